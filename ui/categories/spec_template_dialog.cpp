#include "ui/categories/spec_template_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/categories/spec_templates_model.h"
#include "ui/shell/buttons.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int DialogWidth = 560, DialogHeight = 620, MostAxes = 3, LongestName = 40, LongestAxis = 30;

QString nameAt(int axis) {
    return u"/axes/%1/name"_s.arg(axis);
}
QString valuesAt(int axis) {
    return u"/axes/%1/values"_s.arg(axis);
}

}  // namespace

SpecTemplateDialog::SpecTemplateDialog(SpecTemplatesModel& model, QWidget* parent) : QDialog(parent), m_model(model) {
    setObjectName(u"specTemplateDialog"_s);
    setWindowTitle(tr("Spec templates"));
    resize(px(DialogWidth), px(DialogHeight));
    build();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SpecTemplateDialog::load);
    connect(m_form, &Form::saveRequested, this, &SpecTemplateDialog::save);
    connect(&m_model, &SpecTemplatesModel::refused, this, &SpecTemplateDialog::onRefused);
    connect(&m_model, &SpecTemplatesModel::saved, this, [this](qlonglong id) {
        m_form->setSaving(false);
        m_form->markClean();
        m_wanted = id;
        fill(id);
    });
    connect(&m_model, &SpecTemplatesModel::removed, this, [this] { fill(0); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] { fill(current()); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] { fill(current()); });
    fill(m_model.rows().empty() ? 0 : m_model.rows().front().id.value);
}

void SpecTemplateDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(space::M), 0, px(space::M));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(px(space::L), 0, px(space::L), 0);
    head->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    auto* words = new Label(tr("A template is bound to categories; a new product in them starts with its axes."),
                            TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    head->addWidget(words);
    m_choice = new QComboBox;
    m_choice->setObjectName(u"templateChoice"_s);
    head->addWidget(new FieldRow(tr("Template"), m_choice, {}));
    column->addLayout(head);
    m_form = new Form;
    m_form->addField(u"/name"_s, tr("Name"), new QLineEdit, {{}, LongestName, true, {}});
    for (int axis = 0; axis < MostAxes; ++axis) {
        m_form->addField(nameAt(axis), tr("Axis %1").arg(axis + 1), new QLineEdit, {{}, LongestAxis, axis == 0, {}});
        m_form->addField(valuesAt(axis), tr("Values of axis %1").arg(axis + 1), new QLineEdit,
                         {tr("With commas between them."), 0, false, {}});
    }
    column->addWidget(m_form, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_remove = dangerButton(tr("Delete template"));
    m_remove->setAutoDefault(false);
    auto* close = plainButton(tr("Close"));
    close->setAutoDefault(false);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model.remove(current()); });
}

qlonglong SpecTemplateDialog::current() const {
    return m_choice->currentData().toLongLong();
}

void SpecTemplateDialog::fill(qlonglong select) {
    if (m_form->isDirty()) return;  // what is being typed stays
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("New template"), 0);
    for (const auto& row : m_model.rows()) {
        const qlonglong id = row.id.value;
        m_choice->addItem(m_model.nameOf(id), id);
    }
    const int wanted = m_wanted != 0 ? m_choice->findData(m_wanted) : -1;
    if (wanted >= 0) m_wanted = 0;
    m_choice->setCurrentIndex(wanted >= 0 ? wanted : qMax(0, m_choice->findData(select)));
    load();
}

void SpecTemplateDialog::load() {
    const qlonglong id = current();
    QVariantMap values{{u"/name"_s, m_model.nameOf(id)}};
    const auto axes = m_model.axesOf(id);
    for (int axis = 0; axis < MostAxes; ++axis) {
        const auto shown = axis < axes.size() ? axes[axis] : SpecTemplatesModel::Axis();
        values.insert(nameAt(axis), shown.first);
        values.insert(valuesAt(axis), shown.second);
    }
    m_form->load(values);
    const auto* row = m_model.find(id);
    QString reason;
    if (row == nullptr)
        reason = tr("There is nothing to delete yet.");
    else if (row->categories > 0)
        reason = tr("%n category(ies) use it.", nullptr, int(row->categories));
    setDisabledReason(m_remove, reason);
}

void SpecTemplateDialog::save() {
    QList<SpecTemplatesModel::Axis> axes;
    for (int axis = 0; axis < MostAxes; ++axis)
        axes.append({m_form->value(nameAt(axis)).toString(), m_form->value(valuesAt(axis)).toString()});
    m_form->setSaving(true);
    m_model.save(current(), m_form->value(u"/name"_s).toString(), axes);
}

void SpecTemplateDialog::onRefused(const Refusal& refusal) {
    m_form->setSaving(false);
    QList<FieldFault> faults = fieldFaults(refusal);
    if (faults.isEmpty()) faults.append({{}, refusalSentence(refusal)});
    m_form->showFaults(faults);
}

}  // namespace zhanggui
