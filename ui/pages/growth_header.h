#pragma once

#include "core/analysis/growth.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace trellis {

class ElidedLabel;
class ExportMenu;

// The head of the Growth page: what it is about, who is counted, and the ways out.
class GrowthHeader final : public QWidget {
    Q_OBJECT

public:
    explicit GrowthHeader(ExportMenu* menu, QWidget* parent = nullptr);

    void setScope(const QString& words);
    void setFull(bool full); // false: there is nothing to export and no row behind it
    growth::Options::Nodes nodes() const;

Q_SIGNALS:
    void nodesChosen();
    void sourceRowsRequested();

private:
    ElidedLabel* scope_;
    QComboBox* nodes_;
    QPushButton* source_;
    QPushButton* export_;
};

} // namespace trellis
