#pragma once

#include <QWidget>

class QHBoxLayout;

namespace trellis {

class ProgressStrip;

// The place in the status bar where long work shows: a strip for each piece that is under way, side by side. Whoever
// does the work asks for a strip, begins and ends it as often as there is work, and deletes it when there will be none;
// it shows only what takes longer than half a second.
class WorkBar final : public QWidget {
    Q_OBJECT

public:
    explicit WorkBar(QWidget* parent = nullptr);

    ProgressStrip* addStrip(QObject* worker); // it goes with the worker at the latest

private:
    QHBoxLayout* strips_;
};

} // namespace trellis
