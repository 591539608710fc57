#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace trellis {

class LinkSection;

// Rows of one type that name a record in one field.
struct LinkGroup {
    const RecordType* type; // for items of a list the type that has the list
    const Field* field;
    Selection rowsNaming(const Id& row) const;
};
std::vector<LinkGroup> linkGroups(const RecordType& type);
qint64 linkCount(const Reader& reader, const RecordType& type, const Id& row);

// What refers to a record, by type. A type that hangs on it and has a yes/no field (attendance) is a list to tick.
class LinksView final : public QWidget {
    Q_OBJECT

public:
    enum class Part {
        All,
        ToTick // only the lists to tick, the first rows of them: for the foot of the form
    };
    LinksView(Workspace& workspace, Part part, QWidget* parent = nullptr);

    void showRecord(const RecordType& type, const Id& row); // also to look again after a change
    bool isEmpty() const { return sections_.isEmpty(); }

Q_SIGNALS:
    void openRecord(const QString& type, const trellis::Id& row);
    void addRequested(const QString& type, const trellis::Record& initial); // the reference is filled in
    void moreRequested();                                                   // ToTick: all rows, please

private:
    void fillMenu();
    void requestAdd(const LinkGroup& group);

    Workspace& workspace_;
    Part part_;
    const RecordType* type_ = nullptr;
    Id row_;
    QVBoxLayout* layout_;
    QList<LinkSection*> sections_;
    QPushButton* add_ = nullptr;
};

} // namespace trellis
