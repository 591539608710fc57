#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// Taking transactions back, and what is left as it is because someone built on it.
class UndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        w_ = std::make_unique<TemporaryWorkspace>();
        one_ = w_->create("institution", {{"name", u"One"}, {"city", u"Lyon"}});
    }
    void cleanup() {
        QCOMPARE(findDamage(w_->store().database()), QStringList());
        w_.reset();
    }

    void anEditIsTakenBackAndDoneAgain() {
        const qint64 edit = w_->set("institution", one_, "city", Value(u"Paris"));
        const Store::Undone undone = undo(edit);
        QCOMPARE(city(), QStringLiteral("Lyon"));
        QCOMPARE(w_->store().transaction(undone.transaction).label.action, QStringLiteral("undo"));
        QCOMPARE(w_->store().transaction(undone.transaction).undoes, w_->store().transaction(edit).id);
        const Store::Undone redone = undo(undone.transaction);
        QCOMPARE(city(), QStringLiteral("Paris"));
        QCOMPARE(w_->store().transaction(redone.transaction).label.action, QStringLiteral("redo"));
    }

    void theLabelSaysWhatWasDone() {
        const Label label{QStringLiteral("edit"), QStringLiteral("institution"), QStringLiteral("City\twith a tab")};
        QCOMPARE(Label::fromStored(label.stored()).detail, label.detail);
        QCOMPARE(label.shown(), QStringLiteral("Edit institution: City\twith a tab"));
        const Store::Applied applied = w_->store().apply(label, [&](Writer& writer) {
            const RecordType& type = recordType(u"institution");
            writer.set(type, one_, type.at(u"city"), Value(u"Paris"));
        });
        const TransactionRecord record = w_->store().transaction(applied.transaction);
        QCOMPARE(record.label.shown(), label.shown());
        QCOMPARE(record.author.name, author().name);
        QCOMPARE(w_->store().transaction(undo(applied.transaction).transaction).label.shown(),
                 QStringLiteral("Undo institution: City\twith a tab"));
    }

    void severalEditsOfOneCellAreTakenBackOneByOne() {
        std::vector<qint64> steps;
        for (const char16_t* city : {u"A", u"B", u"C"})
            steps.push_back(w_->set("institution", one_, "city", Value(city)));
        QStringList seen;
        for (size_t i = steps.size(); i-- > 0;) {
            const Store::Undone undone = undo(steps[i]);
            QCOMPARE(undone.left, QStringList());
            steps[i] = undone.transaction;
            seen << city();
        }
        for (qint64& step : steps) {
            const Store::Undone redone = undo(step);
            QCOMPARE(redone.left, QStringList());
            step = redone.transaction;
            seen << city();
        }
        for (size_t i = steps.size(); i-- > 0;) {
            const Store::Undone undone = undo(steps[i]);
            QCOMPARE(undone.left, QStringList());
            seen << city();
        }
        QCOMPARE(seen.join(u' '), QStringLiteral("B A Lyon A B C B A Lyon"));
    }

    void theLastUndoableGoesBackStepByStepAndForgetsWhatWasRedone() {
        const qint64 first = w_->set("institution", one_, "city", Value(u"A"));
        const qint64 second = w_->set("institution", one_, "city", Value(u"B"));
        QCOMPARE(w_->store().lastUndoable(), second);
        const qint64 undoing = undo(second).transaction;
        QCOMPARE(w_->store().lastUndoable(), first);
        undo(undoing);
        QCOMPARE(w_->store().lastUndoable(), second);
        QCOMPARE(undo(second).left, QStringList());
        QCOMPARE(city(), QStringLiteral("A"));
        undo(first);
        QCOMPARE(city(), QStringLiteral("Lyon"));
        QCOMPARE(undo(w_->store().lastUndoable()).left, QStringList());
        QVERIFY(!w_->has("institution", one_));
        QCOMPARE(w_->store().lastUndoable(), qint64(0));
        QCOMPARE(undo(0).transaction, qint64(0));
    }

    void aCellChangedSinceStaysAndIsNamed() {
        const RecordType& type = recordType(u"institution");
        const qint64 edit = w_->apply([&](Writer& writer) {
            writer.set(type, one_, type.at(u"city"), Value(u"Paris"));
            writer.set(type, one_, type.at(u"note"), Value(u"moved"));
        });
        w_->set("institution", one_, "city", Value(u"Nice"));
        const Store::Undone undone = undo(edit);
        QCOMPARE(undone.left, QStringList(QStringLiteral("institution \u201cOne\u201d: City")));
        QCOMPARE(city(), QStringLiteral("Nice"));
        QCOMPARE(w_->value("institution", one_, "note"), Value());
    }

    void anEditOfARecordThatIsGoneIsLeft() {
        const qint64 edit = w_->set("institution", one_, "city", Value(u"Paris"));
        w_->remove("institution", one_);
        const Store::Undone undone = undo(edit);
        QCOMPARE(undone.left.size(), 1);
        QCOMPARE(undone.operations, qint64(0));
    }

    void aTransactionWithoutNetEffectDoesNotStandInTheWayOfUndo() {
        const RecordType& type = recordType(u"institution");
        const qint64 edit = w_->set("institution", one_, "city", Value(u"Paris"));
        const qint64 passing = w_->apply([&](Writer& writer) {
            writer.remove(type, writer.create(type, record(type, {{"name", u"Passing"}})));
        });
        QCOMPARE(w_->store().lastUndoable(), passing);
        QCOMPARE(undo(passing).left, QStringList());
        QCOMPARE(w_->store().lastUndoable(), edit);
    }

    void takingBackACreationRemovesItWithItsList() {
        const QString before = dump(w_->reader());
        const Id two = w_->create("institution", {{"name", u"Two"}, {"aliases", Value::List{Value(u"Zwei")}}});
        const QString after = dump(w_->reader());
        const qint64 undoing = undo(w_->store().lastUndoable()).transaction;
        QVERIFY(!w_->has("institution", two));
        QCOMPARE(dump(w_->reader()), before);
        undo(undoing);
        QCOMPARE(dump(w_->reader()), after);
    }

    void aCreationSomeoneBuiltOnStaysWhole() {
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const Id activity = w_->create("activity", {{"title", u"A"}, {"areas", Value::List{area}}});
        const qint64 creation = w_->store().lastUndoable();
        const QStringList left(QStringLiteral("activity \u201cA\u201d"));
        const qint64 edit = w_->set("activity", activity, "place", Value(u"Lyon"));
        QCOMPARE(undo(creation).left, left);
        QCOMPARE(w_->value("activity", activity, "areas"), Value(Value::List{area}));
        undo(edit);
        const Id participation = w_->create("participation", {{"activity", activity}, {"institution", one_}});
        QCOMPARE(undo(creation).left, left);
        QVERIFY(w_->has("participation", participation));
        w_->remove("participation", participation);
        const Id other = w_->create("area", {{"number", u"2"}, {"title", u"U"}});
        const qint64 listEdit = w_->set("activity", activity, "areas", Value::List{area, other});
        QCOMPARE(undo(creation).left, left);
        QCOMPARE(w_->value("activity", activity, "areas").items().size(), size_t(2));
        undo(listEdit);
        QCOMPARE(undo(creation).left, QStringList());
        QVERIFY(!w_->has("activity", activity));
    }

    void aRecordThatOthersNameSinceStays() {
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const qint64 creation = w_->store().lastUndoable();
        w_->create("involvement", {{"institution", one_}, {"area", area}});
        QCOMPARE(undo(creation).left, QStringList(QStringLiteral("area \u201c1 T\u201d")));
        QVERIFY(w_->has("area", area));
    }

    void aDeletionComesBackWithAllThatWentWithIt() {
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const Id activity = w_->create("activity", {{"title", u"A"}, {"areas", Value::List{area}}});
        w_->create("participation", {{"activity", activity}, {"institution", one_}});
        w_->set("activity", activity, "place", Value(u"Lyon"));
        const QString before = dump(w_->reader());
        const qint64 removal = w_->remove("activity", activity);
        const QString after = dump(w_->reader());
        const qint64 undoing = undo(removal).transaction;
        QCOMPARE(dump(w_->reader()), before);
        const Store::Undone redone = undo(undoing);
        QCOMPARE(redone.left, QStringList());
        QCOMPARE(dump(w_->reader()), after);
        QCOMPARE(undo(redone.transaction).left, QStringList());
        QCOMPARE(dump(w_->reader()), before);
    }

    void redoingADeletionLeavesWhatWasEditedSinceItCameBack() {
        const qint64 undoing = undo(w_->remove("institution", one_)).transaction;
        w_->set("institution", one_, "city", Value(u"Paris"));
        QCOMPARE(undo(undoing).left, QStringList(QStringLiteral("institution \u201cOne\u201d")));
        QCOMPARE(city(), QStringLiteral("Paris"));
    }

    void aDeletionWhoseKeyWasTakenSinceIsRefused() {
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const qint64 removal = w_->remove("area", area);
        w_->create("area", {{"number", u"1"}, {"title", u"Another"}});
        const QString before = dump(w_->reader());
        const Store::Undone undone = w_->store().undo(removal);
        QCOMPARE(undone.problems.size(), size_t(1));
        QCOMPARE(undone.problems.front().message,
                 QStringLiteral("There is another area with the same Number. Change one of the two."));
        QCOMPARE(dump(w_->reader()), before);
    }

    void aDeletionWhoseTargetIsGoneIsRefused() {
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const Id involvement = w_->create("involvement", {{"institution", one_}, {"area", area}});
        const qint64 removal = w_->remove("involvement", involvement);
        w_->remove("area", area);
        const Store::Undone undone = w_->store().undo(removal);
        QCOMPARE(undone.problems.size(), size_t(1));
        QCOMPARE(undone.problems.front().message, QStringLiteral("Area names a record that does not exist any more."));
        QVERIFY(!w_->has("involvement", involvement));
    }

    void oneItemOfAListIsTakenBackByItself() {
        w_->set("institution", one_, "aliases", Value::List{Value(u"a"), Value(u"b")});
        const qint64 added =
            w_->set("institution", one_, "aliases", Value::List{Value(u"a"), Value(u"b"), Value(u"c")});
        w_->set("institution", one_, "aliases", Value::List{Value(u"b"), Value(u"c"), Value(u"d")});
        QCOMPARE(undo(added).left, QStringList());
        QCOMPARE(w_->value("institution", one_, "aliases"), Value(Value::List{Value(u"b"), Value(u"d")}));
    }

    void aTransactionOfManyKindsComesBackAsOne() {
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const QString before = dump(w_->reader());
        const RecordType& institutions = recordType(u"institution");
        const RecordType& activities = recordType(u"activity");
        const qint64 edit = w_->apply([&](Writer& writer) {
            const Id host = writer.create(institutions, record(institutions, {{"name", u"Host"}}));
            const Id row = writer.create(
                activities, record(activities, {{"title", u"A"}, {"host", host}, {"areas", Value::List{area}}}));
            writer.set(activities, row, activities.at(u"title"), Value(u"B"));
            writer.set(institutions, one_, institutions.at(u"city"), Value(u"Paris"));
            writer.set(institutions, one_, institutions.at(u"city"), Value(u"Nice"));
            const Id passing = writer.create(institutions, record(institutions, {{"name", u"Passing"}}));
            writer.remove(institutions, passing);
        });
        const QString after = dump(w_->reader());
        const qint64 undoing = undo(edit).transaction;
        QCOMPARE(dump(w_->reader()), before);
        QCOMPARE(undo(undoing).left, QStringList());
        QCOMPARE(dump(w_->reader()), after);
    }

private:
    Store::Undone undo(qint64 transaction) {
        const Store::Undone undone = w_->store().undo(transaction);
        for (const Problem& problem : undone.problems)
            qWarning().noquote() << "refused:" << problem.message;
        return undone;
    }
    QString city() const { return w_->value("institution", one_, "city").text(); }

    std::unique_ptr<TemporaryWorkspace> w_;
    Id one_;
};

QTEST_GUILESS_MAIN(UndoTest)
#include "tst_undo.moc"
