#include "core/store/backup.h"
#include "core/store/verify.h"
#include "support/faults/fault_vfs.h"
#include "support/faults/scripts.h"
#include "support/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

namespace {

struct Kind {
    FaultVfs::Fault fault;
    bool forGood;
    const char* words;
};
constexpr Kind kinds[] = {{FaultVfs::Fault::IoError, false, "an error once"},
                          {FaultVfs::Fault::IoError, true, "an error for good"},
                          {FaultVfs::Fault::DiskFull, false, "a full disk once"},
                          {FaultVfs::Fault::DiskFull, true, "a full disk for good"},
                          {FaultVfs::Fault::ShortWrite, false, "half a write"},
                          {FaultVfs::Fault::Unconfirmed, false, "done but not confirmed"}};

// TRELLIS_EVERY_CALL=1, as tests/soak/run has it: no call is passed over.
const bool everyCall = qEnvironmentVariableIsSet("TRELLIS_EVERY_CALL");

// What is wrong with what was said about a failure, or nothing.
QString wrongWith(const QString& sentence, bool isAsBefore) {
    if (!sentence.contains(QLatin1String("w.trellis")))
        return QStringLiteral("names no file: ") + sentence;
    if (!sentence.endsWith(u'.') ||
        sentence.count(u'.') < 3) // one in the name, one for what is wrong, one for what to do
        return QStringLiteral("does not say what to do: ") + sentence;
    if (sentence.contains(QLatin1String("Nothing was changed")) && !isAsBefore)
        return QStringLiteral("says that nothing was changed, but it was: ") + sentence;
    return {};
}

} // namespace

// Every call that changes the disk fails, once and for good, in every way: the workspace is as it was or as it should
// be, what is said is true, and work goes on when the disk is well again.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { wrong_.clear(); }

    void aTransactionStandsWholeOrNotAtAll_data() {
        QTest::addColumn<size_t>("index");
        for (size_t i = 0; i < scripts().size(); ++i)
            QTest::newRow(scripts()[i].name) << i;
    }
    void aTransactionStandsWholeOrNotAtAll() {
        QFETCH(size_t, index);
        const Script& script = scripts()[index];
        const States states = statesOf(script);
        QVERIFY(states.before != states.after);
        FaultVfs vfs;
        const int last = callsOf(vfs, script);
        for (const auto& [fault, forGood, words] : kinds) {
            bool struck = true;
            // Of a long script every call at the beginning and at the end, and every 23rd between.
            for (int n = 1; struck && wrong_.size() < 10; n += everyCall || n < 30 || n > last - 20 ? 1 : 23) {
                context_ = QStringLiteral("call %1 of %2, %3: ").arg(n).arg(last).arg(QLatin1String(words));
                struck = failAt(vfs, script, states, n, fault, forGood);
                ++cases_;
            }
        }
        QVERIFY2(wrong_.isEmpty(), qPrintable(wrong_.join(u'\n')));
    }

    void aBackupIsWholeOrNotThere() {
        for (const auto& [fault, forGood, words] : kinds) {
            FaultVfs vfs;
            bool struck = true;
            for (int n = 1; struck; ++n) {
                const Case c;
                const auto store = c.open(scripts().front());
                const QString before = stateOf(store->database());
                vfs.failAt(n, fault, forGood);
                QString made;
                const QString sentence = sentenceOf([&] { made = backup::make(store->database()); });
                struck = vfs.hasStruck();
                vfs.heal();
                QVERIFY2(made.isEmpty() == !sentence.isEmpty(), qPrintable(sentence));
                if (!sentence.isEmpty())
                    QVERIFY2(sentence.startsWith(QLatin1String("The backup of w.trellis could not be made")),
                             qPrintable(sentence));
                const QStringList files = QDir(backup::folderFor(c.path())).entryList(QDir::Files | QDir::Hidden);
                QCOMPARE(files, made.isEmpty() ? QStringList() : QStringList(QFileInfo(made).fileName()));
                if (!made.isEmpty()) {
                    Database copy(made, Database::Mode::ReadOnly);
                    QCOMPARE(stateOf(copy), before);
                    QCOMPARE(findDamage(copy), QStringList());
                }
                QCOMPARE(stateOf(store->database()), before);
            }
        }
    }

    void aNewFileIsWholeOrNotThere() {
        for (const auto& [fault, forGood, words] : kinds) {
            FaultVfs vfs;
            bool struck = true;
            for (int n = 1; struck; ++n) {
                QTemporaryDir folder(folderTemplate());
                const QString path = folder.filePath(QStringLiteral("w.trellis"));
                vfs.failAt(n, fault, forGood);
                const QString sentence = sentenceOf([&] { Store::createFile(path); });
                struck = vfs.hasStruck();
                vfs.heal();
                if (sentence.isEmpty()) {
                    const Store store(path, author());
                    QCOMPARE(findDamage(store.database()), QStringList());
                } else {
                    QCOMPARE(wrongWith(sentence, true), QString());
                    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
                }
            }
        }
    }

    void cleanupTestCase() { qInfo("%d cases", cases_); }

private:
    static int callsOf(FaultVfs& vfs, const Script& script) {
        const Case c;
        const auto store = c.open(script);
        vfs.heal(); // counts from here on
        script.run(*store);
        return vfs.calls();
    }

    // False when the script came to its end before the n-th call.
    bool failAt(FaultVfs& vfs, const Script& script, const States& states, int n, FaultVfs::Fault fault, bool forGood) {
        Case c;
        const auto store = c.open(script);
        vfs.failAt(n, fault, forGood);
        bool threw = false;
        QString sentence;
        try {
            script.run(*store);
        } catch (const Error& error) {
            threw = true;
            sentence = error.message();
        }
        const bool struck = vfs.hasStruck();
        // What the store shows while the disk is still sick, when it shows anything.
        QString shown;
        const QString cannotShow = sentenceOf([&] { shown = stateOf(store->database()); });
        vfs.heal();
        const QString left = stateAfterCrash(c);
        check(left == states.before || left == states.after, QStringLiteral("a crash leaves something between"));
        const QString now = stateOf(store->database());
        if (threw) {
            check(now == states.before || now == states.after, QStringLiteral("the store shows something between"));
            const QString wrong = wrongWith(sentence, now == states.before);
            check(wrong.isEmpty(), wrong);
        } else {
            check(now == states.after, QStringLiteral("said to be done, but it is not"));
        }
        if (cannotShow.isEmpty())
            check(shown == now, QStringLiteral("the store showed what did not last"));
        goOn(*store, c);
        return struck;
    }

    QString stateAfterCrash(Case& c) {
        const QString copy = c.copyAsItStands();
        QString state;
        const QString sentence = sentenceOf([&] {
            const Store store(copy, author());
            state = stateOf(store.database());
            const QStringList damage = findDamage(store.database());
            check(damage.isEmpty(), damage.join(u' '));
        });
        check(sentence.isEmpty(), QStringLiteral("after a crash: ") + sentence);
        return state;
    }

    // The same store, the disk being well again, writes another edit, and a new one finds it.
    void goOn(Store& store, const Case& c) {
        const RecordType& type = recordType(u"institution");
        const QString sentence = sentenceOf([&] {
            const auto applied = store.apply({QStringLiteral("edit"), {}, {}}, [&](Writer& writer) {
                writer.set(type, startingPoint().institution, type.at(u"note"), Value(u"afterwards"));
            });
            check(applied.transaction > 0, QStringLiteral("the next edit was not written"));
        });
        check(sentence.isEmpty(), QStringLiteral("the next edit: ") + sentence);
        Database again(c.path(), Database::Mode::ReadOnly);
        const auto row = Reader(again).row(type, startingPoint().institution);
        check(row && type.value(*row, u"note") == Value(u"afterwards"), QStringLiteral("the next edit is not there"));
        const QStringList damage = findDamage(again);
        check(damage.isEmpty(), damage.join(u' '));
    }

    void check(bool good, const QString& words) {
        if (!good)
            wrong_ << context_ + words;
    }

    QString context_;
    QStringList wrong_;
    int cases_ = 0;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
