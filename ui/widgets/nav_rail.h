#pragma once

#include <QAbstractButton>
#include <QHash>

#include "ui/widgets/label.h"

class QVBoxLayout;

namespace zhanggui {

class Avatar;

/// One place of the rail: icon 20, word, count at the right; 36 high. Only the icon while collapsed.
class NavItem : public QAbstractButton {
    Q_OBJECT
  public:
    NavItem(const QString& icon, const QString& title, QWidget* parent = nullptr);
    /// Negative shows none.
    void setCount(qlonglong count);
    void setKey(const QString& key);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void updateName();

    QString m_icon;
    QString m_key;
    qlonglong m_count = -1;
    bool m_collapsed = false;
};

/// The places of the program at the left edge: 216 wide, or 56 with icons only. Groups have captions. Up and Down move
/// among the items.
class NavRail : public Panel {
    Q_OBJECT
  public:
    explicit NavRail(QWidget* parent = nullptr);

    /// The block at the top; `mark` is the word the shop's mark is made of.
    void setShop(const QString& name);
    void addGroup(const QString& title);
    void addItem(const QString& key, const QString& icon, const QString& title);
    /// At the bottom; `keyHint` is shown at its right.
    void addFootItem(const QString& key, const QString& icon, const QString& title, const QString& keyHint = {});
    void setCurrent(const QString& key);
    QString current() const { return m_current; }
    void setCount(const QString& key, qlonglong count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

  Q_SIGNALS:
    void chosen(const QString& key);
    void shopClicked();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    NavItem* add(QVBoxLayout* layout, const QString& key, const QString& icon, const QString& title);
    void applyWidth();

    QHash<QString, NavItem*> m_items;
    QStringList m_order;
    QList<QWidget*> m_captions;
    QString m_current;
    bool m_collapsed = false;
    QAbstractButton* m_shop;
    QVBoxLayout* m_places;
    QVBoxLayout* m_foot;
};

}  // namespace zhanggui
