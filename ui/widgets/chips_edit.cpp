#include "ui/widgets/chips_edit.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

#include "ui/widgets/edit_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int FieldWidth = 128;

QStringList wordsOf(const QString& text) {
    static const QRegularExpression separators(u"[,，、;；\\n\\t]"_s);
    QStringList words;
    for (const QString& part : text.split(separators))
        if (const QString word = part.simplified(); !word.isEmpty() && !words.contains(word)) words << word;
    return words;
}

/// Its first code points, as many as may be.
QString cut(const QString& text, int codePoints) {
    const std::u32string points = text.toStdU32String();
    return points.size() <= std::size_t(codePoints)
               ? text
               : QString::fromStdU32String(points.substr(0, std::size_t(codePoints)));
}

}  // namespace

ChipsEdit::ChipsEdit(const QString& title, int longest, int most, QWidget* parent)
    : QWidget(parent), m_title(title), m_longest(longest), m_most(most) {
    m_flow = new FlowLayout(px(space::XS), this);
    m_field = new QLineEdit;
    m_field->setObjectName(u"chipsField"_s);
    m_field->setFixedWidth(px(FieldWidth));
    m_field->setPlaceholderText(tr("+ add"));
    m_field->setAccessibleName(tr("Add to: %1").arg(title));
    m_field->setToolTip(tr("Enter or a comma adds it"));
    m_field->installEventFilter(this);
    m_flow->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &ChipsEdit::onEdited);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (!m_field->text().isEmpty()) add(wordsOf(m_field->text()));
    });
}

QString ChipsEdit::text() const {
    QStringList all = m_words;
    for (const QString& word : wordsOf(m_field->text()))
        if (!all.contains(word) && all.size() < m_most) all << word;
    return all.join(u", "_s);
}

void ChipsEdit::setText(const QString& text) {
    if (text == this->text()) return;
    m_words = wordsOf(text);
    m_field->clear();
    build();
    Q_EMIT textChanged();
}

void ChipsEdit::onEdited(const QString& typed) {
    static const QRegularExpression ended(u"[,，、;；]"_s);
    if (typed.contains(ended)) return add(wordsOf(typed));
    // The limit is of one word; a line of several may be pasted.
    if (const QString kept = cut(typed, m_longest); kept != typed) m_field->setText(kept);
    Q_EMIT textChanged();
}

void ChipsEdit::add(const QStringList& words) {
    for (const QString& word : words) {
        const QString kept = cut(word, m_longest);
        if (!m_words.contains(kept) && m_words.size() < m_most) m_words << kept;
    }
    m_field->clear();
    build();
    Q_EMIT textChanged();
}

void ChipsEdit::take(qsizetype at) {
    m_words.removeAt(at);
    build();
    if (m_chips.isEmpty())
        m_field->setFocus();
    else
        m_chips.at(qMin(at, m_chips.size() - 1))->setFocus();
    Q_EMIT textChanged();
}

void ChipsEdit::rename(qsizetype at, const QString& word) {
    if (m_words.contains(word)) return take(at);  // it is the other one now
    m_words[at] = word;
    build();
    m_chips.at(at)->setFocus();
    Q_EMIT textChanged();
}

void ChipsEdit::build() {
    for (EditChip* chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();  // it may be the one that asked for this
    }
    m_chips.clear();
    while (QLayoutItem* item = m_flow->takeAt(0)) delete item;
    for (qsizetype at = 0; at < m_words.size(); ++at) {
        auto* chip = new EditChip(m_words.at(at), EditChip::State::Kept);
        chip->setMaxLength(m_longest);
        chip->setToolTip(tr("Enter renames, Delete removes"));
        chip->setAccessibleDescription(chip->toolTip());
        connect(chip, &EditChip::removed, this, [this, at] { take(at); });
        connect(chip, &EditChip::renamed, this, [this, at](const QString& word) { rename(at, word); });
        m_chips.append(chip);
        m_flow->addWidget(chip);
        chip->show();
    }
    m_field->setVisible(m_words.size() < m_most);
    m_flow->addWidget(m_field);
    // Made anew, the chips would stand last in the order of Tab; they belong before the field.
    QWidget* before = nullptr;
    for (EditChip* chip : std::as_const(m_chips)) {
        if (before != nullptr) setTabOrder(before, chip);
        before = chip;
    }
    if (before != nullptr) setTabOrder(before, m_field);
    updateGeometry();
}

bool ChipsEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_words.isEmpty()) {
            m_words.removeLast();
            build();
            Q_EMIT textChanged();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_field->text().isEmpty()) {
            add(wordsOf(m_field->text()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace zhanggui
