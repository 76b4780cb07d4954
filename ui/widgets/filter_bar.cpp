#include "ui/widgets/filter_bar.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QWidgetAction>

#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int TypingPause = 250;  // ms
constexpr int SearchWidth = 240;
}  // namespace

FilterBar::FilterBar(const QString& searchHint, QList<FilterSpec> specs, QWidget* parent)
    : QWidget(parent), m_specs(std::move(specs)) {
    setMinimumHeight(px(48));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_row->setSpacing(px(space::XS));
    m_search = new QLineEdit;
    setCompact(m_search);
    m_search->setPlaceholderText(searchHint);
    m_search->setAccessibleName(searchHint.isEmpty() ? tr("Search") : searchHint);
    m_search->setFixedWidth(px(SearchWidth));
    m_search->addAction(namedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(px(space::XS));
    auto* add = new AddChip(tr("Add filter"), u"/"_s);
    m_add = add;
    m_clear = makeButton(tr("Clear"), ButtonLook::Link);
    setCompact(m_clear);
    m_clear->hide();
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(px(space::XXS));
    m_row->addWidget(m_search);
    m_row->addLayout(m_chipRow);
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    m_row->addWidget(m_clear);
    m_row->addLayout(m_tools);
    m_search->setVisible(!searchHint.isEmpty());
    m_add->setVisible(!m_specs.isEmpty());
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::announceText);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::announceText);
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::openAddMenu);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    buildMenu();
}

QString FilterBar::text() const {
    return m_search->text().trimmed();
}

void FilterBar::setText(const QString& text) {
    m_search->setText(text);
    announceText();
}

void FilterBar::announceText() {
    m_typing.stop();
    if (text() == m_announced) return;
    m_announced = text();
    Q_EMIT changed();
}

const FilterSpec* FilterBar::specOf(const QString& key) const {
    for (const FilterSpec& spec : m_specs)
        if (spec.key == key) return &spec;
    return nullptr;
}

QString FilterBar::titleOf(const QString& key) const {
    const FilterSpec* spec = specOf(key);
    return spec != nullptr ? spec->title : QString();
}

QString FilterBar::wordsOf(const FilterSpec& spec, const QVariant& value) const {
    switch (spec.kind) {
        case FilterSpec::Kind::Choice:
            for (const auto& [choice, word] : spec.choices)
                if (choice == value) return word;
            break;
        case FilterSpec::Kind::Number:
            return u"≥ "_s + numberText(value.toLongLong());
        case FilterSpec::Kind::Money:
            return u"≥ "_s + moneyText(value.toLongLong());
        case FilterSpec::Kind::Text:
            break;
    }
    return value.toString();
}

void FilterBar::setValues(const QList<FilterValue>& values) {
    QList<FilterValue> kept;
    for (FilterValue value : values) {
        const FilterSpec* spec = specOf(value.key);
        if (spec == nullptr) continue;
        if (value.display.isEmpty()) value.display = wordsOf(*spec, value.value);
        kept.append(value);
    }
    if (kept == m_values) return;
    m_values = kept;
    buildChips();
    Q_EMIT changed();
}

void FilterBar::setValue(const FilterValue& value) {
    QList<FilterValue> values = m_values;
    values.removeIf([&](const FilterValue& old) { return old.key == value.key; });
    values.append(value);
    setValues(values);
}

void FilterBar::removeValue(const QString& key) {
    QList<FilterValue> values = m_values;
    values.removeIf([&](const FilterValue& old) { return old.key == key; });
    setValues(values);
}

void FilterBar::clear() {
    if (m_values.isEmpty() && text().isEmpty()) return;
    m_values.clear();
    m_search->clear();
    m_typing.stop();
    m_announced.clear();
    buildChips();
    Q_EMIT changed();
}

void FilterBar::buildChips() {
    while (QLayoutItem* item = m_chipRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const FilterValue& value : m_values) {
        auto* chip = new FilterChip(titleOf(value.key), value.display, this);
        m_chipRow->addWidget(chip);
        connect(chip, &FilterChip::removed, this, [this, key = value.key] {
            m_add->setFocus();
            removeValue(key);
        });
        connect(chip, &FilterChip::clicked, this, [this, key = value.key] {
            if (const FilterSpec* spec = specOf(key))
                spec->kind == FilterSpec::Kind::Choice ? openAddMenu() : askFor(*spec);
        });
    }
    m_clear->setVisible(!m_values.isEmpty());
}

void FilterBar::buildMenu() {
    m_menu = new QMenu(this);
    for (const FilterSpec& spec : m_specs) {
        if (spec.kind != FilterSpec::Kind::Choice) {
            connect(m_menu->addAction(spec.title), &QAction::triggered, this, [this, spec] { askFor(spec); });
            continue;
        }
        QMenu* choices = m_menu->addMenu(spec.title);
        for (const auto& [value, word] : spec.choices)
            connect(choices->addAction(word), &QAction::triggered, this,
                    [this, key = spec.key, value = value, word = word] {
                        setValue({key, value, word});
                    });
    }
}

void FilterBar::openAddMenu() {
    if (m_specs.isEmpty()) return;
    m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + px(space::XXS))));
    if (!m_menu->actions().isEmpty()) m_menu->setActiveAction(m_menu->actions().first());
}

void FilterBar::askFor(const FilterSpec& spec) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool money = spec.kind == FilterSpec::Kind::Money;
    QLineEdit* edit = money ? new MoneyEdit : new QLineEdit;
    if (spec.kind == FilterSpec::Kind::Number) edit->setValidator(new QIntValidator(edit));
    edit->setAccessibleName(spec.title);
    edit->setMinimumWidth(px(200));
    for (const FilterValue& value : m_values) {
        if (value.key != spec.key) continue;
        if (auto* amount = qobject_cast<MoneyEdit*>(edit))
            amount->setFen(value.value.toLongLong());
        else
            edit->setText(value.value.toString());
    }
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(px(space::S), px(space::XS), px(space::S), px(space::XS));
    const QString title = spec.kind == FilterSpec::Kind::Text ? spec.title : tr("%1, at least").arg(spec.title);
    layout->addWidget(new Label(title, TextStep::Caption, Ink::Text2));
    layout->addWidget(edit);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(holder);
    menu->addAction(action);
    connect(edit, &QLineEdit::returnPressed, this, [this, menu, edit, spec] {
        const auto* amount = qobject_cast<const MoneyEdit*>(edit);
        if (amount != nullptr && !amount->isAcceptable()) return;
        const QVariant value = amount != nullptr                       ? QVariant(amount->fen())
                               : spec.kind == FilterSpec::Kind::Number ? QVariant(edit->text().toLongLong())
                                                                       : QVariant(edit->text().trimmed());
        menu->close();
        if (!edit->text().trimmed().isEmpty()) setValue({spec.key, value, wordsOf(spec, value)});
    });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + px(space::XXS))));
    edit->setFocus();
    edit->selectAll();
}

void FilterBar::focusSearch() {
    QWidget* target = m_search->isHidden() ? static_cast<QWidget*>(m_add) : m_search;
    target->setFocus(Qt::ShortcutFocusReason);
    if (target == m_search) m_search->selectAll();
}

void FilterBar::addTool(QWidget* tool) {
    m_tools->addWidget(tool);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            if (m_search->text().isEmpty())
                Q_EMIT escaped();
            else
                setText({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

}  // namespace zhanggui
