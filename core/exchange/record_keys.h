#pragma once

#include "core/base/fingerprint.h"
#include "core/store/reader.h"

#include <QHash>
#include <QSet>
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
    class Index { // rows by a text
    public:
        void add(const QString& text, const Id& row); // a row once
        Rows find(const QString& text) const;

    private:
        QHash<Fingerprint, Id> first_; // mostly there is but one
        QHash<Fingerprint, Rows> more_;
    };
    using Texts = QHash<Id, QString>;

    const Index& byKey(const RecordType& type) const;
    const Texts& texts(const RecordType& type) const;
    const Index& index(const RecordType& type, const Field& field, bool anyCase) const;
    void eachKey(const RecordType& type, const std::function<void(const Id& row, const QString& key)>& visit) const;
    QString keyText(const RecordType& type, const Record& record) const;
    Rows findAnywhere(const RecordType& type, const QString& text) const;

    const Reader& reader_;
    mutable QHash<const RecordType*, std::shared_ptr<Index>> byKey_;
    mutable QHash<const RecordType*, std::shared_ptr<Texts>> texts_;
    mutable QHash<std::pair<const Field*, bool>, std::shared_ptr<Index>> indexes_; // the field, whatever the case
    mutable QSet<const RecordType*> underWay_; // a key that leads back to its own type finds ids there
};

} // namespace trellis
