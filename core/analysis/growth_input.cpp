#include "core/analysis/growth_input.h"

#include "core/domain/programme.h"
#include "core/record/registry.h"
#include "core/store/focus.h"

#include <QHash>

#include <optional>

namespace trellis::growth {

namespace {

constexpr qint64 rowsBetweenSteps = 8192;

qint32 julianDay(QByteArrayView text) {
    if (text.size() != 10)
        return 0;
    for (const qsizetype i : {0, 1, 2, 3, 5, 6, 8, 9})
        if (text[i] < '0' || text[i] > '9')
            return 0;
    const auto digits = [&](qsizetype from, qsizetype count) {
        int number = 0;
        for (qsizetype i = from; i < from + count; ++i)
            number = number * 10 + (text[i] - '0');
        return number;
    };
    return qint32(QDate(digits(0, 4), digits(5, 2), digits(8, 2)).toJulianDay());
}

class SourceReader {
public:
    SourceReader(Database& db, const Scope& scope, const Progress& progress)
        : db_(db)
        , scope_(scope)
        , progress_(progress) {}

    Source read() {
        readInstitutions();
        readActivities();
        readParticipations();
        readMemberships();
        if (const auto size = programmeOf(Reader(db_)).tieMaxSize)
            source_.tieMaxSize = int(*size);
        return std::move(source_);
    }

private:
    void step() {
        if (++rows_ % rowsBetweenSteps == 0)
            progress_.step(rows_);
    }

    void readInstitutions() {
        QHash<QByteArray, quint16> countries;
        Query q = db_.query("SELECT id,country FROM institution ORDER BY id");
        while (q.next()) {
            step();
            institutionIndex_.insert(q.id(0), quint32(source_.institutions.size()));
            source_.institutions.push_back(q.id(0));
            quint16 country = 0;
            if (!q.isNull(1)) {
                const QByteArray code = q.blob(1).toByteArray();
                country = countries.value(code, quint16(countries.size() + 1));
                countries.insert(code, country);
            }
            source_.input.country.push_back(country);
        }
    }

    void readActivities() {
        // Held and reported activities took place; ideas, plans and cancelled ones did not.
        QByteArray sql = "SELECT id,start FROM activity WHERE state IN ('held','reported')";
        if (!scope_.kinds.isEmpty()) {
            QByteArrayList places;
            for (qsizetype i = 0; i < scope_.kinds.size(); ++i)
                places << "?" + QByteArray::number(i + 2);
            sql += " AND kind IN (" + places.join(',') + ")";
        }
        if (scope_.area)
            sql += " AND " + focus::condition(recordType(u"activity"), QStringLiteral("activity")).toUtf8();
        sql += " ORDER BY id";
        Query q = db_.query(sql);
        if (scope_.area || !scope_.kinds.isEmpty())
            q.bind(scope_.area);
        for (const QString& kind : scope_.kinds)
            q.bind(kind);
        while (q.next()) {
            step();
            activityIndex_.insert(q.id(0), quint32(source_.activities.size()));
            source_.activities.push_back(q.id(0));
            source_.input.start.push_back(q.isNull(1) ? 0 : julianDay(q.blob(1)));
        }
    }

    void readParticipations() {
        Query q = db_.query("SELECT activity,institution FROM participation WHERE attended IS NOT 0");
        while (q.next()) {
            step();
            const auto activity = activityIndex_.constFind(q.id(0));
            const auto institution = institutionIndex_.constFind(q.id(1));
            if (activity != activityIndex_.constEnd() && institution != institutionIndex_.constEnd())
                source_.input.participations.push_back({*activity, *institution});
        }
    }

    void readMemberships() {
        QByteArray sql = "SELECT institution,\"from\",until FROM involvement";
        if (scope_.area)
            sql += " WHERE area IN " + focus::subtree().toUtf8();
        Query q = db_.query(sql);
        if (scope_.area)
            q.bind(scope_.area);
        while (q.next()) {
            step();
            const auto institution = institutionIndex_.constFind(q.id(0));
            if (institution != institutionIndex_.constEnd())
                source_.input.memberships.push_back(
                    {*institution, q.isNull(1) ? 0 : julianDay(q.blob(1)), q.isNull(2) ? 0 : julianDay(q.blob(2))});
        }
    }

    Database& db_;
    const Scope& scope_;
    const Progress& progress_;
    Source source_;
    QHash<Id, quint32> institutionIndex_;
    QHash<Id, quint32> activityIndex_;
    qint64 rows_ = 0;
};

} // namespace

Source readSource(Database& db, const Scope& scope, const Progress& progress) {
    return SourceReader(db, scope, progress).read();
}

} // namespace trellis::growth
