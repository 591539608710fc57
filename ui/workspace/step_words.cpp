#include "ui/workspace/step_words.h"

#include "core/base/error.h"
#include "core/record/registry.h"

#include <QCoreApplication>
#include <QLocale>

namespace trellis {

namespace {

constexpr qsizetype longestName = 60;

struct StepCounts {
    qsizetype rows = 0; // of the label's own type; 0: unknown, very many
    qsizetype others = 0;
    Id only; // where it is one row
};

StepCounts countsOf(const RecordType& type, const Changed& changed) {
    StepCounts counts;
    for (auto it = changed.rows.cbegin(); it != changed.rows.cend(); ++it) {
        const RecordType* other = findRecordType(it.key());
        if (it.key() == type.name)
            counts.rows = it.value().size();
        else if (other && other->listOf.isEmpty())
            counts.others += it.value().size();
    }
    if (changed.many.contains(type.name))
        counts.rows = 0;
    if (counts.rows == 1)
        counts.only = *changed.rows.value(type.name).cbegin();
    return counts;
}

QString quotedName(const QString& name) {
    const QString line = name.simplified();
    return u'\u201c' + (line.size() > longestName ? line.left(longestName - 1) + u'\u2026' : line) + u'\u201d';
}

QString nameOf(const RecordType& type, const StepCounts& counts, const Label& label, const Reader& reader) {
    if (counts.only) {
        try {
            if (const QString name = reader.display(type, counts.only); !name.isEmpty())
                return name;
        } catch (const Error&) {
            // Locked just now: the label has words as well.
        }
    }
    return label.action == QLatin1String("delete") || label.action == QLatin1String("create") ? label.detail
                                                                                              : QString();
}

QString stepWord(const char* text) {
    return QCoreApplication::translate("StepWords", text);
}

} // namespace

QString stepWords(const Label& label, const Changed& changed, const Reader& reader) {
    const RecordType* type = findRecordType(label.type);
    if (!type)
        return label.shown();
    const StepCounts counts = countsOf(*type, changed);
    const QString name = nameOf(*type, counts, label, reader);
    // "activity “Opening symposium”", "3 activities", "activities"
    const QString what = counts.rows == 1 && !name.isEmpty() ? type->translatedSingular() + u' ' + quotedName(name)
                         : counts.rows == 1
                             ? stepWord(QT_TRANSLATE_NOOP("StepWords", "one %1")).arg(type->translatedSingular())
                         : counts.rows > 1 ? QLocale().toString(qint64(counts.rows)) + u' ' + type->translatedPlural()
                                           : type->translatedPlural();
    const auto is = [&](const char* action) { return label.action == QLatin1String(action); };
    QString words;
    if (is("edit") && !label.detail.isEmpty())
        words = counts.rows == 1 && !name.isEmpty()
                    ? stepWord(QT_TRANSLATE_NOOP("StepWords", "%1 of %2 changed")).arg(label.detail, quotedName(name))
                    : stepWord(QT_TRANSLATE_NOOP("StepWords", "%1 changed in %2")).arg(label.detail, what);
    else if (is("edit"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Changed %1")).arg(what);
    else if (is("create"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Added %1")).arg(what);
    else if (is("delete"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Deleted %1")).arg(what);
    else if (is("paste"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Pasted into %1")).arg(what);
    else if (is("fill"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Filled cells of %1")).arg(what);
    else if (is("clear"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Cleared cells of %1")).arg(what);
    else if (is("settle"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Decided for %1")).arg(what);
    else if (is("restore"))
        words = stepWord(QT_TRANSLATE_NOOP("StepWords", "Restored %1")).arg(what);
    else
        return label.shown();
    if (is("delete") && counts.others > 0)
        words =
            QCoreApplication::translate("StepWords", "%1 and %n record(s) that hung on it", nullptr, int(counts.others))
                .arg(words);
    return words;
}

} // namespace trellis
