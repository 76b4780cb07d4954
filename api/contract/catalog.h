#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// The catalogue as customers see it: categories, products (SPU) and their sellable variants (SKU).
namespace zhanggui {

using ProductId = Id<struct ProductTag>;
using SkuId = Id<struct SkuTag>;
using CategoryId = Id<struct CategoryTag>;
using SpecId = Id<struct SpecTag>;
using SpecValueId = Id<struct SpecValueTag>;

/// Whether customers see a product.
enum class ProductState { Draft, OnSale, OffShelf };

constexpr std::array<EnumName<ProductState>, 3> enumNames(ProductState) {
    return {{{ProductState::Draft, "draft"}, {ProductState::OnSale, "onSale"}, {ProductState::OffShelf, "offShelf"}}};
}

struct Category {
    CategoryId id;
    CategoryId parent;
    std::string name;
    std::int32_t level = 1;
    std::int64_t products = 0;
    std::string image{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Category::id, "Key of the category");
        field("parent", &Category::parent, "0 for a root");
        field("name", &Category::name, "As customers read it");
        field("level", &Category::level, "1 to 3");
        field("products", &Category::products, "Products on sale in it and below it");
        field("image", &Category::image, "Path of its picture, or empty");
    }
};

struct CategoryList {
    std::vector<Category> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &CategoryList::items, "Parents before children, each level in its order");
    }
};

/// A value of a spec axis: "Blue" of "Colour".
struct SpecValue {
    SpecValueId id;
    std::string value{}, image{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SpecValue::id, "Key of the value");
        field("value", &SpecValue::value, "As customers read it");
        field("image", &SpecValue::image, "Path of its picture, or empty");
    }
};

/// A spec axis: what a customer picks a variant by.
struct Spec {
    SpecId id;
    std::string name;
    std::vector<SpecValue> values;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Spec::id, "Key of the axis");
        field("name", &Spec::name, "As customers read it");
        field("values", &Spec::values, "In display order");
    }
};

/// What a customer sees in a list.
struct ProductCard {
    ProductId id;
    std::string title, image;
    Money price, linePrice;
    std::int64_t sold = 0;
    bool soldOut = false;
    std::vector<std::string> tags{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &ProductCard::id, "Key of the product");
        field("title", &ProductCard::title, "As customers read it");
        field("image", &ProductCard::image, "Path of the cover, or empty");
        field("price", &ProductCard::price, "Lowest sale price of its variants, fen");
        field("linePrice", &ProductCard::linePrice, "Highest struck-through price, fen; 0 for none");
        field("sold", &ProductCard::sold, "Units sold ever");
        field("soldOut", &ProductCard::soldOut, "No variant is available");
        field("tags", &ProductCard::tags, "In alphabetical order");
    }
};

/// A variant as a customer sees it.
struct SkuOffer {
    SkuId id;
    std::vector<SpecValueId> values;
    std::string image;
    Money price, linePrice;
    std::int64_t stock = 0;
    std::int64_t weightGrams = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SkuOffer::id, "Key of the variant");
        field("values", &SkuOffer::values, "One value of each axis, in the order of the axes");
        field("image", &SkuOffer::image, "Path of its own picture, or empty");
        field("price", &SkuOffer::price, "Sale price, fen");
        field("linePrice", &SkuOffer::linePrice, "Struck-through price, fen; 0 for none");
        field("stock", &SkuOffer::stock, "Available units, shown as 999 at most");
        field("weightGrams", &SkuOffer::weightGrams, "Shipping weight, grams");
    }
};

/// A piece of a product's detail, as customers scroll through it.
struct DetailPiece {
    bool picture = false;
    std::string text, image;

    template <class V>
    static constexpr void describe(V&& field) {
        field("picture", &DetailPiece::picture, "It is a picture; else text");
        field("text", &DetailPiece::text, "Plain text, line breaks are paragraphs; of a picture what it shows");
        field("image", &DetailPiece::image, "Path of the picture; empty for text");
    }
};

struct ProductDetail {
    ProductId id;
    std::string title, detail;
    std::vector<DetailPiece> blocks;
    std::vector<std::string> images;
    Money minPrice, maxPrice;
    std::int64_t stock = 0, sold = 0;
    std::vector<CategoryId> categories;
    std::vector<std::string> tags;
    std::int64_t purchaseLimit = 0;
    std::vector<Spec> specs;
    std::vector<SkuOffer> skus;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &ProductDetail::id, "Key of the product");
        field("title", &ProductDetail::title, "As customers read it");
        field("detail", &ProductDetail::detail, "The text of all blocks; line breaks are paragraphs");
        field("blocks", &ProductDetail::blocks, "The detail in order");
        field("images", &ProductDetail::images, "Paths, the cover first");
        field("minPrice", &ProductDetail::minPrice, "Lowest sale price, fen");
        field("maxPrice", &ProductDetail::maxPrice, "Highest sale price, fen");
        field("stock", &ProductDetail::stock, "Available units over all variants, shown as 999 at most");
        field("sold", &ProductDetail::sold, "Units sold ever");
        field("categories", &ProductDetail::categories, "Categories it is in");
        field("tags", &ProductDetail::tags, "In alphabetical order");
        field("purchaseLimit", &ProductDetail::purchaseLimit,
              "Units that a customer may buy in all his orders; 0 for any number");
        field("specs", &ProductDetail::specs, "The axes; none for a product of one variant");
        field("skus", &ProductDetail::skus, "Every sellable variant");
    }
};

enum class ProductSort { Overall, Newest, PriceUp, PriceDown, Sales };

constexpr std::array<EnumName<ProductSort>, 5> enumNames(ProductSort) {
    return {{{ProductSort::Overall, "overall"},
             {ProductSort::Newest, "newest"},
             {ProductSort::PriceUp, "priceUp"},
             {ProductSort::PriceDown, "priceDown"},
             {ProductSort::Sales, "sales"}}};
}

struct ProductCardQuery {
    CategoryId category;
    std::string text;
    std::string tag{};
    Money minPrice, maxPrice;
    ProductSort sort = ProductSort::Overall;
    std::string cursor;
    std::int32_t limit = 20;

    template <class V>
    static constexpr void describe(V&& field) {
        field("category", &ProductCardQuery::category, "Only this category and what is below it; 0 for all");
        field("text", &ProductCardQuery::text,
              "What the customer searches for: all its words in title, code, tags, categories or description; parts of "
              "Chinese, beginnings of Latin words, initials of pinyin",
              length(0, 100));
        field("tag", &ProductCardQuery::tag, "Only products with this tag", length(0, 24));
        field("minPrice", &ProductCardQuery::minPrice, "Lowest price from, fen", range(0, maxFen));
        field("maxPrice", &ProductCardQuery::maxPrice, "Lowest price up to, fen; 0 for no limit", range(0, maxFen));
        field("sort", &ProductCardQuery::sort,
              "Overall is the best match first, or the shop's own order without text; ties are broken by the key");
        field("cursor", &ProductCardQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &ProductCardQuery::limit, "Cards a page", range(1, 100));
    }
};

struct ListCategories : Endpoint<Verb::Get, Path<"/api/v1/categories">, None, CategoryList, Door::Public> {
    static constexpr std::string_view name = "listCategories";
    static constexpr std::string_view summary = "The category tree, without empty or hidden nodes";
    static constexpr bool cacheable = true;
};
struct ListProductCards
    : Endpoint<Verb::Get, Path<"/api/v1/products">, ProductCardQuery, Page<ProductCard>, Door::Public> {
    static constexpr std::string_view name = "listProductCards";
    static constexpr std::string_view summary = "Products on sale: all, of a category, or found by a search";
    static constexpr bool cacheable = true;
};
struct GetProductDetail
    : Endpoint<Verb::Get, Path<"/api/v1/products/{product}", ProductId>, None, ProductDetail, Door::Public> {
    static constexpr std::string_view name = "getProductDetail";
    static constexpr std::string_view summary = "One product on sale with specs, prices and stock";
    static constexpr bool cacheable = true;
};
using CatalogEndpoints = EndpointList<ListCategories, ListProductCards, GetProductDetail>;

}  // namespace zhanggui
