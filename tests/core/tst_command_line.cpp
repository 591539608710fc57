#include "support/workspace.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

namespace {

struct Ran {
    int code = -1;
    QByteArray out;
    QString words;
};

} // namespace

// The program as scripts use it: exit codes, results on standard output, words on standard error.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = path("w.trellis");
    }

    void versionAndHelpStartNothing() {
        QVERIFY(run({"--version"}).out.startsWith("trellis "));
        const Ran help = run({"--help"});
        QCOMPARE(help.code, 0);
        for (const char* command :
             {"new", "import", "export", "facts", "growth", "undo", "merge", "check", "clear-samples"}) {
            QVERIFY2(help.out.contains(QByteArray("\n  ") + command + " "), command);
            const Ran own = run({command, "--help"});
            QCOMPARE(own.code, 0);
            QVERIFY2(own.out.contains(QByteArray("trellis ") + command + " "), own.out);
            QCOMPARE(own.words, QString());
        }
    }

    void wrongUseIsTwoAndSaysHow_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const QStringList& arguments, const char* words) {
            QTest::addRow("%s", qPrintable(arguments.join(u' '))) << arguments << QString::fromUtf8(words);
        };
        row({"--nonsense"}, "There is no command \"--nonsense\". See trellis --help.");
        row({"export"}, "Something is missing.\nUsage: trellis export FILE TYPE [--out TABLE.csv]");
        row({"export", "a", "b", "c"}, "\"c\" is too much.");
        row({"export", "no.trellis", "area"}, "There is no file no.trellis. Check its name and folder.");
        row({"export", "--nonsense"}, "Unknown option 'nonsense'.");
        row({"new", "x.trellis"}, "State a template with --template.");
        row({"new", "x.trellis", "--template", "wp9"}, "There is no template \"wp9\".");
        row({"new", "x.trellis", "--template", "wp8", "--start", "soon"}, "--start takes a month such as 2024-10.");
        row({"new", "x.trellis", "--template", "wp8", "--months", "0"}, "--months takes a whole number of at least 1.");
    }
    void wrongUseIsTwoAndSaysHow() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Ran ran = run(arguments);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.words.startsWith(words), qPrintable(ran.words));
        QVERIFY(!QFileInfo::exists(path("x.trellis")));
    }

    void optionsOfAnalysisAreChecked() {
        makeEmpty();
        QCOMPARE(run({"growth", file_, "--by", "week"}).code, 2);
        QCOMPARE(run({"growth", file_, "--format", "xml"}).words.section(u'\n', 0, 0),
                 QStringLiteral("There is no format \"xml\" here. Use one of: csv, json."));
        QCOMPARE(run({"facts", file_, "--area", "8"}).words.section(u'\n', 0, 0),
                 QStringLiteral("There is no area with the number \"8\"."));
        QCOMPARE(run({"facts", file_, "--until", "31.12.2026"}).code, 2);
        QCOMPARE(run({"export", file_, "animals"}).code, 2);
        QCOMPARE(run({"export", file_, "activity_areas"}).words.section(u'\n', 0, 0),
                 QStringLiteral("\"activity_areas\" is a list of activity and comes with it."));
    }

    void aFileThatIsNoWorkspaceIsTwo() {
        QVERIFY(writeFile(file_, "no workspace"));
        for (const char* command : {"facts", "growth", "undo", "check", "clear-samples"}) {
            const Ran ran = run({command, file_});
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.words.startsWith(QStringLiteral("w.trellis is no Trellis workspace.")), command);
        }
        QCOMPARE(readFile(file_), QByteArray("no workspace"));
    }

    void aTemplateMakesAWorkspaceAndItsFactsAreJson() {
        QCOMPARE(run({"new", file_, "--template", "research"}).code, 0);
        const Ran again = run({"new", file_, "--template", "research"});
        QCOMPARE(again.code, 2);
        QVERIFY(again.words.startsWith(QStringLiteral("w.trellis exists already.")));
        const QJsonObject facts = json(run({"facts", file_})).object();
        QCOMPARE(facts.value("institutions").toInt(), 46);
        QCOMPARE(facts.value("countries").toInt(), 23);
        QCOMPARE(facts.value("person_months").toDouble(), 306.0);
        QCOMPARE(facts.size(), 16);
        QVERIFY(run({"facts", file_}).out.contains("\"person_months\": 306.00"));
        QVERIFY(writeFile(path("one.csv"), "name,country\nOne more,FR\n"));
        QCOMPARE(run({"import", file_, "institution", path("one.csv")}).code, 0);
        QCOMPARE(json(run({"facts", file_})).object().value("institutions").toInt(), 47);
        QCOMPARE(run({"undo", file_}).out, QByteArray("Undone: Import institution: one.csv\n"));
        QCOMPARE(json(run({"facts", file_})).object().value("institutions").toInt(), 46);
    }

    void theThreeImportsOfANetworkGiveItsGrowth() {
        makeNetwork();
        const Ran growth = run({"growth", file_});
        QCOMPARE(growth.code, 0);
        const QList<QByteArray> lines = growth.out.split('\n');
        QCOMPARE(lines.value(0),
                 QByteArray("period,institutions,countries,activities,participations,new_institutions,ties,new_ties,"
                            "stable_ties,density,mean_degree,max_degree,centralisation,components,largest_component,"
                            "isolates,triangles,transitivity,cross_country_share"));
        QCOMPARE(lines.value(1),
                 QByteArray("2025,3,3,1,3,3,3,3,0,1.000000,2.000000,2,0.000000,1,3,0,1,1.000000,1.000000"));
        QVERIFY(lines.value(2).startsWith("2026,"));
        QVERIFY(lines.value(3).startsWith("all,"));
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.last().isEmpty());
        const QJsonArray rows = json(run({"growth", file_, "--format", "json", "--by", "month"})).array();
        QCOMPARE(rows.first().toObject().value("period").toString(), QStringLiteral("2025-06"));
        QCOMPARE(rows.last().toObject().value("ties").toInt(), 3);
        QCOMPARE(rows.last().toObject().value("stable_ties").toInt(), 1);
        QCOMPARE(run({"growth", file_, "--weighted"}).out.split('\n').first().split(',').last(),
                 QByteArray("tie_weight"));
        const Ran small = run({"growth", file_, "--max-size", "2"});
        QCOMPARE(small.words, QStringLiteral("1 activities of more than 2 institutions count, but give no ties.\n"));
    }

    void anImportSaysWhatItFoundAndCounts() {
        makeEmpty();
        QVERIFY(writeFile(path("i.tsv"), "code\tname\tlatitude\tRemark\nA\tCaf\xe9\t45,5\tx\n"));
        Ran ran = run({"import", file_, "institution", path("i.tsv"), "--dry-run"});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray("1 rows: 1 would be new, 0 changed, 0 stay as they are, 0 left out\n"));
        QCOMPARE(ran.words,
                 path("i.tsv") + QStringLiteral(": Windows-1252, tab, decimal sign ,\nColumns not imported: Remark\n"));
        QCOMPARE(run({"check", file_}).out, QByteArray("No damage found: 0 operations in 0 transactions.\n"));
        ran = run({"import", file_, "institution", path("i.tsv")});
        QCOMPARE(ran.out, QByteArray("1 rows: 1 new, 0 changed, 0 as they were, 0 left out\n"));
        QVERIFY(run({"export", file_, "institution"}).out.contains(",A,Caf\xc3\xa9,"));
    }

    void aRefusedImportIsOneAndNamesFileRowColumnAndRemedy() {
        makeEmpty();
        const QByteArray before = readFile(file_);
        QVERIFY(writeFile(path("i.csv"), "name,country\nOne,FR\nTwo,Atlantis\n"));
        Ran ran = run({"import", file_, "institution", path("i.csv")});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.words,
                 QStringLiteral("Row 3, column \"country\": \"Atlantis\" is no country. Write its two letters (FR) or "
                                "name.\n%1: nothing was imported. Correct the rows named, or leave them out with "
                                "--skip-bad.\n")
                     .arg(path("i.csv")));
        QCOMPARE(readFile(file_), before);
        ran = run({"import", file_, "institution", path("i.csv"), "--skip-bad"});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray("2 rows: 1 new, 0 changed, 0 as they were, 1 left out\n"));
        QVERIFY(ran.words.startsWith(QStringLiteral("Row 3, column \"country\"")));
        QCOMPARE(run({"import", file_, "institution", path("none.csv")}).code, 2);
        QVERIFY(writeFile(path("e.csv"), ""));
        QCOMPARE(run({"import", file_, "institution", path("e.csv")}).words,
                 path("e.csv") + QStringLiteral(" is empty. Choose a file with a header row.\n"));
    }

    void theOptionsOfAnImportReachIt() {
        makeEmpty();
        QVERIFY(writeFile(path("i.csv"), "a;b;c\nA;05/03/2026;x\n"));
        const Ran ran = run({"import",      file_,
                             "activity",    path("i.csv"),
                             "--map",       "a=code,a=title",
                             "--map",       "b=start",
                             "--set",       "place=Lyon, France,state=held",
                             "--key",       "code",
                             "--dates",     "mdy",
                             "--delimiter", ";",
                             "--encoding",  "utf-8",
                             "--decimal",   ","});
        QCOMPARE(ran.words.section(u'\n', 0, 0), path("i.csv") + QStringLiteral(": UTF-8, semicolon"));
        QCOMPARE(ran.code, 0);
        const QByteArray table = run({"export", file_, "activity"}).out;
        QVERIFY2(table.contains(",A,A,,,held,,2026-05-03,,,,,\"Lyon, France\","), table);
        for (const QStringList& wrong :
             {QStringList{"--dates", "ydm"}, QStringList{"--decimal", ";"}, QStringList{"--encoding", "morse"},
              QStringList{"--map", "=x"}, QStringList{"--delimiter", "long"}})
            QCOMPARE(run(QStringList{"import", file_, "activity", path("i.csv")} + wrong).code, 2);
    }

    void anExportGoesToAFileWholeOrNotAtAll() {
        makeNetwork();
        QCOMPARE(run({"export", file_, "institution", "--out", path("out.csv")}).out, QByteArray());
        const QByteArray table = readFile(path("out.csv"));
        QVERIFY(table.startsWith("id,code,name,acronym,aliases,kind,country,"));
        QCOMPARE(table.count('\n'), 4);
        QVERIFY(!table.contains('\r'));
        QCOMPARE(run({"export", file_, "institution"}).out, table);
        QCOMPARE(run({"export", file_, "institution", "--out", path("no/out.csv")}).code, 2);
        QCOMPARE(run({"import", file_, "institution", path("out.csv")}).out,
                 QByteArray("3 rows: 0 new, 0 changed, 3 as they were, 0 left out\n"));
    }

    void undoGoesBackToTheBeginningAndThenSaysSo() {
        makeNetwork();
        QCOMPARE(run({"undo", file_}).out, QByteArray("Undone: Import participation: p.csv\n"));
        QCOMPARE(run({"undo", file_}).out, QByteArray("Undone: Import activity: a.csv\n"));
        QCOMPARE(run({"undo", file_}).out, QByteArray("Undone: Import institution: i.csv\n"));
        const Ran ran = run({"undo", file_});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.words, QStringLiteral("There is nothing to undo.\n"));
        QCOMPARE(run({"export", file_, "institution"}).out.count('\n'), 1);
        QCOMPARE(run({"check", file_}).code, 0);
    }

    void copiesEditedApartAreMergedPreviewedAndTakenOutAgain() {
        makeNetwork();
        const QString copy = path("copy.trellis");
        QVERIFY(QFile::copy(file_, copy));
        QVERIFY(writeFile(path("here.csv"), "code,name\nA,One here\n"));
        QVERIFY(writeFile(path("there.csv"), "code,name,country\nA,One there,FR\nD,Four,ES\n"));
        QCOMPARE(run({"import", file_, "institution", path("here.csv")}).code, 0);
        QCOMPARE(run({"import", copy, "institution", path("there.csv")}).code, 0);
        const QByteArray before = fileHash(file_);

        const Ran preview = run({"merge", file_, copy, "--preview", "--format", "json"});
        QCOMPARE(preview.code, 1);
        QCOMPARE(fileHash(file_), before);
        QCOMPARE(json(preview).object().value("conflicts").toInt(), 1);
        QCOMPARE(json(preview).object().value("operations").toInt(), 2);

        const Ran merged = run({"merge", file_, copy});
        QCOMPARE(merged.code, 1); // a conflict was left
        QVERIFY2(merged.out.contains("conflict: ") && merged.out.contains("One here") &&
                     merged.out.contains("One there"),
                 merged.out);
        QVERIFY(run({"export", file_, "institution"}).out.contains("Four"));
        const Ran check = run({"check", file_});
        QCOMPARE(check.code, 0); // open conflicts are no damage
        QVERIFY(check.out.contains("conflict: "));
        QCOMPARE(run({"merge", copy, file_}).code, 1);
        QCOMPARE(run({"export", copy, "institution"}).out, run({"export", file_, "institution"}).out);

        QCOMPARE(run({"undo", file_}).out, QByteArray("Undone: Merge with copy.trellis\n"));
        QVERIFY(run({"export", file_, "institution"}).out.contains("One here"));
        QVERIFY(!run({"export", file_, "institution"}).out.contains("Four"));
        QCOMPARE(run({"merge", file_, copy}).code, 1);
        QCOMPARE(run({"export", copy, "institution"}).out, run({"export", file_, "institution"}).out);
        // An edit decides; then the merge cannot be taken out before that edit.
        QVERIFY(writeFile(path("decided.csv"), "code,name\nA,One\n"));
        QCOMPARE(run({"import", file_, "institution", path("decided.csv")}).code, 0);
        QCOMPARE(run({"merge", copy, file_}).code, 0);
        QVERIFY(!run({"check", copy}).out.contains("conflict"));
    }

    void whatIsNoCopyIsRefusedAndNothingChanges() {
        makeEmpty();
        QCOMPARE(run({"new", path("foreign.trellis"), "--template", "empty"}).code, 0);
        const QByteArray before = fileHash(file_);
        const Ran foreign = run({"merge", file_, path("foreign.trellis")});
        QCOMPARE(foreign.code, 1);
        QVERIFY2(foreign.words.startsWith(QStringLiteral("foreign.trellis is no copy of this workspace")),
                 qPrintable(foreign.words));
        QCOMPARE(run({"merge", file_, path("missing.trellis")}).code, 2);
        QCOMPARE(run({"merge", file_}).code, 2);
        QCOMPARE(fileHash(file_), before);
    }

    void checkFindsDamage() {
        makeNetwork();
        {
            const Store store(file_, author());
            store.database().run("UPDATE institution SET name='other' WHERE code='A'");
        }
        const Ran ran = run({"check", file_});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.endsWith(" says other than its operations.\n"), ran.out);
    }

    void clearingTheSamplesKeepsTheStructure() {
        QCOMPARE(run({"new", file_, "--template", "topics"}).code, 0);
        QCOMPARE(run({"new", path("s.trellis"), "--template", "topics", "--structure-only"}).code, 0);
        QCOMPARE(run({"clear-samples", file_}).code, 0);
        QCOMPARE(run({"facts", file_}).out, run({"facts", path("s.trellis")}).out);
        QCOMPARE(run({"check", file_}).code, 0);
    }

private:
    QString path(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }

    Ran run(const QStringList& arguments) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "nonexistent"); // whoever starts a GUI ends here
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("HOME", folder_->path());
        environment.insert("XDG_CONFIG_HOME", folder_->path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder_->path());
        process.start(QStringLiteral(TRELLIS_PROGRAM), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

    static QJsonDocument json(const Ran& ran) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(ran.out, &error);
        if (error.error != QJsonParseError::NoError)
            qWarning().noquote() << error.errorString() << ran.words;
        return document;
    }

    void makeEmpty() { QCOMPARE(run({"new", file_, "--template", "empty"}).code, 0); }

    // Three institutions meet in 2025, two of them again in 2026.
    void makeNetwork() {
        makeEmpty();
        QVERIFY(writeFile(path("i.csv"), "code,name,country\nA,One,FR\nB,Two,EL\nC,Three,UK\n"));
        QVERIFY(writeFile(path("a.csv"),
                          "code,title,start,state\n1,Workshop,2025-06-01,held\n2,Seminar,2026-02-01,reported\n"
                          "3,Idea,2026-03-01,idea\n"));
        QVERIFY(writeFile(path("p.csv"), "activity.code,institution.code\n1,A\n1,B\n1,C\n2,A\n2,B\n3,A\n3,C\n"));
        QCOMPARE(run({"import", file_, "institution", path("i.csv")}).code, 0);
        QCOMPARE(run({"import", file_, "activity", path("a.csv")}).code, 0);
        QCOMPARE(run({"import", file_, "participation", path("p.csv")}).code, 0);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString file_;
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
