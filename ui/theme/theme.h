#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace trellis {

// The theme in force: colours, face and style of the whole application.
// Ordinary widgets repaint by themselves when it changes; connect to `changed` only where a colour was copied
// (a chart, a pixmap, a rich text). Custom painting that reads tokens() in paintEvent needs nothing.
class Theme final : public QObject {
    Q_OBJECT

public:
    static Theme& instance();

    // Palette, fonts and style; call it once before the first window and again whenever the user chooses.
    // System follows the desktop, also when that changes later.
    static void apply(QApplication& app, ThemeMode mode);

    ThemeMode mode() const { return mode_; }
    bool isDark() const { return tokens().dark; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Theme() = default;
    void use(QApplication& app, bool dark);

    ThemeMode mode_ = ThemeMode::System;
    bool applied_ = false;
};

} // namespace trellis
