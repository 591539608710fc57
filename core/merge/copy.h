#pragma once

#include "core/base/progress.h"
#include "core/store/arrival.h"
#include "core/store/database.h"

#include <memory>

namespace trellis {

// Another copy of a workspace, opened for reading and distrusted: a conflict copy, an old backup, a copy somebody
// mailed. It may be of an older or a newer program. Its schema runs no code, its file is checked, and each operation is
// looked at before it is entered. Not changed, and held open no longer than this lives.
class Copy {
public:
    // Throws Error when it is no workspace or is damaged.
    explicit Copy(const QString& path, const Progress& progress = {});

    const QString& path() const { return database_->path(); }
    QString fileName() const;
    Id documentId() const { return document_; }
    bool isNewer() const { return newer_; } // written by a newer program

    // How many of its transactions `here` does not have; the first moment of one that lies ahead of now, else 0.
    struct News {
        qint64 transactions = 0;
        qint64 farthest = 0; // milliseconds since 1970 UTC, of the newest of them by its writer's clock
    };
    News newsFor(Database& here, const Progress& progress = {}) const;

    void enterInto(Arrival& arrival, const Progress& progress) const;

private:
    template <class Visit>
    void eachTransaction(const Visit& visit) const;

    std::unique_ptr<Database> database_;
    std::unique_ptr<Transaction> reading_; // one state of the file, whoever writes it meanwhile
    Id document_;
    bool newer_ = false;
    bool namesParents_ = false;
};

} // namespace trellis
