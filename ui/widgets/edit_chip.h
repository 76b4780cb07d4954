#pragma once

#include <QAbstractButton>
#include <QPixmap>

class QLineEdit;

namespace zhanggui {

/// A value in a row of values: a picture, a word, a cross. Enter or F2 renames it in place, Delete takes it away or
/// brings it back, Alt with the arrows moves it, Ctrl+P asks for a picture.
class EditChip : public QAbstractButton {
    Q_OBJECT
  public:
    enum class State {
        Kept,
        Fresh,   ///< not saved yet: brand border
        Struck,  ///< goes when saved: dashed and struck, with an arrow that brings it back
    };

    EditChip(const QString& text, State state, QWidget* parent = nullptr);

    State state() const { return m_state; }
    /// A square picture left of the word; null shows none.
    void setThumb(const QPixmap& thumb);
    /// Longest name in code points.
    void setMaxLength(int codePoints) { m_maxLength = codePoints; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  public Q_SLOTS:
    void startRename();

  Q_SIGNALS:
    void renamed(const QString& text);
    void removed();
    void restored();
    void moved(int step);  ///< -1 to the left, 1 to the right
    void pictureWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QRect crossRect() const;
    void finishRename(bool keep);
    void act();

    State m_state;
    QPixmap m_thumb;
    int m_maxLength = 60;
    QLineEdit* m_edit = nullptr;
};

}  // namespace zhanggui
