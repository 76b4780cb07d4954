#include "ui/widgets/conflict_dialog.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int Mine = 0, Theirs = 1;
constexpr int LongestWords = 160;

QString shortened(const QString& text) {
    if (text.isEmpty()) return QStringLiteral("—");
    return text.size() > LongestWords ? text.left(LongestWords) + u'…' : text;
}

Label* makeWords(const QString& text, Ink ink = Ink::Text2) {
    auto* label = new Label(text, TextStep::Body, ink);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ConflictDialog::ConflictDialog(const QString& who, const QList<ConflictField>& fields, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Somebody else saved meanwhile"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(space::L), px(space::L), px(space::L), px(space::M));
    layout->setSpacing(px(space::M));
    layout->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    const int open = int(std::count_if(fields.begin(), fields.end(), [](const auto& field) { return field.conflict; }));
    const QString person = who.isEmpty() ? tr("Somebody else") : who;
    layout->addWidget(
        makeWords(open == 0 ? tr("%1 changed other fields than you. Both changes are kept.").arg(person)
                            : tr("%1 changed %n field(s) that you changed too. Choose what shall stand there; nothing "
                                 "is saved before you save.",
                                 nullptr, open)
                                  .arg(person)));
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, px(space::XS), 0);
    rows->setSpacing(px(space::S));
    for (const bool conflicts : {true, false})
        for (const ConflictField& field : fields)
            if (field.conflict == conflicts) rows->addWidget(makeField(field));
    rows->addStretch(1);
    QScrollArea* area = makeScrollColumn(content);
    area->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(area, 1);
    auto* buttons = new QHBoxLayout;
    auto* allMine = makeButton(tr("Keep all mine"), ButtonLook::Plain);
    auto* allTheirs = makeButton(tr("Take all theirs"), ButtonLook::Plain);
    auto* back = makeButton(tr("Decide later"), ButtonLook::Flat);
    auto* apply = makeButton(tr("Go on with this"), ButtonLook::Primary);
    apply->setObjectName(u"conflictApply"_s);
    allTheirs->setObjectName(u"conflictAllTheirs"_s);
    allMine->setVisible(open > 0);
    allTheirs->setVisible(open > 0);
    apply->setDefault(true);
    buttons->addWidget(allMine);
    buttons->addWidget(allTheirs);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(apply);
    layout->addLayout(buttons);
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, &QDialog::accept);
    resize(px(640), px(520));
}

QWidget* ConflictDialog::makeField(const ConflictField& field) {
    auto* card = new Panel(field.conflict ? Panel::Fill::Warning : Panel::Fill::Window);
    card->setCard(radius::Card, false);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(px(space::S), px(space::XS), px(space::S), px(space::XS));
    layout->setSpacing(px(space::XXS));
    layout->addWidget(new Label(field.label, TextStep::Strong));
    layout->addWidget(makeWords(tr("Before: %1").arg(shortened(field.base))));
    layout->addWidget(field.conflict ? makeChoice(field)
                                     : makeWords(tr("Now: %1").arg(shortened(field.theirs)), Ink::Text));
    return card;
}

QWidget* ConflictDialog::makeChoice(const ConflictField& field) {
    auto* host = new QWidget;
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(space::XXS));
    auto* group = new QButtonGroup(host);
    const auto add = [&](int id, const QString& text) {
        auto* button = new QRadioButton(text);
        // A radio cannot wrap; the whole of a long value is in its tooltip.
        button->setText(button->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, px(520)));
        button->setToolTip(text);
        button->setAccessibleName(u"%1: %2"_s.arg(field.label, text));
        group->addButton(button, id);
        layout->addWidget(button);
    };
    add(Mine, tr("Mine: %1").arg(shortened(field.mine)));
    add(Theirs, tr("Theirs: %1").arg(shortened(field.theirs)));
    group->button(Mine)->setChecked(true);
    m_choices.insert(field.pointer, group);
    return host;
}

QSet<QString> ConflictDialog::takesTheirs() const {
    QSet<QString> pointers;
    for (auto it = m_choices.begin(); it != m_choices.end(); ++it)
        if (it.value()->checkedId() == Theirs) pointers.insert(it.key());
    return pointers;
}

void ConflictDialog::chooseAll(bool theirs) {
    for (QButtonGroup* group : std::as_const(m_choices)) group->button(theirs ? Theirs : Mine)->setChecked(true);
}

}  // namespace zhanggui
