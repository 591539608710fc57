#include "ui/forms/text_editors.h"

#include "ui/forms/line_field.h"
#include "ui/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>

#include <cmath>

namespace trellis {

LineEditor::LineEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , line_(new LineField(this)) {
    setControl(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        Q_EMIT typed();
    });
}

bool LineEditor::isPending() const {
    return line_->text() != shown_;
}

QString LineEditor::shown(const Value& value) const {
    return shownText(field(), value, workspace().text());
}

void LineEditor::show(const Value& value) {
    const QString text = shown(value);
    if (line_->text() != text || shown_ != text) {
        line_->setText(text);
        if (!line_->hasFocus())
            line_->setCursorPosition(0);
    }
    shown_ = line_->text();
    line_->setToolTip(toolTip().isEmpty() && field().tip
                          ? QCoreApplication::translate("Record", field().tip).toHtmlEscaped()
                          : toolTip());
}

Parsed LineEditor::read() const {
    return parse(field(), line_->text(), workspace().text());
}

void LineEditor::typeText(const QString& text) {
    line_->setText(text);
    setProblem({});
    Q_EMIT typed();
}

NumberEditor::NumberEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : LineEditor(field, workspace, parent) {
    line()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line()->setSuffix(field.translatedUnit());
}

QString NumberEditor::shown(const Value& value) const {
    TextContext context = workspace().text();
    context.locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return shownText(field(), value, context);
}

AddressEditor::AddressEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : LineEditor(field, workspace, parent)
    , button_(field.type == FieldType::Email
                  ? line()->addButton(QStringLiteral("mail"), tr("Write an e-mail (Ctrl+Enter)"))
                  : line()->addButton(QStringLiteral("external-link"), tr("Open in the browser (Ctrl+Enter)"))) {
    button_->hide();
    connect(button_, &QToolButton::clicked, this, &AddressEditor::open);
}

void AddressEditor::show(const Value& value) {
    LineEditor::show(value);
    line()->setButtonShown(button_, !value.isEmpty());
}

bool AddressEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & Qt::ControlModifier)) {
            if (commit())
                open();
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

void AddressEditor::open() {
    const QString text = value().text();
    if (text.isEmpty())
        return;
    if (field().type == FieldType::Email) {
        QUrl url;
        url.setScheme(QStringLiteral("mailto"));
        url.setPath(text);
        QDesktopServices::openUrl(url);
        return;
    }
    QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text);
    // A workspace may come from elsewhere: nothing but web pages is opened from it.
    if (url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")))
        QDesktopServices::openUrl(url);
    else
        setProblem(tr("This is no address of a web page. Write it as https://example.org."));
}

namespace {
constexpr int longTextMostLines = 6;
}

LongTextEditor::LongTextEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , edit_(new QPlainTextEdit(this)) {
    edit_->setTabChangesFocus(true);
    edit_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit_->document()->setDocumentMargin(5);
    setControl(edit_);
    connect(edit_->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &LongTextEditor::fitHeight);
    connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (isPending()) {
            setProblem({});
            Q_EMIT typed();
        }
    });
    fitHeight();
}

bool LongTextEditor::isPending() const {
    return edit_->toPlainText() != shown_;
}

void LongTextEditor::show(const Value& value) {
    if (value.text() != shownValue_ || isPending()) {
        shownValue_ = value.text();
        edit_->setPlainText(shownValue_);
    }
    shown_ = edit_->toPlainText(); // line ends of other systems come back as ours: no edit
}

Parsed LongTextEditor::read() const {
    return parse(field(), edit_->toPlainText(), workspace().text());
}

bool LongTextEditor::eventFilter(QObject* watched, QEvent* event) {
    // Another width is another number of lines; the text is laid out anew by the event itself, so look afterwards.
    if (watched == edit_ && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &LongTextEditor::fitHeight, Qt::QueuedConnection);
    return FieldEditor::eventFilter(watched, event);
}

void LongTextEditor::fitHeight() {
    // The plain text layout measures in lines.
    const int lines = int(std::ceil(edit_->document()->size().height()));
    const int shownLines = qBound(1, lines, longTextMostLines);
    edit_->setVerticalScrollBarPolicy(lines > longTextMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int height = shownLines * edit_->fontMetrics().lineSpacing() + 12;
    edit_->setFixedHeight(qMax(size::formRow, height));
}

} // namespace trellis
