#include "core/record/value.h"

#include <QStringConverter>

namespace trellis {

QString textFromUtf8(QByteArrayView utf8) {
    const QByteArrayView mark("\xEF\xBB\xBF");
    QString marks;
    for (; utf8.startsWith(mark); utf8 = utf8.sliced(mark.size()))
        marks += QChar(QChar::ByteOrderMark);
    return marks.isEmpty() ? QString::fromUtf8(utf8) : marks + QString::fromUtf8(utf8);
}

char* writeUtf8(char* out, QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80)
            return QStringEncoder(QStringEncoder::Utf8).appendToBuffer(out, text.sliced(i));
        *out++ = char(c);
    }
    return out;
}

const QString& Value::text() const {
    static const QString none;
    const auto* text = std::get_if<QString>(&data_);
    return text ? *text : none;
}

qint64 Value::integer() const {
    const auto* integer = std::get_if<qint64>(&data_);
    return integer ? *integer : 0;
}

double Value::real() const {
    const auto* real = std::get_if<double>(&data_);
    return real ? *real : double(integer());
}

const Id& Value::id() const {
    static const Id none;
    const auto* id = std::get_if<Id>(&data_);
    return id ? *id : none;
}

const Value::List& Value::items() const {
    static const List none;
    const auto* items = std::get_if<List>(&data_);
    return items ? *items : none;
}

} // namespace trellis
