#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace zhanggui {

/// Asks before a product is removed for good: it cannot be undone, so a word has to be typed.
class PurgeDialog : public QDialog {
    Q_OBJECT
  public:
    explicit PurgeDialog(const QString& title, QWidget* parent = nullptr);

  private:
    void follow();

    QLineEdit* m_word = nullptr;
    QPushButton* m_purge = nullptr;
};

}  // namespace zhanggui
