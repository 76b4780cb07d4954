#include "ui/widgets/filter_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_completer.h"
#include "ui/widgets/filter_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int TypingPause = 250;  // ms
constexpr int SearchWidth = 240;
}  // namespace

FilterBar::FilterBar(const QString& searchHint, QList<FilterSpec> specs, QWidget* parent)
    : QWidget(parent), m_specs(std::move(specs)) {
    build(searchHint);
    connectParts();
    buildMenu();
}

void FilterBar::build(const QString& searchHint) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), 0, px(space::L), 0);
    column->setSpacing(0);
    m_row = new QHBoxLayout;
    m_row->setSpacing(px(space::XS));
    m_search = new QLineEdit;
    setCompact(m_search);
    m_search->setPlaceholderText(searchHint);
    m_search->setAccessibleName(searchHint.isEmpty() ? tr("Search") : searchHint);
    m_search->setFixedWidth(px(SearchWidth));
    m_search->addAction(namedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_completer = new FilterCompleter(m_search);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(px(space::XS));
    m_add = new AddChip(tr("Add filter"), u"/"_s);
    m_clear = makeButton(tr("Clear"), ButtonLook::Link);
    setCompact(m_clear);
    m_clear->hide();
    m_toText = makeIconButton(u"edit"_s, tr("Edit the filter as text (Ctrl+Shift+F)"));
    m_toText->setObjectName(u"filterAsText"_s);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(px(space::XXS));
    m_row->addWidget(m_search);
    m_row->addLayout(m_chipRow);
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    m_row->addWidget(m_clear);
    m_row->addWidget(m_toText);
    m_row->addLayout(m_tools);
    auto* bar = new QWidget;
    bar->setMinimumHeight(px(48));
    bar->setLayout(m_row);
    m_row->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    m_fault = new Label({}, TextStep::Caption, Ink::Danger);
    m_fault->setObjectName(u"filterFault"_s);
    m_fault->setWordWrap(true);
    m_fault->setContentsMargins(0, 0, 0, px(space::XS));
    m_fault->hide();
    column->addWidget(m_fault);
    m_search->setVisible(!searchHint.isEmpty());
    m_add->setVisible(!m_specs.isEmpty());
    m_toText->setVisible(!m_specs.isEmpty() && !searchHint.isEmpty());
}

void FilterBar::connectParts() {
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::announceText);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::onTyping);
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString& line) {
        const bool wanted = m_asText || holdsConditions(line + u'x');
        m_completer->offer(wanted ? filterCompletions(line, m_specs) : QStringList());
    });
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::takeLine);
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::openAddMenu);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(m_toText, &QToolButton::clicked, this, [this] { m_asText ? leaveText() : editAsText(); });
}

void FilterBar::setSpecs(const QList<FilterSpec>& specs) {
    m_specs = specs;
    buildMenu();
    m_add->setVisible(!m_specs.isEmpty() && !m_asText);
    m_toText->setVisible(!m_specs.isEmpty() && !m_search->isHidden());
    for (FilterValue& value : m_values)
        if (const FilterSpec* spec = specOf(value.key)) value.display = filterWords(*spec, value.value);
    buildChips();
}

void FilterBar::setText(const QString& text) {
    leaveText();
    m_search->setText(text);
    m_typing.stop();
    replace(text.trimmed(), m_values);
}

void FilterBar::onTyping() {
    showFaults({});
    if (!m_asText) m_typing.start();
}

/// While a condition is being typed the search waits for Enter: half of it would find nothing.
void FilterBar::announceText() {
    m_typing.stop();
    const QString line = m_search->text().trimmed();
    if (m_asText || (!m_specs.isEmpty() && holdsConditions(line))) return;
    replace(line, m_values);
}

/// Enter: conditions of the line become chips, beside those in force or, of the whole filter, instead of them.
void FilterBar::takeLine() {
    m_typing.stop();
    // Without conditions there is nothing to read: a colon is a colon.
    const FilterReading reading = m_specs.isEmpty() ? FilterReading{m_search->text().trimmed(), {}, {}, {}}
                                                    : readFilter(m_search->text(), m_specs);
    QList<FilterValue> values = m_asText ? QList<FilterValue>() : m_values;
    for (const FilterValue& value : reading.values) {
        values.removeIf([&](const FilterValue& old) { return old.key == value.key; });
        values.append(value);
    }
    if (!reading.faults.isEmpty()) {
        if (!m_asText && !reading.values.isEmpty()) {
            m_search->setText((reading.text + u' ' + reading.rest).trimmed());
            m_typing.stop();
            replace(m_announced, values);
        }
        return showFaults(reading.faults);
    }
    leaveText();
    m_search->setText(reading.text);
    m_typing.stop();
    replace(reading.text, values);
    Q_EMIT taken();
}

/// Text and chips at once, and one signal for both.
void FilterBar::replace(const QString& text, const QList<FilterValue>& values) {
    if (text == m_announced && values == m_values) return;
    m_announced = text;
    if (values != m_values) {
        m_values = values;
        buildChips();
    }
    Q_EMIT changed();
}

QString FilterBar::asText() const {
    return writeFilter(m_announced, m_values, m_specs);
}

void FilterBar::editAsText() {
    if (m_specs.isEmpty() || m_search->isHidden()) return focusSearch();
    if (!m_asText) {
        m_asText = true;
        m_search->setMinimumWidth(px(SearchWidth));
        m_search->setMaximumWidth(QWIDGETSIZE_MAX);
        m_row->setStretchFactor(m_search, 100);
        m_search->setText(asText());
        buildChips();
    }
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->end(false);
}

void FilterBar::leaveText() {
    showFaults({});
    if (!m_asText) return;
    m_asText = false;
    m_row->setStretchFactor(m_search, 0);
    m_search->setFixedWidth(px(SearchWidth));
    m_search->setText(m_announced);
    m_typing.stop();
    buildChips();
}

void FilterBar::showFaults(const QStringList& faults) {
    m_fault->setText(faults.join(u'\n'));
    m_fault->setVisible(!faults.isEmpty());
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

void FilterBar::setValues(const QList<FilterValue>& values) {
    QList<FilterValue> kept;
    for (FilterValue value : values) {
        const FilterSpec* spec = specOf(value.key);
        if (spec == nullptr) continue;
        if (value.display.isEmpty()) value.display = filterWords(*spec, value.value);
        kept.append(value);
    }
    leaveText();
    replace(m_announced, kept);
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
    leaveText();
    m_search->clear();
    m_typing.stop();
    replace({}, {});
}

void FilterBar::buildChips() {
    while (QLayoutItem* item = m_chipRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_add->setVisible(!m_specs.isEmpty() && !m_asText);
    m_clear->setVisible(!m_values.isEmpty() && !m_asText);
    if (m_asText) return;
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
        if (key->matches(QKeySequence::Paste) && !m_asText) {
            m_search->paste();
            if (!m_specs.isEmpty() && holdsConditions(m_search->text())) takeLine();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (m_asText)
                leaveText();
            else if (m_search->text().isEmpty())
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
