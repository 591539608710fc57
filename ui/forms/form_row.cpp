#include "ui/forms/form_row.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trellis {

namespace {

constexpr int formSecondLabelMost = 72;

ElidedLabel* formLabel(const QString& words, QWidget* parent) {
    auto* label = new ElidedLabel(words, TextRole::Label, parent);
    label->setSecondary(true);
    label->setFixedHeight(size::formRow);
    label->setLines(2);
    return label;
}

int formLabelWidth(const QString& words) {
    return QFontMetrics(trellis::font(TextRole::Label)).horizontalAdvance(words);
}

} // namespace

FormRow::FormRow(const QString& label, QWidget* parent)
    : QWidget(parent) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    line_ = new QHBoxLayout;
    line_->setSpacing(space::s8);
    auto* words = formLabel(label, this);
    words->setFixedWidth(size::formLabel);
    line_->addWidget(words, 0, Qt::AlignTop);
    rows->addLayout(line_);
    below_ = new QVBoxLayout;
    below_->setContentsMargins(size::formLabel + space::s8, 0, 0, 0);
    below_->setSpacing(2);
    rows->addLayout(below_);
}

void FormRow::add(QWidget* field, int stretch) {
    line_->addWidget(field, stretch, Qt::Alignment());
}

void FormRow::addLabel(const QString& words) {
    line_->addWidget(formLabel(words, this), 0, Qt::AlignTop);
}

void FormRow::addBelow(QWidget* words) {
    below_->addWidget(words);
}

std::optional<FormPair> formPair(const Field& first, const Field& second) {
    if (!first.isStored() || !second.isStored() || first.type != second.type || first.required || second.required)
        return std::nullopt;
    switch (first.type) {
    case FieldType::Date:
    case FieldType::Time: {
        const QString end = second.translatedLabel();
        // A word of capitals keeps them, any other stands within the sentence.
        const bool capitals = end.size() > 1 && end[1].isUpper();
        const QString both = QCoreApplication::translate("RecordForm", "%1 and %2")
                                 .arg(first.translatedLabel(), capitals ? end : end.left(1).toLower() + end.mid(1));
        if (formLabelWidth(both) <= size::formLabel)
            return FormPair{both, {}};
        return std::nullopt;
    }
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::PersonMonths:
        if (formLabelWidth(first.translatedLabel()) <= size::formLabel &&
            formLabelWidth(second.translatedLabel()) <= formSecondLabelMost)
            return FormPair{first.translatedLabel(), second.translatedLabel()};
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace trellis
