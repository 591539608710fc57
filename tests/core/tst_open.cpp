#include "core/store/migrations.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QFileInfo>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

// What a file must be to be opened, and what is said of one that is not.
class OpenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsForItsOwnerAlone() {
        TemporaryWorkspace workspace;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(workspace.path()) & others));
        QVERIFY(workspace->documentId());
        QVERIFY(!workspace->isReadOnly());
        QCOMPARE(findDamage(workspace->database()), QStringList());
    }

    void aFileThatExistsIsNotOverwritten() {
        TemporaryWorkspace workspace;
        const QByteArray before = fileHash(workspace.path());
        QCOMPARE(sentenceOf([&] { Store::createFile(workspace.path()); }),
                 QStringLiteral("w.trellis exists already. Choose another name, or delete it first."));
        QCOMPARE(fileHash(workspace.path()), before);
    }

    void aFileOfANewerProgramOpensReadOnlyWithASentence() {
        TemporaryWorkspace workspace;
        const Id row = workspace.create("institution", {{"name", u"Institute One"}});
        workspace->database().run(QByteArray("PRAGMA user_version = ") + QByteArray::number(migrations::newest() + 1));
        workspace.reopen();
        QVERIFY(workspace->isReadOnly());
        QCOMPARE(workspace->readOnlyReason(),
                 QStringLiteral("w.trellis was written by a newer version of Trellis. It is open for reading; install "
                                "the newer version to edit it."));
        QCOMPARE(workspace.value("institution", row, "name"), Value(u"Institute One"));
        const QByteArray before = fileHash(workspace.path());
        QCOMPARE(sentenceOf([&] { workspace.set("institution", row, "name", Value(u"Two")); }),
                 workspace->readOnlyReason());
        QCOMPARE(fileHash(workspace.path()), before);
    }

    void whatIsNoWorkspaceIsRefusedAndLeftAlone_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("a text") << QByteArray("name,country\nInstitute One,FR\n").repeated(100);
        QTest::newRow("a short text") << QByteArray("x");
        QTest::newRow("bytes") << QByteArray("\0\1\2\3", 4).repeated(1000);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.db"));
        {
            Database other(path, Database::Mode::Create);
            other.run("CREATE TABLE institution(id BLOB PRIMARY KEY, name TEXT)");
        }
        QTest::newRow("a database of another program") << readFile(path);
    }
    void whatIsNoWorkspaceIsRefusedAndLeftAlone() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("f.trellis"));
        QVERIFY(writeFile(path, bytes));
        for (const auto access : {Store::Access::ReadWrite, Store::Access::ReadOnly})
            QCOMPARE(sentenceOf([&] { Store(path, author(), access); }),
                     QStringLiteral("f.trellis is no Trellis workspace."));
        QCOMPARE(readFile(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList("f.trellis"));
    }

    void aFolderIsNamedAsOne() {
        QTemporaryDir folder;
        QCOMPARE(sentenceOf([&] { Store(folder.path(), author()); }),
                 folder.path() + QStringLiteral(" is a folder, no workspace file."));
    }

    void aMissingFileIsNamedAndNotMade() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("gone.trellis"));
        QCOMPARE(sentenceOf([&] { Store(path, author()); }),
                 QStringLiteral("There is no file %1. Check its name and folder.").arg(path));
        QVERIFY(!QFileInfo::exists(path));
    }

    void aFolderThatDoesNotExistIsSaid() {
        QTemporaryDir folder;
        QVERIFY(sentenceOf([&] {
                    Store::createFile(folder.filePath(QStringLiteral("no/w.trellis")));
                }).startsWith(QStringLiteral("w.trellis cannot be opened. Check that the file and its folder exist")));
    }

    void aDamagedFileIsSaidToBeDamaged() {
        TemporaryWorkspace workspace;
        workspace.create("institution", {{"name", u"Institute One"}});
        workspace.close();
        QByteArray bytes = readFile(workspace.path());
        std::fill(bytes.begin() + 4096, bytes.begin() + 16384, '\x5a');
        QVERIFY(writeFile(workspace.path(), bytes));
        const QString sentence = sentenceOf([&] {
            workspace.reopen();
            if (!findDamage(workspace->database()).isEmpty())
                throw Error(QStringLiteral("w.trellis is damaged."));
        });
        QVERIFY2(sentence.startsWith(QStringLiteral("w.trellis is damaged.")), qPrintable(sentence));
    }

    void aFileWithoutTheRightToWriteOpensReadOnly() {
        TemporaryWorkspace workspace;
        const Id row = workspace.create("institution", {{"name", u"Institute One"}});
        workspace.close();
        const OrdinaryUser user(QFileInfo(workspace.path()).path());
        QVERIFY(QFile::setPermissions(workspace.path(), QFile::ReadOwner));
        workspace.reopen();
        QVERIFY(workspace->isReadOnly());
        QCOMPARE(
            workspace->readOnlyReason(),
            QStringLiteral("w.trellis may only be read: its rights, or those of its folder, do not allow writing."));
        QCOMPARE(workspace.value("institution", row, "name"), Value(u"Institute One"));
        QCOMPARE(sentenceOf([&] { workspace.remove("institution", row); }), workspace->readOnlyReason());
        QVERIFY(workspace.has("institution", row));
    }

    void aFolderThatLostItsRightsRefusesTheEditWithASentence() {
        TemporaryWorkspace workspace;
        const Id row = workspace.create("institution", {{"name", u"Institute One"}});
        const QString folder = QFileInfo(workspace.path()).path();
        const OrdinaryUser user(folder);
        workspace.reopen();
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const QString sentence =
            sentenceOf([&] { workspace.set("institution", row, "name", Value(u"Institute Two")); });
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY2(sentence.startsWith(QStringLiteral("w.trellis cannot be")), qPrintable(sentence));
        QCOMPARE(workspace.value("institution", row, "name"), Value(u"Institute One"));
        workspace.set("institution", row, "name", Value(u"Institute Two"));
        QCOMPARE(workspace.value("institution", row, "name"), Value(u"Institute Two"));
    }

    void aSchemaThatIsNotOursIsRefused_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("sentence");
        const auto altered = [](const char* name) {
            return QStringLiteral("w.trellis was altered by another program: \u201c%1\u201d in it is not of Trellis's "
                                  "making. Open a backup of it.")
                .arg(QLatin1String(name));
        };
        QTest::newRow("a trigger") << QByteArray(
                                          "CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM institution; END")
                                   << altered("t");
        QTest::newRow("an index") << QByteArray("CREATE INDEX i ON institution(city)") << altered("i");
        QTest::newRow("a view in place of a table")
            << QByteArray("DROP TABLE risk; CREATE VIEW risk AS SELECT 1 AS id") << altered("risk");
        QTest::newRow("a column more") << QByteArray("ALTER TABLE area ADD COLUMN extra TEXT") << altered("area");
        QTest::newRow("a table less")
            << QByteArray("DROP TABLE practice")
            << QStringLiteral("w.trellis is damaged: \u201cpractice\u201d is missing in it. Open a backup of it.");
        QTest::newRow("a table of their own")
            << QByteArray("CREATE TABLE mine(x); CREATE INDEX i ON mine(x); ANALYZE") << QString();
    }
    void aSchemaThatIsNotOursIsRefused() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, sentence);
        TemporaryWorkspace workspace;
        workspace.close();
        Database(workspace.path(), Database::Mode::ReadWrite).run(sql);
        const QByteArray before = fileHash(workspace.path());
        for (const auto access : {Store::Access::ReadWrite, Store::Access::ReadOnly})
            QCOMPARE(sentenceOf([&] { workspace.reopen(access); }), sentence);
        workspace.close();
        QCOMPARE(fileHash(workspace.path()), before);
    }

    void aFileWithALogBesideItIsMadeOneFileAgain() {
        TemporaryWorkspace workspace;
        workspace->database().run("PRAGMA journal_mode=WAL");
        workspace.reopen();
        const Id row = workspace.create("institution", {{"name", u"Institute One"}});
        QVERIFY(!QFileInfo::exists(workspace.path() + QStringLiteral("-wal")));
        QVERIFY(workspace.has("institution", row));
    }

    void aHistoryThatLeavesNoRoomIsNotWrittenTo() {
        TemporaryWorkspace workspace;
        const Id row = workspace.create("institution", {{"name", u"Institute One"}});
        workspace->database().run("UPDATE txn SET hlc=9223372036854775807");
        QCOMPARE(
            sentenceOf([&] { workspace.set("institution", row, "name", Value(u"Two")); }),
            QStringLiteral("w.trellis is damaged: times or numbers in its history leave no room for another. Nothing "
                           "was changed; open a backup of it."));
        QCOMPARE(workspace.value("institution", row, "name"), Value(u"Institute One"));
    }

    void aValueThatIsTooLongIsRefusedAndNotLeftOut() {
        TemporaryWorkspace workspace;
        const Id row = workspace.create("institution", {{"name", u"Institute One"}});
        const QString sentence =
            sentenceOf([&] { workspace.set("institution", row, "note", QString(65 << 20, u'x')); });
        QCOMPARE(sentence, QStringLiteral("A value is too long for w.trellis: 64 MB are the most. Nothing was changed; "
                                          "shorten it."));
        QCOMPARE(workspace.value("institution", row, "note"), Value());
    }

    void openForReadingRefusesToWrite() {
        TemporaryWorkspace workspace;
        workspace.reopen(Store::Access::ReadOnly);
        QCOMPARE(workspace->readOnlyReason(), QStringLiteral("w.trellis is open for reading only."));
        QCOMPARE(sentenceOf([&] { workspace.create("institution", {{"name", u"One"}}); }), workspace->readOnlyReason());
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "tst_open.moc"
