#include "core/exchange/workspace_template.h"

#include "core/exchange/csv_writer.h"
#include "core/exchange/table_import.h"
#include "core/record/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace trellis::workspace_template {

namespace {

QString templateWord(const char* text) {
    return QCoreApplication::translate("Template", text);
}

QString sampleFolder(const QString& name) {
    return QStringLiteral(":/samples/") + name;
}

// Types in an order in which every reference names a type before it.
void visitInOrder(const RecordType& type, QSet<QString>& done, std::vector<const RecordType*>& order) {
    if (done.contains(type.name))
        return;
    done.insert(type.name);
    for (const Field& field : type.fields) {
        if (field.type == FieldType::Reference)
            visitInOrder(recordType(field.target), done, order);
        if (!field.choicesFrom.isEmpty())
            visitInOrder(recordType(field.choicesFrom), done, order);
    }
    order.push_back(&type);
}

std::vector<const RecordType*> typesInOrder() {
    std::vector<const RecordType*> order;
    QSet<QString> done;
    for (const RecordType* type : recordTypes())
        if (type->oneRow)
            visitInOrder(*type, done, order);
    for (const RecordType* type : recordTypes())
        if (type->listOf.isEmpty())
            visitInOrder(*type, done, order);
    return order;
}

// The table with every date and month moved by whole months.
QByteArray shifted(const RecordType& type, const TableSource& source, int months) {
    CsvReader reader = source.reader();
    QByteArray bytes;
    CsvWriter writer(&bytes);
    writer.row(reader.header());
    while (reader.next()) {
        QStringList cells = reader.cells();
        for (qsizetype i = 0; i < cells.size() && i < reader.header().size(); ++i) {
            const Field* field = type.field(reader.header().at(i));
            if (!field || cells[i].isEmpty())
                continue;
            if (field->type == FieldType::Date)
                cells[i] = QDate::fromString(cells[i], Qt::ISODate).addMonths(months).toString(Qt::ISODate);
            else if (const auto month = Month::fromString(cells[i]); month && field->type == FieldType::Month)
                cells[i] = (*month + months).toString();
        }
        writer.row(cells);
    }
    return bytes;
}

class TemplateLoader {
public:
    TemplateLoader(const QString& name, const Choices& choices)
        : folder_(sampleFolder(name))
        , choices_(choices) {
        const RecordType& programme = recordType(u"programme");
        if (!choices.start || !QFile::exists(pathOf(QStringLiteral("structure"), programme)))
            return;
        CsvReader reader = sourceOf(QStringLiteral("structure"), programme).reader();
        const qsizetype column = reader.header().indexOf(QStringLiteral("start_month"));
        if (column >= 0 && reader.next())
            if (const auto month = Month::fromString(reader.text(column)))
                shift_ = *choices.start - *month;
    }

    void load(Writer& writer, const QString& part) const {
        writer.checksAreDone();
        for (const RecordType* type : typesInOrder()) {
            if (!QFile::exists(pathOf(part, *type)))
                continue;
            TableSource source = sourceOf(part, *type);
            if (shift_ != 0)
                source = TableSource::fromBytes(shifted(*type, source, shift_), source.name());
            ImportReport report;
            importTableInto(writer, *type, source, {}, writer.reader().textContext(), report);
        }
        if (choices_.months)
            setLength(writer);
    }

private:
    QString pathOf(const QString& part, const RecordType& type) const {
        return folder_ + u'/' + part + u'/' + type.name + QStringLiteral(".csv");
    }

    TableSource sourceOf(const QString& part, const RecordType& type) const {
        QFile file(pathOf(part, type));
        if (!file.open(QIODevice::ReadOnly))
            throw Error(
                templateWord(QT_TRANSLATE_NOOP("Template", "The program is not complete: a sample file is missing.")),
                file.fileName());
        return TableSource::fromBytes(file.readAll(), file.fileName());
    }

    void setLength(Writer& writer) const {
        const RecordType& programme = recordType(u"programme");
        for (const Record& record : writer.reader().all(programme))
            writer.set(programme, record.id, programme.at(u"months"), *choices_.months);
    }

    QString folder_;
    const Choices& choices_;
    int shift_ = 0;
};

void applyOrThrow(Store& store, const Label& label, const std::function<void(Writer&)>& write) {
    const Store::Applied applied = store.apply(label, write);
    if (!applied.isGood())
        throw Error(templateWord(QT_TRANSLATE_NOOP("Template", "The template could not be read: %1"))
                        .arg(describe(applied.problems.front())));
}

void fillEmpty(Store& store, const QString& name, const Choices& choices) {
    if (!choices.start && !choices.months)
        return;
    const RecordType& programme = recordType(u"programme");
    applyOrThrow(store, {QStringLiteral("structure"), {}, {}}, [&](Writer& writer) {
        Record record = programme.emptyRecord();
        const auto put = [&](QStringView field, Value value) {
            record.values[size_t(programme.indexOf(field))] = std::move(value);
        };
        put(u"name", name);
        if (choices.start)
            put(u"start_month", choices.start->toString());
        if (choices.months)
            put(u"months", *choices.months);
        writer.create(programme, record);
    });
}

} // namespace

std::vector<Template> all() {
    return {
        {QStringLiteral("wp8"), templateWord(QT_TRANSLATE_NOOP("Template", "EUnetCCC WP8, network of activities"))},
        {QStringLiteral("research"), templateWord(QT_TRANSLATE_NOOP("Template", "One task: WP8.2.3, cancer research"))},
        {QStringLiteral("csa"),
         templateWord(QT_TRANSLATE_NOOP("Template", "Coordination and support action of six work packages"))},
        {QStringLiteral("alliance"), templateWord(QT_TRANSLATE_NOOP("Template", "Alliance of cancer centres"))},
        {QStringLiteral("topics"), templateWord(QT_TRANSLATE_NOOP("Template", "Focused topic networks"))},
        {QStringLiteral("empty"), templateWord(QT_TRANSLATE_NOOP("Template", "Empty workspace"))}};
}

void create(const QString& path, const QString& templateName, const Choices& choices, const Author& author) {
    const bool isEmpty = templateName == QLatin1String("empty");
    if (!isEmpty && !QDir(sampleFolder(templateName)).exists()) {
        QStringList names;
        for (const Template& t : all())
            names << t.name;
        throw Error(templateWord(QT_TRANSLATE_NOOP("Template", "There is no template \"%1\". The templates are: %2."))
                        .arg(templateName, names.join(QStringLiteral(", "))));
    }
    Store::createFile(path, [&](const QString& unfinished) {
        Store store(unfinished, author);
        if (isEmpty)
            return fillEmpty(store, QFileInfo(path).completeBaseName(), choices);
        const TemplateLoader loader(templateName, choices);
        applyOrThrow(store, {QStringLiteral("structure"), {}, {}},
                     [&](Writer& writer) { loader.load(writer, QStringLiteral("structure")); });
        if (!choices.structureOnly)
            applyOrThrow(store, {QStringLiteral("sample"), {}, {}},
                         [&](Writer& writer) { loader.load(writer, QStringLiteral("filling")); });
    });
}

namespace {

// Visits the rows created by transactions that loaded samples and still there, in order; ends when `visit` says so.
void eachSampleRow(const Reader& reader, const std::function<bool(const Removal::Item&)>& visit) {
    Query loads =
        reader.database().query("SELECT number,first_arrival FROM txn WHERE label LIKE 'sample%' ORDER BY number");
    while (loads.next()) {
        Query q =
            reader.database().query("SELECT id,type FROM op WHERE arrival>=?1 AND arrival<coalesce((SELECT "
                                    "min(first_arrival) FROM txn WHERE number>?2),9223372036854775807) AND txn=?2 AND "
                                    "row IS NULL ORDER BY arrival");
        q.bind(loads.integer(1)).bind(loads.integer(0));
        while (q.next()) {
            const RecordType* type = findRecordType(q.text(1));
            if (type && reader.exists(*type, q.id(0)) && !visit({type, q.id(0)}))
                return;
        }
    }
}

} // namespace

bool hasSamples(const Store& store) {
    bool found = false;
    eachSampleRow(store.reader(), [&](const Removal::Item&) {
        found = true;
        return false;
    });
    return found;
}

Cleared removeSamples(Store& store, const Progress& progress) {
    Cleared cleared;
    std::vector<Removal::Item> rows;
    QSet<Id> samples;
    eachSampleRow(store.reader(), [&](const Removal::Item& item) {
        rows.push_back(item);
        samples.insert(item.row);
        return true;
    });
    cleared.applied = store.apply({QStringLiteral("unsample"), {}, {}}, [&](Writer& writer) {
        writer.checksAreDone();
        // A sample that a user's own record names stays, and what it names stays with it.
        qint64 done = 0;
        for (auto item = rows.rbegin(); item != rows.rend(); ++item) {
            progress.step(++done, qint64(rows.size()));
            if (!writer.reader().exists(*item->type, item->row))
                continue;
            const Removal removal = removalOf(writer.reader(), *item->type, {item->row});
            const bool owned = std::ranges::any_of(removal.going, [&](const Removal::Item& going) {
                return !samples.contains(going.row) && going.type->listOf.isEmpty();
            });
            if (!removal.holding.empty() || owned) {
                if (item->type->listOf.isEmpty())
                    cleared.kept << item->type->translatedSingular() + u' ' +
                                        writer.reader().display(*item->type, item->row);
                continue;
            }
            writer.remove(*item->type, item->row);
        }
    });
    return cleared;
}

} // namespace trellis::workspace_template
