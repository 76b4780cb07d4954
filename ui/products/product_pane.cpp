#include "ui/products/product_pane.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "models/products/product_model.h"
#include "ui/products/picture_strip.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int mostTableRows = 10;
}

ProductPane::ProductPane(ProductModel& product, ThumbSource& thumbs, QWidget* parent)
    : DetailPane(parent), m_product(product), m_thumbs(thumbs) {
    build();
    connect(&m_product, &ProductModel::changed, this, &ProductPane::follow);
    follow();
}

void ProductPane::build() {
    m_banner = new Banner;
    m_banner->hide();
    connect(m_banner, &Banner::retry, this, [this] { m_product.reload(); });
    body()->addWidget(m_banner);
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(space::M));
    m_pictures = new PictureStrip(m_thumbs);
    column->addWidget(m_pictures);
    m_name = new Label({}, TextStep::Strong);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_name);
    m_facts = new Section({});
    column->addWidget(m_facts);
    column->addWidget(new Divider);
    m_specs = new Section(tr("Specs"));
    column->addWidget(m_specs);
    m_skus = new Section(tr("Variants"));
    const RecordModel& skus = m_product.skus();
    m_table = new RecordTable(
        {columnOf(skus, "sku", CellKind::Mono, 96), stretchingColumnOf(skus, "spec", CellKind::Text, 48),
         columnOf(skus, "price", CellKind::Money, 76), columnOf(skus, "available", CellKind::Number, 80)});
    m_table->setObjectName(u"skuTable"_s);
    m_table->setAccessibleName(tr("Variants"));
    m_table->setTickable(false);
    m_table->setRowHeight(RecordTable::RowHeight::Compact);
    m_table->setModel(&m_product.skus());
    m_table->verticalHeader()->hide();  // nothing is ticked here
    m_skus->addWidget(m_table);
    column->addWidget(m_skus);
    m_text = new Section(tr("Detail"));
    m_detail = new Label({}, TextStep::Body, Ink::Text2);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->addWidget(m_detail);
    column->addWidget(m_text);
    body()->addWidget(m_content);
    body()->addStretch(1);
}

void ProductPane::follow() {
    const Refusal& refusal = m_product.refusal();
    if (refusal.code.empty()) {
        m_banner->hide();
    } else {
        m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
        m_banner->setRetry(true);
    }
    m_content->setVisible(m_product.isLoaded());
    if (!m_product.isLoaded()) {
        setTitle({});
        setChips({});
        return;
    }
    setTitle(m_product.title());
    setChips({new Chip(m_product.stateText(), Tone(int(m_product.stateTone())))});
    m_name->setText(m_product.title());
    m_pictures->setPictures(m_product.images());
    m_facts->clear();
    m_facts->addPair(tr("Price"), m_product.priceText());
    m_facts->addPair(tr("Category"), m_product.category());
    if (!m_product.vendor().isEmpty()) m_facts->addPair(tr("Vendor"), m_product.vendor());
    m_facts->addPair(tr("Import key"), m_product.handle());
    m_facts->addPair(tr("Updated"), m_product.updatedText());
    if (m_product.pendingImages() > 0)
        m_facts->addPair(tr("Pictures on their way"), QString::number(m_product.pendingImages()), Ink::Warning);
    followSpecs();
    m_detail->setText(m_product.detail());
    m_text->setVisible(!m_product.detail().isEmpty());
    fitTable();
}

void ProductPane::followSpecs() {
    m_specs->clear();
    const auto specs = m_product.specs();
    m_specs->setVisible(!specs.isEmpty());
    for (const auto& [name, values] : specs) m_specs->addPair(name, values.join(u" · "_s));
}

void ProductPane::fitTable() {
    // As tall as its rows, up to ten; the pane itself scrolls.
    const int rows = qMin(m_product.skus().rowCount(), mostTableRows);
    m_table->setFixedHeight(px(size::Header) + rows * px(size::RowCompact) + px(space::XS));
}

}  // namespace zhanggui
