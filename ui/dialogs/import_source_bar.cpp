#include "ui/dialogs/import_source_bar.h"

#include "ui/forms/choice_editor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {

constexpr int foundIndex = 0; // the first entry of each box: as the file tells

QString decimalWord(QChar sign) {
    return sign == u',' ? ImportSourceBar::tr("Comma") : ImportSourceBar::tr("Point");
}

QString sourceUpperFirst(const QString& word) {
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

ImportSourceBar::ImportSourceBar(QWidget* parent)
    : QWidget(parent)
    , name_(new ElidedLabel({}, TextRole::Strong, this))
    , extent_(new QLabel(this))
    , formats_(new QWidget(this)) {
    name_->setElideMode(Qt::ElideMiddle);
    extent_->setTextFormat(Qt::PlainText);
    extent_->setFont(trellis::font(TextRole::Label));
    auto* file = new QPushButton(icon(u"folder-open"), tr("&Open a file"), this);
    auto* paste = new QPushButton(icon(u"clipboard-paste"), tr("&Paste a table"), this);
    paste->setToolTip(tr("Takes the rows copied in a spreadsheet, with the names above them (Ctrl+V)"));
    for (QPushButton* button : {file, paste}) {
        button->setProperty("small", true);
        button->setAutoDefault(true);
    }
    auto* first = new QHBoxLayout;
    first->setSpacing(space::s8);
    first->addWidget(name_);
    first->addWidget(extent_);
    first->addStretch(1);
    first->addWidget(file);
    first->addWidget(paste);

    auto* second = new QHBoxLayout(formats_);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(space::s8);
    delimiter_ = box(tr("&Delimiter"), formats_);
    for (const QChar c : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')})
        delimiter_->addItem(sourceUpperFirst(delimiterName(c)), c);
    encoding_ = box(tr("&Encoding"), formats_);
    encodingLabel_ = labelOf(encoding_);
    for (const Encoding e : {Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be})
        encoding_->addItem(encodingName(e), int(e));
    decimal_ = box(tr("De&cimal sign"), formats_);
    for (const QChar c : {QChar(u'.'), QChar(u',')})
        decimal_->addItem(decimalWord(c), c);
    dates_ = box(tr("Da&tes"), formats_);
    datesLabel_ = labelOf(dates_);
    dates_->setItemText(foundIndex, tr("As each tells"));
    dates_->addItem(tr("Day, month, year"), int(DateOrder::DayMonthYear));
    dates_->addItem(tr("Month, day, year"), int(DateOrder::MonthDayYear));
    dates_->addItem(tr("Year, month, day"), int(DateOrder::YearMonthDay));
    header_ = new QCheckBox(tr("First row has the &names"), formats_);
    header_->setToolTip(tr("Untick it when the pasted rows begin with values; the columns are then called A, B, C"));
    header_->setChecked(true);
    second->addWidget(header_);
    second->addStretch(1);
    setDatesShown(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s8);
    layout->addLayout(first);
    layout->addWidget(formats_);
    formats_->hide();
    connect(file, &QPushButton::clicked, this, &ImportSourceBar::fileWanted);
    connect(paste, &QPushButton::clicked, this, &ImportSourceBar::pasteWanted);
    connect(header_, &QCheckBox::toggled, this, &ImportSourceBar::headerChanged);
    for (QComboBox* changed : {delimiter_, encoding_})
        connect(changed, &QComboBox::currentIndexChanged, this, &ImportSourceBar::formatChanged);
    for (QComboBox* changed : {decimal_, dates_})
        connect(changed, &QComboBox::currentIndexChanged, this, &ImportSourceBar::readingChanged);
}

QComboBox* ImportSourceBar::box(const QString& label, QWidget* parent) {
    auto* words = new QLabel(label, parent);
    words->setFont(trellis::font(TextRole::Label));
    auto* made = new ChoiceBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    made->setAccessibleName(QString(label).remove(u'&'));
    made->addItem(tr("Found"));
    words->setBuddy(made);
    if (parent->layout()->count() > 0)
        static_cast<QHBoxLayout*>(parent->layout())->addSpacing(space::s8);
    parent->layout()->addWidget(words);
    parent->layout()->addWidget(made);
    return made;
}

QLabel* ImportSourceBar::labelOf(QComboBox* box) const {
    const QList<QLabel*> labels = formats_->findChildren<QLabel*>();
    const auto label = std::ranges::find_if(labels, [box](const QLabel* each) { return each->buddy() == box; });
    return label == labels.end() ? nullptr : *label;
}

void ImportSourceBar::setSource(const QString& name, const QString& extent, bool pasted) {
    name_->setText(name);
    extent_->setText(extent);
    header_->setVisible(pasted);
    encoding_->setVisible(!pasted); // what is pasted is text already
    encodingLabel_->setVisible(!pasted);
    formats_->show();
}

void ImportSourceBar::setFound(const TableFormat& found) {
    if (delimiter_->currentIndex() == foundIndex)
        delimiter_->setItemText(foundIndex, tr("Found: %1").arg(delimiterName(found.delimiter)));
    if (encoding_->currentIndex() == foundIndex)
        encoding_->setItemText(foundIndex, tr("Found: %1").arg(encodingName(found.encoding)));
    setFoundDecimal(found.decimal);
}

void ImportSourceBar::setFoundDecimal(std::optional<QChar> decimal) {
    if (decimal_->currentIndex() == foundIndex)
        decimal_->setItemText(foundIndex, decimal ? tr("Found: %1").arg(decimalWord(*decimal).toLower()) : tr("Any"));
}

void ImportSourceBar::setDatesShown(bool shown) {
    dates_->setVisible(shown);
    datesLabel_->setVisible(shown);
}

void ImportSourceBar::forget() {
    const QSignalBlocker quiet(this);
    for (QComboBox* each : {delimiter_, encoding_, decimal_, dates_})
        each->setCurrentIndex(foundIndex);
    header_->setChecked(true);
}

StatedFormat ImportSourceBar::stated() const {
    StatedFormat stated;
    if (delimiter_->currentIndex() != foundIndex)
        stated.delimiter = delimiter_->currentData().toChar();
    if (encoding_->currentIndex() != foundIndex)
        stated.encoding = Encoding(encoding_->currentData().toInt());
    return stated;
}

std::optional<QChar> ImportSourceBar::statedDecimal() const {
    return decimal_->currentIndex() == foundIndex ? std::nullopt : std::optional(decimal_->currentData().toChar());
}

DateOrder ImportSourceBar::dateOrder() const {
    return dates_->currentIndex() == foundIndex ? DateOrder::Unknown : DateOrder(dates_->currentData().toInt());
}

bool ImportSourceBar::firstRowIsHeader() const {
    return header_->isChecked();
}

} // namespace trellis
