#include "support/faults/hostile.h"
#include "support/workspace.h"

#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trellis::support {

namespace {

constexpr int longest = 5; // seconds of processor time

[[noreturn]] void useAndExit(const QString& path, int pipe) {
    const rlimit processor{longest, longest + 1};
    setrlimit(RLIMIT_CPU, &processor);
    ::alarm(120); // what waits without working
    ::dup2(pipe, STDERR_FILENO);
    QByteArray said;
    int code = 0;
    try {
        said = useWorkspace(path).toUtf8();
    } catch (const std::exception& error) {
        said = QByteArray("an exception that is no Error: ") + error.what();
        code = 3;
    }
    if (::write(pipe, said.constData(), size_t(said.size())) < 0)
        code = 4;
    ::_exit(code);
}

QByteArray readAll(int pipe) {
    QByteArray all;
    char bytes[4096];
    for (;;) {
        const ssize_t size = ::read(pipe, bytes, sizeof bytes);
        if (size > 0)
            all.append(bytes, size);
        else if (size == 0 || errno != EINTR)
            return all;
    }
}

} // namespace

QString HostileReport::text() const {
    QStringList lines{QStringLiteral("%1 files: %2 work, %3 give a sentence, longest %4 s of processor time (%5), "
                                     "%6 findings")
                          .arg(files)
                          .arg(worked)
                          .arg(files - worked - wrong.size())
                          .arg(longest, 0, 'f', 2)
                          .arg(longestName)
                          .arg(wrong.size())};
    for (auto it = sentences.begin(); it != sentences.end(); ++it)
        lines << QStringLiteral("  %1 x %2").arg(it.value(), 5).arg(it.key());
    for (const QString& finding : wrong.mid(0, 20))
        lines << QStringLiteral("  ") + finding;
    return lines.join(u'\n');
}

void useInProcessOfItsOwn(const HostileFile& file, HostileReport& report) {
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("h.trellis"));
    writeFile(path, file.bytes);
    if (!file.journal.isEmpty())
        writeFile(path + QStringLiteral("-journal"), file.journal);
    if (!file.wal.isEmpty())
        writeFile(path + QStringLiteral("-wal"), file.wal);
    int ends[2];
    if (::pipe(ends) != 0)
        return;
    ::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        useAndExit(path, ends[1]);
    }
    ::close(ends[1]);
    const QString said = QString::fromUtf8(readAll(ends[0]));
    ::close(ends[0]);
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    const double seconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    ++report.files;
    if (seconds > report.longest) {
        report.longest = seconds;
        report.longestName = file.name;
    }
    const auto wrong = [&](const QString& words) { report.wrong << file.name + QStringLiteral(": ") + words; };
    if (WIFSIGNALED(status))
        return wrong(WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGALRM
                         ? QStringLiteral("takes longer than %1 s").arg(longest)
                         : QStringLiteral("signal %1 %2").arg(WTERMSIG(status)).arg(said.left(2000)));
    if (WEXITSTATUS(status) != 0)
        return wrong(said.left(3000));
    if (said.isEmpty())
        ++report.worked;
    else if (!said.contains(QLatin1String("h.trellis")))
        return wrong(QStringLiteral("names no file: ") + said);
    else
        ++report.sentences[said.left(160)];
}

} // namespace trellis::support
