#pragma once

#include "ui/forms/line_field.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace trellis {

// A line in which a row of a type is looked for by its words, key, acronym or alias; what was found stands in a list
// below. Down opens the list, Enter takes the row marked there. Choosing puts nothing into the line: its owner does.
class ReferenceLine final : public LineField {
    Q_OBJECT

public:
    ReferenceLine(Workspace& workspace, const RecordType& target, QWidget* parent = nullptr);

    const RecordType& target() const { return target_; }
    // The row the text means when nobody chose one: called exactly so, or the only one found.
    Parsed read() const { return read(text()); }
    Parsed read(const QString& text) const;
    // A new row from the text alone; empty when it was refused, then `problem` says why.
    Id createFrom(const QString& text, QString& problem);
    void closeList();
    QCompleter* completer() const { return completer_; }

Q_SIGNALS:
    void chosen(const trellis::Id& row);
    void createChosen(const QString& text); // "Create ..." at the list's end
    void entered();                         // Enter while the list is open and nothing marked in it

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();

    Workspace& workspace_;
    const RecordType& target_;
    QCompleter* completer_;
    QStandardItemModel* found_;
    QTimer delay_;
};

} // namespace trellis
