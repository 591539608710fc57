#pragma once

#include <QDialog>

namespace trellis {

// What Trellis is, its version and licence, the libraries it stands on and the licences of what is embedded.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace trellis
