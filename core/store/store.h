#pragma once

#include "core/base/error.h"
#include "core/store/operation.h"
#include "core/store/reader.h"
#include "core/store/writer.h"

#include <QObject>

#include <memory>

namespace trellis {

// A workspace file, open for one thread. apply() is the only writer: one transaction updates the rows, appends the
// operations, then emits changed(). Other windows and programs may write the same file; poll() notices.
class Store : public QObject {
    Q_OBJECT
public:
    enum class Access { ReadWrite, ReadOnly };

    // Throws Error when the file is none of ours or cannot be opened. A file of an older program is brought up to date;
    // one of a newer program opens read-only.
    explicit Store(const QString& path, Author author, Access access = Access::ReadWrite);
    // An empty workspace, or what `fill` makes of it; refuses to overwrite. It has its name once it is whole.
    static void createFile(const QString& path, const std::function<void(const QString& unfinished)>& fill = {});
    ~Store() override;

    const QString& path() const { return db_->path(); }
    Id documentId() const;
    const Author& author() const { return author_; }
    void setAuthor(Author author) { author_ = std::move(author); }
    bool isReadOnly() const { return !readOnlyReason_.isEmpty(); }
    const QString& readOnlyReason() const { return readOnlyReason_; } // a sentence, empty when it may be written
    const Reader& reader() const { return reader_; }
    Database& database() const { return *db_; } // for reading; writing goes through apply()

    struct Applied {
        qint64 transaction = 0; // 0: nothing was written
        qint64 operations = 0;
        Problems problems; // not empty: nothing was written
        Changed changed;
        bool isGood() const { return problems.empty(); }
    };
    enum class Commit { Yes, DryRun };
    // A transaction without effect leaves no trace, unless it is an undoing.
    Applied apply(const Label& label, const std::function<void(Writer&)>& write, const Progress& progress = {},
                  Commit commit = Commit::Yes);

    struct Undone : Applied {
        QStringList left; // what was changed again since, by name: it stays as it is
    };
    // Takes one transaction back, or an undoing: that is redo. Only cells whose newest operation is of that
    // transaction.
    Undone undo(qint64 transaction, const Progress& progress = {});
    qint64 lastUndoable() const; // the last transaction that is no undoing and is not undone; 0: none
    TransactionRecord transaction(qint64 number) const { return findTransaction(*db_, number); }

    // Looks whether another program wrote; emits changed() when so. Cheap when nothing happened.
    void poll();

Q_SIGNALS:
    void changed(const trellis::Changed& what);

private:
    qint64 beginTransactionRecord(const Id& id, const Label& label, const Id& undoes);
    Applied run(const Label& label, const Id& undoes, const std::function<void(Writer&)>& write,
                const Progress& progress, Commit commit);
    // A commit that fails may be in the file all the same: the journal went, only the disk did not confirm it.
    bool isWritten(const Id& transaction, const Error& failure) const;
    Changed arrivals() const; // what others wrote since noteArrivals()
    void noteArrivals();

    QString readOnlyReason_; // before db_: opening fills it
    std::unique_ptr<Database> db_;
    Reader reader_;
    Author author_;
    qint64 dataVersion_ = 0;
    qint64 lastArrival_ = 0;
};

} // namespace trellis
