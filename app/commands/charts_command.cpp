#include "app/command.h"

#include <QCoreApplication>

namespace trellis {

namespace {

QString chartsCommandWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Command chartsCommand(std::function<Exit(const QCommandLineParser&)> draw) {
    return {
        QStringLiteral("charts"), QStringLiteral("charts FILE --out DIR [options]"),
        chartsCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Pictures of the network for slides and reports.")),
        [](QCommandLineParser& parser) {
            parser.addOption({QStringLiteral("out"),
                              chartsCommandWord(QT_TRANSLATE_NOOP(
                                  "CommandLine", "The folder for the files; it is made if it is not there.")),
                              QStringLiteral("DIR")});
            parser.addOption({QStringLiteral("list"), chartsCommandWord(QT_TRANSLATE_NOOP(
                                                          "CommandLine", "Lists the charts and draws nothing."))});
            parser.addOption({QStringLiteral("only"),
                              chartsCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Only the charts of these names.")),
                              QStringLiteral("NAME,...")});
            parser.addOption({QStringLiteral("format"),
                              chartsCommandWord(QT_TRANSLATE_NOOP("CommandLine", "All of these by default.")),
                              QStringLiteral("png,svg,pdf,csv")});
            parser.addOptions({command_line::areaOption(), command_line::untilOption()});
            parser.addOption({QStringLiteral("size"),
                              chartsCommandWord(
                                  QT_TRANSLATE_NOOP("CommandLine", "Width and height in pixels; 1600x900 by default.")),
                              QStringLiteral("WxH")});
            parser.addOption(
                {QStringLiteral("theme"),
                 chartsCommandWord(QT_TRANSLATE_NOOP("CommandLine", "light by default; print has all words in black.")),
                 QStringLiteral("light|dark|print")});
        },
        std::move(draw)};
}

} // namespace trellis
