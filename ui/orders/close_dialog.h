#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace zhanggui {

class FieldRow;

/// Closing an unpaid order: why, and a button that says what it does. The safe way out is the default.
class CloseDialog : public QDialog {
    Q_OBJECT
  public:
    explicit CloseDialog(const QString& number, QWidget* parent = nullptr);
    QString reason() const;
    void setClosing(bool closing);
    void showFault(const QString& text);

  Q_SIGNALS:
    void closeRequested(const QString& reason);

  private:
    void ask();

    QPlainTextEdit* m_reason;
    FieldRow* m_row;
    QPushButton *m_close, *m_keep;
};

}  // namespace zhanggui
