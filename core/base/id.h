#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>
#include <QtEndian>

#include <array>
#include <compare>
#include <optional>

namespace trellis {

// 16 bytes in the form of UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits. Ids made by one program
// ascend strictly, so that bulk inserts append to every index. Names a row, an operation, a transaction, an author or a
// document. The id of a row is the id of the operation that created it.
class Id {
public:
    Id() = default; // the empty id: no row

    static Id fromBytes(QByteArrayView bytes);             // empty unless 16 bytes long
    static std::optional<Id> fromString(QStringView text); // 8-4-4-4-12 hexadecimal, as toString writes it
    static Id next(qint64 milliseconds);                   // thread-safe

    bool isEmpty() const { return bytes_ == std::array<unsigned char, 16>{}; }
    explicit operator bool() const { return !isEmpty(); }
    QString toString() const;
    QByteArrayView bytes() const { return {reinterpret_cast<const char*>(bytes_.data()), 16}; }
    const unsigned char* data() const { return bytes_.data(); }

    friend auto operator<=>(const Id&, const Id&) = default;
    // A file may hold ids chosen to collide: both halves count, mixed with the seed that QHash draws at random.
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept {
        constexpr quint64 odd = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio
        const quint64 first = (qFromBigEndian<quint64>(id.bytes_.data()) ^ seed) * odd;
        const quint64 both = ((first ^ (first >> 32)) + qFromBigEndian<quint64>(id.bytes_.data() + 8)) * odd;
        return size_t(both ^ (both >> 32));
    }

private:
    std::array<unsigned char, 16> bytes_{};
};

} // namespace trellis

template <>
struct std::hash<trellis::Id> {
    size_t operator()(const trellis::Id& id) const noexcept { return qHash(id); }
};
