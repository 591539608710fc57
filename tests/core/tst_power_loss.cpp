#include "core/store/verify.h"
#include "support/faults/lossy_disk.h"
#include "support/faults/scripts.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// The power fails after any call that changed the disk. What was not synced may be there, or not, or in part: the
// workspace says what it said before or what it says after, and once a transaction was acknowledged, the latter.
class PowerLossTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost_data() {
        QTest::addColumn<size_t>("index");
        for (size_t i = 0; i < scripts().size(); ++i)
            QTest::newRow(scripts()[i].name) << i;
    }
    void nothingAcknowledgedIsLost() {
        QFETCH(size_t, index);
        const Script& script = scripts()[index];
        const States states = statesOf(script);
        const Case c;
        const QTemporaryDir after(c.folder() + QStringLiteral("-after-XXXXXX"));
        std::mt19937_64 random(20260305);
        QStringList wrong;
        int moments = 0;
        int states_[2] = {0, 0};
        const auto look = [&](bool acknowledged) {
            const QString copy = after.filePath(QStringLiteral("w.trellis"));
            const QString sentence = sentenceOf([&] {
                const Store store(copy, author());
                const QString state = stateOf(store.database());
                ++states_[state == states.after];
                if (state != states.after && (acknowledged || state != states.before))
                    wrong << QStringLiteral("moment %1: %2")
                                 .arg(moments)
                                 .arg(acknowledged ? QStringLiteral("an acknowledged transaction is lost")
                                                   : QStringLiteral("something between"));
                wrong << findDamage(store.database());
            });
            if (!sentence.isEmpty())
                wrong << sentence;
        };
        FaultVfs vfs;
        bool looking = false; // the look itself writes to the disk
        LossyDisk* disk = nullptr;
        LossyDisk lossy([&] {
            if (looking || (++moments > 100 && moments % 37 != 0)) // of a long script now and then
                return;
            looking = true;
            vfs.observe(nullptr);
            for (int i = 0; i < 4; ++i) {
                disk->writeState(after.path(), random);
                look(false);
            }
            vfs.observe(disk);
            looking = false;
        });
        disk = &lossy;
        const auto store = c.open(script);
        lossy.begin(c.path(), startingPoint().bytes);
        vfs.observe(&lossy);
        script.run(*store);
        vfs.observe(nullptr);
        for (int i = 0; i < 8; ++i) {
            lossy.writeState(after.path(), random);
            look(true);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 10).join(u'\n')));
        QVERIFY(states_[0] > 0 && states_[1] > 0);
    }
};

QTEST_GUILESS_MAIN(PowerLossTest)
#include "tst_power_loss.moc"
