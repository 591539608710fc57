#include "core/merge/merge.h"
#include "core/record/registry.h"
#include "core/record/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace trellis {

namespace {

QString reportWord(const char* text) {
    return QCoreApplication::translate("Merge", text);
}

QString amount(qint64 number) {
    return QLocale().toString(number);
}

// "3 days", "10 years": how far a clock is off.
QString spanOf(qint64 milliseconds) {
    const int hours = int(milliseconds / (60 * 60 * 1000));
    const int days = hours / 24;
    const int years = (days + 182) / 365;
    const int atLeastOne = hours < 1 ? 1 : hours;
    if (days < 2)
        return QCoreApplication::translate("Merge", "%n hour(s)", nullptr, atLeastOne);
    if (years < 2)
        return QCoreApplication::translate("Merge", "%n day(s)", nullptr, days);
    return QCoreApplication::translate("Merge", "%n year(s)", nullptr, years);
}

QJsonValue jsonOf(const Field* field, const Value& value, const Reader& reader) {
    if (value.isEmpty())
        return QJsonValue::Null;
    if (value.isId())
        return field && field->type == FieldType::Reference ? reader.lastWords(recordType(field->target), value.id())
                                                            : value.id().toString();
    if (field && !field->list)
        return plainText(*field, value);
    if (value.isInteger())
        return value.integer();
    return value.isReal() ? QJsonValue(value.real()) : QJsonValue(value.text());
}

QJsonObject jsonOf(const Finding& finding, const Reader& reader) {
    const RecordType* type = findRecordType(finding.type);
    const Field* field = type ? type->field(finding.field) : nullptr;
    QJsonObject object{{QStringLiteral("kind"), codeOf(finding.kind)}, {QStringLiteral("type"), finding.type},
                       {QStringLiteral("id"), finding.row.toString()}, {QStringLiteral("record"), finding.words},
                       {QStringLiteral("field"), finding.field},       {QStringLiteral("message"), finding.sentence}};
    if (finding.kind == Finding::Kind::Conflict)
        object.insert(QStringLiteral("base"), jsonOf(field, finding.base, reader));
    if (!finding.sides.empty()) {
        QJsonArray values;
        for (const Finding::Side& side : finding.sides)
            values.append(QJsonObject{
                {QStringLiteral("value"), jsonOf(field, side.value, reader)},
                {QStringLiteral("author"), side.author},
                {QStringLiteral("at"), QDateTime::fromMSecsSinceEpoch(side.at, Qt::UTC).toString(Qt::ISODate)},
                {QStringLiteral("stands"), side.stands}});
        object.insert(QStringLiteral("values"), values);
    }
    if (!finding.others.empty()) {
        QJsonArray others;
        for (const Id& id : finding.others)
            others.append(id.toString());
        object.insert(QStringLiteral("others"), others);
    }
    return object;
}

} // namespace

QString fileNames(const MergeReport& report) {
    QStringList names;
    for (const MergedCopy& copy : report.copies)
        names << QFileInfo(copy.path).fileName();
    return names.join(QStringLiteral(", "));
}

QStringList copyLines(const MergeReport& report) {
    QStringList lines;
    for (const MergedCopy& copy : report.copies) {
        const QString name = QFileInfo(copy.path).fileName();
        lines << (copy.transactions == 0 ? reportWord(QT_TRANSLATE_NOOP("Merge", "%1: nothing new.")).arg(name)
                                         : QCoreApplication::translate("Merge", "%1: %n change(s) that are not here.",
                                                                       nullptr, int(copy.transactions))
                                               .arg(name));
        if (copy.isNewer)
            lines << reportWord(QT_TRANSLATE_NOOP("Merge",
                                                  "%1 was written by a newer version of Trellis. What this one "
                                                  "does not know is kept and handed on."))
                         .arg(name);
        if (copy.aheadOfClock > 0)
            lines << reportWord(QT_TRANSLATE_NOOP("Merge",
                                                  "%1 holds changes dated %2 in the future: a clock was wrong. "
                                                  "Until then they count as the newest."))
                         .arg(name, spanOf(copy.aheadOfClock));
    }
    return lines;
}

QString textOf(const MergeReport& report, MergeMode mode) {
    QStringList lines = copyLines(report);
    if (report.transactions > 0)
        lines << (mode == MergeMode::Preview
                      ? reportWord(QT_TRANSLATE_NOOP("Merge",
                                                     "Merging would bring %1 operations in %2 changes. Nothing "
                                                     "was written."))
                      : reportWord(QT_TRANSLATE_NOOP("Merge", "Merged: %1 operations in %2 changes.")))
                     .arg(amount(report.operations), amount(report.transactions));
    if (!report.backup.isEmpty())
        lines << reportWord(QT_TRANSLATE_NOOP("Merge", "The workspace as it was before: %1")).arg(report.backup);
    if (report.findings.empty())
        lines << reportWord(QT_TRANSLATE_NOOP("Merge", "Nothing was found that somebody should look at."));
    for (const Finding& finding : report.findings)
        lines << QStringLiteral("%1: %2").arg(codeOf(finding.kind), finding.sentence);
    return lines.join(u'\n') + u'\n';
}

QByteArray jsonOf(const MergeReport& report, const Reader& reader) {
    QJsonArray copies;
    for (const MergedCopy& copy : report.copies)
        copies.append(QJsonObject{{QStringLiteral("file"), copy.path},
                                  {QStringLiteral("new_transactions"), copy.transactions},
                                  {QStringLiteral("newer_version"), copy.isNewer},
                                  {QStringLiteral("ahead_of_clock_seconds"), copy.aheadOfClock / 1000}});
    QJsonArray findings;
    for (const Finding& finding : report.findings)
        findings.append(jsonOf(finding, reader));
    QJsonArray problems;
    for (const Problem& problem : report.problems)
        problems.append(problem.message);
    return QJsonDocument(QJsonObject{{QStringLiteral("copies"), copies},
                                     {QStringLiteral("transactions"), report.transactions},
                                     {QStringLiteral("operations"), report.operations},
                                     {QStringLiteral("backup"), report.backup},
                                     {QStringLiteral("conflicts"), report.conflicts()},
                                     {QStringLiteral("problems"), problems},
                                     {QStringLiteral("findings"), findings}})
        .toJson();
}

} // namespace trellis
