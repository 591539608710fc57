#include "ui/forms/history_view.h"

#include "core/base/clock.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace trellis {

namespace {
constexpr int historyListed = 50;
}

QString whenShown(qint64 milliseconds, const QLocale& locale) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const QString time = locale.toString(at.time(), QStringLiteral("HH:mm"));
    const QDate today = QDateTime::fromMSecsSinceEpoch(clock::now()).date();
    if (at.date() == today)
        return time;
    const QString day = locale.toString(at.date(), at.date().year() == today.year() ? QStringLiteral("d MMM")
                                                                                    : QStringLiteral("d MMM yyyy"));
    return QStringLiteral("%1, %2").arg(day, time);
}

QString entryShown(const HistoryEntry& entry, const Workspace& workspace) {
    return QStringLiteral("%1, %2, %3")
        .arg(describe(entry, workspace.text(), workspace.reader()), entry.author,
             whenShown(entry.at, workspace.text().locale));
}

class HistoryView::Row final : public QWidget {
public:
    explicit Row(QWidget* parent)
        : QWidget(parent)
        , what_(new ElidedLabel({}, TextRole::Body, this))
        , who_(new ElidedLabel({}, TextRole::Label, this))
        , restore_(new QPushButton(QCoreApplication::translate("HistoryView", "Restore"), this)) {
        setFixedHeight(size::twoLineRow);
        who_->setSecondary(true);
        restore_->setProperty("link", true);
        restore_->setObjectName(QStringLiteral("restore"));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addStretch(1);
        words->addWidget(what_);
        words->addWidget(who_);
        words->addStretch(1);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::s8);
        layout->addLayout(words, 1);
        layout->addWidget(restore_);
    }

    void setEntry(HistoryEntry entry, const Workspace& workspace) {
        const QString what = describe(entry, workspace.text(), workspace.reader());
        const QLocale& locale = workspace.text().locale;
        what_->setText(what);
        who_->setText(QStringLiteral("%1, %2").arg(entry.author, whenShown(entry.at, locale)));
        who_->setToolTip(locale.toString(QDateTime::fromMSecsSinceEpoch(entry.at), QLocale::LongFormat));
        const bool possible = !workspace.store().isReadOnly() && canRestore(workspace.reader(), entry);
        restore_->setVisible(possible);
        restore_->setToolTip(
            QCoreApplication::translate("HistoryView", "Puts back what was before: %1").arg(what).toHtmlEscaped());
        restore_->setAccessibleName(restore_->text() + QStringLiteral(": ") + what);
        entry_ = std::move(entry);
    }
    const HistoryEntry& entry() const { return entry_; }
    QPushButton* restoreButton() const { return restore_; }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(0, height() - 1, width(), 1, tokens().line); }

private:
    ElidedLabel* what_;
    ElidedLabel* who_;
    QPushButton* restore_;
    HistoryEntry entry_;
};

HistoryView::HistoryView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , most_(historyListed)
    , layout_(new QVBoxLayout(this))
    , more_(new QPushButton(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(0);
    more_->setProperty("link", true);
    more_->hide();
    layout_->addWidget(more_, 0, Qt::AlignLeft);
    layout_->addStretch(1);
    connect(more_, &QPushButton::clicked, this, [this] {
        most_ += 4 * historyListed;
        fill();
    });
}

void HistoryView::showRecord(const RecordType& type, const Id& row) {
    if (row != row_)
        most_ = historyListed;
    type_ = &type;
    row_ = row;
    fill();
}

void HistoryView::fill() {
    const Reader& reader = workspace_.reader();
    auto entries = historyOf(reader, *type_, row_, most_);
    while (size_t(rows_.size()) > entries.size())
        delete rows_.takeLast();
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i == size_t(rows_.size())) {
            auto* row = new Row(this);
            connect(row->restoreButton(), &QPushButton::clicked, this, [this, row] {
                const HistoryEntry entry = row->entry();
                const RecordType* type = findRecordType(entry.type);
                const Field* field = type ? type->field(entry.field) : nullptr;
                workspace_.apply(
                    Label{QStringLiteral("restore"), entry.type, field ? field->translatedLabel() : QString()},
                    [&](Writer& writer) { restoreValue(writer, entry); });
            });
            layout_->insertWidget(int(i), row);
            rows_ << row;
        }
        rows_[qsizetype(i)]->setEntry(std::move(entries[i]), workspace_);
    }
    const qint64 rest = historyCount(reader, *type_, row_) - qint64(rows_.size());
    more_->setVisible(rest > 0);
    more_->setText(tr("%1 more").arg(workspace_.text().locale.toString(rest)));
}

} // namespace trellis
