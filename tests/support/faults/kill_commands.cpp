#include "core/store/verify.h"
#include "support/faults/kill_process.h"
#include "support/faults/kills.h"
#include "support/workspace.h"

#include <QFileInfo>

#include <random>

namespace trellis::support {

namespace {

// A command that is killed. It must write one transaction or none; one more is one more row.
struct CommandUnderFire {
    const char* name;
    QStringList arguments; // %1: the workspace; %2: a table of institutions new to it; %3: a copy with one import more
    bool makesTheFile = false;
    bool mayFindNothing = false; // to do; then it leaves no trace
    bool mayTakeOut = false;     // the one transaction that a merge brought in, instead of writing one
};

const std::vector<CommandUnderFire>& commandsUnderFire() {
    static const std::vector<CommandUnderFire> all = {
        {"new", {"new", "%1", "--template", "research"}, true},
        {"import", {"import", "%1", "institution", "%2"}},
        {"undo", {"undo", "%1"}, false, false, true},
        {"merge", {"merge", "%1", "%3"}},
        {"clear-samples", {"clear-samples", "%1"}, false, true},
    };
    return all;
}

struct Counts {
    qint64 transactions = 0;
    qint64 operations = 0;
};

class CommandTarget {
public:
    CommandTarget(const QString& trellis, KillReport& report)
        : trellis_(trellis)
        , report_(report)
        , folder_(folderTemplate()) {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder_.filePath(QStringLiteral("config")))); // the children's
    }

    void kill(const CommandUnderFire& command, std::mt19937_64& random, double& usualLife) {
        const QString path = command.makesTheFile ? makeRoom() : file_;
        if (path.isEmpty() || (!command.makesTheFile && !QFileInfo::exists(path)))
            return;
        const Counts before = command.makesTheFile ? Counts() : countsOf(path);
        QElapsedTimer timer;
        timer.start();
        QStringList arguments = command.arguments;
        arguments.replaceInStrings(QStringLiteral("%1"), path);
        arguments.replaceInStrings(QStringLiteral("%2"), makeTable(random));
        if (arguments.contains(QStringLiteral("%3")))
            arguments.replaceInStrings(QStringLiteral("%3"), makeCopy(path, random));
        DoomedProcess process(trellis_, arguments);
        process.killAfter(usualLife > 0 ? std::uniform_real_distribution<>(0, usualLife * 1.1)(random) : 60000);
        if (process.wasKilled()) {
            ++report_.kills;
            if (QFileInfo(path + QStringLiteral("-journal")).size() > 0)
                ++report_.interrupted;
        } else {
            ++report_.finished;
            usualLife = usualLife > 0 ? usualLife * 0.9 + double(timer.elapsed()) * 0.1 : double(timer.elapsed());
        }
        context_ = QLatin1String(command.name);
        look(command, path, before, !process.wasKilled() && process.exitCode() == 0);
    }

private:
    QString makeRoom() {
        for (const QString& name : QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(folder_.filePath(name));
        return file_ = folder_.filePath(QStringLiteral("w.trellis"));
    }

    QString makeTable(std::mt19937_64& random) {
        QByteArray csv = "code,name,country,aliases\n";
        for (int i = 0; i < 400; ++i) {
            const QByteArray n = QByteArray::number(qulonglong(random()));
            csv += n + ",Sample Centre " + n + ",DE,a" + n + "; b" + n + "\n";
        }
        const QString path = folder_.filePath(QStringLiteral("table.csv"));
        writeFile(path, csv);
        return path;
    }

    QString makeCopy(const QString& path, std::mt19937_64& random) {
        const QString copy = folder_.filePath(QStringLiteral("other.trellis"));
        writeFile(copy, readFile(path));
        QProcess import;
        import.start(trellis_, {QStringLiteral("import"), copy, QStringLiteral("institution"), makeTable(random)});
        if (!import.waitForFinished(60000) || import.exitCode() != 0)
            wrong(QStringLiteral("the copy to be merged could not be written"));
        return copy;
    }

    static Counts countsOf(const QString& path) {
        Database db(path, Database::Mode::ReadWrite);
        return countsOf(db);
    }
    static Counts countsOf(Database& db) {
        return {db.number("SELECT count(*) FROM txn"), db.number("SELECT count(*) FROM op")};
    }

    void look(const CommandUnderFire& command, const QString& path, const Counts& before, bool done) {
        if (!QFileInfo::exists(path)) {
            if (done || !command.makesTheFile)
                wrong(QStringLiteral("the file is gone"));
            return; // what is unfinished has another name
        }
        QProcess check;
        check.start(trellis_, {QStringLiteral("check"), path});
        if (!check.waitForFinished(60000) || check.exitCode() != 0)
            wrong(QString::fromUtf8(check.readAll() + check.readAllStandardError()));
        const QString sentence = sentenceOf([&] {
            const Store store(path, author());
            const Counts after = countsOf(store.database());
            // A new workspace is whole, with structure and samples, or it is not there.
            const qint64 whole = command.makesTheFile ? 2 : before.transactions + 1;
            if (after.transactions == whole || (command.mayTakeOut && after.transactions == before.transactions - 1)) {
                ++(done ? report_.acknowledged : report_.unsaid);
            } else if (done && !command.mayFindNothing) {
                wrong(QStringLiteral("said to be done, but it is not there"));
            } else if (command.makesTheFile || after.transactions != before.transactions ||
                       after.operations != before.operations) {
                wrong(QStringLiteral("half of it is there: %1 transactions after %2")
                          .arg(after.transactions)
                          .arg(before.transactions));
            }
        });
        if (!sentence.isEmpty())
            wrong(sentence);
    }

    void wrong(const QString& words) {
        report_.wrong << QStringLiteral("%1, kill %2: %3").arg(context_).arg(report_.kills).arg(words);
    }

    QString trellis_;
    KillReport& report_;
    QTemporaryDir folder_;
    QString file_;
    QString context_;
};

} // namespace

KillReport killCommands(const QString& trellis, int kills, quint64 seed, const Watch& watch) {
    KillReport report;
    std::mt19937_64 random(seed);
    CommandTarget target(trellis, report);
    const auto& commands = commandsUnderFire();
    std::vector<double> lives(commands.size(), 0); // milliseconds a command usually takes; 0: not seen yet
    while (report.kills < kills && report.wrong.size() < 20) {
        // One in eight begins a new file; the others follow each other on it.
        const size_t index =
            random() % 8 == 0 || report.kills + report.finished == 0 ? 0 : 1 + size_t(random() % (commands.size() - 1));
        target.kill(commands[index], random, lives[index]);
        if (watch)
            watch(report);
    }
    if (report.acknowledged == 0)
        report.wrong << QStringLiteral("nothing was ever written, so nothing was put to the proof");
    return report;
}

} // namespace trellis::support
