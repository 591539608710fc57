#include "core/base/month.h"

namespace trellis {

std::optional<Month> Month::fromString(QStringView text) {
    if (text.size() != 7 || text[4] != u'-')
        return std::nullopt;
    for (const int i : {0, 1, 2, 3, 5, 6})
        if (text[i] < u'0' || text[i] > u'9')
            return std::nullopt;
    const int year = text.left(4).toInt();
    const int month = text.mid(5).toInt();
    if (year < 1 || month < 1 || month > 12)
        return std::nullopt;
    return Month(year, month);
}

QString Month::toString() const {
    return isEmpty() ? QString()
                     : QStringLiteral("%1-%2").arg(year(), 4, 10, QChar(u'0')).arg(month(), 2, 10, QChar(u'0'));
}

} // namespace trellis
