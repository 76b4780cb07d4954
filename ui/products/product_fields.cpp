#include "ui/products/product_fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "api/contract/schema.h"
#include "models/base/formats.h"
#include "models/base/words.h"
#include "models/products/product_edit.h"
#include "models/products/product_values.h"
#include "models/products/product_words.h"
#include "ui/shell/buttons.h"
#include "ui/widgets/chips_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moment_edit.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int NumberWidth = 160;
constexpr int ShopClock = 8;  // hours east of Greenwich: Beijing
}  // namespace

ProductFields::ProductFields(ProductEdit& edit, QWidget* parent) : Form(parent), m_edit(edit) {
    setUnsavedBarVisible(false);
}

void ProductFields::begin() {
    connect(this, &Form::valueChanged, this, &ProductFields::take);
    connect(&m_edit, &ProductEdit::formChanged, this, &ProductFields::follow);
    follow();
}

void ProductFields::follow() {
    QVariantMap differing;
    const QVariantMap shown = values();
    for (auto it = shown.begin(); it != shown.end(); ++it) {
        const QVariant now = products::fieldValue(m_edit.form(), it.key());
        if (now.isValid() && now != it.value()) differing.insert(it.key(), now);
    }
    if (!differing.isEmpty()) load(differing);
}

void ProductFields::take(const QString& pointer) {
    const QVariant typed = value(pointer);
    // Typing is one step; each word that comes or goes is one of its own.
    const bool words = qobject_cast<ChipsEdit*>(editor(pointer)) != nullptr;
    const QString step = words ? pointer + u'#' + QString::number(typed.toString().count(u',')) : pointer;
    m_edit.change(
        tr("Change %1").arg(products::fieldText(pointer)),
        [&](ProductForm& form) { products::setFieldValue(form, pointer, typed); }, step);
}

bool ProductFields::owns(const QString& pointer) const {
    const QString field = u'/' + pointer.section(u'/', 1, 1);
    return editor(field) != nullptr;
}

void ProductFields::focusPointer(const QString& pointer) {
    if (QWidget* target = editor(u'/' + pointer.section(u'/', 1, 1))) target->setFocus(Qt::OtherFocusReason);
}

void ProductFields::markOwnFaults(const QList<FieldFault>& faults) {
    QList<FieldFault> own;
    for (const FieldFault& fault : faults)
        if (owns(fault.pointer)) own.append(fault);
    markFaults(own);
}

BasicsTab::BasicsTab(ProductEdit& edit, QWidget* parent) : ProductFields(edit, parent) {
    auto* title = new QLineEdit;
    title->setObjectName(u"productTitle"_s);
    addField(u"/title"_s, tr("Title"), title, {tr("As customers read it"), int(maxTitleLength), true, {}});
    m_category = new QComboBox;
    m_category->setObjectName(u"productCategory"_s);
    addField(u"/category"_s, tr("Category"), m_category, {{}, 0, true, {}});
    auto* vendor = new QLineEdit;
    addField(u"/vendor"_s, tr("Brand"), vendor, {{}, int(boundsOf(&ProductForm::vendor).max), false, {}});
    auto* tags = new ChipsEdit(tr("Tags"), int(maxTagLength), int(maxTags));
    tags->setObjectName(u"productTags"_s);
    addField(u"/tags"_s, tr("Tags"), tags, {tr("Enter or a comma adds one"), 0, false, {}});
    auto* state = new QComboBox;
    state->setObjectName(u"productState"_s);
    for (const ProductState one : {ProductState::Draft, ProductState::OnSale, ProductState::OffShelf})
        state->addItem(products::stateText(one), wordOf(one));
    addField(u"/state"_s, tr("Status"), state, {});
    auto* sort = new QSpinBox;
    sort->setRange(int(boundsOf(&ProductForm::sort).min), int(boundsOf(&ProductForm::sort).max));
    addField(u"/sort"_s, tr("Place in lists"), sort, {tr("Larger numbers stand first"), 0, false, {}});
    sort->setMaximumWidth(px(NumberWidth));
    addSection(tr("By itself"), tr("The shop does it at that moment, also while this desk is closed. Beijing time."));
    auto* on = new MomentEdit(tr("On shelf at"), ShopClock);
    on->setObjectName(u"onShelfAt"_s);
    addField(u"/onShelfAt"_s, tr("On shelf"), on, {});
    auto* off = new MomentEdit(tr("Off shelf at"), ShopClock);
    off->setObjectName(u"offShelfAt"_s);
    addField(u"/offShelfAt"_s, tr("Off shelf"), off, {});
    begin();
}

void BasicsTab::setCategories(const QList<QPair<qlonglong, QString>>& categories) {
    const qlonglong chosen = product().form().category.value;
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("Choose a category"), QVariant::fromValue<qlonglong>(0));
    for (const auto& [id, name] : categories) m_category->addItem(name, QVariant::fromValue<qlonglong>(id));
    m_category->setCurrentIndex(qMax(0, m_category->findData(QVariant::fromValue<qlonglong>(chosen))));
}

void BasicsTab::focusTitle() {
    focusPointer(u"/title"_s);
}
void BasicsTab::focusSchedule() {
    focusPointer(u"/onShelfAt"_s);
}

ShippingTab::ShippingTab(ProductEdit& edit, QWidget* parent) : ProductFields(edit, parent) {
    auto* limit = new QSpinBox;
    limit->setRange(int(boundsOf(&ProductForm::purchaseLimit).min), int(boundsOf(&ProductForm::purchaseLimit).max));
    limit->setSpecialValueText(tr("No limit"));
    addField(u"/purchaseLimit"_s, tr("Purchase limit"), limit,
             {tr("Units that a customer may buy in all orders together"), 0, false, {}});
    addSection(tr("Weight"), tr("Each variant has its own in the table of variants. Here all get the same."));
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_weight = new QSpinBox;
    m_weight->setObjectName(u"allWeights"_s);
    m_weight->setAccessibleName(tr("Weight of every variant in grams"));
    m_weight->setRange(0, int(maxWeightGrams));
    m_weight->setSuffix(tr(" g"));
    m_weight->setGroupSeparatorShown(true);
    auto* apply = plainButton(tr("Set for all variants"));
    layout->addWidget(m_weight);
    layout->addWidget(apply);
    layout->addStretch(1);
    addWidget(row);
    addSection(tr("Freight"), tr("What a parcel costs by place, pieces or weight."));
    m_freight = new QComboBox;
    m_freight->setObjectName(u"productFreight"_s);
    addField(u"/freightTemplate"_s, tr("Freight template"), m_freight, {});
    setFreightTemplates({{0, tr("Shop's default")}});
    connect(&edit, &ProductEdit::formChanged, this, &ShippingTab::offerChosenFreight);
    connect(apply, &QPushButton::clicked, this, &ShippingTab::weighAll);
    begin();
}

void ShippingTab::setFreightTemplates(const QList<QPair<qlonglong, QString>>& templates) {
    const QSignalBlocker quiet(m_freight);
    m_freight->clear();
    for (const auto& [id, name] : templates) m_freight->addItem(name, QVariant::fromValue<qlonglong>(id));
    offerChosenFreight();
    m_freight->setCurrentIndex(
        m_freight->findData(QVariant::fromValue<qlonglong>(product().form().freightTemplate.value)));
}

/// A template that is not in the list, or not yet, must not be exchanged for another by showing it.
void ShippingTab::offerChosenFreight() {
    const qlonglong chosen = product().form().freightTemplate.value;
    const QSignalBlocker quiet(m_freight);
    if (m_freight->findData(QVariant::fromValue<qlonglong>(chosen)) < 0)
        m_freight->addItem(tr("Template %1").arg(chosen), QVariant::fromValue<qlonglong>(chosen));
}

void ShippingTab::weighAll() {
    const int grams = m_weight->value();
    product().change(tr("Weight of all variants"), [grams](ProductForm& form) {
        for (SkuForm& sku : form.skus) sku.weightGrams = grams;
    });
}

}  // namespace zhanggui
