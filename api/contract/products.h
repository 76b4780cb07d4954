#pragma once

#include <string>
#include <vector>

#include "api/contract/changes.h"
#include "api/contract/product_matrix.h"

/// Products as the desk sees and edits them.
namespace zhanggui {

/// All is every product but those in the recycle bin.
enum class ProductTab { All, OnSale, Draft, OffShelf, LowStock, SoldOut, Recycle };

constexpr std::array<EnumName<ProductTab>, 7> enumNames(ProductTab) {
    return {{{ProductTab::All, "all"},
             {ProductTab::OnSale, "onSale"},
             {ProductTab::Draft, "draft"},
             {ProductTab::OffShelf, "offShelf"},
             {ProductTab::LowStock, "lowStock"},
             {ProductTab::SoldOut, "soldOut"},
             {ProductTab::Recycle, "recycle"}}};
}

struct ProductQuery {
    ProductTab tab = ProductTab::All;
    std::string text;
    CategoryId category;
    std::optional<ProductState> state{};
    std::optional<Money> minPrice{}, maxPrice{};
    std::string tag{};
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("tab", &ProductQuery::tab, "Which products");
        field("text", &ProductQuery::text,
              "Words of a title, code, barcode, spec value or vendor, as customers search; initials of pinyin",
              length(0, 100));
        field("category", &ProductQuery::category, "Only this category and what is below it; 0 for all");
        field("state", &ProductQuery::state, "Only products in this state");
        field("minPrice", &ProductQuery::minPrice, "Only products with a variant at this or more, fen",
              range(0, maxFen));
        field("maxPrice", &ProductQuery::maxPrice, "Only products with a variant at this or less, fen",
              range(0, maxFen));
        field("tag", &ProductQuery::tag, "Only products with this tag", length(0, 24));
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
    std::int64_t available = 0, minSafety = 0, maxSafety = 0, sold30Days = 0;
    std::vector<std::int64_t> dailySales;
    ProductState state = ProductState::Draft;
    bool lowStock = false;
    std::vector<std::string> tags{};
    std::int64_t sort = 0;
    std::optional<Instant> onShelfAt{}, offShelfAt{}, trashedAt{};
    Instant updatedAt;
    std::int64_t version = 0;

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
        field("minSafety", &ProductRow::minSafety, "Lowest safety stock of a variant; 0 for none");
        field("maxSafety", &ProductRow::maxSafety, "Highest safety stock of a variant");
        field("sold30Days", &ProductRow::sold30Days, "Units paid in the last 30 days");
        field("dailySales", &ProductRow::dailySales, "The same, a figure for each of the 30 days, oldest first");
        field("state", &ProductRow::state, "Whether customers see it");
        field("lowStock", &ProductRow::lowStock, "A variant is at or below its safety stock");
        field("tags", &ProductRow::tags, "In alphabetical order");
        field("sort", &ProductRow::sort, "Place among others: larger first");
        field("onShelfAt", &ProductRow::onShelfAt, "When it goes on sale by itself");
        field("offShelfAt", &ProductRow::offShelfAt, "When it goes off the shelf by itself");
        field("trashedAt", &ProductRow::trashedAt, "Since when it is in the recycle bin");
        field("updatedAt", &ProductRow::updatedAt, "Last change of the product");
        field("version", &ProductRow::version, "For quickEditProduct");
    }
};

struct ProductCounts {
    std::int64_t all = 0, onSale = 0, draft = 0, offShelf = 0, lowStock = 0, soldOut = 0, recycle = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("all", &ProductCounts::all, "Products in all");
        field("onSale", &ProductCounts::onSale, "Visible to customers");
        field("draft", &ProductCounts::draft, "Not shown yet");
        field("offShelf", &ProductCounts::offShelf, "Taken off the shelf");
        field("lowStock", &ProductCounts::lowStock, "On sale with a variant at or below its safety stock");
        field("soldOut", &ProductCounts::soldOut, "On sale with nothing available");
        field("recycle", &ProductCounts::recycle, "In the recycle bin, and in no other figure");
    }
};

/// A variant as the desk sees it.
struct SkuRecord {
    SkuId id;
    std::string code, barcode, specText;
    std::vector<std::int32_t> choice{};
    std::string image{};
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0, safety = 0, onHand = 0, reserved = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SkuRecord::id, "Key of the variant");
        field("code", &SkuRecord::code, "SKU code, unique in the shop");
        field("barcode", &SkuRecord::barcode, "GTIN or own barcode, or empty");
        field("specText", &SkuRecord::specText, "'Blue / L', empty for a product of one variant");
        field("choice", &SkuRecord::choice, "Place of its value in each axis, from 0; empty for a retired one");
        field("image", &SkuRecord::image, "Path of its picture, or empty");
        field("price", &SkuRecord::price, "Sale price, fen");
        field("linePrice", &SkuRecord::linePrice, "Struck-through price, fen; 0 for none");
        field("cost", &SkuRecord::cost, "Purchase cost, fen; 0 if unknown");
        field("weightGrams", &SkuRecord::weightGrams, "Shipping weight, grams");
        field("safety", &SkuRecord::safety, "At or below this the stock is low");
        field("onHand", &SkuRecord::onHand, "Units in all stores");
        field("reserved", &SkuRecord::reserved, "Of these promised to open orders");
    }
};

/// A product with everything that the editor needs; what it shares with ProductForm means the same there.
struct ProductRecord {
    ProductId id;
    std::string handle, title, detail, vendor, category;
    CategoryId categoryId;
    std::vector<std::string> tags, images;
    std::int64_t pendingImages = 0;
    ProductState state = ProductState::Draft;
    std::int64_t sort = 0, purchaseLimit = 0;
    std::vector<DetailBlock> blocks;
    std::vector<ProductPicture> pictures;
    std::vector<SpecForm> specs;
    std::vector<SkuRecord> skus, retired;
    std::optional<Instant> onShelfAt, offShelfAt;
    FreightTemplateId freightTemplate;
    std::optional<Instant> trashedAt;
    Instant createdAt, updatedAt;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &ProductRecord::id, "Key of the product");
        field("handle", &ProductRecord::handle, "Import key, unique in the shop");
        field("title", &ProductRecord::title, "As customers read it");
        field("detail", &ProductRecord::detail, "The text of all blocks");
        field("vendor", &ProductRecord::vendor, "Maker or brand, or empty");
        field("category", &ProductRecord::category, "Its category with parents");
        field("categoryId", &ProductRecord::categoryId, "Key of its category");
        field("tags", &ProductRecord::tags, "In alphabetical order");
        field("images", &ProductRecord::images, "Paths of the pictures that are here, the cover first");
        field("pendingImages", &ProductRecord::pendingImages, "Pictures on outside hosts still to be fetched");
        field("state", &ProductRecord::state, "Whether customers see it");
        field("sort", &ProductRecord::sort, "Place among others: larger first");
        field("purchaseLimit", &ProductRecord::purchaseLimit,
              "Units a customer may buy in all his orders; 0 for any number");
        field("blocks", &ProductRecord::blocks, "The detail, in order");
        field("pictures", &ProductRecord::pictures, "The cover first, pending ones included");
        field("specs", &ProductRecord::specs, "The axes");
        field("skus", &ProductRecord::skus, "The variants that are sold, in matrix order");
        field("retired", &ProductRecord::retired, "Variants that are no longer sold; their combinations may come back");
        field("onShelfAt", &ProductRecord::onShelfAt, "When it goes on sale by itself");
        field("offShelfAt", &ProductRecord::offShelfAt, "When it goes off the shelf by itself");
        field("freightTemplate", &ProductRecord::freightTemplate, "0 for the shop's default");
        field("trashedAt", &ProductRecord::trashedAt, "Since when it is in the recycle bin");
        field("createdAt", &ProductRecord::createdAt, "When it was made");
        field("updatedAt", &ProductRecord::updatedAt, "Last change");
        field("version", &ProductRecord::version, "For optimistic locking");
    }
};

/// Why an edit is refused as a whole. SkuReserved carries, where a lost lock has its current value, the MatrixPreview
/// with the orders that hold the variants.
enum class ProductRefusal { SkuReserved, InTrash, NotInTrash };

constexpr std::array<EnumName<ProductRefusal>, 3> enumNames(ProductRefusal) {
    return {{{ProductRefusal::SkuReserved, "skuReserved"},
             {ProductRefusal::InTrash, "productInTrash"},
             {ProductRefusal::NotInTrash, "productNotInTrash"}}};
}

constexpr int statusOf(ProductRefusal refusal) {
    switch (refusal) {
        case ProductRefusal::SkuReserved:
            return 409;
        case ProductRefusal::InTrash:
            return 409;
        case ProductRefusal::NotInTrash:
            return 409;
    }
    return 500;
}

/// What can be wrong with a field of a form beyond its bounds: fault codes of invalidInput.
enum class ProductFault {
    UnknownCategory,  ///< no such category
    UnknownPicture,   ///< no file of ours, or no picture of this product
    NameAgain,        ///< another axis or value has this name, or the tag stands there twice
    UnknownKey,       ///< the axis, value or variant is not of this product
    WrongChoice,      ///< not one value of each axis, or another value than the variant of this key has
    ChoiceAgain,      ///< two variants of one combination
    CodeAgain,        ///< two variants of the form have this code
    CodeTaken,        ///< another variant of the shop has this code, or a retired one
    BelowReserved,    ///< more units than that are promised to orders; the limit says how many
    NotAhead,         ///< the moment has passed, or the product is on sale already
    BeforeOnShelf,    ///< goes off the shelf before it goes on
    OneLine,          ///< holds a line break or another control character
    BadFormula        ///< cannot be computed
};

constexpr std::array<EnumName<ProductFault>, 13> enumNames(ProductFault) {
    return {{{ProductFault::UnknownCategory, "unknownCategory"},
             {ProductFault::UnknownPicture, "unknownPicture"},
             {ProductFault::NameAgain, "nameAgain"},
             {ProductFault::UnknownKey, "unknownKey"},
             {ProductFault::WrongChoice, "wrongChoice"},
             {ProductFault::ChoiceAgain, "choiceAgain"},
             {ProductFault::CodeAgain, "codeAgain"},
             {ProductFault::CodeTaken, "codeTaken"},
             {ProductFault::BelowReserved, "belowReserved"},
             {ProductFault::NotAhead, "notAhead"},
             {ProductFault::BeforeOnShelf, "beforeOnShelf"},
             {ProductFault::OneLine, "oneLine"},
             {ProductFault::BadFormula, "badFormula"}}};
}

/// A change made in the list itself; what is absent stays.
struct QuickEdit {
    std::int64_t version = 0;
    std::optional<std::string> title;
    std::optional<std::int64_t> sort;
    std::optional<SkuId> sku;
    std::optional<Money> price, linePrice;
    std::optional<std::int64_t> safety;

    template <class V>
    static constexpr void describe(V&& field) {
        field("version", &QuickEdit::version, "Version that was shown");
        field("title", &QuickEdit::title, "As customers read it", length(1, maxTitleLength));
        field("sort", &QuickEdit::sort, "Place among others: larger first", range(0, 9999));
        field("sku", &QuickEdit::sku, "The variant that the following are of; absent for all of them");
        field("price", &QuickEdit::price, "Sale price, fen", range(0, maxFen));
        field("linePrice", &QuickEdit::linePrice, "Struck-through price, fen; 0 for none", range(0, maxFen));
        field("safety", &QuickEdit::safety, "At or below this the stock is low", range(0, maxUnits));
    }
};

struct HistoryQuery {
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("cursor", &HistoryQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &HistoryQuery::limit, "Entries a page", range(1, 200));
    }
};

/// One entry of a record's history.
struct HistoryEntry {
    Id<struct AuditTag> id;
    Instant at;
    std::string actor, action;
    std::vector<ChangedField> changes;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &HistoryEntry::id, "Key of the entry");
        field("at", &HistoryEntry::at, "When");
        field("actor", &HistoryEntry::actor, "Who did it; empty for the shop itself");
        field("action", &HistoryEntry::action, "products.create, products.save, products.bulk, products.trash…");
        field("changes", &HistoryEntry::changes, "Before and after, only what differs");
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

struct CreateProduct
    : Endpoint<Verb::Post, Path<"/admin/v1/products">, ProductForm, ProductRecord, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "createProduct";
    static constexpr std::string_view summary = "A new product";
};
/// Conflict carries the ProductRecord as it is now.
struct SaveProduct : Endpoint<Verb::Put, Path<"/admin/v1/products/{product}", ProductId>, ProductForm, ProductRecord,
                              Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "saveProduct";
    static constexpr std::string_view summary = "Saves what the editor holds, variants by their combination";
};
/// Conflict carries the ProductRecord as it is now.
struct QuickEditProduct : Endpoint<Verb::Patch, Path<"/admin/v1/products/{product}", ProductId>, QuickEdit, ProductRow,
                                   Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "quickEditProduct";
    static constexpr std::string_view summary = "Changes single fields from the list";
};
/// Product 0 is one that is not there yet.
struct PreviewMatrix : Endpoint<Verb::Post, Path<"/admin/v1/products/{product}/matrix", ProductId>, MatrixForm,
                                MatrixPreview, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "previewMatrix";
    static constexpr std::string_view summary = "What saving would keep, add, retire and restore; changes nothing";
    static constexpr bool keyed = false;
};
struct DuplicateProduct : Endpoint<Verb::Post, Path<"/admin/v1/products/{product}/duplicate", ProductId>, None,
                                   ProductRecord, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "duplicateProduct";
    static constexpr std::string_view summary = "A draft with the same content, new codes and no stock";
};
struct ListProductHistory : Endpoint<Verb::Get, Path<"/admin/v1/products/{product}/history", ProductId>, HistoryQuery,
                                     Page<HistoryEntry>, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listProductHistory";
    static constexpr std::string_view summary = "What was changed, when and by whom, newest first";
};
struct TrashProduct : Endpoint<Verb::Post, Path<"/admin/v1/products/{product}/trash", ProductId>, None, ProductRecord,
                               Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "trashProduct";
    static constexpr std::string_view summary = "Puts a product into the recycle bin, out of every customer's sight";
};
struct RestoreProduct : Endpoint<Verb::Post, Path<"/admin/v1/products/{product}/restore", ProductId>, None,
                                 ProductRecord, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "restoreProduct";
    static constexpr std::string_view summary = "Takes a product out of the recycle bin, in the state it had";
};
struct PurgeProduct : Endpoint<Verb::Delete, Path<"/admin/v1/products/{product}", ProductId>, None, None, Door::Staff,
                               Right::EditProducts> {
    static constexpr std::string_view name = "purgeProduct";
    static constexpr std::string_view summary = "Removes a product of the recycle bin for good; its orders stay whole";
};

using ProductEndpoints =
    EndpointList<ListProducts, CountProducts, GetProduct, CreateProduct, SaveProduct, QuickEditProduct, PreviewMatrix,
                 DuplicateProduct, ListProductHistory, TrashProduct, RestoreProduct, PurgeProduct>;

}  // namespace zhanggui
