#pragma once

#include <vector>

struct sqlite3;

namespace trellis::support {

// SQL run over a good workspace, with every protection off.
struct SqlAttack {
    const char* name;
    const char* sql;
};

extern const std::vector<SqlAttack> schemaAttacks;
extern const std::vector<SqlAttack> operationAttacks;
extern const std::vector<SqlAttack> valueAttacks;

} // namespace trellis::support
