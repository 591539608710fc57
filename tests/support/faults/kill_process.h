#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace trellis::support {

// A program started to be killed. Times are milliseconds.
class DoomedProcess {
public:
    DoomedProcess(const QString& program, const QStringList& arguments);

    bool waitForLine(int milliseconds);  // until it printed a whole line; false when it ended or took too long
    void killAfter(double milliseconds); // returns when the process is gone, killed or by itself

    bool wasKilled() const { return killed_; }
    int exitCode() const { return process_.exitCode(); }
    QByteArray output() const { return output_; } // whole lines only count: the last may be cut
    QByteArray words() { return process_.readAllStandardError(); }

private:
    QProcess process_;
    QByteArray output_;
    bool killed_ = false;
};

} // namespace trellis::support
