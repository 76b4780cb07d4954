#include "ui/shell/import_dialog.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/shop/sheet_import.h"
#include "models/shop/sheet_words.h"
#include "ui/shell/buttons.h"
#include "ui/shell/column_map_form.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/drop_area.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/view_tabs.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 860, DialogHeight = 600;
}

ImportDialog::ImportDialog(SheetImport& import, const ImportWords& words, QWidget* parent)
    : QDialog(parent), m_import(import) {
    setObjectName(u"importDialog"_s);
    setWindowTitle(words.title);
    setAcceptDrops(true);
    resize(px(DialogWidth), px(DialogHeight));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner = new Banner;
    m_banner->hide();
    column->addWidget(m_banner);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::XS));
    m_title = new Label(words.title, TextStep::Title);
    m_file = new Label({}, TextStep::Body, Ink::Text2);
    m_file->setElided(true);
    head->addWidget(m_title);
    head->addSpacing(px(space::S));
    head->addWidget(m_file, 1);
    column->addLayout(head);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_pick = buildPick(words.hint));
    m_stack->addWidget(buildMapping());
    m_stack->addWidget(m_report = buildReport());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFoot());
    connect(&m_import, &SheetImport::changed, this, &ImportDialog::follow);
    connect(&m_import, &SheetImport::errorsFetched, this, &ImportDialog::writeErrors);
    follow();
}

void ImportDialog::choose() {
    auto* dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::take);
    dialog->open();
}

void ImportDialog::take(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_banner->show(Banner::Kind::Error, tr("The file could not be read"), file.errorString());
        m_banner->setRetry(false);
        return;
    }
    // One byte over the limit is enough to be refused for its size.
    m_tabs->setCurrent(u"all"_s);
    m_import.check(QFileInfo(path).fileName(), file.read(qint64(maxImportBytes) + 1));
}

void ImportDialog::chooseErrors() {
    auto* dialog = new QFileDialog(this, tr("Save the rows left out"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel (*.xlsx)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(QFileInfo(m_import.fileName()).completeBaseName() + u"-"_s + tr("left-out") + u".xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveErrors);
    dialog->open();
}

void ImportDialog::saveErrors(const QString& path) {
    m_errorsPath = path;
    const bool csv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    m_import.fetchErrors(csv ? SheetFormat::Csv : SheetFormat::Xlsx);
}

void ImportDialog::writeErrors(const QByteArray& bytes) {
    QSaveFile file(m_errorsPath);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        m_state->setText(tr("Saved as %1").arg(QFileInfo(m_errorsPath).fileName()));
        return;
    }
    m_banner->show(Banner::Kind::Error, tr("The file could not be written"), file.errorString());
    m_banner->setRetry(false);
}

void ImportDialog::showMapping() {
    m_mappingShown = true;
    follow();
}

void ImportDialog::follow() {
    using Stage = SheetImport::Stage;
    const Stage stage = m_import.stage();
    if (stage != Stage::Report) m_mappingShown = false;
    const bool maps = stage == Stage::Mapping || m_mappingShown;
    const bool picks = stage == Stage::Idle || stage == Stage::Checking || stage == Stage::Failed;
    QWidget* shown = maps ? m_mapping : picks ? m_pick : m_report;
    if (maps && m_stack->currentWidget() != shown) {
        ColumnMapForm::Choices choices;
        for (const ColumnChoice& one : m_import.columns()) choices.append({one.header, one.column});
        m_mapping->show(choices, m_import.tableColumns(), m_import.missingColumns());
    }
    m_stack->setCurrentWidget(shown);
    m_file->setText(m_import.fileName());
    m_pick->setEnabled(stage != Stage::Checking);
    followBanner();
    followReport();
    followFoot();
}

void ImportDialog::followBanner() {
    const Refusal& refusal = m_import.refusal();
    if (refusal.code.empty() || m_import.stage() == SheetImport::Stage::Mapping) return m_banner->hide();
    m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
    m_banner->setRetry(false);
}

void ImportDialog::followReport() {
    const Import& figures = m_import.figures();
    m_tabs->setCounts({{u"all"_s, figures.rows},
                       {u"add"_s, figures.add},
                       {u"change"_s, figures.change},
                       {u"same"_s, figures.same},
                       {u"error"_s, figures.error},
                       {u"kept"_s, figures.kept}});
    m_sum->setText(sheets::recordsText(figures.records));
}

void ImportDialog::followFoot() {
    using Stage = SheetImport::Stage;
    const Stage stage = m_import.stage();
    const bool busy = stage == Stage::Checking || stage == Stage::Writing || stage == Stage::Undoing;
    const bool maps = m_stack->currentWidget() == m_mapping;
    m_bar->setVisible(busy);
    m_bar->setRange(0, stage == Stage::Checking ? 0 : 1000);
    m_bar->setValue(m_import.perMille());
    m_go->setEnabled(!busy && (!maps || m_mapping->isUsable()));
    m_columns->setVisible(stage == Stage::Report && !maps);
    m_errors->setVisible(!busy && !maps && m_import.figures().error > 0);
    m_undo->setVisible(m_import.canUndo());
    if (maps) {
        m_state->setText({});
        return setFoot(tr("Cancel"), tr("Compare again"));
    }
    followFootOf(stage, numberText(m_import.toWrite()));
}

void ImportDialog::followFootOf(SheetImport::Stage stage, const QString& rows) {
    using Stage = SheetImport::Stage;
    switch (stage) {
        case Stage::Idle:
        case Stage::Failed:
        case Stage::Mapping:
            m_state->setText({});
            return setFoot(tr("Close"), {});
        case Stage::Checking:
            m_state->setText(tr("Comparing with the shop…"));
            return setFoot(tr("Cancel"), {});
        case Stage::Report:
            m_state->setText(m_import.figures().error > 0
                                 ? tr("%Ln row(s) will be left out", nullptr, int(m_import.figures().error))
                                 : QString());
            if (m_import.toWrite() == 0) {
                if (m_import.figures().error == 0)
                    m_state->setText(tr("Nothing to write: the shop has all of it already."));
                return setFoot(tr("Close"), {});
            }
            return setFoot(tr("Cancel"), tr("Import %1 rows").arg(rows));
        case Stage::Writing:
            m_state->setText(tr("%1 of %2 rows written").arg(numberText(m_import.committed()), rows));
            return setFoot(tr("Stop"), tr("Import %1 rows").arg(rows));
        case Stage::Done:
            m_state->setText(tr("%1 rows written").arg(numberText(m_import.committed())));
            return setFoot({}, tr("Done"));
        case Stage::Cancelled:
            m_state->setText(
                tr("Stopped: %1 of %2 rows are written and stay").arg(numberText(m_import.committed()), rows));
            return setFoot({}, tr("Close"));
        case Stage::Undoing:
            m_state->setText(tr("Taking back what was written…"));
            return setFoot({}, tr("Close"));
        case Stage::Undone:
            m_state->setText(m_import.figures().kept > 0
                                 ? tr("Taken back, but for %Ln row(s) that were sold or edited meanwhile", nullptr,
                                      int(m_import.figures().kept))
                                 : tr("Everything is taken back"));
            return setFoot({}, tr("Close"));
    }
}

void ImportDialog::setFoot(const QString& back, const QString& go) {
    m_back->setText(back);
    m_back->setVisible(!back.isEmpty());
    m_go->setText(go);
    m_go->setVisible(!go.isEmpty());
}

void ImportDialog::onBack() {
    if (m_import.stage() == SheetImport::Stage::Writing) return m_import.cancel();  // the report stays on screen
    if (!m_mappingShown) return reject();
    m_mappingShown = false;  // back to the report
    follow();
}

void ImportDialog::onGo() {
    if (m_stack->currentWidget() == m_mapping) {
        QList<ColumnChoice> choices;
        for (const auto& [header, column] : m_mapping->choices()) choices.append({header, column});
        m_mappingShown = false;
        m_import.map(choices);
    } else if (m_import.stage() == SheetImport::Stage::Report) {
        m_import.commit();
    } else {
        accept();
    }
}

void ImportDialog::reject() {
    const bool goesOn =
        m_import.stage() == SheetImport::Stage::Writing || m_import.stage() == SheetImport::Stage::Undoing;
    if (!goesOn) m_import.cancel();
    QDialog::reject();  // while writing, the job list goes on
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    using Stage = SheetImport::Stage;
    const Stage stage = m_import.stage();
    const bool busy = stage == Stage::Writing || stage == Stage::Checking || stage == Stage::Undoing;
    if (!busy && event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    take(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace zhanggui
