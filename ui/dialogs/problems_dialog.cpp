#include "ui/dialogs/problems_dialog.h"

#include "ui/dialogs/problems_panel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace trellis {

ProblemsDialog::ProblemsDialog(const Problems& problems, const Reader& reader, QWidget* parent)
    : QDialog(parent)
    , panel_(new ProblemsPanel(this)) {
    setWindowTitle(tr("Nothing was changed"));
    auto* title = new QLabel(
        problems.size() == 1 ? tr("One thing stands in the way. Nothing was changed.")
                             : tr("%Ln things stand in the way. Nothing was changed.", nullptr, int(problems.size())),
        this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(trellis::font(TextRole::RecordTitle));
    title->setWordWrap(true);
    panel_->setRecordProblems(problems, reader);
    auto* card = new Card({}, this);
    card->setPadding(0);
    card->body()->addWidget(panel_);

    auto* copy = new QPushButton(icon(u"copy"), tr("C&opy all"), this);
    copy->setAutoDefault(false);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s8);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s16, space::s24, space::s16);
    layout->setSpacing(space::s12);
    layout->addWidget(title);
    layout->addWidget(card, 1);
    layout->addLayout(buttons);
    resize(760, 360);
    panel_->view()->selectRow(0);
    panel_->view()->setFocus();

    connect(copy, &QPushButton::clicked, this, [this] {
        panel_->view()->clearSelection();
        panel_->copy();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(panel_, &ProblemsPanel::activated, this, [this](const Problem& problem) {
        if (problem.row)
            Q_EMIT openRecord(problem.type, problem.row);
    });
}

} // namespace trellis
