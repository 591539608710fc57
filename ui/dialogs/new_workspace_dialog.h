#pragma once

#include "core/exchange/workspace_template.h"

#include <QDialog>
#include <QThreadPool>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace trellis {

// Makes a new workspace file from a template: which one, where, with or without sample rows, from which month on.
class NewWorkspaceDialog final : public QDialog {
    Q_OBJECT

public:
    explicit NewWorkspaceDialog(const Author& author, QWidget* parent = nullptr);
    ~NewWorkspaceDialog() override; // waits for a file that is being made

    // Of the file made; empty before it is.
    const QString& path() const { return path_; }
    void selectTemplate(const QString& name);

    void reject() override;

private:
    struct Dates {
        Month start;
        int months = 0; // 0: not given
        friend bool operator==(const Dates&, const Dates&) = default;
    };
    static Dates datesOf(const QString& templateName);

    QWidget* buildForm();
    void showTemplate();
    void proposeName();
    void chooseFolder();
    QString wantedPath() const;
    Dates wantedDates() const;
    void setDates(const Dates& dates);
    void create();
    void finish(const QString& path, const QString& problem);
    void setProblem(const QString& sentence);

    Author author_;
    QString path_;
    QString name_; // of the template
    Dates own_;    // the template's
    bool making_ = false;

    QListWidget* templates_;
    QLabel* programmeLabel_;
    QLineEdit* programme_;
    QLineEdit* file_;
    QLineEdit* folder_;
    QWidget* form_;
    QCheckBox* samples_;
    QComboBox* month_;
    QSpinBox* year_;
    QSpinBox* length_;
    QLabel* problem_;
    QPushButton* create_;
    QThreadPool pool_; // the last member: it waits while the others still live
};

} // namespace trellis
