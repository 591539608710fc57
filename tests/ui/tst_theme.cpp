#include "tests/ui/theme_gallery.h"
#include "ui/theme/assets.h"

#include <QSignalSpy>

using namespace trellis;
using namespace trellis::gallery;

class TestTheme : public QObject {
    Q_OBJECT

private:
    static void useTheme(ThemeMode mode) { Theme::apply(*qApp, mode); }

private Q_SLOTS:
    void initTestCase() { useTheme(ThemeMode::Light); }
    void cleanup() { useTheme(ThemeMode::Light); }

    void textHoldsFourAndAHalfToOne_data();
    void textHoldsFourAndAHalfToOne();
    void marksAndControlBordersHoldThreeToOne_data();
    void marksAndControlBordersHoldThreeToOne();
    void everyBadgeNumberCanBeReadOnItsColour();
    void aNinthAreaBeginsTheColoursAgainAndNoAreaIsGrey();
    void theThemeChangesOnceAndSaysSo();
    void fontsHaveTheSizesAndWeightsOfTheLook();
    void everyIconOfTheListIsDrawnInTheColourAsked();
    void anUnknownIconStillShowsAMark();
    void anIconFollowsTheThemeAndIsGreyWhenDisabled();
    void licencesAreThereForWhatIsEmbedded();
    void controlsAreThirtyHighAndSmallOnesTwentySix();
    void buttonsKeepTheirWidthWhenChosen();
    void comboBoxesAndFieldsShowTheirFocus();
    void theGalleryIsSavedWhereAsked();
};

void TestTheme::textHoldsFourAndAHalfToOne_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textHoldsFourAndAHalfToOne() {
    QFETCH(bool, dark);
    const Tokens& t = dark ? darkTokens() : lightTokens();
    const auto holds = [](const char* name, const QColor& ink, const QColor& ground) {
        const double ratio = contrast(ink, ground);
        if (ratio < 4.5) {
            qWarning("%s: %.2f", name, ratio);
        }
        return ratio >= 4.5;
    };
    for (const QColor& ground : {t.window, t.navigation, t.surface, t.headerRow, t.selection}) {
        QVERIFY(holds("text", t.text, ground));
        QVERIFY(holds("text 2", t.text2, ground));
        QVERIFY(holds("text 3", t.text3, ground));
        QVERIFY(holds("accent", t.accent, ground));
        QVERIFY(holds("bad", t.bad, ground));
        QVERIFY(holds("warn", t.warn, ground));
        QVERIFY(holds("good", t.good, ground));
    }
    QVERIFY(holds("on accent", t.onAccent, t.accent));
    QVERIFY(holds("bad on its tint", t.bad, t.badTint));
    QVERIFY(holds("warn on its tint", t.warn, t.warnTint));
    QVERIFY(holds("good on its tint", t.good, t.goodTint));
    for (const QColor& ground : {t.under10, t.under20, t.over10, t.over20, t.barTrack}) {
        QVERIFY(holds("text on a shade", t.text, ground));
        QVERIFY(holds("text 2 on a shade", t.text2, ground));
    }
    QVERIFY(holds("on inverted", t.onInverted, t.inverted));
    QVERIFY(holds("second text on inverted", t.onInverted2, t.inverted));
}

void TestTheme::marksAndControlBordersHoldThreeToOne_data() {
    textHoldsFourAndAHalfToOne_data();
}

void TestTheme::marksAndControlBordersHoldThreeToOne() {
    QFETCH(bool, dark);
    const Tokens& t = dark ? darkTokens() : lightTokens();
    QVERIFY(contrast(t.controlBorder, t.surface) >= 3);
    QVERIFY(contrast(t.accent, t.surface) >= 3);
    QVERIFY(contrast(t.accent, t.selection) >= 3);
    for (const AreaColor& area : t.areas) {
        QVERIFY2(contrast(area.fill, t.surface) >= 3, qPrintable(area.fill.name()));
    }
}

void TestTheme::everyBadgeNumberCanBeReadOnItsColour() {
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
        for (int number = 0; number <= 8; ++number) {
            const AreaColor area = areaColor(number, *t);
            QVERIFY2(contrast(area.number, area.fill) >= 4.5, qPrintable(QString::number(number)));
        }
    }
}

void TestTheme::aNinthAreaBeginsTheColoursAgainAndNoAreaIsGrey() {
    QCOMPARE(areaColor(9, lightTokens()).fill, areaColor(1, lightTokens()).fill);
    QCOMPARE(areaColor(16, lightTokens()).fill, areaColor(8, lightTokens()).fill);
    QCOMPARE(areaColor(0, lightTokens()).fill, lightTokens().text3);
}

void TestTheme::theThemeChangesOnceAndSaysSo() {
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    useTheme(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(tokens().dark);
    QCOMPARE(qApp->palette().color(QPalette::Window), darkTokens().window);
    useTheme(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    useTheme(ThemeMode::Light);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(qApp->palette().color(QPalette::Base), lightTokens().surface);
}

void TestTheme::fontsHaveTheSizesAndWeightsOfTheLook() {
    QCOMPARE(font(TextRole::PageTitle).pointSizeF(), 15.0);
    QCOMPARE(font(TextRole::PageTitle).weight(), QFont::DemiBold);
    QCOMPARE(font(TextRole::Body).pointSizeF(), 10.0);
    QCOMPARE(font(TextRole::Count).pointSizeF(), 8.5);
    QCOMPARE(font(TextRole::LabelStrong).weight(), QFont::Medium);
    const QFontMetrics metrics(font(TextRole::Body));
    for (QChar digit = u'1'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
        QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
    }
    if (hasEmbeddedFace()) {
        QCOMPARE(QFontInfo(font(TextRole::Body)).family(), QStringLiteral("IBM Plex Sans"));
        QCOMPARE(QFontInfo(font(TextRole::Strong)).weight(), int(QFont::Medium));
        QCOMPARE(QFontInfo(font(TextRole::Tile)).weight(), int(QFont::DemiBold));
        QVERIFY(metrics.inFont(QChar(0x03A9)));
        QVERIFY(metrics.inFont(QChar(0x0416)));
        QVERIFY(metrics.inFont(QChar(0x2212)));
    }
}

void TestTheme::everyIconOfTheListIsDrawnInTheColourAsked() {
    const QStringList names = iconNames();
    QVERIFY(names.size() > 100);
    for (const QString& name : names) {
        const QImage image = iconPixmap(name, Qt::red, 24, 2).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                inked += pixel.alpha() > 200 && pixel.red() > 200 && pixel.green() < 60;
            }
        }
        QVERIFY2(inked > 20, qPrintable(name));
    }
}

void TestTheme::anUnknownIconStillShowsAMark() {
    const QImage image = iconPixmap(u"no-such-icon", Qt::black, 16, 1).toImage();
    bool inked = false;
    for (int x = 0; x < image.width(); ++x) {
        inked = inked || image.pixelColor(x, 8).alpha() > 100;
    }
    QVERIFY(inked);
}

void TestTheme::anIconFollowsTheThemeAndIsGreyWhenDisabled() {
    const QIcon minus = icon(u"minus");
    const auto middle = [&minus](QIcon::Mode mode) {
        return minus.pixmap(QSize(48, 48), 1.0, mode).toImage().pixelColor(24, 24).rgb();
    };
    QCOMPARE(middle(QIcon::Normal), lightTokens().text.rgb());
    QCOMPARE(middle(QIcon::Disabled), lightTokens().controlBorder.rgb());
    useTheme(ThemeMode::Dark);
    QCOMPARE(middle(QIcon::Normal), darkTokens().text.rgb());
}

void TestTheme::licencesAreThereForWhatIsEmbedded() {
    const int expected = int(hasEmbeddedFace()) + int(hasEmbeddedIcons());
    const QVector<AssetLicence> licences = assetLicences();
    QCOMPARE(licences.size(), expected);
    for (const AssetLicence& licence : licences) {
        QVERIFY2(licence.text.contains(QStringLiteral("Copyright"), Qt::CaseInsensitive), qPrintable(licence.name));
    }
}

void TestTheme::controlsAreThirtyHighAndSmallOnesTwentySix() {
    QPushButton button(QStringLiteral("Import"));
    QLineEdit line;
    QComboBox combo;
    QSpinBox spin;
    QDateEdit date;
    QToolButton tool;
    for (QWidget* control : std::initializer_list<QWidget*>{&button, &line, &combo, &spin, &date, &tool}) {
        control->ensurePolished();
        QCOMPARE(control->sizeHint().height(), size::control);
        control->setProperty("small", true);
        control->setFont(control->font());
        QEvent styleChange(QEvent::StyleChange);
        QCoreApplication::sendEvent(control, &styleChange);
        QCOMPARE(control->sizeHint().height(), size::smallControl);
    }
}

void TestTheme::buttonsKeepTheirWidthWhenChosen() {
    QPushButton button(QStringLiteral("Reported"));
    button.setCheckable(true);
    const int before = button.sizeHint().width();
    button.setChecked(true);
    QCOMPARE(button.sizeHint().width(), before);
}

void TestTheme::comboBoxesAndFieldsShowTheirFocus() {
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit line;
    QComboBox combo;
    QSpinBox spin;
    QPushButton button(QStringLiteral("Import"));
    for (QWidget* control : std::initializer_list<QWidget*>{&line, &combo, &spin, &button}) {
        layout.addWidget(control);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QWidget* control : std::initializer_list<QWidget*>{&line, &combo, &spin, &button}) {
        control->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(control->hasFocus());
        const QImage image = control->grab().toImage();
        QCOMPARE(image.pixelColor(1, image.height() / 2).rgb(), tokens().accent.rgb());
        QCOMPARE(image.pixelColor(0, image.height() / 2).rgb(), tokens().accent.rgb());
        QVERIFY(image.pixelColor(3, image.height() / 2).rgb() != tokens().accent.rgb());
    }
}

void TestTheme::theGalleryIsSavedWhereAsked() {
    const QString folder = qEnvironmentVariable("TRELLIS_GALLERY");
    if (folder.isEmpty()) {
        QSKIP("TRELLIS_GALLERY names no folder");
    }
    QVERIFY(QDir().mkpath(folder));
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1"));
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        useTheme(mode);
        Gallery gallery;
        gallery.save(QDir(folder),
                     QStringLiteral("gallery-%1-x%2")
                         .arg(mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"), scale));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
