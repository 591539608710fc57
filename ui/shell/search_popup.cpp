#include "ui/shell/search_popup.h"

#include "core/record/registry.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {

constexpr int hitsPerType = 6;
constexpr int hitsAtAll = 60;
constexpr int searchDelay = 120; // milliseconds after the last key

enum SearchRole { SearchTypeRole = Qt::UserRole + 1, SearchRowRole };

} // namespace

SearchPopup::SearchPopup(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , text_(new QLineEdit)
    , list_(new QListWidget)
    , foot_(new QLabel)
    , reader_(workspace.path()) {
    setWindowTitle(tr("Search everything"));
    setWindowFlags(Qt::Dialog | Qt::FramelessWindowHint);
    resize(640, 460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s16, space::s16, space::s16, space::s12);
    layout->setSpacing(space::s12);
    text_->setPlaceholderText(tr("Institutions, activities, people, deliverables …"));
    text_->setAccessibleName(windowTitle());
    text_->addAction(trellis::icon(u"search"), QLineEdit::LeadingPosition);
    text_->setClearButtonEnabled(true);
    text_->installEventFilter(this);
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    foot_->setFont(trellis::font(TextRole::Label));
    layout->addWidget(text_);
    layout->addWidget(list_, 1);
    layout->addWidget(foot_);
    soon_.setSingleShot(true);
    soon_.setInterval(searchDelay);
    connect(text_, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    connect(&soon_, &QTimer::timeout, this, &SearchPopup::search);
    connect(&reader_, &BackgroundRead::failed, &soon_, qOverload<>(&QTimer::start));
    connect(list_, &QListWidget::itemClicked, this, &SearchPopup::choose);
    search();
}

// Without the desktop's frame, but with an edge of its own.
void SearchPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(tokens().controlBorder);
    painter.setBrush(tokens().surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = list_->currentRow();
        switch (key->key()) {
        case Qt::Key_Down:
            list_->setCurrentRow(std::min(row + 1, list_->count() - 1));
            return true;
        case Qt::Key_Up:
            list_->setCurrentRow(std::max(row - 1, 0));
            return true;
        case Qt::Key_PageDown:
            list_->setCurrentRow(std::min(row + 10, list_->count() - 1));
            return true;
        case Qt::Key_PageUp:
            list_->setCurrentRow(std::max(row - 10, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SearchPopup::search() {
    const QString text = text_->text().trimmed();
    std::vector<Hit> pages;
    for (const RecordType* type : recordTypes())
        if (type->listOf.isEmpty() && (text.isEmpty() || type->translatedPlural().contains(text, Qt::CaseInsensitive)))
            pages.push_back({type->name, {}, type->translatedPlural()});
    if (text.isEmpty()) {
        reader_.cancel();
        return show(pages, false);
    }
    reader_.start([this, text, pages](const Reader& reader) mutable -> BackgroundRead::Outcome {
        std::vector<Hit> hits;
        bool more = false;
        for (const RecordType* type : recordTypes()) {
            if (!type->listOf.isEmpty())
                continue;
            Selection selection;
            selection.text = text;
            int taken = 0;
            for (const Id& id : reader.ids(*type, selection)) {
                if (taken == hitsPerType || int(hits.size()) == hitsAtAll) {
                    more = true;
                    break;
                }
                hits.push_back({type->name, id, reader.display(*type, id)});
                ++taken;
            }
        }
        // A page that is called so comes first, one that only holds the word last.
        const auto called = std::stable_partition(pages.begin(), pages.end(), [&](const Hit& page) {
            return page.words.startsWith(text, Qt::CaseInsensitive);
        });
        hits.insert(hits.begin(), pages.begin(), called);
        hits.insert(hits.end(), called, pages.end());
        return [this, hits, more] { show(hits, more); };
    });
}

void SearchPopup::show(const std::vector<Hit>& hits, bool more) {
    list_->clear();
    for (const Hit& hit : hits) {
        const RecordType& type = recordType(hit.type);
        auto* item = new QListWidgetItem(trellis::icon(QString::fromLatin1(type.icon), IconRole::Text2),
                                         hit.row ? QStringLiteral("%1   %2").arg(hit.words, type.translatedSingular())
                                                 : tr("Page: %1").arg(hit.words));
        item->setData(SearchTypeRole, hit.type);
        item->setData(SearchRowRole, hit.row ? hit.row.toString() : QString());
        item->setSizeHint({0, size::tableRow});
        list_->addItem(item);
    }
    list_->setCurrentRow(0);
    foot_->setText(hits.empty() ? tr("Nothing found. Every word must stand somewhere in the record.")
                   : more       ? tr("There is more: add a word to narrow the search.")
                                : tr("Up and down choose, Enter opens, Esc closes."));
}

void SearchPopup::choose() {
    const QListWidgetItem* item = list_->currentItem();
    if (!item)
        return;
    const QString type = item->data(SearchTypeRole).toString();
    const auto row = Id::fromString(item->data(SearchRowRole).toString());
    accept();
    if (row)
        Q_EMIT recordChosen(type, *row);
    else
        Q_EMIT pageChosen(type);
}

} // namespace trellis
