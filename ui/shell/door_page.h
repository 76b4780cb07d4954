#pragma once

#include <QWidget>

class QLayout;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class Banner;
class Form;
class Label;
class Preferences;
class SessionModel;

/// What sign-in and first set-up have in common: a card in the middle, a form, one filled button, words about the
/// server, and the language switch in the corner.
class DoorPage : public QWidget {
    Q_OBJECT
  public:
    DoorPage(SessionModel& session, Preferences& preferences, QWidget* parent = nullptr);

  protected:
    /// Puts title, sentence and the form's fields into the card. Called once by the derived page.
    void build(const QString& title, const QString& sentence, const QString& button);
    Form* form() const { return m_form; }
    SessionModel& session() const { return m_session; }
    Preferences& preferences() const { return m_preferences; }
    /// The button or Enter.
    virtual void submit() = 0;
    /// Whether the fields may be sent; shows the faults if not.
    virtual bool check() = 0;
    void showBanner(const QString& title, const QString& sentence, const QString& details);
    void clearBanner();
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLayout* makeCorner();
    QLayout* makeHead(const QString& title, const QString& sentence);
    void tryIt();
    void follow();

    SessionModel& m_session;
    Preferences& m_preferences;
    Form* m_form = nullptr;
    QWidget* m_fields = nullptr;
    Banner* m_banner = nullptr;
    QPushButton* m_button = nullptr;
};

}  // namespace zhanggui
