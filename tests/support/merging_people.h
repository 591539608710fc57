#pragma once

#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/copies.h"
#include "support/workspace.h"

#include <QTest>

namespace trellis::support {

// Two or three people, each with a copy of a workspace with one institution, and what they do to it. For tests of what
// happens when the copies come together: setUp() before each, look() after it, for no copy may be damaged.
class MergingPeople {
protected:
    std::unique_ptr<Copies> c_;
    Id row_;

    Id create(int person, const char* type, Fields fields) {
        c_->actAs(person);
        const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
        Id id;
        const auto applied = c_->store(person).apply({QStringLiteral("create"), recordType.name, {}}, [&](Writer& w) {
            id = w.create(recordType, record(recordType, fields));
        });
        if (!applied.isGood())
            qFatal("%s", qPrintable(describe(applied.problems.front())));
        return id;
    }
    void set(int person, const char* type, const Id& row, const char* field, const Value& value) {
        c_->actAs(person);
        const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
        const auto applied = c_->store(person).apply({QStringLiteral("edit"), recordType.name, {}}, [&](Writer& w) {
            w.set(recordType, row, recordType.at(QString::fromLatin1(field)), value);
        });
        if (!applied.isGood())
            qFatal("%s", qPrintable(describe(applied.problems.front())));
    }
    void remove(int person, const char* type, const Id& row) {
        c_->actAs(person);
        const auto applied = c_->store(person).apply({QStringLiteral("delete"), {}, {}}, [&](Writer& w) {
            w.remove(recordType(QString::fromLatin1(type)), row);
        });
        if (!applied.isGood())
            qFatal("%s", qPrintable(describe(applied.problems.front())));
    }
    Value value(int person, const char* type, const Id& row, const char* field) {
        const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
        const auto found = c_->reader(person).row(recordType, row);
        return found ? recordType.value(*found, QString::fromLatin1(field)) : Value();
    }
    bool has(int person, const char* type, const Id& row) {
        return c_->reader(person).exists(recordType(QString::fromLatin1(type)), row);
    }
    static QStringList kinds(const std::vector<Finding>& findings) {
        QStringList codes;
        for (const Finding& finding : findings)
            codes << codeOf(finding.kind);
        return codes;
    }
    // All get what person 0 has.
    void share() { c_->shareWith(c_->copyFile(0, QStringLiteral("shared.trellis"))); }
    void setUp(int people = 2) {
        c_ = std::make_unique<Copies>(people);
        row_ = create(0, "institution", {{"name", u"Sample Centre FR-1"}, {"city", u"Dijon"}, {"country", u"FR"}});
        share();
    }
    void look() {
        for (int i = 0; i < c_->count(); ++i)
            QCOMPARE(findDamage(c_->store(i).database()), QStringList());
        c_.reset();
    }
};

} // namespace trellis::support
