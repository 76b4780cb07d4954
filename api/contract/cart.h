#pragma once

#include "api/contract/catalog.h"

/// The cart: what a customer means to buy. Prices and stock are always the shop's, never the phone's.
namespace zhanggui {

enum class CartRefusal { TooManyKinds, NotForSale, OverLimit };

constexpr std::array<EnumName<CartRefusal>, 3> enumNames(CartRefusal) {
    return {{{CartRefusal::TooManyKinds, "tooManyKinds"},
             {CartRefusal::NotForSale, "itemNotForSale"},
             {CartRefusal::OverLimit, "itemOverLimit"}}};
}

constexpr int statusOf(CartRefusal refusal) {
    switch (refusal) {
        case CartRefusal::TooManyKinds:
            return 409;
        case CartRefusal::NotForSale:
            return 409;
        case CartRefusal::OverLimit:
            return 409;
    }
    return 500;
}

inline constexpr std::int64_t maxCartKinds = 120;
inline constexpr std::int64_t maxLineQuantity = 999;

/// Why a line can't be bought as it stands.
enum class LineProblem { None, OffShelf, SoldOut, ShortStock, NotDelivered, OverLimit };

constexpr std::array<EnumName<LineProblem>, 6> enumNames(LineProblem) {
    return {{{LineProblem::None, "none"},
             {LineProblem::OffShelf, "offShelf"},
             {LineProblem::SoldOut, "soldOut"},
             {LineProblem::ShortStock, "shortStock"},
             {LineProblem::NotDelivered, "notDelivered"},
             {LineProblem::OverLimit, "overLimit"}}};
}

struct CartLine {
    SkuId sku;
    ProductId product;
    std::string title, specText, image;
    std::int64_t quantity = 0;
    bool selected = true;
    Money price, priceWhenAdded;
    std::int64_t stock = 0;
    LineProblem problem = LineProblem::None;
    std::optional<std::int64_t> mayBuy{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("sku", &CartLine::sku, "Key of the variant; a cart has one line a variant");
        field("product", &CartLine::product, "Key of the product");
        field("title", &CartLine::title, "Title of the product");
        field("specText", &CartLine::specText, "'Blue / L', or empty");
        field("image", &CartLine::image, "Path of the picture, or empty");
        field("quantity", &CartLine::quantity, "Units wanted");
        field("selected", &CartLine::selected, "Ticked for settling");
        field("price", &CartLine::price, "Sale price now, fen");
        field("priceWhenAdded", &CartLine::priceWhenAdded, "Sale price when it was put in, fen");
        field("stock", &CartLine::stock, "Available units, shown as 999 at most");
        field("problem", &CartLine::problem, "Why it can't be bought as it stands");
        field("mayBuy", &CartLine::mayBuy,
              "Units of the product that the customer may still buy, all its variants together; absent for any number");
    }
};

struct Cart {
    std::vector<CartLine> lines;
    std::int64_t selectedPieces = 0;
    Money selectedTotal;

    template <class V>
    static constexpr void describe(V&& field) {
        field("lines", &Cart::lines, "Newest first, lines with a problem last");
        field("selectedPieces", &Cart::selectedPieces, "Units ticked and buyable");
        field("selectedTotal", &Cart::selectedTotal, "Their price, fen");
    }
};

struct CartItemDraft {
    SkuId sku;
    std::int64_t quantity = 1;

    template <class V>
    static constexpr void describe(V&& field) {
        field("sku", &CartItemDraft::sku, "Key of the variant");
        field("quantity", &CartItemDraft::quantity, "Units to add", range(1, maxLineQuantity));
    }
};

struct CartItemChange {
    std::optional<std::int64_t> quantity;
    std::optional<bool> selected;

    template <class V>
    static constexpr void describe(V&& field) {
        field("quantity", &CartItemChange::quantity, "Units wanted from now on", range(1, maxLineQuantity));
        field("selected", &CartItemChange::selected, "Ticked for settling");
    }
};

struct GetCart : Endpoint<Verb::Get, Path<"/api/v1/cart">, None, Cart, Door::Customer> {
    static constexpr std::string_view name = "getCart";
    static constexpr std::string_view summary = "The customer's cart with today's prices and stock";
};
struct AddCartItem : Endpoint<Verb::Post, Path<"/api/v1/cart/items">, CartItemDraft, Cart, Door::Customer> {
    static constexpr std::string_view name = "addCartItem";
    static constexpr std::string_view summary = "Puts units of a variant into the cart";
};
struct ChangeCartItem
    : Endpoint<Verb::Patch, Path<"/api/v1/cart/items/{sku}", SkuId>, CartItemChange, Cart, Door::Customer> {
    static constexpr std::string_view name = "changeCartItem";
    static constexpr std::string_view summary = "Quantity or tick of a line";
};
struct RemoveCartItem : Endpoint<Verb::Delete, Path<"/api/v1/cart/items/{sku}", SkuId>, None, Cart, Door::Customer> {
    static constexpr std::string_view name = "removeCartItem";
    static constexpr std::string_view summary = "Takes a line out";
};

using CartEndpoints = EndpointList<GetCart, AddCartItem, ChangeCartItem, RemoveCartItem>;

}  // namespace zhanggui
