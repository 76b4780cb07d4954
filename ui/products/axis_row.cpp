#include "ui/products/axis_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

#include "api/contract/schema.h"
#include "models/base/formats.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/edit_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/thumb_source.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int NameWidth = 112, MoreWidth = 128, ThumbSide = 22;
}

AxisRow::AxisRow(const SpecForm& axis, const QList<Gone>& gone, ThumbSource& thumbs, QWidget* parent)
    : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(space::XS));
    const QString name = format::text(axis.name);
    m_name = new QLineEdit(name);
    m_name->setObjectName(u"axisName"_s);
    m_name->setFixedWidth(px(NameWidth));
    m_name->setPlaceholderText(tr("Colour"));
    m_name->setAccessibleName(tr("Name of the spec"));
    m_name->setToolTip(tr("Alt with ↑ ↓ moves the spec"));
    limitCodePoints(m_name, int(boundsOf(&SpecForm::name).max));
    m_name->installEventFilter(this);
    layout->addWidget(m_name, 0, Qt::AlignTop);
    auto* flow = new QWidget;
    auto* chips = new FlowLayout(px(space::XS), flow);
    for (int place = 0; place < int(axis.values.size()); ++place) {
        m_chips.append(makeChip(axis.values[std::size_t(place)], place, int(axis.values.size()), thumbs));
        chips->addWidget(m_chips.last());
    }
    for (const Gone& one : gone) {
        auto* chip = new EditChip(one.name, EditChip::State::Struck);
        connect(chip, &EditChip::restored, this, [this, one] { Q_EMIT valueRestored(one.name); });
        m_gone.append(chip);
        chips->addWidget(chip);
    }
    m_more = new QLineEdit;
    m_more->setObjectName(u"axisMore"_s);
    m_more->setFixedWidth(px(MoreWidth));
    m_more->setPlaceholderText(tr("+ value"));
    m_more->setAccessibleName(tr("New values of %1, separated by commas").arg(name));
    m_more->setToolTip(tr("Enter adds; several at once are separated by commas"));
    connect(m_more, &QLineEdit::returnPressed, this, &AxisRow::takeMore);
    connect(m_name, &QLineEdit::textEdited, this, &AxisRow::nameChanged);
    chips->addWidget(m_more);
    layout->addWidget(flow, 1);
    auto* remove = makeIconButton(u"trash"_s, tr("Remove spec %1").arg(name));
    m_remove = remove;
    connect(remove, &QToolButton::clicked, this, &AxisRow::removed);
    layout->addWidget(remove, 0, Qt::AlignTop);
}

EditChip* AxisRow::makeChip(const SpecValueForm& value, int place, int count, ThumbSource& thumbs) {
    auto* chip = new EditChip(format::text(value.value), value.id ? EditChip::State::Kept : EditChip::State::Fresh);
    chip->setMaxLength(int(boundsOf(&SpecValueForm::value).max));
    const QString image = format::text(value.image);
    if (!image.isEmpty()) {
        const auto show = [chip, image, &thumbs] {
            chip->setThumb(thumbs.thumb(image, px(ThumbSide), chip->devicePixelRatioF()));
        };
        show();
        connect(&thumbs, &ThumbSource::ready, chip, show);
    }
    connect(chip, &EditChip::renamed, this, [this, place](const QString& text) { Q_EMIT valueRenamed(place, text); });
    connect(chip, &EditChip::removed, this, [this, place] { Q_EMIT valueRemoved(place); });
    connect(chip, &EditChip::pictureWanted, this, [this, place] { Q_EMIT pictureWanted(place); });
    connect(chip, &EditChip::moved, this, [this, place, count](int step) {
        if (place + step >= 0 && place + step < count) Q_EMIT valueMoved(place, place + step);
    });
    return chip;
}

void AxisRow::takeMore() {
    static const QRegularExpression separators(u"[,，、;；\\t\\n]"_s);
    QStringList values;
    for (const QString& part : m_more->text().split(separators))
        if (!part.simplified().isEmpty()) values.append(part.simplified());
    m_more->clear();
    if (!values.isEmpty()) Q_EMIT valuesAdded(values);
}

int AxisRow::focusedPart() const {
    if (m_name->hasFocus()) return -1;
    if (m_more->hasFocus()) return -2;
    for (int place = 0; place < m_chips.size(); ++place)
        if (m_chips.at(place)->hasFocus() || m_chips.at(place)->isAncestorOf(focusWidget())) return place;
    return -3;
}

void AxisRow::focusPart(int part) {
    if (part == -1) m_name->setFocus(), m_name->setCursorPosition(int(m_name->text().size()));
    if (part == -2 || (part >= 0 && m_chips.isEmpty())) m_more->setFocus();
    if (part >= 0 && !m_chips.isEmpty()) m_chips.at(qMin(part, int(m_chips.size()) - 1))->setFocus();
}

QList<QWidget*> AxisRow::stops() const {
    QList<QWidget*> all{m_name};
    for (EditChip* chip : m_chips + m_gone) all.append(chip);
    all.append({m_more, m_remove});
    return all;
}

bool AxisRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (step != 0 && key->modifiers().testFlag(Qt::AltModifier)) {
            Q_EMIT moved(step);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace zhanggui
