#include "ui/freight/freight_page.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/freight/freight_list_model.h"
#include "models/freight/place_list.h"
#include "ui/freight/freight_calculator.h"
#include "ui/freight/freight_removal_dialog.h"
#include "ui/freight/freight_settings_dialog.h"
#include "ui/shell/action_list.h"
#include "ui/shell/buttons.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int CalculatorWidth = 760;
}

FreightPage::FreightPage(const PageTools& tools, const FreightModels& models, QObject* parent)
    : DeskPage(parent), m_tools(tools), m_models(models) {
    FreightListModel& list = m_models.list;
    connect(&list, &FreightListModel::choicesChanged, this, &FreightPage::follow);
    connect(&list, &FreightListModel::removed, this, [this](const QString& name, int products) {
        m_removing = false;
        m_tools.notices.success(
            products == 0 ? tr("“%1” is deleted.").arg(name)
                          : tr("“%1” is deleted; %Ln product(s) have another one.", nullptr, products).arg(name));
    });
    connect(&list, &FreightListModel::decided, this, [this] {
        m_tools.notices.success(tr("Products without a template: %1").arg(m_models.list.standardText()));
    });
    connect(&list, &FreightListModel::refused, this, [this](const Refusal& refusal) {
        if (!std::exchange(m_removing, false)) return;  // a dialog shows it
        m_tools.notices.error(refusal.faults.empty() ? refusalSentence(refusal) : fieldFaults(refusal).first().text,
                              refusalDetails(refusal));
    });
}

QString FreightPage::title() const {
    return tr("Freight");
}

qlonglong FreightPage::current() const {
    return m_list ? m_list->currentId().toLongLong() : 0;
}

QAction* FreightPage::action(QWidget* owner, const char* id, const QString& text, const char* icon,
                             const QKeySequence& keys, const std::function<void()>& run) {
    QAction* made =
        m_tools.actions.add(owner, {QString::fromLatin1(id), text, title(), QString::fromLatin1(icon), keys, {}});
    connect(made, &QAction::triggered, this, run);
    return made;
}

void FreightPage::registerActions(QWidget* owner) {
    m_new = action(owner, "freight.new", tr("New template"), "plus", QKeySequence::New, [this] { edit(0); });
    m_edit = action(owner, "freight.edit", tr("Edit template"), "edit", QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (current() != 0) edit(current());
    });
    m_remove = action(owner, "freight.remove", tr("Delete template"), "trash", QKeySequence(Qt::Key_Delete),
                      [this] { askRemoval(); });
    m_calculate = action(owner, "freight.calculate", tr("What would a parcel cost?"), "help", QKeySequence(Qt::Key_E),
                         [this] { calculate(); });
    m_decide = action(owner, "freight.settings", tr("Without a template…"), "settings", {}, [this] { decide(); });
}

ListDescriptor FreightPage::describe() {
    const FreightListModel& model = m_models.list;
    ListDescriptor page;
    page.title = title();
    page.columns = {
        stretchingColumnOf(model, "name", CellKind::TwoLine, 240), columnOf(model, "unit", CellKind::Text, 88),
        columnOf(model, "rate", CellKind::TwoLine, 320),           columnOf(model, "products", CellKind::Number, 88),
        columnOf(model, "standard", CellKind::Chip, 136),          columnOf(model, "updated", CellKind::Text, 128)};
    page.rowHeight = RecordTable::RowHeight::Thumb;
    page.tickable = false;
    page.headerActions = {m_calculate, m_decide, m_edit, m_remove};
    page.primaryAction = m_new;
    page.empty = {
        u"truck"_s,
        tr("No freight templates yet"),
        tr("Every order pays the shop's flat fee. A template makes freight depend on place, pieces or weight."),
        {m_new, m_decide}};
    return page;
}

QWidget* FreightPage::makeWidget() {
    auto* host = new QWidget;
    registerActions(host);
    m_list = new ListPage(describe());
    m_list->setObjectName(u"freightList"_s);
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    host->setFocusProxy(m_list);
    bindList(m_list, m_models.list, m_tools.preferences, id());
    connect(m_list->table(), &RecordTable::opened, this, [this](const QVariant& record) { open(record); });
    connect(m_list->table(), &RecordTable::currentIdChanged, this, &FreightPage::follow);
    follow();
    return host;
}

void FreightPage::activate() {
    m_models.list.reload();
    m_models.regions.want();
}

void FreightPage::follow() {
    if (!m_list) return;
    m_edit->setEnabled(current() != 0);
    m_remove->setEnabled(current() != 0);
    m_list->setFooter(tr("%Ln template(s)", nullptr, m_models.list.rowCount()),
                      {{tr("Without a template"), m_models.list.standardText()}});
}

void FreightPage::open(const QVariant& id) {
    if (id.toLongLong() != 0) edit(id.toLongLong());
}

void FreightPage::show(QDialog* dialog) {
    delete m_dialog;
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FreightPage::edit(qlonglong id) {
    if (!m_list) return;
    auto* dialog = new FreightDialog(m_models, id, m_list->window());
    connect(dialog, &FreightDialog::saved, this,
            [this](const QString& name) { m_tools.notices.success(tr("“%1” is saved.").arg(name)); });
    show(dialog);
}

void FreightPage::askRemoval() {
    if (current() == 0) return;
    const FreightTemplate* one = m_models.list.find(FreightTemplateId{current()});
    if (one != nullptr && one->isDefault) {
        m_tools.notices.info(tr("This is the shop's default. Choose another one under “Without a template” first."));
        return;
    }
    auto* dialog = new FreightRemovalDialog(m_models.list, current(), m_list->window());
    connect(dialog, &FreightRemovalDialog::removeRequested, this,
            [this](qlonglong id, const std::optional<qlonglong>& moveTo) {
                m_removing = true;
                m_models.list.remove(id, moveTo);
            });
    show(dialog);
}

void FreightPage::calculate() {
    auto* dialog = new QDialog(m_list->window());
    dialog->setObjectName(u"freightCalculator"_s);
    const qlonglong id = current();
    dialog->setWindowTitle(id == 0 ? tr("Without a template") : m_models.list.nameOf(id));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(dialog->windowTitle(), TextStep::Subtitle));
    column->addWidget(new FreightCalculator(m_models.asking, m_models.regions, [id] {
        FreightQuestion question;
        question.freightTemplate = {id};
        return question;
    }));
    auto* close = plainButton(tr("Close"));
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->resize(px(CalculatorWidth), dialog->sizeHint().height());
    show(dialog);
}

void FreightPage::decide() {
    if (m_list) show(new FreightSettingsDialog(m_models.list, m_list->window()));
}

}  // namespace zhanggui
