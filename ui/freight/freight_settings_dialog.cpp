#include "ui/freight/freight_settings_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "models/freight/freight_list_model.h"
#include "ui/shell/buttons.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/shop_style.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int DialogWidth = 480;
const QString standardPointer = u"/standard"_s, flatPointer = u"/flatFee"_s, freePointer = u"/freeFrom"_s;

}  // namespace

FreightSettingsDialog::FreightSettingsDialog(FreightListModel& list, QWidget* parent) : QDialog(parent), m_list(list) {
    setObjectName(u"freightSettings"_s);
    setWindowTitle(tr("Without a template"));
    setFixedWidth(px(DialogWidth));
    build();
    load();
    connect(m_form, &Form::valueChanged, this, &FreightSettingsDialog::follow);
    connect(&m_list, &FreightListModel::refused, this, &FreightSettingsDialog::onRefused);
    connect(&m_list, &FreightListModel::decided, this, [this] {
        if (m_saving) accept();
    });
    follow();
}

void FreightSettingsDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(space::M), 0, px(space::M));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(px(space::L), 0, px(space::L), 0);
    head->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    auto* words = new Label(tr("What holds for products that name no freight template."), TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    head->addWidget(words);
    m_banner = new Banner;
    m_banner->hide();
    head->addWidget(m_banner);
    column->addLayout(head);
    m_form = new Form;
    m_form->setUnsavedBarVisible(false);
    auto* standard = new QComboBox;
    standard->setObjectName(u"standardTemplate"_s);
    standard->addItem(tr("A flat fee"), QVariant::fromValue<qlonglong>(0));
    for (const auto& one : m_list.rows())
        standard->addItem(m_list.nameOf(one.id.value), QVariant::fromValue<qlonglong>(one.id.value));
    m_form->addField(standardPointer, tr("They pay by"), standard, {});
    auto* flat = new MoneyEdit;
    flat->setObjectName(u"flatFee"_s);
    flat->setRange(0, maxFreightFee);
    m_form->addField(flatPointer, tr("Flat fee"), flat, {tr("Of all such goods of an order together"), 0, false, {}});
    auto* free = new MoneyEdit;
    free->setObjectName(u"flatFreeFrom"_s);
    free->setRange(0, maxFen);
    m_form->addField(freePointer, tr("Free from"), free, {tr("0.00 for never"), 0, false, {}});
    column->addWidget(m_form);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(px(space::L), 0, px(space::L), 0);
    auto* back = plainButton(tr("Cancel"));
    back->setAutoDefault(false);
    m_save = primaryButton(tr("Save"));
    m_save->setObjectName(u"settingsSave"_s);
    setKeyHint(m_save, u"Ctrl S"_s);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &FreightSettingsDialog::save);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &FreightSettingsDialog::save);
}

void FreightSettingsDialog::load() {
    const FreightSettings& settings = m_list.settings();
    m_version = settings.version;
    m_form->load({{standardPointer, QVariant::fromValue<qlonglong>(settings.standard.value)},
                  {flatPointer, QVariant::fromValue<qlonglong>(settings.flatFee.fen)},
                  {freePointer, QVariant::fromValue<qlonglong>(settings.freeFrom.fen)}});
}

void FreightSettingsDialog::follow() {
    const QString reason =
        m_form->value(standardPointer).toLongLong() != 0 ? tr("The chosen template holds instead.") : QString();
    setDisabledReason(m_form->editor(flatPointer), reason);
    setDisabledReason(m_form->editor(freePointer), reason);
}

void FreightSettingsDialog::save() {
    if (m_saving) return;
    FreightSettings settings;
    settings.standard = {m_form->value(standardPointer).toLongLong()};
    settings.flatFee = {m_form->value(flatPointer).toLongLong()};
    settings.freeFrom = {m_form->value(freePointer).toLongLong()};
    settings.version = m_version;
    m_saving = true;
    m_list.decide(settings);
}

void FreightSettingsDialog::onRefused(const Refusal& refusal) {
    if (!std::exchange(m_saving, false)) return;
    m_form->showFaults(fieldFaults(refusal));
    m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
    // What somebody else decided meanwhile is on its way.
    if (refusal.is(GeneralRefusal::Conflict))
        connect(&m_list, &FreightListModel::choicesChanged, this, &FreightSettingsDialog::load,
                Qt::SingleShotConnection);
}

}  // namespace zhanggui
