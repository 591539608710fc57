#include "ui/pages/table_print.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "ui/models/cell_text.h"
#include "ui/pages/record_table.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPrinter>
#include <QTextOption>

#include <algorithm>

namespace trellis {

namespace {

constexpr double cellTextSize = 8;
constexpr int mostLines = 3;
constexpr int leastMonth = 120;

QTextOption printedText(Qt::Alignment side) {
    QTextOption option(side | Qt::AlignTop);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

// Lays rows below each other and begins a page where one does not fit. Lengths are in device units.
class TablePrinter {
public:
    TablePrinter(QPrinter* printer, const RecordModel& model, const PrintedTable& table)
        : printer_(printer)
        , painter_(printer)
        , model_(model)
        , table_(table)
        , page_(QPointF(0, 0), printer->pageRect(QPrinter::DevicePixel).size())
        , point_(printer->resolution() / 72.0)
        , context_(model.workspace().text()) {
        int all = 0;
        for (const int width : table.widths)
            all += width;
        for (const int width : table.widths)
            widths_.push_back(page_.width() * width / std::max(1, all));
        context_.locale.setNumberOptions(QLocale::DefaultNumberOptions);
    }

    void print() {
        begin(true);
        for (int row = 0; row < model_.rowCount(); ++row) {
            const Id id = model_.id(row);
            const auto shown = id ? model_.workspace().reader().shown(model_.type(), id) : std::nullopt;
            if (!shown)
                continue;
            QStringList cells;
            for (const int column : table_.columns) {
                const size_t at = size_t(model_.type().indexOf(model_.field(column).name));
                const QString text =
                    cell_text::shown(model_.field(column), shown->record.values[at], shown->words[at], context_);
                QStringList badges; // areas by their numbers, as on the screen
                const QVariant marked = model_.index(row, column).data(RecordModel::BadgesRole);
                for (const AreaBadge& badge : marked.value<QVector<AreaBadge>>())
                    badges << badge.text;
                cells << (badges.isEmpty() ? text : badges.join(QStringLiteral(", ")));
            }
            drawRow(cells);
        }
        footer();
    }

private:
    QFont face(double points, QFont::Weight weight = QFont::Normal) const {
        QFont result = font(TextRole::Body);
        result.setPointSizeF(points);
        result.setWeight(weight);
        return result;
    }

    void begin(bool first) {
        y_ = 0;
        ++number_;
        if (first) {
            drawLine(table_.title, face(type::pageTitle, QFont::DemiBold), lightTokens().text);
            drawLine(table_.below, face(type::label), lightTokens().text2);
            y_ += 8 * point_;
        }
        painter_.setFont(face(cellTextSize, QFont::DemiBold));
        QStringList labels;
        for (const int column : table_.columns)
            labels << model_.headerData(column, Qt::Horizontal).toString();
        drawCells(labels, heightOf(labels));
        painter_.setPen(QPen(lightTokens().controlBorder, point_ * 0.75));
        painter_.drawLine(QPointF(0, y_), QPointF(page_.width(), y_));
        painter_.setFont(face(cellTextSize));
    }

    void drawLine(const QString& text, const QFont& font, const QColor& ink) {
        painter_.setFont(font);
        painter_.setPen(ink);
        const double height = painter_.fontMetrics().height();
        painter_.drawText(QRectF(0, y_, page_.width(), height), Qt::AlignLeft | Qt::AlignVCenter, text);
        y_ += height;
    }

    QRectF cellRect(size_t column, double height) const {
        double left = 0;
        for (size_t i = 0; i < column; ++i)
            left += widths_[i];
        return QRectF(left, y_, widths_[column], height).adjusted(3 * point_, 2 * point_, -3 * point_, -2 * point_);
    }

    double heightOf(const QStringList& cells) {
        const double line = QFontMetricsF(painter_.font(), printer_).height();
        double height = line;
        for (size_t i = 0; i < widths_.size(); ++i) {
            const QRectF room(0, 0, widths_[i] - 6 * point_, page_.height());
            const QTextOption option = printedText(Qt::AlignLeft);
            height = std::max(height, painter_.boundingRect(room, cells[qsizetype(i)], option).height());
        }
        return std::min(height, mostLines * line) + 4 * point_;
    }

    void drawCells(const QStringList& cells, double height) {
        painter_.setPen(lightTokens().text);
        for (size_t i = 0; i < widths_.size(); ++i) {
            const QRectF room = cellRect(i, height);
            painter_.save();
            painter_.setClipRect(room);
            const bool number = cell_text::isNumber(model_.field(table_.columns[i]));
            painter_.drawText(room, cells[qsizetype(i)], printedText(number ? Qt::AlignRight : Qt::AlignLeft));
            painter_.restore();
        }
        y_ += height;
    }

    void drawRow(const QStringList& cells) {
        const double height = heightOf(cells);
        if (y_ + height > page_.height() - 20 * point_) {
            footer();
            printer_->newPage();
            begin(false);
        }
        drawCells(cells, height);
        painter_.setPen(QPen(lightTokens().line, point_ * 0.5));
        painter_.drawLine(QPointF(0, y_), QPointF(page_.width(), y_));
    }

    void footer() {
        painter_.setFont(face(cellTextSize));
        painter_.setPen(lightTokens().text3);
        const QRectF line(0, page_.height() - 14 * point_, page_.width(), 14 * point_);
        painter_.drawText(line, Qt::AlignLeft | Qt::AlignBottom, table_.title);
        painter_.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                          QCoreApplication::translate("TablePrint", "Page %1").arg(number_));
        painter_.setFont(face(cellTextSize));
    }

    QPrinter* printer_;
    QPainter painter_;
    const RecordModel& model_;
    const PrintedTable& table_;
    QRectF page_;
    double point_;
    TextContext context_;
    std::vector<double> widths_;
    double y_ = 0;
    int number_ = 0;
};

} // namespace

void printTable(QPrinter* printer, const RecordModel& model, const PrintedTable& table) {
    TablePrinter(printer, model, table).print();
}

void RecordTable::print(QPrinter* printer, const QString& title) {
    PrintedTable table;
    table.title = title.isEmpty() ? type().translatedPlural() : title;
    if (!table.title.isEmpty())
        table.title[0] = table.title[0].toUpper();
    const QLocale& locale = workspace_.text().locale;
    const QString rows =
        model_->shownCount() == 1 ? tr("1 row") : tr("%1 rows").arg(locale.toString(model_->shownCount()));
    table.below = rows + QStringLiteral(", ") + locale.toString(clock::today(), QStringLiteral("d MMM yyyy"));
    for (const QString& name : shownColumns()) {
        const int column = model_->columnOf(name);
        table.columns.push_back(column);
        const bool month = model_->field(column).type == FieldType::Month; // the screen may show its number alone
        table.widths.push_back(std::max(columnWidth(column), month ? leastMonth : 0));
    }
    try {
        printTable(printer, *model_, table);
    } catch (const Error& error) {
        Q_EMIT workspace_.failed(error.message());
    }
}

} // namespace trellis
