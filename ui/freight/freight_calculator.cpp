#include "ui/freight/freight_calculator.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/freight/freight_asking.h"
#include "models/freight/freight_words.h"
#include "models/freight/place_list.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/money_edit.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int SoonMs = 150, FirstWeight = 1000, FirstGoods = 5000, NarrowField = 112;
}

FreightCalculator::FreightCalculator(FreightAsking& asking, PlaceList& regions, Subject subject, QWidget* parent)
    : Panel(Fill::Window, parent), m_asking(asking), m_regions(regions), m_subject(std::move(subject)) {
    setCard(radius::Card, true);
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &FreightCalculator::ask);
    connect(&m_regions, &PlaceList::changed, this, &FreightCalculator::fillProvinces);
    connect(&m_asking, &FreightAsking::answered, this, &FreightCalculator::showAnswer);
    connect(m_province, &QComboBox::currentIndexChanged, this, &FreightCalculator::fillCities);
    connect(m_city, &QComboBox::currentIndexChanged, this, &FreightCalculator::askAgain);
    connect(m_pieces, &QSpinBox::valueChanged, this, &FreightCalculator::askAgain);
    connect(m_grams, &QSpinBox::valueChanged, this, &FreightCalculator::askAgain);
    connect(m_goods, &MoneyEdit::fenChanged, this, &FreightCalculator::askAgain);
    m_asking.forget();
    m_regions.want();
    fillProvinces();
}

void FreightCalculator::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::M), px(space::S), px(space::M), px(space::S));
    column->setSpacing(px(space::XS));
    column->addWidget(new Label(tr("What would this parcel cost?"), TextStep::Strong));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(space::S));
    const auto add = [&](QWidget* field, const char* name, const QString& label, int stretch) {
        field->setObjectName(QString::fromLatin1(name));
        row->addWidget(new FieldRow(label, field, {}), stretch, Qt::AlignTop);
    };
    add(m_province = new QComboBox, "askProvince", tr("Province"), 1);
    add(m_city = new QComboBox, "askCity", tr("City"), 1);
    m_pieces = new QSpinBox;
    m_pieces->setRange(1, int(maxParcelQuantity));
    m_grams = new QSpinBox;
    m_grams->setRange(0, int(maxParcelQuantity));
    m_grams->setValue(FirstWeight);
    m_grams->setGroupSeparatorShown(true);
    m_grams->setSuffix(tr(" g"));
    m_goods = new MoneyEdit;
    m_goods->setRange(0, maxFen);
    m_goods->setFen(FirstGoods);
    for (QWidget* field : std::initializer_list<QWidget*>{m_pieces, m_grams, m_goods})
        field->setMinimumWidth(px(NarrowField));
    add(m_pieces, "askPieces", tr("Pieces"), 0);
    add(m_grams, "askGrams", tr("Weight"), 0);
    add(m_goods, "askGoods", tr("Goods cost"), 0);
    column->addLayout(row);
    m_fee = new Label({}, TextStep::Title);
    m_fee->setObjectName(u"askedFee"_s);
    m_steps = new Label({}, TextStep::Body, Ink::Text2);
    m_steps->setObjectName(u"askedSteps"_s);
    m_steps->setWordWrap(true);
    auto* answer = new QHBoxLayout;
    answer->setSpacing(px(space::M));
    answer->addWidget(m_fee, 0, Qt::AlignVCenter);
    answer->addWidget(m_steps, 1, Qt::AlignVCenter);
    column->addLayout(answer);
}

void FreightCalculator::fillProvinces() {
    const QVariant before = m_province->currentData();
    {
        const QSignalBlocker quiet(m_province);
        m_province->clear();
        for (const auto& province : m_regions.provinces()) m_province->addItem(province.name, province.code);
        m_province->setCurrentIndex(qMax(0, m_province->findData(before)));
    }
    fillCities();
}

void FreightCalculator::fillCities() {
    {
        const QSignalBlocker quiet(m_city);
        m_city->clear();
        for (const auto& city : m_regions.cities(m_province->currentData().toString()))
            m_city->addItem(city.name, city.code);
        setDisabledReason(m_city, m_city->count() == 0 ? tr("The province is a city itself.") : QString());
    }
    askAgain();
}

QString FreightCalculator::region() const {
    const QString city = m_city->currentData().toString();
    return city.isEmpty() ? m_province->currentData().toString() : city;
}

void FreightCalculator::askAgain() {
    m_soon.start();
}

void FreightCalculator::ask() {
    if (region().isEmpty()) return;
    FreightQuestion question = m_subject();
    question.region = format::utf8(region());
    question.pieces = m_pieces->value();
    question.grams = m_grams->value();
    question.goods = {m_goods->fen()};
    m_asking.ask(question);
}

void FreightCalculator::showAnswer() {
    const auto& answer = m_asking.answer();
    if (!answer) {
        m_fee->setText(format::none());
        m_steps->setText(refusalSentence(m_asking.refusal()));
        return;
    }
    m_fee->setText(!answer->delivered ? tr("Not delivered") : format::money(answer->fee));
    m_steps->setText(freight::stepsOf(*answer).join(u" · "_s));
}

}  // namespace zhanggui
