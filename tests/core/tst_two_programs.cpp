#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QFile>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

// One file, two programs: each sees what the other wrote, and nobody's work is lost.
class TwoProgramsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        w_ = std::make_unique<TemporaryWorkspace>();
        row_ = w_->create("institution", {{"name", u"One"}});
        other_ = std::make_unique<Store>(w_->path(), author(QStringLiteral("area lead 5")));
        heard_.clear();
        QObject::connect(&w_->store(), &Store::changed, &w_->store(),
                         [this](const Changed& what) { heard_.push_back(what); });
    }
    void cleanup() {
        other_.reset();
        w_.reset();
    }

    void eachSeesWhatTheOtherWrote() {
        edit(*other_, "city", u"Lyon");
        QCOMPARE(w_->value("institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(heard_.size(), size_t(0));
        w_->store().poll();
        QCOMPARE(heard_.size(), size_t(1));
        QCOMPARE(heard_[0].rows, (QHash<QString, QSet<Id>>{{"institution", {row_}}}));
        w_->store().poll();
        QCOMPARE(heard_.size(), size_t(1));
    }

    void whatTheOtherAddedToAListChangesTheRecordThatHasIt() {
        edit(*other_, "aliases", Value(Value::List{Value(u"Uno")}));
        w_->store().poll();
        QVERIFY(heard_.at(0).rows.value("institution").contains(row_));
        edit(*other_, "aliases", Value());
        w_->store().poll();
        QVERIFY(heard_.at(1).rows.value("institution").contains(row_));
    }

    void bothEditOneAfterTheOtherAndTheLogHoldsBoth() {
        for (int i = 0; i < 5; ++i) {
            edit(*other_, "city", QStringLiteral("L%1").arg(i));
            w_->set("institution", row_, "note", QStringLiteral("N%1").arg(i));
        }
        QCOMPARE(w_->value("institution", row_, "city"), Value(u"L4"));
        QCOMPARE(w_->value("institution", row_, "note"), Value(u"N4"));
        QCOMPARE(w_->reader().database().number("SELECT count(*) FROM op"), qint64(11));
        QCOMPARE(w_->reader().database().number("SELECT count(DISTINCT author) FROM txn"), qint64(2));
        QCOMPARE(findDamage(w_->store().database()), QStringList());
    }

    void whatTheOtherWroteIsAnnouncedBeforeAnEditOfOnesOwn() {
        edit(*other_, "city", u"Lyon");
        const Id two = w_->create("institution", {{"name", u"Two"}});
        QCOMPARE(heard_.size(), size_t(2));
        QCOMPARE(heard_[0].rows.value("institution"), QSet<Id>{row_});
        QCOMPARE(heard_[1].rows.value("institution"), QSet<Id>{two});
    }

    void whatTheOtherWritesAtTheLastMomentIsAnnouncedToo() {
        edit(*other_, "city", u"Lyon");
        // The announcement of the first edit lets the other program write once more, before our transaction begins.
        bool once = true;
        QObject::connect(&w_->store(), &Store::changed, &w_->store(), [&](const Changed&) {
            if (std::exchange(once, false))
                edit(*other_, "aliases", Value(Value::List{Value(u"Uno")}));
        });
        w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        QVERIFY(std::any_of(heard_.begin(), heard_.end(),
                            [](const Changed& what) { return what.touches(QStringLiteral("institution_aliases")); }));
    }

    void anEditOnWhatTheOtherHasChangedSinceUndoesNothingOfTheirs() {
        const qint64 mine = w_->set("institution", row_, "city", Value(u"Lyon"));
        edit(*other_, "city", u"Paris");
        const Store::Undone undone = w_->store().undo(mine);
        QCOMPARE(undone.left.size(), 1);
        QCOMPARE(w_->value("institution", row_, "city"), Value(u"Paris"));
    }

    void aBusyFileGivesItsSentenceAndLosesNothing() {
        w_->store().database().setBusyTimeout(20);
        const QString before = dump(w_->reader());
        {
            Transaction theirs(other_->database());
            QCOMPARE(sentenceOf([&] { w_->set("institution", row_, "city", Value(u"Lyon")); }),
                     QStringLiteral("w.trellis is being written by another window or program. Nothing was changed; try "
                                    "again in a moment."));
        }
        QCOMPARE(dump(w_->reader()), before);
        w_->set("institution", row_, "city", Value(u"Lyon"));
        QCOMPARE(w_->value("institution", row_, "city"), Value(u"Lyon"));
    }

    void aReaderThatHoldsTheFileLetsTheCommitFailWhole() {
        w_->store().database().setBusyTimeout(20);
        const QString before = dump(w_->reader());
        {
            const Transaction reading(other_->database(), Transaction::Kind::Read);
            QCOMPARE(other_->database().number("SELECT count(*) FROM institution"), qint64(1));
            QVERIFY(sentenceOf([&] {
                        w_->set("institution", row_, "city", Value(u"Lyon"));
                    }).startsWith(QStringLiteral("w.trellis is being written by another")));
        }
        QCOMPARE(dump(w_->reader()), before);
        w_->set("institution", row_, "city", Value(u"Lyon"));
        QCOMPARE(findDamage(w_->store().database()), QStringList());
    }

    void aFileThatMovedIsSaidToHaveMoved() {
        const QString moved = w_->filePath(QStringLiteral("moved.trellis"));
        QVERIFY(QFile::rename(w_->path(), moved));
        QCOMPARE(
            sentenceOf([&] { w_->set("institution", row_, "city", Value(u"Lyon")); }),
            QStringLiteral("w.trellis was moved or replaced while it was open. Nothing was changed; open it again at "
                           "its new place."));
        const Store store(moved, author());
        QCOMPARE(store.reader().row(recordType(u"institution"), row_)->values[1], Value(u"One"));
        QCOMPARE(store.database().number("SELECT count(*) FROM op"), qint64(1));
    }

    void aFileThatWasReplacedIsNotWritten() {
        const QString copy = w_->filePath(QStringLiteral("copy.trellis"));
        QVERIFY(QFile::copy(w_->path(), copy));
        QVERIFY(QFile::remove(w_->path()));
        QVERIFY(QFile::rename(copy, w_->path()));
        const QByteArray before = fileHash(w_->path());
        QVERIFY(sentenceOf([&] {
                    w_->set("institution", row_, "city", Value(u"Lyon"));
                }).startsWith(QStringLiteral("w.trellis was moved or replaced")));
        QCOMPARE(fileHash(w_->path()), before);
    }

private:
    void edit(Store& store, const char* field, const Value& value) {
        const RecordType& type = recordType(u"institution");
        const auto applied = store.apply({QStringLiteral("edit"), {}, {}}, [&](Writer& writer) {
            writer.set(type, row_, type.at(QString::fromLatin1(field)), value);
        });
        QVERIFY(applied.transaction > 0);
    }

    std::unique_ptr<TemporaryWorkspace> w_;
    std::unique_ptr<Store> other_;
    std::vector<Changed> heard_;
    Id row_;
};

QTEST_GUILESS_MAIN(TwoProgramsTest)
#include "tst_two_programs.moc"
