#include "models/products/product_model.h"

#include "models/base/formats.h"
#include "models/products/product_words.h"

namespace zhanggui {

namespace {

using Cell = Column<SkuRecord>;

QVariant number(std::int64_t value) {
    return QVariant::fromValue<qlonglong>(value);
}
QString moneyOrNone(Money amount) {
    return amount.fen == 0 ? format::none() : format::money(amount);
}
std::int64_t available(const SkuRecord& sku) {
    return sku.onHand - sku.reserved;
}

constexpr std::array columns{
    Cell{.key = "sku",
         .title = QT_TRANSLATE_NOOP("ProductModel", "SKU"),
         .display = [](const SkuRecord& sku, Instant) { return format::text(sku.code); },
         .second = [](const SkuRecord& sku, Instant) { return format::text(sku.barcode); },
         .tip = [](const SkuRecord& sku, Instant) { return format::text(sku.code); }},
    Cell{.key = "spec",
         .title = QT_TRANSLATE_NOOP("ProductModel", "Variant"),
         .display = [](const SkuRecord& sku,
                       Instant) { return sku.specText.empty() ? format::none() : format::text(sku.specText); }},
    Cell{.key = "price",
         .title = QT_TRANSLATE_NOOP("ProductModel", "Price"),
         .display = [](const SkuRecord& sku, Instant) { return format::money(sku.price); },
         .raw = [](const SkuRecord& sku) { return number(sku.price.fen); },
         .right = true},
    Cell{.key = "cost",
         .title = QT_TRANSLATE_NOOP("ProductModel", "Cost"),
         .display = [](const SkuRecord& sku, Instant) { return moneyOrNone(sku.cost); },
         .raw = [](const SkuRecord& sku) { return sku.cost.fen == 0 ? QVariant() : number(sku.cost.fen); },
         .right = true},
    Cell{.key = "onHand",
         .title = QT_TRANSLATE_NOOP("ProductModel", "On hand"),
         .display = [](const SkuRecord& sku, Instant) { return format::quantity(sku.onHand); },
         .raw = [](const SkuRecord& sku) { return number(sku.onHand); },
         .right = true},
    Cell{.key = "reserved",
         .title = QT_TRANSLATE_NOOP("ProductModel", "Reserved"),
         .display = [](const SkuRecord& sku, Instant) { return format::quantity(sku.reserved); },
         .raw = [](const SkuRecord& sku) { return number(sku.reserved); },
         .right = true},
    Cell{.key = "available",
         .title = QT_TRANSLATE_NOOP("ProductModel", "Available"),
         .display = [](const SkuRecord& sku, Instant) { return format::quantity(available(sku)); },
         .raw = [](const SkuRecord& sku) { return number(available(sku)); },
         .tone = [](const SkuRecord& sku, Instant) { return available(sku) <= 0 ? toneOf(cell::Tone::Danger) : -1; },
         .right = true},
    Cell{.key = "weight",
         .title = QT_TRANSLATE_NOOP("ProductModel", "Weight"),
         .display =
             [](const SkuRecord& sku, Instant) {
                 return sku.weightGrams == 0 ? format::none()
                                             : ProductModel::tr("%1 g").arg(format::quantity(sku.weightGrams));
             },
         .raw = [](const SkuRecord& sku) { return number(sku.weightGrams); },
         .right = true},
};

constexpr RecordShape<SkuRecord> shape{"ProductModel", columns, [](const SkuRecord& sku) { return RecordKey(sku.id); }};

}  // namespace

ProductModel::ProductModel(Client& client, ShopEvents& events, QObject* parent)
    : QObject(parent), m_client(client), m_skus(shape) {
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(300);
    connect(&m_askSoon, &QTimer::timeout, this, &ProductModel::reload);
    connect(&events, &ShopEvents::catalogChanged, this, [this](ProductId product) {
        if (m_id && product == m_id && !m_askSoon.isActive()) m_askSoon.start();
    });
    connect(&events, &ShopEvents::resumed, this, &ProductModel::reload);
}

void ProductModel::open(qlonglong id) {
    if (m_id.value != id) clear();
    m_id = {id};
    ask();
}

void ProductModel::reload() {
    if (m_id) ask();
}

void ProductModel::clear() {
    m_asking.cancel();
    m_id = {};
    m_product.reset();
    m_refusal = {};
    m_skus.clear();
    Q_EMIT changed();
}

void ProductModel::ask() {
    m_asking = m_client.call<GetProduct>(this, m_id, [this](Result<ProductRecord> product) {
        m_refusal = product ? Refusal() : product.error();
        if (product) {
            m_skus.setRows(product->skus);
            m_product = std::move(*product);
        }
        Q_EMIT changed();
    });
}

QString ProductModel::title() const {
    return m_product ? format::text(m_product->title) : QString();
}
QString ProductModel::handle() const {
    return m_product ? format::text(m_product->handle) : QString();
}
QString ProductModel::detail() const {
    return m_product ? format::text(m_product->detail) : QString();
}
QString ProductModel::vendor() const {
    return m_product ? format::text(m_product->vendor) : QString();
}
QString ProductModel::category() const {
    return m_product ? format::text(m_product->category) : QString();
}
QString ProductModel::stateText() const {
    return m_product ? products::stateText(m_product->state) : QString();
}
cell::Tone ProductModel::stateTone() const {
    return m_product ? products::stateTone(m_product->state) : cell::Tone::Neutral;
}

QString ProductModel::priceText() const {
    const auto& skus = m_skus.rows();
    if (skus.empty()) return format::none();
    const auto [least, most] =
        std::minmax_element(skus.begin(), skus.end(), [](const auto& a, const auto& b) { return a.price < b.price; });
    return format::moneyRange(least->price, most->price);
}

QString ProductModel::updatedText() const {
    return m_product ? format::moment(m_product->updatedAt, m_skus.now()) : QString();
}

QStringList ProductModel::images() const {
    QStringList keys;
    if (m_product)
        for (const auto& image : m_product->images) keys << format::text(image);
    return keys;
}

QList<QPair<QString, QStringList>> ProductModel::specs() const {
    QList<QPair<QString, QStringList>> axes;
    if (!m_product) return axes;
    for (const auto& spec : m_product->specs) {
        QStringList values;
        for (const auto& value : spec.values) values << format::text(value.value);
        axes.append({format::text(spec.name), values});
    }
    return axes;
}

}  // namespace zhanggui
