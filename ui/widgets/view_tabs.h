#pragma once

#include <QHash>
#include <QWidget>

namespace zhanggui {

struct ViewTab {
    QString key;
    QString title;
};

/// Tabs of saved views with their counts: 40 high, brand underline under the current one. Left, Right, Home and End
/// move; the widget is one stop of the Tab key.
class ViewTabs : public QWidget {
    Q_OBJECT
  public:
    explicit ViewTabs(QList<ViewTab> tabs, QWidget* parent = nullptr);

    /// Tabs behind the ones it was made with. The current one stays if it is still there, else the first is.
    void setSaved(const QList<ViewTab>& tabs);
    QString current() const;
    /// Signals `currentChanged` if it differs; unknown keys are ignored.
    void setCurrent(const QString& key);
    void setCounts(const QHash<QString, qlonglong>& counts);
    const QList<ViewTab>& tabs() const { return m_tabs; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void currentChanged(const QString& key);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    QList<QRect> tabRects() const;
    int tabAt(const QPoint& point) const;
    QString countText(int tab) const;
    void updateName();

    QList<ViewTab> m_tabs;
    const qsizetype m_own;
    QHash<QString, qlonglong> m_counts;
    int m_current = 0;
    int m_hovered = -1;
    bool m_keyboardFocus = false;
};

}  // namespace zhanggui
