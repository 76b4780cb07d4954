#pragma once

#include <QQueue>
#include <QTimer>
#include <QWidget>
#include <functional>

class QPushButton;

namespace zhanggui {

class Label;

struct ToastMessage {
    QString text;
    QString actionText;            ///< "Undo"; empty for none
    std::function<void()> action;  ///< called once, when the action is chosen
    bool error = false;            ///< stays until it is closed
    int seconds = 4;               ///< 10 where the action undoes something
    bool givesWay = false;         ///< the next message that gives way takes its place at once
};

/// One line at the bottom of the window, over the content, without taking the focus. One at a time, at most three
/// waiting (the oldest waiting message that is no error gives way). Errors stay until they are closed.
class ToastHost : public QWidget {
    Q_OBJECT
  public:
    /// Lives at the bottom centre of `window` and follows its size.
    explicit ToastHost(QWidget* window);

    void post(const ToastMessage& message);
    /// A plain message.
    void post(const QString& text) { post(ToastMessage{text, {}, {}}); }
    bool isShowing() const { return m_showing; }
    QString text() const;
    int waiting() const { return int(m_queue.size()); }
    /// Everything that was shown, newest last, at most 50: the history panel.
    const QStringList& history() const { return m_history; }
    void dismiss();

  Q_SIGNALS:
    void shown(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void next();
    void place();
    void applyInks();

    QQueue<ToastMessage> m_queue;
    ToastMessage m_current;
    QStringList m_history;
    QTimer m_timer;
    Label* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
    bool m_showing = false;
};

}  // namespace zhanggui
