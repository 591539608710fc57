#include "core/analysis/growth_periods.h"

#include <algorithm>
#include <limits>

namespace trellis::growth {

namespace periods_detail {

QString label(const QDate& first, Options::Step step) {
    const QString year = QString::number(first.year()).rightJustified(4, u'0');
    if (step == Options::Year)
        return year;
    return year + u'-' + QString::number(first.month()).rightJustified(2, u'0');
}

} // namespace periods_detail

Periods::Periods(const Input& input, const Options& options) {
    until_ = options.until ? qint32(options.until->toJulianDay()) : 0;
    qint32 earliest = 0;
    qint32 latest = until_;
    for (const qint32 start : input.start) {
        if (start == 0 || (until_ != 0 && start > until_))
            continue;
        earliest = earliest == 0 ? start : std::min(earliest, start);
        latest = std::max(latest, start);
    }
    if (earliest != 0) {
        const QDate begin = QDate::fromJulianDay(earliest);
        QDate first(begin.year(), options.step == Options::Month ? begin.month() : 1, 1);
        while (first.toJulianDay() <= latest) {
            const QDate next = options.step == Options::Month ? first.addMonths(1) : first.addYears(1);
            const qint32 lastDay = qint32(next.toJulianDay()) - 1;
            labels_.append(periods_detail::label(first, options.step));
            lastDays_.push_back(until_ != 0 ? std::min(lastDay, until_) : lastDay);
            first = next;
        }
    } else if (until_ != 0) {
        lastDays_.push_back(until_); // no period, but members as at that day
    }
    undated_ = quint32(lastDays_.size());
    count_ = until_ != 0 ? undated_ : undated_ + 1;
}

quint32 Periods::slotOf(qint32 start) const {
    if (start == 0)
        return undated_;
    if (until_ != 0 && start > until_)
        return count_;
    return quint32(std::lower_bound(lastDays_.begin(), lastDays_.end(), start) - lastDays_.begin());
}

std::pair<quint32, quint32> Periods::within(qint32 from, qint32 until) const {
    const qint32 last = until == 0 ? std::numeric_limits<qint32>::max() : until;
    const auto begin = std::lower_bound(lastDays_.begin(), lastDays_.end(), from);
    const auto end = std::upper_bound(lastDays_.begin(), lastDays_.end(), last);
    return {quint32(begin - lastDays_.begin()), quint32(end - lastDays_.begin())};
}

} // namespace trellis::growth
