#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace zhanggui {

/// A panel that drops from a button of the top bar and closes on Esc or a click elsewhere.
class DropPanel : public QFrame {
    Q_OBJECT
  public:
    explicit DropPanel(const QString& title, QWidget* parent);

    /// Where rows go, under the title.
    QVBoxLayout* rows() const { return m_rows; }
    void clearRows();
    /// A widget at the right of the title.
    void setSide(QWidget* side);
    /// Drops under `anchor`, right edges aligned, kept on the screen.
    void dropUnder(const QWidget* anchor);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QVBoxLayout* m_column;
    QVBoxLayout* m_rows;
    QHBoxLayout* m_head;
};

}  // namespace zhanggui
