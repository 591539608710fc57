#pragma once

#include "core/exchange/csv_reader.h"
#include "core/record/text.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace trellis {

class ElidedLabel;

// Where the table comes from and how it is written: what was found is shown, and each can be stated otherwise.
class ImportSourceBar final : public QWidget {
    Q_OBJECT

public:
    explicit ImportSourceBar(QWidget* parent = nullptr);

    void setSource(const QString& name, const QString& extent, bool pasted);
    void setFound(const TableFormat& found); // what the file tells where nothing was stated
    void setFoundDecimal(std::optional<QChar> decimal);
    void setDatesShown(bool shown); // the order matters only where dates are read
    void forget();                  // another file: nothing is stated any more

    StatedFormat stated() const; // without the decimal sign, which needs no other reading of the file
    std::optional<QChar> statedDecimal() const;
    DateOrder dateOrder() const;
    bool firstRowIsHeader() const;

Q_SIGNALS:
    void fileWanted();
    void pasteWanted();
    void formatChanged();  // the bytes are to be read again
    void readingChanged(); // cells are to be read otherwise: decimal sign, dates
    void headerChanged();

private:
    QComboBox* box(const QString& label, QWidget* parent);
    QLabel* labelOf(QComboBox* box) const;

    ElidedLabel* name_;
    QLabel* extent_;
    QWidget* formats_;
    QComboBox* delimiter_;
    QComboBox* encoding_;
    QLabel* encodingLabel_;
    QComboBox* decimal_;
    QComboBox* dates_;
    QLabel* datesLabel_;
    QCheckBox* header_;
};

} // namespace trellis
