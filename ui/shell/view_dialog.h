#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class FieldRow;

/// Names a view of a list and says who sees it.
class ViewDialog : public QDialog {
    Q_OBJECT
  public:
    ViewDialog(const QString& title, const QString& name, bool shared, QWidget* parent = nullptr);
    QString name() const;
    bool isShared() const;
    void setSaving(bool saving);
    void showFault(const QString& text);

  Q_SIGNALS:
    void saveRequested();

  private:
    void ask();

    QLineEdit* m_name;
    FieldRow* m_row;
    QCheckBox* m_shared;
    QPushButton* m_save;
};

}  // namespace zhanggui
