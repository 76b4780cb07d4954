#include "ui/orders/order_pane.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/orders/order_model.h"
#include "ui/orders/close_dialog.h"
#include "ui/orders/order_lines.h"
#include "ui/orders/order_progress.h"
#include "ui/orders/shipment_form.h"
#include "ui/shell/buttons.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString textAt(const RecordModel& model, int row, const char* column) {
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data().toString();
}

QList<OpenLine> openLines(OrderModel& order) {
    QList<OpenLine> open;
    const RecordModel& lines = order.lines();
    const ParcelInput all = order.everythingOpen();
    for (const auto& [id, units] : all.lines) {
        const int row = lines.rowOfId(QVariant::fromValue<qlonglong>(id));
        open.append({id, row < 0 ? QString() : textAt(lines, row, "item"), units});
    }
    return open;
}

}  // namespace

OrderPane::OrderPane(OrderModel& order, ThumbSource& thumbs, Notices& notices, QWidget* parent)
    : DetailPane(parent), m_order(order), m_thumbs(thumbs), m_notices(notices) {
    build();
    connect(&m_order, &OrderModel::changed, this, &OrderPane::follow);
    connect(&m_order, &OrderModel::busyChanged, this, &OrderPane::followForm);
    connect(&m_order, &OrderModel::carriersChanged, this, [this] { m_form->setCarriers(m_order.carriers()); });
    connect(&m_order, &OrderModel::done, this, [this](OrderModel::Action action) {
        if (action == OrderModel::Action::Reveal) return;
        if (action == OrderModel::Action::Ship) m_notices.success(tr("Order %1 is on its way").arg(m_order.number()));
        if (action == OrderModel::Action::Close) m_notices.success(tr("Order %1 is closed").arg(m_order.number()));
        m_form->clear();
        followForm();
        Q_EMIT settled();
    });
    connect(&m_order, &OrderModel::refused, this, [this](OrderModel::Action action, const Refusal& refusal) {
        if (action != OrderModel::Action::Ship) {
            m_notices.error(refusalTitle(refusal) + u" "_s + refusalSentence(refusal), refusalDetails(refusal));
            return;
        }
        const QList<FieldFault> faults = fieldFaults(refusal);
        if (!faults.isEmpty())
            m_form->showFaults(faults);
        else if (refusal.status == 409)
            m_form->showConflict(tr("It is now: %1. %2").arg(m_order.stateText(), refusalSentence(refusal)));
        else
            m_form->showRefusal(refusalTitle(refusal), refusalSentence(refusal));
    });
    m_form->setCarriers(m_order.carriers());
    if (m_order.carriers().isEmpty()) m_order.askCarriers();
    follow();
}

void OrderPane::build() {
    m_banner = new Banner;
    m_banner->setRetry(true);
    m_banner->hide();
    connect(m_banner, &Banner::retry, this, [this] { m_order.reload(); });
    body()->addWidget(m_banner);
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(space::S));
    m_progress = new OrderProgress;
    column->addWidget(m_progress);
    column->addWidget(new Divider);
    column->addWidget(buildReceiver());
    column->addWidget(new Divider);
    m_items = new Section(tr("Items"));
    m_lines = new OrderLines(m_thumbs);
    m_items->addWidget(m_lines);
    column->addWidget(m_items);
    m_money = new MoneyBlock;
    column->addWidget(m_money);
    m_parcels = new Section(tr("Parcels"));
    column->addWidget(m_parcels);
    m_form = new ShipmentForm;
    column->addWidget(m_form);
    m_formLine = new Divider;
    column->addWidget(m_formLine);
    auto* log = new Section(tr("Activity"));
    m_log = new OrderLog;
    log->addWidget(m_log);
    column->addWidget(log);
    body()->addWidget(m_content);
    body()->addStretch(1);
    connect(m_form, &ShipmentForm::submitted, this, [this] {
        const ParcelEntry entry = m_form->entry();
        m_order.ship({entry.carrier, entry.waybill, entry.lines, entry.orderVersion});
    });
}

QWidget* OrderPane::buildReceiver() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(px(space::XS));
    m_who = new Label({}, TextStep::Strong);
    m_phone = new Label({}, TextStep::Body, Ink::Text2);
    m_where = new Label({}, TextStep::Body, Ink::Text2);
    m_note = new Label({}, TextStep::Caption, Ink::Text2);
    for (Label* label : {m_who, m_phone, m_where, m_note}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_where->setWordWrap(true);
    m_note->setWordWrap(true);
    first->addWidget(m_who);
    first->addWidget(m_phone);
    first->addStretch(1);
    words->addLayout(first);
    words->addWidget(m_where);
    words->addWidget(m_note);
    row->addLayout(words, 1);
    m_reveal = compactButton(tr("Reveal"), u"eye"_s);
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setToolTip(tr("Shows name, phone and address; who looked is written to the log"));
    connect(m_reveal, &QPushButton::clicked, this, [this] { m_order.reveal(); });
    row->addWidget(m_reveal, 0, Qt::AlignTop);
    return box;
}

void OrderPane::followHead() {
    setTitle(m_order.number());
    QList<Chip*> chips{new Chip(m_order.stateText(), Tone(int(m_order.stateTone())))};
    if (!m_order.closeReason().isEmpty()) {
        chips << new Chip(m_order.closeReason());
        chips.last()->setDot(false);
    }
    setChips(chips);
    QList<ProgressNode> nodes;
    int current = 0;
    for (const OrderStep& step : m_order.steps()) {
        nodes.append({step.title, step.note, step.tone});
        current += step.status == OrderStep::Status::Done ? 1 : 0;
    }
    m_progress->setNodes(nodes, current);
    m_who->setText(m_order.receiver());
    m_phone->setText(m_order.phone());
    m_where->setText(m_order.address());
    for (Label* label : {m_phone, m_where}) label->setVisible(!label->text().isEmpty());
    m_note->setText(tr("Note: %1").arg(m_order.buyerNote()));
    m_note->setVisible(!m_order.buyerNote().isEmpty());
}

void OrderPane::follow() {
    showRefusal();
    m_content->setVisible(m_order.isLoaded());
    if (!m_order.isLoaded()) {
        setTitle({});
        setChips({});
        return;
    }
    followHead();
    qlonglong pieces = 0;
    const RecordModel& lines = m_order.lines();
    for (int row = 0; row < lines.rowCount(); ++row)
        pieces += lines.index(row, lines.columnOf(u"quantity"_s)).data(cell::RawRole).toLongLong();
    m_items->setTitle(tr("Items %1").arg(QLocale().toString(pieces)));
    m_lines->show(lines);
    QList<MoneyRow> sums;
    for (const OrderSum& sum : m_order.sums()) sums.append({sum.title, sum.fen, sum.strong});
    m_money->setRows(sums);
    followParcels();
    QList<LogLine> log;
    const RecordModel& timeline = m_order.timeline();
    for (int row = 0; row < timeline.rowCount(); ++row)
        log.append({textAt(timeline, row, "time"), textAt(timeline, row, "text")});
    m_log->setLines(log);
    followForm();
}

void OrderPane::followParcels() {
    m_parcels->clear();
    const RecordModel& parcels = m_order.parcels();
    m_parcels->setVisible(parcels.rowCount() > 0);
    for (int row = 0; row < parcels.rowCount(); ++row)
        m_parcels->addPair(textAt(parcels, row, "carrier") + u" · "_s + textAt(parcels, row, "content"),
                           textAt(parcels, row, "waybill"));
}

void OrderPane::followForm() {
    m_reveal->setVisible(m_order.may(OrderModel::Action::Reveal) && !m_order.isRevealed());
    m_reveal->setEnabled(!m_order.isBusy(OrderModel::Action::Reveal));
    const bool may = m_order.may(OrderModel::Action::Ship);
    // A parcel that somebody else just made impossible stays on screen until its conflict was read.
    m_form->setVisible(may || m_form->isDirty());
    m_formLine->setVisible(m_form->isVisibleTo(m_content));
    if (m_order.isLoaded())
        m_form->setOrder(m_order.id(), m_order.parcels().rowCount() + 1, m_order.version(), openLines(m_order));
    m_form->setShipping(m_order.isBusy(OrderModel::Action::Ship));
}

void OrderPane::showRefusal() {
    const Refusal& refusal = m_order.refusal();
    if (refusal.code.empty()) {
        m_banner->hide();
        return;
    }
    m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
    m_banner->setRetry(true);
}

void OrderPane::ship() {
    if (!m_order.may(OrderModel::Action::Ship)) return;
    m_form->submit();
}

void OrderPane::askToClose() {
    if (!m_order.may(OrderModel::Action::Close)) return;
    auto* dialog = new CloseDialog(m_order.number(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CloseDialog::closeRequested, this, [this, dialog](const QString& reason) {
        dialog->setClosing(true);
        m_order.closeOrder(reason, m_order.version());
    });
    connect(&m_order, &OrderModel::done, dialog, &QDialog::accept);
    connect(&m_order, &OrderModel::refused, dialog, [dialog](OrderModel::Action, const Refusal& refusal) {
        dialog->setClosing(false);
        dialog->showFault(refusalSentence(refusal));
    });
    dialog->open();
}

}  // namespace zhanggui
