#pragma once

#include "core/store/reader.h"

#include <QHash>
#include <QVarLengthArray>

#include <memory>

namespace trellis {

// The text a record is called by in a file: its natural key, the parts of a key of several fields parted by " | ".
// Where two records would be called alike, their ids. Texts are made on first use, by type, and are a snapshot.
class RecordKeys {
public:
    explicit RecordKeys(const Reader& reader)
        : reader_(reader) {}

    // What a reference to the row is exported as.
    QString text(const RecordType& type, const Id& row) const;

    // Rows found by a text. `field` empty: natural key, id, any field of a key or of the display words, lists of text
    // (aliases), whatever the case; else that field alone, or the exported text when it is the first field of the key.
    using Rows = QVarLengthArray<Id, 2>;
    Rows find(const RecordType& type, const QString& field, const QString& text) const;

private:
    using Index = QHash<QString, Rows>;
    struct Texts {
        QHash<Id, QString> byRow;
        Index byText;
    };
    const Texts& texts(const RecordType& type) const;
    const Index& index(const RecordType& type, const Field& field, bool anyCase) const;
    QString keyText(const RecordType& type, const Record& record) const;
    Rows findAnywhere(const RecordType& type, const QString& text) const;

    const Reader& reader_;
    mutable QHash<QString, std::shared_ptr<Texts>> texts_;
    mutable QHash<std::pair<const Field*, bool>, std::shared_ptr<Index>> indexes_; // the field, whatever the case
};

} // namespace trellis
