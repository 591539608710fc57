#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace trellis {

// A calendar month, as text "2026-03". Counts months since year 0, so that differences are plain subtraction.
class Month {
public:
    Month() = default; // no month
    Month(int year, int month)
        : index_(year * 12 + month - 1) {}
    explicit Month(QDate date)
        : Month(date.year(), date.month()) {}
    static Month fromIndex(int index) {
        Month m;
        m.index_ = index;
        return m;
    }
    static std::optional<Month> fromString(QStringView text); // "2026-03"

    bool isEmpty() const { return index_ == 0; }
    int index() const { return index_; }
    int year() const { return index_ / 12; }
    int month() const { return index_ % 12 + 1; }
    QDate firstDay() const { return {year(), month(), 1}; }
    QDate lastDay() const { return firstDay().addMonths(1).addDays(-1); }
    QString toString() const;

    friend Month operator+(Month m, int months) { return fromIndex(m.index_ + months); }
    friend int operator-(Month a, Month b) { return a.index_ - b.index_; }
    friend auto operator<=>(const Month&, const Month&) = default;

private:
    int index_ = 0;
};

} // namespace trellis
