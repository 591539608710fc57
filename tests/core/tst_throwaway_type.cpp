#include "core/exchange/table_import.h"
#include "core/record/described.h"
#include "core/store/history.h"
#include "core/store/migrations.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// A record type of this file alone: one struct, one description and one migration, and every generic part has it.
namespace {

struct Throwaway {
    Id id;
    QString label;
    QString story;
    QString mood;
    QDate day;
    QTime hour;
    Month month;
    QString country;
    std::optional<Pm> pm;
    std::optional<qint64> size;
    std::optional<double> weight;
    std::optional<bool> good;
    Id institution;
    QString website;
    QString email;
    std::vector<QString> nicknames;
    std::vector<Id> areas;
};

void checkThrowaway(const Throwaway*, const Throwaway* after, Problems& problems) {
    if (after && after->size == 13) {
        Problem problem;
        problem.field = QStringLiteral("size");
        problem.message = QStringLiteral("Thirteen brings no luck.");
        problems.push_back(std::move(problem));
    }
}

const Registration<Throwaway> throwawayRegistration([]() -> RecordType {
    Described<Throwaway> d("throwaway", "throw-away", "throw-aways");
    d.text("label", &Throwaway::label, "Label").required();
    d.longText("story", &Throwaway::story, "Story");
    d.choice("mood", &Throwaway::mood, "Mood", {{"bright", "Bright"}, {"other", "Other"}}).initially(Value(u"bright"));
    d.date("day", &Throwaway::day, "Day");
    d.time("hour", &Throwaway::hour, "Hour");
    d.month("month", &Throwaway::month, "Month");
    d.country("country", &Throwaway::country, "Country");
    d.personMonths("pm", &Throwaway::pm, "Effort");
    d.integer("size", &Throwaway::size, "Size").between(0, 100);
    d.decimal("weight", &Throwaway::weight, "Weight");
    d.yesNo("good", &Throwaway::good, "Good");
    d.reference("institution", &Throwaway::institution, "Institution", "institution");
    d.web("website", &Throwaway::website, "Website");
    d.email("email", &Throwaway::email, "E-mail");
    d.text("nicknames", &Throwaway::nicknames, "Nicknames");
    d.reference("areas", &Throwaway::areas, "Areas", "area");
    d.computed("twice", "Twice", FieldType::Integer, "{row}.size*2");
    d.group(Group::Work, 999).icon("table");
    d.key({"label"}).display("{label}").sortBy("label").areas("areas").dated("day");
    d.check(checkThrowaway);
    return std::move(d).type();
});

const char* migration = R"(
CREATE TABLE throwaway(
    id BLOB PRIMARY KEY, label TEXT, story TEXT, mood TEXT, day TEXT, hour TEXT, month TEXT, country TEXT, pm INTEGER,
    size INTEGER, weight REAL, good INTEGER, institution BLOB, website TEXT, email TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE throwaway_nicknames(id BLOB PRIMARY KEY, owner BLOB, item TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE throwaway_areas(id BLOB PRIMARY KEY, owner BLOB, item BLOB) STRICT, WITHOUT ROWID;
)";

} // namespace

class ThrowawayTypeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const int number = migrations::newest() + 1;
        const QString name = QStringLiteral("%1.sql").arg(number, 4, 10, QChar(u'0'));
        QVERIFY(writeFile(migrationFolder_.filePath(name), migration));
        old_ = oldFolder_.filePath(QStringLiteral("old.trellis"));
        Store::createFile(old_);
        migrations::addFolder(migrationFolder_.path());
        QCOMPARE(migrations::newest(), number);
    }

    void init() {
        workspace_ = std::make_unique<TemporaryWorkspace>();
        centre_ = workspace_->create("institution", {{"code", u"C1"}, {"name", u"Centre One"}});
        area_ = workspace_->create("area", {{"number", u"8.2"}, {"title", u"Task"}});
        below_ = workspace_->create("area", {{"number", u"8.2.1"}, {"title", u"Below"}, {"parent", area_}});
    }

    void anOlderFileIsBroughtUpToDate() {
        const Store store(old_, author());
        QCOMPARE(migrations::versionOf(store.database()), migrations::newest());
        QCOMPARE(store.reader().count(type()), qint64(0));
        QCOMPARE(findDamage(store.database()), QStringList());
    }

    void theTypeIsFoundWithItsLists() {
        QCOMPARE(type().translatedPlural(), QStringLiteral("throw-aways"));
        QCOMPARE(&recordTypeOf<Throwaway>(), &type());
        QVERIFY(findRecordType(u"throwaway_nicknames"));
        QVERIFY(findRecordType(u"throwaway_areas"));
        Query q = workspace_->reader().database().query("SELECT count(*) FROM pragma_table_info('throwaway')");
        QVERIFY(q.next());
        qint64 stored = 1;
        for (const Field& field : type().fields)
            stored += field.isStored() ? 1 : 0;
        QCOMPARE(q.integer(0), stored);
    }

    void aStructGoesInAndComesOutAsItWas() {
        const Throwaway given = full();
        Id id;
        workspace_->apply([&](Writer& writer) { id = writer.create(given); });
        const auto read = workspace_->reader().one<Throwaway>(id);
        QVERIFY(read);
        QCOMPARE(read->id, id);
        QVERIFY(recordOf(*read).values == recordOf(given).values);
        QCOMPARE(read->pm->hundredths, qint64(150));
        QCOMPARE(read->hour, QTime(14, 30));
        QCOMPARE(*read->good, false);
        QVERIFY(read->areas == std::vector<Id>({area_, below_}));
        QCOMPARE(workspace_->reader().shown(type(), id)->record.values.back(), Value(24));
        QCOMPARE(findDamage(workspace_->store().database()), QStringList());
    }

    void everyFieldIsEditedUndoneAndRedone() {
        const Id id = createFull();
        const QString before = dump(workspace_->reader());
        const std::vector<std::pair<const char*, Value>> edits = {
            {"label", u"Another"},
            {"story", Value()},
            {"mood", u"bright"},
            {"day", u"2026-12-31"},
            {"hour", u"00:00"},
            {"month", Value()},
            {"country", u"GR"},
            {"pm", 0},
            {"size", 99},
            {"weight", -1.25},
            {"good", 1},
            {"institution", Value()},
            {"website", u"b.org"},
            {"email", Value()},
            {"areas", Value::List{below_}},
            {"nicknames", Value::List{Value(u"n3"), Value(u"n1")}}};
        std::vector<qint64> transactions;
        for (const auto& [field, value] : edits) {
            transactions.push_back(workspace_->set("throwaway", id, field, value));
            QVERIFY2(transactions.back() > 0, field);
        }
        QCOMPARE(workspace_->value("throwaway", id, "nicknames"), Value(Value::List{Value(u"n1"), Value(u"n3")}));
        const QString after = dump(workspace_->reader());
        std::vector<qint64> undone;
        for (auto it = transactions.rbegin(); it != transactions.rend(); ++it)
            undone.push_back(workspace_->store().undo(*it).transaction);
        QCOMPARE(dump(workspace_->reader()), before);
        for (auto it = undone.rbegin(); it != undone.rend(); ++it)
            QCOMPARE(workspace_->store().undo(*it).left, QStringList());
        QCOMPARE(dump(workspace_->reader()), after);
        QCOMPARE(findDamage(workspace_->store().database()), QStringList());
    }

    void itsRulesHold() {
        QCOMPARE(workspace_->refusalOfCreating("throwaway", {{"size", 5}}), QStringList("Label needs a value."));
        QCOMPARE(workspace_->refusalOfCreating("throwaway", {{"label", u"x"}, {"size", 101}}),
                 QStringList("101 is too large; the most here is 100."));
        QCOMPARE(workspace_->refusalOfCreating("throwaway", {{"label", u"x"}, {"size", 13}}),
                 QStringList("Thirteen brings no luck."));
        const Id id = workspace_->create("throwaway", {{"label", u"x"}});
        QCOMPARE(workspace_->value("throwaway", id, "mood"), Value(u"bright"));
        QCOMPARE(workspace_->refusalOfSetting("throwaway", id, "size", 13), QStringList("Thirteen brings no luck."));
        QCOMPARE(workspace_->refusalOfCreating("throwaway", {{"label", u"x"}}),
                 QStringList("There is another throw-away with the same Label. Change one of the two."));
    }

    void exportAndImportBringBackEveryField() {
        const Id id = createFull();
        const QByteArray table = exported();
        QCOMPARE(
            QString::fromUtf8(table),
            QStringLiteral("id,label,story,mood,day,hour,month,country,pm,size,weight,good,institution.code,website,"
                           "email,nicknames,areas\n") +
                id.toString() +
                QStringLiteral(",Label,\"A\nstory\",other,2026-03-05,14:30,2026-04,FR,1.50,12,0.1,no,C1,"
                               "https://a.org/x,a@b.org,n1; n2,8.2; 8.2.1\n"));
        auto report = imported(table);
        QCOMPARE(report.unchanged, qint64(1));
        QCOMPARE(report.transaction, qint64(0));
        const QString before = dump(workspace_->reader());
        workspace_->remove("throwaway", id);
        report = imported(table);
        QCOMPARE(report.created, qint64(1));
        QByteArray again = exported();
        const auto rows = workspace_->reader().all(type());
        QCOMPARE(again.replace(rows.front().id.toString().toUtf8(), id.toString().toUtf8()), table);
        QVERIFY(before != dump(workspace_->reader()));
    }

    void itsHistoryIsTold() {
        const Id id = createFull();
        workspace_->set("throwaway", id, "size", 14);
        workspace_->set("throwaway", id, "areas", Value::List{below_});
        QStringList words;
        const TextContext context = workspace_->reader().textContext();
        for (const HistoryEntry& entry : historyOf(workspace_->reader(), type(), id, 2))
            words << describe(entry, context, workspace_->reader());
        QCOMPARE(words, QStringList({"Areas: 8.2 removed", "Size: 12 became 14"}));
    }

    void searchFiltersAndFocusFindIt() {
        const Id id = createFull();
        const Id bare = workspace_->create("throwaway", {{"label", u"\u00c9clair"}});
        const auto found = [&](const Selection& selection) { return workspace_->reader().ids(type(), selection); };
        const auto byText = [&](const QString& text) { return found({{}, {}, text, {}, {}, false}); };
        QCOMPARE(byText(QStringLiteral("STORY lab")), std::vector<Id>{id});
        QCOMPARE(byText(QStringLiteral("centre")), std::vector<Id>{id});
        QCOMPARE(byText(QStringLiteral("n2")), std::vector<Id>{id});
        QCOMPARE(byText(QStringLiteral("eclair")), std::vector<Id>{bare});
        QCOMPARE(byText(QStringLiteral("nowhere")), std::vector<Id>{});
        QCOMPARE(found({area_, {}, {}, {}, {}, false}), std::vector<Id>{id});
        QCOMPARE(found({below_, {}, {}, {}, {}, false}), std::vector<Id>{id});
        QCOMPARE(found({{}, {}, {}, {{"weight", Filter::Kind::From, {0.05}}}, {}, false}), std::vector<Id>{id});
        QCOMPARE(found({{}, {}, {}, {{"twice", Filter::Kind::Until, {24}}}, {}, false}), std::vector<Id>{id});
        QCOMPARE(found({{}, {}, {}, {{"areas", Filter::Kind::AnyOf, {below_}}}, {}, false}), std::vector<Id>{id});
        QCOMPARE(found({{}, {}, {}, {{"areas", Filter::Kind::Empty, {}}}, {}, false}), std::vector<Id>{bare});
        QCOMPARE(found({{}, {}, {}, {}, QStringLiteral("size"), true}), std::vector<Id>({id, bare}));
    }

    void whatItNamesCannotGoAndItsListsGoWithIt() {
        const Id id = createFull();
        QCOMPARE(workspace_->refusal([&](Writer& writer) { writer.remove(recordType(u"institution"), centre_); }),
                 QStringList(QStringLiteral("\u201cCentre One\u201d cannot be deleted: 1 record(s) still name it "
                                            "(throw-away \u201cLabel\u201d). Change or delete those first.")));
        const qint64 removal = workspace_->remove("throwaway", id);
        for (const QStringView name : {u"throwaway", u"throwaway_nicknames", u"throwaway_areas"})
            QCOMPARE(workspace_->reader().count(recordType(name)), qint64(0));
        QVERIFY(workspace_->store().undo(removal).isGood());
        QVERIFY(recordOf(*workspace_->reader().one<Throwaway>(id)).values == recordOf(full()).values);
        QCOMPARE(findDamage(workspace_->store().database()), QStringList());
    }

private:
    static const RecordType& type() { return recordType(u"throwaway"); }

    Throwaway full() const {
        return {{},
                QStringLiteral("Label"),
                QStringLiteral("A\nstory"),
                QStringLiteral("other"),
                QDate(2026, 3, 5),
                QTime(14, 30),
                Month(2026, 4),
                QStringLiteral("FR"),
                Pm{150},
                12,
                0.1,
                false,
                centre_,
                QStringLiteral("https://a.org/x"),
                QStringLiteral("a@b.org"),
                {QStringLiteral("n1"), QStringLiteral("n2")},
                {area_, below_}};
    }

    Id createFull() {
        Id id;
        workspace_->apply([&](Writer& writer) { id = writer.create(full()); });
        return id;
    }

    QByteArray exported() { return exportedTable(workspace_->reader(), type()); }

    ImportReport imported(const QByteArray& table) {
        const ImportReport report =
            importTable(workspace_->store(), type(), TableSource::fromBytes(table, QStringLiteral("t.csv")), {});
        for (const Problem& problem : report.problems)
            qWarning().noquote() << describe(problem);
        return report;
    }

    QTemporaryDir migrationFolder_;
    QTemporaryDir oldFolder_;
    QString old_;
    std::unique_ptr<TemporaryWorkspace> workspace_;
    Id centre_;
    Id area_;
    Id below_;
};

QTEST_GUILESS_MAIN(ThrowawayTypeTest)
#include "tst_throwaway_type.moc"
