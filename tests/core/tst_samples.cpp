#include "core/analysis/facts.h"
#include "core/exchange/workspace_template.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QFileInfo>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

namespace {

QHash<QString, QString> factsOf(const Store& store) {
    QHash<QString, QString> facts;
    for (const auto& [name, number] : trellis::factsOf(store.reader(), {}, std::nullopt).named())
        facts.insert(name, number);
    return facts;
}

QString problemsOf(const Store::Applied& applied) {
    QStringList sentences;
    for (const Problem& problem : applied.problems)
        sentences << describe(problem);
    return sentences.join(u'\n');
}

} // namespace

class SamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("w.trellis"));
    }

    void everyTemplateLoads_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("structureOnly");
        for (const auto& t : workspace_template::all()) {
            QTest::addRow("%s", qPrintable(t.name)) << t.name << false;
            QTest::addRow("%s, structure only", qPrintable(t.name)) << t.name << true;
        }
    }
    void everyTemplateLoads() {
        QFETCH(QString, name);
        QFETCH(bool, structureOnly);
        workspace_template::Choices choices;
        choices.structureOnly = structureOnly;
        workspace_template::create(path_, name, choices, author());
        const Store store(path_, author());
        QCOMPARE(findDamage(store.database()), QStringList());
        const bool isEmpty = name == QLatin1String("empty");
        QCOMPARE(store.reader().count(recordType(u"programme")), qint64(isEmpty ? 0 : 1));
        QCOMPARE(store.reader().count(recordType(u"area")) > 0, !isEmpty);
        QCOMPARE(workspace_template::hasSamples(store), !isEmpty && !structureOnly);
    }

    void theResearchTaskHasTheFiguresOfItsPoster() {
        workspace_template::create(path_, QStringLiteral("research"), {}, author());
        Store store(path_, author());
        auto facts = factsOf(store);
        QCOMPARE(facts.value("countries"), QStringLiteral("23"));
        QCOMPARE(facts.value("institutions"), QStringLiteral("46"));
        QCOMPARE(facts.value("cancer_centres_and_hospitals"), QStringLiteral("20"));
        QCOMPARE(facts.value("cccs"), QStringLiteral("13"));
        QCOMPARE(facts.value("other_institutions"), QStringLiteral("13"));
        QCOMPARE(facts.value("person_months"), QStringLiteral("306.00"));
        const RecordType& institutions = recordType(u"institution");
        const auto applied = store.apply({QStringLiteral("create"), {}, {}}, [&](Writer& writer) {
            writer.create(institutions, record(institutions, {{"name", u"One more"}, {"country", u"FR"}}));
        });
        QVERIFY2(applied.isGood(), qPrintable(problemsOf(applied)));
        facts = factsOf(store);
        QCOMPARE(facts.value("institutions"), QStringLiteral("47"));
        QCOMPARE(facts.value("countries"), QStringLiteral("23"));
    }

    void theLargestSampleIsAlive() {
        workspace_template::create(path_, QStringLiteral("wp8"), {}, author());
        const Store store(path_, author());
        const Reader& reader = store.reader();
        QVERIFY(reader.count(recordType(u"institution")) >= 40);
        QVERIFY(reader.count(recordType(u"activity")) >= 60);
        const RecordType& deliverables = recordType(u"deliverable");
        for (const Choice& state : deliverables.at(u"state").choices)
            if (qstrcmp(state.code, "other") != 0)
                QVERIFY2(!reader.where(deliverables, QStringLiteral("state"), QString::fromLatin1(state.code)).empty(),
                         state.code);
        const auto efforts = reader.all(recordType(u"reported_effort"));
        int periods = 0;
        for (const Record& period : reader.all(recordType(u"reporting_period"))) {
            const auto within = [&](const Record& effort) {
                const QString month = recordType(u"reported_effort").value(effort, u"month").text();
                return month >= recordType(u"reporting_period").value(period, u"from_month").text() &&
                       month <= recordType(u"reporting_period").value(period, u"until_month").text();
            };
            periods += std::any_of(efforts.begin(), efforts.end(), within) ? 1 : 0;
        }
        QVERIFY(periods >= 2);
    }

    void anotherStartMovesEveryDateAndMonth_data() {
        QTest::addColumn<QString>("name");
        for (const auto& t : workspace_template::all())
            if (t.name != QLatin1String("empty"))
                QTest::addRow("%s", qPrintable(t.name)) << t.name;
    }
    void anotherStartMovesEveryDateAndMonth() {
        QFETCH(QString, name);
        workspace_template::create(path_, name, {}, author());
        const QString other = folder_->filePath(QStringLiteral("moved.trellis"));
        const Store store(path_, author());
        const RecordType& programmes = recordType(u"programme");
        const auto monthOf = [&](const Reader& reader) {
            return Month::fromString(programmes.value(reader.all(programmes).front(), u"start_month").text());
        };
        const auto start = monthOf(store.reader());
        if (!start)
            QSKIP("this programme has no start");
        workspace_template::create(other, name, {false, *start + 7, std::nullopt}, author());
        const Store moved(other, author());
        QCOMPARE(monthOf(moved.reader())->toString(), (*start + 7).toString());
        QCOMPARE(findDamage(moved.database()), QStringList());
        for (const RecordType* type : recordTypes()) {
            const auto rows = store.reader().all(*type);
            const auto after = moved.reader().all(*type);
            QCOMPARE(after.size(), rows.size());
            for (size_t r = 0; r < rows.size(); ++r)
                for (size_t i = 0; i < type->fields.size(); ++i) {
                    const QString was = rows[r].values[i].text();
                    const QString is = after[r].values[i].text();
                    if (type->fields[i].type == FieldType::Month && !was.isEmpty())
                        QCOMPARE(is, (*Month::fromString(was) + 7).toString());
                    if (type->fields[i].type == FieldType::Date && !was.isEmpty())
                        QCOMPARE(is, QDate::fromString(was, Qt::ISODate).addMonths(7).toString(Qt::ISODate));
                }
        }
    }

    void theLengthIsTheOneAskedFor() {
        workspace_template::create(path_, QStringLiteral("wp8"), {true, Month(2026, 1), 60}, author());
        const Store store(path_, author());
        const RecordType& type = recordType(u"programme");
        const auto rows = store.reader().all(type);
        QCOMPARE(type.value(rows.front(), u"months"), Value(60));
        QCOMPARE(type.value(rows.front(), u"start_month"), Value(u"2026-01"));
    }

    void anEmptyWorkspaceHasAProgrammeOnlyWhenOneIsAskedFor() {
        workspace_template::create(path_, QStringLiteral("empty"), {false, Month(2026, 3), 24}, author());
        const Store store(path_, author());
        const RecordType& type = recordType(u"programme");
        const auto rows = store.reader().all(type);
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(type.value(rows.front(), u"start_month"), Value(u"2026-03"));
        QCOMPARE(type.value(rows.front(), u"tie_max_size"), Value());
    }

    void anUnknownTemplateIsNamedAndLeavesNoFile() {
        QCOMPARE(
            sentenceOf([&] { workspace_template::create(path_, QStringLiteral("wp9"), {}, author()); }),
            QStringLiteral("There is no template \"wp9\". The templates are: wp8, research, csa, alliance, topics, "
                           "empty."));
        QVERIFY(!QFileInfo::exists(path_));
    }

    void removingTheSamplesLeavesTheStructureAndWhatTheUserNames() {
        workspace_template::create(path_, QStringLiteral("alliance"), {}, author());
        const QString bare = folder_->filePath(QStringLiteral("bare.trellis"));
        workspace_template::create(bare, QStringLiteral("alliance"), {true, std::nullopt, std::nullopt}, author());
        const Store structure(bare, author());
        Store store(path_, author());
        auto cleared = workspace_template::removeSamples(store);
        QVERIFY2(cleared.applied.isGood(), qPrintable(problemsOf(cleared.applied)));
        QCOMPARE(cleared.kept, QStringList());
        QVERIFY(!workspace_template::hasSamples(store));
        for (const RecordType* type : recordTypes())
            QVERIFY2(store.reader().count(*type) == structure.reader().count(*type), qPrintable(type->name));
        QCOMPARE(findDamage(store.database()), QStringList());
        QVERIFY2(store.undo(cleared.applied.transaction).isGood(), "one undo brings all of it back");
        QVERIFY(workspace_template::hasSamples(store));

        const RecordType& activities = recordType(u"activity");
        Id sample;
        for (const Record& row : store.reader().all(activities))
            if (!structure.reader().exists(activities, row.id))
                sample = row.id;
        const RecordType& decisions = recordType(u"decision");
        QVERIFY(
            store
                .apply({QStringLiteral("create"), {}, {}},
                       [&](Writer& writer) {
                           writer.create(decisions, record(decisions, {{"activity", sample}, {"text", u"We go on"}}));
                       })
                .isGood());
        cleared = workspace_template::removeSamples(store);
        QVERIFY2(cleared.applied.isGood(), qPrintable(problemsOf(cleared.applied)));
        QVERIFY2(store.reader().exists(activities, sample), "a sample that the user's decision belongs to stays");
        QVERIFY(cleared.kept.contains(QStringLiteral("activity ") + store.reader().display(activities, sample)));
        QCOMPARE(findDamage(store.database()), QStringList());
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
