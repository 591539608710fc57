#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

struct Institution {
    Id id;
    QString code;
    QString name;
    QString acronym;
    std::vector<QString> aliases; // other spellings of the same institution
    QString kind;
    QString country; // ISO 3166, two letters
    QString city;
    std::optional<double> latitude; // degrees
    std::optional<double> longitude;
    QString pic; // participant identification code, 9 digits
    std::optional<qint64> patientsPerYear;
    QString website;
    QString note;
};

} // namespace trellis
