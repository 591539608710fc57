#include "support/copies.h"

#include "core/base/clock.h"
#include "support/workspace.h"

#include <QFile>

namespace trellis::support {

namespace {

// The moment of the acts, in milliseconds since 1970; moved by each.
qint64 copiesNow = 1'770'000'000'000;
qint64 copiesOffset = 0;

const clock::Replaced& copiesClock() {
    static const clock::Replaced replaced([] { return copiesNow + copiesOffset; });
    return replaced;
}

} // namespace

Copies::Copies(int count)
    : folder_(folderTemplate()) {
    copiesClock();
    copiesOffset = 0;
    const QString first = folder_.filePath(QStringLiteral("0.trellis"));
    Store::createFile(first);
    for (int i = 0; i < count; ++i) {
        people_.push_back({folder_.filePath(QStringLiteral("%1.trellis").arg(i)), nullptr, 0});
        if (i > 0)
            QFile::copy(first, people_.back().path);
    }
}

void Copies::open(int person) {
    Person& p = people_[size_t(person)];
    if (!p.store)
        p.store = std::make_unique<Store>(p.path, author(QStringLiteral("area lead %1").arg(person + 1)));
}

Store& Copies::store(int person) {
    open(person);
    return *people_[size_t(person)].store;
}

void Copies::actAs(int person) {
    copiesNow += 1000;
    copiesOffset = people_[size_t(person)].offset;
}

MergeReport Copies::merge(int into, int from, MergeMode mode) {
    return merge(into, path(from), mode);
}

MergeReport Copies::merge(int into, const QString& file, MergeMode mode) {
    actAs(into);
    MergeReport report = mergeCopies(store(into), {file}, mode);
    if (!report.backup.isEmpty())
        QFile::remove(report.backup); // hundreds of them fill the memory they are kept in
    return report;
}

QString Copies::copyFile(int person, const QString& name) {
    people_[size_t(person)].store.reset();
    QFile::remove(filePath(name));
    QFile::copy(path(person), filePath(name));
    return filePath(name);
}

void Copies::shareWith(const QString& file) {
    for (Person& p : people_) {
        p.store.reset();
        if (p.path == file)
            continue;
        QFile::remove(p.path);
        QFile::copy(file, p.path);
    }
}

void Copies::mergeAll() {
    for (int i = 1; i < count(); ++i)
        merge(0, i);
    for (int i = 1; i < count(); ++i)
        merge(i, 0);
}

QString Copies::state(int person) {
    Database& db = store(person).database();
    QString text = dump(reader(person));
    const auto list = [&](const char* name, const char* sql, int columns) {
        text += QString::fromLatin1(name) + u'\n';
        Query q = db.query(sql);
        while (q.next()) {
            for (int i = 0; i < columns; ++i)
                text += QString::fromLatin1(q.blob(i).toByteArray().toHex()) + u' ';
            text += u'\n';
        }
    };
    list("heads", "SELECT row,field,op FROM head ORDER BY 1,2,3", 3);
    list("gone", "SELECT row,type,owner FROM gone ORDER BY 1", 3);
    list("tips", "SELECT txn FROM tip ORDER BY 1", 1);
    list("authors", "SELECT id,name FROM author WHERE number IN (SELECT author FROM txn) ORDER BY 1", 2);
    list("transactions", "SELECT id,hlc,at,label,undoes,parents FROM txn ORDER BY 1", 6);
    list("operations", "SELECT id,type,row,field,value,parents,seen FROM op ORDER BY 1", 7);
    text += QStringLiteral("findings\n");
    QStringList sentences;
    for (const Finding& finding : findingsOf(reader(person)))
        sentences << codeOf(finding.kind) + u' ' + finding.row.toString() + u' ' + finding.sentence;
    sentences.sort();
    return text + sentences.join(u'\n');
}

} // namespace trellis::support
