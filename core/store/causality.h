#pragma once

#include "core/store/database.h"

#include <QHash>

#include <vector>

namespace trellis {

// Who knew what. Each transaction names, as parents, the ones its writer knew and that no other known one names; what
// can be reached along them is what the writer knew. Read once; for as long as nothing is written.
class Causality {
public:
    explicit Causality(Database& db);

    // Whether whoever wrote `later` knew `earlier`. Local numbers of transactions.
    bool knew(qint64 later, qint64 earlier) const;
    // Neither writer knew of the other.
    bool apart(qint64 a, qint64 b) const { return a != b && !knew(a, b) && !knew(b, a); }

private:
    const std::vector<bool>& known(qint64 transaction) const;

    QHash<qint64, size_t> index_;
    std::vector<std::vector<size_t>> parents_;
    mutable QHash<qint64, std::vector<bool>> known_; // of the transactions asked about
};

// The transactions no other names as parent, as the transactions say. `tip` holds them.
namespace tips {

QByteArray joined(Database& db);                  // the ids in `tip`, 16 bytes each, ascending
QByteArray fromTransactions(Database& db);        // what they should be
void moveTo(Database& db, const Id& transaction); // a transaction that names all tips is the only one
void recompute(Database& db);

} // namespace tips

} // namespace trellis
