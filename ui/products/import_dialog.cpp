#include "ui/products/import_dialog.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/products/product_import.h"
#include "ui/products/drop_area.h"
#include "ui/shell/buttons.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/view_tabs.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 860, DialogHeight = 600;
}

ImportDialog::ImportDialog(ProductImport& import, QWidget* parent) : QDialog(parent), m_import(import) {
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import products"));
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
    m_title = new Label(tr("Import products"), TextStep::Title);
    m_file = new Label({}, TextStep::Body, Ink::Text2);
    m_file->setElided(true);
    head->addWidget(m_title);
    head->addSpacing(px(space::S));
    head->addWidget(m_file, 1);
    column->addLayout(head);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_pick = buildPick());
    m_stack->addWidget(m_report = buildReport());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFoot());
    connect(&m_import, &ProductImport::changed, this, &ImportDialog::follow);
    follow();
}

QWidget* ImportDialog::buildPick() {
    QPushButton* choose = plainButton(tr("Choose a file…"), u"import"_s);
    choose->setObjectName(u"importChoose"_s);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::choose);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(px(space::L), px(space::XS), px(space::L), px(space::M));
    layout->addWidget(new DropArea(
        tr("Drop a CSV file here"),
        tr("A product export of Shopify, in UTF-8 or GB18030, up to 100,000 rows. It is compared first; nothing is "
           "written before you have seen the report."),
        choose));
    return box;
}

QWidget* ImportDialog::buildReport() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_sum = new Label({}, TextStep::Body, Ink::Text2);
    m_sum->setObjectName(u"importSum"_s);
    m_sum->setWordWrap(true);
    m_sum->setContentsMargins(px(space::L), 0, px(space::L), 0);
    column->addWidget(m_sum);
    auto* tabRow = new Panel(Panel::Fill::None);
    tabRow->setEdges(Qt::BottomEdge);
    auto* tabs = new QHBoxLayout(tabRow);
    tabs->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_tabs = new ViewTabs({{u"all"_s, tr("All rows")},
                           {u"add"_s, tr("New")},
                           {u"change"_s, tr("Changed")},
                           {u"same"_s, tr("Unchanged")},
                           {u"error"_s, tr("Left out")}});
    m_tabs->setObjectName(u"importTabs"_s);
    tabs->addWidget(m_tabs);
    column->addWidget(tabRow);
    const RecordModel& rows = m_import.rows();
    m_table = new RecordTable(
        {columnOf(rows, "line", CellKind::Number, 72), columnOf(rows, "product", CellKind::TwoLine, 280),
         columnOf(rows, "verdict", CellKind::Chip, 112), stretchingColumnOf(rows, "detail", CellKind::Text, 240)});
    m_table->setObjectName(u"importRows"_s);
    m_table->setAccessibleName(tr("Report of the rows"));
    m_table->setTickable(false);
    m_table->setRowHeight(RecordTable::RowHeight::Thumb);
    m_table->setModel(&m_import.rows());
    m_table->verticalHeader()->hide();  // nothing is ticked here
    column->addWidget(m_table, 1);
    connect(m_tabs, &ViewTabs::currentChanged, this, [this](const QString& key) {
        m_import.rows().show(m_import.figures().id, key == "all"_L1 ? QString() : key);
    });
    connect(&m_import.rows(), &RecordModel::stateChanged, m_table,
            [this] { m_table->setLoading(m_import.rows().state() == RecordModel::State::Loading); });
    return box;
}

QWidget* ImportDialog::buildFoot() {
    auto* foot = new Panel(Panel::Fill::None);
    foot->setDesignHeight(56);
    foot->setEdges(Qt::TopEdge);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(px(space::L), 0, px(space::L), 0);
    row->setSpacing(px(space::XS));
    m_state = new Label({}, TextStep::Caption, Ink::Text2);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(px(160));
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_back = plainButton({});
    m_back->setObjectName(u"importBack"_s);
    m_go = primaryButton({});
    m_go->setObjectName(u"importGo"_s);
    row->addWidget(m_bar);
    row->addWidget(m_state, 1);
    row->addWidget(m_back);
    row->addWidget(m_go);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ImportDialog::onGo);
    return foot;
}

void ImportDialog::choose() {
    auto* dialog = new QFileDialog(this, tr("Choose a product file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("CSV files (*.csv)"), tr("All files (*)")});
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

void ImportDialog::follow() {
    const ProductImport::Stage stage = m_import.stage();
    const bool failed = stage == ProductImport::Stage::Failed;
    m_stack->setCurrentWidget(
        stage == ProductImport::Stage::Idle || stage == ProductImport::Stage::Checking || failed ? m_pick : m_report);
    m_file->setText(m_import.fileName());
    const Refusal& refusal = m_import.refusal();
    if (refusal.code.empty()) {
        m_banner->hide();
    } else {
        m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
        m_banner->setRetry(false);
    }
    m_pick->setEnabled(stage != ProductImport::Stage::Checking);
    followReport();
    followFoot();
}

void ImportDialog::followReport() {
    const Import& figures = m_import.figures();
    m_tabs->setCounts({{u"all"_s, figures.rows},
                       {u"add"_s, figures.add},
                       {u"change"_s, figures.change},
                       {u"same"_s, figures.same},
                       {u"error"_s, figures.error}});
    QStringList words{tr("%Ln product(s)", nullptr, int(figures.products)),
                      tr("%Ln SKU(s)", nullptr, int(figures.skus)),
                      tr("%Ln picture(s)", nullptr, int(figures.pictures))};
    m_sum->setText(words.join(u" · "_s));
}

void ImportDialog::followFoot() {
    using Stage = ProductImport::Stage;
    const Stage stage = m_import.stage();
    const QString rows = numberText(m_import.toWrite());
    m_bar->setVisible(stage == Stage::Checking || stage == Stage::Writing);
    m_bar->setRange(0, stage == Stage::Checking ? 0 : 1000);
    m_bar->setValue(m_import.perMille());
    m_go->setEnabled(stage != Stage::Checking && stage != Stage::Writing);
    switch (stage) {
        case Stage::Idle:
        case Stage::Failed:
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
    }
}

void ImportDialog::setFoot(const QString& back, const QString& go) {
    m_back->setText(back);
    m_back->setVisible(!back.isEmpty());
    m_go->setText(go);
    m_go->setVisible(!go.isEmpty());
}

void ImportDialog::onGo() {
    if (m_import.stage() == ProductImport::Stage::Report)
        m_import.commit();
    else
        accept();
}

void ImportDialog::reject() {
    if (m_import.stage() == ProductImport::Stage::Writing && sender() == m_back) {
        m_import.cancel();  // the report of what was written stays on screen
        return;
    }
    if (m_import.stage() != ProductImport::Stage::Writing) m_import.cancel();
    QDialog::reject();  // while writing, the job list goes on
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    const bool busy =
        m_import.stage() == ProductImport::Stage::Writing || m_import.stage() == ProductImport::Stage::Checking;
    if (!busy && event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    take(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace zhanggui
