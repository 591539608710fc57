#pragma once

#include <QString>

#include <exception>

namespace trellis {

// The one exception of the core. `what` is for people: what is wrong, where, and what to do.
// `detail` is for engineers (SQLite's or the system's own words); it may be empty.
class Error : public std::exception {
public:
    explicit Error(QString message, QString detail = {});

    const QString& message() const { return message_; }
    const QString& detail() const { return detail_; }
    const char* what() const noexcept override { return utf8_.constData(); }

private:
    QString message_;
    QString detail_;
    QByteArray utf8_;
};

// Thrown when the user (or Ctrl+C) cancelled long work; nothing was written.
class Cancelled : public Error {
public:
    Cancelled();
};

} // namespace trellis
