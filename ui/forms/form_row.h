#pragma once

#include "core/record/record_type.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace trellis {

// Label 92 wide and what stands right of it; taken from the top when the field grows.
class FormRow final : public QWidget {
    Q_OBJECT

public:
    explicit FormRow(const QString& label, QWidget* parent = nullptr);
    void add(QWidget* field, int stretch = 1);
    void addLabel(const QString& words); // between two fields of one row
    void addBelow(QWidget* words);       // as wide as the fields together

private:
    QHBoxLayout* line_;
    QVBoxLayout* below_;
};

// Two short fields that follow each other share a row: a pair of dates or times under one label ("Start and end"), a
// pair of numbers with the second label between them. Empty where they do not, or where a label would not fit.
struct FormPair {
    QString label;  // at the left
    QString second; // between the fields; empty: the label says both
};
std::optional<FormPair> formPair(const Field& first, const Field& second);

} // namespace trellis
