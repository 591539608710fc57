#include "core/record/value.h"

namespace trellis {

QString textFromUtf8(QByteArrayView utf8) {
    const QByteArrayView mark("\xEF\xBB\xBF");
    QString marks;
    for (; utf8.startsWith(mark); utf8 = utf8.sliced(mark.size()))
        marks += QChar(QChar::ByteOrderMark);
    return marks.isEmpty() ? QString::fromUtf8(utf8) : marks + QString::fromUtf8(utf8);
}

QString Value::text() const {
    const auto* text = std::get_if<QString>(&data_);
    return text ? *text : QString();
}

qint64 Value::integer() const {
    const auto* integer = std::get_if<qint64>(&data_);
    return integer ? *integer : 0;
}

double Value::real() const {
    const auto* real = std::get_if<double>(&data_);
    return real ? *real : double(integer());
}

Id Value::id() const {
    const auto* id = std::get_if<Id>(&data_);
    return id ? *id : Id();
}

const Value::List& Value::items() const {
    static const List none;
    const auto* items = std::get_if<List>(&data_);
    return items ? *items : none;
}

} // namespace trellis
