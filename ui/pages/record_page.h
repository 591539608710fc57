#pragma once

#include "ui/pages/record_table.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace trellis {

class EmptyState;
class FilterButton;
class ProgressStrip;
class ViewTabs;
struct SavedView;

// The page of any record type: title and counts, filters, the table; why it is empty when it is.
class RecordPage final : public QWidget {
    Q_OBJECT
public:
    RecordPage(Workspace& workspace, const RecordType& type, QWidget* parent = nullptr);

    RecordTable* table() const { return table_; }
    const RecordType& type() const { return type_; }
    void showRecord(const Id& row); // filters that hide it are taken off
    void fillColumnsMenu(QMenu* menu) { table_->fillColumnsMenu(menu); }
    void setProgressStrip(ProgressStrip* strip); // shows reading and sorting that takes long
    QString statusText() const;                  // "21 shown, 148 in all"
    void startNew();                             // in the table where its columns allow it, else the form is asked for

Q_SIGNALS:
    void recordInFocus(const QString& type, const trellis::Id& row);
    void importRequested(const QString& type);
    void exportRequested(const QString& type);
    void newInFormRequested(const QString& type);
    void statusChanged();
    void sums(const QString& words);

private:
    QHBoxLayout* makeHead();
    QHBoxLayout* makeFilters();
    FilterButton* addFilter(const Field& field, bool removable);
    void applyFilters();
    void clearFilters();
    void showView(const SavedView& view);
    void showSelection(); // text and filter buttons as the model has them
    void refreshAsAt();
    void refreshCounts();

    Workspace& workspace_;
    const RecordType& type_;
    RecordTable* table_;
    QLabel* count_;
    QPushButton* new_;
    QLineEdit* text_;
    QHBoxLayout* filterRow_ = nullptr;
    std::vector<FilterButton*> filters_;
    ViewTabs* views_;
    QToolButton* asAt_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    QTimer textSoon_;
};

} // namespace trellis
