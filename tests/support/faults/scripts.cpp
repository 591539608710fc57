#include "support/faults/scripts.h"

#include "core/exchange/table_import.h"
#include "core/merge/merge.h"
#include "core/record/registry.h"
#include "support/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <stdexcept>

namespace trellis::support {

namespace {

StartingPoint makeStartingPoint() {
    StartingPoint start;
    TemporaryWorkspace w;
    w.create("programme", {{"name", u"Network"}, {"start_month", u"2026-01"}, {"months", 48}});
    const Id area = w.create("area", {{"number", u"8"}, {"title", u"Network of activities"}});
    const Id below = w.create("area", {{"number", u"8.1"}, {"title", u"Guidelines"}, {"parent", area}});
    std::vector<Id> institutions;
    for (int i = 1; i <= 6; ++i)
        institutions.push_back(w.create(
            "institution", {{"code", QStringLiteral("I%1").arg(i)},
                            {"name", QStringLiteral("Institute %1").arg(i)},
                            {"country", u"FR"},
                            {"aliases", Value::List{QStringLiteral("One%1").arg(i), QStringLiteral("Two%1").arg(i)}}}));
    start.institution = institutions.front();
    w.create("person", {{"name", u"contact 1"}, {"institution", start.institution}});
    start.activity = w.create("activity", {{"code", u"A1"},
                                           {"title", u"Workshop"},
                                           {"kind", u"workshop"},
                                           {"state", u"held"},
                                           {"start", u"2026-03-05"},
                                           {"areas", Value::List{area, below}}});
    for (const Id& institution : institutions)
        w.create("participation", {{"activity", start.activity}, {"institution", institution}, {"role", u"learner"}});
    for (int i = 0; i < 4; ++i)
        w.create("decision", {{"activity", start.activity}, {"text", QStringLiteral("Decision %1").arg(i)}});
    start.lastEdit = w.set("institution", start.institution, "city", Value(u"Lyon"));
    w.close();
    start.bytes = readFile(w.path());
    w.reopen();
    w.set("institution", start.institution, "city", Value(u"Nice"));
    w.set("institution", start.institution, "aliases", Value(Value::List{Value(u"One1"), Value(u"Elsewhere")}));
    w.remove("activity", start.activity);
    w.create("area", {{"number", u"8.2"}, {"title", u"Prevention"}});
    w.close();
    start.copy = readFile(w.path());
    return start;
}

void mustBeGood(const Store::Applied& applied) {
    if (!applied.isGood())
        throw std::runtime_error(describe(applied.problems.front()).toStdString());
}

void edit(Store& store) {
    const RecordType& type = recordType(u"institution");
    mustBeGood(store.apply({QStringLiteral("edit"), type.name, {}}, [&](Writer& writer) {
        writer.set(type, startingPoint().institution, type.at(u"city"), Value(u"Paris"));
    }));
}

void createWithLists(Store& store) {
    const RecordType& type = recordType(u"institution");
    mustBeGood(store.apply({QStringLiteral("create"), type.name, {}}, [&](Writer& writer) {
        writer.create(type, record(type, {{"name", u"Institute 7"},
                                          {"country", u"BE"},
                                          {"aliases", Value::List{Value(u"Seven"), Value(u"Sept"), Value(u"Zeven")}}}));
    }));
}

void removeWithOwned(Store& store) {
    const RecordType& type = recordType(u"activity");
    mustBeGood(store.apply({QStringLiteral("delete"), type.name, {}},
                           [&](Writer& writer) { writer.remove(type, startingPoint().activity); }));
}

void undo(Store& store) {
    mustBeGood(store.undo(startingPoint().lastEdit));
}

void merge(Store& store) {
    const QString copy = QFileInfo(store.path()).absolutePath() + QStringLiteral("/copy.trellis");
    if (!writeFile(copy, startingPoint().copy))
        throw std::runtime_error("the copy could not be written");
    if (mergeCopies(store, {copy}).transactions != 4)
        throw std::runtime_error("the merge was refused");
}

void importTable(Store& store) {
    QByteArray csv = "code,name,country,note\n";
    for (int i = 0; i < 150; ++i)
        csv += "N" + QByteArray::number(i) + ",Sample Centre " + QByteArray::number(i) + ",DE," +
               QByteArray("words ").repeated(50) + "\n";
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.csv"));
    if (!writeFile(path, csv))
        throw std::runtime_error("the table could not be written");
    const ImportReport report =
        trellis::importTable(store, recordType(u"institution"), TableSource::open(path, {}), ImportOptions());
    if (!report.isGood() || report.created != 150)
        throw std::runtime_error("the import was refused");
}

} // namespace

const StartingPoint& startingPoint() {
    static const StartingPoint start = makeStartingPoint();
    return start;
}

const std::vector<Script>& scripts() {
    static const std::vector<Script> all = {{"edit", edit},
                                            {"create with lists", createWithLists},
                                            {"delete with owned rows", removeWithOwned},
                                            {"undo", undo},
                                            {"merge", merge},
                                            {"import", importTable, 10}};
    return all;
}

QString stateOf(Database& db) {
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));
    QString text = dump(Reader(db)).replace(id, QStringLiteral("#"));
    for (const char* table : {"op", "txn", "head", "gone"})
        text += QStringLiteral("%1: %2\n")
                    .arg(QLatin1String(table))
                    .arg(db.number(QByteArray("SELECT count(*) FROM " + QByteArray(table)).constData()));
    return text;
}

Case::Case()
    : folder_(folderTemplate())
    , copy_(folderTemplate()) {
    if (!writeFile(path(), startingPoint().bytes))
        throw std::runtime_error("the workspace could not be copied");
}

std::unique_ptr<Store> Case::open(const Script& script) const {
    auto store = std::make_unique<Store>(path(), author());
    if (script.cachePages > 0)
        store->database().run(QByteArray("PRAGMA cache_size=") + QByteArray::number(script.cachePages));
    return store;
}

QString Case::copyAsItStands() {
    const QString copy = copy_.filePath(QStringLiteral("w.trellis"));
    for (const char* end : {"", "-journal"}) {
        const QString from = path() + QLatin1String(end);
        QFile::remove(copy + QLatin1String(end));
        if (QFile::exists(from) && !writeFile(copy + QLatin1String(end), readFile(from)))
            throw std::runtime_error("the workspace could not be copied");
    }
    return copy;
}

States statesOf(const Script& script) {
    const Case undisturbed;
    const auto store = undisturbed.open(script);
    States states;
    states.before = stateOf(store->database());
    script.run(*store);
    states.after = stateOf(store->database());
    return states;
}

} // namespace trellis::support
