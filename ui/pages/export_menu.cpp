#include "ui/pages/export_menu.h"

#include "core/exchange/csv_writer.h"
#include "ui/theme/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScopeGuard>
#include <QStandardPaths>

#include <array>

namespace trellis {

namespace {

constexpr QSize exportedPicture(3840, 2160);
constexpr std::array<ChartFormat, 4> exportedFormats = {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf,
                                                        ChartFormat::Csv};

void writeExport(const ExportMenu::Shown& shown, ChartFormat format, const QString& path) {
    if (format != ChartFormat::Csv || shown.table.isEmpty())
        return exportChart(shown.chart, path, format, {exportedPicture, ChartTheme::Light});
    writeFileAtomically(path, [&](QIODevice& device) {
        if (device.write(shown.table) != shown.table.size())
            throw Error(ExportMenu::tr("The figures could not be written to %1.").arg(path), device.errorString());
    });
}

QString exportEnding(ChartFormat format) {
    return u'.' + formatName(format);
}

// A name of which no file is there in any format: nothing is overwritten unasked.
QString freshExportName(const QDir& folder, const QString& wanted) {
    const auto isTaken = [&](const QString& name) {
        return std::ranges::any_of(exportedFormats,
                                   [&](ChartFormat format) { return folder.exists(name + exportEnding(format)); });
    };
    QString name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return name;
}

QString exportFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

ExportMenu::ExportMenu(Source source, QWidget* parent)
    : QMenu(tr("Export"), parent)
    , source_(std::move(source)) {
    places_.file = [this](const QString& suggested, const QString& filter) {
        return QFileDialog::getSaveFileName(parentWidget(), tr("Export"), QDir(exportFolder()).filePath(suggested),
                                            filter);
    };
    places_.folder = [this] {
        return QFileDialog::getExistingDirectory(parentWidget(), tr("Folder for the files"), exportFolder());
    };
    const auto add = [this](QStringView mark, const QString& words, ChartFormat format) {
        connect(addAction(trellis::icon(mark), words), &QAction::triggered, this, [this, format] { exportAs(format); });
    };
    add(u"image",
        tr("PNG picture") + QStringLiteral("\t%1 × %2").arg(exportedPicture.width()).arg(exportedPicture.height()),
        ChartFormat::Png);
    add(u"file-image", tr("SVG drawing"), ChartFormat::Svg);
    add(u"file-text", tr("PDF page"), ChartFormat::Pdf);
    add(u"table", tr("Data") + QStringLiteral("\tCSV"), ChartFormat::Csv);
    copy_ = addAction(trellis::icon(u"clipboard-copy"), tr("Copy to clipboard"));
    copy_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copy_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy_, &QAction::triggered, this, &ExportMenu::copy);
    addSeparator();
    connect(addAction(trellis::icon(u"layers"), tr("All files at once")), &QAction::triggered, this,
            &ExportMenu::exportAll);
}

// Errors end here: they must not pass through the event loop.
void ExportMenu::attempt(const std::function<void(const Shown&)>& write) {
    const std::optional<Shown> shown = source_();
    if (!shown)
        return;
    try {
        write(*shown);
    } catch (const Error& error) {
        Q_EMIT failed(error.message());
    }
}

namespace {

// Drawing takes a moment; questions are asked before.
auto exportCursor() {
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    return qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
}

} // namespace

void ExportMenu::exportAs(ChartFormat format) {
    attempt([&](const Shown& shown) {
        const QString ending = exportEnding(format);
        QString path =
            places_.file(shown.fileName + ending, tr("%1 files (*%2)").arg(formatName(format).toUpper(), ending));
        if (path.isEmpty())
            return;
        if (QFileInfo(path).suffix().isEmpty())
            path += ending;
        const auto wait = exportCursor();
        writeExport(shown, format, path);
        Q_EMIT exported(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    });
}

void ExportMenu::exportAll() {
    attempt([&](const Shown& shown) {
        const QString folder = places_.folder();
        if (folder.isEmpty())
            return;
        const auto wait = exportCursor();
        const QString name = freshExportName(QDir(folder), shown.fileName);
        for (const ChartFormat format : exportedFormats)
            writeExport(shown, format, QDir(folder).filePath(name + exportEnding(format)));
        Q_EMIT exported(
            tr("%n files written to %1", nullptr, int(exportedFormats.size())).arg(QDir::toNativeSeparators(folder)));
    });
}

void ExportMenu::copy() {
    attempt([&](const Shown& shown) {
        const auto wait = exportCursor();
        copyChart(shown.chart);
        Q_EMIT exported(tr("The chart is in the clipboard"));
    });
}

} // namespace trellis
