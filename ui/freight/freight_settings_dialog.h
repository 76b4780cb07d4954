#pragma once

#include <QDialog>

#include "api/contract/refusal.h"

class QPushButton;

namespace zhanggui {

class Banner;
class Form;
class FreightListModel;

/// What holds for products that name no freight template.
class FreightSettingsDialog : public QDialog {
    Q_OBJECT
  public:
    explicit FreightSettingsDialog(FreightListModel& list, QWidget* parent = nullptr);

    Form* form() const { return m_form; }

  private:
    void build();
    void load();
    void follow();
    void save();
    void onRefused(const Refusal& refusal);

    FreightListModel& m_list;
    Banner* m_banner = nullptr;
    Form* m_form = nullptr;
    QPushButton* m_save = nullptr;
    qlonglong m_version = 0;
    bool m_saving = false;
};

}  // namespace zhanggui
