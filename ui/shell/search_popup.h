#pragma once

#include "ui/models/background_read.h"
#include "ui/workspace/workspace.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QListWidget;
class QLabel;

namespace trellis {

// Ctrl+K: one field that searches the records of all types, and the pages. Up, down and Enter choose.
class SearchPopup final : public QDialog {
    Q_OBJECT
public:
    SearchPopup(Workspace& workspace, QWidget* parent);

Q_SIGNALS:
    void recordChosen(const QString& type, const trellis::Id& row);
    void pageChosen(const QString& type);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Hit {
        QString type;
        Id row; // empty: the type's page
        QString words;
    };
    void search();
    void show(const std::vector<Hit>& hits, bool more);
    void choose();

    QLineEdit* text_;
    QListWidget* list_;
    QLabel* foot_;
    QTimer soon_;
    BackgroundRead reader_;
};

} // namespace trellis
