#pragma once

#include <QAbstractButton>

#include "ui/widgets/label.h"

class QToolButton;

namespace zhanggui {

class ProgressRing;

/// The field at the top that opens the command palette; looks like a search field, is a button.
class SearchButton : public QAbstractButton {
    Q_OBJECT
  public:
    SearchButton(const QString& hint, const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_key;
};

/// A flat button with an icon, a word or a count badge.
class BarButton : public QAbstractButton {
    Q_OBJECT
  public:
    BarButton(const QString& icon, const QString& name, QWidget* parent = nullptr);
    /// A number in a danger pill; 0 hides it.
    void setBadge(int count);
    void setWord(const QString& word);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString badgeText() const;

    QString m_icon, m_name, m_word;
    int m_badge = 0;
};

/// Over the pages, 56 high: history, search, jobs, alerts, user.
class TopBar : public Panel {
    Q_OBJECT
  public:
    explicit TopBar(QWidget* parent = nullptr);
    void setHistory(bool canGoBack, bool canGoForward);
    /// Running jobs; 0 shows only the icon. `fraction` below 0 means unknown.
    void setJobs(int running, qreal fraction);
    void setAlerts(int unread);
    void setUser(const QString& name);

  Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void searchRequested();
    void jobsRequested();
    void alertsRequested();
    void userRequested();

  private:
    QToolButton *m_back, *m_forward;
    BarButton *m_jobs, *m_alerts;
    QAbstractButton* m_user;
    ProgressRing* m_ring;
};

/// At the foot of the window, 28 high: connection at the left, the page's words at the right.
class StatusBar : public Panel {
    Q_OBJECT
  public:
    enum class Link { Connected, Connecting, Offline };
    explicit StatusBar(QWidget* parent = nullptr);
    void setConnection(Link link, const QString& text);
    void setSync(const QString& text);
    void setPageText(const QString& text);

  private:
    Label *m_dot, *m_connection, *m_sync, *m_page;
};

}  // namespace zhanggui
