#include "ui/pages/growth_header.h"

#include "ui/pages/export_menu.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>

namespace trellis {

GrowthHeader::GrowthHeader(ExportMenu* menu, QWidget* parent)
    : QWidget(parent)
    , scope_(new ElidedLabel({}, TextRole::Body, this))
    , nodes_(new QComboBox(this))
    , source_(new QPushButton(icon(u"table"), tr("Source rows"), this))
    , export_(new QPushButton(icon(u"download", IconRole::OnAccent), tr("Export"), this)) {
    auto* title = new ElidedLabel(tr("Growth"), TextRole::PageTitle, this);
    title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    scope_->setSecondary(true);
    nodes_->addItem(tr("Who took part"), int(growth::Options::Participants));
    nodes_->addItem(tr("Who is involved"), int(growth::Options::Members));
    nodes_->setItemData(0, tr("Institutions that took part in an activity that was held"), Qt::ToolTipRole);
    nodes_->setItemData(1, tr("Institutions involved in the area on that day, with the ties among them"),
                        Qt::ToolTipRole);
    nodes_->setToolTip(tr("Which institutions make up the network"));
    nodes_->setAccessibleName(tr("Institutions counted"));
    source_->setToolTip(tr("The records these figures are counted from"));
    export_->setProperty("primary", true);
    export_->setMenu(menu);
    for (QPushButton* button : {source_, export_})
        button->setAutoDefault(false);
    setFull(false);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::page, 0, space::page, 0);
    row->setSpacing(space::s8);
    row->addWidget(title);
    row->addWidget(scope_, 1);
    row->addWidget(nodes_);
    row->addWidget(source_);
    row->addWidget(export_);
    connect(nodes_, &QComboBox::currentIndexChanged, this, &GrowthHeader::nodesChosen);
    connect(source_, &QPushButton::clicked, this, &GrowthHeader::sourceRowsRequested);
}

void GrowthHeader::setScope(const QString& words) {
    scope_->setText(words);
}

void GrowthHeader::setFull(bool full) {
    source_->setEnabled(full);
    export_->setEnabled(full);
}

growth::Options::Nodes GrowthHeader::nodes() const {
    return growth::Options::Nodes(nodes_->currentData().toInt());
}

} // namespace trellis
