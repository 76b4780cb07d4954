#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace zhanggui {

class Label;

/// What the window shows until the server answers: what is being done, or what went wrong and how to go on.
class StartPage : public QWidget {
    Q_OBJECT
  public:
    explicit StartPage(QWidget* parent = nullptr);

    /// `percent` -1 while unknown.
    void showProgress(int percent, const QString& text);
    /// `words` are the server's own: cause and place.
    void showFailure(const QString& title, const QString& words);
    bool showsFailure() const { return m_failed; }

  Q_SIGNALS:
    void retryRequested();
    void quitRequested();

  private:
    void buildButtons();

    bool m_failed = false;
    Label *m_title, *m_words;
    QWidget* m_mark;
    QProgressBar* m_bar;
    QWidget* m_buttons;
};

}  // namespace zhanggui
