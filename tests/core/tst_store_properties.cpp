#include "core/record/country.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/random_edits.h"
#include "support/workspace.h"

#include <QTest>

#include <rapidcheck.h>

using namespace trellis;
using namespace trellis::support;

// Random sequences over all types. RC_PARAMS ("max_success=500") asks for more cases than the few run here.
class StorePropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=50 max_size=40");
    }

    void undoingEverythingGivesTheStartAndRedoingGivesTheEnd() {
        QVERIFY(rc::check("undo and redo", [] {
            TemporaryWorkspace workspace;
            RandomEdits edits(workspace.store());
            edits.seed();
            const QString start = dump(workspace.reader());
            std::vector<qint64> steps;
            std::vector<QString> states{start};
            const int count = *rc::gen::inRange(1, 25);
            for (int i = 0; i < count; ++i)
                if (const qint64 transaction = edits.step()) {
                    steps.push_back(transaction);
                    states.push_back(dump(workspace.reader()));
                }
            const auto take = [&](size_t i, const QString& expected) {
                const Store::Undone undone = workspace->undo(steps[i]);
                RC_ASSERT(undone.isGood());
                RC_ASSERT(undone.left.isEmpty());
                RC_ASSERT(dump(workspace.reader()) == expected);
                steps[i] = undone.transaction;
            };
            for (int round = 0; round < 2; ++round) {
                for (size_t i = steps.size(); i-- > 0;)
                    take(i, states[i]);
                for (size_t i = 0; i < steps.size(); ++i)
                    take(i, states[i + 1]);
            }
            RC_ASSERT(findDamage(workspace->database()).isEmpty());
        }));
    }

    // As a window does it: an edit drops what could be redone.
    void anyOrderOfEditUndoAndRedoEndsWhereItShould() {
        QVERIFY(rc::check("edit, undo, redo", [] {
            TemporaryWorkspace workspace;
            RandomEdits edits(workspace.store());
            edits.seed();
            std::vector<qint64> steps;
            std::vector<QString> states{dump(workspace.reader())};
            size_t position = 0;
            const auto actions = *rc::gen::container<std::vector<int>>(40, rc::gen::inRange(0, 4));
            for (const int action : actions) {
                if (action <= 1) {
                    const qint64 transaction = edits.step();
                    if (!transaction)
                        continue;
                    steps.resize(position);
                    states.resize(position + 1);
                    steps.push_back(transaction);
                    states.push_back(dump(workspace.reader()));
                    ++position;
                    continue;
                }
                if (action == 2 ? position == 0 : position == steps.size())
                    continue;
                const size_t index = action == 2 ? position - 1 : position;
                const Store::Undone undone = workspace->undo(steps[index]);
                RC_ASSERT(undone.isGood());
                RC_ASSERT(undone.left.isEmpty());
                steps[index] = undone.transaction;
                position = action == 2 ? position - 1 : position + 1;
                RC_ASSERT(dump(workspace.reader()) == states[position]);
            }
        }));
    }

    void theProjectionOfTheOperationsIsTheTablesAfterEveryStep() {
        QVERIFY(rc::check("projection", [] {
            TemporaryWorkspace workspace;
            RandomEdits edits(workspace.store());
            edits.seed();
            const int count = *rc::gen::inRange(1, 20);
            for (int i = 0; i < count; ++i) {
                edits.step();
                if (*rc::gen::inRange(0, 3) == 0)
                    workspace->undo(
                        *rc::gen::inRange<qint64>(1, workspace->database().number("SELECT max(number) FROM txn") + 1));
                const QStringList damage = findDamage(workspace->database());
                RC_ASSERT(damage.isEmpty());
            }
            // Nothing ever vanishes from the log, and its clock never goes back.
            RC_ASSERT(workspace->database().number("SELECT count(*) FROM op WHERE arrival>(SELECT count(*) FROM op)") ==
                      0);
            RC_ASSERT(workspace->database().number(
                          "SELECT count(*) FROM txn a JOIN txn b ON b.number>a.number AND b.hlc<=a.hlc") == 0);
        }));
    }

    void theNewestUndoableStepsLeadBackToTheStart() {
        QVERIFY(rc::check("undo on the command line", [] {
            TemporaryWorkspace workspace;
            RandomEdits edits(workspace.store());
            const int count = *rc::gen::inRange(1, 15);
            for (int i = 0; i < count; ++i)
                edits.step();
            while (const qint64 last = workspace->lastUndoable()) {
                const Store::Undone undone = workspace->undo(last);
                RC_ASSERT(undone.isGood());
                RC_ASSERT(undone.left.isEmpty());
                RC_ASSERT(undone.transaction > 0);
            }
            RC_ASSERT(dump(workspace.reader()).isEmpty());
        }));
    }
};

QTEST_GUILESS_MAIN(StorePropertiesTest)
#include "tst_store_properties.moc"
