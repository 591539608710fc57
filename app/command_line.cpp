#include "app/command.h"
#include "core/record/registry.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace trellis::command_line {

namespace {

std::atomic<bool> interrupted = false;

bool errorIsTerminal() {
#ifdef Q_OS_UNIX
    return isatty(fileno(stderr)) != 0;
#else
    return false;
#endif
}

QString commandWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

void write(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), stdout);
}

void complain(const QString& text) {
    const QByteArray utf8 = text.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), stderr);
}

void list(const Problems& problems, qint64 count) {
    constexpr size_t shown = 50;
    for (size_t i = 0; i < problems.size() && i < shown; ++i)
        complain(describe(problems[i]));
    if (count > qint64(std::min(shown, problems.size())))
        complain(commandWord(QT_TRANSLATE_NOOP("CommandLine", "And %1 more problems."))
                     .arg(count - qint64(std::min(shown, problems.size()))));
}

Progress progress(const QString& what) {
    interrupted = false;
    std::signal(SIGINT, [](int) { interrupted = true; });
    const bool shown = errorIsTerminal();
    QElapsedTimer timer;
    timer.start();
    return Progress([what, shown, timer, last = qint64(0)](qint64 done, qint64 total) mutable {
        if (shown && timer.elapsed() - last > 200) {
            last = timer.elapsed();
            const QString amount = total > 0 ? QStringLiteral("%1 %").arg(100 * done / total) : QString::number(done);
            const QByteArray line = QStringLiteral("\r%1: %2 ").arg(what, amount).toUtf8();
            std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
            std::fflush(stderr);
        }
        return !interrupted;
    });
}

QStringList positional(const QCommandLineParser& parser, int least, int most) {
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < least)
        throw UsageError(commandWord(QT_TRANSLATE_NOOP("CommandLine", "Something is missing.")));
    if (arguments.size() > most)
        throw UsageError(commandWord(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is too much.")).arg(arguments.at(most)));
    return arguments;
}

std::optional<QDate> until(const QCommandLineParser& parser) {
    if (!parser.isSet(QStringLiteral("until")))
        return std::nullopt;
    const QString text = parser.value(QStringLiteral("until"));
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        throw UsageError(
            commandWord(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is no date. Write it as 2026-03-05.")).arg(text));
    return date;
}

Id area(const QCommandLineParser& parser, const Reader& reader) {
    if (!parser.isSet(QStringLiteral("area")))
        return {};
    const QString number = parser.value(QStringLiteral("area"));
    const auto found = reader.where(recordType(u"area"), QStringLiteral("number"), number);
    if (found.empty())
        throw UsageError(
            commandWord(QT_TRANSLATE_NOOP("CommandLine", "There is no area with the number \"%1\".")).arg(number));
    return found.front().id;
}

std::optional<int> number(const QCommandLineParser& parser, const QString& option, int least) {
    if (!parser.isSet(option))
        return std::nullopt;
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < least)
        throw UsageError(commandWord(QT_TRANSLATE_NOOP("CommandLine", "--%1 takes a whole number of at least %2."))
                             .arg(option)
                             .arg(least));
    return value;
}

QString format(const QCommandLineParser& parser, const QStringList& allowed) {
    if (!parser.isSet(QStringLiteral("format")))
        return allowed.first();
    const QString format = parser.value(QStringLiteral("format"));
    if (!allowed.contains(format))
        throw UsageError(
            commandWord(QT_TRANSLATE_NOOP("CommandLine", "There is no format \"%1\" here. Use one of: %2."))
                .arg(format, allowed.join(QStringLiteral(", "))));
    return format;
}

QCommandLineOption areaOption() {
    return {QStringLiteral("area"), commandWord(QT_TRANSLATE_NOOP("CommandLine", "Only this area and all below it.")),
            QStringLiteral("NUMBER")};
}

QCommandLineOption untilOption() {
    return {QStringLiteral("until"),
            commandWord(QT_TRANSLATE_NOOP("CommandLine", "As at this date; without it everything counts.")),
            QStringLiteral("DATE")};
}

} // namespace trellis::command_line
