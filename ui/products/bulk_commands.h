#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "api/contract/product_bulk.h"
#include "ui/shell/desk_page.h"

class QAction;

namespace zhanggui {

class BulkDialog;
class BulkRowModel;
class JobRun;

/// What can be done with many products at once: its actions, the dialog that previews, the job in the job centre, and
/// the way back.
class BulkCommands : public QObject {
    Q_OBJECT
  public:
    /// Which products: ids, or the list's query. Asked when an action is triggered.
    using Selection = std::function<BulkForm()>;
    using Categories = std::function<QList<QPair<qlonglong, QString>>()>;

    BulkCommands(const PageTools& tools, JobRun& run, BulkRowModel& rows, QObject* parent = nullptr);

    /// Registers the actions for a new widget of the page.
    void registerActions(QWidget* owner, Selection selection, Categories categories);
    /// What freight can be set to: (id, name).
    void setFreightTemplates(Categories templates) { m_freight = std::move(templates); }
    /// For the bulk bar, the most used ones first.
    const QList<QAction*>& actions() const { return m_actions; }
    /// Restoring is for the recycle bin, everything else for the rest.
    void setInRecycleBin(bool in);
    /// Opens the dialog of one action.
    void open(BulkAction action, QWidget* window);

  Q_SIGNALS:
    /// Products were changed: ticks have done their work.
    void carriedOut();

  private:
    void follow();
    void finish();

    PageTools m_tools;
    JobRun& m_run;
    BulkRowModel& m_rows;
    Selection m_selection;
    Categories m_categories, m_freight;
    QList<QAction*> m_actions;
    QList<QPair<QAction*, BulkAction>> m_kinds;
    QPointer<BulkDialog> m_dialog;
    QString m_title;
    int m_job = 0;  ///< in the job centre
};

}  // namespace zhanggui
