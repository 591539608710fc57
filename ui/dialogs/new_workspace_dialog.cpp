#include "ui/dialogs/new_workspace_dialog.h"

#include "core/base/clock.h"
#include "core/domain/programme.h"
#include "core/exchange/csv_reader.h"
#include "core/record/described.h"
#include "ui/dialogs/template_list.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace trellis {

namespace {

constexpr QLatin1String workspaceFolderKey("workspace/folder");
constexpr QLatin1String workspaceSuffix(".trellis");

// Characters that one of the common systems does not allow in a file's name.
QString fileNameFrom(const QString& words) {
    QString name = words.simplified();
    for (QChar& c : name)
        if (QStringLiteral("\\/:*?\"<>|").contains(c))
            c = u'-';
    while (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

void makeWorkspace(const QString& path, const QString& templateName, const workspace_template::Choices& choices,
                   const Author& author, const QString& programmeName) {
    workspace_template::create(path, templateName, choices, author);
    if (programmeName.isEmpty())
        return;
    try {
        const RecordType& type = recordTypeOf<Programme>();
        Store store(path, author);
        const Store::Applied applied = store.apply({QStringLiteral("structure"), {}, {}}, [&](Writer& writer) {
            const std::vector<Record> present = writer.reader().all(type);
            if (present.empty()) {
                Record record = type.emptyRecord();
                record.values[size_t(type.indexOf(u"name"))] = programmeName;
                writer.create(type, record);
            } else {
                writer.set(type, present.front().id, type.at(u"name"), programmeName);
            }
        });
        if (!applied.isGood())
            throw Error(applied.problems.front().message);
    } catch (...) {
        QFile::remove(path);
        throw;
    }
}

} // namespace

NewWorkspaceDialog::NewWorkspaceDialog(const Author& author, QWidget* parent)
    : QDialog(parent)
    , author_(author)
    , templates_(new TemplateList(this))
    , problem_(new QLabel(this))
    , create_(new QPushButton(icon(u"file-plus"), tr("Create &workspace"), this)) {
    setWindowTitle(tr("New workspace"));
    auto* title = new QLabel(tr("What do you coordinate?"), this);
    title->setFont(trellis::font(TextRole::RecordTitle));
    title->setBuddy(templates_);
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setForegroundRole(QPalette::BrightText);
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->hide();
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    create_->setProperty("primary", true);
    create_->setDefault(true);
    create_->setObjectName(QStringLiteral("create"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(create_);

    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::s24);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s8);
    left->addWidget(title);
    left->addWidget(templates_, 1);
    halves->addLayout(left, 1);
    halves->addWidget(buildForm(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s16, space::s24, space::s16);
    layout->setSpacing(space::s12);
    layout->addLayout(halves, 1);
    layout->addWidget(problem_);
    layout->addLayout(buttons);
    resize(860, 510);

    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    folder_->setText(QDir::toNativeSeparators(QSettings().value(workspaceFolderKey, documents).toString()));
    connect(templates_, &QListWidget::currentRowChanged, this, &NewWorkspaceDialog::showTemplate);
    connect(programme_, &QLineEdit::textChanged, this, &NewWorkspaceDialog::proposeName);
    connect(cancel, &QPushButton::clicked, this, &NewWorkspaceDialog::reject);
    connect(create_, &QPushButton::clicked, this, &NewWorkspaceDialog::create);
    templates_->setCurrentRow(0);
    templates_->setFocus();
}

NewWorkspaceDialog::~NewWorkspaceDialog() {
    pool_.waitForDone();
}

QWidget* NewWorkspaceDialog::buildForm() {
    form_ = new QWidget(this);
    auto* form = new QFormLayout(form_);
    form->setContentsMargins(0, space::s32, 0, 0);
    form->setVerticalSpacing(space::s8);
    form->setHorizontalSpacing(space::s12);
    programmeLabel_ = new QLabel(tr("&Programme"), form_);
    programme_ = new QLineEdit(form_);
    programme_->setObjectName(QStringLiteral("programme"));
    programme_->setPlaceholderText(tr("Its name"));
    programmeLabel_->setBuddy(programme_);
    form->addRow(programmeLabel_, programme_);
    file_ = new QLineEdit(form_);
    file_->setObjectName(QStringLiteral("file"));
    form->addRow(tr("&File name"), file_);
    folder_ = new QLineEdit(form_);
    folder_->setObjectName(QStringLiteral("folder"));
    auto* choose = new QPushButton(icon(u"folder-open"), {}, form_);
    choose->setToolTip(tr("Choose the folder"));
    choose->setAccessibleName(tr("Choose the folder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &NewWorkspaceDialog::chooseFolder);
    auto* place = new QHBoxLayout;
    place->setSpacing(space::s8);
    place->addWidget(folder_, 1);
    place->addWidget(choose);
    auto* folderLabel = new QLabel(tr("Fol&der"), form_);
    folderLabel->setBuddy(folder_);
    form->addRow(folderLabel, place);

    month_ = new QComboBox(form_);
    month_->setObjectName(QStringLiteral("month"));
    month_->setAccessibleName(tr("First month"));
    month_->addItem(tr("Not set"), 0);
    for (int month = 1; month <= 12; ++month)
        month_->addItem(QLocale().standaloneMonthName(month), month);
    year_ = new QSpinBox(form_);
    year_->setRange(1990, 2100);
    year_->setAccessibleName(tr("Year of the first month"));
    year_->setObjectName(QStringLiteral("year"));
    auto* start = new QHBoxLayout;
    start->setSpacing(space::s8);
    start->addWidget(month_, 1);
    start->addWidget(year_);
    auto* startLabel = new QLabel(tr("First &month"), form_);
    startLabel->setBuddy(month_);
    form->addRow(startLabel, start);
    length_ = new QSpinBox(form_);
    length_->setRange(0, 600);
    length_->setSpecialValueText(tr("Not set"));
    length_->setSuffix(tr(" months"));
    length_->setObjectName(QStringLiteral("length"));
    form->addRow(tr("&Length"), length_);
    samples_ = new QCheckBox(tr("With &sample rows, which one command removes"), form_);
    samples_->setChecked(true);
    samples_->setObjectName(QStringLiteral("samples"));
    form->addRow(QString(), samples_);
    connect(month_, &QComboBox::currentIndexChanged, this,
            [this] { year_->setEnabled(month_->currentData().toInt() > 0); });
    return form_;
}

void NewWorkspaceDialog::selectTemplate(const QString& name) {
    for (int row = 0; row < templates_->count(); ++row)
        if (templates_->item(row)->data(TemplateList::nameRole).toString() == name)
            templates_->setCurrentRow(row);
}

void NewWorkspaceDialog::showTemplate() {
    const QListWidgetItem* item = templates_->currentItem();
    if (!item)
        return;
    name_ = item->data(TemplateList::nameRole).toString();
    const bool bare = name_ == QLatin1String("empty");
    own_ = datesOf(name_);
    setDates(own_);
    programme_->setVisible(bare);
    programmeLabel_->setVisible(bare);
    samples_->setVisible(!bare);
    setProblem({});
    proposeName();
}

// A name that no file in the folder has yet.
void NewWorkspaceDialog::proposeName() {
    if (file_->isModified())
        return;
    const bool bare = name_ == QLatin1String("empty");
    QString base = bare ? fileNameFrom(programme_->text()) : name_;
    if (base.isEmpty())
        base = tr("programme");
    QString name = base;
    for (int number = 2; QFileInfo::exists(QDir(folder_->text()).filePath(name + workspaceSuffix)); ++number)
        name = QStringLiteral("%1 %2").arg(base).arg(number);
    file_->setText(name + workspaceSuffix);
}

void NewWorkspaceDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the workspace"), folder_->text());
    if (folder.isEmpty())
        return;
    folder_->setText(QDir::toNativeSeparators(folder));
    proposeName();
}

NewWorkspaceDialog::Dates NewWorkspaceDialog::datesOf(const QString& templateName) {
    Dates dates;
    const RecordType& type = recordTypeOf<Programme>();
    QFile file(QStringLiteral(":/samples/%1/structure/%2.csv").arg(templateName, type.name));
    if (!file.open(QIODevice::ReadOnly))
        return dates;
    const QByteArray bytes = file.readAll();
    CsvReader reader(bytes, {}, file.fileName());
    if (!reader.next())
        return dates;
    dates.start =
        Month::fromString(reader.text(reader.header().indexOf(QStringLiteral("start_month")))).value_or(Month());
    dates.months = reader.text(reader.header().indexOf(QStringLiteral("months"))).toInt();
    return dates;
}

void NewWorkspaceDialog::setDates(const Dates& dates) {
    const bool given = !dates.start.isEmpty();
    month_->setCurrentIndex(given ? dates.start.month() : 0);
    year_->setValue(given ? dates.start.year() : clock::today().year());
    year_->setEnabled(given);
    length_->setValue(dates.months);
}

NewWorkspaceDialog::Dates NewWorkspaceDialog::wantedDates() const {
    const int month = month_->currentData().toInt();
    return {month > 0 ? Month(year_->value(), month) : Month(), length_->value()};
}

QString NewWorkspaceDialog::wantedPath() const {
    QString name = file_->text().trimmed();
    if (!name.endsWith(workspaceSuffix, Qt::CaseInsensitive))
        name += workspaceSuffix;
    return QDir(QDir::fromNativeSeparators(folder_->text().trimmed())).filePath(name);
}

void NewWorkspaceDialog::create() {
    if (making_)
        return;
    const QString name = file_->text().trimmed();
    const QString folder = QDir::fromNativeSeparators(folder_->text().trimmed());
    if (name.isEmpty() || name == workspaceSuffix) {
        setProblem(tr("The file has no name. Write one."));
        return file_->setFocus();
    }
    if (fileNameFrom(name) != name.simplified()) {
        setProblem(tr("The file's name has a character that not every system allows. Leave out \\ / : * ? \" < > |"));
        return file_->setFocus();
    }
    if (folder.isEmpty() || (!QDir(folder).exists() && !QDir().mkpath(folder))) {
        setProblem(tr("The folder %1 cannot be made. Choose another one.").arg(folder_->text()));
        return folder_->setFocus();
    }
    const Dates dates = wantedDates();
    if (dates.start.isEmpty() != (dates.months == 0)) {
        setProblem(dates.months == 0 ? tr("The length is not set. State how many months the programme lasts.")
                                     : tr("The first month is not set. State it, or set no length."));
        return dates.months == 0 ? length_->setFocus() : month_->setFocus();
    }
    if (dates.start.isEmpty() && !own_.start.isEmpty()) {
        setProblem(tr("The dates of this template need a first month. State it."));
        return month_->setFocus();
    }
    workspace_template::Choices choices;
    const bool bare = name_ == QLatin1String("empty");
    choices.structureOnly = !bare && !samples_->isChecked();
    if (dates.start != own_.start)
        choices.start = dates.start;
    if (dates.months != own_.months)
        choices.months = dates.months;
    making_ = true;
    setProblem({});
    form_->setEnabled(false);
    templates_->setEnabled(false);
    create_->setEnabled(false);
    pool_.start([this, choices, path = wantedPath(), name = name_, author = author_,
                 programme = bare ? programme_->text().trimmed() : QString()] {
        QString problem;
        try {
            makeWorkspace(path, name, choices, author, programme);
        } catch (const Error& error) {
            problem = error.message();
        } catch (const std::exception& error) {
            problem = QString::fromLocal8Bit(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, path, problem] { finish(path, problem); }, Qt::QueuedConnection);
    });
}

void NewWorkspaceDialog::finish(const QString& path, const QString& problem) {
    making_ = false;
    form_->setEnabled(true);
    templates_->setEnabled(true);
    create_->setEnabled(true);
    if (!problem.isEmpty()) {
        setProblem(problem);
        return file_->setFocus();
    }
    path_ = path;
    QSettings().setValue(workspaceFolderKey, QFileInfo(path).absolutePath());
    accept();
}

void NewWorkspaceDialog::setProblem(const QString& sentence) {
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
}

void NewWorkspaceDialog::reject() {
    if (!making_) // a file half made would stay behind
        QDialog::reject();
}

} // namespace trellis
