#pragma once

#include "core/store/database.h"

namespace trellis {

struct RecordType;

// While many rows enter a table, its indexes are away and are then built at once from sorted keys: entered row by row,
// keys in random order cost more than the rows, and beyond the page cache many times that. All within the transaction:
// rolling it back brings the indexes back as they were.
class BulkLoad {
public:
    BulkLoad(Database& db, const RecordType& type);
    void finish();

private:
    Database& db_;
    std::vector<QByteArray> indexes_; // the statements that made them
};

} // namespace trellis
