#include "ui/dialogs/about_dialog.h"

#include "ui/theme/assets.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <sqlite3.h>

namespace trellis {

namespace {

struct AboutLibrary {
    QString name;
    QString licence;
    QString purpose;
};

QLabel* aboutWords(const QString& text, TextRole role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(trellis::font(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget* aboutPage(QWidget* parent) {
    const std::vector<AboutLibrary> libraries = {
        {QStringLiteral("Qt ") + QString::fromLatin1(qVersion()), AboutDialog::tr("LGPL-3.0, its charts GPL-3.0"),
         AboutDialog::tr("windows, charts, printing")},
        {QStringLiteral("SQLite ") + QString::fromLatin1(sqlite3_libversion()), AboutDialog::tr("public domain"),
         AboutDialog::tr("the workspace file")},
    };
    auto* page = new QWidget(parent);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::s16, 0, 0);
    layout->setSpacing(space::s8);
    layout->addWidget(
        aboutWords(AboutDialog::tr("Trellis holds everything a coordinator knows of a network of institutions in one "
                                   "file, and shows how the network grows."),
                   TextRole::Body, page));
    layout->addSpacing(space::s8);
    layout->addWidget(aboutWords(AboutDialog::tr("Licence"), TextRole::LabelStrong, page));
    layout->addWidget(aboutWords(AboutDialog::tr("GPL-3.0-or-later: you may use, study, pass on and change Trellis; "
                                                 "what you pass on stays under the same licence. It comes without "
                                                 "any warranty."),
                                 TextRole::Body, page));
    layout->addSpacing(space::s8);
    layout->addWidget(aboutWords(AboutDialog::tr("Libraries"), TextRole::LabelStrong, page));
    for (const AboutLibrary& library : libraries)
        layout->addWidget(aboutWords(AboutDialog::tr("%1: %2 (%3)").arg(library.name, library.purpose, library.licence),
                                     TextRole::Body, page));
    layout->addStretch(1);
    return page;
}

QWidget* licencesPage(QWidget* parent) {
    auto* page = new QWidget(parent);
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, space::s12, 0, 0);
    layout->setSpacing(space::s12);
    const QVector<AssetLicence> licences = assetLicences();
    if (licences.isEmpty()) {
        layout->addWidget(aboutWords(AboutDialog::tr("This build embeds nothing of others: it uses the system's "
                                                     "typeface and icons of its own."),
                                     TextRole::Body, page),
                          0, Qt::AlignTop);
        return page;
    }
    auto* names = new QListWidget(page);
    names->setAccessibleName(AboutDialog::tr("What is embedded"));
    names->setFixedWidth(150);
    auto* text = new QPlainTextEdit(page);
    text->setAccessibleName(AboutDialog::tr("Licence"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    for (const AssetLicence& licence : licences)
        names->addItem(licence.name);
    QObject::connect(names, &QListWidget::currentRowChanged, text,
                     [text, licences](int row) { text->setPlainText(licences.value(row).text); });
    names->setCurrentRow(0);
    layout->addWidget(names);
    layout->addWidget(text, 1);
    return page;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About Trellis"));
    auto* mark = new QLabel(this);
    const QIcon own = QApplication::windowIcon();
    mark->setPixmap((own.isNull() ? icon(u"network", IconRole::Accent) : own).pixmap(40, 40));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s12);
    head->addWidget(mark, 0, Qt::AlignTop);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(aboutWords(QStringLiteral("Trellis"), TextRole::PageTitle, this));
    names->addWidget(aboutWords(tr("Version %1").arg(QStringLiteral(TRELLIS_VERSION)), TextRole::Label, this));
    head->addLayout(names, 1);

    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(aboutPage(tabs), tr("&About"));
    tabs->addTab(licencesPage(tabs), tr("&Embedded licences"));

    auto* close = new QPushButton(tr("&Close"), this);
    close->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s16, space::s24, space::s16);
    layout->setSpacing(space::s12);
    layout->addLayout(head);
    layout->addWidget(tabs, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(600, 440);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace trellis
