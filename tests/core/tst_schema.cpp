#include "core/record/registry.h"
#include "core/store/migrations.h"
#include "core/store/schema_check.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

namespace {

QString storageClass(const Field& field) {
    switch (field.type) {
    case FieldType::PersonMonths:
    case FieldType::Integer:
    case FieldType::YesNo:
        return QStringLiteral("INTEGER");
    case FieldType::Decimal:
        return QStringLiteral("REAL");
    case FieldType::Reference:
        return QStringLiteral("BLOB");
    default:
        return QStringLiteral("TEXT");
    }
}

QStringList describedColumns(const RecordType& type) {
    QStringList columns{QStringLiteral("id BLOB key")};
    for (const Field& field : type.fields)
        if (field.isStored())
            columns << field.name + u' ' + storageClass(field);
    return columns;
}

QStringList tableColumns(Database& db, const RecordType& type) {
    QStringList columns;
    Query q = db.query("SELECT name,type,pk FROM pragma_table_info(?) ORDER BY cid");
    q.bind(type.name);
    while (q.next())
        columns << q.text(0) + u' ' + q.text(1) + (q.integer(2) ? QStringLiteral(" key") : QString());
    return columns;
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestSchemaIsKnownByItsDigest() {
        Database db;
        migrations::apply(db);
        QFile source(QStringLiteral(TRELLIS_SOURCE_DIR "/core/store/schema_check.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY2(source.readAll().contains("newestSchema[] = \"" + schemaDigest(db) + '"'),
                 schemaDigest(db).constData());
        checkSchema(db);
        db.run("CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM op; END");
        QVERIFY(!sentenceOf([&] { checkSchema(db); }).isEmpty());
    }

    void theMigrationsBringAnEmptyFileToTheNewestVersion() {
        QTemporaryDir folder;
        Database db(folder.filePath(QStringLiteral("empty.trellis")), Database::Mode::Create);
        QCOMPARE(migrations::versionOf(db), 0);
        QVERIFY(!migrations::isWorkspace(db));
        migrations::apply(db);
        QCOMPARE(migrations::versionOf(db), migrations::newest());
        QVERIFY(migrations::newest() >= 1);
        QVERIFY(migrations::isWorkspace(db));
    }

    void applyingTheMigrationsAgainChangesNothing() {
        TemporaryWorkspace workspace;
        const QByteArray before = fileHash(workspace.path());
        migrations::apply(workspace->database());
        QCOMPARE(fileHash(workspace.path()), before);
    }

    void everyTableHasTheColumnsItsTypeDescribes_data() {
        QTest::addColumn<QString>("name");
        for (const RecordType* type : recordTypes())
            QTest::newRow(qPrintable(type->name)) << type->name;
    }
    void everyTableHasTheColumnsItsTypeDescribes() {
        QFETCH(QString, name);
        TemporaryWorkspace workspace;
        const RecordType& type = recordType(name);
        QCOMPARE(tableColumns(workspace->database(), type), describedColumns(type));
    }

    void everyListHasATypeOfItsOwn() {
        int lists = 0;
        for (const RecordType* type : recordTypes())
            for (const Field& field : type->fields)
                if (field.list) {
                    const RecordType& items = listType(*type, field);
                    QCOMPARE(items.listOf, type->name);
                    QCOMPARE(items.ownerField(), &items.at(u"owner"));
                    QCOMPARE(items.at(u"owner").target, type->name);
                    QCOMPARE(items.at(u"item").type, field.type);
                    ++lists;
                }
        QVERIFY(lists >= 4);
    }

    void everyTableOfTheFileIsDescribed() {
        TemporaryWorkspace workspace;
        const QStringList own{QStringLiteral("document"), QStringLiteral("author"), QStringLiteral("txn"),
                              QStringLiteral("op"),       QStringLiteral("head"),   QStringLiteral("gone"),
                              QStringLiteral("merge"),    QStringLiteral("tip"),    QStringLiteral("unprojected")};
        Query q = workspace->database().query("SELECT name FROM sqlite_schema WHERE type='table'");
        while (q.next())
            QVERIFY2(own.contains(q.text(0)) || findRecordType(q.text(0)), qPrintable(q.text(0)));
    }

    void everythingADescriptionNamesIsThere() {
        for (const RecordType* type : recordTypes()) {
            const QByteArray name = type->name.toUtf8();
            for (const auto& key : type->keys)
                for (const QString& field : key)
                    QVERIFY2(type->field(field), name);
            for (const QString& column : type->columns)
                QVERIFY2(type->field(column), name);
            QVERIFY2(type->field(type->sortField), name);
            QVERIFY2(!type->display.isEmpty(), name);
            QVERIFY2(!type->keys.empty(), name);
            for (const Field& field : type->fields) {
                QVERIFY2(field.type != FieldType::Reference || findRecordType(field.target), name);
                QVERIFY2(field.choicesFrom.isEmpty() || findRecordType(field.choicesFrom), name);
                QVERIFY2(field.type != FieldType::Choice || !field.choices.empty() || !field.choicesFrom.isEmpty(),
                         name);
                QVERIFY2(!field.owner || (field.type == FieldType::Reference && field.required), name);
            }
        }
    }

    void everyWayOfSortingFilteringAndShowingIsGoodSql() {
        TemporaryWorkspace workspace;
        const Id area = workspace.create("area", {{"number", u"1"}, {"title", u"One"}});
        for (const RecordType* type : recordTypes()) {
            for (const Field& field : type->fields) {
                Selection selection;
                selection.area = area;
                selection.text = QStringLiteral("one");
                selection.sortField = field.name;
                selection.filters = {{field.name, Filter::Kind::Empty, {}}, {field.name, Filter::Kind::Filled, {}}};
                QCOMPARE(workspace.reader().ids(*type, selection).size(), size_t(0));
                QCOMPARE(workspace.reader().count(*type, selection), qint64(0));
            }
            QCOMPARE(workspace.reader().ids(*type, {}).size(), size_t(type->name == QLatin1String("area") ? 1 : 0));
            QVERIFY(!workspace.reader().shown(*type, Id::next(1)));
        }
    }

    void theCoreIncludesNoHeaderOfTheGui() {
        // Headers of QtGui, QtWidgets and others, by module or by class, are none of QtCore's.
        const QRegularExpression gui(
            QStringLiteral("#\\s*include\\s*[<\"](QtGui|QtWidgets|QtCharts|QtSvg|QtSql|QtPrintSupport|QGui|QWidget|"
                           "QPainter|QPixmap|QImage|QColor|QFont|QIcon|QBrush|QPen|QApplication|QChart|QAction|QSql|"
                           "QStandardItem|QTextDocument|QClipboard|QPalette|QStyle|ui/)"));
        QVERIFY(gui.match(QStringLiteral("#include <QtGui/QColor>")).hasMatch());
        int files = 0;
        QDirIterator it(QStringLiteral(TRELLIS_SOURCE_DIR "/core"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const auto match = gui.match(QString::fromUtf8(readFile(path)));
            QVERIFY2(!match.hasMatch(), qPrintable(path + QStringLiteral(": ") + match.captured()));
            ++files;
        }
        QVERIFY(files > 50);
    }

    void aProgramMadeOfTheCoreLoadsNoGuiLibrary() {
        // This test links the core and Qt Test, which has no GUI either.
        const QByteArray maps = readFile(QStringLiteral("/proc/self/maps"));
        if (maps.isEmpty())
            QSKIP("this system does not list the libraries of a process");
        QVERIFY(maps.contains("libQt6Core"));
        for (const char* library : {"libQt6Gui", "libQt6Widgets", "libQt6Charts", "libQt6Sql", "libQt6Svg"})
            QVERIFY2(!maps.contains(library), library);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
