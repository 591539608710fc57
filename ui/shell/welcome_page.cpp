#include "ui/shell/welcome_page.h"

#include "ui/shell/recent_files.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trellis {

namespace {
constexpr int welcomeWidth = 560;
}

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , recent_(new QVBoxLayout) {
    auto* page = new QVBoxLayout(this);
    page->addStretch(1);
    auto* column = new QWidget;
    column->setFixedWidth(welcomeWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(space::s16);
    auto* title = new QLabel(tr("Open a workspace"));
    title->setFont(trellis::font(TextRole::PageTitle));
    auto* sentence =
        new QLabel(tr("A workspace is one file that holds a whole programme: institutions, activities, who took part, "
                      "person-months and deliverables."));
    sentence->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(sentence);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s8);
    auto* create = new QPushButton(trellis::icon(u"file-plus", IconRole::OnAccent), tr("New workspace…"));
    create->setProperty("primary", true);
    auto* open = new QPushButton(trellis::icon(u"folder-open"), tr("Open…"));
    auto* sample = new QPushButton(trellis::icon(u"eye"), tr("Look at the sample"));
    connect(create, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    for (QPushButton* button : {create, open, sample})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    auto* card = new Card(tr("Recent"));
    recent_->setSpacing(space::s4);
    card->body()->addLayout(recent_);
    layout->addWidget(card);
    auto* middle = new QHBoxLayout; // not an alignment, which would leave the sentence one line's height
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    page->addLayout(middle);
    page->addStretch(2);
    refresh();
}

void WelcomePage::refresh() {
    while (QLayoutItem* item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = recent_files::all();
    if (files.isEmpty())
        recent_->addWidget(new QLabel(tr("Nothing was opened here yet.")));
    for (const QString& path : files) {
        auto* button = new QPushButton(
            QStringLiteral("%1    %2")
                .arg(QFileInfo(path).completeBaseName(), QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
        button->setProperty("quiet", true);
        button->setProperty("alignLeft", true);
        button->setMinimumHeight(size::control);
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); });
        recent_->addWidget(button);
    }
}

} // namespace trellis
