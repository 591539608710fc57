#pragma once

#include <QListWidget>

namespace trellis {

// The templates of a new workspace, each with one sentence about what it holds.
class TemplateList final : public QListWidget {
    Q_OBJECT

public:
    static constexpr int nameRole = Qt::UserRole;
    static constexpr int sentenceRole = Qt::UserRole + 1;

    explicit TemplateList(QWidget* parent = nullptr);
};

} // namespace trellis
