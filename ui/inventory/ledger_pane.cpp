#include "ui/inventory/ledger_pane.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/inventory/ledger_model.h"
#include "ui/shell/list_binding.h"
#include "ui/widgets/icons.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

TableColumn change(const RecordModel& model, const char* key) {
    TableColumn column = columnOf(model, key, CellKind::Text, 104);
    column.alignRight = true;
    return column;
}

}  // namespace

LedgerPane::LedgerPane(LedgerModel& ledger, QWidget* parent) : Panel(Fill::Surface, parent), m_ledger(ledger) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    TableColumn actor = stretchingColumnOf(m_ledger, "actor", CellKind::Text, 100);
    m_table = new RecordTable({columnOf(m_ledger, "time", CellKind::Text, 136),
                               columnOf(m_ledger, "reason", CellKind::Chip, 168),
                               columnOf(m_ledger, "document", CellKind::Link, 150), change(m_ledger, "onHandChange"),
                               change(m_ledger, "reservedChange"), columnOf(m_ledger, "onHand", CellKind::Number, 104),
                               columnOf(m_ledger, "reserved", CellKind::Number, 104), actor});
    m_table->setObjectName(u"ledgerTable"_s);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->setTickable(false);
    m_table->setRowHeight(RecordTable::RowHeight::Compact);
    m_table->setModel(&m_ledger);
    column->addWidget(m_table, 1);
    connect(&m_ledger, &RecordModel::stateChanged, m_table,
            [this] { m_table->setLoading(m_ledger.state() == RecordModel::State::Loading); });
    connect(m_table, &RecordTable::escaped, this, &LedgerPane::closeRequested);
    const auto follow = [this](const QVariant& id) {
        if (const qlonglong order = m_ledger.orderOf(id); order != 0) Q_EMIT orderFollowed(order);
    };
    connect(m_table, &RecordTable::opened, this, follow);
    connect(m_table, &QAbstractItemView::clicked, this, [this, follow](const QModelIndex& index) {
        if (index.column() == m_ledger.columnOf(u"document"_s)) follow(m_table->currentId());
    });
}

QWidget* LedgerPane::makeHead() {
    auto* head = new Panel(Fill::Surface);
    head->setDesignHeight(44);
    head->setEdges(Qt::TopEdge | Qt::BottomEdge);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(space::L), 0, px(space::M), 0);
    row->setSpacing(px(space::S));
    m_code = new Label({}, TextStep::Strong);
    m_item = new Label({}, TextStep::Body, Ink::Text2);
    m_item->setElided(true);
    auto* close = new QToolButton;
    close->setIcon(namedIcon(u"x"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the ledger (Esc)"));
    close->setAccessibleName(close->toolTip());
    row->addWidget(m_code);
    row->addWidget(m_item, 1);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &LedgerPane::closeRequested);
    return head;
}

void LedgerPane::setHead(const QString& code, const QString& item) {
    m_code->setText(tr("%1 ledger").arg(code));
    m_item->setText(item);
}

}  // namespace zhanggui
