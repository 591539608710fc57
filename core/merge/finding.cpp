#include "core/merge/finding.h"

#include "core/merge/equal_keys.h"
#include "core/record/registry.h"
#include "core/store/causality.h"
#include "core/store/operation_value.h"
#include "core/store/projection.h"
#include "core/store/row_sql.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace trellis {

namespace {

QString findingWord(const char* text) {
    return QCoreApplication::translate("Finding", text);
}

bool isDeletionField(const QString& field) {
    return field == QLatin1String(deletedField);
}

class FindingReader {
public:
    FindingReader(const Reader& reader, const FindingScope& scope, const Progress& progress)
        : reader_(reader)
        , db_(reader.database())
        , scope_(scope)
        , progress_(progress)
        , context_(reader.textContext()) {
        context_.locale = QLocale();
    }

    std::vector<Finding> run() {
        findConflicts();
        findEditedElsewhere();
        findOrphans();
        findEqualKeys();
        findBrokenRules();
        std::ranges::stable_sort(findings_, {}, [](const Finding& f) { return int(f.kind); });
        return std::move(findings_);
    }

private:
    struct Cell {
        Id row;
        QString field;
    };

    // A finding about a row as people know it: an item of a list is part of the record that has the list.
    Finding about(Finding::Kind kind, const QString& typeName, const Id& row, const QString& field) {
        Finding finding;
        finding.kind = kind;
        finding.type = finding.cellType = typeName;
        finding.row = finding.cellRow = row;
        finding.field = finding.cellField = field;
        const RecordType* type = findRecordType(typeName);
        if (type && !type->listOf.isEmpty())
            if (const auto item = projection::lastKnown(db_, *type, row)) {
                const Value& value = type->value(*item, u"item");
                finding.item = shown(&type->at(u"item"), QStringLiteral("item"), value);
                finding.type = type->listOf;
                finding.field = type->listField;
                finding.row = type->value(*item, u"owner").id();
                type = findRecordType(finding.type);
            }
        if (type)
            finding.words = wordsOf(*type, finding.row);
        return finding;
    }

    QString wordsOf(const RecordType& type, const Id& row) { return reader_.lastWords(type, row); }

    // "institution “Lyon”, City"
    QString placeOf(const Finding& finding) const {
        const RecordType* type = findRecordType(finding.type);
        QString place =
            QStringLiteral("%1 \u201c%2\u201d").arg(type ? type->translatedSingular() : finding.type, finding.words);
        if (const Field* field = type ? type->field(finding.field) : nullptr)
            place += QStringLiteral(", ") + field->translatedLabel();
        else if (!finding.field.isEmpty() && !isDeletionField(finding.field))
            place += QStringLiteral(", ") + finding.field;
        if (!finding.item.isEmpty())
            place += u' ' + finding.item;
        return place.left(1).toUpper() + place.mid(1);
    }

    QString shown(const Field* field, const QString& fieldName, const Value& value) {
        if (isDeletionField(fieldName))
            return value.isEmpty() ? findingWord(QT_TRANSLATE_NOOP("Finding", "brought back"))
                                   : findingWord(QT_TRANSLATE_NOOP("Finding", "deleted"));
        if (value.isEmpty())
            return findingWord(QT_TRANSLATE_NOOP("Finding", "nothing"));
        QString text;
        if (field && field->type == FieldType::Reference && value.isId())
            text = wordsOf(recordType(field->target), value.id());
        else if (field && !value.isId())
            text = shownText(*field, value, context_);
        else
            text = value.isText() ? value.text() : value.isId() ? value.id().toString() : QString::number(value.real());
        return QStringLiteral("\u201c%1\u201d").arg(text);
    }

    Finding::Side sideOf(const Operation& operation, const Field* field) {
        const TransactionRecord transaction = findTransaction(db_, operation.transaction);
        Finding::Side side;
        side.value = operation.value;
        side.shown = shown(field, operation.field, operation.value);
        side.author = transaction.author.name;
        side.at = transaction.at;
        side.operation = operation.id;
        return side;
    }

    // "“Paris” (area lead 3, 5 Mar 2026 14:30)"
    static QString wordsOf(const Finding::Side& side) {
        return QStringLiteral("%1 (%2, %3)")
            .arg(side.shown, side.author,
                 QLocale().toString(QDateTime::fromMSecsSinceEpoch(side.at), QLocale::ShortFormat));
    }

    void findConflicts() {
        std::vector<Cell> cells;
        {
            Query q = db_.query("SELECT row,field FROM head GROUP BY row,field HAVING count(*)>1");
            while (q.next())
                cells.push_back({q.id(0), q.text(1)});
        }
        qint64 done = 0;
        for (const Cell& cell : cells) {
            progress_.step(++done, qint64(cells.size()));
            addConflict(cell);
        }
    }

    void addConflict(const Cell& cell) {
        const auto heads = projection::heads(db_, cell.row, cell.field);
        const auto differs = [&](const projection::Head& head) { return !(head.value == heads.front().value); };
        if (std::ranges::none_of(heads, differs))
            return; // written apart, and alike
        const auto creation = findOperation(db_, cell.row);
        const QString typeName = creation ? creation->type : QString();
        const RecordType* type = findRecordType(typeName);
        if (type && !isDeletionField(cell.field) && !reader_.exists(*type, cell.row))
            return; // of a deleted row: it is found as edited elsewhere
        Finding finding = about(Finding::Kind::Conflict, typeName, cell.row, cell.field);
        const Field* field = type ? type->field(cell.field) : nullptr;
        for (const projection::Head& head : heads)
            if (const auto operation = findOperation(db_, head.operation))
                finding.sides.push_back(sideOf(*operation, field));
        if (finding.sides.empty())
            return;
        finding.sides.front().stands = true;
        finding.base = baseOf(cell, type, creation);
        finding.baseShown = shown(field, cell.field, finding.base);
        QStringList sides;
        for (const Finding::Side& side : finding.sides)
            sides << wordsOf(side);
        finding.sentence =
            findingWord(QT_TRANSLATE_NOOP("Finding",
                                          "%1 was written apart: %2. Before it was %3. The newest, %4, stands "
                                          "until somebody decides."))
                .arg(placeOf(finding), sides.join(QStringLiteral(", ")), finding.baseShown,
                     finding.sides.front().shown);
        findings_.push_back(std::move(finding));
    }

    // The newest operation all heads build on, else the creation's value.
    Value baseOf(const Cell& cell, const RecordType* type, const std::optional<Operation>& creation) {
        const auto newest = newestCommon(db_, cell.row, cell.field);
        if (newest)
            return newest->value;
        if (!creation || !type || isDeletionField(cell.field) || type->indexOf(cell.field) < 0)
            return {};
        return type->value(decodeCreation(*type, cell.row, creation->created), cell.field);
    }

    // Edits that the deletion of their row did not know.
    void findEditedElsewhere() {
        Id row;
        QSet<Id> seen;
        std::vector<std::pair<Id, Id>> unseen; // row, operation
        Query q = db_.query("SELECT h.row,h.op,h.field,o.seen FROM gone g JOIN head h ON h.row=g.row JOIN op o ON "
                            "o.id=h.op ORDER BY h.row,h.field<>'_deleted'");
        while (q.next()) {
            if (q.id(0) != row) {
                row = q.id(0);
                seen.clear();
            }
            if (isDeletionField(q.text(2))) {
                for (const Id& id : splitIds(q.blob(3)))
                    seen.insert(id);
            } else if (!seen.contains(q.id(1))) {
                unseen.emplace_back(row, q.id(1));
            }
        }
        for (const auto& [goneRow, id] : unseen)
            if (const auto operation = findOperation(db_, id))
                addEditedElsewhere(goneRow, *operation);
    }

    void addEditedElsewhere(const Id& row, const Operation& operation) {
        Finding finding = about(Finding::Kind::EditedElsewhere, operation.type, row, operation.field);
        const RecordType* type = findRecordType(operation.type);
        finding.sides.push_back(sideOf(operation, type ? type->field(operation.field) : nullptr));
        finding.sentence =
            findingWord(QT_TRANSLATE_NOOP("Finding",
                                          "%1 was edited elsewhere after its record was deleted here: %2. It "
                                          "stays deleted; bring it back if it is still wanted."))
                .arg(placeOf(finding), wordsOf(finding.sides.front()));
        findings_.push_back(std::move(finding));
    }

    // Rows that name a deleted one. An item added to a list of a deleted record is an edit of that record.
    void findOrphans() {
        struct Gone {
            Id row;
            const RecordType* type;
        };
        std::vector<Gone> gone;
        {
            Query q = db_.query("SELECT row,type FROM gone");
            while (q.next())
                if (const RecordType* type = findRecordType(q.text(1)); type && type->listOf.isEmpty())
                    gone.push_back({q.id(0), type});
        }
        qint64 done = 0;
        for (const Gone& item : gone) {
            progress_.step(++done, qint64(gone.size()));
            for (const Referrer& referrer : referrers(*item.type)) {
                Query q =
                    db_.query(QStringLiteral("SELECT id FROM %1 WHERE %2=?")
                                  .arg(row_sql::quoted(referrer.type->name), row_sql::quoted(referrer.field->name)));
                q.bind(item.row);
                while (q.next())
                    addOrphan(referrer, q.id(0), *item.type, item.row);
            }
        }
    }

    void addOrphan(const Referrer& referrer, const Id& row, const RecordType& goneType, const Id& gone) {
        const bool ofList = !referrer.type->listOf.isEmpty() && referrer.field->owner;
        Finding finding = about(ofList ? Finding::Kind::EditedElsewhere : Finding::Kind::Orphan, referrer.type->name,
                                row, referrer.field->name);
        if (ofList) {
            finding.cellType = finding.type;
            finding.cellRow = finding.row;
            finding.item.clear();
            if (const auto creation = findOperation(db_, row)) {
                Finding::Side side = sideOf(*creation, nullptr);
                const auto item = reader_.row(*referrer.type, row);
                side.value = item ? referrer.type->value(*item, u"item") : Value();
                side.shown = shown(&referrer.type->at(u"item"), QStringLiteral("item"), side.value);
                finding.sides.push_back(std::move(side));
                finding.sentence =
                    findingWord(QT_TRANSLATE_NOOP("Finding", "%1 was added to elsewhere after its record was deleted "
                                                             "here: %2. It stays deleted; bring it back if it is still "
                                                             "wanted."))
                        .arg(placeOf(finding), wordsOf(finding.sides.front()));
            }
        } else {
            finding.sentence =
                findingWord(QT_TRANSLATE_NOOP("Finding",
                                              "%1 names %2 \u201c%3\u201d, which was deleted. Bring that back, "
                                              "or change or delete this one."))
                    .arg(placeOf(finding), goneType.translatedSingular(), wordsOf(goneType, gone));
        }
        findings_.push_back(std::move(finding));
    }

    void findEqualKeys() {
        for (const RecordType* type : recordTypes()) {
            if (scope_.keysOf && !scope_.keysOf->contains(type->name))
                continue;
            for (const EqualKeys& equal : equalKeysOf(reader_, *type, progress_)) {
                Finding finding = about(Finding::Kind::EqualKeys, type->name, equal.rows.front(), equal.field);
                finding.others.assign(equal.rows.begin() + 1, equal.rows.end());
                finding.sentence =
                    findingWord(
                        type->oneRow
                            ? QT_TRANSLATE_NOOP("Finding", "There are %n records for %1, made apart. Copy what is "
                                                           "needed into one and delete the other.")
                            : QT_TRANSLATE_NOOP("Finding", "%1: %n records have this key, made apart. Change the "
                                                           "key of one, or move what names it to the other and "
                                                           "delete it."))
                        .replace(QStringLiteral("%n"), QString::number(equal.rows.size()))
                        .arg(type->oneRow ? type->translatedSingular() : placeOf(finding));
                findings_.push_back(std::move(finding));
            }
        }
    }

    // Who wrote what apart, for the rules of record types.
    class Writers : public Provenance {
    public:
        explicit Writers(Database& db)
            : db_(db) {}

        bool writtenApart(const Id& row, QStringView field, const Id& other) const override {
            if (!causality_)
                causality_.emplace(db_);
            std::vector<qint64> cell =
                transactionsOf("SELECT o.txn FROM head h JOIN op o ON o.id=h.op WHERE h.row=? AND "
                               "h.field=?",
                               row, field);
            if (cell.empty())
                cell = transactionsOf("SELECT txn FROM op WHERE id=?", row, {});
            std::vector<qint64> all = transactionsOf("SELECT txn FROM op WHERE id=?", other, {});
            const auto edits =
                transactionsOf("SELECT o.txn FROM head h JOIN op o ON o.id=h.op WHERE h.row=?", other, {});
            all.insert(all.end(), edits.begin(), edits.end());
            return std::ranges::any_of(cell, [&](qint64 a) {
                return std::ranges::any_of(all, [&](qint64 b) { return causality_->apart(a, b); });
            });
        }

    private:
        std::vector<qint64> transactionsOf(const char* sql, const Id& row, QStringView field) const {
            std::vector<qint64> numbers;
            Query q = db_.query(sql);
            q.bind(row);
            if (!field.isEmpty())
                q.bind(field);
            while (q.next())
                numbers.push_back(q.integer(0));
            return numbers;
        }

        Database& db_;
        mutable std::optional<Causality> causality_;
    };

    void findBrokenRules() {
        const Writers writers(db_);
        for (const RecordType* type : recordTypes()) {
            if (type->rules.empty())
                continue;
            qint64 done = 0;
            for (const Record& record : reader_.all(*type)) {
                progress_.step(++done);
                for (const Rule& rule : type->rules) {
                    Problems problems;
                    rule(record, reader_, writers, problems);
                    for (const Problem& problem : problems)
                        addBroken(*type, record.id, problem);
                }
            }
        }
    }

    void addBroken(const RecordType& type, const Id& row, const Problem& problem) {
        Finding finding = about(Finding::Kind::BrokenRule, type.name, row, problem.field);
        finding.sentence = QStringLiteral("%1: %2").arg(placeOf(finding), problem.message);
        findings_.push_back(std::move(finding));
    }

    const Reader& reader_;
    Database& db_;
    const FindingScope& scope_;
    const Progress& progress_;
    TextContext context_;
    std::vector<Finding> findings_;
};

} // namespace

QString codeOf(Finding::Kind kind) {
    static const char* const codes[] = {"conflict", "edited_elsewhere", "equal_keys", "rule", "orphan"};
    return QString::fromLatin1(codes[size_t(kind)]);
}

std::vector<Finding> findingsOf(const Reader& reader, const FindingScope& scope, const Progress& progress) {
    return FindingReader(reader, scope, progress).run();
}

} // namespace trellis
