#include "core/store/sql_functions.h"

#include <QString>

#include <algorithm>
#include <sqlite3.h>

namespace trellis {

namespace {

bool isAscii(QByteArrayView bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

void foldFunction(sqlite3_context* context, int, sqlite3_value** arguments) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
    if (!text)
        return;
    const QByteArray result = folded(QByteArrayView(text, sqlite3_value_bytes(arguments[0])));
    sqlite3_result_text64(context, result.constData(), sqlite3_uint64(result.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

int peopleCollation(void*, int sizeA, const void* a, int sizeB, const void* b) {
    return compareForPeople(QByteArrayView(static_cast<const char*>(a), sizeA),
                            QByteArrayView(static_cast<const char*>(b), sizeB));
}

char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int compareFolded(QByteArrayView a, QByteArrayView b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            while (i < a.size() && a[i] == '0')
                ++i;
            while (j < b.size() && b[j] == '0')
                ++j;
            const qsizetype startA = i;
            const qsizetype startB = j;
            while (i < a.size() && isDigit(a[i]))
                ++i;
            while (j < b.size() && isDigit(b[j]))
                ++j;
            if (i - startA != j - startB)
                return i - startA < j - startB ? -1 : 1;
            for (qsizetype k = 0; k < i - startA; ++k)
                if (a[startA + k] != b[startB + k])
                    return a[startA + k] < b[startB + k] ? -1 : 1;
            continue;
        }
        const auto x = static_cast<unsigned char>(asciiLower(a[i]));
        const auto y = static_cast<unsigned char>(asciiLower(b[j]));
        if (x != y)
            return x < y ? -1 : 1;
        ++i;
        ++j;
    }
    if (i < a.size())
        return 1;
    return j < b.size() ? -1 : 0;
}

int compareBytes(QByteArrayView a, QByteArrayView b) {
    const bool less = std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    if (less)
        return -1;
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin()) ? 0 : 1;
}

} // namespace

QByteArray folded(QByteArrayView utf8) {
    if (isAscii(utf8)) {
        QByteArray lower = utf8.toByteArray();
        for (char& c : lower)
            c = asciiLower(c);
        return lower;
    }
    const QString decomposed = QString::fromUtf8(utf8).normalized(QString::NormalizationForm_KD);
    QString base;
    base.reserve(decomposed.size());
    for (const QChar c : decomposed)
        if (!c.isMark())
            base += c;
    return base.toCaseFolded().toUtf8();
}

int compareForPeople(QByteArrayView a, QByteArrayView b) {
    const int byWord = isAscii(a) && isAscii(b) ? compareFolded(a, b) : compareFolded(folded(a), folded(b));
    return byWord != 0 ? byWord : compareBytes(a, b);
}

void registerSqlFunctions(sqlite3* database) {
    sqlite3_create_function_v2(database, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                               foldFunction, nullptr, nullptr, nullptr);
    sqlite3_create_collation_v2(database, "people", SQLITE_UTF8, nullptr, peopleCollation, nullptr);
}

} // namespace trellis
