#include "core/store/verify.h"
#include "support/faults/kill_process.h"
#include "support/faults/kills.h"
#include "support/workspace.h"

#include <QFileInfo>

#include <random>

namespace trellis::support {

namespace {

constexpr int killsPerWorkspace = 60; // then a new one begins, lest the looking take longer than the writing

// One workspace under fire.
class Target {
public:
    Target(const Victim& victim, KillReport& report)
        : victim_(victim)
        , report_(report) {
        workspace_.close();
    }

    void kill(std::mt19937_64& random) {
        DoomedProcess process(victim_.program, victim_.arguments(workspace_.path(), random()));
        const double life = std::uniform_real_distribution<>(0, victim_.longestLife)(random);
        // Some die while they still open the workspace, and roll back what the one before them left.
        const bool early = random() % 8 == 0;
        if (!early && !process.waitForLine(30000))
            return wrong(QStringLiteral("the victim did not begin: %1").arg(QString::fromUtf8(process.words())));
        process.killAfter(life);
        if (!process.wasKilled())
            return wrong(QStringLiteral("the victim ended by itself: %1").arg(QString::fromUtf8(process.words())));
        ++report_.kills;
        if (QFileInfo(workspace_.path() + QStringLiteral("-journal")).size() > 0)
            ++report_.interrupted;
        look(process.output());
    }

private:
    void look(const QByteArray& output) {
        const QString sentence = sentenceOf([&] {
            // Now the one who comes first may write, now it only reads.
            const Store store(workspace_.path(), author(),
                              report_.kills % 2 ? Store::Access::ReadWrite : Store::Access::ReadOnly);
            lookAt(store.database(), output);
        });
        if (!sentence.isEmpty())
            wrong(sentence);
    }

    void lookAt(Database& db, const QByteArray& output) {
        QByteArrayList lines = output.split('\n');
        lines.removeLast(); // empty, or cut by the kill
        for (const QByteArray& line : lines) {
            const QByteArrayList words = line.split(' ');
            if (words.size() != 2)
                continue; // "open"
            const auto id = Id::fromString(QString::fromLatin1(words[0]));
            ++report_.acknowledged;
            ++transactions_;
            Query q = db.query("SELECT (SELECT count(*) FROM op WHERE arrival>=t.first_arrival AND txn=t.number) FROM "
                               "txn t WHERE id=?");
            q.bind(id.value_or(Id()));
            if (!q.next())
                wrong(QStringLiteral("an acknowledged transaction is lost"));
            else if (q.integer(0) != words[1].toLongLong())
                wrong(QStringLiteral("an acknowledged transaction has %1 operations of %2")
                          .arg(q.integer(0))
                          .arg(words[1].toLongLong()));
        }
        // All that was ever acknowledged, and at most one that was written when the kill came.
        const qint64 there = db.number("SELECT count(*) FROM txn");
        if (there == transactions_ + 1)
            ++report_.unsaid;
        else if (there != transactions_)
            wrong(QStringLiteral("%1 transactions are there, %2 were acknowledged").arg(there).arg(transactions_));
        transactions_ = there;
        for (const QString& damage : findDamage(db))
            wrong(damage);
    }

    void wrong(const QString& words) { report_.wrong << QStringLiteral("kill %1: %2").arg(report_.kills).arg(words); }

    const Victim& victim_;
    KillReport& report_;
    TemporaryWorkspace workspace_;
    qint64 transactions_ = 0; // there after the last look
};

} // namespace

QString KillReport::text() const {
    return QStringLiteral("%1 kills (%2 left a journal to roll back, %3 came to their end before), %4 transactions "
                          "acknowledged, %5 written and not yet acknowledged, %6 findings%7")
        .arg(kills)
        .arg(interrupted)
        .arg(finished)
        .arg(acknowledged)
        .arg(unsaid)
        .arg(wrong.size())
        .arg(wrong.isEmpty() ? QString() : QStringLiteral("\n") + wrong.mid(0, 20).join(u'\n'));
}

KillReport killWriters(const Victim& victim, int kills, quint64 seed, const Watch& watch) {
    KillReport report;
    std::mt19937_64 random(seed);
    std::unique_ptr<Target> target;
    for (int i = 0; report.kills < kills && report.wrong.size() < 20; ++i) {
        if (i % killsPerWorkspace == 0)
            target = std::make_unique<Target>(victim, report);
        target->kill(random);
        if (watch)
            watch(report);
    }
    if (report.acknowledged == 0)
        report.wrong << QStringLiteral("nothing was ever written, so nothing was put to the proof");
    return report;
}

} // namespace trellis::support
