#pragma once

#include "ui/models/area_badges.h"
#include "ui/models/background_read.h"
#include "ui/models/record_cache.h"
#include "ui/models/reference_lookup.h"
#include "ui/workspace/workspace.h"

#include <QAbstractTableModel>
#include <QPersistentModelIndex>
#include <QSet>
#include <QTimer>

namespace trellis {

// The rows of any record type as a table. It holds their ids in order (16 bytes a row, fetched on a worker) and reads
// the rows it shows by id, so that a million rows open, scroll and sort without the window waiting.
//
// Places are calm: a row that was edited or created in this table stays where it stands, and so does the current row
// whoever changed it, even where the sort order or a filter would now place it elsewhere. The order is made anew when
// it is asked for: sort, filter, text, area in focus, refresh(). Rows that come or go elsewhere appear meanwhile;
// while a cell's editor is open they wait.
class RecordModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // Id; empty for the draft
        ValueRole,                 // Value; setData takes one, too
        BadgesRole,                // QVector<AreaBadge>: the badges of a field that names areas
        NeededRole,                // bool: an empty cell of the draft that must be filled
        LockRole                   // QString: why the row may not be changed; empty when it may
    };

    RecordModel(Workspace& workspace, const RecordType& type, QObject* parent = nullptr);
    ~RecordModel() override;

    Workspace& workspace() const { return workspace_; }
    const RecordType& type() const { return type_; }

    QStringList columns() const { return columns_; }
    void setColumns(const QStringList& fields); // unknown names are passed over; none: the type's own choice
    const Field& field(int column) const;
    int columnOf(QStringView fieldName) const; // -1 if it is not shown

    // Which rows, in which order. The area in focus is added by itself.
    const Selection& selection() const { return selection_; }
    void setText(const QString& text);
    void setFilters(std::vector<Filter> filters);
    void setSort(const QString& fieldName, bool descending); // empty: the type's own order
    void setSelection(const Selection& selection);           // all of it at once
    void refresh();                                          // the order anew

    bool isLoading() const { return loading_; }
    bool hasOrder() const { return ordered_.has_value(); }
    void cancelOrder(); // keeps the rows that are shown, with their selection; nothing before the first order
    qint64 shownCount() const { return qint64(ids_.size()); }
    qint64 total() const { return total_; } // in the area in focus, without text and filters

    Id id(int row) const; // empty for the draft
    int rowOf(const Id& id) const;
    const Reader::Shown* record(int row) const; // null while it cannot be read; valid until the next call of the model

    // The draft: a new record that is written by itself, in one transaction, once its required fields are given.
    bool hasDraft() const { return draft_.has_value(); }
    bool isDraft(int row) const { return draft_ && row == 0; }
    void startDraft(); // row 0, with what the area in focus and the filters ask for
    void discardDraft();
    bool isDraftUntouched() const { return draft_ && !draftTouched_; }
    QStringList missingInDraft() const; // names of required fields without a value
    const Record& draft() const { return draft_->record; }

    // For edits of many cells. What it touches keeps its place; `created` rows are appended and keep theirs, too.
    Store::Applied edit(const Label& label, const std::function<void(Writer&)>& write,
                        const std::vector<Id>* created = nullptr);
    Parsed read(int column, const QString& text, ReferenceLookup& lookup) const;
    bool canEdit(int column) const; // apart from locked rows
    bool canEdit(const QModelIndex& index) const;

    // The view tells where it is.
    void setCurrent(const QModelIndex& index);
    void setEditorOpen(bool open);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: the type's own order

Q_SIGNALS:
    void loadingBegan();  // an order was asked for
    void loaded();        // it is shown, or given up
    void countsChanged(); // shownCount() or total()
    void draftWritten(const trellis::Id& id);

private:
    enum class Wanted { Nothing, Rows, Order };
    struct Fetched {
        std::vector<Id> ids;
        qint64 total = 0;
        QSet<Id> gone; // of the kept rows: those that are deleted
    };

    int offset() const { return draft_ ? 1 : 0; }
    void want(Wanted what);
    void fetch();
    void take(Fetched fetched, Wanted what);
    void rearrange(std::vector<Id> ids);
    void keep(const Id& id);
    void onChanged(const Changed& what);
    void showAgain();
    bool dependsOn(const Changed& what) const;
    QVariant cell(const Field& field, const Value& value, const QString& words, int role) const;
    bool setValue(const QModelIndex& index, const Value& value);
    bool setDraftValue(int column, const Value& value);
    QString lockOf(int row) const;
    QString wordsOf(const Field& field, const Value& value) const;
    QVector<AreaBadge> marks(const Value& value) const;

    Workspace& workspace_;
    const RecordType& type_;
    QSet<QString> dependencies_; // types whose rows its words and computed values are made of
    QStringList columns_;
    std::vector<int> fields_; // of the type, per column
    Selection selection_;
    std::optional<Selection> ordered_; // that of the rows shown
    std::vector<Id> ids_;
    qint64 total_ = 0;
    mutable RecordCache cache_;
    mutable std::optional<AreaBadges> areaBadges_;
    mutable QHash<Id, QString> locks_; // of rows that were looked at since something changed
    mutable QTimer retry_;             // started by whoever found the file locked
    BackgroundRead reader_;
    QTimer fetchSoon_;
    Wanted wanted_ = Wanted::Nothing;
    Wanted fetching_ = Wanted::Nothing;
    bool loading_ = false;
    bool editorOpen_ = false;
    bool ownEdit_ = false;
    QPersistentModelIndex current_;
    QSet<Id> changedElsewhere_; // since the order was asked for
    std::vector<Id> kept_;      // edited or created here since then, the latest last
    std::optional<Reader::Shown> draft_;
    bool draftTouched_ = false;
};

} // namespace trellis
