#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QStringView>

namespace trellis {

// 128 bits that stand for a text in a table of very many: one comparison of a number instead of a look at two texts in
// far memory. Two texts sharing one is about as likely as two random ids being equal.
struct Fingerprint {
    quint64 high = 0;
    quint64 low = 0;

    static Fingerprint of(QByteArrayView bytes) { return of(bytes.data(), size_t(bytes.size())); }
    static Fingerprint of(QStringView text) { return of(text.data(), size_t(text.size()) * sizeof(QChar)); }

    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
    friend size_t qHash(const Fingerprint& print, size_t seed = 0) noexcept { return size_t(print.low) ^ seed; }

private:
    static Fingerprint of(const void* data, size_t size) {
        static_assert(sizeof(size_t) == sizeof(quint64));
        return {qHashBits(data, size, 0x9e3779b97f4a7c15), qHashBits(data, size, 0xc2b2ae3d27d4eb4f)};
    }
};

} // namespace trellis
