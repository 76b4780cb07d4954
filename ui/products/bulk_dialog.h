#pragma once

#include <QDialog>

#include "api/contract/product_bulk.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class Banner;
class BulkRowModel;
class JobRun;
class Label;
class RecordTable;

/// One change of many products: what is to be done, what it would do to each, and the button that does it.
class BulkDialog : public QDialog {
    Q_OBJECT
  public:
    /// `request` says which products; `choices` are the records that the action offers: categories, freight templates.
    /// `run` and `rows` outlive the dialog.
    BulkDialog(BulkAction action, BulkForm request, JobRun& run, BulkRowModel& rows,
               const QList<QPair<qlonglong, QString>>& choices, QWidget* parent = nullptr);
    ~BulkDialog() override;

  Q_SIGNALS:
    void started();

  private:
    void build(const QList<QPair<qlonglong, QString>>& choices);
    QWidget* makeInputs(const QList<QPair<qlonglong, QString>>& choices);
    void plan();
    void follow();
    bool hasInput() const;
    QString summary() const;

    BulkForm m_form;
    JobRun& m_run;
    BulkRowModel& m_rows;
    bool m_started = false;
    QLineEdit* m_text = nullptr;    ///< formula or tags
    QComboBox* m_choice = nullptr;  ///< record or rounding
    Banner* m_banner = nullptr;
    RecordTable* m_table = nullptr;
    Label* m_summary = nullptr;
    QPushButton *m_preview = nullptr, *m_go = nullptr;
};

}  // namespace zhanggui
