#pragma once

#include "core/record/problem.h"

#include <QDialog>

namespace trellis {

class ProblemsPanel;
class Reader;

// Why an edit of several records was refused: nothing was written, and this is what stands in its way.
class ProblemsDialog final : public QDialog {
    Q_OBJECT

public:
    ProblemsDialog(const Problems& problems, const Reader& reader, QWidget* parent = nullptr);

Q_SIGNALS:
    void openRecord(const QString& type, const trellis::Id& id); // a line with an existing record was chosen

private:
    ProblemsPanel* panel_;
};

} // namespace trellis
