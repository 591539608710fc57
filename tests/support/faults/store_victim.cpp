#include "core/record/registry.h"
#include "core/store/backup.h"
#include "support/faults/kills.h"
#include "support/workspace.h"

#include <QCoreApplication>

#include <cstdio>
#include <random>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace trellis::support {

namespace {

using Random = std::mt19937_64;

int below(Random& random, size_t end) {
    return int(random() % end);
}

// What the victim does: each writes at most one transaction.
struct Action {
    int weight;
    Store::Applied (*run)(Store& store, Random& random);
};

Id anyRow(const Store& store, const RecordType& type, Random& random) {
    const auto ids = store.reader().ids(type, {});
    return ids.empty() ? Id() : ids[size_t(below(random, ids.size()))];
}

Store::Applied createOne(Store& store, Random& random) {
    const RecordType& type = recordType(u"institution");
    return store.apply({QStringLiteral("create"), type.name, {}}, [&](Writer& writer) {
        Value::List aliases;
        for (int i = below(random, 4); i > 0; --i)
            aliases.push_back(QStringLiteral("alias %1").arg(random()));
        writer.create(type, record(type, {{"name", QStringLiteral("Institute %1").arg(random())},
                                          {"country", u"FR"},
                                          {"aliases", Value(aliases)}}));
    });
}

Store::Applied editOne(Store& store, Random& random) {
    const RecordType& type = recordType(u"institution");
    const Id row = anyRow(store, type, random);
    return store.apply({QStringLiteral("edit"), type.name, {}}, [&](Writer& writer) {
        if (row)
            writer.set(type, row, type.at(u"city"), QStringLiteral("City %1").arg(random()));
    });
}

Store::Applied removeOne(Store& store, Random& random) {
    const RecordType& type = recordType(u"institution");
    const Id row = anyRow(store, type, random);
    return store.apply({QStringLiteral("delete"), type.name, {}}, [&](Writer& writer) {
        if (row)
            writer.remove(type, row);
    });
}

Store::Applied createMany(Store& store, Random& random) {
    const RecordType& type = recordType(u"area");
    const int rows = 50 + below(random, 200);
    return store.apply({QStringLiteral("import"), type.name, {}}, [&](Writer& writer) {
        for (int i = 0; i < rows; ++i)
            writer.create(type, record(type, {{"number", QStringLiteral("%1.%2").arg(random()).arg(i)},
                                              {"title", QStringLiteral("words ").repeated(40)}}));
    });
}

Store::Applied undoLast(Store& store, Random&) {
    const qint64 last = store.lastUndoable();
    return last > 0 ? Store::Applied(store.undo(last)) : Store::Applied();
}

Store::Applied backUp(Store& store, Random&) {
    backup::make(store.database());
    return {};
}

constexpr Action actions[] = {{30, createOne}, {40, editOne},  {10, removeOne},
                              {6, createMany}, {12, undoLast}, {2, backUp}};

const Action& anyAction(Random& random) {
    int total = 0;
    for (const Action& action : actions)
        total += action.weight;
    int at = below(random, size_t(total));
    for (const Action& action : actions) {
        if (at < action.weight)
            return action;
        at -= action.weight;
    }
    return actions[0];
}

void say(const QByteArray& line) {
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        ::_exit(3); // the parent is gone
}

int writeUntilKilled(const QString& path, quint64 seed) {
    Random random(seed);
    Store store(path, author());
    store.database().run("PRAGMA cache_size=50"); // larger transactions reach the file before their commit
    say("open\n");
    for (;;) {
        const Store::Applied applied = anyAction(random).run(store, random);
        if (applied.transaction == 0)
            continue;
        Query id = store.database().query("SELECT id FROM txn WHERE number=?");
        id.bind(applied.transaction);
        if (!id.next())
            return 4;
        say(id.id(0).toString().toLatin1() + ' ' + QByteArray::number(applied.operations) + '\n');
    }
}

} // namespace

Victim storeVictim() {
    return {QCoreApplication::applicationFilePath(), [](const QString& path, quint64 seed) {
                return QStringList{QStringLiteral("--write-until-killed"), path, QString::number(seed)};
            }};
}

std::optional<int> runAsVictim(int argc, char** argv) {
    if (argc != 4 || QByteArray(argv[1]) != "--write-until-killed")
        return std::nullopt;
    try {
        return writeUntilKilled(QFile::decodeName(argv[2]), QByteArray(argv[3]).toULongLong());
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n%s\n", error.what(), qPrintable(error.detail()));
        return 2;
    }
}

} // namespace trellis::support
