#include "ui/workspace/workspace.h"

#include "core/base/error.h"
#include "core/store/verify.h"
#include "ui/models/background_read.h"
#include "ui/models/background_write.h"
#include "ui/workspace/step_words.h"

#include <QFileInfo>
#include <QLocale>

namespace trellis {

namespace {
constexpr int pollInterval = 700; // milliseconds: how soon another program's edit is seen
constexpr int checkAttempts = 5;
constexpr int checkDelay = 250;               // milliseconds: the window is painted first
constexpr qint64 mostOperationsAtOnce = 2000; // taken back without a worker
} // namespace

Workspace::Workspace(const QString& path, const Author& author, Store::Access access)
    : store_(std::make_unique<Store>(path, author, access)) {
    refreshText();
    connect(store_.get(), &Store::changed, this, [this](const Changed& what) {
        refreshText();
        Q_EMIT changed(what);
    });
    connect(&poll_, &QTimer::timeout, this, [this] {
        try {
            store_->poll();
        } catch (const Error&) {
            // The file is being written: the next look will tell.
        }
    });
    poll_.start(pollInterval);
}

Workspace::~Workspace() = default;

void Workspace::refreshText() {
    text_ = store_->reader().textContext();
    text_.locale = QLocale();
}

void Workspace::setAreaInFocus(const Id& area) {
    if (area == area_)
        return;
    area_ = area;
    Q_EMIT focusChanged();
}

void Workspace::setAsAt(QDate date) {
    if (date == asAt_)
        return;
    asAt_ = date;
    Q_EMIT asAtChanged();
}

Store::Applied Workspace::apply(const Label& label, const std::function<void(Writer&)>& write) {
    Store::Applied applied;
    if (!busy_.isEmpty()) {
        applied.problems.push_back({{}, {}, {}, busy_, {}, 0, {}});
        Q_EMIT refused(applied.problems);
        return applied;
    }
    try {
        applied = store_->apply(label, write);
    } catch (const Error& error) {
        applied.problems.push_back({{}, {}, {}, error.message(), {}, 0, {}});
        Q_EMIT failed(error.message());
        return applied;
    }
    if (!applied.isGood()) {
        Q_EMIT refused(applied.problems);
    } else if (applied.transaction) {
        rememberStep(applied.transaction, stepWords(label, applied.changed, reader()), applied.operations);
        Q_EMIT edited(steps_.back().words);
    }
    return applied;
}

void Workspace::setBusy(const QString& sentence) {
    if (sentence == busy_)
        return;
    busy_ = sentence;
    Q_EMIT busyChanged();
}

void Workspace::rememberStep(qint64 transaction, const QString& words, qint64 operations) {
    steps_.resize(size_t(position_));
    steps_.push_back(
        {transaction, 0, words.isEmpty() ? store_->transaction(transaction).label.shown() : words, operations});
    ++position_;
    Q_EMIT undoChanged();
}

void Workspace::rememberMerge(qint64 merge, const QString& words) {
    steps_.resize(size_t(position_));
    steps_.push_back({0, merge, words, 0});
    ++position_;
    Q_EMIT undoChanged();
}

QString Workspace::undoText() const {
    return canUndo() ? steps_[size_t(position_ - 1)].words : QString();
}

QString Workspace::redoText() const {
    return canRedo() ? steps_[size_t(position_)].words : QString();
}

void Workspace::undo() {
    if (canUndo())
        step(false);
}

void Workspace::redo() {
    if (canRedo())
        step(true);
}

void Workspace::checkBeforeWriting(std::function<void()> passed) {
    const QString name = QFileInfo(path()).fileName();
    if (store_->isReadOnly())
        return;
    store_->hold(tr("%1 comes from elsewhere and is being checked. It can be edited in a moment.").arg(name));
    check_ = std::make_unique<BackgroundRead>(path());
    const auto damaged = [this, name] {
        store_->hold(
            tr("%1 is damaged: it stays open for reading, so that nothing more is lost. Open a backup of it, or "
               "export its tables.")
                .arg(name));
        Q_EMIT accessChanged();
        Q_EMIT failed(store_->readOnlyReason());
    };
    const BackgroundRead::ReportingWork work = [this, passed = std::move(passed), damaged, file = path()](
                                                   const Reader&, const Progress& progress) -> BackgroundRead::Outcome {
        const bool sound = firstFault(file, {}, progress).isEmpty();
        return [this, passed, damaged, sound] {
            if (!sound)
                return damaged();
            store_->hold({});
            Q_EMIT accessChanged();
            passed();
        };
    };
    connect(check_.get(), &BackgroundRead::failed, this, [this, work, damaged, left = checkAttempts]() mutable {
        if (--left == 0) // being written all the time, or so damaged that it cannot be walked through
            return damaged();
        QTimer::singleShot(pollInterval, check_.get(), [this, work] { check_->startReporting(work); });
    });
    QTimer::singleShot(checkDelay, check_.get(), [this, work] { check_->startReporting(work); });
    Q_EMIT accessChanged();
}

// A step holds the transaction that its next undo or redo takes back: the edit itself, or its undoing.
void Workspace::step(bool forward) {
    if (!busy_.isEmpty()) {
        Q_EMIT refused({{{}, {}, {}, busy_, {}, 0, {}}});
        return;
    }
    const size_t index = size_t(forward ? position_ : position_ - 1);
    if (steps_[index].merge)
        return undoMerge(index);
    const Step& wanted = steps_[index];
    if (wanted.operations > mostOperationsAtOnce)
        return stepBehind(forward, wanted);
    try {
        finishStep(forward, store_->undo(wanted.transaction));
    } catch (const Error& error) {
        Q_EMIT failed(error.message());
    }
}

// Taking back what an import wrote takes as long as the import: the window goes on meanwhile.
void Workspace::stepBehind(bool forward, const Step& wanted) {
    const QString what = forward ? tr("Redoing") : tr("Undoing");
    writer_ = std::make_unique<BackgroundWrite>(path(), store_->author());
    const auto end = [this] {
        setBusy({});
        Q_EMIT workEnded();
    };
    connect(writer_.get(), &BackgroundWrite::progressed, this, &Workspace::workProgressed);
    connect(writer_.get(), &BackgroundWrite::cancelled, this, end);
    connect(writer_.get(), &BackgroundWrite::failed, this, [this, end](const QString& sentence) {
        end();
        Q_EMIT failed(sentence);
    });
    setBusy(tr("%1: wait until it is done, or cancel it.").arg(what));
    Q_EMIT workBegan(what);
    writer_->start([this, forward, end, transaction = wanted.transaction](
                       Store& store, const Progress& progress) -> BackgroundWrite::Outcome {
        const Store::Undone undone = store.undo(transaction, progress);
        return [this, forward, end, undone] {
            end();
            try {
                store_->poll();
            } catch (const Error&) {
                // It is written; the workspace looks again by itself.
            }
            finishStep(forward, undone);
        };
    });
}

void Workspace::cancelWork() {
    if (writer_)
        writer_->cancel();
}

void Workspace::finishStep(bool forward, const Store::Undone& undone) {
    if (!undone.isGood()) {
        Q_EMIT refused(undone.problems);
        return;
    }
    Step& step = steps_[size_t(forward ? position_ : position_ - 1)];
    if (undone.transaction)
        step.transaction = undone.transaction;
    position_ += forward ? 1 : -1;
    Q_EMIT undoChanged();
    if (!undone.left.isEmpty())
        Q_EMIT notice(
            tr("Left as it is, because it was changed since: %1").arg(undone.left.join(QStringLiteral("; "))));
    else if (forward)
        Q_EMIT edited(step.words);
    else
        Q_EMIT this->undone(tr("Undone: %1").arg(step.words));
}

// A merge that was taken out is no step any more, and what was undone before it does not come back without it.
void Workspace::undoMerge(size_t index) {
    Store::Applied applied;
    try {
        applied = store_->undoMerge(steps_[index].merge);
    } catch (const Error& error) {
        Q_EMIT failed(error.message());
        return;
    }
    if (!applied.isGood()) {
        Q_EMIT refused(applied.problems);
        return;
    }
    const QString words = steps_[index].words;
    steps_.resize(index);
    position_ = int(index);
    Q_EMIT undoChanged();
    Q_EMIT undone(tr("Undone: %1").arg(words));
}

} // namespace trellis
