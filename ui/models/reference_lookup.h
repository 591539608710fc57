#pragma once

#include "core/record/text.h"
#include "core/store/reader.h"

#include <QHash>

#include <vector>

namespace trellis {

// Finds the row a typed text names: by the words it is called by, its natural key, or another of its names (name,
// acronym, aliases), whatever the case and accents. Valid for one edit or paste: it remembers what it has read.
class ReferenceLookup {
public:
    explicit ReferenceLookup(const Reader& reader)
        : reader_(reader) {}

    // The id of the row, or a sentence why there is none.
    Parsed find(const RecordType& target, const QString& text);

    // The fields a row is called by: texts of its natural keys, of its display words, and its lists of names.
    static std::vector<const Field*> nameFields(const RecordType& type);

private:
    struct Named {
        Id row;
        size_t rank; // 0 the words it is called by, then the name fields in their order
    };
    struct Index {
        int asked = 0;
        bool built = false;
        QHash<QByteArray, std::vector<Named>> byName; // folded
    };
    void build(const RecordType& target, Index& index) const;
    std::vector<Named> search(const RecordType& target, const QString& text) const;
    QString words(const RecordType& type, const Record& record) const;

    const Reader& reader_;
    QHash<QString, Index> indexes_;
};

} // namespace trellis
