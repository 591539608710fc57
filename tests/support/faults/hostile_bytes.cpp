#include "support/faults/hostile.h"
#include "support/faults/hostile_base.h"

#include <QtEndian>

#include <random>

namespace trellis::support {

namespace {

using Random = std::mt19937_64;

qsizetype below(Random& random, qsizetype end) {
    return end <= 0 ? 0 : qsizetype(random() % quint64(end));
}

// Where damage hurts most: the header of the file, the headers and cell pointers of pages, else anywhere.
qsizetype place(Random& random, const QByteArray& bytes) {
    switch (random() % 4) {
    case 0:
        return below(random, std::min<qsizetype>(100, bytes.size()));
    case 1:
    case 2:
        return std::min(below(random, bytes.size() / 4096 + 1) * 4096 + below(random, 128),
                        std::max<qsizetype>(0, bytes.size() - 1));
    default:
        return below(random, bytes.size());
    }
}

void damage(Random& random, QByteArray& bytes) {
    if (bytes.isEmpty())
        return;
    const qsizetype at = place(random, bytes);
    const qsizetype length = std::min<qsizetype>(1 + below(random, random() % 8 == 0 ? 4096 : 8), bytes.size() - at);
    switch (random() % 9) {
    case 0:
        bytes[at] = char(bytes[at] ^ (1 << below(random, 8)));
        break;
    case 1:
        for (qsizetype i = 0; i < length; ++i)
            bytes[at + i] = char(random());
        break;
    case 2:
        bytes.replace(at, length, QByteArray(length, random() % 2 ? '\xff' : '\0'));
        break;
    case 3: { // a number at the edge
        constexpr quint32 edges[] = {0,      1,      0x7f,       0x80,       0xff,      0x7fff,
                                     0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff};
        uchar edge[4];
        qToBigEndian(edges[random() % std::size(edges)], edge);
        bytes.replace(at, std::min<qsizetype>(length, 4), reinterpret_cast<char*>(edge),
                      std::min<qsizetype>(length, 4));
        break;
    }
    case 4:
        bytes.truncate(at);
        break;
    case 5:
        bytes.insert(at, QByteArray(length, char(random())));
        break;
    case 6:
        bytes.remove(at, length);
        break;
    case 7: { // one page over another
        const qsizetype pages = bytes.size() / 4096;
        if (pages > 1)
            bytes.replace(below(random, pages) * 4096, 4096, bytes.mid(below(random, pages) * 4096, 4096));
        break;
    }
    case 8: // a pointer or a size of a neighbour
        bytes.replace(at, std::min<qsizetype>(length, 2),
                      bytes.mid(place(random, bytes), std::min<qsizetype>(length, 2)));
        break;
    }
}

} // namespace

HostileFile mutation(quint64 seed) {
    Random random(seed);
    HostileFile file;
    file.name = QStringLiteral("mutation %1").arg(seed);
    file.bytes = random() % 4 == 0 ? goodSample() : goodWorkspace();
    for (qsizetype times = random() % 3 == 0 ? 1 + below(random, 30) : 1; times > 0; --times)
        damage(random, file.bytes);
    if (random() % 16 == 0) { // a journal that claims to belong to it
        file.journal = QByteArray::fromHex("d9d505f920a163d7") + file.bytes.left(8192);
        damage(random, file.journal);
    }
    return file;
}

} // namespace trellis::support
