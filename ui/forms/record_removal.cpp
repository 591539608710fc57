#include "ui/forms/record_removal.h"

#include "core/record/registry.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace trellis {

namespace {

QString removalWord(const char* text) {
    return QCoreApplication::translate("Removal", text);
}

// "39 participations, 2 decisions"; items of lists are no records of their own to a user.
QString removalCounts(const std::vector<Removal::Item>& items, size_t from) {
    std::vector<std::pair<const RecordType*, int>> counts;
    for (size_t i = from; i < items.size(); ++i) {
        const RecordType* type = items[i].type;
        if (!type->listOf.isEmpty())
            continue;
        const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == type; });
        if (known == counts.end())
            counts.emplace_back(type, 1);
        else
            ++known->second;
    }
    QStringList words;
    for (const auto& [type, count] : counts)
        words << QStringLiteral("%1 %2").arg(QString::number(count),
                                             count == 1 ? type->translatedSingular() : type->translatedPlural());
    return words.join(QStringLiteral(", "));
}

} // namespace

QString removalSentence(const Removal& removal, size_t rows) {
    const QString along = removalCounts(removal.going, rows);
    return along.isEmpty() ? QString() : removalWord(QT_TRANSLATE_NOOP("Removal", "This goes along: %1.")).arg(along);
}

void askToRemove(Workspace& workspace, const RecordType& type, const std::vector<Id>& rows, QWidget* parent) {
    if (rows.empty())
        return;
    const Removal removal = removalOf(workspace.reader(), type, rows);
    const QString name = workspace.reader().display(type, rows.front()).simplified();
    auto* box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("removal"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(rows.size() == 1 ? removalWord(QT_TRANSLATE_NOOP("Removal", "Delete \u201c%1\u201d?")).arg(name)
                                  : removalWord(QT_TRANSLATE_NOOP("Removal", "Delete %1 %2?"))
                                        .arg(QString::number(rows.size()), type.translatedPlural()));
    // What only a list names is told by the store, record by record.
    if (!removal.holding.empty()) {
        Store::Applied applied;
        applied = workspace.store().apply(
            Label{QStringLiteral("delete"), type.name, name},
            [&](Writer& writer) {
                for (const Id& row : rows)
                    writer.remove(type, row);
            },
            {}, Store::Commit::DryRun);
        box->setText(applied.problems.empty() ? name : applied.problems.front().message);
        box->setStandardButtons(QMessageBox::Close);
        box->open();
        return;
    }
    box->setInformativeText(removalSentence(removal, rows.size()));
    QPushButton* yes = box->addButton(removalWord(QT_TRANSLATE_NOOP("Removal", "Delete")), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("delete"));
    box->addButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, &workspace, [&workspace, &type, rows, name] {
        workspace.apply(Label{QStringLiteral("delete"), type.name, rows.size() == 1 ? name : QString()},
                        [&](Writer& writer) {
                            for (const Id& row : rows)
                                writer.remove(type, row);
                        });
    });
    box->open();
}

} // namespace trellis
