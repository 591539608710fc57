#include "core/store/current_author.h"

#include "core/base/clock.h"

#include <QDir>
#include <QSettings>

namespace trellis {

namespace {

QString accountName() {
    for (const char* variable : {"USER", "USERNAME", "LOGNAME"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QDir::home().dirName();
}

} // namespace

Author currentAuthor() {
    QSettings settings;
    Author author;
    author.id = Id::fromString(settings.value(QStringLiteral("author/id")).toString()).value_or(Id());
    if (!author.id) {
        author.id = Id::next(clock::now());
        settings.setValue(QStringLiteral("author/id"), author.id.toString());
    }
    author.name = settings.value(QStringLiteral("author/name")).toString();
    if (author.name.isEmpty())
        author.name = accountName();
    return author;
}

void setAuthorName(const QString& name) {
    QSettings().setValue(QStringLiteral("author/name"), name.trimmed());
}

} // namespace trellis
