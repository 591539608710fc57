#pragma once

#include "core/record/record_type.h"
#include "core/store/selection.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace trellis {

// A table as a person set it up and named it: which rows, in which order, with which columns.
struct SavedView {
    QString name;
    Selection selection; // without area and as-at date: those hold for all views
    QStringList columns; // empty: as they stand
};

// They belong to the person, not to the programme: kept in the settings, by workspace and type.
namespace saved_views {

std::vector<SavedView> load(const Id& document, const RecordType& type); // what the type has no more is left out
void save(const Id& document, const RecordType& type, const std::vector<SavedView>& views);

} // namespace saved_views

} // namespace trellis
