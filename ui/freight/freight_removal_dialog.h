#pragma once

#include <QDialog>
#include <optional>

class QComboBox;

namespace zhanggui {

class FreightListModel;

/// Asks before a freight template goes, and where its products go.
class FreightRemovalDialog : public QDialog {
    Q_OBJECT
  public:
    FreightRemovalDialog(const FreightListModel& list, qlonglong id, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// Nothing where no product names it.
    void removeRequested(qlonglong id, const std::optional<qlonglong>& moveTo);

  private:
    QComboBox* m_target = nullptr;
};

}  // namespace zhanggui
