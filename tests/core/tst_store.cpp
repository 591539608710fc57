#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// What may be written, what is refused, and in which words.
class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { w_ = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() {
        if (w_)
            QCOMPARE(findDamage(w_->store().database()), QStringList());
        w_.reset();
    }

    void aRecordIsCreatedEditedAndDeleted() {
        const Id row = w_->create("institution", {{"name", u"Institute One"}, {"country", u"FR"}, {"latitude", 48.5}});
        QCOMPARE(w_->value("institution", row, "name"), Value(u"Institute One"));
        QCOMPARE(w_->value("institution", row, "latitude"), Value(48.5));
        QVERIFY(w_->set("institution", row, "city", Value(u"Lyon")) > 0);
        QCOMPARE(w_->value("institution", row, "city"), Value(u"Lyon"));
        QCOMPARE(w_->set("institution", row, "city", Value(u"Lyon")), qint64(0));
        w_->set("institution", row, "city", {});
        QCOMPARE(w_->value("institution", row, "city"), Value());
        w_->remove("institution", row);
        QVERIFY(!w_->has("institution", row));
    }

    void aWholeNumberMayStandInADecimalField() {
        const Id row = w_->create("institution", {{"name", u"Institute One"}, {"latitude", 48}});
        QCOMPARE(w_->value("institution", row, "latitude"), Value(48.0));
        QCOMPARE(w_->set("institution", row, "latitude", 48), qint64(0));
        w_->set("institution", row, "latitude", 49);
        QCOMPARE(w_->value("institution", row, "latitude"), Value(49.0));
    }

    void anInitialValueIsThereUnlessAnotherIsGiven() {
        const Id one = w_->create("activity", {{"title", u"One"}});
        QCOMPARE(w_->value("activity", one, "state"), Value(u"idea"));
        const Id two = w_->create("activity", {{"title", u"Two"}, {"state", u"held"}});
        QCOMPARE(w_->value("activity", two, "state"), Value(u"held"));
    }

    void aRequiredFieldNeedsAValue() {
        QCOMPARE(w_->refusalOfCreating("institution", {{"city", u"Lyon"}}), QStringList("Name needs a value."));
        const Id row = w_->create("institution", {{"name", u"Institute One"}});
        QCOMPARE(w_->refusalOfSetting("institution", row, "name", {}), QStringList("Name needs a value."));
        QCOMPARE(w_->value("institution", row, "name"), Value(u"Institute One"));
    }

    void aValueThatDoesNotFitItsFieldIsRefused_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        const auto row = [](const char* name, const char* type, const char* field, const QVariant& value) {
            QTest::newRow(name) << type << field << value;
        };
        row("a choice there is not", "activity", "state", "sleeping");
        row("a day that does not exist", "activity", "start", "2026-02-30");
        row("a date written otherwise", "activity", "start", "2026/02/03");
        row("a number as a date", "activity", "start", 5);
        row("a month there is not", "deliverable", "due_month", "2026-13");
        row("a time there is not", "activity", "start_time", "25:00");
        row("an hour of one digit", "activity", "start_time", "9:30");
        row("a country of EU texts", "institution", "country", "EL");
        row("a country by name", "institution", "country", "France");
        row("text as a number", "institution", "patients_per_year", "many");
        row("a broken number", "institution", "patients_per_year", 1.5);
        row("below the least", "institution", "patients_per_year", -1);
        row("above the most", "institution", "latitude", 90.5);
        row("no number at all", "institution", "latitude", qQNaN());
        row("an endless number", "institution", "longitude", qInf());
        row("a number too large", "institution", "patients_per_year", Q_INT64_C(1000000000000001));
        row("an address with a line break", "institution", "website", "a.org\n");
        row("an address without a point", "institution", "website", "nowhere");
        row("mail without an at sign", "person", "email", "somebody");
        row("mail with a tab", "person", "email", "a\t@b.org");
        row("half a character", "institution", "city", QString(QChar(0xd83d)));
        row("a zero character", "institution", "city", QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"));
        row("text as a list", "institution", "aliases", "one");
        row("a PIC of eight digits", "institution", "pic", "12345678");
        row("text as a reference", "activity", "host", "Institute One");
    }
    void aValueThatDoesNotFitItsFieldIsRefused() {
        QFETCH(QString, type);
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        const Value given = value.typeId() == QMetaType::QString  ? Value(value.toString())
                            : value.typeId() == QMetaType::Double ? Value(value.toDouble())
                                                                  : Value(value.toLongLong());
        const QByteArray name = type.toUtf8();
        Id row;
        if (type == QLatin1String("activity"))
            row = w_->create(name, {{"title", u"A"}});
        else if (type == QLatin1String("deliverable"))
            row = w_->create(name, {{"number", u"D1"}, {"title", u"A"}});
        else
            row = w_->create(name, {{"name", u"A"}});
        const QString before = dump(w_->reader());
        const QStringList problems = w_->refusalOfSetting(name, row, field.toUtf8(), given);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().endsWith(u'.'), qPrintable(problems.first()));
        QCOMPARE(dump(w_->reader()), before);
    }

    void aFieldCountedFromOthersCannotBeEdited() {
        const Id row = w_->create("practice", {{"title", u"One"}});
        QCOMPARE(w_->refusalOfSetting("practice", row, "adoptions", 3),
                 QStringList("Adoptions is counted from other records and cannot be edited."));
    }

    void aDeletedRecordCannotBeEdited() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        w_->remove("institution", row);
        QCOMPARE(w_->refusalOfSetting("institution", row, "name", Value(u"Two")),
                 QStringList("The record was deleted in the meantime."));
    }

    void aReferenceMustNameARecordOfItsType() {
        const Id institution = w_->create("institution", {{"name", u"One"}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"One"}});
        const QStringList none("Area names a record that does not exist any more.");
        QCOMPARE(w_->refusalOfCreating("involvement", {{"institution", institution}, {"area", Id::next(1)}}), none);
        QCOMPARE(w_->refusalOfCreating("involvement", {{"institution", institution}, {"area", institution}}), none);
        const Id row = w_->create("involvement", {{"institution", institution}, {"area", area}});
        QCOMPARE(w_->refusalOfSetting("involvement", row, "area", institution), none);
        const Id activity = w_->create("activity", {{"title", u"One"}});
        QCOMPARE(w_->refusalOfSetting("activity", activity, "areas", Value::List{institution}).size(), 1);
    }

    void aReferenceMayNameARecordWrittenLaterInTheSameTransaction() {
        const RecordType& areas = recordType(u"area");
        Id first;
        Id second;
        w_->apply([&](Writer& writer) {
            first = writer.create(areas, record(areas, {{"number", u"1"}, {"title", u"One"}}));
            second = writer.create(areas, record(areas, {{"number", u"1.1"}, {"title", u"Below"}, {"parent", first}}));
        });
        QCOMPARE(w_->value("area", second, "parent"), Value(first));
    }

    void whatARecordOwnsGoesWithIt() {
        const Id institution = w_->create("institution", {{"name", u"One"}, {"aliases", Value::List{Value(u"Uno")}}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"One"}});
        const Id activity = w_->create("activity", {{"title", u"Meeting"}, {"areas", Value::List{area}}});
        const Id participation = w_->create("participation", {{"activity", activity}, {"institution", institution}});
        const Id decision = w_->create("decision", {{"activity", activity}, {"text", u"We go on"}});
        w_->remove("activity", activity);
        QVERIFY(!w_->has("participation", participation));
        QVERIFY(!w_->has("decision", decision));
        QCOMPARE(w_->reader().count(recordType(u"activity_areas")), qint64(0));
        QVERIFY(w_->has("institution", institution));
        w_->remove("area", area);
        w_->remove("institution", institution);
        QCOMPARE(dump(w_->reader()), QString());
    }

    void aRecordThatOthersNameStaysAndTheyAreNamed() {
        const Id institution = w_->create("institution", {{"name", u"One"}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"Area"}});
        for (const char16_t* title : {u"A", u"B", u"C", u"D"})
            w_->create("activity", {{"title", Value(title)}, {"host", institution}, {"areas", Value::List{area}}});
        QCOMPARE(w_->refusal([&](Writer& writer) { writer.remove(recordType(u"institution"), institution); }),
                 QStringList(QStringLiteral("\u201cOne\u201d cannot be deleted: 4 record(s) still name it (activity "
                                            "\u201cA\u201d, activity \u201cB\u201d, activity \u201cC\u201d, \u2026). "
                                            "Change or delete those first.")));
        const QStringList problems = w_->refusal([&](Writer& writer) { writer.remove(recordType(u"area"), area); });
        QVERIFY2(problems.value(0).contains(QStringLiteral("activity \u201cA\u201d")), qPrintable(problems.value(0)));
        QVERIFY(w_->has("institution", institution));
    }

    void theSameNaturalKeyIsRefused() {
        w_->create("area", {{"number", u"1"}, {"title", u"One"}});
        const QStringList same("There is another area with the same Number. Change one of the two.");
        QCOMPARE(w_->refusalOfCreating("area", {{"number", u"1"}, {"title", u"Two"}}), same);
        const Id other = w_->create("area", {{"number", u"2"}, {"title", u"Two"}});
        QCOMPARE(w_->refusalOfSetting("area", other, "number", Value(u"1")), same);
        // An institution is known by its code, else its PIC, else name and country.
        w_->create("institution", {{"code", u"C"}, {"name", u"One"}});
        w_->create("institution", {{"name", u"One"}, {"country", u"FR"}});
        w_->create("institution", {{"name", u"One"}, {"country", u"DE"}});
        w_->create("institution", {{"name", u"One"}, {"country", u"DE"}, {"pic", u"999999999"}});
        QCOMPARE(w_->refusalOfCreating("institution", {{"code", u"C"}, {"name", u"Two"}}),
                 QStringList("There is another institution with the same Code. Change one of the two."));
        QCOMPARE(w_->refusalOfCreating("institution", {{"name", u"One"}, {"country", u"FR"}}),
                 QStringList("There is another institution with the same Name, Country. Change one of the two."));
    }

    void aListKeepsEachItemOnce() {
        const Value::List twice{Value(u"b"), Value(u"a"), Value(u"b")};
        const Id row = w_->create("institution", {{"name", u"One"}, {"aliases", twice}});
        QCOMPARE(w_->value("institution", row, "aliases"), Value(Value::List{Value(u"b"), Value(u"a")}));
        w_->set("institution", row, "aliases", Value::List{Value(u"c"), Value(u"a")});
        QCOMPARE(w_->value("institution", row, "aliases"), Value(Value::List{Value(u"a"), Value(u"c")}));
        w_->set("institution", row, "aliases", {});
        QCOMPARE(w_->value("institution", row, "aliases"), Value());
    }

    void aRefusedTransactionLeavesTheFileByteForByte() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        const QByteArray before = fileHash(w_->path());
        const QString rows = dump(w_->reader());
        int announced = 0;
        QObject::connect(&w_->store(), &Store::changed, &w_->store(), [&](const Changed&) { ++announced; });
        const RecordType& institutions = recordType(u"institution");
        const auto problems = w_->refusal([&](Writer& writer) {
            for (int i = 0; i < 2000; ++i)
                writer.create(institutions, record(institutions, {{"name", QStringLiteral("Institute %1").arg(i)}}));
            writer.remove(institutions, row);
            writer.create(institutions, record(institutions, {{"city", u"Lyon"}}));
        });
        QCOMPARE(problems, QStringList("Name needs a value."));
        QCOMPARE(sentenceOf([&] {
                     w_->store().apply({QStringLiteral("edit"), {}, {}}, [&](Writer& writer) {
                         writer.remove(institutions, row);
                         throw Error(QStringLiteral("The work broke off."));
                     });
                 }),
                 QStringLiteral("The work broke off."));
        QCOMPARE(fileHash(w_->path()), before);
        QCOMPARE(dump(w_->reader()), rows);
        QCOMPARE(announced, 0);
    }

    void aTransactionWithoutEffectLeavesNoTrace() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        const QByteArray before = fileHash(w_->path());
        QCOMPARE(w_->apply([](Writer&) {}), qint64(0));
        QCOMPARE(w_->set("institution", row, "name", Value(u"One")), qint64(0));
        const auto dry = w_->store().apply(
            {QStringLiteral("edit"), {}, {}}, [&](Writer& writer) { writer.remove(recordType(u"institution"), row); },
            {}, Store::Commit::DryRun);
        QVERIFY(dry.isGood());
        QCOMPARE(dry.operations, qint64(1));
        QCOMPARE(dry.transaction, qint64(0));
        QCOMPARE(fileHash(w_->path()), before);
    }

    void changedNamesExactlyTheRowsThatChanged() {
        const Id one = w_->create("institution", {{"name", u"One"}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"One"}});
        const Id activity = w_->create("activity", {{"title", u"A"}, {"areas", Value::List{area}}});
        const Id participation = w_->create("participation", {{"activity", activity}, {"institution", one}});
        std::vector<Changed> heard;
        QObject::connect(&w_->store(), &Store::changed, &w_->store(),
                         [&](const Changed& what) { heard.push_back(what); });
        w_->set("institution", one, "city", Value(u"Lyon"));
        QCOMPARE(heard.size(), size_t(1));
        QCOMPARE(heard[0].rows, (QHash<QString, QSet<Id>>{{"institution", {one}}}));
        w_->set("activity", activity, "areas", {});
        const Id item = *heard[1].rows.value("activity_areas").begin();
        QCOMPARE(heard[1].rows, (QHash<QString, QSet<Id>>{{"activity", {activity}}, {"activity_areas", {item}}}));
        w_->store().undo(w_->store().lastUndoable());
        QCOMPARE(heard[2].rows, heard[1].rows);
        w_->remove("activity", activity);
        QCOMPARE(heard[3].rows,
                 (QHash<QString, QSet<Id>>{
                     {"activity", {activity}}, {"activity_areas", {item}}, {"participation", {participation}}}));
        QVERIFY(heard[3].many.isEmpty());
        QVERIFY(heard[3].touches(QStringLiteral("participation")));
        QVERIFY(!heard[3].touches(QStringLiteral("area")));
    }

private:
    std::unique_ptr<TemporaryWorkspace> w_;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
