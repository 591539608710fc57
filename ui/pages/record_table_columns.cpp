#include "ui/forms/cell_delegate.h"
#include "ui/models/cell_text.h"
#include "ui/pages/record_table.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/tick_menu.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>

// Columns of a RecordTable: which, in which order, how wide; what of it is remembered.
namespace trellis {

namespace {

constexpr int leastTitle = 220;
constexpr int leastPercent = 55; // of its width, a column keeps
constexpr int headerRoom = 40;   // padding and the arrow of the sort order
constexpr int badgesExpected = 3;
constexpr int rowsMeasured = 40;
constexpr const char* rowHeightSetting = "tables/row_height";

QString tableSetting(const RecordType& type, const char* what) {
    return QStringLiteral("tables/%1/%2").arg(type.name, QLatin1String(what));
}

// A column is never so narrow that its own name is cut.
int headerWidth(const RecordModel& model, int column) {
    const QString label = model.headerData(column, Qt::Horizontal).toString();
    return QFontMetrics(font(TextRole::LabelStrong)).horizontalAdvance(label) + headerRoom;
}

} // namespace

int RecordTable::rowHeight() {
    const int height = QSettings().value(QLatin1String(rowHeightSetting), size::tableRow).toInt();
    return height == 26 || height == 36 ? height : size::tableRow;
}

void RecordTable::setRowHeight(int height) {
    QSettings().setValue(QLatin1String(rowHeightSetting), height);
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* table = qobject_cast<RecordTable*>(widget))
            table->verticalHeader()->setDefaultSectionSize(rowHeight());
}

int RecordTable::titleColumn() const {
    // The words a row is called by end with its title: "{number} {title}".
    int title = -1;
    qsizetype place = -1;
    for (int column = 0; column < model_->columnCount(); ++column) {
        const Field& field = model_->field(column);
        const qsizetype at = type().display.lastIndexOf(field.name);
        if (!field.list && field.computed.isEmpty() && field.required && at > place &&
            (field.type == FieldType::Text || field.type == FieldType::LongText)) {
            title = column;
            place = at;
        }
    }
    if (title >= 0)
        return title;
    for (int column = 0; column < model_->columnCount(); ++column) { // "{institution} in {area}": the institution
        const qsizetype at = type().display.indexOf(model_->field(column).name);
        if (at >= 0 && (title < 0 || at < place)) {
            title = column;
            place = at;
        }
    }
    return title < 0 && model_->columnCount() > 0 ? 0 : title;
}

// What takes the room that is left: the title where it is text, else a text beside it.
int RecordTable::stretchColumn() const {
    const int title = titleColumn();
    if (title < 0 || model_->field(title).type == FieldType::Text || model_->field(title).type == FieldType::LongText)
        return title;
    for (const FieldType wanted : {FieldType::LongText, FieldType::Text})
        for (int column = 0; column < model_->columnCount(); ++column)
            if (model_->field(column).type == wanted && !model_->field(column).list)
                return column;
    return title;
}

// As wide as what stands in the first rows, at least its header, at most twice what is usual for such a field.
int RecordTable::defaultWidth(int column) const {
    const Field& field = model_->field(column);
    const int usual = usualWidth(field);
    const int inset = horizontalHeader()->visualIndex(column) == 0 ? space::tablePage - space::s8 : 0;
    const auto measured = measured_.constFind(field.name);
    // A month beside its day, "M18", needs no more: its calendar name goes where there is room.
    const int most = field.type == FieldType::Month && !field.computed.isEmpty() ? usual : 2 * usual;
    const int width = measured == measured_.cend() ? usual : std::min(*measured, most);
    return std::max(width, headerWidth(*model_, column) + inset);
}

// Once there are rows enough to tell; columns do not change their width again while one works.
void RecordTable::measureColumns() {
    bool any = false;
    const int rows = std::min(model_->rowCount(), rowsMeasured);
    for (int column = 0; column < model_->columnCount(); ++column) {
        const QString& name = model_->field(column).name;
        if (measured_.contains(name) || rows == 0)
            continue;
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        int width = 0;
        for (int row = 0; row < rows; ++row)
            width = std::max(width, delegate_->sizeHint(option, model_->index(row, column)).width());
        // Any answer may come up further down.
        const Field& field = model_->field(column);
        if (field.type == FieldType::Choice && !field.list)
            for (const Choice& choice : field.choices) {
                const int icon = choice.icon ? size::icon + space::s8 : 0;
                width = std::max(width,
                                 option.fontMetrics.horizontalAdvance(translatedLabel(choice)) + icon + 2 * space::s8);
            }
        measured_.insert(name, width + space::s8);
        any = true;
    }
    if (any)
        fitTitle();
}

int RecordTable::usualWidth(const Field& field) const {
    int width = 0;
    switch (field.type) {
    case FieldType::Text:
        width = type().keys.empty() || type().keys.front().front() != field.name ? 150 : 100;
        break;
    case FieldType::LongText:
        width = 260;
        break;
    case FieldType::Choice:
        width = 150;
        break;
    case FieldType::Date:
        width = 124;
        break;
    case FieldType::Month:
        width = field.computed.isEmpty() ? 128 : 64;
        break;
    case FieldType::Reference: {
        const RecordType* areas = AreaBadges::areaType();
        width = areas && field.target == areas->name ? badgesExpected * (size::tableBadge + space::s4) + 2 * space::s8
                                                     : 180;
        break;
    }
    case FieldType::Web:
    case FieldType::Email:
        width = 190;
        break;
    case FieldType::Time:
    case FieldType::Country:
    case FieldType::YesNo:
        width = 80;
        break;
    default:
        width = 90;
    }
    return width;
}

int RecordTable::sizeHintForColumn(int column) const {
    return std::min(QTableView::sizeHintForColumn(column), 640);
}

void RecordTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitTitle();
}

// The title takes what the others leave. Where that is too little, the widest of them give way first, so that short
// words stay whole; columns whose width a person chose keep it.
void RecordTable::fitTitle() {
    const int title = stretchColumn();
    if (title < 0 || restoring_ || widths_.contains(model_->field(title).name))
        return;
    const int count = model_->columnCount();
    std::vector<int> wanted(size_t(count), 0);
    std::vector<int> least(size_t(count), 0);
    for (int column = 0; column < count; ++column) {
        if (column == title)
            continue;
        const bool chosen = widths_.contains(model_->field(column).name);
        const int width = chosen ? columnWidth(column) : defaultWidth(column);
        wanted[size_t(column)] = width;
        least[size_t(column)] =
            chosen ? width : std::min(width, std::max(width * leastPercent / 100, headerWidth(*model_, column)));
    }
    const auto widthAt = [&](int cap, int column) {
        return std::max(least[size_t(column)], std::min(cap, wanted[size_t(column)]));
    };
    const auto sumAt = [&](int cap) {
        int sum = 0;
        for (int column = 0; column < count; ++column)
            sum += widthAt(cap, column);
        return sum;
    };
    int cap = *std::ranges::max_element(wanted);
    while (cap > 0 && sumAt(cap) + leastTitle > viewport()->width() && sumAt(cap) > sumAt(0))
        --cap;
    restoring_ = true;
    for (int column = 0; column < count; ++column)
        if (column != title && !widths_.contains(model_->field(column).name))
            setColumnWidth(column, widthAt(cap, column));
    setColumnWidth(title, std::max(leastTitle, viewport()->width() - sumAt(cap)));
    restoring_ = false;
}

QStringList RecordTable::shownColumns() const {
    QStringList names;
    for (int place = 0; place < model_->columnCount(); ++place)
        names << model_->field(horizontalHeader()->logicalIndex(place)).name;
    return names;
}

void RecordTable::applyColumns(const QStringList& fields) {
    restoring_ = true;
    model_->setColumns(fields);
    for (int place = 0; place < model_->columnCount(); ++place)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(place), place);
    for (int column = 0; column < model_->columnCount(); ++column)
        setColumnWidth(column, widths_.value(model_->field(column).name, defaultWidth(column)));
    restoring_ = false;
    delegate_->setTitleColumn(titleColumn());
    measureColumns();
    fitTitle();
    showSortIndicator();
}

void RecordTable::showColumns(const QStringList& fields) {
    if (fields == shownColumns())
        return;
    const QString current = currentIndex().isValid() ? model_->field(currentIndex().column()).name : QString();
    applyColumns(fields);
    currentColumn_ = std::max(0, model_->columnOf(current));
    if (currentIndex().isValid())
        goToCell(model_->index(currentIndex().row(), currentColumn_));
    saveTimer_.start();
    Q_EMIT columnsChanged();
}

void RecordTable::resetColumns() {
    widths_.clear();
    applyColumns({});
    saveTimer_.start();
    Q_EMIT columnsChanged();
}

void RecordTable::fillColumnsMenu(QMenu* menu) {
    const QStringList shown = shownColumns();
    for (const Field& field : type().fields) {
        QAction* action = menu->addAction(field.translatedLabel());
        action->setCheckable(true);
        action->setChecked(shown.contains(field.name));
        connect(action, &QAction::toggled, this, [this, action, &field](bool on) {
            QStringList names = shownColumns();
            if (!on && names.size() == 1) {
                const QSignalBlocker blocker(action);
                action->setChecked(true); // a table without columns shows nothing to come back from
                return;
            }
            names.removeAll(field.name);
            if (on)
                names << field.name;
            showColumns(names);
        });
    }
    menu->addSeparator();
    menu->addAction(icon(u"rotate-ccw"), tr("Back to the usual columns"), this, &RecordTable::resetColumns);
}

void RecordTable::headerMenu(QPoint at) {
    const int column = horizontalHeader()->logicalIndexAt(at);
    QMenu menu(this);
    if (column >= 0) {
        menu.addAction(icon(u"arrow-up"), tr("Sort ascending"), this,
                       [this, column] { horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder); });
        menu.addAction(icon(u"arrow-down"), tr("Sort descending"), this,
                       [this, column] { horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder); });
        menu.addSeparator();
        QAction* hide = menu.addAction(icon(u"eye-off"), tr("Hide this column"), this, [this, column] {
            QStringList names = shownColumns();
            names.removeAll(model_->field(column).name);
            showColumns(names);
        });
        hide->setEnabled(model_->columnCount() > 1);
    }
    auto* columns = new TickMenu(tr("Columns"), &menu);
    columns->setIcon(icon(u"columns-3"));
    fillColumnsMenu(columns);
    menu.addMenu(columns);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

// The arrow stands where the model sorts; setting it sorts nothing.
void RecordTable::showSortIndicator() {
    const Selection& selection = model_->selection();
    const bool byDefault = selection.sortField.isEmpty();
    const int column = model_->columnOf(byDefault ? type().sortField : selection.sortField);
    const bool descending = byDefault ? type().sortDescending : selection.descending;
    const QSignalBlocker blocker(horizontalHeader());
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

void RecordTable::restoreLayout() {
    const QSettings settings;
    const QVariantMap widths = settings.value(tableSetting(type(), "widths")).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        widths_.insert(it.key(), it.value().toInt());
    const QString sortField = settings.value(tableSetting(type(), "sort")).toString();
    if (type().field(sortField))
        model_->setSort(sortField, settings.value(tableSetting(type(), "descending")).toBool());
    applyColumns(settings.value(tableSetting(type(), "columns")).toStringList());
}

void RecordTable::saveLayout() {
    saveTimer_.stop();
    QSettings settings;
    QVariantMap widths;
    for (auto it = widths_.cbegin(); it != widths_.cend(); ++it)
        widths.insert(it.key(), it.value());
    settings.setValue(tableSetting(type(), "widths"), widths);
    settings.setValue(tableSetting(type(), "columns"), shownColumns());
    settings.setValue(tableSetting(type(), "sort"), model_->selection().sortField);
    settings.setValue(tableSetting(type(), "descending"), model_->selection().descending);
}

} // namespace trellis
