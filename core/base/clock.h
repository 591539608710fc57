#pragma once

#include <QDate>

#include <functional>

namespace trellis::clock {

// The only source of the present. Tests put their own in place to be exact about time.
qint64 now(); // milliseconds since 1970-01-01 UTC
QDate today();

// Replaces the source until the object goes out of scope.
class Replaced {
public:
    explicit Replaced(std::function<qint64()> milliseconds);
    ~Replaced();
    Q_DISABLE_COPY_MOVE(Replaced)

private:
    std::function<qint64()> before_;
};

} // namespace trellis::clock
