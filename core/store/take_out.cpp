#include "core/store/take_out.h"

#include "core/record/registry.h"
#include "core/store/causality.h"
#include "core/store/operation.h"
#include "core/store/projection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

namespace trellis {

namespace {

constexpr size_t mostNamed = 20; // builders a refusal names

class TakingOut {
public:
    TakingOut(Database& db, qint64 merge, Changed& changed)
        : db_(db)
        , merge_(merge)
        , changed_(changed) {}

    Problems run(const Progress& progress) {
        readArrived(progress);
        Problems problems = builders(progress);
        if (!problems.empty())
            return problems;
        db_.query("DELETE FROM op WHERE arrival BETWEEN ? AND ?").bind(first_).bind(last_).run();
        db_.query("DELETE FROM txn WHERE merge=?").bind(merge_).run();
        qint64 done = 0;
        for (auto it = created_.cbegin(); it != created_.cend(); ++it) {
            progress.step(++done);
            removeRow(it.key(), it.value());
        }
        for (const auto& [row, cells] : edited_) {
            progress.step(++done);
            if (!created_.contains(row))
                putBack(row, cells);
        }
        tips::recompute(db_);
        return {};
    }

private:
    struct Cells {
        QString type;
        QSet<QString> fields;
    };

    // What a merge brings arrives in one piece.
    void readArrived(const Progress& progress) {
        {
            Query q = db_.query("SELECT (SELECT min(first_arrival) FROM txn WHERE merge=?1),last_arrival FROM merge "
                                "WHERE number=?1");
            q.bind(merge_);
            if (!q.next())
                return;
            first_ = q.integer(0);
            last_ = q.integer(1);
        }
        Query q = db_.query("SELECT id,type,row,field FROM op WHERE arrival BETWEEN ? AND ?");
        q.bind(first_).bind(last_);
        while (q.next()) {
            const Id id = q.id(0);
            arrived_.insert(id);
            if (q.isNull(2)) {
                created_.insert(id, q.text(1));
            } else {
                Cells& cells = edited_[q.id(2)];
                cells.type = q.text(1);
                cells.fields.insert(q.text(3));
            }
            if (arrived_.size() % 4096 == 0)
                progress.step(arrived_.size());
        }
    }

    // A reference in a creation is a byte string of 16 bytes in its CBOR map (head 0x50), whatever type it is of.
    bool namesArrived(QByteArrayView created) const {
        for (qsizetype i = 0; i + 17 <= created.size(); ++i)
            if (created[i] == '\x50' && arrived_.contains(Id::fromBytes(created.sliced(i + 1, 16))))
                return true;
        return false;
    }

    bool buildsOnArrived(const Operation& operation) const {
        const auto has = [&](const std::vector<Id>& ids) {
            return std::ranges::any_of(ids, [&](const Id& id) { return arrived_.contains(id); });
        };
        return arrived_.contains(operation.row) || has(operation.parents) || has(operation.seen) ||
               (operation.value.isId() && arrived_.contains(operation.value.id())) || namesArrived(operation.created);
    }

    Problems builders(const Progress& progress) const {
        Problems problems;
        QSet<Id> named; // rows
        Query q = db_.query("SELECT arrival,id,txn,type,row,field,value,parents,seen FROM op WHERE arrival>?");
        q.bind(last_);
        qint64 looked = 0;
        while (q.next() && problems.size() < mostNamed) {
            if (++looked % 1024 == 0)
                progress.step(looked);
            const Operation operation = readOperation(q);
            if (named.contains(operation.row) || !buildsOnArrived(operation))
                continue;
            named.insert(operation.row);
            problems.push_back(refusal(operation));
        }
        return problems;
    }

    Problem refusal(const Operation& operation) const {
        const Reader reader(db_);
        const TransactionRecord transaction = findTransaction(db_, operation.transaction);
        const RecordType* type = findRecordType(operation.type);
        Id row = operation.row;
        if (type && !type->listOf.isEmpty())
            if (const auto item = projection::lastKnown(db_, *type, row)) {
                row = type->value(*item, u"owner").id();
                type = findRecordType(type->listOf);
            }
        const QString name =
            type ? QStringLiteral("%1 \u201c%2\u201d").arg(type->translatedSingular(), reader.display(*type, row))
                 : operation.type;
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(transaction.at), QLocale::ShortFormat);
        Problem problem;
        problem.type = type ? type->name : operation.type;
        problem.row = row;
        problem.field = operation.field;
        problem.message =
            QCoreApplication::translate("TakeOut", "The merge cannot be undone: %1 was changed afterwards and builds "
                                                   "on what the merge brought (%2, %3). Undo that change first.")
                .arg(name, transaction.author.name, when);
        return problem;
    }

    void removeRow(const Id& row, const QString& typeName) {
        db_.query("DELETE FROM head WHERE row=?").bind(row).run();
        db_.query("DELETE FROM gone WHERE row=?").bind(row).run();
        db_.query("DELETE FROM unprojected WHERE row=?").bind(row).run();
        const RecordType* type = findRecordType(typeName);
        if (!type)
            return;
        noteChanged(*type, row);
        projection::project(db_, *type, row); // without operations the row goes
    }

    // The heads of what is left: operations of the cell that no other of them names.
    void putBack(const Id& row, const Cells& cells) {
        for (const QString& field : cells.fields) {
            std::vector<Id> left;
            QSet<Id> named;
            {
                Query q = db_.query("SELECT id,parents FROM op WHERE row=? AND field=?");
                q.bind(row).bind(field);
                while (q.next()) {
                    left.push_back(q.id(0));
                    for (const Id& parent : splitIds(q.blob(1)))
                        named.insert(parent);
                }
            }
            db_.query("DELETE FROM head WHERE row=? AND field=?").bind(row).bind(field).run();
            for (const Id& operation : left)
                if (!named.contains(operation))
                    db_.query("INSERT INTO head(row,field,op) VALUES(?,?,?)")
                        .bind(row)
                        .bind(field)
                        .bind(operation)
                        .run();
        }
        const RecordType* type = findRecordType(cells.type);
        if (!type)
            return;
        noteChanged(*type, row); // an item of a list may belong to another record than before
        projection::project(db_, *type, row);
        noteChanged(*type, row);
    }

    void noteChanged(const RecordType& type, const Id& row) {
        changed_.add(type.name, row);
        if (!type.listOf.isEmpty())
            changed_.add(type.listOf, projection::ownerOf(db_, type, row));
    }

    Database& db_;
    qint64 merge_;
    Changed& changed_;
    QSet<Id> arrived_;
    QHash<Id, QString> created_;
    std::map<Id, Cells> edited_;
    qint64 first_ = 0;
    qint64 last_ = -1;
};

} // namespace

Problems takeOut(Database& db, qint64 merge, Changed& changed, const Progress& progress) {
    return TakingOut(db, merge, changed).run(progress);
}

} // namespace trellis
