#pragma once

#include "core/merge/merge.h"
#include "ui/models/background_write.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace trellis {

class Card;
class ProblemsPanel;
class ProgressStrip;
class Workspace;

// Brings copies of the workspace in: says what they would bring and what would be found before anything is written, and
// afterwards lists what was found, where somebody decides. Without copies it lists what earlier merges left.
class MergeDialog final : public QDialog {
    Q_OBJECT

public:
    MergeDialog(Workspace& workspace, const QStringList& paths, QWidget* parent = nullptr);
    ~MergeDialog() override;

    const std::vector<Finding>& findings() const { return findings_; }
    void reject() override;

Q_SIGNALS:
    void openRecord(const QString& type, const trellis::Id& id);

private:
    void build();
    void run(MergeMode mode);
    void showReport(const MergeReport& report, MergeMode mode);
    void fail(const QString& sentence);
    void readFindings();
    void list(const std::vector<Finding>& findings);
    void offerDecisions();
    void decide(const Finding& finding, const QString& field, const Value& value);
    void setUnderWay(const QString& what);

    Workspace& workspace_;
    QStringList paths_;
    BackgroundWrite worker_;
    std::vector<Finding> findings_;
    bool written_ = false; // what is listed is in the workspace, and can be decided
    QLabel* title_;
    QLabel* words_;
    Card* card_;
    ProblemsPanel* panel_;
    QLabel* sentence_; // of the chosen line
    QWidget* decisions_;
    QHBoxLayout* decisionRow_;
    ProgressStrip* strip_;
    QPushButton* merge_;
    QPushButton* close_;
};

} // namespace trellis
