#pragma once

#include "core/merge/merge.h"
#include "core/store/store.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace trellis::support {

// Copies of one workspace in the hands of several people, each with an author and a clock of its own.
class Copies {
public:
    explicit Copies(int count); // all of one empty workspace

    int count() const { return int(people_.size()); }
    Store& store(int person);
    const Reader& reader(int person) { return store(person).reader(); }
    QString path(int person) const { return people_[size_t(person)].path; }
    QString filePath(const QString& name) const { return folder_.filePath(name); }
    void setClock(int person, qint64 offset) { people_[size_t(person)].offset = offset; } // milliseconds

    // Whoever acts does so by his clock; each act takes a moment.
    void actAs(int person);
    MergeReport merge(int into, int from, MergeMode mode = MergeMode::Write);
    MergeReport merge(int into, const QString& file, MergeMode mode = MergeMode::Write);
    QString copyFile(int person, const QString& name); // a copy by hand, of the closed file
    void shareWith(const QString& file);               // all get this file
    void mergeAll();                                   // until everyone has everything

    // Of each copy the same, when all hold the same: rows, heads, what is gone, findings.
    QString state(int person);

private:
    struct Person {
        QString path;
        std::unique_ptr<Store> store;
        qint64 offset = 0;
    };
    void open(int person);

    QTemporaryDir folder_;
    std::vector<Person> people_;
};

} // namespace trellis::support
