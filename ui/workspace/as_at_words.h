#pragma once

#include "core/base/month.h"

#include <QDate>
#include <QString>

namespace trellis {

// The day all figures stand for: "M18 · March 2026" on the last day of a month, else "M18 · 5 Mar 2026".
QString asAtWords(QDate date, Month programmeStart);

} // namespace trellis
