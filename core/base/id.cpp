#include "core/base/id.h"

#include <QMutex>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace trellis {

namespace {

// The 74 bits after the milliseconds, kept as two numbers: 12 bits (rand_a) and 62 bits (rand_b).
struct IdSequence {
    QMutex mutex;
    qint64 milliseconds = 0;
    quint64 high = 0;
    quint64 low = 0;
};

constexpr quint64 lowMask = (quint64(1) << 62) - 1;

IdSequence& idSequence() {
    static IdSequence sequence;
    return sequence;
}

} // namespace

Id Id::next(qint64 milliseconds) {
    IdSequence& s = idSequence();
    const QMutexLocker lock(&s.mutex);
    auto* random = QRandomGenerator::global();
    if (milliseconds > s.milliseconds) {
        s.milliseconds = milliseconds;
        s.high = random->bounded(1u << 11); // top bit free: the counter below has room to carry
        s.low = random->generate64() & lowMask;
    } else {
        // Same or earlier millisecond: a random step keeps the order and still parts two programs' ids.
        s.low += 1 + (random->generate() & 0xffffffu);
        if (s.low > lowMask) {
            s.low &= lowMask;
            if (++s.high > 0xfff) {
                s.high = 0;
                ++s.milliseconds;
            }
        }
    }
    Id id;
    for (int i = 0; i < 6; ++i)
        id.bytes_[i] = static_cast<unsigned char>(s.milliseconds >> (8 * (5 - i)));
    id.bytes_[6] = static_cast<unsigned char>(0x70 | (s.high >> 8));
    id.bytes_[7] = static_cast<unsigned char>(s.high);
    for (int i = 0; i < 8; ++i)
        id.bytes_[8 + i] = static_cast<unsigned char>(s.low >> (8 * (7 - i)));
    id.bytes_[8] = static_cast<unsigned char>((id.bytes_[8] & 0x3f) | 0x80);
    return id;
}

Id Id::fromBytes(QByteArrayView bytes) {
    Id id;
    if (bytes.size() == 16)
        std::memcpy(id.bytes_.data(), bytes.data(), 16);
    return id;
}

std::optional<Id> Id::fromString(QStringView text) {
    if (text.size() != 36)
        return std::nullopt;
    Id id;
    int digits = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        const char16_t c = text[i].unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return std::nullopt;
            continue;
        }
        int digit = -1;
        if (c >= u'0' && c <= u'9')
            digit = c - u'0';
        else if (c >= u'a' && c <= u'f')
            digit = c - u'a' + 10;
        else if (c >= u'A' && c <= u'F')
            digit = c - u'A' + 10;
        if (digit < 0)
            return std::nullopt;
        unsigned char& byte = id.bytes_[digits / 2];
        byte = static_cast<unsigned char>(byte << 4 | digit);
        ++digits;
    }
    return id;
}

QString Id::toString() const {
    const QByteArray hex = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes_.data()), 16).toHex();
    QString text;
    text.reserve(36);
    for (int i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            text += u'-';
        text += QLatin1Char(hex[i]);
    }
    return text;
}

} // namespace trellis
