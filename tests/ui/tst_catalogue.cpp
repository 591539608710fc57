#include "app/catalogue.h"
#include "ui/dialogs/merge_dialog.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace trellis;

// English is the language of the sources, but its plural forms come from a catalogue like those of any other.
class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QStringLiteral("xx"))); // of a language without a catalogue
        installCatalogue();
    }

    void wordsOfAClassAreFoundByTheNameItHas() {
        QCOMPARE(MergeDialog::tr("%Ln operation(s) would come in.", nullptr, 1),
                 QStringLiteral("1 operation would come in."));
        QCOMPARE(MergeDialog::tr("%Ln operation(s) would come in.", nullptr, 3),
                 QStringLiteral("3 operations would come in."));
    }

    void everyPluralHasItsForms() {
        QFile file(QStringLiteral(TRELLIS_SOURCE_DIR "/translations/trellis_en.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QByteArray context;
        QByteArray source;
        QByteArray comment;
        QStringList forms;
        bool plural = false;
        int plurals = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"message") {
                plural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
                forms.clear();
                comment.clear();
            } else if (xml.isStartElement() && xml.name() == u"name") {
                context = xml.readElementText().toUtf8();
            } else if (xml.isStartElement() && xml.name() == u"source") {
                source = xml.readElementText().toUtf8();
            } else if (xml.isStartElement() && xml.name() == u"comment") {
                comment = xml.readElementText().toUtf8();
            } else if (xml.isStartElement() && xml.name() == u"translation" && !plural) {
                const QString words = xml.readElementText(); // the sources are English
                QVERIFY2(words.isEmpty(), qPrintable(QString::fromUtf8(source) + QStringLiteral(": ") + words));
            } else if (xml.isStartElement() && xml.name() == u"numerusform") {
                forms << xml.readElementText();
            } else if (xml.isEndElement() && xml.name() == u"message" && plural) {
                ++plurals;
                QCOMPARE(forms.size(), 2);
                for (const int n : {1, 2}) {
                    const QString form = forms[n - 1];
                    QVERIFY2(!form.isEmpty(), source.constData());
                    QCOMPARE(QCoreApplication::translate(context, source, comment, n),
                             QString(form)
                                 .replace(QStringLiteral("%n"), QString::number(n))
                                 .replace(QStringLiteral("%Ln"), QString::number(n)));
                }
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(plurals > 20);
    }
};

QTEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
