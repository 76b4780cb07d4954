#include "ui/widgets/money_edit.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include "ui/widgets/money_formula.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/shop_style.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

MoneyEdit::MoneyEdit(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhPreferNumbers);
    setMaxLength(120);
    setText(fenDigits(0));
    connect(this, &QLineEdit::textEdited, this, &MoneyEdit::read);
    connect(this, &QLineEdit::editingFinished, this, &MoneyEdit::finish);
}

void MoneyEdit::setFen(qlonglong fen) {
    const bool changed = fen != m_fen;
    m_fen = fen;
    setText((fen < 0 ? QString(MinusSign) : QString()) + fenDigits(fen));
    if (!m_fault.isEmpty()) {
        m_fault.clear();
        setFaulty(this, false);
        Q_EMIT faultChanged(m_fault);
    }
    if (changed) Q_EMIT fenChanged(fen);
}

void MoneyEdit::setRange(qlonglong least, qlonglong most) {
    m_least = least;
    m_most = most;
}

void MoneyEdit::setRequired(bool required) {
    m_required = required;
}

QString MoneyEdit::faultOf(const QString& typed, std::optional<qlonglong>* value) const {
    const FormulaResult result = evaluateMoney(typed);
    using Fault = FormulaResult::Fault;
    switch (result.fault) {
        case Fault::None:
            break;
        case Fault::Empty:
            if (!m_required) *value = 0;
            return m_required ? tr("Enter an amount.") : QString();
        case Fault::Syntax:
            return tr("This is not an amount. Examples: 89.90 or =189*0.9");
        case Fault::DivisionByZero:
            return tr("The formula divides by zero.");
        case Fault::TooLarge:
            return tr("The amount is too large.");
        case Fault::TooPrecise:
            return tr("An amount has at most two decimals.");
        case Fault::UnknownName:
            return tr("This is not an amount. Examples: 89.90 or =189*0.9");
    }
    if (result.fen < m_least) return tr("The least amount is %1.").arg(moneyText(m_least));
    if (result.fen > m_most) return tr("The largest amount is %1.").arg(moneyText(m_most));
    *value = result.fen;
    return {};
}

void MoneyEdit::read() {
    std::optional<qlonglong> value;
    const QString fault = faultOf(text(), &value);
    const bool formula = text().trimmed().startsWith(u'=') || text().trimmed().startsWith(QChar(0xFF1D));
    showResult(formula ? (value ? moneyText(*value) : fault) : QString());
    if (fault != m_fault) {
        m_fault = fault;
        // A formula is unfinished while it is typed; it is judged when the field is left.
        setFaulty(this, !fault.isEmpty() && !formula);
        Q_EMIT faultChanged(m_fault);
    }
    if (value && *value != m_fen) {
        m_fen = *value;
        Q_EMIT fenChanged(m_fen);
    }
}

void MoneyEdit::finish() {
    showResult({});
    if (m_fault.isEmpty()) {
        if (!isEmpty()) setText((m_fen < 0 ? QString(MinusSign) : QString()) + fenDigits(m_fen));
    } else {
        setFaulty(this, true);
    }
}

void MoneyEdit::showResult(const QString& result) {
    if (result.isEmpty()) {
        if (m_result != nullptr) m_result->hide();
        return;
    }
    if (m_result == nullptr) m_result = new Popover(window());
    m_result->setText(u"= "_s + result);
    m_result->hangUnder(this);
}

void MoneyEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    finish();
}

void MoneyEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_result != nullptr && m_result->isVisible()) {
        setFen(m_fen);
        showResult({});
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace zhanggui
