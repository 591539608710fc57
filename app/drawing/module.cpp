#include "app/drawing/module.h"

#include "app/drawing/draw_charts.h"
#include "app/drawing/window.h"

#include <QApplication>

extern "C" Q_DECL_EXPORT int trellis_draw(int argc, char** argv) {
    using namespace trellis;
    const Command charts = chartsCommand(drawCharts);
    if (argc < 2 || QString::fromLocal8Bit(argv[1]) != charts.name)
        return runWindow(argc, argv);
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return int(runCommand(charts, QCoreApplication::arguments()));
}
