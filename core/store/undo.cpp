#include "core/store/undo.h"

#include "core/record/registry.h"
#include "core/store/operation_value.h"
#include "core/store/projection.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <deque>
#include <map>

namespace trellis {

namespace {

struct UndoneCell {
    const RecordType* type;
    Operation first; // of this transaction, on this cell
};

class Inverse {
public:
    Inverse(Writer& writer, const TransactionRecord& transaction)
        : writer_(writer)
        , db_(writer.reader().database())
        , transaction_(transaction) {}

    QStringList write(const Progress& progress) {
        readOperations();
        qint64 done = 0;
        // Deletions are taken back first, so that references find their rows; creations last.
        for (const UndoneCell& cell : deletions_) {
            progress.step(++done);
            undoDeletion(cell);
        }
        for (const UndoneCell& cell : edits_) {
            progress.step(++done);
            undoEdit(cell);
        }
        for (; !created_.empty(); created_.pop_back()) { // a million that go at once would keep Cancel waiting
            progress.step(++done);
            undoCreation(created_.back());
        }
        return left_;
    }

private:
    void readOperations() {
        const QByteArray ofTransaction =
            " FROM op WHERE arrival>=(SELECT first_arrival FROM txn WHERE number=?1) AND txn=?1 AND arrival<=coalesce("
            "(SELECT min(first_arrival) FROM txn WHERE number>?1),9223372036854775807)";
        Query count = db_.query("SELECT count(*)" + ofTransaction);
        count.bind(transaction_.number);
        if (count.next()) { // tables that grow to a million at once would keep Cancel waiting
            own_.reserve(count.integer(0));
            createdRows_.reserve(count.integer(0));
            writer_.expectTouched(count.integer(0));
        }
        Query q =
            db_.query("SELECT arrival,id,txn,type,row,field,value,parents,seen" + ofTransaction + " ORDER BY arrival");
        q.bind(transaction_.number);
        QSet<std::pair<Id, QString>> cells;
        while (q.next()) {
            Operation operation = readOperation(q);
            own_.insert(operation.id);
            const RecordType* type = findRecordType(operation.type);
            if (!type)
                continue;
            if (operation.isCreation()) {
                createdRows_.insert(operation.row);
                created_.push_back({type, std::move(operation)});
                continue;
            }
            const std::pair<Id, QString> cell(operation.row, operation.field);
            if (cells.contains(cell))
                continue; // the first operation of a cell knows what was before
            cells.insert(cell);
            (operation.field == QLatin1String(deletedField) ? deletions_ : edits_)
                .push_back({type, std::move(operation)});
        }
    }

    // The operation whose effect a cell shows. One written by an undoing puts back what stood before the transaction it
    // undoes, so the search goes on there, until it meets this transaction. Nothing: the cell is as it was created.
    std::optional<Operation> effective(const Id& head) const {
        QSet<Id> passed;
        auto operation = findOperation(db_, head);
        while (operation && !own_.contains(operation->id) && !passed.contains(operation->id)) {
            const Id undoes = findTransaction(db_, operation->transaction).undoes;
            if (!undoes)
                break;
            passed.insert(operation->id);
            const auto undone = firstOn(*operation, undoes);
            operation = undone ? newestParent(db_, *undone) : std::nullopt;
        }
        return operation;
    }

    // The first operation of another transaction on the same cell.
    std::optional<Operation> firstOn(const Operation& operation, const Id& transaction) const {
        Query q =
            db_.query("SELECT arrival,id,txn,type,row,field,value,parents,seen FROM op WHERE row=? AND field=? AND "
                      "txn=(SELECT number FROM txn WHERE id=?) ORDER BY arrival LIMIT 1");
        q.bind(operation.row).bind(operation.field).bind(transaction);
        return q.next() ? std::optional(readOperation(q)) : std::nullopt;
    }

    // Not where somebody else wrote another value apart: taking this one back would hide that.
    bool isNewest(const Operation& operation) const {
        const auto heads = projection::heads(db_, operation.row, operation.field);
        if (std::ranges::any_of(heads, [&](const auto& head) { return !(head.value == heads.front().value); }))
            return false;
        const auto shown = heads.empty() ? std::nullopt : effective(heads.front().operation);
        return shown && own_.contains(shown->id);
    }

    // Whether someone wrote a cell of the row after `operation`, and it was not undone.
    bool isChangedSince(const Operation& operation) const {
        const auto heads = projection::headsOfRow(db_, operation.row);
        return std::ranges::any_of(heads, [&](const Id& head) {
            const auto shown = effective(head);
            return shown && !own_.contains(shown->id) && shown->arrival > operation.arrival;
        });
    }

    bool isItemOfCreated(const RecordType& type, const Id& row) const {
        if (type.listOf.isEmpty())
            return false;
        const auto item = writer_.reader().row(type, row);
        return item && createdRows_.contains(type.value(*item, u"owner").id());
    }

    void leave(const RecordType& type, const Id& row, const QString& field) {
        const RecordType& shown = type.listOf.isEmpty() ? type : recordType(type.listOf);
        const QString name = writer_.reader().display(shown, row);
        const Field* f = type.field(field);
        left_
            << (f ? QStringLiteral("%1 \u201c%2\u201d: %3").arg(shown.translatedSingular(), name, f->translatedLabel())
                  : QStringLiteral("%1 \u201c%2\u201d").arg(shown.translatedSingular(), name));
    }

    void undoDeletion(const UndoneCell& cell) {
        const RecordType& type = *cell.type;
        const bool alive = writer_.reader().exists(type, cell.first.row);
        if (!isNewest(cell.first) || createdRows_.contains(cell.first.row))
            return;
        const bool wasDeleted = !valueBefore(db_, type, cell.first).isEmpty();
        if (alive && wasDeleted) { // this transaction had restored the row: it goes again, after the edits
            created_.push_back(cell);
            createdRows_.insert(cell.first.row);
        } else if (!alive && !wasDeleted) {
            writer_.restore(type, cell.first.row);
        }
    }

    void undoEdit(const UndoneCell& cell) {
        const RecordType& type = *cell.type;
        if (createdRows_.contains(cell.first.row))
            return; // goes with its row
        const Field* field = type.field(cell.first.field);
        if (!field || !writer_.reader().exists(type, cell.first.row) || !isNewest(cell.first))
            return leave(type, cell.first.row, cell.first.field);
        writer_.set(type, cell.first.row, *field, valueBefore(db_, type, cell.first));
    }

    void undoCreation(const UndoneCell& cell) {
        const RecordType& type = *cell.type;
        const Id& row = cell.first.row;
        if (!writer_.reader().exists(type, row) || isItemOfCreated(type, row))
            return; // an item of a list goes, or stays, with its record
        bool changedSince = isChangedSince(cell.first);
        const Removal removal = removalOf(writer_.reader(), type, {row});
        for (const Removal::Item& item : removal.going)
            changedSince = changedSince || (item.row != row && !createdRows_.contains(item.row));
        for (const Removal::Item& item : removal.holding)
            changedSince = changedSince || !createdRows_.contains(item.row);
        if (changedSince)
            return leave(type, row, {});
        for (auto item = removal.holding.rbegin(); item != removal.holding.rend(); ++item)
            writer_.remove(*item->type, item->row);
        writer_.remove(type, row);
    }

    Writer& writer_;
    Database& db_;
    const TransactionRecord& transaction_;
    QSet<Id> own_;
    QSet<Id> createdRows_;
    std::deque<UndoneCell> created_;
    std::deque<UndoneCell> edits_;
    std::deque<UndoneCell> deletions_;
    QStringList left_;
};

} // namespace

QStringList writeInverse(Writer& writer, const TransactionRecord& transaction, const Progress& progress) {
    return Inverse(writer, transaction).write(progress);
}

} // namespace trellis
