// Unpacks a WOFF 1.0 font into the OpenType file it was made of: woff_to_sfnt IN.woff OUT.otf. FreeType would do so,
// too, but anew for each weight that the window opens, which cost a sixth of the time to its first picture.
#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <cstdio>

namespace {

quint32 wordAt(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

void append16(QByteArray& bytes, int number) {
    const quint16 big = qToBigEndian(quint16(number));
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

void append32(QByteArray& bytes, quint32 number) {
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

constexpr qsizetype woffHeader = 44;
constexpr qsizetype woffEntry = 20;
constexpr qsizetype sfntHeader = 12;
constexpr qsizetype sfntEntry = 16;

// Empty when the bytes are no such font.
QByteArray unpacked(const QByteArray& woff) {
    if (woff.size() < woffHeader || !woff.startsWith("wOFF"))
        return {};
    const int tables = qFromBigEndian<quint16>(woff.constData() + 12);
    if (tables == 0 || woff.size() < woffHeader + tables * woffEntry)
        return {};
    int power = 0;
    while ((2 << power) <= tables)
        ++power;
    QByteArray sfnt = woff.mid(4, 4);
    append16(sfnt, tables);
    append16(sfnt, 16 << power);
    append16(sfnt, power);
    append16(sfnt, tables * 16 - (16 << power));
    QByteArray bodies;
    for (int i = 0; i < tables; ++i) {
        const qsizetype entry = woffHeader + i * woffEntry;
        const qsizetype offset = wordAt(woff, entry + 4);
        const qsizetype packed = wordAt(woff, entry + 8);
        const quint32 length = wordAt(woff, entry + 12);
        if (offset + packed > woff.size())
            return {};
        QByteArray body = woff.mid(offset, packed);
        if (packed < length) { // qUncompress wants the length before the stream
            QByteArray stream;
            append32(stream, length);
            body = qUncompress(stream + body);
        }
        if (body.size() != qsizetype(length))
            return {};
        sfnt += woff.mid(entry, 4);
        append32(sfnt, wordAt(woff, entry + 16)); // check sum
        append32(sfnt, quint32(sfntHeader + tables * sfntEntry + bodies.size()));
        append32(sfnt, length);
        bodies += body;
        while (bodies.size() % 4 != 0)
            bodies += '\0';
    }
    return sfnt + bodies;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    QFile in(QString::fromLocal8Bit(argv[1]));
    const QByteArray font = in.open(QIODevice::ReadOnly) ? unpacked(in.readAll()) : QByteArray();
    QFile out(QString::fromLocal8Bit(argv[2]));
    if (font.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(font) != font.size()) {
        std::fprintf(stderr, "%s could not be unpacked into %s\n", argv[1], argv[2]);
        return 1;
    }
    return 0;
}
