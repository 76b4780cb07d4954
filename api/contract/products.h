#pragma once

#include <string>
#include <vector>

#include "api/contract/catalog.h"

/// Products as the desk sees and edits them.
namespace zhanggui {

enum class ProductTab { All, OnSale, Draft, OffShelf, LowStock, SoldOut };

constexpr std::array<EnumName<ProductTab>, 6> enumNames(ProductTab) {
    return {{{ProductTab::All, "all"},
             {ProductTab::OnSale, "onSale"},
             {ProductTab::Draft, "draft"},
             {ProductTab::OffShelf, "offShelf"},
             {ProductTab::LowStock, "lowStock"},
             {ProductTab::SoldOut, "soldOut"}}};
}

struct ProductQuery {
    ProductTab tab = ProductTab::All;
    std::string text;
    CategoryId category;
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("tab", &ProductQuery::tab, "Which products");
        field("text", &ProductQuery::text,
              "Words of a title, code, barcode, spec value or vendor, as customers search; initials of pinyin",
              length(0, 100));
        field("category", &ProductQuery::category, "Only this category and what is below it; 0 for all");
        field("cursor", &ProductQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &ProductQuery::limit, "Rows a page", range(1, 200));
    }
};

/// What the desk's product list shows.
struct ProductRow {
    ProductId id;
    std::string title, image, code, category;
    std::int64_t skus = 0;
    Money minPrice, maxPrice;
    std::int64_t available = 0, sold30Days = 0;
    std::vector<std::int64_t> dailySales;
    ProductState state = ProductState::Draft;
    bool lowStock = false;
    Instant updatedAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &ProductRow::id, "Key of the product");
        field("title", &ProductRow::title, "As customers read it");
        field("image", &ProductRow::image, "Path of the cover, or empty");
        field("code", &ProductRow::code, "Code of its first SKU");
        field("category", &ProductRow::category, "Its category with parents, 'Tea / Green'");
        field("skus", &ProductRow::skus, "Number of variants");
        field("minPrice", &ProductRow::minPrice, "Lowest sale price, fen");
        field("maxPrice", &ProductRow::maxPrice, "Highest sale price, fen");
        field("available", &ProductRow::available, "On-hand less reserved over all variants and stores");
        field("sold30Days", &ProductRow::sold30Days, "Units paid in the last 30 days");
        field("dailySales", &ProductRow::dailySales, "The same, a figure for each of the 30 days, oldest first");
        field("state", &ProductRow::state, "Whether customers see it");
        field("lowStock", &ProductRow::lowStock, "A variant is at or below its safety stock");
        field("updatedAt", &ProductRow::updatedAt, "Last change of the product");
    }
};

struct ProductCounts {
    std::int64_t all = 0, onSale = 0, draft = 0, offShelf = 0, lowStock = 0, soldOut = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("all", &ProductCounts::all, "Products in all");
        field("onSale", &ProductCounts::onSale, "Visible to customers");
        field("draft", &ProductCounts::draft, "Not shown yet");
        field("offShelf", &ProductCounts::offShelf, "Taken off the shelf");
        field("lowStock", &ProductCounts::lowStock, "On sale with a variant at or below its safety stock");
        field("soldOut", &ProductCounts::soldOut, "On sale with nothing available");
    }
};

/// A variant as the desk sees it.
struct SkuRecord {
    SkuId id;
    std::string code, barcode, specText;
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0, onHand = 0, reserved = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SkuRecord::id, "Key of the variant");
        field("code", &SkuRecord::code, "SKU code, unique in the shop");
        field("barcode", &SkuRecord::barcode, "GTIN or own barcode, or empty");
        field("specText", &SkuRecord::specText, "'Blue / L', empty for a product of one variant");
        field("price", &SkuRecord::price, "Sale price, fen");
        field("linePrice", &SkuRecord::linePrice, "Struck-through price, fen; 0 for none");
        field("cost", &SkuRecord::cost, "Purchase cost, fen; 0 if unknown");
        field("weightGrams", &SkuRecord::weightGrams, "Shipping weight, grams");
        field("onHand", &SkuRecord::onHand, "Units in all stores");
        field("reserved", &SkuRecord::reserved, "Of these promised to open orders");
    }
};

struct ProductRecord {
    ProductId id;
    std::string handle, title, detail, vendor, category;
    std::vector<std::string> images;
    std::int64_t pendingImages = 0;
    ProductState state = ProductState::Draft;
    std::vector<Spec> specs;
    std::vector<SkuRecord> skus;
    Instant createdAt, updatedAt;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &ProductRecord::id, "Key of the product");
        field("handle", &ProductRecord::handle, "Import key, unique in the shop");
        field("title", &ProductRecord::title, "As customers read it");
        field("detail", &ProductRecord::detail, "Plain text");
        field("vendor", &ProductRecord::vendor, "Maker or brand, or empty");
        field("category", &ProductRecord::category, "Its category with parents");
        field("images", &ProductRecord::images, "Paths, the cover first");
        field("pendingImages", &ProductRecord::pendingImages, "Pictures on outside hosts still to be fetched");
        field("state", &ProductRecord::state, "Whether customers see it");
        field("specs", &ProductRecord::specs, "The axes");
        field("skus", &ProductRecord::skus, "The variants, in matrix order");
        field("createdAt", &ProductRecord::createdAt, "When it was made");
        field("updatedAt", &ProductRecord::updatedAt, "Last change");
        field("version", &ProductRecord::version, "For optimistic locking");
    }
};

struct ListProducts
    : Endpoint<Verb::Get, Path<"/admin/v1/products">, ProductQuery, Page<ProductRow>, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listProducts";
    static constexpr std::string_view summary = "The desk's product list, last changed first";
};
struct CountProducts
    : Endpoint<Verb::Get, Path<"/admin/v1/products/counts">, None, ProductCounts, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "countProducts";
    static constexpr std::string_view summary = "Products behind each tab";
};
struct GetProduct : Endpoint<Verb::Get, Path<"/admin/v1/products/{product}", ProductId>, None, ProductRecord,
                             Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "getProduct";
    static constexpr std::string_view summary = "One product as the desk sees it";
};

using ProductEndpoints = EndpointList<ListProducts, CountProducts, GetProduct>;

}  // namespace zhanggui
