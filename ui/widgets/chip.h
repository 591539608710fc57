#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QPainter;

namespace trellis {

enum class Tone { Neutral, Good, Warn, Bad, Accent };

// An icon and a word, 20 high. The tone colours both; it never stands alone for what the word says.
struct ChipContent {
    QString icon; // a name of ui/theme/icons.txt; may be empty
    QString word;
    Tone tone = Tone::Neutral;
    bool framed = true; // a tinted box around it; without it for table cells
};

class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const ChipContent& content = {}, QWidget* parent = nullptr);

    void setContent(const ChipContent& content);
    const ChipContent& content() const { return content_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates: centred vertically in `rect` at its left, the word elided where it does not fit.
    static void paint(QPainter* painter, const QRect& rect, const ChipContent& content);
    static int widthFor(const ChipContent& content);

    // Icon and tone of an activity's state by its code (idea, planned, confirmed, held, reported, cancelled); `word` is
    // what the user reads. An unknown code gives the word alone.
    static ChipContent activityState(QStringView code, const QString& word);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChipContent content_;
};

} // namespace trellis
