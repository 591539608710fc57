// Prints the microseconds from the start of the process to the first paint of a window: the real one on a workspace
// ("trellis FILE"), or a bare Qt window with a tree, a table and menus ("bare").
#include "core/store/current_author.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QTreeView>

#include <chrono>
#include <cstdio>
#include <memory>

namespace {

using Clock = std::chrono::steady_clock;

class PaintWatch : public QObject {
public:
    explicit PaintWatch(Clock::time_point begin)
        : begin_(begin) {}

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [this] { // the paint event has been carried out
                std::printf("%lld\n",
                            static_cast<long long>(
                                std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin_).count()));
                std::fflush(stdout);
                std::_Exit(0);
            });
        return false;
    }

private:
    Clock::time_point begin_;
};

std::unique_ptr<QMainWindow> bareWindow() {
    auto window = std::make_unique<QMainWindow>();
    for (const char* title : {"File", "Edit", "View", "Record", "Help"}) {
        QMenu* menu = window->menuBar()->addMenu(QString::fromLatin1(title));
        for (int i = 0; i < 8; ++i)
            menu->addAction(QStringLiteral("Action %1").arg(i));
    }
    auto* splitter = new QSplitter;
    auto* tree = new QTreeView;
    auto* items = new QStandardItemModel(tree);
    for (int i = 0; i < 26; ++i)
        items->appendRow(new QStandardItem(QStringLiteral("View %1").arg(i)));
    tree->setModel(items);
    auto* table = new QTableView;
    auto* cells = new QStandardItemModel(141, 7, table);
    for (int row = 0; row < 141; ++row)
        for (int column = 0; column < 7; ++column)
            cells->setItem(row, column, new QStandardItem(QStringLiteral("Cell %1, %2").arg(row).arg(column)));
    table->setModel(cells);
    splitter->addWidget(tree);
    splitter->addWidget(table);
    window->setCentralWidget(splitter);
    window->resize(1440, 900);
    return window;
}

} // namespace

int main(int argc, char** argv) {
    const auto begin = Clock::now();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Trellis"));
    QCoreApplication::setApplicationName(QStringLiteral("Trellis"));
    std::unique_ptr<QMainWindow> window;
    if (argc > 2) {
        trellis::Theme::apply(application, trellis::ThemeMode::Light);
        auto real = std::make_unique<trellis::MainWindow>(trellis::currentAuthor());
        real->openWorkspace(QString::fromLocal8Bit(argv[2]));
        window = std::move(real);
    } else {
        window = bareWindow();
    }
    PaintWatch watch(begin);
    window->centralWidget()->installEventFilter(&watch);
    window->show();
    return QApplication::exec();
}
