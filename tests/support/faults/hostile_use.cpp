#include "support/faults/hostile_use.h"

#include "core/analysis/chart_series.h"
#include "core/analysis/facts.h"
#include "core/analysis/growth_input.h"
#include "core/analysis/presence.h"
#include "core/domain/area_tree.h"
#include "core/exchange/workspace_template.h"
#include "core/record/registry.h"
#include "core/store/backup.h"
#include "core/store/history.h"
#include "core/store/verify.h"
#include "support/workspace.h"

namespace trellis::support {

namespace {

class Use {
public:
    explicit Use(const QString& path)
        : path_(path) {}

    QString run() {
        attempt([&] {
            const Store store(path_, author(), Store::Access::ReadOnly);
            read(store);
        });
        attempt([&] {
            Store store(path_, author());
            read(store);
            write(store);
            backup::make(store.database());
        });
        return said_;
    }

private:
    // One thing that cannot be done does not keep from the next.
    void attempt(const std::function<void()>& work) {
        const QString sentence = sentenceOf(work);
        if (said_.isEmpty())
            said_ = sentence;
    }

    void read(const Store& store) {
        const Reader& reader = store.reader();
        attempt([&] {
            const QStringList damage = findDamage(store.database());
            if (said_.isEmpty() && !damage.isEmpty())
                said_ = QFileInfo(path_).fileName() + QStringLiteral(": check finds damage.");
        });
        TextContext context;
        attempt([&] { context = reader.textContext(); });
        for (const RecordType* type : recordTypes())
            attempt([&] { readTable(reader, *type, context); });
        attempt([&] {
            for (const HistoryEntry& entry : wholeHistory(reader, 200)) {
                describe(entry, context, reader);
                canRestore(reader, entry);
            }
        });
        std::vector<Id> areas{Id()};
        attempt([&] {
            const AreaTree tree(reader);
            for (const AreaTree::Entry& entry : tree.entries())
                if (areas.size() < 2) {
                    tree.subtree(entry.area.id);
                    areas.push_back(entry.area.id);
                }
        });
        for (const Id& area : areas) {
            attempt([&] { analyse(store.database(), area); });
            for (const auto& until : {std::optional<QDate>(), std::optional(QDate(2026, 6, 1))})
                attempt([&] { factsOf(reader, area, until); });
        }
        attempt([&] {
            workspace_template::hasSamples(store);
            store.lastUndoable();
        });
    }

    static void readTable(const Reader& reader, const RecordType& type, const TextContext& context) {
        reader.all(type);
        int shown = 0;
        for (const Id& id : reader.ids(type, {})) {
            if (++shown > 30)
                break;
            reader.display(type, id);
            const auto row = reader.shown(type, id);
            for (size_t i = 0; row && i < type.fields.size(); ++i)
                shownText(type.fields[i], row->record.values[i], context);
            if (shown < 10)
                for (const HistoryEntry& entry : historyOf(reader, type, id, 20))
                    describe(entry, context, reader);
        }
        Selection selection;
        selection.text = QStringLiteral("inst");
        reader.count(type, selection);
        if (type.listOf.isEmpty())
            exportedTable(reader, type);
    }

    static void analyse(Database& db, const Id& area) {
        const growth::Source source = growth::readSource(db, {area, {}});
        growth::Options options;
        options.nodes = area ? growth::Options::Members : growth::Options::Participants;
        options.step = area ? growth::Options::Year : growth::Options::Month;
        options.maxSize = source.tieMaxSize;
        const auto rows = growth::series(source.input, options);
        if (rows.size() < 2000)
            chartTable(growthChart(rows, ChartScope()));
    }

    void write(Store& store) {
        const RecordType& type = recordType(u"institution");
        qint64 written = 0;
        const auto note = [&](const Store::Applied& applied) {
            written = std::max(written, applied.transaction);
            if (said_.isEmpty() && !applied.isGood())
                said_ = QFileInfo(path_).fileName() + QStringLiteral(": ") + applied.problems.front().message;
        };
        attempt([&] {
            const auto ids = store.reader().ids(type, {});
            note(store.apply({QStringLiteral("edit"), type.name, {}}, [&](Writer& writer) {
                if (ids.empty())
                    writer.create(type, record(type, {{"name", u"Institute"}, {"country", u"FR"}}));
                else
                    writer.set(type, ids.front(), type.at(u"city"), Value(u"Lyon"));
            }));
        });
        attempt([&] {
            if (written > 0)
                note(store.undo(written));
        });
        attempt([&] {
            const RecordType& activity = recordType(u"activity");
            const auto ids = store.reader().ids(activity, {});
            if (!ids.empty())
                note(store.apply({QStringLiteral("delete"), activity.name, {}},
                                 [&](Writer& writer) { writer.remove(activity, ids.front()); }));
        });
        attempt([&] {
            for (int i = 0; i < 3; ++i)
                if (const qint64 last = store.lastUndoable())
                    note(store.undo(last));
        });
        attempt([&] {
            store.poll();
            workspace_template::removeSamples(store);
        });
    }

    QString path_;
    QString said_;
};

} // namespace

QString useWorkspace(const QString& path) {
    return Use(path).run();
}

} // namespace trellis::support
