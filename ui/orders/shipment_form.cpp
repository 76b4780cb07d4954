#include "ui/orders/shipment_form.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/shop_style.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int CarrierWidth = 128, LongestNumber = 64;

const QString carrierPointer = u"/carrier"_s;
const QString numberPointer = u"/trackingNumber"_s;
const QString linesPointer = u"/lines"_s;

}  // namespace

ShipmentForm::ShipmentForm(QWidget* parent) : QWidget(parent) {
    build();
}

void ShipmentForm::buildHead(QVBoxLayout* column) {
    auto* head = new QHBoxLayout;
    m_title = new Label({}, TextStep::Strong);
    m_splitButton = linkButton(tr("Split parcel"));
    m_splitButton->setObjectName(u"splitParcel"_s);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_splitButton);
    column->addLayout(head);

    auto* problemBox = new QHBoxLayout;
    m_problem = new Label({}, TextStep::Caption, Ink::Danger);
    m_problem->setObjectName(u"shipProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_reload = compactButton(tr("Continue with the new state"), u"refresh"_s);
    m_reload->setObjectName(u"shipReload"_s);
    m_reload->hide();
    problemBox->addWidget(m_problem, 1);
    problemBox->addWidget(m_reload, 0, Qt::AlignTop);
    column->addLayout(problemBox);
}

QLayout* ShipmentForm::makeFields() {
    auto* fields = new QHBoxLayout;
    fields->setSpacing(px(space::XS));
    m_carrier = new QComboBox;
    m_carrier->setObjectName(u"carrier"_s);
    m_carrier->setMinimumWidth(px(CarrierWidth));
    m_number = new QLineEdit;
    m_number->setObjectName(u"waybill"_s);
    m_number->addAction(namedIcon(u"scan"_s), QLineEdit::LeadingPosition);
    m_number->setPlaceholderText(tr("Scan or type"));
    limitCodePoints(m_number, LongestNumber);
    m_carrierRow = new FieldRow(tr("Carrier"), m_carrier, {});
    m_numberRow = new FieldRow(tr("Waybill number"), m_number, {});
    fields->addWidget(m_carrierRow, 0, Qt::AlignTop);
    fields->addWidget(m_numberRow, 1, Qt::AlignTop);
    return fields;
}

void ShipmentForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(space::XS));
    buildHead(column);
    column->addLayout(makeFields());
    m_lineBox = new QWidget;
    m_lineColumn = new QVBoxLayout(m_lineBox);
    m_lineColumn->setContentsMargins(0, 0, 0, 0);
    m_lineBox->hide();
    column->addWidget(m_lineBox);
    m_hint = new Label(tr("Enter ships. What left is taken off stock at once."), TextStep::Caption, Ink::Text2);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);

    connect(m_splitButton, &QPushButton::clicked, this, [this] { setSplit(!m_split); });
    connect(m_reload, &QPushButton::clicked, this, &ShipmentForm::takeNewVersion);
    connect(m_number, &QLineEdit::returnPressed, this, &ShipmentForm::submit);
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        m_numberRow->setFault({});
        setFaulty(m_number, false);
    });
}

void ShipmentForm::setOrder(qlonglong id, int parcel, qlonglong version, const QList<OpenLine>& lines) {
    m_title->setText(tr("Parcel %1").arg(parcel));
    if (id == m_order && version == m_version) return;
    if (id == m_order && isDirty()) {
        // What is typed belongs to the version before: the user decides, see showConflict().
        m_newVersion = version;
        m_newLines = lines;
        return;
    }
    m_order = id;
    m_version = version;
    clear();
    buildLines(lines);
}

void ShipmentForm::buildLines(const QList<OpenLine>& lines) {
    for (const LineRow& line : std::as_const(m_lines)) delete line.row;
    m_lines.clear();
    for (const OpenLine& line : lines) {
        auto* units = new QSpinBox;
        units->setRange(0, int(line.open));
        units->setValue(int(line.open));
        units->setSuffix(tr(" of %1").arg(line.open));
        units->setObjectName(u"units%1"_s.arg(line.id));
        auto* row = new FieldRow(line.title, units, {});
        m_lineColumn->addWidget(row);
        m_lines.append({line.id, units, row});
    }
    m_splitButton->setVisible(!lines.isEmpty());
    setSplit(m_split && !lines.isEmpty());
}

void ShipmentForm::setCarriers(const QList<QPair<QString, QString>>& carriers) {
    const QVariant chosen = m_carrier->currentData();
    m_carrier->clear();
    for (const auto& [code, name] : carriers) m_carrier->addItem(name, code);
    const int at = m_carrier->findData(chosen);
    if (at >= 0) m_carrier->setCurrentIndex(at);
}

void ShipmentForm::setSplit(bool split) {
    m_split = split;
    m_lineBox->setVisible(split);
    m_splitButton->setText(split ? tr("Send everything") : tr("Split parcel"));
    if (!split)
        for (const LineRow& line : std::as_const(m_lines)) line.units->setValue(line.units->maximum());
}

void ShipmentForm::setShipping(bool shipping) {
    for (QWidget* widget : QList<QWidget*>{m_carrier, m_number, m_lineBox, m_splitButton, m_reload})
        widget->setEnabled(!shipping);
    m_hint->setText(shipping ? tr("Shipping…") : tr("Enter ships. What left is taken off stock at once."));
}

FieldRow* ShipmentForm::rowOf(const QString& pointer) const {
    if (pointer == carrierPointer) return m_carrierRow;
    if (pointer == numberPointer) return m_numberRow;
    if (!pointer.startsWith(linesPointer + u'/')) return nullptr;
    const int at = pointer.section(u'/', 2, 2).toInt();
    // Lines of which nothing goes are not sent, so the server counts without them.
    int sent = 0;
    for (const LineRow& line : m_lines)
        if (line.units->value() > 0 && sent++ == at) return line.row;
    return nullptr;
}

void ShipmentForm::showFaults(const QList<FieldFault>& faults) {
    clearFaults();
    QStringList others;
    for (const FieldFault& fault : faults) {
        FieldRow* row = rowOf(fault.pointer);
        if (row == nullptr)
            others << fault.text;
        else
            row->setFault(fault.text);
        if (row == m_numberRow) setFaulty(m_number, true);
        if (row == m_carrierRow) setFaulty(m_carrier, true);
        if (row != nullptr && row != m_numberRow && row != m_carrierRow) setSplit(true);
    }
    if (!others.isEmpty()) showRefusal({}, others.join(u' '));
    focusNumber();
}

void ShipmentForm::showRefusal(const QString& title, const QString& sentence) {
    m_problem->setText(title.isEmpty() ? sentence : title + u" "_s + sentence);
    m_problem->show();
}

void ShipmentForm::showConflict(const QString& now) {
    m_conflict = true;
    showRefusal(tr("Somebody changed this order meanwhile."), now);
    m_reload->show();
    m_reload->setFocus(Qt::OtherFocusReason);
}

void ShipmentForm::takeNewVersion() {
    const QString number = m_number->text();
    if (m_newVersion != 0) {
        m_version = m_newVersion;
        buildLines(m_newLines);
    }
    m_newVersion = 0;
    clearFaults();
    m_number->setText(number);
    focusNumber();
}

void ShipmentForm::clearFaults() {
    m_conflict = false;
    m_problem->hide();
    m_reload->hide();
    m_carrierRow->setFault({});
    m_numberRow->setFault({});
    setFaulty(m_number, false);
    setFaulty(m_carrier, false);
    for (const LineRow& line : std::as_const(m_lines)) line.row->setFault({});
}

bool ShipmentForm::isDirty() const {
    return !m_number->text().trimmed().isEmpty();
}

void ShipmentForm::clear() {
    m_number->clear();
    m_newVersion = 0;
    m_split = false;
    clearFaults();
    setSplit(false);
}

void ShipmentForm::focusNumber() {
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

ParcelEntry ShipmentForm::entry() const {
    ParcelEntry parcel{m_carrier->currentData().toString(), m_number->text().trimmed(), {}, m_version};
    for (const LineRow& line : m_lines)
        if (line.units->value() > 0) parcel.lines.append({line.id, line.units->value()});
    return parcel;
}

void ShipmentForm::submit() {
    if (!m_number->isEnabled()) return;
    if (!isDirty()) {
        focusNumber();
        return;
    }
    clearFaults();
    Q_EMIT submitted();
}

void ShipmentForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace zhanggui
