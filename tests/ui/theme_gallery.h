#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/area_bar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/undo_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace trellis::gallery {

inline QVector<AreaEntry> eightAreas() {
    const QStringList titles = {QStringLiteral("Clinical guideline implementation"),
                                QStringLiteral("Personalised primary and secondary prevention"),
                                QStringLiteral("Cancer research ecosystem"),
                                QStringLiteral("Precision diagnostics infrastructure"),
                                QStringLiteral("Secondary use of clinical data"),
                                QStringLiteral("Multicentre clinical trial capacity"),
                                QStringLiteral("Survivorship programmes"),
                                QStringLiteral("Leadership and governance development")};
    QVector<AreaEntry> areas;
    for (int i = 0; i < titles.size(); ++i) {
        areas.append({QStringLiteral("area-%1").arg(i + 1), QStringLiteral("8.2.%1").arg(i + 1), i + 1, titles[i], 0});
        if (i == 2) {
            areas.append({QStringLiteral("case-1"), QStringLiteral("8.2.3.1"), 3, QStringLiteral("De-escalation"), 1});
        }
    }
    return areas;
}

inline QVector<NavigationGroup> views() {
    using Item = NavigationItem;
    const auto s = [](const char* words) { return QString::fromLatin1(words); };
    return {{{}, {Item{s("home"), s("house"), s("Home"), {}, {}}}},
            {s("Work"),
             {Item{s("activities"), s("calendar-days"), s("Activities"), s("148"), {}},
              Item{s("deliverables"), s("package"), s("Deliverables"), {}, s("2 late")},
              Item{s("milestones"), s("flag"), s("Milestones"), s("11"), {}},
              Item{s("effort"), s("timer"), s("Person-months"), {}, {}},
              Item{s("actions"), s("list-checks"), s("Actions"), s("23"), {}},
              Item{s("risks"), s("triangle-alert"), s("Risks"), s("9"), {}}}},
            {s("Network"),
             {Item{s("institutions"), s("building-2"), s("Institutions"), s("124"), {}},
              Item{s("people"), s("users"), s("People"), s("311"), {}},
              Item{s("network"), s("waypoints"), s("Network"), {}, {}},
              Item{s("growth"), s("trending-up"), s("Growth"), {}, {}},
              Item{s("practices"), s("repeat"), s("Practices"), s("37"), {}}}}};
}

inline QVector<NavigationItem> settingsItem() {
    return {{QStringLiteral("settings"), QStringLiteral("settings"), QStringLiteral("Settings"), {}, {}}};
}

// A window with every control of the look, for the eye and for tests that walk through all of them.
class Gallery {
public:
    Gallery() { build(); }

    QMainWindow& window() { return window_; }

    void save(const QDir& folder, const QString& name) {
        window_.resize(1280, 800);
        window_.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window_));
        field_->setFocus();
        QTRY_VERIFY(field_->hasFocus());
        undo_->announce(QStringLiteral("Attendance ticked for 36 institutions in one step"), QStringLiteral("Ctrl+Z"));
        QCoreApplication::processEvents();
        QVERIFY(window_.grab().save(folder.filePath(name + QStringLiteral(".png"))));
        menu_->popup(window_.mapToGlobal(QPoint(30, 30)));
        QCoreApplication::processEvents();
        QVERIFY(menu_->grab().save(folder.filePath(name + QStringLiteral("-menu.png"))));
        menu_->hide();
    }

private:
    void build();
    QWidget* buildTable();
    QWidget* buildInspector();
    QWidget* buildTiles();
    QWidget* buildButtons();

    QMainWindow window_;
    QMenu* menu_ = nullptr;
    QLineEdit* field_ = nullptr;
    UndoBar* undo_ = nullptr;
};

inline void Gallery::build() {
    QMenuBar* bar = window_.menuBar();
    for (const char* title : {"&File", "&Edit", "&View", "&Record", "&Help"}) {
        QMenu* menu = bar->addMenu(QString::fromLatin1(title));
        menu->addAction(QStringLiteral("One"));
        if (!menu_) {
            menu_ = menu;
            menu->clear();
            menu->addAction(icon(u"image"), QStringLiteral("PNG picture\t3840 × 2160"));
            menu->addAction(icon(u"file-text"), QStringLiteral("PDF page"));
            menu->addAction(icon(u"table"), QStringLiteral("Data\tCSV or XLSX"))->setEnabled(false);
            menu->addAction(icon(u"clipboard-copy"), QStringLiteral("Copy to clipboard"))
                ->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
            QAction* ticked = menu->addAction(QStringLiteral("Row lines"));
            ticked->setCheckable(true);
            ticked->setChecked(true);
            menu->addMenu(QStringLiteral("Row height"))->addAction(QStringLiteral("30"));
            menu->addSeparator();
            menu->addAction(icon(u"layers"), QStringLiteral("All of these at once"));
            menu->setActiveAction(menu->actions().constFirst());
        }
    }
    window_.statusBar()->showMessage(QStringLiteral("148 activities, 124 institutions, 311 people"));
    auto* progress = new QProgressBar;
    progress->setValue(40);
    progress->setFixedWidth(120);
    window_.statusBar()->addPermanentWidget(progress);

    auto* areas = new AreaBar;
    areas->setAreas(eightAreas());
    areas->setFocusedArea(QStringLiteral("area-3"));
    auto* plainAreas = new AreaBar;
    plainAreas->setAreas(eightAreas());
    auto* focus = new QWidget;
    focus->setFixedHeight(size::focusBar);
    focus->setAutoFillBackground(true);
    focus->setBackgroundRole(QPalette::Base);
    auto* focusLayout = new QHBoxLayout(focus);
    focusLayout->setContentsMargins(space::s16, 0, space::s16, 0);
    focusLayout->addWidget(areas, 1);
    auto* search = new QLineEdit;
    search->setPlaceholderText(QStringLiteral("Search everything"));
    search->addAction(icon(u"search", IconRole::Text3), QLineEdit::LeadingPosition);
    search->setFixedWidth(230);
    focusLayout->addWidget(search);
    for (const QStringView name : {u"undo-2", u"redo-2"}) {
        auto* button = new QToolButton;
        button->setAutoRaise(true);
        button->setIcon(icon(name));
        button->setEnabled(name != u"redo-2");
        button->setAccessibleName(name.toString());
        focusLayout->addWidget(button);
    }

    auto* navigation = new NavigationList;
    navigation->setGroups(views(), settingsItem());
    navigation->setCurrent(QStringLiteral("activities"));
    auto* narrow = new NavigationList;
    narrow->setGroups(views(), settingsItem());
    narrow->setCurrent(QStringLiteral("growth"));
    narrow->setCollapsed(true);

    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    auto* upper = new QWidget;
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(space::s16, space::s12, space::s16, 0);
    upperLayout->addWidget(buildButtons());
    upperLayout->addWidget(plainAreas);
    upperLayout->addWidget(buildTiles());
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("All\t148"));
    tabs->addTab(QStringLiteral("Around today\t21"));
    tabs->addTab(icon(u"map"), QStringLiteral("Map of Europe"));
    tabs->setCurrentIndex(1);
    upperLayout->addWidget(tabs);
    pageLayout->addWidget(upper);
    pageLayout->addWidget(buildTable(), 1);
    undo_ = new UndoBar;
    pageLayout->addWidget(undo_);

    auto* splitter = new QSplitter;
    splitter->addWidget(page);
    splitter->addWidget(buildInspector());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({700, size::inspectorMinimum});
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(navigation);
    middle->addWidget(narrow);
    middle->addWidget(splitter, 1);
    auto* central = new QWidget;
    auto* all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(focus);
    all->addLayout(middle, 1);
    window_.setCentralWidget(central);
}

inline QWidget* Gallery::buildButtons() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(QStringLiteral("Activities"));
    title->setFont(font(TextRole::PageTitle));
    layout->addWidget(title);
    layout->addStretch(1);
    auto* plain = new QPushButton(icon(u"download"), QStringLiteral("&Import"));
    auto* off = new QPushButton(icon(u"table"), {});
    off->setAccessibleName(QStringLiteral("Export"));
    off->setEnabled(false);
    auto* link = new QPushButton(QStringLiteral("Tick all"));
    link->setProperty("link", true);
    auto* flat = new QPushButton(icon(u"plus"), QStringLiteral("Filter"));
    flat->setFlat(true);
    auto* chosen = new QPushButton(QStringLiteral("Areas"));
    chosen->setCheckable(true);
    chosen->setChecked(true);
    auto* small = new QPushButton(icon(u"columns-3"), QStringLiteral("Columns"));
    small->setProperty("small", true);
    small->setProperty("quiet", true);
    auto* primary = new QPushButton(icon(u"plus"), QStringLiteral("New activity"));
    primary->setProperty("primary", true);
    primary->setMenu(new QMenu(primary));
    for (QWidget* button : std::initializer_list<QWidget*>{link, flat, chosen, small, plain, off, primary}) {
        layout->addWidget(button);
    }
    return row;
}

inline QWidget* Gallery::buildTiles() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    auto* tile = new StatTile(QStringLiteral("Institutions"));
    tile->setValue(QStringLiteral("46"));
    tile->setComparison(QStringLiteral("+8 since M14"));
    tile->setSentence(QStringLiteral("Eight joined, none left: 13 CCCs, 20 centres and hospitals, 13 others."));
    tile->setSeries({12, 12, 14, 15, 17, 19, 22, 24, 25, 27, 31, 34, 36, 38, 40, 43, 45, 46}, 3);
    auto* card = new Card(QStringLiteral("Deliverables"));
    card->setSubtitle(QStringLiteral("2 overdue, 3 next"));
    auto* more = new QPushButton(QStringLiteral("All deliverables"));
    more->setProperty("link", true);
    card->setAction(more);
    auto* chips = new QHBoxLayout;
    chips->addWidget(new Chip({QStringLiteral("circle-dashed"), QStringLiteral("Pending"), Tone::Neutral, true}));
    chips->addWidget(new Chip({QStringLiteral("circle-alert"), QStringLiteral("61 days late"), Tone::Bad, true}));
    chips->addWidget(new Chip({QStringLiteral("check"), QStringLiteral("Approved"), Tone::Good, true}));
    chips->addStretch(1);
    card->body()->addLayout(chips);
    auto* badges = new QHBoxLayout;
    for (int number = 1; number <= 8; ++number) {
        badges->addWidget(new Badge(number, QString::number(number)));
    }
    badges->addStretch(1);
    card->body()->addLayout(badges);
    card->body()->addStretch(1);
    layout->addWidget(tile, 1);
    layout->addWidget(card, 2);
    return row;
}

class ActivityDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.column() == 1) {
            Badge::paint(painter, option.rect.adjusted(space::s8, 0, 0, 0), index.row() % 8 + 1,
                         QString::number(index.row() % 8 + 1));
        } else if (index.column() == 3) {
            Chip::paint(painter, option.rect.adjusted(space::s8, 0, 0, 0),
                        Chip::activityState(index.data(Qt::UserRole).toString(), index.data().toString()));
        } else {
            QStyledItemDelegate::paint(painter, option, index);
        }
    }
};

inline QWidget* Gallery::buildTable() {
    auto* model = new QStandardItemModel(0, 5, &window_);
    model->setHorizontalHeaderLabels({QStringLiteral("Title"), QStringLiteral("Areas"), QStringLiteral("Start"),
                                      QStringLiteral("State"), QStringLiteral("Institutions")});
    model->setHeaderData(4, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const QStringList states = {QStringLiteral("idea"), QStringLiteral("planned"),  QStringLiteral("confirmed"),
                                QStringLiteral("held"), QStringLiteral("reported"), QStringLiteral("cancelled")};
    for (int row = 0; row < 30; ++row) {
        const QString state = states[row % 6];
        auto* count = new QStandardItem(QString::number(row * 7 % 40));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* stateItem = new QStandardItem(state.left(1).toUpper() + state.mid(1));
        stateItem->setData(state, Qt::UserRole);
        model->appendRow({new QStandardItem(QStringLiteral("Thematic roundtable: trial start-up times")),
                          new QStandardItem, new QStandardItem(QStringLiteral("17 Feb 2026")), stateItem, count});
    }
    model->item(3, 0)->setCheckable(true);
    model->item(4, 0)->setCheckable(true);
    model->item(4, 0)->setCheckState(Qt::Checked);
    auto* table = new QTableView;
    table->setFrameShape(QFrame::NoFrame);
    table->setModel(model);
    table->setItemDelegate(new ActivityDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(2, Qt::AscendingOrder);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->selectRow(2);
    return table;
}

inline QWidget* Gallery::buildInspector() {
    auto* inspector = new QWidget;
    inspector->setAutoFillBackground(true);
    inspector->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(inspector);
    auto* title = new QLabel(QStringLiteral("Innovating Cancer Care Through De-escalation Studies"));
    title->setFont(font(TextRole::RecordTitle));
    title->setWordWrap(true);
    layout->addWidget(title);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(size::formGap);
    auto* kind = new QComboBox;
    kind->addItems({QStringLiteral("Conference"), QStringLiteral("Workshop")});
    form->addRow(QStringLiteral("Kind"), kind);
    auto* editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({QStringLiteral("Netherlands Cancer Institute")});
    form->addRow(QStringLiteral("Host"), editable);
    auto* date = new QDateEdit(QDate(2026, 3, 5));
    date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    date->setCalendarPopup(true);
    form->addRow(QStringLiteral("Start"), date);
    auto* spin = new QSpinBox;
    spin->setRange(0, 500);
    spin->setValue(300);
    form->addRow(QStringLiteral("Capacity"), spin);
    field_ = new QLineEdit(QStringLiteral("Amsterdam, NL"));
    form->addRow(QStringLiteral("Place"), field_);
    auto* locked = new QLineEdit(QStringLiteral("M18 · March 2026"));
    locked->setReadOnly(true);
    form->addRow(QStringLiteral("Month"), locked);
    auto* off = new QLineEdit(QStringLiteral("Not now"));
    off->setEnabled(false);
    form->addRow(QStringLiteral("Off"), off);
    auto* note =
        new QPlainTextEdit(QStringLiteral("One post stayed open in December 2025 (M15); filled since January."));
    note->setFixedHeight(56);
    form->addRow(QStringLiteral("Note"), note);
    layout->addLayout(form);
    auto* ticked = new QCheckBox(QStringLiteral("Labels"));
    ticked->setChecked(true);
    auto* partly = new QCheckBox(QStringLiteral("Some"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* locked2 = new QCheckBox(QStringLiteral("Locked"));
    locked2->setChecked(true);
    locked2->setEnabled(false);
    auto* chosen = new QRadioButton(QStringLiteral("Mine"));
    chosen->setChecked(true);
    const auto row = [layout](std::initializer_list<QWidget*> marks) {
        auto* ticks = new QHBoxLayout;
        for (QWidget* mark : marks) {
            ticks->addWidget(mark);
        }
        ticks->addStretch(1);
        layout->addLayout(ticks);
    };
    row({ticked, new QCheckBox(QStringLiteral("Off")), partly, locked2});
    row({chosen, new QRadioButton(QStringLiteral("Theirs"))});
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(1, 48);
    slider->setValue(18);
    slider->setTickInterval(6);
    slider->setTickPosition(QSlider::TicksBelow);
    layout->addWidget(slider);
    auto* group = new QGroupBox(QStringLiteral("Participants"));
    auto* groupLayout = new QVBoxLayout(group);
    auto* tree = new QTreeView;
    auto* branches = new QStandardItemModel(0, 1, &window_);
    auto* task = new QStandardItem(icon(u"layers"), QStringLiteral("WP8 Network of activities"));
    task->appendRow(new QStandardItem(QStringLiteral("8.2.3 Cancer research ecosystem")));
    branches->appendRow(task);
    tree->setModel(branches);
    tree->setHeaderHidden(true);
    tree->expandAll();
    tree->setCurrentIndex(branches->index(0, 0));
    groupLayout->addWidget(tree);
    layout->addWidget(group, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    layout->addWidget(buttons);
    return inspector;
}

} // namespace trellis::gallery
