#include "ui/pages/filter_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tick_menu.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QWidgetAction>

#include <algorithm>

namespace trellis {

namespace {

// A line of a menu that takes text; an entry that cannot be read says so and sets nothing.
class MenuEntry : public QWidget {
public:
    MenuEntry(const QString& label, const QString& text, QWidget* parent)
        : QWidget(parent)
        , line_(new QLineEdit(text)) {
        auto* form = new QFormLayout(this);
        form->setContentsMargins(space::s12, space::s4, space::s12, space::s4);
        auto* name = new QLabel(label);
        name->setFont(trellis::font(TextRole::Label));
        name->setBuddy(line_);
        line_->setMinimumWidth(160);
        line_->setClearButtonEnabled(true);
        form->addRow(name, line_);
    }
    QLineEdit* line() const { return line_; }

private:
    QLineEdit* line_;
};

bool hasOrder(FieldType type) {
    return type == FieldType::Date || type == FieldType::Month || type == FieldType::Integer ||
           type == FieldType::Decimal || type == FieldType::PersonMonths || type == FieldType::Time;
}

} // namespace

FilterButton::FilterButton(Workspace& workspace, const Field& field, bool removable, QWidget* parent)
    : QToolButton(parent)
    , workspace_(workspace)
    , field_(field)
    , removable_(removable) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setProperty("small", true);
    setMinimumHeight(size::smallControl);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new TickMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &FilterButton::fillMenu);
    refreshText();
}

void FilterButton::setFilters(std::vector<Filter> filters) {
    filters_ = std::move(filters);
    refreshText();
}

void FilterButton::use(std::vector<Filter> filters) {
    if (filters == filters_)
        return;
    setFilters(std::move(filters));
    Q_EMIT changed();
}

void FilterButton::fillMenu() {
    menu()->clear();
    QAction* any = menu()->addAction(tr("Any"), this, [this] {
        use({});
        menu()->close();
    });
    if (filters_.empty()) // no tick box: choosing it ends the choosing
        any->setIcon(trellis::icon(u"check", IconRole::Text2));
    menu()->addSeparator();
    if (!field_.list && (field_.type == FieldType::Choice || field_.type == FieldType::YesNo))
        addChoices();
    else if (hasOrder(field_.type) && !field_.list)
        addRange();
    else
        addContains();
    menu()->addSeparator();
    for (const auto kind : {Filter::Kind::Empty, Filter::Kind::Filled}) {
        QAction* action =
            menu()->addAction(kind == Filter::Kind::Empty ? tr("Empty") : tr("Not empty"), this, [this, kind] {
                use({{field_.name, kind, {}}});
            });
        action->setCheckable(true);
        action->setChecked(!filters_.empty() && filters_.front().kind == kind);
    }
    if (removable_) {
        menu()->addSeparator();
        menu()->addAction(trellis::icon(u"x"), tr("Remove this filter"), this, &FilterButton::removeRequested);
    }
}

void FilterButton::addChoices() {
    std::vector<Value> values;
    if (field_.type == FieldType::YesNo) {
        values = {Value(1), Value(0)};
    } else {
        for (const Choice& choice : field_.choices)
            values.emplace_back(QString::fromLatin1(choice.code));
        for (const QString& code : workspace_.text().ownChoices.value(field_.choicesFrom).keys())
            values.emplace_back(code);
    }
    for (const Value& value : values) {
        QAction* action = menu()->addAction(words(value));
        action->setCheckable(true);
        const bool anyOf = !filters_.empty() && filters_.front().kind == Filter::Kind::AnyOf;
        action->setChecked(anyOf && std::ranges::find(filters_.front().values, value) != filters_.front().values.end());
        connect(action, &QAction::toggled, this, [this, value](bool on) {
            std::vector<Value> chosen;
            if (!filters_.empty() && filters_.front().kind == Filter::Kind::AnyOf)
                chosen = filters_.front().values;
            std::erase(chosen, value);
            if (on)
                chosen.push_back(value);
            use(chosen.empty() ? std::vector<Filter>{}
                               : std::vector<Filter>{{field_.name, Filter::Kind::AnyOf, chosen}});
        });
    }
}

void FilterButton::addRange() {
    for (const auto kind : {Filter::Kind::From, Filter::Kind::Until}) {
        QString text;
        for (const Filter& filter : filters_)
            if (filter.kind == kind && !filter.values.empty())
                text = words(filter.values.front());
        auto* entry = new MenuEntry(kind == Filter::Kind::From ? tr("From") : tr("To"), text, menu());
        connect(entry->line(), &QLineEdit::editingFinished, this, [this, entry, kind] {
            const Parsed parsed = parse(field_, entry->line()->text(), workspace_.text());
            entry->line()->setToolTip(parsed.problem);
            if (!parsed.isGood())
                return;
            std::vector<Filter> filters;
            for (const Filter& filter : filters_)
                if (filter.kind != kind && (filter.kind == Filter::Kind::From || filter.kind == Filter::Kind::Until))
                    filters.push_back(filter);
            if (!parsed.value.isEmpty())
                filters.push_back({field_.name, kind, {parsed.value}});
            use(std::move(filters));
        });
        auto* action = new QWidgetAction(menu());
        action->setDefaultWidget(entry);
        menu()->addAction(action);
    }
}

void FilterButton::addContains() {
    const bool contains = !filters_.empty() && filters_.front().kind == Filter::Kind::Contains;
    auto* entry = new MenuEntry(tr("Contains"), contains ? filters_.front().values.front().text() : QString(), menu());
    connect(entry->line(), &QLineEdit::editingFinished, this, [this, entry] {
        const QString text = entry->line()->text().trimmed();
        use(text.isEmpty() ? std::vector<Filter>{}
                           : std::vector<Filter>{{field_.name, Filter::Kind::Contains, {Value(text)}}});
    });
    auto* action = new QWidgetAction(menu());
    action->setDefaultWidget(entry);
    menu()->addAction(action);
}

QString FilterButton::words(const Value& value) const {
    return shownText(field_, value, workspace_.text());
}

QString FilterButton::words() const {
    QStringList parts;
    for (const Filter& filter : filters_)
        switch (filter.kind) {
        case Filter::Kind::AnyOf:
        case Filter::Kind::NoneOf:
            for (const Value& value : filter.values)
                parts << words(value);
            break;
        case Filter::Kind::Contains:
            parts << u'\u201c' + filter.values.front().text() + u'\u201d';
            break;
        case Filter::Kind::From:
            parts << tr("from %1").arg(words(filter.values.front()));
            break;
        case Filter::Kind::Until:
            parts << tr("to %1").arg(words(filter.values.front()));
            break;
        case Filter::Kind::Empty:
            parts << tr("empty");
            break;
        case Filter::Kind::Filled:
            parts << tr("not empty");
            break;
        }
    if (parts.isEmpty())
        return tr("any");
    return parts.size() > 2 ? tr("%1 and %n more", nullptr, int(parts.size()) - 1).arg(parts.first())
                            : parts.join(QStringLiteral(", "));
}

void FilterButton::refreshText() {
    setText(QStringLiteral("%1  %2").arg(field_.translatedLabel(), words()));
    setAccessibleName(tr("Filter by %1").arg(field_.translatedLabel()));
    QFont face = trellis::font(filters_.empty() ? TextRole::Label : TextRole::LabelStrong);
    setFont(face);
}

} // namespace trellis
