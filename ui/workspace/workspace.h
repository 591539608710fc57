#pragma once

#include "core/store/store.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace trellis {

class BackgroundRead;
class BackgroundWrite;

// The open workspace as the window sees it: the store, the area in focus and the as-at date that hold for all views,
// and what undo can take back. Every edit of the window goes through apply(), so that undo knows it and a refusal is
// shown.
class Workspace : public QObject {
    Q_OBJECT
public:
    Workspace(const QString& path, const Author& author, Store::Access access = Store::Access::ReadWrite);
    ~Workspace() override;

    Store& store() const { return *store_; }
    const Reader& reader() const { return store_->reader(); }
    const QString& path() const { return store_->path(); }
    const TextContext& text() const { return text_; } // how values are read and shown

    Id areaInFocus() const { return area_; } // empty: all areas
    void setAreaInFocus(const Id& area);
    QDate asAt() const { return asAt_; } // invalid: everything counts
    void setAsAt(QDate date);

    // The one way to edit. Problems are returned and announced by refused(); then nothing was written.
    Store::Applied apply(const Label& label, const std::function<void(Writer&)>& write);
    // Long writes run elsewhere on the same file; meanwhile edits are refused with this sentence. Empty: none is under
    // way.
    void setBusy(const QString& sentence);
    const QString& busy() const { return busy_; }

    bool canUndo() const { return position_ > 0; }
    bool canRedo() const { return position_ < int(steps_.size()); }
    QString undoText() const; // what undo would take back, "Deleted 3 institutions"
    QString redoText() const;
    void undo();
    void redo();
    void cancelWork(); // an undo or redo that runs behind the window: nothing of it is written
    // A transaction written by a worker for this window; without words those of its label.
    void rememberStep(qint64 transaction, const QString& words = {}, qint64 operations = 0);

    void rememberMerge(qint64 merge, const QString& words); // Store's number of it; merging again is its redo

    // A file that was last written elsewhere, or that came here by itself, is read-only until SQLite has walked through
    // it behind the window. `passed` runs when it may be written.
    void checkBeforeWriting(std::function<void()> passed);

Q_SIGNALS:
    void changed(const trellis::Changed& what); // rows changed, by this window or another program
    void focusChanged();
    void asAtChanged();
    void undoChanged();
    void busyChanged();
    void edited(const QString& what);    // after a successful apply or redo: words for the undo bar
    void undone(const QString& what);    // after a successful undo
    void workBegan(const QString& what); // an undo or redo that takes long
    void workProgressed(qint64 done, qint64 total);
    void workEnded();
    void accessChanged();                            // the file may be written now, or no longer
    void refused(const trellis::Problems& problems); // an edit was refused, nothing written
    void failed(const QString& sentence);            // the file could not be read or written
    void notice(const QString& sentence);            // something to know, no failure

private:
    struct Step {
        qint64 transaction = 0; // the edit itself, or its undoing
        qint64 merge = 0;       // or a merge
        QString words;
        qint64 operations = 0;
    };
    void step(bool forward);
    void undoMerge(size_t index);
    void stepBehind(bool forward, const Step& wanted);
    void finishStep(bool forward, const Store::Undone& undone);
    void refreshText();

    std::unique_ptr<Store> store_;
    TextContext text_;
    Id area_;
    QDate asAt_;
    QString busy_;
    std::vector<Step> steps_; // of this window: [0, position_) can be undone, the rest redone
    int position_ = 0;
    QTimer poll_;
    std::unique_ptr<BackgroundRead> check_;
    std::unique_ptr<BackgroundWrite> writer_; // undoes and redoes what is long
};

} // namespace trellis
