#pragma once

#include "api/contract/catalog.h"

/// What a customer keeps of the shop: favourites, and what was looked at.
namespace zhanggui {

inline constexpr std::int64_t maxFavourites = 500;
inline constexpr std::int64_t maxFootprints = 100;

struct KeptQuery {
    std::string cursor;
    std::int32_t limit = 20;

    template <class V>
    static constexpr void describe(V&& field) {
        field("cursor", &KeptQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &KeptQuery::limit, "Records a page", range(1, 100));
    }
};

struct FavouriteCard {
    ProductId product;
    std::string title, image;
    Money price, linePrice, priceWhenAdded;
    bool soldOut = false, gone = false;
    Instant addedAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("product", &FavouriteCard::product, "Key of the product");
        field("title", &FavouriteCard::title, "As customers read it; of one that is gone, as it was when it was kept");
        field("image", &FavouriteCard::image, "Path of the cover, or empty; the same");
        field("price", &FavouriteCard::price, "Lowest sale price of its variants now, fen; 0 if it is gone");
        field("linePrice", &FavouriteCard::linePrice, "Highest struck-through price now, fen; 0 for none");
        field("priceWhenAdded", &FavouriteCard::priceWhenAdded, "Lowest sale price when it was kept, fen");
        field("soldOut", &FavouriteCard::soldOut, "No variant is available");
        field("gone", &FavouriteCard::gone, "No longer on sale: its detail answers notFound");
        field("addedAt", &FavouriteCard::addedAt, "When it was kept");
    }
};

struct FavouriteState {
    bool favourite = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("favourite", &FavouriteState::favourite, "The customer keeps it");
    }
};

struct Footprint {
    ProductCard card;
    Instant seenAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("card", &Footprint::card, "The product as lists show it now");
        field("seenAt", &Footprint::seenAt, "When it was looked at last");
    }
};

struct SeenProduct {
    ProductId product;

    template <class V>
    static constexpr void describe(V&& field) {
        field("product", &SeenProduct::product, "Key of the product that is looked at");
    }
};

struct ListFavourites
    : Endpoint<Verb::Get, Path<"/api/v1/favourites">, KeptQuery, Page<FavouriteCard>, Door::Customer> {
    static constexpr std::string_view name = "listFavourites";
    static constexpr std::string_view summary = "What the customer keeps, newest first; what is gone stays, marked";
};
struct GetFavourite
    : Endpoint<Verb::Get, Path<"/api/v1/favourites/{product}", ProductId>, None, FavouriteState, Door::Customer> {
    static constexpr std::string_view name = "getFavourite";
    static constexpr std::string_view summary = "Whether the customer keeps the product, for its detail page";
};
struct AddFavourite
    : Endpoint<Verb::Put, Path<"/api/v1/favourites/{product}", ProductId>, None, FavouriteState, Door::Customer> {
    static constexpr std::string_view name = "addFavourite";
    static constexpr std::string_view summary = "Keeps a product that is on sale";
};
struct RemoveFavourite
    : Endpoint<Verb::Delete, Path<"/api/v1/favourites/{product}", ProductId>, None, FavouriteState, Door::Customer> {
    static constexpr std::string_view name = "removeFavourite";
    static constexpr std::string_view summary = "Keeps it no longer";
};
struct ListFootprints : Endpoint<Verb::Get, Path<"/api/v1/footprints">, KeptQuery, Page<Footprint>, Door::Customer> {
    static constexpr std::string_view name = "listFootprints";
    static constexpr std::string_view summary =
        "The last 100 products that the customer looked at and that are on sale";
};
struct AddFootprint : Endpoint<Verb::Post, Path<"/api/v1/footprints">, SeenProduct, None, Door::Customer> {
    static constexpr std::string_view name = "addFootprint";
    static constexpr std::string_view summary = "Notes that the customer looks at a product";
};
struct ClearFootprints : Endpoint<Verb::Delete, Path<"/api/v1/footprints">, None, None, Door::Customer> {
    static constexpr std::string_view name = "clearFootprints";
    static constexpr std::string_view summary = "Forgets what the customer looked at";
};

using FavouriteEndpoints = EndpointList<ListFavourites, GetFavourite, AddFavourite, RemoveFavourite, ListFootprints,
                                        AddFootprint, ClearFootprints>;

}  // namespace zhanggui
