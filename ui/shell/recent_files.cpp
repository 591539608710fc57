#include "ui/shell/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace trellis::recent_files {

namespace {
constexpr int mostRecent = 10;
const QString recentKey = QStringLiteral("recent/files");
} // namespace

QStringList all() {
    QStringList files;
    for (const QString& path : QSettings().value(recentKey).toStringList())
        if (QFileInfo::exists(path))
            files << path;
    return files;
}

void add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = all();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(recentKey, files.mid(0, mostRecent));
}

void forget(const QString& path) {
    QStringList files = all();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    QSettings().setValue(recentKey, files);
}

} // namespace trellis::recent_files
