#include "core/exchange/table_import.h"

#include "core/exchange/csv_writer.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/record_keys.h"
#include "core/record/registry.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace trellis {

namespace {

constexpr qint64 keptProblems = 1000;
constexpr qint64 manyRows = 5000; // from here on an import enters its rows without their indexes

QString tableWord(const char* text) {
    return QCoreApplication::translate("Import", text);
}

using KeyIndex = QHash<QByteArray, RecordKeys::Rows>;

// One pass of one table. Lines in `left` are passed over.
class TableImport {
public:
    TableImport(Writer& writer, const RecordType& type, const TableSource& source, const ImportOptions& options,
                const TextContext& context, ImportReport& report, const QSet<qint64>& left)
        : writer_(writer)
        , type_(type)
        , csv_(source.reader())
        , options_(options)
        , context_(context)
        , report_(report)
        , left_(left)
        , keys_(writer.reader()) {
        report_.mapped = options.map.empty() ? proposedMapping(type, csv_.header()) : options.map;
        for (const QString& column : csv_.header())
            if (std::ranges::none_of(report_.mapped, [&](const ColumnMapping& m) { return m.column == column; }))
                report_.ignored << column;
        plan_.emplace(type, csv_.header(), report_.mapped, options, context_);
        findDecimal(source);
        indexExisting();
    }

    void run(const Progress& progress) {
        std::vector<Value> values(type_.fields.size());
        while (csv_.next()) {
            if (csv_.isBlank())
                continue;
            if (++report_.rows % 128 == 0)
                progress.step(csv_.consumed(), csv_.total());
            if (left_.contains(csv_.row())) {
                ++report_.skipped;
                continue;
            }
            writer_.setLine(csv_.row());
            bad_ = false;
            if (csv_.size() != csv_.header().size())
                problem({}, {}, {},
                        tableWord(QT_TRANSLATE_NOOP("Import",
                                                    "The row has %1 cells, the header has %2. Check the quotes and "
                                                    "delimiters of the row."))
                            .arg(csv_.size())
                            .arg(csv_.header().size()));
            else
                readRow(values);
        }
        resolveDeferred();
        writer_.setLine(0);
    }

private:
    struct Deferred {
        const Field* field;
        QString through;
        QString text;
        QString column;
        qint64 line;
        Id row;
        bool counted; // as changed
    };

    struct Named { // by the row before: tables are often sorted by what their rows belong to
        QString text;
        const QString* through = nullptr;
        Id row;
    };

    void findDecimal(const TableSource& source) {
        std::vector<qsizetype> columns;
        for (const ImportPlan::Target& target : plan_->targets) {
            const FieldType kind = type_.fields[size_t(target.field)].type;
            if (kind == FieldType::Decimal || kind == FieldType::PersonMonths || kind == FieldType::Integer)
                for (const ImportPlan::Part& part : target.parts)
                    columns.push_back(part.column);
        }
        if (options_.decimal)
            context_.decimal = options_.decimal;
        else if (!columns.empty())
            context_.decimal = source.decimalIn(columns);
        report_.decimal = columns.empty() ? std::nullopt : context_.decimal;
    }

    // The values of a key as bytes: nobody reads them, and a million are compared.
    const QByteArray& keyOf(size_t alternative, const std::vector<Value>& values) {
        QByteArray& key = key_;
        key.resize(0); // keeps its room
        for (const int field : plan_->keys[alternative]) {
            const Value& value = values[size_t(field)];
            if (value.isEmpty() && key.isEmpty())
                break;
            if (value.isId())
                key += value.id().bytes();
            else if (!value.isEmpty())
                key += plainText(type_.fields[size_t(field)], value).toUtf8();
            key += '\x1f';
        }
        return key;
    }

    void indexExisting() {
        existing_.resize(plan_->keys.size());
        seen_.resize(plan_->keys.size());
        const qint64 present = writer_.reader().count(type_);
        const qint64 coming = csv_.mostRows();
        if (coming >= manyRows && coming >= present)
            writer_.expectMany(type_);
        for (auto& seen : seen_)
            seen.reserve(coming);
        if (present == 0)
            return;
        writer_.reader().each(type_, [&](const Record& record) {
            for (size_t i = 0; i < plan_->keys.size(); ++i)
                if (const QByteArray& key = keyOf(i, record.values); !key.isEmpty())
                    existing_[i][key].push_back(record.id);
            ids_.insert(record.id);
        });
    }

    void problem(const QString& field, const QString& column, const QString& read, const QString& message) {
        bad_ = true;
        writer_.addProblem({type_.name, {}, field, message, read, csv_.row(), column});
    }

    QString columnOf(const ImportPlan::Target& target) const {
        return target.parts.empty() || target.parts.front().column < 0 ? QString()
                                                                       : csv_.header().at(target.parts.front().column);
    }

    QString cell(const Field& field, const ImportPlan::Target& target, const ImportPlan::Part& part) const {
        if (part.column < 0)
            return target.constant->text();
        const QString text = csv_.text(part.column);
        return field.isTextual() ? unneutralised(text) : text;
    }

    Value reference(const Field& field, const ImportPlan::Target& target, const QString& through, const QString& text) {
        Named& before = named_[&target];
        if (before.row && before.text == text && before.through == &through)
            return before.row;
        const RecordType& named = recordType(field.target);
        const RecordKeys::Rows found = keys_.find(named, through, text);
        if (found.size() == 1) {
            before = {text, &through, found.front()};
            return found.front();
        }
        if (found.isEmpty() && &named == &type_ && !field.list) {
            deferred_.push_back(
                {&field, through, text, columnOf(target), csv_.row(), {}, false}); // it may stand in another row
            return {};
        }
        problem(
            field.name, columnOf(target), text,
            found.isEmpty()
                ? tableWord(QT_TRANSLATE_NOOP("Import", "There is no %1 \"%2\". Add it first, or correct the cell."))
                      .arg(named.translatedSingular(), text)
                : tableWord(QT_TRANSLATE_NOOP("Import", "\"%2\" names %3 records of the type %1. Use their key or id."))
                      .arg(named.translatedSingular(), text, QString::number(found.size())));
        return {};
    }

    // Several columns name one row together: activity.title and activity.start.
    Value referenceByParts(const Field& field, const ImportPlan::Target& target) {
        RecordKeys::Rows common;
        bool first = true;
        QStringList texts;
        for (const ImportPlan::Part& part : target.parts) {
            const QString text = cell(field, target, part);
            if (text.isEmpty())
                continue;
            texts << text;
            RecordKeys::Rows found = keys_.find(recordType(field.target), part.through, text);
            if (!first)
                found.removeIf([&](const Id& id) { return !common.contains(id); });
            common = std::move(found);
            first = false;
        }
        if (texts.isEmpty())
            return {};
        if (common.size() == 1)
            return common.front();
        problem(field.name, columnOf(target), texts.join(QStringLiteral(", ")),
                tableWord(QT_TRANSLATE_NOOP("Import", "%1 records of the type %2 fit \"%3\"; it must be one."))
                    .arg(QString::number(common.size()), recordType(field.target).translatedSingular(),
                         texts.join(QStringLiteral(", "))));
        return {};
    }

    Value read(const Field& field, const ImportPlan::Target& target) {
        if (target.constant && target.parts.empty())
            return *target.constant;
        if (field.type == FieldType::Reference && !field.list && target.parts.size() > 1)
            return referenceByParts(field, target);
        const ImportPlan::Part& part = target.parts.front();
        const QString text = cell(field, target, part);
        const auto one = [&](const QString& item) -> Value {
            if (field.type == FieldType::Reference)
                return reference(field, target, part.through, item);
            const Parsed parsed = parse(field, item, context_);
            if (!parsed.isGood())
                problem(field.name, columnOf(target), item, parsed.problem);
            return parsed.value;
        };
        if (!field.list)
            return text.isEmpty() ? Value() : one(text);
        Value::List items;
        for (const QString& item : splitList(text))
            if (Value value = one(item); !value.isEmpty() && std::ranges::find(items, value) == items.end())
                items.push_back(std::move(value));
        return items;
    }

    void readRow(std::vector<Value>& values) {
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = type_.fields[i].initially;
        const size_t deferredBefore = deferred_.size();
        for (const ImportPlan::Target& target : plan_->targets)
            values[size_t(target.field)] = read(type_.fields[size_t(target.field)], target);
        RecordKeys::Rows same;
        if (!bad_)
            same = sameRows(values);
        if (bad_)
            return;
        if (same.size() > 1)
            return problem(
                {}, {}, {},
                tableWord(QT_TRANSLATE_NOOP("Import", "The row's key fits %1 records of the workspace; it must be "
                                                      "one. Add the column id."))
                    .arg(same.size()));
        if (!same.isEmpty()) {
            if (const auto before = twice_.constFind(same.front()); before != twice_.cend())
                return problem(
                    {}, {}, {},
                    tableWord(QT_TRANSLATE_NOOP("Import", "The row is the same record as row %1. Keep one of the two."))
                        .arg(*before));
            twice_.insert(same.front(), csv_.row());
        }
        changed_ = true;
        const Id row = same.isEmpty() ? create(values) : update(same.front(), values);
        for (size_t i = deferredBefore; i < deferred_.size(); ++i) {
            deferred_[i].row = row;
            deferred_[i].counted = changed_;
        }
    }

    // References to rows of the same file that were not there yet when they were read.
    void resolveDeferred() {
        const RecordKeys keys(writer_.reader());
        for (Deferred& deferred : deferred_) {
            writer_.setLine(deferred.line);
            const RecordKeys::Rows found = keys.find(type_, deferred.through, deferred.text);
            if (found.size() == 1 && deferred.row)
                setDeferred(deferred, found.front());
            else if (found.size() != 1)
                writer_.addProblem(
                    {type_.name,
                     {},
                     deferred.field->name,
                     tableWord(QT_TRANSLATE_NOOP("Import", "There is no %1 \"%2\". Add it first, or correct the cell."))
                         .arg(type_.translatedSingular(), deferred.text),
                     deferred.text,
                     deferred.line,
                     deferred.column});
        }
    }

    void setDeferred(Deferred& deferred, const Id& target) {
        const auto before = writer_.reader().row(type_, deferred.row);
        if (before && type_.value(*before, deferred.field->name) == Value(target))
            return;
        writer_.set(type_, deferred.row, *deferred.field, target);
        if (std::ranges::any_of(deferred_, [&](const Deferred& d) { return d.row == deferred.row && d.counted; }))
            return;
        deferred.counted = true;
        ++report_.updated;
        --report_.unchanged;
    }

    RecordKeys::Rows sameRows(const std::vector<Value>& values) {
        if (plan_->idColumn >= 0) {
            const QString text = csv_.text(plan_->idColumn).trimmed();
            const auto id = Id::fromString(text);
            if (!text.isEmpty() && !id) {
                problem(QStringLiteral("id"), csv_.header().at(plan_->idColumn), text,
                        tableWord(QT_TRANSLATE_NOOP("Import", "\"%1\" is no id. Leave the cell empty for a new row."))
                            .arg(text));
                return {};
            }
            if (id && ids_.contains(*id))
                return {*id};
        }
        // An update without the column of a key does not claim the key's empty value.
        for (size_t i = 0; i < plan_->keys.size(); ++i) {
            const QByteArray& key = keyOf(i, values);
            const QString& label = type_.fields[size_t(plan_->keys[i].front())].name;
            if (key.isEmpty()) {
                if (plan_->keyStated) {
                    problem(label, columnOf(*plan_->targetOf(plan_->keys[i].front())), {},
                            tableWord(QT_TRANSLATE_NOOP("Import",
                                                        "The key is empty. Fill the cell, or choose another key.")));
                    return {};
                }
                continue;
            }
            qint64& holder = seen_[i][Fingerprint::of(key)];
            if (holder != 0) {
                const ImportPlan::Target* target = plan_->targetOf(plan_->keys[i].front());
                problem(
                    label, target ? columnOf(*target) : QString(), {},
                    tableWord(QT_TRANSLATE_NOOP("Import", "The row has the same key as row %1. Keep one of the two."))
                        .arg(holder));
                return {};
            }
            holder = csv_.row();
            return existing_[i].value(key);
        }
        return {};
    }

    Id create(const std::vector<Value>& values) {
        for (size_t i = 0; i < values.size(); ++i)
            if (type_.fields[i].required && values[i].isEmpty()) {
                const ImportPlan::Target* target = plan_->targetOf(int(i));
                problem(type_.fields[i].name, target ? columnOf(*target) : QString(), {},
                        target ? tableWord(QT_TRANSLATE_NOOP("Import", "%1 needs a value. Fill the cell."))
                                     .arg(type_.fields[i].translatedLabel())
                               : tableWord(QT_TRANSLATE_NOOP(
                                               "Import", "%1 needs a value, but no column fills it. Map a column to "
                                                         "\"%2\", or set it."))
                                     .arg(type_.fields[i].translatedLabel(), type_.fields[i].name));
            }
        if (bad_)
            return {};
        const Id row = writer_.create(type_, {{}, values});
        if (row)
            ++report_.created;
        return row;
    }

    Id update(const Id& row, const std::vector<Value>& values) {
        const auto before = writer_.reader().row(type_, row);
        if (!before)
            return {};
        bool changed = false;
        for (const ImportPlan::Target& target : plan_->targets) {
            const Field& field = type_.fields[size_t(target.field)];
            Value value = values[size_t(target.field)];
            const Value& present = before->values[size_t(target.field)];
            if (field.list && !options_.replaceLists) {
                Value::List all = present.items();
                for (const Value& item : value.items())
                    if (std::ranges::find(all, item) == all.end())
                        all.push_back(item);
                value = std::move(all);
            }
            if (isSame(field, value, present) || isDeferred(field))
                continue;
            changed = true;
            writer_.set(type_, row, field, value);
        }
        ++(changed ? report_.updated : report_.unchanged);
        changed_ = changed;
        return row;
    }

    // The order of a list's items is that of their arrival, whatever order a cell names them in.
    static bool isSame(const Field& field, const Value& a, const Value& b) {
        return a == b || (field.list && std::ranges::is_permutation(a.items(), b.items()));
    }

    bool isDeferred(const Field& field) const {
        return std::ranges::any_of(deferred_,
                                   [&](const Deferred& d) { return d.line == csv_.row() && d.field == &field; });
    }

    Writer& writer_;
    const RecordType& type_;
    CsvReader csv_;
    const ImportOptions& options_;
    TextContext context_;
    ImportReport& report_;
    const QSet<qint64>& left_;
    RecordKeys keys_;
    std::optional<ImportPlan> plan_;
    std::vector<KeyIndex> existing_;
    std::vector<QHash<Fingerprint, qint64>> seen_; // key -> row of the file
    QByteArray key_;                               // of the row at hand
    QSet<Id> ids_;
    QHash<Id, qint64> twice_; // record -> row of the file
    std::vector<Deferred> deferred_;
    QHash<const ImportPlan::Target*, Named> named_;
    bool bad_ = false;
    bool changed_ = false; // the row just read
};

// The store names fields; the user sees columns.
void nameColumns(Problems& problems, const ImportReport& report) {
    for (Problem& problem : problems)
        if (problem.column.isEmpty() && !problem.field.isEmpty())
            for (const ColumnMapping& mapping : report.mapped)
                if (mapping.field.section(u'.', 0, 0) == problem.field)
                    problem.column = mapping.column;
}

} // namespace

void importTableInto(Writer& writer, const RecordType& type, const TableSource& source, const ImportOptions& options,
                     const TextContext& context, ImportReport& report, const Progress& progress) {
    writer.namesAreChecked();
    TableImport(writer, type, source, options, context, report, {}).run(progress);
}

ImportReport importTable(Store& store, const RecordType& type, const TableSource& source, const ImportOptions& options,
                         const Progress& progress) {
    TextContext context = store.reader().textContext();
    context.locale = QLocale();
    context.dateOrder = options.dates;
    const Label label{QStringLiteral("import"), type.name,
                      options.source.isEmpty() ? QFileInfo(source.name()).fileName() : options.source};
    QSet<qint64> left;
    Problems leftProblems;
    for (;;) {
        ImportReport report;
        const Store::Applied applied = store.apply(
            label,
            [&](Writer& writer) {
                writer.namesAreChecked();
                TableImport(writer, type, source, options, context, report, left).run(progress);
            },
            progress, options.dryRun ? Store::Commit::DryRun : Store::Commit::Yes);
        report.transaction = applied.transaction;
        report.problems = applied.problems;
        nameColumns(report.problems, report);
        report.problemCount = qint64(report.problems.size());
        const bool known = std::ranges::all_of(report.problems, [](const Problem& p) { return p.line > 0; });
        if (options.skipBad && !report.isGood() && known) {
            // Once more without the rows that were bad.
            for (const Problem& problem : report.problems)
                left.insert(problem.line);
            leftProblems.insert(leftProblems.end(), report.problems.begin(), report.problems.end());
            continue;
        }
        report.problems.insert(report.problems.begin(), leftProblems.begin(), leftProblems.end());
        report.problemCount = qint64(report.problems.size());
        if (report.problemCount > keptProblems)
            report.problems.resize(size_t(keptProblems));
        return report;
    }
}

} // namespace trellis
