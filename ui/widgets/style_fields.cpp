#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QVariant>

#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui::style {
using namespace Qt::StringLiterals;

namespace {

void frame(QPainter* painter, const QRect& rect, const QStyleOption* option, const QWidget* widget, bool focused) {
    const Tokens& t = tokensOf(option);
    const qreal corner = px(radius::Control);
    const bool faulty = widget != nullptr && widget->property("zgFaulty").toBool();
    if (!has(option, QStyle::State_Enabled) || (widget != nullptr && widget->property("zgReadOnly").toBool())) {
        drawRounded(painter, rect, corner, t.dark ? t.raised : t.window, t.line);
    } else if (faulty) {
        drawRounded(painter, rect, corner, t.surface, t.tone(Tone::Danger).text, 2);
    } else if (focused) {
        drawRounded(painter, rect, corner, t.surface, t.focus, 2);
    } else {
        drawRounded(painter, rect, corner, t.surface, has(option, QStyle::State_MouseOver) ? t.text3 : t.control);
    }
}

void chevron(QPainter* painter, const QString& name, const QRect& rect, int side, const QColor& color) {
    paintIcon(painter, name,
              QRectF(rect.left() + (rect.width() - px(side)) / 2, rect.top() + (rect.height() - px(side)) / 2, px(side),
                     px(side)),
              color);
}

constexpr int SpinWidth = 24;

}  // namespace

void fieldPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const auto* panel = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (panel != nullptr && panel->lineWidth <= 0) return;  // inside a combo or spin box, whose frame is drawn already
    frame(painter, option->rect, option, widget, has(option, QStyle::State_HasFocus));
}

void comboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokensOf(option);
    const bool open = has(option, QStyle::State_On);
    frame(painter, option->rect, option, widget, has(option, QStyle::State_HasFocus) || open);
    chevron(painter, u"chevron-down"_s, comboRect(option, QStyle::SC_ComboBoxArrow), 16,
            has(option, QStyle::State_Enabled) ? t.text2 : t.text3);
}

void comboLabel(const QStyleOptionComboBox* option, QPainter* painter) {
    if (option->editable) return;
    const Tokens& t = tokensOf(option);
    QRect room = comboRect(option, QStyle::SC_ComboBoxEditField);
    const QColor ink = has(option, QStyle::State_Enabled) ? t.text : t.text3;
    if (!option->currentIcon.isNull()) {
        const int side = option->iconSize.height();
        paintIcon(painter, option->currentIcon,
                  QRectF(room.left(), room.top() + (room.height() - side) / 2, side, side), t.text2);
        room.setLeft(room.left() + side + px(space::XS));
    }
    painter->setPen(ink);
    const QString shown = QFontMetrics(painter->font()).elidedText(option->currentText, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

void spinBox(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget, const QRect& up,
             const QRect& down) {
    const Tokens& t = tokensOf(option);
    if (option->frame) frame(painter, option->rect, option, widget, has(option, QStyle::State_HasFocus));
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl sub) {
        if (!has(option, QStyle::State_Enabled) || !option->stepEnabled.testFlag(step)) return t.line;
        return (option->activeSubControls & sub) != 0 ? t.brandText : t.text2;
    };
    chevron(painter, u"chevron-up"_s, up, 12, ink(QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp));
    chevron(painter, u"chevron-down"_s, down, 12, ink(QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown));
}

QRect comboRect(const QStyleOptionComboBox* option, QStyle::SubControl sub) {
    const QRect& r = option->rect;
    const int arrow = px(28);
    QRect found = r;
    if (sub == QStyle::SC_ComboBoxArrow) found = QRect(r.right() - arrow + 1, r.top(), arrow, r.height());
    if (sub == QStyle::SC_ComboBoxEditField)
        found = QRect(r.left() + px(option->editable ? 6 : 8), r.top() + 2, r.width() - arrow - px(8), r.height() - 4);
    return QStyle::visualRect(option->direction, r, found);
}

QRect spinRect(const QStyleOptionSpinBox* option, QStyle::SubControl sub) {
    const QRect& r = option->rect;
    const int buttons = option->buttonSymbols == QAbstractSpinBox::NoButtons ? px(6) : px(SpinWidth);
    const int half = (r.height() - 4) / 2;
    QRect found = r;
    if (sub == QStyle::SC_SpinBoxUp) found = QRect(r.right() - buttons, r.top() + 2, buttons, half);
    if (sub == QStyle::SC_SpinBoxDown) found = QRect(r.right() - buttons, r.top() + 2 + half, buttons, half);
    if (sub == QStyle::SC_SpinBoxEditField)
        found = QRect(r.left() + px(6), r.top() + 2, r.width() - buttons - px(8), r.height() - 4);
    return QStyle::visualRect(option->direction, r, found);
}

void progress(const QStyleOptionProgressBar* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const int thick = px(4);
    const QRectF groove(option->rect.left(), option->rect.top() + (option->rect.height() - thick) / 2,
                        option->rect.width(), thick);
    drawRounded(painter, groove, thick / 2.0, t.dark ? t.line : t.sunken);
    const qint64 range = qint64(option->maximum) - option->minimum;
    QRectF done = groove;
    if (range <= 0) {  // busy: a third in the middle; there is no motion to reduce
        done.adjust(groove.width() / 3, 0, -groove.width() / 3, 0);
    } else {
        done.setWidth(groove.width() * qreal(option->progress - option->minimum) / qreal(range));
    }
    if (done.width() >= 1) drawRounded(painter, done, thick / 2.0, t.brandText);
}

}  // namespace zhanggui::style
