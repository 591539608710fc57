#include "support/faults/kill_process.h"

#include <chrono>
#include <thread>

namespace trellis::support {

DoomedProcess::DoomedProcess(const QString& program, const QStringList& arguments) {
    process_.start(program, arguments);
    process_.waitForStarted();
}

bool DoomedProcess::waitForLine(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (!output_.contains('\n')) {
        const int left = milliseconds - int(timer.elapsed());
        if (left <= 0 || !process_.waitForReadyRead(left))
            return false;
        output_ += process_.readAllStandardOutput();
    }
    return true;
}

void DoomedProcess::killAfter(double milliseconds) {
    constexpr double shortLife = 50; // QProcess waits for whole milliseconds
    if (milliseconds < shortLife)    // what it prints meanwhile waits in the pipe
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(milliseconds));
    else
        process_.waitForFinished(int(milliseconds));
    process_.kill();
    process_.waitForFinished(30000);
    killed_ = process_.exitStatus() == QProcess::CrashExit;
    output_ += process_.readAllStandardOutput();
}

} // namespace trellis::support
