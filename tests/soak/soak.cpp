#include "support/faults/hostile.h"
#include "support/faults/kills.h"
#include "support/workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>
#include <random>

using namespace trellis::support;

namespace {

// A line a minute, so that one sees that it runs.
class Heartbeat {
public:
    Heartbeat() { timer_.start(); }
    void tick(const QString& words) {
        if (timer_.elapsed() < 60000)
            return;
        timer_.restart();
        std::fprintf(stderr, "%s\n", qPrintable(words));
    }

private:
    QElapsedTimer timer_;
};

int end(const char* what, const QString& words, bool good, const QElapsedTimer& timer) {
    std::printf("%s: %s, in %lld s\n%s\n", what, qPrintable(words), timer.elapsed() / 1000, good ? "good" : "FAILED");
    return good ? 0 : 1;
}

} // namespace

// The long runs: what the tests do by the dozen, by the thousand. See tests/soak/run.
int main(int argc, char** argv) {
    if (const auto result = runAsVictim(argc, argv))
        return *result;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("seed"), QStringLiteral("Of the random numbers; drawn when not given."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("count"), QStringLiteral("How many."), QStringLiteral("N"), QStringLiteral("100")});
    parser.addOption({QStringLiteral("program"), QStringLiteral("The program to kill."), QStringLiteral("PATH"),
                      QStringLiteral(TRELLIS_PROGRAM)});
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QStringLiteral("kill-store, kill-program, kill-window, hostile; make NAME FILE, use FILE"));
    parser.process(application);
    const QString what = parser.positionalArguments().value(0);
    const int count = parser.value(QStringLiteral("count")).toInt();
    const quint64 seed = parser.isSet(QStringLiteral("seed")) ? parser.value(QStringLiteral("seed")).toULongLong()
                                                              : QRandomGenerator::system()->generate64();
    std::printf("%s, seed %llu\n", qPrintable(what), static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    Heartbeat heartbeat;
    const auto watch = [&](const KillReport& report) { heartbeat.tick(report.text()); };
    if (what == QLatin1String("kill-store")) {
        const KillReport report = killWriters(storeVictim(), count, seed, watch);
        return end("kills of the store", report.text(), report.wrong.isEmpty(), timer);
    }
    if (what == QLatin1String("kill-program")) {
        const KillReport report = killCommands(parser.value(QStringLiteral("program")), count, seed, watch);
        return end("kills of the program", report.text(), report.wrong.isEmpty(), timer);
    }
    if (what == QLatin1String("kill-window")) {
        const Victim window{parser.value(QStringLiteral("program")),
                            [](const QString& path, quint64 number) {
                                return QStringList{path, QString::number(number)};
                            },
                            150};
        const KillReport report = killWriters(window, count, seed, watch);
        return end("kills of the window", report.text(), report.wrong.isEmpty(), timer);
    }
    if (what == QLatin1String("hostile")) {
        HostileReport report;
        std::mt19937_64 seeds(seed);
        for (const QString& name : attackNames())
            useInProcessOfItsOwn(attack(name), report);
        while (report.files < count && report.wrong.size() < 50) {
            useInProcessOfItsOwn(mutation(seeds()), report);
            heartbeat.tick(report.text().section(u'\n', 0, 0));
        }
        return end("hostile files", report.text(), report.wrong.isEmpty(), timer);
    }
    if (what == QLatin1String("make")) { // one of them, to be looked at: make NAME-OR-SEED FILE
        const QString name = parser.positionalArguments().value(1);
        const HostileFile file = attackNames().contains(name) ? attack(name) : mutation(name.toULongLong());
        return writeFile(parser.positionalArguments().value(2), file.bytes) ? 0 : 1;
    }
    if (what == QLatin1String("use"))
        return end("use", useWorkspace(parser.positionalArguments().value(1)), true, timer);
    parser.showHelp(2);
}
