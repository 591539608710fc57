#include "core/record/field.h"

#include <QCoreApplication>

namespace trellis {

bool Field::isTextual() const {
    if (list)
        return true;
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Web:
    case FieldType::Email:
    case FieldType::Reference:
        return true;
    case FieldType::Choice:
        return !choicesFrom.isEmpty(); // codes of a programme's own are free text
    default:
        return false;
    }
}

QString Field::translatedLabel() const {
    return QCoreApplication::translate("Record", label);
}

QString Field::translatedUnit() const {
    return unit ? QCoreApplication::translate("Record", unit) : QString();
}

const Choice* Field::choice(QStringView code) const {
    for (const Choice& c : choices)
        if (code == QLatin1String(c.code))
            return &c;
    return nullptr;
}

QString translatedLabel(const Choice& choice) {
    return QCoreApplication::translate("Choice", choice.label);
}

} // namespace trellis
