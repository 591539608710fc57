#include "support/faults/kills.h"

#include <QTest>

using namespace trellis::support;

// kill -9 at random moments: what was acknowledged is there, and nothing is damaged. tests/soak/run does it by the
// thousand.
class KillsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoreThatIsKilledLosesNothing() {
        const KillReport report = killWriters(storeVictim(), 50, 20260305);
        qInfo("%s", qPrintable(report.text()));
        QVERIFY2(report.wrong.isEmpty(), qPrintable(report.text()));
        QCOMPARE(report.kills, 50);
        QVERIFY2(report.acknowledged > 50, "the victims hardly wrote");
        QVERIFY2(report.interrupted > 0, "no kill met a transaction");
    }

#ifndef TRELLIS_WITHOUT_PROGRAM
    void theProgramThatIsKilledLosesNothing() {
        const KillReport report = killCommands(QStringLiteral(TRELLIS_PROGRAM), 50, 20260306);
        qInfo("%s", qPrintable(report.text()));
        QVERIFY2(report.wrong.isEmpty(), qPrintable(report.text()));
        QCOMPARE(report.kills, 50);
    }
#endif
};

int main(int argc, char** argv) {
    if (const auto result = runAsVictim(argc, argv))
        return *result;
    QCoreApplication application(argc, argv);
    KillsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kills.moc"
