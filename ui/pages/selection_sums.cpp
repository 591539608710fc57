#include "ui/pages/selection_sums.h"

#include "ui/models/cell_text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace trellis {

namespace {

QString sumWord(const char* text) {
    return QCoreApplication::translate("SelectionSums", text);
}

QString signedText(QString text) {
    if (text.startsWith(u'-'))
        text[0] = u'\u2212';
    return text;
}

} // namespace

QString SelectionSums::words() const {
    if (cells <= 1)
        return {};
    QStringList parts{sumWord(QT_TRANSLATE_NOOP("SelectionSums", "%1 cells")).arg(cells)};
    if (!sum.isEmpty() && numbers > 1) {
        parts << sumWord(QT_TRANSLATE_NOOP("SelectionSums", "sum %1")).arg(sum);
        parts << sumWord(QT_TRANSLATE_NOOP("SelectionSums", "average %1")).arg(average);
    } else if (!tooMany && filled != cells) {
        parts << sumWord(QT_TRANSLATE_NOOP("SelectionSums", "%1 filled")).arg(filled);
    }
    return parts.join(QStringLiteral(", "));
}

SelectionSums sumOf(const Reader& reader, const RecordType& type, const std::vector<SummedRows>& parts,
                    const TextContext& context) {
    SelectionSums sums;
    qint64 hundredths = 0; // of everything but decimals
    double decimals = 0;
    bool hasDecimals = false;
    bool hasPersonMonths = false;
    QSet<Id> rows;
    for (const SummedRows& part : parts) {
        const bool computed =
            std::ranges::any_of(part.fields, [&](size_t i) { return !type.fields[i].computed.isEmpty(); });
        for (const Id& id : part.rows) {
            std::optional<Record> record;
            if (!computed)
                record = reader.row(type, id);
            else if (auto shown = reader.shown(type, id))
                record = std::move(shown->record);
            if (!record)
                continue;
            rows.insert(id);
            for (const size_t i : part.fields) {
                const Field& field = type.fields[i];
                const Value& value = record->values[i];
                ++sums.cells;
                sums.filled += value.isEmpty() ? 0 : 1;
                if (value.isEmpty() || !cell_text::isNumber(field))
                    continue;
                ++sums.numbers;
                if (field.type == FieldType::PersonMonths) {
                    hasPersonMonths = true;
                    hundredths += value.integer();
                } else if (field.type == FieldType::Integer) {
                    hundredths += 100 * value.integer();
                } else {
                    hasDecimals = true;
                    decimals += value.real();
                }
            }
        }
    }
    sums.rows = rows.size();
    if (sums.numbers == 0)
        return sums;
    Field shown;
    shown.type = hasPersonMonths ? FieldType::PersonMonths : FieldType::Integer;
    const double whole = double(hundredths) / 100 + decimals;
    sums.sum = signedText(hasDecimals ? context.locale.toString(whole, 'g', 12)
                                      : shownText(shown, hasPersonMonths ? hundredths : hundredths / 100, context));
    sums.average = signedText(context.locale.toString(whole / double(sums.numbers), 'f', 2));
    return sums;
}

} // namespace trellis
