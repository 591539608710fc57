#pragma once

#include <QWidget>

namespace trellis {

// At the right of the menu bar: the name of the file, and that what was written is on disk.
class SavedMark final : public QWidget {
    Q_OBJECT
public:
    explicit SavedMark(QWidget* parent = nullptr);

    void clear();
    void setSaved(const QString& file, const QString& words);
    void setReadOnly(const QString& file, const QString& words);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& file, const QString& words, bool good);

    QString file_;
    QString words_;
    bool good_ = true;
};

} // namespace trellis
