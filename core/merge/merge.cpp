#include "core/merge/merge.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/merge/copy.h"
#include "core/record/registry.h"
#include "core/store/backup.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace trellis {

namespace {

constexpr qint64 clockTolerance = 10 * 60 * 1000; // milliseconds: clocks of laptops differ by minutes

QString mergeWord(const char* text) {
    return QCoreApplication::translate("Merge", text);
}

Problem refusal(const char* sentence, const QString& name) {
    Problem problem;
    problem.message = mergeWord(sentence).arg(name);
    return problem;
}

Problems problemsOf(const Store& store, const std::vector<std::unique_ptr<Copy>>& copies) {
    Problems problems;
    for (const auto& copy : copies)
        if (copy->documentId() != store.documentId())
            problems.push_back(refusal(QT_TRANSLATE_NOOP("Merge", "%1 is no copy of this workspace: it was made on its "
                                                                  "own. Export its tables and import them instead."),
                                       copy->fileName()));
    return problems;
}

std::vector<std::unique_ptr<Copy>> openCopies(const Store& store, const QStringList& paths, Problems& problems,
                                              const Progress& progress) {
    std::vector<std::unique_ptr<Copy>> copies;
    for (const QString& path : paths) {
        // A second handle on the open file would take its locks away.
        if (QFileInfo(path) == QFileInfo(store.path())) {
            problems.push_back(refusal(QT_TRANSLATE_NOOP("Merge", "%1 is this workspace itself. Choose another copy of "
                                                                  "it."),
                                       QFileInfo(path).fileName()));
            continue;
        }
        copies.push_back(std::make_unique<Copy>(path, progress));
    }
    return copies;
}

// Natural keys can have become equal only in tables that were written.
FindingScope scopeOf(const Changed& changed) {
    FindingScope scope;
    scope.keysOf.emplace(changed.many);
    for (auto it = changed.rows.cbegin(); it != changed.rows.cend(); ++it)
        scope.keysOf->insert(it.key());
    return scope;
}

} // namespace

qint64 MergeReport::conflicts() const {
    return std::ranges::count(findings, Finding::Kind::Conflict, &Finding::kind);
}

MergeReport mergeCopies(Store& store, const QStringList& paths, MergeMode mode, const Progress& progress) {
    MergeReport report;
    const auto copies = openCopies(store, paths, report.problems, progress);
    const Problems foreign = problemsOf(store, copies);
    report.problems.insert(report.problems.end(), foreign.begin(), foreign.end());
    if (!report.isGood())
        return report;
    qint64 news = 0;
    QStringList names;
    for (const auto& copy : copies) {
        const Copy::News found = copy->newsFor(store.database(), progress);
        const qint64 ahead = found.farthest - clock::now();
        report.copies.push_back(
            {copy->path(), found.transactions, copy->isNewer(), ahead > clockTolerance ? ahead : 0});
        news += found.transactions;
        names << copy->fileName();
    }
    if (news == 0) {
        report.findings = findingsOf(store.reader(), {}, progress);
        return report;
    }
    if (store.isReadOnly())
        throw Error(store.readOnlyReason());
    if (mode == MergeMode::Write)
        report.backup = backup::make(store.database(), progress);
    const auto write = [&](Arrival& arrival) {
        for (const auto& copy : copies)
            copy->enterInto(arrival, progress);
        if (mode == MergeMode::Preview) { // the findings of a state that does not stay
            arrival.project(progress);
            report.findings = findingsOf(store.reader(), scopeOf(arrival.changed()), progress);
        }
    };
    const Store::Entered entered = store.enter(names.join(QStringLiteral(", ")), write, progress,
                                               mode == MergeMode::Write ? Store::Commit::Yes : Store::Commit::DryRun);
    report.merge = entered.merge;
    report.transactions = entered.transactions;
    report.operations = entered.operations;
    if (mode == MergeMode::Write)
        report.findings = findingsOf(store.reader(), scopeOf(entered.changed), progress);
    return report;
}

} // namespace trellis
