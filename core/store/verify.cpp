#include "core/store/verify.h"

#include "core/base/beside.h"
#include "core/record/registry.h"
#include "core/store/causality.h"
#include "core/store/operation.h"
#include "core/store/projection.h"
#include "core/store/reader.h"
#include "core/store/row_sql.h"

#include <QCoreApplication>

namespace trellis {

namespace {

constexpr qsizetype mostSentences = 100;

QString verifyWord(const char* text) {
    return QCoreApplication::translate("Verify", text);
}

class Verification {
public:
    Verification(Database& db, const Progress& progress)
        : db_(db)
        , reader_(db)
        , progress_(progress) {}

    QStringList run() {
        checkFile();
        if (damage_.isEmpty()) {
            checkOperations();
            for (const RecordType* type : recordTypes())
                checkTable(*type);
            checkHeads();
            checkTips();
        }
        if (damage_.size() > mostSentences) {
            const qsizetype more = damage_.size() - mostSentences;
            damage_.resize(mostSentences);
            damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "And %1 more.")).arg(more);
        }
        return damage_;
    }

private:
    void checkFile() {
        Query q = db_.query("PRAGMA integrity_check(20)");
        while (q.next())
            if (const QString line = q.text(0); line != QLatin1String("ok"))
                damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "The file is damaged: %1")).arg(line);
    }

    void checkOperations() {
        if (const qint64 n = db_.number("SELECT count(*) FROM op WHERE txn NOT IN (SELECT number FROM txn)"))
            damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "%1 operations belong to no transaction.")).arg(n);
        if (const qint64 n = db_.number("SELECT count(*) FROM txn WHERE author NOT IN (SELECT number FROM author)"))
            damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "%1 transactions have no author.")).arg(n);
        if (const qint64 n =
                db_.number("SELECT count(*) FROM op WHERE length(id)<>16 OR (row IS NULL)<>(field IS NULL)"))
            damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "%1 operations cannot be read.")).arg(n);
        // Undo, history and merge find a transaction's operations by their place.
        if (const qint64 n = db_.number(
                "SELECT count(*) FROM (SELECT number,first_arrival AS first,lead(first_arrival) OVER (ORDER BY number) "
                "AS next FROM txn) t JOIN op o ON o.txn=t.number WHERE o.arrival<t.first OR o.arrival>=t.next"))
            damage_
                << verifyWord(QT_TRANSLATE_NOOP("Verify", "%1 operations stand apart from their transaction.")).arg(n);
        if (const qint64 n = db_.number("SELECT count(*) FROM document"); n != 1)
            damage_
                << verifyWord(QT_TRANSLATE_NOOP("Verify", "The workspace has %1 identities; it must have one.")).arg(n);
    }

    // Every row stands as its operations have it, and no row is missing.
    void checkTable(const RecordType& type) {
        reader_.each(type, [&](const Record& record) {
            step();
            const auto expected = projection::fromOperations(db_, type, record.id);
            if (!expected)
                return note(type, record.id,
                            QT_TRANSLATE_NOOP("Verify", "%1 %2 stands in its table, but no operation says so."));
            for (size_t i = 0; i < type.fields.size(); ++i)
                if (type.fields[i].isStored() && !(expected->values[i] == record.values[i]))
                    return note(type, record.id, QT_TRANSLATE_NOOP("Verify", "%1 %2 says other than its operations."));
        });
        Query q = db_.query("SELECT id FROM op WHERE type=? AND row IS NULL AND NOT EXISTS (SELECT 1 FROM " +
                            row_sql::quoted(type.name).toUtf8() + " t WHERE t.id=op.id)");
        q.bind(type.name);
        while (q.next()) {
            step();
            if (projection::fromOperations(db_, type, q.id(0)))
                note(type, q.id(0), QT_TRANSLATE_NOOP("Verify", "%1 %2 is missing from its table."));
        }
    }

    void checkHeads() {
        if (const qint64 n =
                db_.number("SELECT count(*) FROM head h WHERE NOT EXISTS (SELECT 1 FROM op o WHERE o.id=h.op AND "
                           "o.row=h.row AND o.field=h.field)"))
            damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "%1 cells name a newest operation that is not theirs."))
                           .arg(n);
        if (const qint64 n =
                db_.number("SELECT count(*) FROM (SELECT DISTINCT row,field FROM op WHERE row IS NOT NULL) c WHERE "
                           "NOT EXISTS (SELECT 1 FROM head h WHERE h.row=c.row AND h.field=c.field)"))
            damage_ << verifyWord(QT_TRANSLATE_NOOP("Verify", "%1 cells have lost their newest operation.")).arg(n);
    }

    // Which transactions no other names, by counting: what the next one says it knew.
    void checkTips() {
        const QByteArray kept = tips::joined(db_);
        if (tips::fromTransactions(db_) != kept)
            damage_ << verifyWord(
                QT_TRANSLATE_NOOP("Verify", "The file has lost track of which changes are the newest."));
    }

    void note(const RecordType& type, const Id& row, const char* sentence) {
        damage_ << verifyWord(sentence).arg(type.name, row.toString());
    }

    void step() {
        if (++rows_ % 1024 == 0)
            progress_.step(rows_);
    }

    Database& db_;
    Reader reader_;
    const Progress& progress_;
    QStringList damage_;
    qint64 rows_ = 0;
};

} // namespace

QStringList findDamage(Database& db, const Progress& progress) {
    return Verification(db, progress).run();
}

QString firstFault(const QString& path, const QStringList& tables, const Progress& progress) {
    return beside(
        [path, tables] {
            Database db(path, Database::Mode::ReadOnly);
            for (const QString& which : tables.isEmpty() ? QStringList{QStringLiteral("1")} : tables) { // 1: one fault
                Query q = db.query(QStringLiteral("PRAGMA quick_check(%1)").arg(which));
                if (!q.next() || q.text(0) != QLatin1String("ok"))
                    return q.text(0);
            }
            return QString();
        },
        progress);
}

} // namespace trellis
