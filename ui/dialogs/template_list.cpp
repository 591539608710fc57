#include "ui/dialogs/template_list.h"

#include "core/exchange/workspace_template.h"
#include "ui/dialogs/wrapped_delegate.h"

namespace trellis {

namespace {

constexpr int templateRow = 62; // a title and two lines

QString sentenceAbout(const QString& name) {
    if (name == QLatin1String("wp8"))
        return TemplateList::tr("Eight thematic areas with their centres, activities and effort.");
    if (name == QLatin1String("research"))
        return TemplateList::tr("A task of 46 institutions with four cases and a symposium.");
    if (name == QLatin1String("csa"))
        return TemplateList::tr("Six work packages whose conclusions flow into one blueprint.");
    if (name == QLatin1String("alliance"))
        return TemplateList::tr("Seven centres that work together for years, with their coordinators.");
    if (name == QLatin1String("topics"))
        return TemplateList::tr("Nine topics with co-chairs and a yearly summit.");
    if (name == QLatin1String("empty"))
        return TemplateList::tr("Nothing yet: type, paste or import your own partners.");
    return {};
}

} // namespace

TemplateList::TemplateList(QWidget* parent)
    : QListWidget(parent) {
    setAccessibleName(tr("Templates"));
    setItemDelegate(new WrappedDelegate(templateRow, this, sentenceRole));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const workspace_template::Template& each : workspace_template::all()) {
        auto* item = new QListWidgetItem(each.title, this);
        const QString sentence = sentenceAbout(each.name);
        item->setData(nameRole, each.name);
        item->setData(sentenceRole, sentence);
        item->setToolTip(sentence);
        item->setData(Qt::AccessibleDescriptionRole, sentence);
    }
}

} // namespace trellis
