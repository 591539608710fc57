#include "core/record/problem.h"

#include <QCoreApplication>

namespace trellis {

QString describe(const Problem& problem) {
    if (problem.line == 0)
        return problem.message;
    if (problem.column.isEmpty())
        return QCoreApplication::translate("Problem", "Row %1: %2").arg(QString::number(problem.line), problem.message);
    return QCoreApplication::translate("Problem", "Row %1, column \"%2\": %3")
        .arg(QString::number(problem.line), problem.column, problem.message);
}

} // namespace trellis
