// Works in the real window on a workspace, offscreen, and prints what it cost, one "name value" a line:
//   table_steps WORKSPACE [TYPE]
//   open       milliseconds until the page shows its first rows
//   order FIELD  milliseconds from asking for an order until its first rows are painted
//   scroll     milliseconds of the middle scroll step, painted
//   blocked    milliseconds for which a step kept the window's thread from its next event, 99th percentile of all steps
//   longest    the longest of them
//   peak       megabytes of memory at most
#include "core/base/memory.h"
#include "core/record/registry.h"
#include "core/store/current_author.h"
#include "ui/pages/record_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

// Notes the longest time that one event kept the thread.
class Watched final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (depth_ > 0)
            return QApplication::notify(receiver, event);
        ++depth_;
        QElapsedTimer timer;
        timer.start();
        const bool done = QApplication::notify(receiver, event);
        longest_ = std::max(longest_, timer.nsecsElapsed());
        --depth_;
        return done;
    }

    double longestAndForget() { return double(std::exchange(longest_, 0)) / 1e6; }

private:
    int depth_ = 0;
    qint64 longest_ = 0;
};

class Steps {
public:
    Steps(Watched& application, trellis::RecordTable* table)
        : application_(application)
        , table_(table) {
        QObject::connect(table->records(), &trellis::RecordModel::loaded, table, [this] { loaded_ = true; });
    }

    // Milliseconds until what was asked for is painted; with `order`, until its rows have come, too.
    double step(const std::function<void()>& ask, bool order) {
        loaded_ = !order;
        application_.longestAndForget();
        QElapsedTimer timer;
        timer.start();
        ask();
        const double asking = double(timer.nsecsElapsed()) / 1e6;
        while (!loaded_)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        settle();
        const double taken = double(timer.nsecsElapsed()) / 1e6;
        blocked_.push_back(std::max(asking, application_.longestAndForget()));
        return taken;
    }

    void settle() {
        QCoreApplication::processEvents();
        table_->viewport()->repaint();
        QCoreApplication::processEvents();
    }

    // What follows a step (the form, sums, counts) happens, and is watched, too.
    void rest(int milliseconds) {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds) {
            QCoreApplication::processEvents();
            QThread::msleep(1);
        }
        if (!blocked_.empty())
            blocked_.back() = std::max(blocked_.back(), application_.longestAndForget());
    }

    std::vector<double> blocked() const { return blocked_; }

private:
    Watched& application_;
    trellis::RecordTable* table_;
    std::vector<double> blocked_;
    bool loaded_ = true;
};

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[size_t(double(values.size() - 1) * share)];
}

double peakMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

void print(const QString& name, double value) {
    std::printf("%s %.2f\n", qPrintable(name), value);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    trellis::shareFreedMemory();
    Watched application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Trellis"));
    QCoreApplication::setApplicationName(QStringLiteral("Trellis"));
    if (argc < 2)
        return 2;
    const QString type = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral("participation");
    trellis::Theme::apply(application, trellis::ThemeMode::Light);
    trellis::MainWindow window(trellis::currentAuthor());
    QElapsedTimer timer;
    timer.start();
    if (!window.openWorkspace(QString::fromLocal8Bit(argv[1])))
        return 1;
    window.showPage(type);
    window.show();
    auto pages = window.findChildren<trellis::RecordPage*>();
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const trellis::RecordPage* p) { return p->type().name == type; });
    if (page == pages.end())
        return 1;
    trellis::RecordTable* table = (*page)->table();
    trellis::RecordModel* model = table->records();
    while (model->isLoading())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    Steps steps(application, table);
    steps.settle();
    print(QStringLiteral("open"), double(timer.nsecsElapsed()) / 1e6);
    steps.rest(300);

    for (const QString& field : model->columns())
        for (const bool descending : {false, true}) {
            const double taken = steps.step([&] { model->setSort(field, descending); }, true);
            if (!descending)
                print(QStringLiteral("order %1").arg(field), taken);
            steps.rest(50);
        }
    for (const char* words : {"4", "42", "421", "421 sample", ""}) {
        steps.step([&] { model->setText(QString::fromLatin1(words)); }, true);
        steps.rest(50);
    }

    QScrollBar* bar = table->verticalScrollBar();
    std::vector<double> scrolls;
    quint32 place = 1;
    for (int i = 0; i < 300; ++i) {
        place = place * 1664525u + 1013904223u;
        const int to = i % 3 == 0 ? int(double(place) / 4294967296.0 * bar->maximum()) : bar->value() + bar->pageStep();
        scrolls.push_back(steps.step([&] { bar->setValue(i == 299 ? bar->maximum() : to); }, false));
    }
    for (int i = 0; i < 30; ++i) {
        const int row = i % 2 == 0 ? model->rowCount() - 1 - i : i * 1000 % model->rowCount();
        steps.step([&] { table->setCurrentIndex(model->index(row, 0)); }, false);
        steps.rest(20);
    }
    print(QStringLiteral("scroll"), percentile(scrolls, 0.5));
    print(QStringLiteral("blocked"), percentile(steps.blocked(), 0.99));
    print(QStringLiteral("longest"), percentile(steps.blocked(), 1));
    print(QStringLiteral("peak"), peakMegabytes());
    std::fflush(stdout);
    std::_Exit(0);
}
