#include "ui/workspace/as_at_words.h"

#include "core/record/text.h"

#include <QLocale>

namespace trellis {

QString asAtWords(QDate date, Month programmeStart) {
    const QLocale locale;
    const Month month(date);
    const QString number = monthNumber(month, programmeStart);
    const QString calendar = date == month.lastDay() ? locale.toString(date, QStringLiteral("MMMM yyyy"))
                                                     : locale.toString(date, QStringLiteral("d MMM yyyy"));
    return number.isEmpty() ? calendar : QStringLiteral("%1 · %2").arg(number, calendar);
}

} // namespace trellis
