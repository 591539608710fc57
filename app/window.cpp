#include "app/window.h"

#include <QApplication>

namespace trellis {

int runWindow(int argc, char** argv) {
    QApplication application(argc, argv);
    return 0;
}

} // namespace trellis
