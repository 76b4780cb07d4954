#pragma once

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace zhanggui {

class Banner;
class EmptyState;
class FailedPicturesModel;
class Label;
class RecordTable;

/// Pictures of imports that their hosts did not give: why, of which product, and the button that tries all again.
class FailedPicturesDialog : public QDialog {
    Q_OBJECT
  public:
    /// `model` outlives the dialog; it is asked anew.
    explicit FailedPicturesDialog(FailedPicturesModel& model, QWidget* parent = nullptr);

  Q_SIGNALS:
    void productWanted(qlonglong product);

  private:
    void build();
    void follow();

    FailedPicturesModel& m_model;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    RecordTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    Label* m_words = nullptr;
    QPushButton* m_retry = nullptr;
};

}  // namespace zhanggui
