#pragma once

#include "core/exchange/table_import.h"

namespace trellis {

// The mapping worked out once for a table: which cells fill which field, and by which fields rows are known again.
struct ImportPlan {
    struct Part { // one column of a field
        qsizetype column;
        QString through; // of a reference: the field that names the row; empty: its natural key
    };
    struct Target {
        int field; // index in the type
        std::vector<Part> parts;
        std::optional<Value> constant;
    };

    qsizetype idColumn = -1;
    std::vector<Target> targets;
    std::vector<std::vector<int>> keys; // alternatives, as field indexes
    bool keyStated = false;

    // Throws Error naming the column or field, and what there is instead.
    ImportPlan(const RecordType& type, const QStringList& header, const std::vector<ColumnMapping>& mapping,
               const ImportOptions& options, const TextContext& context);

    const Target* targetOf(int field) const;
};

} // namespace trellis
