#pragma once

#include <QDialog>

class QComboBox;
class QPushButton;

namespace zhanggui {

class Form;
class SpecTemplatesModel;
struct Refusal;

/// The shop's spec templates: choose one or begin a new one, change it, delete it.
class SpecTemplateDialog : public QDialog {
    Q_OBJECT
  public:
    explicit SpecTemplateDialog(SpecTemplatesModel& model, QWidget* parent = nullptr);

    Form* form() const { return m_form; }
    QComboBox* choice() const { return m_choice; }

  private:
    void build();
    void fill(qlonglong select);
    void load();
    void save();
    void onRefused(const Refusal& refusal);
    qlonglong current() const;

    SpecTemplatesModel& m_model;
    QComboBox* m_choice = nullptr;
    Form* m_form = nullptr;
    QPushButton* m_remove = nullptr;
    qlonglong m_wanted = 0;  ///< was just made and is chosen as soon as it is in the list
};

}  // namespace zhanggui
