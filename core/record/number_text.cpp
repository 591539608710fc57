#include "core/record/number_text.h"

#include <QCoreApplication>

namespace trellis::number_text {

namespace {

struct Digits {
    bool negative = false;
    QString whole;
    QString fraction;
    QString problem;
};

QString noNumber(const QString& text) {
    return QCoreApplication::translate("Parse", "\"%1\" is no number.").arg(text);
}

bool isGroupSign(QChar c) {
    return c == u' ' || c == u'\'' || c == u'\u00a0' || c == u'\u202f' || c == u'\u2019';
}

Digits digitsOf(const QString& asRead, std::optional<QChar> decimal) {
    Digits digits;
    QString text = asRead;
    text.replace(u'\u2212', u'-');
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        digits.negative = text[0] == u'-';
        text.remove(0, 1);
    }
    const auto points = text.count(u'.');
    const auto commas = text.count(u',');
    QChar sign = decimal.value_or(QChar());
    if (!decimal) {
        // Either sign is the decimal sign; where both stand, the last one is, and one that repeats is not.
        if (points && commas)
            sign = text.lastIndexOf(u'.') > text.lastIndexOf(u',') ? u'.' : u',';
        else
            sign = points == 1 ? u'.' : commas == 1 ? u',' : QChar();
    }
    const qsizetype at = sign.isNull() ? -1 : text.indexOf(sign);
    QString whole = at < 0 ? text : text.left(at);
    digits.fraction = at < 0 ? QString() : text.mid(at + 1);
    const bool grouped = std::any_of(whole.cbegin(), whole.cend(), [](QChar c) { return !c.isDigit(); });
    if (grouped) {
        QString joined;
        int sinceSign = -1;
        for (const QChar c : whole) {
            if (isGroupSign(c) || ((c == u'.' || c == u',') && c != sign)) {
                if (joined.isEmpty() || joined.size() > 3 * 20 || (sinceSign >= 0 && sinceSign != 3) ||
                    (sinceSign < 0 && joined.size() > 3)) {
                    digits.problem = noNumber(asRead);
                    return digits;
                }
                sinceSign = 0;
            } else {
                joined += c;
                if (sinceSign >= 0)
                    ++sinceSign;
            }
        }
        if (sinceSign >= 0 && sinceSign != 3)
            digits.problem = noNumber(asRead);
        whole = joined;
    }
    digits.whole = whole;
    const auto allDigits = [](const QString& s) {
        return std::all_of(s.cbegin(), s.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (!allDigits(digits.whole) || !allDigits(digits.fraction) ||
        (digits.whole.isEmpty() && digits.fraction.isEmpty()))
        digits.problem = noNumber(asRead);
    return digits;
}

} // namespace

Parsed parseScaled(const QString& text, std::optional<QChar> decimal, int decimals) {
    const Digits digits = digitsOf(text, decimal);
    if (!digits.problem.isEmpty())
        return {{}, digits.problem};
    QString fraction = digits.fraction;
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals) {
        if (decimals == 0)
            return {{}, QCoreApplication::translate("Parse", "\"%1\" is no whole number.").arg(text)};
        return {
            {},
            QCoreApplication::translate("Parse", "\"%1\" has more than two places behind the decimal sign; round it.")
                .arg(text)};
    }
    bool ok = false;
    const qint64 number = (digits.whole + fraction.leftJustified(decimals, u'0')).toLongLong(&ok);
    if (!ok || number > largest)
        return {{}, QCoreApplication::translate("Parse", "\"%1\" is too large a number.").arg(text)};
    return {digits.negative ? -number : number, {}};
}

Parsed parseReal(const QString& text, std::optional<QChar> decimal) {
    bool ok = false;
    if (!decimal || *decimal == u'.') {
        const double plain = QLocale::c().toDouble(text, &ok); // also 1e-5, as exported
        if (ok && !text.contains(u','))
            return {plain, {}};
    }
    const Digits digits = digitsOf(text, decimal);
    if (!digits.problem.isEmpty())
        return {{}, digits.problem};
    const double number = QLocale::c().toDouble((digits.whole.isEmpty() ? QStringLiteral("0") : digits.whole) + u'.' +
                                                    (digits.fraction.isEmpty() ? QStringLiteral("0") : digits.fraction),
                                                &ok);
    if (!ok)
        return {{}, noNumber(text)};
    return {digits.negative ? -number : number, {}};
}

} // namespace trellis::number_text
