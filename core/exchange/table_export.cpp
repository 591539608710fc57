#include "core/exchange/table_export.h"

#include "core/exchange/csv_writer.h"
#include "core/exchange/record_keys.h"
#include "core/record/registry.h"

namespace trellis {

QStringList exportHeader(const RecordType& type) {
    QStringList header{QStringLiteral("id")};
    for (const Field& field : type.fields) {
        if (!field.computed.isEmpty())
            continue;
        const bool keyed = field.type == FieldType::Reference && !field.list;
        const RecordType* target = keyed ? &recordType(field.target) : nullptr;
        header << (target && !target->keys.empty() ? field.name + u'.' + target->keys.front().front() : field.name);
    }
    return header;
}

void exportTable(const Reader& reader, const RecordType& type, QIODevice& device, const Progress& progress) {
    CsvWriter csv(device);
    csv.row(exportHeader(type));
    const RecordKeys keys(reader);
    const qint64 total = reader.count(type);
    qint64 done = 0;
    reader.each(type, [&](const Record& record) {
        if (++done % 256 == 0)
            progress.step(done, total);
        QStringList cells{record.id.toString()};
        for (size_t i = 0; i < type.fields.size(); ++i) {
            const Field& field = type.fields[i];
            if (!field.computed.isEmpty())
                continue;
            const auto text = [&](const Value& value) {
                return value.isId() ? keys.text(recordType(field.target), value.id()) : plainText(field, value);
            };
            QString cell;
            if (field.list) {
                QStringList items;
                for (const Value& item : record.values[i].items())
                    items << text(item);
                cell = joinList(items);
            } else {
                cell = text(record.values[i]);
            }
            cells << (field.isTextual() ? neutralised(cell) : cell);
        }
        csv.row(cells);
    });
}

} // namespace trellis
