#include "ui/products/bulk_commands.h"

#include <QAction>

#include "models/products/bulk_row_model.h"
#include "models/shop/job_run.h"
#include "ui/products/bulk_dialog.h"
#include "ui/shell/action_list.h"
#include "ui/shell/job_list.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

struct Kind {
    BulkAction action;
    const char* id;
    const char* icon;
};
// The bulk bar shows as many as have room, the first one filled; the others are in its menu.
constexpr Kind kinds[] = {{BulkAction::Price, "products.bulkPrice", "yen"},
                          {BulkAction::OnShelf, "products.onShelf", "arrow-up"},
                          {BulkAction::OffShelf, "products.offShelf", "arrow-down"},
                          {BulkAction::SetCategory, "products.setCategory", "category"},
                          {BulkAction::AddTags, "products.addTags", "plus"},
                          {BulkAction::RemoveTags, "products.removeTags", "minus"},
                          {BulkAction::SetFreight, "products.setFreight", "truck"},
                          {BulkAction::LinePrice, "products.bulkLinePrice", "yen"},
                          {BulkAction::Trash, "products.trash", "trash"},
                          {BulkAction::Restore, "products.restore", "undo"}};

}  // namespace

BulkCommands::BulkCommands(const PageTools& tools, JobRun& run, BulkRowModel& rows, QObject* parent)
    : QObject(parent), m_tools(tools), m_run(run), m_rows(rows) {
    connect(&m_run, &JobRun::changed, this, &BulkCommands::follow);
    connect(&m_run, &JobRun::finished, this, &BulkCommands::finish);
}

void BulkCommands::registerActions(QWidget* owner, Selection selection, Categories categories) {
    m_selection = std::move(selection);
    m_categories = std::move(categories);
    m_actions.clear();
    m_kinds.clear();
    for (const Kind& kind : kinds) {
        QAction* action = m_tools.actions.add(owner, {QString::fromLatin1(kind.id),
                                                      bulkActionText(kind.action),
                                                      tr("Products"),
                                                      QString::fromLatin1(kind.icon),
                                                      {},
                                                      {}});
        connect(action, &QAction::triggered, this, [this, kind, owner] { open(kind.action, owner->window()); });
        m_kinds.append({action, kind.action});
        m_actions.append(action);
    }
    setInRecycleBin(false);
}

void BulkCommands::setInRecycleBin(bool in) {
    for (const auto& [action, kind] : std::as_const(m_kinds)) action->setVisible((kind == BulkAction::Restore) == in);
}

void BulkCommands::open(BulkAction action, QWidget* window) {
    if (m_job != 0) {
        m_tools.notices.info(tr("Another change of many products is still running."));
        return;
    }
    BulkForm form = m_selection();
    if (form.ids.empty() && !form.query) {
        m_tools.notices.info(tr("Tick the products first."));
        return;
    }
    m_title = bulkActionText(action);
    m_dialog = new BulkDialog(action, std::move(form), m_run, m_rows,
                              action == BulkAction::SetFreight ? m_freight() : m_categories(), window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &BulkDialog::started, this, [this] {
        m_job = m_tools.jobs.begin(m_title, [this] { m_run.cancel(); });
        Q_EMIT carriedOut();
    });
    m_dialog->open();
}

void BulkCommands::follow() {
    if (m_job == 0 || !m_run.job()) return;
    const Job& job = *m_run.job();
    m_tools.jobs.report(m_job, m_run.percent(),
                        tr("%1 of %2 products").arg(numberText(job.done), numberText(job.done + job.planned)));
    const Refusal& refusal = m_run.refusal();
    if (refusal.code.empty() || m_run.isBusy()) return;
    m_tools.jobs.end(std::exchange(m_job, 0), DeskJob::State::Failed, refusalSentence(refusal));
    m_tools.notices.error(refusalSentence(refusal), refusalDetails(refusal));
}

void BulkCommands::finish() {
    if (!m_run.job() || m_job == 0) return;
    const Job& job = *m_run.job();
    const QString result = bulkResultText(job);
    const bool cancelled = job.state == JobState::Cancelled;
    m_tools.jobs.end(std::exchange(m_job, 0), cancelled ? DeskJob::State::Cancelled : DeskJob::State::Done, result);
    const QString text = tr("%1: %2").arg(m_title, result);
    if (!job.mayUndo) return m_tools.notices.success(text);
    m_tools.notices.offerUndo(text, [this, id = job.id] {
        if (!m_run.job() || m_run.job()->id != id || m_job != 0) return;
        m_title = tr("Undo of: %1").arg(m_title);
        m_job = m_tools.jobs.begin(m_title);
        m_run.undo();
    });
}

}  // namespace zhanggui
