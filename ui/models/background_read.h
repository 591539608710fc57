#pragma once

#include "core/store/reader.h"
#include "ui/models/background_job.h"

namespace trellis {

// Reads with a connection of its own. Starting another reading interrupts the one under way, whose outcome is then
// never shown. failed(): the file is locked or could not be read, try again shortly.
class BackgroundRead final : public BackgroundJob {
    Q_OBJECT
public:
    using Work = std::function<Outcome(const Reader& reader)>;
    using ReportingWork = std::function<Outcome(const Reader& reader, const Progress& progress)>;

    explicit BackgroundRead(QString path, QObject* parent = nullptr);

    void start(Work work);
    void startReporting(ReportingWork work); // of work that tells how far it is

private:
    QString path_;
};

} // namespace trellis
