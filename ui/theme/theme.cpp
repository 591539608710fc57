#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/style_parts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <memory>

namespace trellis {

namespace {

// Fusion's own palette follows the desktop's scheme; ours would hide it.
bool desktopIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    static const bool paletteAtStartIsDark = QGuiApplication::palette().color(QPalette::Window).lightness() <
                                             QGuiApplication::palette().color(QPalette::WindowText).lightness();
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette standard = fusion ? fusion->standardPalette() : QPalette();
    return paletteAtStartIsDark ||
           standard.color(QPalette::Window).lightness() < standard.color(QPalette::WindowText).lightness();
#endif
}

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.surface);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.inverted);
    p.setColor(QPalette::ToolTipText, t.onInverted);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.strongLine);
    p.setColor(QPalette::Dark, t.controlBorder);
    p.setColor(QPalette::Shadow, t.text3);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, t.text3);
    }
    p.setColor(QPalette::Disabled, QPalette::Base, t.headerRow);
    p.setColor(QPalette::Disabled, QPalette::Button, t.headerRow);
    return p;
}

} // namespace

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

void Theme::apply(QApplication& app, ThemeMode mode) {
    Theme& theme = instance();
    const bool systemDark = desktopIsDark();
    theme.mode_ = mode;
    theme.use(app, mode == ThemeMode::Dark || (mode == ThemeMode::System && systemDark));
}

void Theme::use(QApplication& app, bool dark) {
    const bool first = !applied_;
    if (!first && dark == tokens().dark) {
        return;
    }
    applied_ = true;
    detail::useTokens(dark);
    if (first) {
        QApplication::setStyle(new Style);
        detail::applyFonts(app); // after the style, which empties the fonts kept by class
        app.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
                [this, &app] { apply(app, mode_); });
#endif
    }
    const QPalette palette = paletteOf(tokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    for (QWidget* widget : QApplication::allWidgets()) {
        widget->update();
    }
    Q_EMIT changed();
}

namespace {

void underlineWhileAltIsHeld(const QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::ApplicationDeactivate) {
        return;
    }
    const bool alt =
        type != QEvent::ApplicationDeactivate && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Alt;
    const bool shown = alt && type == QEvent::KeyPress;
    if (shown == styleparts::mnemonicsShown() || (!alt && type == QEvent::KeyPress)) {
        return;
    }
    styleparts::showMnemonics(shown);
    for (QWidget* widget : QApplication::allWidgets()) {
        if (qobject_cast<QMenuBar*>(widget) || qobject_cast<QAbstractButton*>(widget) ||
            qobject_cast<QLabel*>(widget)) {
            widget->update();
        }
    }
}

} // namespace

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    underlineWhileAltIsHeld(event);
    if (event->type() == QEvent::ThemeChange && mode_ == ThemeMode::System && qApp) {
        use(*qApp, desktopIsDark());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace trellis
