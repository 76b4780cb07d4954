#include "ui/shell/import_flow.h"

#include <utility>

#include "ui/shell/job_list.h"
#include "ui/shell/notices.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {

ImportFlow::ImportFlow(SheetImport& import, const PageTools& tools, Words words, QObject* parent)
    : QObject(parent), m_import(import), m_tools(tools), m_words(std::move(words)) {
    connect(&m_import, &SheetImport::changed, this, &ImportFlow::follow);
}

void ImportFlow::open(SheetTable table, QWidget* window, const QString& path) {
    m_window = window;
    if (!m_dialog) {
        if (!m_import.isBusy()) m_import.begin(table);
        const ImportWords own = m_words(m_import.table());
        m_dialog = new ImportDialog(m_import, own.title.isEmpty() ? m_words(table) : own, window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->open();
    }
    if (!path.isEmpty()) m_dialog->take(path);
}

void ImportFlow::follow() {
    if (m_words(m_import.table()).title.isEmpty()) return;
    if (m_import.isBusy())
        report();
    else if (m_job != 0)
        finish();
}

void ImportFlow::report() {
    const bool undoing = m_import.stage() == SheetImport::Stage::Undoing;
    const auto show = [this] { open(m_import.table(), m_window); };
    if (m_job == 0 && undoing)
        m_job = m_tools.jobs.begin(tr("Undo of the import of %1").arg(m_import.fileName()), {}, show);
    else if (m_job == 0)
        m_job = m_tools.jobs.begin(
            tr("Import of %1").arg(m_import.fileName()), [this] { m_import.cancel(); }, show);
    const QString rows =
        tr("%1 of %2 rows written").arg(numberText(m_import.committed()), numberText(m_import.toWrite()));
    m_tools.jobs.report(m_job, m_import.perMille() / 10, undoing ? QString() : rows);
}

void ImportFlow::finish() {
    using Stage = SheetImport::Stage;
    const Stage stage = m_import.stage();
    const int job = std::exchange(m_job, 0);
    const QString written = tr("%1 rows written").arg(numberText(m_import.committed()));
    if (stage == Stage::Done) {
        m_tools.jobs.end(job, DeskJob::State::Done, written);
        m_tools.notices.success(tr("Import of %1 is done").arg(m_import.fileName()));
    } else if (stage == Stage::Undone) {
        m_tools.jobs.end(job, DeskJob::State::Done,
                         tr("%1 rows taken back").arg(numberText(m_import.figures().undone)));
        m_tools.notices.success(tr("Import of %1 is undone").arg(m_import.fileName()));
    } else {
        m_tools.jobs.end(job, stage == Stage::Cancelled ? DeskJob::State::Cancelled : DeskJob::State::Failed, written);
    }
}

}  // namespace zhanggui
