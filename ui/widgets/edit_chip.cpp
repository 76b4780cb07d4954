#include "ui/widgets/edit_chip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int CrossSide = 14, ThumbSide = 22;
}

EditChip::EditChip(const QString& text, State state, QWidget* parent) : QAbstractButton(parent), m_state(state) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(state == State::Struck  ? tr("%1, goes when saved").arg(text)
                      : state == State::Fresh ? tr("%1, new").arg(text)
                                              : text);
    setToolTip(state == State::Struck ? tr("Delete brings it back")
                                      : tr("Enter renames, Delete removes, Alt with ← → moves, Ctrl+P sets a picture"));
    setAccessibleDescription(toolTip());
}

void EditChip::setThumb(const QPixmap& thumb) {
    m_thumb = thumb;
    updateGeometry();
    update();
}

QSize EditChip::sizeHint() const {
    const int thumb = m_thumb.isNull() ? 0 : px(ThumbSide + space::XS);
    const int words = QFontMetrics(stepFont(TextStep::Body)).horizontalAdvance(text());
    return {px(space::S) + thumb + qMax(words, px(12)) + px(space::XS + CrossSide + space::XS), px(size::Control)};
}

QRect EditChip::crossRect() const {
    const int side = px(CrossSide);
    return {width() - px(space::XS) - side, (height() - side) / 2, side, side};
}

void EditChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = Tokens::of(palette());
    const bool struck = m_state == State::Struck;
    const QColor border = struck ? t.control : m_state == State::Fresh ? t.brandText : t.line;
    drawRounded(&painter, rect(), px(radius::Control), underMouse() && !struck ? t.window : t.surface, border, 1,
                struck ? Qt::DashLine : Qt::SolidLine);
    if (hasFocus()) drawRounded(&painter, rect(), px(radius::Control), {}, t.focus, 2);
    int x = px(space::S);
    if (!m_thumb.isNull()) {
        const int side = px(ThumbSide);
        painter.drawPixmap(QRect(px(space::XS), (height() - side) / 2, side, side), m_thumb);
        x = px(space::XS) + side + px(space::XS);
    }
    QFont font = stepFont(TextStep::Body);
    font.setStrikeOut(struck);
    painter.setFont(font);
    painter.setPen(struck ? t.text3 : t.text);
    painter.drawText(QRect(x, 0, crossRect().left() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    paintIcon(&painter, struck ? u"undo"_s : u"x"_s, crossRect(), t.text2);
}

void EditChip::act() {
    if (m_state == State::Struck)
        Q_EMIT restored();
    else
        Q_EMIT removed();
}

void EditChip::mouseReleaseEvent(QMouseEvent* event) {
    const bool onCross = m_state == State::Struck || crossRect().adjusted(-4, -8, 4, 8).contains(event->pos());
    QAbstractButton::mouseReleaseEvent(event);
    if (onCross && rect().contains(event->pos())) act();
}

void EditChip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!crossRect().contains(event->pos())) startRename();
}

void EditChip::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
            return startRename();
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            return act();
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (alt && m_state != State::Struck) return Q_EMIT moved(event->key() == Qt::Key_Left ? -1 : 1);
            break;
        case Qt::Key_P:
            if (event->modifiers() == Qt::ControlModifier) return Q_EMIT pictureWanted();
            break;
        default:
            break;
    }
    event->ignore();
}

bool EditChip::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Its own keys go before the desk's: Alt with the arrows is back and forth there, Ctrl+P prints.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        const bool picture = key->key() == Qt::Key_P && key->modifiers() == Qt::ControlModifier;
        if ((sideways && key->modifiers().testFlag(Qt::AltModifier)) || picture) event->accept();
    }
    return QAbstractButton::event(event);
}

void EditChip::startRename() {
    if (m_state == State::Struck || m_edit != nullptr) return;
    m_edit = new QLineEdit(text(), this);
    m_edit->setObjectName(u"chipEditor"_s);
    m_edit->setAccessibleName(tr("New name of %1").arg(text()));
    limitCodePoints(m_edit, m_maxLength);
    m_edit->setGeometry(rect());
    m_edit->selectAll();
    m_edit->installEventFilter(this);
    m_edit->show();
    m_edit->setFocus();
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { finishRename(true); });
}

bool EditChip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::FocusOut) finishRename(true);
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_edit && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();  // Esc is the field's, not the page's
        if (event->type() == QEvent::KeyPress) finishRename(false);
        return true;
    }
    return QAbstractButton::eventFilter(watched, event);
}

void EditChip::finishRename(bool keep) {
    QLineEdit* edit = std::exchange(m_edit, nullptr);
    if (edit == nullptr) return;
    const QString name = edit->text().simplified();
    const bool hadFocus = edit->hasFocus();
    edit->removeEventFilter(this);
    edit->hide();
    edit->deleteLater();
    if (hadFocus) setFocus();
    if (keep && !name.isEmpty() && name != text()) Q_EMIT renamed(name);
}

}  // namespace zhanggui
