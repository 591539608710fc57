#include "ui/workspace/known_files.h"

#include <QFileInfo>
#include <QSettings>

namespace trellis::known_files {

namespace {

QString knownKey(const Store& store) {
    return QStringLiteral("known/") + store.documentId().toString();
}

QString placeOf(const Store& store) {
    return QFileInfo(store.path()).absoluteFilePath();
}

} // namespace

// Another program of the same user, the command line for example, may have written it meanwhile.
bool isKnown(const Store& store) {
    const QStringList known = QSettings().value(knownKey(store)).toStringList();
    const TransactionRecord newest = store.newestTransaction();
    return known.size() == 2 && known[0] == placeOf(store) &&
           (known[1] == newest.id.toString() || newest.author.id == store.author().id);
}

void remember(const Store& store) {
    QSettings().setValue(knownKey(store), QStringList{placeOf(store), store.newestTransaction().id.toString()});
}

} // namespace trellis::known_files
