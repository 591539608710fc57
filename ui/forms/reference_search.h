#pragma once

#include "core/store/reader.h"

namespace trellis {

// A row a reference may name, as it is offered while one types.
struct ReferenceMatch {
    Id id;
    QString words;  // the row is called by
    QString detail; // what else tells it apart: the alias that was found, the full name; may be empty
};

constexpr int mostReferences = 50;

// Rows of the type in whose texts every word of `text` stands, those called by it first. Empty text: the first rows.
std::vector<ReferenceMatch> findReferences(const Reader& reader, const RecordType& type, const QString& text,
                                           int limit = mostReferences);

// Rows whose words, key, name, acronym or alias are exactly `text`, case and accents aside. One: that is meant.
std::vector<Id> exactReferences(const Reader& reader, const RecordType& type, const QString& text);

// The one text a row of the type can be created from; null when more is required.
const Field* soleRequiredText(const RecordType& type);

} // namespace trellis
