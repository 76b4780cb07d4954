#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"
#include "ui/shell/column_map_form.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/list_binding.h"
#include "ui/widgets/drop_area.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/view_tabs.h"

// The steps of the dialog and its foot, built once.
namespace zhanggui {
using namespace Qt::StringLiterals;

QWidget* ImportDialog::buildPick(const QString& hint) {
    QPushButton* choose = plainButton(tr("Choose a file…"), u"import"_s);
    choose->setObjectName(u"importChoose"_s);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::choose);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(px(space::L), px(space::XS), px(space::L), px(space::M));
    const QString common =
        tr("CSV in UTF-8 or GB18030, or Excel (.xlsx), up to 100,000 rows. It is compared first; "
           "nothing is written before you have seen the report.");
    layout->addWidget(new DropArea(tr("Drop a file here"), hint + u"\n"_s + common, choose));
    return box;
}

QWidget* ImportDialog::buildMapping() {
    m_mapping = new ColumnMapForm;
    m_mapping->setObjectName(u"importColumns"_s);
    connect(m_mapping, &ColumnMapForm::changed, this, &ImportDialog::followFoot);
    return m_mapping;
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
                           {u"error"_s, tr("Left out")},
                           {u"kept"_s, tr("Kept")}});
    m_tabs->setObjectName(u"importTabs"_s);
    tabs->addWidget(m_tabs);
    column->addWidget(tabRow);
    const RecordModel& rows = m_import.rows();
    m_table = new RecordTable(
        {columnOf(rows, "line", CellKind::Number, 72), columnOf(rows, "record", CellKind::TwoLine, 280),
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
    m_columns = plainButton(tr("Columns…"));
    m_columns->setObjectName(u"importColumnsAgain"_s);
    m_errors = plainButton(tr("Save the rows left out…"));
    m_errors->setObjectName(u"importErrors"_s);
    m_undo = plainButton(tr("Undo the import"));
    m_undo->setObjectName(u"importUndo"_s);
    row->addWidget(m_bar);
    row->addWidget(m_state, 1);
    for (QPushButton* button : {m_columns, m_errors, m_undo}) row->addWidget(button);
    row->addWidget(m_back);
    row->addWidget(m_go);
    connect(m_columns, &QPushButton::clicked, this, &ImportDialog::showMapping);
    connect(m_errors, &QPushButton::clicked, this, &ImportDialog::chooseErrors);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_import.undo(); });
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::onBack);
    connect(m_go, &QPushButton::clicked, this, &ImportDialog::onGo);
    return foot;
}

}  // namespace zhanggui
