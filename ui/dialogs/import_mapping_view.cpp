#include "ui/dialogs/import_mapping_view.h"

#include "core/record/registry.h"
#include "ui/dialogs/import_choices.h"
#include "ui/dialogs/import_constants_view.h"
#include "ui/forms/choice_editor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {

constexpr int exampleValues = 3;
constexpr qsizetype exampleCharacters = 60;
constexpr int mappingBoxWidth = 176;

QLabel* mappingHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(trellis::font(TextRole::LabelStrong));
    return label;
}

QString examplesOf(const std::vector<PreviewRow>& rows, int column) {
    QStringList examples;
    for (const PreviewRow& row : rows) {
        const QString cell = row.cells.value(column).simplified().left(exampleCharacters);
        if (cell.isEmpty() || examples.contains(cell))
            continue;
        examples << cell;
        if (examples.size() == exampleValues)
            break;
    }
    return examples.isEmpty() ? ImportMappingView::tr("Empty") : examples.join(QStringLiteral(" · "));
}

} // namespace

ImportMappingView::ImportMappingView(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent)
    , columns_(new QWidget)
    , columnsLayout_(new QVBoxLayout(columns_))
    , targets_(new QStandardItemModel(this))
    , constants_(new ImportConstantsView(workspace))
    , keyButton_(new QPushButton)
    , replaceLists_(new QCheckBox(tr("A list also lo&ses what the file does not name"))) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::s16, space::s4, space::s16, space::s12);
    layout->setSpacing(space::s8);
    columnsLayout_->setContentsMargins(0, 0, 0, 0);
    columnsLayout_->setSpacing(space::s4);
    layout->addWidget(columns_);
    layout->addSpacing(space::s4);
    layout->addWidget(mappingHeading(tr("The same for every row"), content));
    layout->addWidget(constants_);
    layout->addSpacing(space::s4);
    auto* known = mappingHeading(tr("Rows are &known again by"), content);
    known->setBuddy(keyButton_);
    layout->addWidget(known);
    keyButton_->setProperty("alignLeft", true);
    keyButton_->setAutoDefault(false);
    keyButton_->setMenu(new QMenu(keyButton_));
    keyButton_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(keyButton_);
    replaceLists_->setToolTip(tr("Otherwise a cell such as \"a; b\" only adds to what is there"));
    layout->addWidget(replaceLists_);
    layout->addStretch(1);
    setWidget(content);

    connect(constants_, &ImportConstantsView::changed, this, &ImportMappingView::changed);
    connect(replaceLists_, &QCheckBox::toggled, this, &ImportMappingView::changed);
    connect(keyButton_->menu(), &QMenu::aboutToShow, this, &ImportMappingView::fillKeyMenu);
}

void ImportMappingView::setTable(const RecordType& type, const QStringList& header,
                                 const std::vector<PreviewRow>& rows) {
    const bool sameType = type_ == &type;
    if (sameType && header_ == header)
        return;
    type_ = &type;
    header_ = header;
    key_.clear();
    if (!sameType) {
        targets_->clear();
        targets_->appendRow(new QStandardItem(tr("Not imported")));
        for (const import_choices::Target& target : import_choices::targets(type)) {
            auto* item = new QStandardItem(target.label);
            item->setData(target.field, Qt::UserRole);
            targets_->appendRow(item);
        }
    }
    fillRows(rows);
    targetsChanged();
}

void ImportMappingView::fillRows(const std::vector<PreviewRow>& rows) {
    qDeleteAll(columns_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    boxes_.clear();
    const std::vector<ColumnMapping> proposed = import_choices::mapping(*type_, header_);
    for (int column = 0; column < header_.size(); ++column) {
        auto* row = new QWidget(columns_);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::s8);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* name = new ElidedLabel(header_[column], TextRole::Strong, row);
        auto* examples = new ElidedLabel(examplesOf(rows, column), TextRole::Label, row);
        examples->setSecondary(true);
        words->addWidget(name);
        words->addWidget(examples);
        layout->addLayout(words, 1);
        auto* box = new ChoiceBox(row);
        box->setFixedWidth(mappingBoxWidth);
        box->setModel(targets_);
        box->setAccessibleName(tr("Column %1 goes to").arg(header_[column]));
        const auto mapping = std::ranges::find(proposed, header_[column], &ColumnMapping::column);
        const int index =
            mapping == proposed.end() ? 0 : box->findData(mapping->field, Qt::UserRole, Qt::MatchFixedString);
        box->setCurrentIndex(std::max(index, 0));
        layout->addWidget(box, 0, Qt::AlignVCenter);
        columnsLayout_->addWidget(row);
        boxes_.push_back(box);
        box->installEventFilter(this);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            targetsChanged();
            Q_EMIT changed();
        });
        connect(box, &QComboBox::activated, this, [this, box, column] {
            if (!box->isStepping())
                settle(column);
        });
    }
}

QString ImportMappingView::targetOf(int column) const {
    return boxes_[size_t(column)]->currentData(Qt::UserRole).toString();
}

// Steps of the arrow keys pass over fields that other columns fill: those give way once the box is left.
bool ImportMappingView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        const auto box = std::ranges::find(boxes_, watched);
        if (box != boxes_.end())
            settle(int(box - boxes_.begin()));
    }
    return QScrollArea::eventFilter(watched, event);
}

// A field is filled by one column, but for a reference that several columns name together, each by a field of it.
void ImportMappingView::settle(int column) {
    const QString chosen = targetOf(column);
    bool gave = false;
    for (int other = 0; other < int(boxes_.size()); ++other) {
        const QString target = targetOf(other);
        const bool sameField = chosen.section(u'.', 0, 0) == target.section(u'.', 0, 0);
        const bool together = chosen.contains(u'.') && target.contains(u'.') && chosen != target;
        if (other == column || chosen.isEmpty() || !sameField || together)
            continue;
        const QSignalBlocker quiet(boxes_[size_t(other)]);
        boxes_[size_t(other)]->setCurrentIndex(0);
        gave = true;
    }
    if (!gave)
        return;
    targetsChanged();
    Q_EMIT changed();
}

void ImportMappingView::targetsChanged() {
    const std::vector<ColumnMapping> mapping = map();
    QStringList mapped;
    bool lists = false;
    for (const ColumnMapping& each : mapping) {
        mapped << each.field.section(u'.', 0, 0);
        const Field* field = type_->field(mapped.last());
        lists = lists || (field && field->list);
    }
    constants_->setFields(*type_, mapped, import_choices::missingFields(*type_, mapping));
    replaceLists_->setVisible(lists);
    const auto isMapped = [&](const QString& field) { return mapped.contains(field); };
    if (!std::ranges::all_of(key_, isMapped))
        key_.clear();
    describeKey();
}

QString ImportMappingView::usualKey() const {
    const QString natural = import_choices::naturalKey(*type_);
    return natural.isEmpty() ? tr("Nothing: every row is new") : natural;
}

void ImportMappingView::fillKeyMenu() {
    QMenu* menu = keyButton_->menu();
    menu->clear();
    QAction* first = menu->addAction(tr("Usual: %1").arg(usualKey()));
    first->setCheckable(true);
    first->setChecked(key_.isEmpty());
    connect(first, &QAction::triggered, this, [this] {
        key_.clear();
        describeKey();
        Q_EMIT changed();
    });
    menu->addSeparator();
    QStringList offered;
    for (const ColumnMapping& mapping : map()) {
        const QString name = mapping.field.section(u'.', 0, 0);
        const Field* field = type_->field(name);
        if (!field || field->list || offered.contains(name))
            continue;
        offered << name;
        QAction* action = menu->addAction(field->translatedLabel());
        action->setCheckable(true);
        action->setChecked(key_.contains(name));
        connect(action, &QAction::triggered, this, [this, name](bool on) {
            key_.removeAll(name);
            if (on)
                key_ << name;
            describeKey();
            Q_EMIT changed();
        });
    }
}

void ImportMappingView::describeKey() {
    QStringList labels;
    for (const QString& name : std::as_const(key_))
        labels << type_->at(name).translatedLabel();
    const QString words = labels.isEmpty() ? usualKey() : labels.join(QStringLiteral(" + "));
    keyButton_->setText(words);
    keyButton_->setToolTip(words);
    keyButton_->setAccessibleName(tr("Rows are known again by: %1").arg(words));
}

std::vector<ColumnMapping> ImportMappingView::map() const {
    std::vector<ColumnMapping> result;
    for (int column = 0; column < int(boxes_.size()); ++column)
        if (const QString target = targetOf(column); !target.isEmpty())
            result.push_back({header_[column], target});
    return result;
}

QStringList ImportMappingView::targetLabels() const {
    QStringList labels;
    for (int column = 0; column < int(boxes_.size()); ++column) {
        const QString target = targetOf(column);
        labels << (target.isEmpty() ? QString() : import_choices::targetLabel(*type_, target));
    }
    return labels;
}

std::vector<std::pair<QString, QString>> ImportMappingView::constants() const {
    return constants_->values();
}

QStringList ImportMappingView::missingLabels() const {
    QStringList labels;
    const auto set = constants();
    for (const Field* field : import_choices::missingFields(*type_, map()))
        if (std::ranges::none_of(set, [&](const auto& each) { return each.first == field->name; }))
            labels << field->translatedLabel();
    return labels;
}

QStringList ImportMappingView::key() const {
    return key_;
}

bool ImportMappingView::replacesLists() const {
    return replaceLists_->isChecked();
}

bool ImportMappingView::readsDates() const {
    return std::ranges::any_of(map(), [this](const ColumnMapping& mapping) {
        const Field* field = type_->field(mapping.field.section(u'.', 0, 0));
        if (field && field->type == FieldType::Reference)
            field = recordType(field->target).field(mapping.field.section(u'.', 1));
        return field && field->type == FieldType::Date;
    });
}

} // namespace trellis
