#include "ui/shell/export_flow.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <utility>

#include "ui/shell/job_list.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

ExportFlow::ExportFlow(SheetExport& exporting, const PageTools& tools, QObject* parent)
    : QObject(parent), m_export(exporting), m_tools(tools) {
    connect(&m_export, &SheetExport::fetched, this, &ExportFlow::finish);
    connect(&m_export, &SheetExport::failed, this,
            [this](const Refusal& refusal) { fail(refusalSentence(refusal), refusalDetails(refusal)); });
}

void ExportFlow::begin(const SheetExport::Ask& ask, const QString& name, QWidget* parent) {
    auto* dialog = new QFileDialog(parent, tr("Export %1").arg(name));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel (*.xlsx)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(u"xlsx"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("csv"_L1) ? u"csv"_s : u"xlsx"_s);
    });
    dialog->selectFile(name + u"-"_s + QDate::currentDate().toString(Qt::ISODate));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, ask, name](const QString& path) { write(ask, name, path); });
    dialog->open();
}

void ExportFlow::write(const SheetExport::Ask& ask, const QString& name, const QString& path) {
    if (m_export.isRunning()) return m_tools.notices.info(tr("Another export is under way"));
    m_name = name;
    m_path = path;
    m_job = m_tools.jobs.begin(tr("Export %1").arg(name), [this] {
        m_export.cancel();
        m_tools.jobs.end(std::exchange(m_job, 0), DeskJob::State::Cancelled, {});
    });
    const bool csv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    m_export.begin(ask, csv ? SheetFormat::Csv : SheetFormat::Xlsx);
}

void ExportFlow::finish(const QByteArray& bytes, qlonglong rows) {
    if (m_job == 0) return;
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(tr("The file could not be written"), file.errorString());
    const QString written = tr("%Ln row(s) in %1", nullptr, int(rows)).arg(QFileInfo(m_path).fileName());
    m_tools.jobs.end(std::exchange(m_job, 0), DeskJob::State::Done, written);
    m_tools.notices.success(tr("Exported: %1").arg(written));
}

void ExportFlow::fail(const QString& sentence, const QString& details) {
    if (m_job == 0) return;
    m_tools.jobs.end(std::exchange(m_job, 0), DeskJob::State::Failed, sentence);
    m_tools.notices.error(tr("The export of %1 failed: %2").arg(m_name, sentence), details);
}

}  // namespace zhanggui
