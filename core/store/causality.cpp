#include "core/store/causality.h"

#include "core/store/operation.h"

#include <QSet>

namespace trellis {

Causality::Causality(Database& db) {
    std::vector<std::vector<Id>> named;
    QHash<Id, size_t> place;
    Query q = db.query("SELECT number,id,parents FROM txn");
    while (q.next()) {
        index_.insert(q.integer(0), named.size());
        place.insert(q.id(1), named.size());
        named.push_back(splitIds(q.blob(2)));
    }
    parents_.resize(named.size());
    for (size_t i = 0; i < named.size(); ++i)
        for (const Id& parent : named[i])
            if (const auto it = place.constFind(parent); it != place.cend()) // one that was taken out is not there
                parents_[i].push_back(*it);
}

const std::vector<bool>& Causality::known(qint64 transaction) const {
    const auto asked = known_.constFind(transaction);
    if (asked != known_.cend())
        return *asked;
    std::vector<bool> reached(parents_.size());
    std::vector<size_t> open;
    if (const auto start = index_.constFind(transaction); start != index_.cend())
        open = parents_[*start];
    while (!open.empty()) {
        const size_t next = open.back();
        open.pop_back();
        if (reached[next])
            continue;
        reached[next] = true;
        open.insert(open.end(), parents_[next].begin(), parents_[next].end());
    }
    return *known_.insert(transaction, std::move(reached));
}

bool Causality::knew(qint64 later, qint64 earlier) const {
    const auto place = index_.constFind(earlier);
    return place != index_.cend() && known(later)[*place];
}

namespace tips {

QByteArray joined(Database& db) {
    QByteArray ids;
    Query q = db.query("SELECT txn FROM tip ORDER BY txn");
    while (q.next())
        ids.append(q.blob(0));
    return ids;
}

void moveTo(Database& db, const Id& transaction) {
    db.run("DELETE FROM tip");
    db.query("INSERT INTO tip(txn) VALUES(?)").bind(transaction).run();
}

QByteArray fromTransactions(Database& db) {
    std::vector<Id> ids;
    QSet<Id> named;
    Query q = db.query("SELECT id,parents FROM txn ORDER BY id");
    while (q.next()) {
        ids.push_back(q.id(0));
        for (const Id& parent : splitIds(q.blob(1)))
            named.insert(parent);
    }
    std::erase_if(ids, [&](const Id& id) { return named.contains(id); });
    return joinIds(ids);
}

void recompute(Database& db) {
    const std::vector<Id> ids = splitIds(fromTransactions(db));
    db.run("DELETE FROM tip");
    for (const Id& id : ids)
        db.query("INSERT INTO tip(txn) VALUES(?)").bind(id).run();
}

} // namespace tips

} // namespace trellis
