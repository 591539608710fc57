#pragma once

#include "ui/models/background_read.h"
#include "ui/workspace/workspace.h"

#include <QAbstractListModel>

namespace trellis {

// The rows a reference may name, as choices: the words a row is called by and a second text that tells it from others
// (its full name, country, date). Found while typing, on a worker: nothing is read before somebody asks.
class ReferenceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // Id
        SecondaryRole,             // QString
        ValueRole                  // Value: what a field that names the row holds
    };
    static constexpr int mostShown = 200;

    ReferenceModel(const Workspace& workspace, const RecordType& target, QObject* parent = nullptr);

    // Every word of it stands somewhere in the names of a row (ReferenceLookup::nameFields), whatever the case and
    // accents; names that begin with it come first. Empty: the first rows of all.
    void setSearch(const QString& text);
    const QString& search() const { return search_; }
    bool isSearching() const { return worker_.isRunning(); }
    bool hasMore() const { return hasMore_; } // than mostShown

    const RecordType& target() const { return target_; }
    Id id(int row) const { return found_[size_t(row)].id; }
    QString words(int row) const { return found_[size_t(row)].words; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void found(); // the rows are those of search()

private:
    struct Found {
        Id id;
        QString words;
        QString secondary;
    };

    const Workspace& workspace_;
    const RecordType& target_;
    QString search_;
    bool hasMore_ = false;
    std::vector<Found> found_;
    BackgroundRead worker_;
};

} // namespace trellis
