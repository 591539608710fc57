#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/history.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace trellis {

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
        const QString path = folder_->filePath(QStringLiteral("w.trellis"));
        Store::createFile(path);
        time_ = 1772784000000; // 2026-03-06 08:00 UTC
        clock_ = std::make_unique<clock::Replaced>([this] { return time_; });
        store_ = std::make_unique<Store>(path, Author{Id::next(time_), QStringLiteral("area lead 3")});
    }
    void cleanup() {
        store_.reset();
        clock_.reset();
        folder_.reset();
    }

    void aCreationIsTheFirstEntry() {
        const Id row = activity(u"Symposium");
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(entries.size(), size_t(1));
        QVERIFY(entries[0].isCreation());
        QCOMPARE(entries[0].author, QStringLiteral("area lead 3"));
        QCOMPARE(entries[0].at, time_);
        QCOMPARE(entries[0].words, QStringLiteral("Symposium"));
        QCOMPARE(entries[0].operation, row);
        QCOMPARE(entries[0].label.action, QStringLiteral("create"));
        QCOMPARE(words(entries[0]), QStringLiteral("Created"));
        QVERIFY(!canRestore(reader(), entries[0]));
    }

    void anEditSaysWhatBecameWhat() {
        const Id row = activity(u"Symposium");
        set(row, u"capacity", 250);
        set(row, u"capacity", 300);
        set(row, u"capacity", {});
        set(row, u"kind", Value(u"workshop"));
        set(row, u"start", Value(u"2026-03-05"));
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(allWords(entries),
                 QStringList({"Start: set to 5 Mar 2026", "Kind: set to Workshop", "Capacity: 300 was cleared",
                              "Capacity: 250 became 300", "Capacity: set to 250", "Created"}));
        QCOMPARE(entries[3].from, Value(250));
        QCOMPARE(entries[3].to, Value(300));
        QCOMPARE(historyCount(reader(), activities(), row), qint64(6));
        QCOMPARE(historyOf(reader(), activities(), row, 2).size(), size_t(2));
    }

    void theFirstEditOfAFieldKnowsTheValueOfTheCreation() {
        const Id row = activity(u"Symposium");
        set(row, u"title", Value(u"Congress %1 \u2013 100%2"));
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(words(entries[0]), QStringLiteral("Title: Symposium became Congress %1 \u2013 100%2"));
    }

    void whatAReferenceNamesIsInWords() {
        const Id one = create(u"institution", {{u"name", Value(u"Institute One")}});
        const Id two = create(u"institution", {{u"name", Value(u"Institute Two")}, {u"acronym", Value(u"IT")}});
        const Id row = activity(u"Symposium");
        set(row, u"host", one);
        set(row, u"host", two);
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(words(entries[0]), QStringLiteral("Host: Institute One became IT"));
        set(row, u"host", {});
        apply([&](Writer& w) { w.remove(recordType(u"institution"), one); });
        QCOMPARE(words(historyOf(reader(), activities(), row)[1]), QStringLiteral("Host: a deleted record became IT"));
    }

    void itemsOfListsAreInTheHistoryOfTheirRow() {
        const Id three = area(u"8.2.3");
        const Id five = area(u"8.2.5");
        const Id row = activity(u"Symposium");
        setList(row, {three});
        setList(row, {three, five});
        setList(row, {five});
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(allWords(entries),
                 QStringList({"Areas: 8.2.3 removed", "Areas: 8.2.5 added", "Areas: 8.2.3 added", "Created"}));
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(entries[i].type, QStringLiteral("activity"));
            QCOMPARE(entries[i].row, row);
            QCOMPARE(entries[i].field, QStringLiteral("areas"));
            QVERIFY(entries[i].item);
        }
        QCOMPARE(historyCount(reader(), activities(), row), qint64(4));
    }

    void deletionAndUndoAreBothTold() {
        const Id three = area(u"8.2.3");
        const Id row = activity(u"Symposium");
        setList(row, {three});
        const qint64 deletion = apply([&](Writer& w) { w.remove(activities(), row); }, QStringLiteral("delete"));
        auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(allWords(entries), QStringList({"Deleted", "Areas: 8.2.3 removed", "Areas: 8.2.3 added", "Created"}));
        QVERIFY(entries[0].isDeletion());
        QVERIFY2(entries[0].words.isEmpty(), "a row that is gone has no words");
        tick();
        QVERIFY(store_->undo(deletion).isGood());
        entries = historyOf(reader(), activities(), row);
        QCOMPARE(entries.size(), size_t(6));
        QVERIFY(allWords(entries).contains(QStringLiteral("Brought back")));
        QCOMPARE(entries[0].label.action, QStringLiteral("undo"));
        QCOMPARE(entries[0].words, QStringLiteral("Symposium"));
    }

    void anOlderValueIsRestored() {
        const Id row = activity(u"Symposium");
        set(row, u"capacity", 250);
        set(row, u"capacity", 300);
        set(row, u"capacity", 320);
        auto entries = historyOf(reader(), activities(), row);
        QVERIFY(canRestore(reader(), entries[1]));
        restore(entries[1]);
        QCOMPARE(value(row, u"capacity"), Value(250));
        entries = historyOf(reader(), activities(), row);
        QCOMPARE(words(entries[0]), QStringLiteral("Capacity: 320 became 250"));
        QCOMPARE(entries[0].label.action, QStringLiteral("restore"));
        QVERIFY2(!canRestore(reader(), entries[2]), "it is so already");
        const qint64 before = historyCount(reader(), activities(), row);
        restore(entries[2]);
        QCOMPARE(historyCount(reader(), activities(), row), before);
    }

    void anItemOfAListIsRestoredWithoutTouchingTheOthers() {
        const Id three = area(u"8.2.3");
        const Id five = area(u"8.2.5");
        const Id row = activity(u"Symposium");
        setList(row, {three});
        setList(row, {});
        setList(row, {five});
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(words(entries[1]), QStringLiteral("Areas: 8.2.3 removed"));
        QVERIFY(canRestore(reader(), entries[1]));
        restore(entries[1]);
        QCOMPARE(value(row, u"areas"), Value(Value::List{five, three}));
        QVERIFY(canRestore(reader(), entries[0]));
        restore(entries[0]);
        QCOMPARE(value(row, u"areas"), Value(Value::List{three}));
    }

    void aDeletedRowComesBackWithWhatWentWithIt() {
        const Id three = area(u"8.2.3");
        const Id institution = create(u"institution", {{u"name", Value(u"Institute One")}});
        const Id row = activity(u"Symposium");
        setList(row, {three});
        const Id stays = create(u"participation", {{u"activity", row}, {u"institution", institution}});
        const Id went =
            create(u"participation", {{u"activity", row}, {u"institution", institution}, {u"role", Value(u"host")}});
        apply([&](Writer& w) { w.remove(recordType(u"participation"), went); });
        apply([&](Writer& w) { w.remove(activities(), row); });
        const auto entries = historyOf(reader(), activities(), row);
        QVERIFY(entries[0].isDeletion());
        QVERIFY(canRestore(reader(), entries[0]));
        restore(entries[0]);
        QCOMPARE(value(row, u"title"), Value(u"Symposium"));
        QCOMPARE(value(row, u"areas"), Value(Value::List{three}));
        QVERIFY(reader().exists(recordType(u"participation"), stays));
        QVERIFY2(!reader().exists(recordType(u"participation"), went), "it had been deleted before");
        QVERIFY(!canRestore(reader(), entries[0]));
    }

    void restoringWhatIsNoLongerAllowedIsRefused() {
        const Id row = activity(u"Symposium");
        set(row, u"start", Value(u"2026-03-05"));
        set(row, u"start", Value(u"2026-02-01"));
        set(row, u"end", Value(u"2026-02-02"));
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(words(entries[1]), QStringLiteral("Start: 5 Mar 2026 became 1 Feb 2026"));
        const auto applied = store_->apply({QStringLiteral("restore"), QStringLiteral("activity"), {}},
                                           [&](Writer& w) { restoreValue(w, entries[1]); });
        QVERIFY(!applied.isGood());
        QCOMPARE(value(row, u"start"), Value(u"2026-02-01"));
    }

    void everyWriterIsNamed() {
        const Id row = activity(u"Symposium");
        store_->setAuthor({Id::next(time_), QStringLiteral("coordinator")});
        set(row, u"capacity", 250);
        const auto entries = historyOf(reader(), activities(), row);
        QCOMPARE(entries[0].author, QStringLiteral("coordinator"));
        QCOMPARE(entries[1].author, QStringLiteral("area lead 3"));
    }

    void theWholeHistoryIsNewestFirstAndPaged() {
        const Id three = area(u"8.2.3");
        const Id row = activity(u"Symposium");
        setList(row, {three});
        set(row, u"capacity", 250);
        const auto all = wholeHistory(reader(), 100);
        QCOMPARE(allWords(all), QStringList({"Capacity: set to 250", "Areas: 8.2.3 added", "Created", "Created"}));
        QCOMPARE(all[3].type, QStringLiteral("area"));
        QVERIFY(std::ranges::is_sorted(all, [](const auto& a, const auto& b) { return a.at > b.at; }));
        const auto page = wholeHistory(reader(), 2, 1);
        QCOMPARE(page.size(), size_t(2));
        QCOMPARE(page[0].operation, all[1].operation);
        QCOMPARE(page[1].operation, all[2].operation);
        QVERIFY(wholeHistory(reader(), 10, 4).empty());
    }

    void theWholeHistoryDoesNotSortAllOperations() {
        Query q = store_->database().query(
            "EXPLAIN QUERY PLAN SELECT o.arrival FROM txn t CROSS JOIN op o WHERE o.arrival>=t.first_arrival AND "
            "o.arrival<coalesce((SELECT n.first_arrival FROM txn n WHERE n.number>t.number ORDER BY n.number LIMIT "
            "1),9223372036854775807) AND +o.txn=t.number ORDER BY t.hlc DESC,t.number DESC,o.arrival DESC LIMIT 10");
        while (q.next())
            QVERIFY2(!q.text(3).contains(QStringLiteral("TEMP B-TREE")), qPrintable(q.text(3)));
    }

    void aTypeOrFieldThisProgramDoesNotKnowIsShownByItsName() {
        const Id row = activity(u"Symposium");
        const qint64 transaction = apply([&](Writer& w) { w.set(activities(), row, activities().at(u"capacity"), 1); });
        const auto insert = [&](const QString& type, const Id& target, const QString& field, const Value& value) {
            Query q = store_->database().query("INSERT INTO op(id,txn,type,row,field,value) VALUES(?,?,?,?,?,?)");
            q.bind(Id::next(time_)).bind(transaction).bind(type).bind(target).bind(field).bind(value).run();
        };
        const Id strange = Id::next(time_);
        insert(QStringLiteral("activity"), row, QStringLiteral("mood"), Value(u"bright"));
        insert(QStringLiteral("seminar"), strange, QStringLiteral("size"), 12);
        insert(QStringLiteral("seminar"), strange, QStringLiteral("_deleted"), 1);
        insert(QStringLiteral("activity_areas"), strange, QStringLiteral("_deleted"), 1);
        insert(QStringLiteral("activity_areas"), strange, QStringLiteral("colour"), strange);
        insert(QStringLiteral("activity"), row, QStringLiteral("capacity"), Value(u"no number"));
        const auto all = wholeHistory(reader(), 100);
        QCOMPARE(all.size(), size_t(8));
        QCOMPARE(allWords(all).mid(0, 6), QStringList({"Capacity: set to 0", "colour: set to a record", "Deleted",
                                                       "Deleted", "size: set to 12", "mood: set to bright"}));
        for (const HistoryEntry& entry : all)
            canRestore(reader(), entry);
        QCOMPARE(historyOf(reader(), activities(), row).size(), size_t(4));
        const auto applied =
            store_->apply({QStringLiteral("restore"), {}, {}}, [&](Writer& w) { restoreValue(w, all[4]); });
        QVERIFY(!applied.isGood());
    }

private:
    const Reader& reader() const { return store_->reader(); }
    static const RecordType& activities() { return recordType(u"activity"); }
    void tick() { time_ += 60000; }

    qint64 apply(const std::function<void(Writer&)>& write, const QString& action = QStringLiteral("edit")) {
        tick();
        const auto applied = store_->apply({action, QStringLiteral("activity"), {}}, write);
        if (!applied.isGood())
            qFatal("%s", qPrintable(applied.problems.front().message));
        return applied.transaction;
    }
    Id create(QStringView typeName, std::initializer_list<std::pair<QStringView, Value>> values) {
        const RecordType& type = recordType(typeName);
        Record record = type.emptyRecord();
        for (const auto& [field, value] : values)
            record.values[size_t(type.indexOf(field))] = value;
        Id id;
        apply([&](Writer& w) { id = w.create(type, record); }, QStringLiteral("create"));
        return id;
    }
    Id activity(const char16_t* title) { return create(u"activity", {{u"title", Value(title)}}); }
    Id area(const char16_t* number) {
        return create(u"area", {{u"number", Value(number)}, {u"title", Value(u"Cancer research ecosystem")}});
    }
    void set(const Id& row, QStringView field, const Value& value) {
        apply([&](Writer& w) { w.set(activities(), row, activities().at(field), value); });
    }
    void setList(const Id& row, const Value::List& items) { set(row, u"areas", Value(items)); }
    void restore(const HistoryEntry& entry) {
        apply([&](Writer& w) { restoreValue(w, entry); }, QStringLiteral("restore"));
    }
    Value value(const Id& row, QStringView field) {
        const auto record = reader().row(activities(), row);
        return record ? activities().value(*record, field) : Value();
    }
    QString words(const HistoryEntry& entry) { return describe(entry, reader().textContext(), reader()); }
    QStringList allWords(const std::vector<HistoryEntry>& entries) {
        QStringList result;
        for (const HistoryEntry& entry : entries)
            result << words(entry);
        return result;
    }

    qint64 time_ = 0;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<clock::Replaced> clock_;
    std::unique_ptr<Store> store_;
};

} // namespace trellis

QTEST_GUILESS_MAIN(trellis::HistoryTest)
#include "tst_history.moc"
