#pragma once

#include "ui/workspace/workspace.h"

#include <QToolButton>

namespace trellis {

// One condition of a table as a button, "Kind any" or "Start from 1 Mar 2026"; its menu sets it. Choices are ticked,
// dates and numbers have a from and a to, words are contained.
class FilterButton final : public QToolButton {
    Q_OBJECT
public:
    FilterButton(Workspace& workspace, const Field& field, bool removable, QWidget* parent = nullptr);

    const Field& field() const { return field_; }
    std::vector<Filter> filters() const { return filters_; } // none: any
    void setFilters(std::vector<Filter> filters);

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    void fillMenu();
    void addChoices();
    void addRange();
    void addContains();
    void use(std::vector<Filter> filters);
    QString words() const;
    QString words(const Value& value) const;
    void refreshText();

    Workspace& workspace_;
    const Field& field_;
    bool removable_;
    std::vector<Filter> filters_;
};

} // namespace trellis
