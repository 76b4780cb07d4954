#include "ui/shell/column_map_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/label.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int HeaderWidth = 260, ChoiceWidth = 280;
}

ColumnMapForm::ColumnMapForm(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::XS), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    auto* words =
        new Label(tr("Say what the columns of the file mean. The answer is kept for files with the same titles."),
                  TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    m_state = new Label({}, TextStep::Body, Ink::Warning);
    m_state->setObjectName(u"columnMapState"_s);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_lines = new QWidget;
    area->setWidget(m_lines);
    column->addWidget(area, 1);
}

void ColumnMapForm::show(const Choices& choices, const QStringList& columns, const QStringList& needed) {
    delete m_grid;
    qDeleteAll(m_lines->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_boxes.clear();
    m_headers.clear();
    m_needed = needed;
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(px(space::XS));
    for (const auto& [header, chosen] : choices) {
        const int row = int(m_headers.size());
        m_headers.append(header);
        auto* name = new Label(header, TextStep::Body);
        name->setElided(true);
        name->setFixedWidth(px(HeaderWidth));
        auto* box = new QComboBox;
        box->setObjectName(u"columnOf%1"_s.arg(row));
        box->setAccessibleName(tr("What “%1” means").arg(header));
        box->setFixedWidth(px(ChoiceWidth));
        box->addItem(tr("Passed over"), QString());
        for (const QString& column : columns) box->addItem(column, column);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
        connect(box, &QComboBox::currentIndexChanged, this, &ColumnMapForm::follow);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(box, row, 1);
        m_boxes.append(box);
    }
    m_grid->setColumnStretch(2, 1);
    m_grid->setRowStretch(int(choices.size()), 1);
    follow();
}

ColumnMapForm::Choices ColumnMapForm::choices() const {
    Choices choices;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) choices.append({m_headers[i], m_boxes[i]->currentData().toString()});
    return choices;
}

bool ColumnMapForm::isUsable() const {
    QStringList chosen;
    for (const QComboBox* box : m_boxes)
        if (const QString column = box->currentData().toString(); !column.isEmpty()) chosen.append(column);
    const bool all =
        std::all_of(m_needed.begin(), m_needed.end(), [&](const QString& column) { return chosen.contains(column); });
    return all && chosen.removeDuplicates() == 0;
}

void ColumnMapForm::follow() {
    QStringList missing = m_needed, seen, twice;
    for (const QComboBox* box : m_boxes) {
        const QString column = box->currentData().toString();
        missing.removeAll(column);
        if (column.isEmpty()) continue;
        if (seen.contains(column)) twice.append(column);
        seen.append(column);
    }
    QStringList words;
    if (!missing.isEmpty()) words.append(tr("Still needed: %1").arg(missing.join(u", "_s)));
    if (!twice.isEmpty()) words.append(tr("Chosen twice: %1").arg(twice.join(u", "_s)));
    m_state->setText(words.join(u"\n"_s));
    m_state->setVisible(!words.isEmpty());
    Q_EMIT changed();
}

}  // namespace zhanggui
