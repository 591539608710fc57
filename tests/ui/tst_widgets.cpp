#include "tests/ui/theme_gallery.h"
#include "ui/widgets/area_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/navigation_button.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/work_bar.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace trellis;
using namespace trellis::gallery;

namespace {

// How many pixels are not the ground; -1 where the topmost or lowest row has ink: then something is cut there.
qint64 inkOf(const QImage& image, QRgb ground) {
    qint64 ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == ground) {
                continue;
            }
            if (y == 0 || y == image.height() - 1) {
                return -1;
            }
            ++ink;
        }
    }
    return ink;
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private:
    static void useTheme(ThemeMode mode) { Theme::apply(*qApp, mode); }

private Q_SLOTS:
    void initTestCase() { useTheme(ThemeMode::Light); }
    void cleanup() { useTheme(ThemeMode::Light); }

    void theNavigationMovesByKeysAndSaysWhatWasChosen();
    void theNavigationIsOneStopOfTab();
    void theCollapsedNavigationIsNarrowAndExplainsItself();
    void whatStandsUnderAnItemUnfoldsWithItAndIsReachedByKeys();
    void aLowNavigationLowersItsRowsBeforeItScrolls();
    void anEmptyStateShowsAllOfALongSentence();
    void aLabelOfTwoLinesShowsWhatOneWouldCut();
    void longWorkShowsAfterAWhileAndGoesWithItsWorker();
    void afterAnUndoTheBarOffersToRedo();
    void theAreaBarMovesByKeysAndSaysWhatWasChosen();
    void theAreaInFocusOpensAndTheOthersTurnToOutlines();
    void aCaseOpensInThePlaceOfItsArea();
    void whatDoesNotFitIsInTheMenuOfTheArrow();
    void theUndoBarGoesAfterItsTime();
    void theUndoBarStaysUnderThePointer();
    void theUndoBarStaysWhileItHasTheFocus();
    void theUndoBarGivesTheOrderOnce();
    void aCutLabelHasItsWholeTextAsPlainTooltip();
    void widgetsAreNotCutAtTheirSizeHint_data();
    void widgetsAreNotCutAtTheirSizeHint();
    void everyButtonWithoutWordsHasAName();
};

void TestWidgets::theNavigationMovesByKeysAndSaysWhatWasChosen() {
    NavigationList list;
    list.setGroups(views(), settingsItem());
    list.setCurrent(QStringLiteral("activities"));
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    QSignalSpy chosen(&list, &NavigationList::chosen);
    list.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(qobject_cast<NavigationButton*>(QApplication::focusWidget()));
    const auto press = [](int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); };
    press(Qt::Key_Down);
    QCOMPARE(list.current(), QStringLiteral("deliverables"));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(list.current(), QStringLiteral("home"));
    QCOMPARE(chosen.count(), 3);
    press(Qt::Key_Up);
    QCOMPARE(chosen.count(), 3);
    press(Qt::Key_End);
    QCOMPARE(list.current(), QStringLiteral("settings"));
    press(Qt::Key_Home);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("home"));
    list.setCurrent(QStringLiteral("people"));
    QCOMPARE(chosen.count(), 5);
}

void TestWidgets::theNavigationIsOneStopOfTab() {
    NavigationList list;
    list.setGroups(views(), settingsItem());
    list.setCurrent(QStringLiteral("people"));
    int stops = 0;
    for (const NavigationButton* button : list.findChildren<NavigationButton*>()) {
        if (button->focusPolicy() & Qt::TabFocus) {
            ++stops;
            QCOMPARE(button->id(), QStringLiteral("people"));
        }
    }
    QCOMPARE(stops, 1);
}

void TestWidgets::theCollapsedNavigationIsNarrowAndExplainsItself() {
    NavigationList list;
    list.setGroups(views());
    QCOMPARE(list.sizeHint().width(), size::navigation);
    list.setCollapsed(true);
    QCOMPARE(list.sizeHint().width(), size::navigationCollapsed);
    for (const NavigationButton* button : list.findChildren<NavigationButton*>()) {
        QVERIFY(!button->toolTip().isEmpty());
    }
    list.setCount(QStringLiteral("risks"), {}, QStringLiteral("1 late"));
    const auto buttons = list.findChildren<NavigationButton*>();
    const auto risks = std::find_if(buttons.begin(), buttons.end(),
                                    [](NavigationButton* button) { return button->id() == QStringLiteral("risks"); });
    QVERIFY(risks != buttons.end());
    QVERIFY((*risks)->toolTip().contains(QStringLiteral("1 late")));
}

namespace {

QVector<NavigationGroup> foldedViews() {
    QVector<NavigationGroup> groups = views();
    groups[1].items.append(
        {QStringLiteral("states"), QStringLiteral("flag"), QStringLiteral("States"), {}, {}, QStringLiteral("risks")});
    return groups;
}

NavigationButton* rowOf(const NavigationList& list, const char* id) {
    for (NavigationButton* button : list.findChildren<NavigationButton*>())
        if (button->id() == QLatin1String(id))
            return button;
    return nullptr;
}

} // namespace

void TestWidgets::whatStandsUnderAnItemUnfoldsWithItAndIsReachedByKeys() {
    NavigationList list;
    list.setGroups(foldedViews());
    list.setCurrent(QStringLiteral("actions"));
    list.resize(208, 700);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    QVERIFY(!rowOf(list, "states")->isVisible());
    list.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(qobject_cast<NavigationButton*>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(list.current(), QStringLiteral("risks"));
    QVERIFY(rowOf(list, "states")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(list.current(), QStringLiteral("states"));
    QVERIFY(rowOf(list, "states")->isVisible());
    QVERIFY(rowOf(list, "states")->hasFocus());
    QTest::mouseClick(rowOf(list, "people"), Qt::LeftButton);
    QVERIFY(!rowOf(list, "states")->isVisible());
}

void TestWidgets::aLowNavigationLowersItsRowsBeforeItScrolls() {
    NavigationList list;
    list.setGroups(foldedViews()); // 12 rows and one that unfolds, two labels
    list.resize(208, 15 * size::navigationRow + 16);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QCOMPARE(rowOf(list, "home")->height(), size::navigationRow);
    list.resize(208, 15 * 26 + 16);
    QTRY_COMPARE(rowOf(list, "home")->height(), 26);
    QTRY_VERIFY(!list.verticalScrollBar()->isVisible());
    list.resize(208, 200);
    QTRY_COMPARE(rowOf(list, "home")->height(), 24);
    QTRY_VERIFY(list.verticalScrollBar()->isVisible());
}

void TestWidgets::anEmptyStateShowsAllOfALongSentence() {
    EmptyState state(QStringLiteral("No activity has been held in this area yet. Enter one with the institutions that "
                                    "came: their ties begin here, and the figures of growth with them."),
                     QStringLiteral("Enter an activity"));
    state.resize(900, 500);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));
    const auto* label = state.findChild<QLabel*>();
    const auto* button = state.findChild<QPushButton*>();
    const int line = label->fontMetrics().height();
    QVERIFY(label->height() >= 2 * line);
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
    QVERIFY(label->width() <= 420);
    QVERIFY(button->y() > label->geometry().bottom());
    state.resize(300, 500); // as narrow as the record in focus
    QVERIFY(label->height() >= 3 * line);
    QVERIFY(state.rect().contains(label->geometry()));
    QVERIFY(state.rect().contains(button->geometry()));
    state.setSentence(QStringLiteral("Short."));
    QVERIFY(label->height() < 2 * line);
}

void TestWidgets::aLabelOfTwoLinesShowsWhatOneWouldCut() {
    ElidedLabel label(QStringLiteral("Means of verification"), TextRole::Label);
    label.resize(92, size::formRow);
    QVERIFY(label.isCut());
    label.setLines(2);
    QVERIFY(!label.isCut());
    QVERIFY(label.toolTip().isEmpty());
    label.setText(QStringLiteral("Largest gathering that makes ties between all who came"));
    QVERIFY(label.isCut());
    QVERIFY(!label.toolTip().isEmpty());
}

void TestWidgets::longWorkShowsAfterAWhileAndGoesWithItsWorker() {
    WorkBar bar;
    bar.resize(700, size::statusBar);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    auto exporting = std::make_unique<QObject>();
    QObject sorting;
    ProgressStrip* first = bar.addStrip(exporting.get());
    ProgressStrip* second = bar.addStrip(&sorting);
    QSignalSpy cancelled(first, &ProgressStrip::cancelRequested);
    QSignalSpy other(second, &ProgressStrip::cancelRequested);
    first->begin(QStringLiteral("Exporting"));
    second->begin(QStringLiteral("Sorting"));
    QVERIFY(!first->isVisible()); // short work does not flicker
    second->end();
    QTRY_VERIFY_WITH_TIMEOUT(first->isVisible(), 2000);
    QVERIFY(!second->isVisible());
    QTest::mouseClick(first->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(other.count(), 0);
    exporting.reset();
    QTRY_COMPARE(bar.findChildren<ProgressStrip*>().size(), 1);
}

void TestWidgets::afterAnUndoTheBarOffersToRedo() {
    UndoBar bar;
    bar.resize(600, size::undoBar);
    QSignalSpy undo(&bar, &UndoBar::undoRequested);
    QSignalSpy redo(&bar, &UndoBar::redoRequested);
    const auto press = [&bar] {
        for (QAbstractButton* button : bar.findChildren<QAbstractButton*>())
            if (!button->text().isEmpty())
                QTest::mouseClick(button, Qt::LeftButton);
    };
    bar.announceUndone(QStringLiteral("Undone: Deleted 3 institutions"));
    press();
    QCOMPARE(redo.count(), 1);
    QCOMPARE(undo.count(), 0);
    bar.announce(QStringLiteral("Deleted 3 institutions"));
    press();
    QCOMPARE(undo.count(), 1);
}

void TestWidgets::theAreaBarMovesByKeysAndSaysWhatWasChosen() {
    AreaBar bar;
    bar.setAreas(eightAreas());
    bar.resize(bar.sizeHint());
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy chosen(&bar, &AreaBar::areaChosen);
    bar.setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(qobject_cast<AreaButton*>(QApplication::focusWidget()));
    const auto press = [](int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); };
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(chosen.count(), 0);
    press(Qt::Key_Space);
    QCOMPARE(bar.focusedArea(), QStringLiteral("area-3"));
    QCOMPARE(chosen.count(), 1);
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(bar.focusedArea(), QString());
    QCOMPARE(chosen.count(), 2);
    press(Qt::Key_End);
    press(Qt::Key_Return);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("area-8"));
}

void TestWidgets::theAreaInFocusOpensAndTheOthersTurnToOutlines() {
    AreaBar bar;
    bar.setAreas(eightAreas());
    bar.setFocusedArea(QStringLiteral("area-3"));
    bar.resize(bar.sizeHint());
    int open = 0;
    for (const AreaButton* button : bar.findChildren<AreaButton*>()) {
        open += button->kind() == AreaButton::Kind::Open;
        if (button->kind() == AreaButton::Kind::Open) {
            QVERIFY(button->accessibleName().contains(QStringLiteral("Cancer research ecosystem")));
            QVERIFY(button->width() > 150);
        }
    }
    QCOMPARE(open, 1);
    const auto badge = [&bar] {
        for (AreaButton* button : bar.findChildren<AreaButton*>()) {
            if (button->accessibleName().startsWith(u'1')) {
                return button->grab().toImage().pixelColor(6, 15);
            }
        }
        return QColor();
    };
    QCOMPARE(badge().rgb(), tokens().surface.rgb());
    bar.setFocusedArea({});
    QCOMPARE(badge().rgb(), areaColor(1).fill.rgb());
}

void TestWidgets::aCaseOpensInThePlaceOfItsArea() {
    AreaBar bar;
    bar.setAreas(eightAreas());
    bar.setFocusedArea(QStringLiteral("case-1"));
    const auto buttons = bar.findChildren<AreaButton*>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const AreaButton* button) {
        return button->kind() == AreaButton::Kind::Open &&
               button->accessibleName().contains(QStringLiteral("De-escalation"));
    }));
}

void TestWidgets::whatDoesNotFitIsInTheMenuOfTheArrow() {
    AreaBar bar;
    bar.setAreas(eightAreas());
    bar.setFocusedArea(QStringLiteral("area-8"));
    bar.resize(330, size::control);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    int right = 0;
    bool more = false;
    for (const AreaButton* button : bar.findChildren<AreaButton*>()) {
        if (button->isVisible()) {
            right = qMax(right, button->geometry().right());
            more = more || button->kind() == AreaButton::Kind::More;
            QVERIFY(button->width() >= button->leastWidth());
        }
    }
    QVERIFY(more);
    QVERIFY(right < bar.width());
    bar.openMenu();
    const auto* menu = bar.findChild<QMenu*>();
    QVERIFY(menu);
    QStringList words;
    for (const QAction* action : menu->actions()) {
        words.append(action->text());
    }
    for (const AreaEntry& area : eightAreas()) {
        QVERIFY(std::any_of(words.begin(), words.end(), [&](const QString& w) { return w.contains(area.title); }));
    }
}

void TestWidgets::theUndoBarGoesAfterItsTime() {
    QWidget window;
    window.resize(800, 200);
    UndoBar bar(&window);
    bar.setGeometry(0, 160, 800, size::undoBar);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bar.setMilliseconds(150);
    bar.announce(QStringLiteral("Deleted"));
    QVERIFY(bar.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!bar.isVisible(), 2000);
}

void TestWidgets::theUndoBarStaysUnderThePointer() {
    QWidget window;
    window.resize(800, 200);
    UndoBar bar(&window);
    bar.setGeometry(0, 160, 800, size::undoBar);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    bar.setMilliseconds(150);
    bar.announce(QStringLiteral("Deleted"));
    QTest::mouseMove(&bar, QPoint(300, 20));
    QTRY_VERIFY(bar.underMouse());
    QTest::qWait(400);
    QVERIFY(bar.isVisible());
    QTest::mouseMove(&window, QPoint(300, 20));
    QTRY_VERIFY_WITH_TIMEOUT(!bar.isVisible(), 2000);
}

void TestWidgets::theUndoBarStaysWhileItHasTheFocus() {
    QWidget window;
    window.resize(800, 200);
    QLineEdit elsewhere(&window);
    UndoBar bar(&window);
    bar.setGeometry(0, 160, 800, size::undoBar);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    bar.setMilliseconds(150);
    bar.announce(QStringLiteral("Deleted"));
    bar.findChildren<QAbstractButton*>().constFirst()->setFocus(Qt::TabFocusReason);
    QTest::qWait(400);
    QVERIFY(bar.isVisible());
    elsewhere.setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(!bar.isVisible(), 2000);
}

void TestWidgets::theUndoBarGivesTheOrderOnce() {
    UndoBar bar;
    bar.resize(600, size::undoBar);
    bar.announce(QStringLiteral("Deleted"), QStringLiteral("Ctrl+Z"));
    QSignalSpy wanted(&bar, &UndoBar::undoRequested);
    for (QAbstractButton* button : bar.findChildren<QAbstractButton*>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        if (!button->text().isEmpty()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!bar.isVisible());
}

void TestWidgets::aCutLabelHasItsWholeTextAsPlainTooltip() {
    ElidedLabel label(QStringLiteral("<b>Innovating</b> Cancer Care Through De-escalation Studies"));
    label.resize(label.sizeHint());
    QVERIFY(label.toolTip().isEmpty());
    label.resize(80, label.height());
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QVERIFY(label.toolTip().startsWith(QStringLiteral("&lt;b&gt;")));
}

void TestWidgets::widgetsAreNotCutAtTheirSizeHint_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("label") << 0;
    QTest::newRow("chip without frame") << 1;
    QTest::newRow("link button") << 2;
    QTest::newRow("check box") << 3;
    QTest::newRow("flat button") << 4;
}

void TestWidgets::widgetsAreNotCutAtTheirSizeHint() {
    QFETCH(int, kind);
    const QString words = QStringLiteral("ÅÄgjpqy Wägung 100 %");
    QWidget host;
    host.setAutoFillBackground(true);
    QWidget* widget = nullptr;
    if (kind == 0) {
        widget = new ElidedLabel(words, TextRole::Body, &host);
    } else if (kind == 1) {
        widget = new Chip({QStringLiteral("circle"), words, Tone::Neutral, false}, &host);
    } else if (kind == 3) {
        widget = new QCheckBox(words, &host);
    } else {
        auto* button = new QPushButton(words, &host);
        kind == 2 ? void(button->setProperty("link", true)) : button->setFlat(true);
        widget = button;
    }
    widget->setFocusPolicy(Qt::NoFocus); // its ring would be ink too
    widget->resize(widget->sizeHint());
    const QSize wanted = widget->sizeHint();
    host.resize(wanted + QSize(40, 40));
    widget->move(20, 20);
    host.show();
    QVERIFY(QTest::qWaitForWindowExposed(&host));
    const QRgb ground = tokens().window.rgb();
    const qint64 before = inkOf(host.grab(widget->geometry()).toImage(), ground);
    QVERIFY2(before > 0, "cut above or below");
    // With much more room the same ink must come out: else a letter was missing at its own size.
    widget->setProperty("alignLeft", true);
    widget->resize(wanted + QSize(16, 0));
    const qint64 after = inkOf(host.grab(widget->geometry()).toImage(), ground);
    QCOMPARE(before, after);
}

void TestWidgets::everyButtonWithoutWordsHasAName() {
    Gallery gallery;
    for (const QAbstractButton* button : gallery.window().findChildren<QAbstractButton*>()) {
        const bool ours = button->metaObject()->className() == QByteArrayLiteral("trellis::AreaButton") ||
                          button->metaObject()->className() == QByteArrayLiteral("trellis::NavigationButton");
        if (ours) {
            QVERIFY(!button->accessibleName().isEmpty());
        }
    }
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
