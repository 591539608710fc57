#include "support/faults/hostile.h"

#include <QTest>

using namespace trellis::support;

// Files made to hurt: each works or gives a sentence; no crash, no hang. tests/soak/run takes two thousand.
class HostileFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attacksThatWereThoughtOf_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : attackNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void attacksThatWereThoughtOf() {
        QFETCH(QString, name);
        HostileReport report;
        useInProcessOfItsOwn(attack(name), report);
        QVERIFY2(report.wrong.isEmpty(), qPrintable(report.wrong.join(u'\n')));
    }

    void bytesChangedAtRandom() {
        HostileReport report;
        for (quint64 seed = 1; seed <= 40; ++seed)
            useInProcessOfItsOwn(mutation(seed), report);
        QVERIFY2(report.wrong.isEmpty(), qPrintable(report.text()));
        QVERIFY2(report.worked < report.files, "nothing was hostile");
    }
};

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "tst_hostile_files.moc"
