#pragma once

#include "core/store/history.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace trellis {

// "09:12" today, "5 Mar, 09:12" this year, else with the year.
QString whenShown(qint64 milliseconds, const QLocale& locale);
// "Capacity: 250 became 300, area lead 3, 09:12"
QString entryShown(const HistoryEntry& entry, const Workspace& workspace);

// What happened to a record, newest first: what, who and when; an older value goes back in with one click.
class HistoryView final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(Workspace& workspace, QWidget* parent = nullptr);

    void showRecord(const RecordType& type, const Id& row); // also to look again after a change

private:
    class Row;
    void fill();

    Workspace& workspace_;
    const RecordType* type_ = nullptr;
    Id row_;
    int most_;
    QVBoxLayout* layout_;
    QList<Row*> rows_;
    QPushButton* more_;
};

} // namespace trellis
