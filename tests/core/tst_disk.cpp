#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "core/store/backup.h"
#include "core/store/verify.h"
#include "support/faults/fault_vfs.h"
#include "support/faults/scripts.h"
#include "support/workspace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace trellis;
using namespace trellis::support;

namespace {

const Script& script(const char* name) {
    for (const Script& s : scripts())
        if (qstrcmp(s.name, name) == 0)
            return s;
    throw std::runtime_error("there is no such script");
}

// A disk of its own, as small as it is said to be; only the superuser may make one.
class SmallDisk {
public:
    explicit SmallDisk(const char* size) {
#ifdef Q_OS_LINUX
        isThere_ = ::mount("tmpfs", QFile::encodeName(folder_.path()).constData(), "tmpfs", 0,
                           QByteArray("size=" + QByteArray(size)).constData()) == 0;
#else
        Q_UNUSED(size);
#endif
    }
    ~SmallDisk() {
#ifdef Q_OS_LINUX
        if (isThere_)
            ::umount(QFile::encodeName(folder_.path()).constData());
#endif
    }
    SmallDisk(const SmallDisk&) = delete;
    bool isThere() const {
        return isThere_;
    }
    QString filePath(const char* name) const {
        return folder_.filePath(QLatin1String(name));
    }

private:
    QTemporaryDir folder_;
    bool isThere_ = false;
};

} // namespace

// What happens around a file while it is open: a full disk, a move, other programs. A sentence each, nothing lost, and
// no waiting beyond the time set.
class DiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCommittedIsNotCalledFailedBecauseNothingCanBeReadAfterIt() {
        const Case c;
        FaultVfs vfs;
        const auto store = c.open(script("edit"));
        const QString before = stateOf(store->database());
        vfs.failReadsAfterDeletion(true);
        QCOMPARE(sentenceOf([&] { script("edit").run(*store); }), QString());
        vfs.failReadsAfterDeletion(false);
        QVERIFY(stateOf(store->database()) != before);
    }

    void aFullDiskIsSaidAndNothingChanges() {
        const Case c;
        FaultVfs vfs;
        const auto store = c.open(script("import"));
        const QString before = stateOf(store->database());
        vfs.limitGrowth(40'000);
        QCOMPARE(sentenceOf([&] { script("import").run(*store); }),
                 QStringLiteral("The disk is full. Nothing was changed in w.trellis; make room and try again."));
        QCOMPARE(stateOf(store->database()), before);
        vfs.limitGrowth(-1);
        script("import").run(*store);
        QVERIFY(stateOf(store->database()) != before);
        QCOMPARE(findDamage(store->database()), QStringList());
    }

    void aDiskThatIsReallyFullIsSaidToo() {
        const SmallDisk disk("700k");
        if (!disk.isThere())
            QSKIP("only the superuser can make a small disk");
        const QString path = disk.filePath("w.trellis");
        QVERIFY(writeFile(path, startingPoint().bytes));
        {
            Store store(path, author());
            const QString before = stateOf(store.database());
            QVERIFY(writeFile(disk.filePath("other"), QByteArray(100, 'x')));
            QFile other(disk.filePath("other"));
            QVERIFY(other.open(QIODevice::Append));
            while (other.write(QByteArray(4096, 'x')) == 4096 && other.flush()) {
            }
            other.close();
            const QString sentence = sentenceOf([&] { script("edit").run(store); });
            QVERIFY2(sentence.contains(QLatin1String("w.trellis")) && sentence.contains(QLatin1String("disk")),
                     qPrintable(sentence));
            const QString backup = sentenceOf([&] { backup::make(store.database()); });
            QVERIFY2(backup.startsWith(QLatin1String("The ")) && backup.contains(QLatin1String("backup")),
                     qPrintable(backup));
            QCOMPARE(stateOf(store.database()), before);
            QVERIFY(QFile::remove(disk.filePath("other")));
            script("edit").run(store);
            QVERIFY(stateOf(store.database()) != before);
        }
        Store again(path, author());
        QCOMPARE(findDamage(again.database()), QStringList());
    }

    void aDeletedFileIsSaidToBeGoneAndCanStillBeBackedUp() {
        const Case c;
        const auto store = c.open(script("edit"));
        const QString before = stateOf(store->database());
        QVERIFY(QFile::remove(c.path()));
        QCOMPARE(
            sentenceOf([&] { script("edit").run(*store); }),
            QStringLiteral("w.trellis was moved or replaced while it was open. Nothing was changed; open it again at "
                           "its new place."));
        Database copy(backup::make(store->database()), Database::Mode::ReadOnly);
        QCOMPARE(stateOf(copy), before);
    }

    void aFileThatMovesDuringATransactionIsWhole() {
        const Case c;
        const States states = statesOf(script("edit"));
        const QString moved = c.folder() + QStringLiteral("/moved.trellis");
        {
            const auto store = c.open(script("edit"));
            const RecordType& type = recordType(u"institution");
            sentenceOf([&] {
                store->apply({QStringLiteral("edit"), type.name, {}}, [&](Writer& writer) {
                    QVERIFY(QFile::rename(c.path(), moved));
                    writer.set(type, startingPoint().institution, type.at(u"city"), Value(u"Paris"));
                });
            });
        }
        const Store store(moved, author());
        const QString state = stateOf(store.database());
        QVERIFY(state == states.before || state == states.after);
        QCOMPARE(findDamage(store.database()), QStringList());
    }

    void aFileThatIsEmptiedOrOverwrittenWhileOpenGivesASentence() {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("rubbish"), QByteArray(200'000, 'x')}) {
            const Case c;
            const auto store = c.open(script("edit"));
            QVERIFY(writeFile(c.path(), bytes));
            const QString sentence = sentenceOf([&] { script("edit").run(*store); });
            QVERIFY2(sentence.startsWith(QLatin1String("w.trellis")), qPrintable(sentence));
            sentenceOf([&] { store->poll(); }); // it may speak, it may not crash
            QCOMPARE(readFile(c.path()), bytes);
        }
    }

    void whoOnlyReadsFindsAKilledProgramsFileWhole() {
        Case c;
        const auto store = c.open(script("import"));
        const QString before = stateOf(store->database());
        QString copy;
        const RecordType& type = recordType(u"area");
        const auto many = store->apply({QStringLiteral("import"), type.name, {}}, [&](Writer& writer) {
            for (int i = 0; i < 300; ++i)
                writer.create(type, record(type, {{"number", QStringLiteral("9.%1").arg(i)},
                                                  {"title", QStringLiteral("words ").repeated(60)}}));
            copy = c.copyAsItStands();
        });
        QVERIFY(many.isGood());
        QVERIFY2(readFile(copy) != startingPoint().bytes, "nothing was written before the commit");
        const Store left(copy, author(), Store::Access::ReadOnly);
        QCOMPARE(stateOf(left.database()), before);
        QCOMPARE(findDamage(left.database()), QStringList());
    }

    void twoProgramsThatWriteAtOnceLoseNothing() {
        const Case c;
        constexpr int edits = 40;
        QStringList sentences[2];
        const auto work = [&](int who) {
            Store store(c.path(), author(QStringLiteral("area lead %1").arg(who)));
            const RecordType& type = recordType(u"area");
            for (int i = 0; i < edits; ++i) {
                const QString sentence = sentenceOf([&] {
                    store.apply({QStringLiteral("create"), type.name, {}}, [&](Writer& writer) {
                        writer.create(type, record(type, {{"number", QStringLiteral("%1.%2").arg(who + 1).arg(i)},
                                                          {"title", u"T"}}));
                    });
                });
                if (!sentence.isEmpty())
                    sentences[who] << sentence;
            }
        };
        author(QStringLiteral("area lead 0"));
        author(QStringLiteral("area lead 1")); // their ids are drawn here, not in two threads
        std::thread first(work, 0);
        std::thread second(work, 1);
        first.join();
        second.join();
        QCOMPARE(sentences[0] + sentences[1], QStringList());
        Database db(c.path(), Database::Mode::ReadOnly);
        QCOMPARE(db.number("SELECT count(*) FROM area WHERE title='T'"), qint64(2 * edits));
        QCOMPARE(findDamage(db), QStringList());
    }

    void anotherProgramThatHoldsTheFileIsWaitedForOnce() {
        const Case c;
        const auto store = c.open(script("edit"));
        const QString before = stateOf(store->database());
        store->database().setBusyTimeout(300);
        Database other(c.path(), Database::Mode::ReadWrite);
        other.run("BEGIN EXCLUSIVE");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(sentenceOf([&] { script("edit").run(*store); }),
                 QStringLiteral("w.trellis is being written by another window or program. Nothing was changed; try "
                                "again in a moment."));
        QVERIFY2(timer.elapsed() >= 250 && timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        other.run("ROLLBACK");
        QCOMPARE(stateOf(store->database()), before);
        script("edit").run(*store);
    }

    void aReaderThatStaysMakesALargeImportWaitOnceAndNotAtEveryPage() {
        const Case c;
        const auto store = c.open(script("import"));
        const QString before = stateOf(store->database());
        store->database().setBusyTimeout(300);
        Database other(c.path(), Database::Mode::ReadWrite);
        other.run("BEGIN; SELECT count(*) FROM op");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(sentenceOf([&] {
                    script("import").run(*store);
                }).startsWith(QLatin1String("w.trellis is being written by another")));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        other.run("COMMIT");
        QCOMPARE(stateOf(store->database()), before);
        script("import").run(*store);
        QCOMPARE(findDamage(store->database()), QStringList());
    }

    void whoWaitsForAnotherProgramCanBeStopped() {
        const Case c;
        const auto store = c.open(script("edit"));
        Database other(c.path(), Database::Mode::ReadWrite);
        other.run("BEGIN EXCLUSIVE");
        QElapsedTimer timer;
        timer.start();
        store->database().setCancelCheck([&] { return timer.elapsed() > 100; });
        QVERIFY_THROWS_EXCEPTION(Cancelled, script("edit").run(*store));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

#ifndef TRELLIS_WITHOUT_PROGRAM
    void aResultThatFoundNoRoomIsNoSuccess() {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        const Case c;
        for (const QStringList& arguments :
             {QStringList{"facts", c.path()}, QStringList{"export", c.path(), "area"}, QStringList {
                  "history",
                  c.path()
              }}) {
            QProcess trellis;
            trellis.setStandardOutputFile(QStringLiteral("/dev/full"));
            trellis.start(QStringLiteral(TRELLIS_PROGRAM), arguments);
            QVERIFY(trellis.waitForFinished(30000));
            QCOMPARE(trellis.exitStatus(), QProcess::NormalExit);
            QVERIFY2(trellis.exitCode() != 0, qPrintable(arguments.first()));
            QVERIFY2(trellis.readAllStandardError().contains("room"), qPrintable(arguments.first()));
        }
    }
#endif
};

QTEST_GUILESS_MAIN(DiskTest)
#include "tst_disk.moc"
