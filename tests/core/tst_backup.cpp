#include "core/base/clock.h"
#include "core/store/backup.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

// Whole copies beside the workspace: verified before they get their name, and not too many of them.
class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        now_ = QDateTime(QDate(2026, 3, 5), QTime(10, 0)).toMSecsSinceEpoch();
        clock_ = std::make_unique<clock::Replaced>([this] { return now_; });
        w_ = std::make_unique<TemporaryWorkspace>();
        row_ = w_->create("institution", {{"name", u"One"}});
    }
    void cleanup() {
        w_.reset();
        clock_.reset();
    }

    void aBackupIsAWorkspaceOfItsOwn() {
        const QString before = dump(w_->reader());
        const QString path = backup::make(w_->store().database());
        QCOMPARE(path, backup::folderFor(w_->path()) + QStringLiteral("/w 2026-03-05 100000.trellis"));
        w_->set("institution", row_, "name", Value(u"Two"));
        const Store copy(path, author());
        QCOMPARE(dump(copy.reader()), before);
        QCOMPARE(copy.documentId(), w_->store().documentId());
        QCOMPARE(findDamage(copy.database()), QStringList());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
    }

    void oneIsMadeOnlyWhenItIsDue() {
        Database& db = w_->store().database();
        QVERIFY2(!backup::makeIfDue(db, 4).isEmpty(), "there was none");
        now_ += 3600 * 1000;
        w_->set("institution", row_, "name", Value(u"Two"));
        QVERIFY2(backup::makeIfDue(db, 4).isEmpty(), "the last is an hour old");
        now_ += 4 * 3600 * 1000;
        QVERIFY(!backup::makeIfDue(db, 4).isEmpty());
        now_ += 24 * 3600 * 1000;
        QVERIFY2(backup::makeIfDue(db, 4).isEmpty(), "nothing was written since");
    }

    void theNewestComesFirstAndOldOnesGo() {
        Database& db = w_->store().database();
        QString last;
        for (int quarter = 0; quarter < 4 * 60; ++quarter) {
            now_ += 6 * 3600 * 1000;
            last = backup::make(db);
        }
        const QStringList files = backup::existing(w_->path());
        QCOMPARE(files.first(), last);
        QVERIFY(std::is_sorted(files.rbegin(), files.rend()));
        // Those of the last day, one a day for two weeks, one a week for the rest of the sixty days.
        QVERIFY2(files.size() >= 4 + 13 + 6 && files.size() <= 8 + 14 + 8, qPrintable(QString::number(files.size())));
    }

    void brokenOffLeavesNothingBehind() {
        for (int i = 0; i < 60; ++i) // more pages than are copied in one step
            w_->create("institution", {{"name", Value(QStringLiteral("N%1").arg(i))},
                                       {"note", Value(QString(30000, QChar(u'a' + i % 26)))}});
        int asked = 0;
        int checked = 0;
        // While pages are copied; how often the check asks depends on the machine.
        const Progress goesOn([&](qint64 done, qint64 total) { return ++(done < total ? asked : checked) > 0; });
        QVERIFY(QFile::remove(backup::make(w_->store().database(), goesOn)));
        QVERIFY(asked >= 2);
        for (int last = 0; last < asked; ++last) {
            int times = 0;
            const Progress progress([&](qint64 done, qint64 total) { return done == total || times++ < last; });
            QCOMPARE(sentenceOf([&] { backup::make(w_->store().database(), progress); }),
                     QStringLiteral("Cancelled. Nothing was changed."));
            QVERIFY(backup::existing(w_->path()).isEmpty());
            QCOMPARE(QDir(backup::folderFor(w_->path())).entryList(QDir::Files), QStringList());
        }
    }

    void aFolderThatCannotBeMadeIsNamed() {
        QVERIFY(writeFile(backup::folderFor(w_->path()), "a file stands where the folder should"));
        QCOMPARE(sentenceOf([&] { backup::make(w_->store().database()); }),
                 QStringLiteral("The folder for backups, %1, cannot be made.").arg(backup::folderFor(w_->path())));
    }

    void anyNameOfAWorkspaceServes() {
        const QString path = w_->filePath(QStringLiteral("w [1] *?.trellis"));
        Store::createFile(path);
        const Store store(path, author());
        const QString made = backup::make(store.database());
        QCOMPARE(backup::existing(path), QStringList(made));
        QCOMPARE(backup::existing(w_->path()), QStringList());
    }

private:
    qint64 now_ = 0;
    std::unique_ptr<clock::Replaced> clock_;
    std::unique_ptr<TemporaryWorkspace> w_;
    Id row_;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
