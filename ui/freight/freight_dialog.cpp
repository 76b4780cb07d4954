#include "ui/freight/freight_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/freight/freight_list_model.h"
#include "models/freight/freight_plan_model.h"
#include "models/freight/freight_words.h"
#include "ui/freight/freight_calculator.h"
#include "ui/freight/region_picker.h"
#include "ui/shell/buttons.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/shop_style.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int DialogWidth = 1040, DialogHeight = 680, ChoiceWidth = 152, MostLines = 60;

QList<SheetColumn> columnsOf(const FreightPlanModel& model) {
    using Plan = FreightPlanModel;
    QList<SheetColumn> columns{{u"places"_s, {}, SheetKind::Text, Plan::Places, 200, true},
                               {u"delivered"_s, {}, SheetKind::Chip, Plan::Delivered, 120, false},
                               {u"first"_s, {}, SheetKind::Number, Plan::First, 96, false},
                               {u"firstFee"_s, {}, SheetKind::Money, Plan::FirstFee, 88, false},
                               {u"step"_s, {}, SheetKind::Number, Plan::Step, 120, false},
                               {u"stepFee"_s, {}, SheetKind::Money, Plan::StepFee, 104, false},
                               {u"freeFrom"_s, {}, SheetKind::Money, Plan::FreeFrom, 104, false},
                               {u"freePieces"_s, {}, SheetKind::Number, Plan::FreePieces, 128, false}};
    for (SheetColumn& column : columns) column.title = model.headerData(column.modelColumn, Qt::Horizontal).toString();
    return columns;
}

}  // namespace

FreightDialog::FreightDialog(const FreightModels& models, qlonglong id, QWidget* parent)
    : QDialog(parent), m_models(models), m_id(id), m_plan(new FreightPlanModel(models.regions, this)) {
    setObjectName(u"freightDialog"_s);
    setWindowTitle(id == 0 ? tr("New freight template") : tr("Freight template"));
    resize(px(DialogWidth), px(DialogHeight));
    m_models.regions.want();
    build();
    load();
    connectParts();
    follow();
    m_name->setFocus();
}

void FreightDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    m_banner = new Banner;
    m_banner->hide();
    m_reload = compactButton(tr("Show it as it is now"), u"refresh"_s);
    m_reload->setObjectName(u"freightReload"_s);
    m_reload->setAutoDefault(false);
    m_reload->hide();
    column->addWidget(m_banner);
    column->addWidget(m_reload, 0, Qt::AlignLeft);
    column->addWidget(makeHead());
    column->addWidget(makeLineBar());
    m_grid = new SheetGrid(columnsOf(*m_plan));
    m_grid->setObjectName(u"freightGrid"_s);
    m_grid->setAccessibleName(tr("Rates by place"));
    m_grid->setVisibleRows(MostLines);
    m_grid->setModel(m_plan);
    column->addWidget(m_grid);
    m_note = new Label({}, TextStep::Caption, Ink::Text2);
    m_note->setObjectName(u"freightNote"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch(1);
    m_calculator = new FreightCalculator(m_models.asking, m_models.regions, [this] {
        FreightQuestion question;
        question.plan = m_plan->plan();
        return question;
    });
    column->addWidget(m_calculator);
    auto* buttons = new QHBoxLayout;
    auto* back = plainButton(tr("Cancel"));
    back->setAutoDefault(false);
    m_save = primaryButton(tr("Save"));
    m_save->setObjectName(u"freightSave"_s);
    m_save->setAutoDefault(false);  // Enter belongs to the sheet
    setKeyHint(m_save, u"Ctrl S"_s);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &FreightDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &FreightDialog::save);
    auto* keys = new QShortcut(QKeySequence::Save, this);
    connect(keys, &QShortcut::activated, this, &FreightDialog::save);
}

QWidget* FreightDialog::makeHead() {
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(space::S));
    m_name = new QLineEdit;
    m_name->setObjectName(u"freightName"_s);
    limitCodePoints(m_name, int(maxFreightName));
    m_nameRow = new FieldRow(tr("Name"), m_name, {{}, 0, true, {}});
    m_unit = new QComboBox;
    m_unit->setObjectName(u"freightUnit"_s);
    m_unit->setMinimumWidth(px(ChoiceWidth));
    for (const FreightUnit unit : {FreightUnit::Piece, FreightUnit::Gram})
        m_unit->addItem(freight::unitText(unit), int(unit));
    m_free = new QComboBox;
    m_free->setObjectName(u"freightFreeWhen"_s);
    m_free->addItem(tr("one threshold is enough"), int(FreeWhen::Either));
    m_free->addItem(tr("both thresholds are needed"), int(FreeWhen::Both));
    row->addWidget(m_nameRow, 1, Qt::AlignTop);
    row->addWidget(new FieldRow(tr("Counted by"), m_unit, {}), 0, Qt::AlignTop);
    row->addWidget(new FieldRow(tr("Free where two are set"), m_free, {}), 0, Qt::AlignTop);
    return host;
}

QWidget* FreightDialog::makeLineBar() {
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(space::XS));
    const auto add = [&](const QString& text, const QString& icon, const char* name) {
        auto* button = compactButton(text, icon);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_add = add(tr("Add places…"), u"plus"_s, "freightAdd");
    m_places = add(tr("Change places…"), u"location"_s, "freightPlaces");
    m_deliver = add(tr("Do not deliver"), u"truck"_s, "freightDeliver");
    m_drop = add(tr("Remove line"), u"trash"_s, "freightDrop");
    row->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, [this] { pickPlaces(-1); });
    connect(m_places, &QPushButton::clicked, this, [this] { pickPlaces(m_grid->currentIndex().row()); });
    connect(m_deliver, &QPushButton::clicked, this, &FreightDialog::toggleDelivered);
    connect(m_drop, &QPushButton::clicked, this, &FreightDialog::removeLine);
    return host;
}

void FreightDialog::load() {
    FreightPlan plan;
    plan.elsewhere.firstFee = m_models.list.settings().flatFee;
    m_version = 0;
    if (const FreightTemplate* one = m_models.list.find(FreightTemplateId{m_id})) {
        plan = one->plan;
        m_version = one->version;
        m_savedName = format::text(one->name);
    }
    m_name->setText(m_savedName);
    m_plan->load(plan);
    m_unit->setCurrentIndex(m_unit->findData(int(plan.unit)));
    m_free->setCurrentIndex(m_free->findData(int(plan.freeWhen)));
    m_grid->setCurrentIndex(m_plan->index(m_plan->rowCount() - 1, FreightPlanModel::First));
    m_banner->hide();
    m_reload->hide();
    m_nameRow->setFault({});
}

void FreightDialog::connectParts() {
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameRow->setFault({});
        follow();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        m_plan->setUnit(static_cast<FreightUnit>(m_unit->currentData().toInt()));
        m_grid->updateTitles();
    });
    connect(m_free, &QComboBox::currentIndexChanged, this,
            [this] { m_plan->setFreeWhen(static_cast<FreeWhen>(m_free->currentData().toInt())); });
    connect(m_plan, &FreightPlanModel::edited, this, [this] {
        m_leave = false;
        m_calculator->askAgain();
        follow();
    });
    connect(m_grid, &SheetGrid::rangeChanged, this, &FreightDialog::follow);
    connect(m_reload, &QPushButton::clicked, this, [this] {
        load();
        follow();
    });
    connect(&m_models.list, &FreightListModel::refused, this, &FreightDialog::onRefused);
    connect(&m_models.list, &FreightListModel::saved, this, [this] {
        if (!m_saving) return;
        Q_EMIT saved(m_name->text().trimmed());
        accept();
    });
}

bool FreightDialog::isChanged() const {
    return m_plan->isChanged() || !m_plan->isReadable() || m_name->text().trimmed() != m_savedName;
}

void FreightDialog::follow() {
    const int row = m_grid->currentIndex().row();
    const bool zone = row >= 0 && !m_plan->isElsewhere(row);
    const QString reason = row < 0 ? tr("Choose a line first.") : tr("This line stands for every other place.");
    setDisabledReason(m_places, zone ? QString() : reason);
    setDisabledReason(m_drop, zone ? QString() : reason);
    setDisabledReason(m_deliver, row < 0 ? reason : QString());
    m_deliver->setText(m_plan->isDelivered(row) || row < 0 ? tr("Do not deliver") : tr("Deliver"));
    setDisabledReason(m_add,
                      m_plan->rowCount() > int(maxFreightZones) ? tr("A template has no more lines.") : QString());
    QString saveReason;
    if (m_saving)
        saveReason = tr("It is being saved.");
    else if (m_grid->faultCount() > 0 && !m_plan->isReadable())
        saveReason = tr("Some cells cannot be read.");
    else if (!isChanged() && m_id != 0)
        saveReason = tr("Nothing is changed.");
    setDisabledReason(m_save, saveReason);
    const QModelIndex now = m_grid->currentIndex();
    const QString fault = now.isValid() ? now.data(FaultRole).toString() : QString();
    m_note->setInk(fault.isEmpty() ? Ink::Text2 : Ink::Danger);
    m_note->setText(fault.isEmpty() ? tr("A step that is begun counts as whole. An order of several templates pays the "
                                         "sum of what each of them asks for.")
                                    : fault);
}

void FreightDialog::pickPlaces(int row) {
    const bool fresh = row < 0;
    if (!fresh && m_plan->isElsewhere(row)) return;
    m_picker = new RegionPicker(m_models.regions, fresh ? QStringList() : m_plan->regionsOf(row),
                                m_plan->takenBut(fresh ? m_plan->rowCount() - 1 : row), this);
    m_picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_picker, &RegionPicker::picked, this, [this, row, fresh](const QStringList& codes) {
        int at = row;
        if (fresh)
            at = m_plan->addZone(codes);
        else
            m_plan->setRegions(at, codes);
        m_grid->setCurrentIndex(m_plan->index(at, FreightPlanModel::First));
        m_grid->setFocus(Qt::OtherFocusReason);
        follow();
    });
    m_picker->open();
}

void FreightDialog::toggleDelivered() {
    const int row = m_grid->currentIndex().row();
    if (row >= 0) m_plan->setDelivered(row, !m_plan->isDelivered(row));
}

void FreightDialog::removeLine() {
    const int row = m_grid->currentIndex().row();
    m_plan->removeZone(row);
    m_grid->setCurrentIndex(m_plan->index(qMin(row, m_plan->rowCount() - 1), FreightPlanModel::First));
    follow();
}

void FreightDialog::save() {
    if (!m_save->isEnabled()) return;
    FreightTemplateDraft draft;
    draft.name = format::utf8(m_name->text().trimmed());
    draft.plan = m_plan->plan();
    draft.version = m_version;
    m_saving = true;
    m_banner->hide();
    follow();
    m_models.list.save(m_id, draft);
}

void FreightDialog::onRefused(const Refusal& refusal) {
    if (!std::exchange(m_saving, false)) return;
    QHash<QString, QString> cells;
    QString other;
    for (const FieldFault& fault : fieldFaults(refusal)) {
        if (fault.pointer == "/name"_L1)
            m_nameRow->setFault(fault.text);
        else if (m_plan->cellOf(fault.pointer).isValid())
            cells.insert(fault.pointer, fault.text);
        else
            other = fault.text;
    }
    m_plan->setFaults(cells);
    if (!cells.isEmpty()) m_grid->goToFault();
    m_banner->show(Banner::Kind::Error, refusalTitle(refusal), other.isEmpty() ? refusalSentence(refusal) : other,
                   refusalDetails(refusal));
    m_reload->setVisible(refusal.is(GeneralRefusal::Conflict));
    follow();
}

void FreightDialog::reject() {
    // The first Esc with something unsaved says so; the second one means it.
    if (isChanged() && !std::exchange(m_leave, true)) {
        m_banner->show(Banner::Kind::Warning, tr("Not saved yet"),
                       tr("Save with Ctrl+S, or press Esc again to leave it as it was."));
        return;
    }
    QDialog::reject();
}

}  // namespace zhanggui
