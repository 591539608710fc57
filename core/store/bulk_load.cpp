#include "core/store/bulk_load.h"

#include "core/record/record_type.h"
#include "core/store/row_sql.h"

namespace trellis {

BulkLoad::BulkLoad(Database& db, const RecordType& type)
    : db_(db) {
    QStringList names;
    {
        // An index without a statement belongs to the table's own keys.
        Query q = db_.query("SELECT name,sql FROM sqlite_schema WHERE type='index' AND tbl_name=? AND sql IS NOT NULL");
        q.bind(type.name);
        while (q.next()) {
            names << q.text(0);
            indexes_.push_back(q.text(1).toUtf8());
        }
    }
    for (const QString& name : names)
        db_.query("DROP INDEX " + row_sql::quoted(name).toUtf8()).run();
}

void BulkLoad::finish() {
    // Keys are sorted in small pieces beside this thread: a sort of all at once would not answer to Cancel.
    const QByteArray cache = QByteArray::number(db_.number("PRAGMA cache_size"));
    db_.run("PRAGMA threads=1; PRAGMA cache_size=-2048");
    for (const QByteArray& statement : indexes_)
        db_.query(statement).run();
    db_.run("PRAGMA threads=0; PRAGMA cache_size=" + cache);
    indexes_.clear();
}

} // namespace trellis
