#pragma once

#include "core/base/error.h"
#include "core/store/arrival.h"
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
    bool isReadOnly() const { return !readOnlyReason().isEmpty(); }
    // A sentence, empty when it may be written.
    const QString& readOnlyReason() const { return readOnlyReason_.isEmpty() ? held_ : readOnlyReason_; }
    // For reading only until it is given free with an empty sentence: a file from elsewhere is checked first.
    void hold(const QString& sentence) { held_ = sentence; }
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
    qint64 lastUndoable() const; // the last transaction written here that is no undoing and is not undone; 0: none
    TransactionRecord newestTransaction() const; // of number 0 in an empty workspace
    TransactionRecord transaction(qint64 number) const { return findTransaction(*db_, number); }

    // Enters what `write` reads from other copies, as one merge that can be taken out again. Nothing new leaves no
    // trace.
    struct Entered {
        qint64 merge = 0; // local number; 0: nothing was written
        qint64 transactions = 0;
        qint64 operations = 0;
        Changed changed;
    };
    Entered enter(const QString& sources, const std::function<void(Arrival&)>& write, const Progress& progress = {},
                  Commit commit = Commit::Yes);
    // Takes a merge out again; refused when later operations build on it.
    Applied undoMerge(qint64 merge, const Progress& progress = {});
    struct MergeRecord {
        qint64 number = 0;
        QString sources; // file names, as people read them
        qint64 transactions = 0;
    };
    // The merge to take back next: when nothing written here came after it but what is undone. number 0: none.
    MergeRecord lastMerge() const;

    // Looks whether another program wrote; emits changed() when so. Cheap when nothing happened.
    void poll();

Q_SIGNALS:
    void changed(const trellis::Changed& what);

private:
    qint64 beginTransactionRecord(const Id& id, const Label& label, const Id& undoes);
    Applied run(const Label& label, const Id& undoes, const std::function<void(Writer&)>& write,
                const Progress& progress, Commit commit);
    void mustHaveRoom() const; // throws when a damaged history counts to the end of the integers
    void beReadyToWrite();     // throws when the file may not be written or was moved
    qint64 nextArrival() const;
    void enterAuthor();
    // Commits, then announces what others wrote meanwhile and what this transaction wrote. A commit that fails may be
    // in the file all the same (the journal went, only the disk did not confirm it): `isWritten` looks.
    void commit(Transaction& transaction, const std::function<bool()>& isWritten, const Changed& arrived,
                const Changed& written);
    Changed arrivals() const; // what others wrote since marks_
    Changed arrivalsSincePoll() const;

    // How far this store has seen the file.
    struct Marks {
        qint64 dataVersion = 0;
        qint64 lastArrival = 0;
        qint64 mergesUndone = 0;
    };
    Marks marks() const;

    QString readOnlyReason_; // before db_: opening fills it
    QString held_;
    std::unique_ptr<Database> db_;
    Reader reader_;
    Author author_;
    Marks marks_;
};

} // namespace trellis
