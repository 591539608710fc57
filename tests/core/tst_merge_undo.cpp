#include "support/merging_people.h"
using namespace trellis;
using namespace trellis::support;

// A merge is taken out again.
class MergeUndoTest : public QObject, MergingPeople {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { look(); }

    void undoingAMergeTakesItOutAndMergingAgainBringsItBack() {
        set(0, "institution", row_, "city", u"Lyon");
        c_->actAs(1);
        const QString before = c_->state(0);
        set(1, "institution", row_, "city", u"Paris");
        set(1, "institution", row_, "aliases", Value(Value::List{Value(u"Sample alias")}));
        const Id added = create(1, "area", {{"number", u"1"}, {"title", u"A"}});
        const MergeReport first = c_->merge(0, 1);
        const QString merged = c_->state(0);
        QCOMPARE(c_->store(0).lastMerge().number, first.merge);
        Changed heard;
        QObject::connect(&c_->store(0), &Store::changed, this, [&](const Changed& what) { heard = what; });
        QVERIFY(c_->store(0).undoMerge(first.merge).isGood());
        QCOMPARE(c_->state(0), before);
        QVERIFY(heard.touches(QStringLiteral("area")) && heard.touches(QStringLiteral("institution")));
        QVERIFY(!has(0, "area", added));
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(c_->store(0).lastMerge().number, qint64(0));
        // Numbers of arrivals are not given twice.
        const qint64 used = c_->store(0).database().number("SELECT max(last_arrival) FROM merge");
        set(0, "institution", row_, "note", u"later");
        QVERIFY(c_->store(0).database().number("SELECT max(arrival) FROM op") > used);
        c_->merge(0, 1);
        QVERIFY(has(0, "area", added));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
        QVERIFY(!merged.isEmpty());
    }

    void undoingAMergeIsRefusedOnceSomethingBuildsOnIt_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("an edit of a cell that arrived") << 0;
        QTest::newRow("an edit of a row that arrived") << 1;
        QTest::newRow("a new row that names one that arrived") << 2;
        QTest::newRow("a reference set to a row that arrived") << 3;
        QTest::newRow("an item of a list that names one that arrived") << 4;
        QTest::newRow("a deletion of a row that arrived") << 5;
        QTest::newRow("a second merge that builds on it") << 6;
    }
    void undoingAMergeIsRefusedOnceSomethingBuildsOnIt() {
        QFETCH(int, how);
        setUp(3);
        const Id activity = create(0, "activity", {{"title", u"Workshop"}});
        share();
        set(1, "institution", row_, "city", u"Paris");
        const Id arrived = create(1, "institution", {{"name", u"Sample Centre ES-1"}, {"country", u"ES"}});
        const Id area = create(1, "area", {{"number", u"1"}, {"title", u"A"}});
        const MergeReport merged = c_->merge(0, 1);
        switch (how) {
        case 0:
            set(0, "institution", row_, "city", u"Nice");
            break;
        case 1:
            set(0, "institution", arrived, "city", u"Nice");
            break;
        case 2:
            create(0, "person", {{"name", u"Contact ES-1"}, {"institution", arrived}});
            break;
        case 3:
            set(0, "activity", activity, "host", arrived);
            break;
        case 4:
            set(0, "activity", activity, "areas", Value(Value::List{Value(area)}));
            break;
        case 5:
            remove(0, "area", area);
            break;
        case 6:
            c_->merge(2, 1);
            set(2, "institution", row_, "city", u"Nice");
            c_->merge(0, 2);
            break;
        }
        const QString before = c_->state(0);
        c_->actAs(0);
        const Store::Applied refused = c_->store(0).undoMerge(merged.merge);
        QCOMPARE(refused.problems.size(), size_t(1));
        QVERIFY2(refused.problems[0].message.contains(QStringLiteral("cannot be undone")),
                 qPrintable(refused.problems[0].message));
        QCOMPARE(c_->state(0), before);
    }

    void aMergeIsUndoneBesideLaterWorkThatDoesNotBuildOnIt() {
        set(1, "institution", row_, "city", u"Paris");
        const MergeReport merged = c_->merge(0, 1);
        set(0, "institution", row_, "note", u"own work");
        QCOMPARE(c_->store(0).lastMerge().number, qint64(0)); // one's own edit is undone first
        QVERIFY(c_->store(0).undoMerge(merged.merge).isGood());
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Dijon"));
        QCOMPARE(value(0, "institution", row_, "note"), Value(u"own work"));
        c_->mergeAll();
        QCOMPARE(c_->state(1), c_->state(0));
    }

    void anotherProgramSeesTheMergeAndItsUndoing() {
        Store other(c_->path(0), author());
        std::vector<Changed> heard;
        QObject::connect(&other, &Store::changed, this, [&](const Changed& what) { heard.push_back(what); });
        set(1, "institution", row_, "city", u"Paris");
        const MergeReport merged = c_->merge(0, 1);
        other.poll();
        QCOMPARE(heard.size(), size_t(1));
        QVERIFY(heard[0].rows.value(QStringLiteral("institution")).contains(row_));
        QVERIFY(c_->store(0).undoMerge(merged.merge).isGood());
        other.poll();
        QCOMPARE(heard.size(), size_t(2));
        QVERIFY(heard[1].touches(QStringLiteral("institution")));
    }
};

QTEST_GUILESS_MAIN(MergeUndoTest)
#include "tst_merge_undo.moc"
