#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/catalog.h"
#include "api/contract/freight.h"

/// What the desk's product editor loads and saves.
namespace zhanggui {

using PictureId = Id<struct PictureTag>;

inline constexpr std::int64_t maxTitleLength = 120;
inline constexpr std::int64_t maxPictures = 9;
inline constexpr std::int64_t maxAxes = 3;
inline constexpr std::int64_t maxAxisValues = 50;
inline constexpr std::int64_t maxSkus = 200;
inline constexpr std::int64_t maxTags = 20;
inline constexpr std::int64_t maxTagLength = 24;
inline constexpr std::int64_t maxUnits = 10'000'000;       ///< on one shelf
inline constexpr std::int64_t maxWeightGrams = 1'000'000;  ///< of one unit: a tonne

enum class BlockKind { Text, Picture };

constexpr std::array<EnumName<BlockKind>, 2> enumNames(BlockKind) {
    return {{{BlockKind::Text, "text"}, {BlockKind::Picture, "picture"}}};
}

/// A piece of a product's detail.
struct DetailBlock {
    BlockKind kind = BlockKind::Text;
    std::string text, image;

    template <class V>
    static constexpr void describe(V&& field) {
        field("kind", &DetailBlock::kind, "What it is");
        field("text", &DetailBlock::text, "Plain text, line breaks are paragraphs; of a picture what it shows",
              length(0, 20'000));
        field("image", &DetailBlock::image, "Path of the picture as uploadPicture answered it; empty for text",
              length(0, 200));
    }
    bool operator==(const DetailBlock&) const = default;
};

/// A picture of a product; the first one is the cover.
struct ProductPicture {
    PictureId id;
    std::string image, alt;
    bool pending = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &ProductPicture::id, "Key of the picture; 0 for a new one");
        field("image", &ProductPicture::image,
              "Path as uploadPicture answered it; empty while an imported one is not fetched yet", length(0, 200));
        field("alt", &ProductPicture::alt, "What it shows, for those who cannot see it", length(0, 200));
        field("pending", &ProductPicture::pending, "Still to be fetched from an outside host; ignored in what is sent");
    }
    bool operator==(const ProductPicture&) const = default;
};

/// A value of an axis. One that is left out of the form is retired with the variants that have it; the same text given
/// again later is the same value.
struct SpecValueForm {
    SpecValueId id;
    std::string value{}, image{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SpecValueForm::id, "Key of the value; 0 for a new one");
        field("value", &SpecValueForm::value, "As customers read it; unique within the axis", length(1, 60));
        field("image", &SpecValueForm::image, "Path of its picture, or empty", length(0, 200));
    }
    bool operator==(const SpecValueForm&) const = default;
};

struct SpecForm {
    SpecId id;
    std::string name;
    std::vector<SpecValueForm> values;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SpecForm::id, "Key of the axis; 0 for a new one");
        field("name", &SpecForm::name, "As customers read it; unique within the product", length(1, 40));
        field("values", &SpecForm::values, "In display order", count(1, maxAxisValues));
    }
    bool operator==(const SpecForm&) const = default;
};

/// Which combination a variant is. It is known by its values, not by its key: a combination that stays keeps its
/// variant, one that was retired gets it back, others are added. A key carries a variant over when axes come or go.
struct SkuChoice {
    SkuId id;
    std::vector<std::int32_t> choice;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SkuChoice::id,
              "Key of the variant, or 0 to find it by its values. One with another value of a shared axis is refused");
        field("choice", &SkuChoice::choice, "Place of its value in each axis, from 0, in the order of the axes",
              count(0, maxAxes));
    }
};

/// A variant as the form sends it; see SkuChoice for what `id` and `choice` mean.
struct SkuForm {
    SkuId id;
    std::vector<std::int32_t> choice;
    std::string code, barcode;
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0, safety = 0;
    std::optional<std::int64_t> onHand;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SkuForm::id, "Key of the variant, or 0 to find it by its values");
        field("choice", &SkuForm::choice, "Place of its value in each axis, from 0, in the order of the axes",
              count(0, maxAxes));
        field("code", &SkuForm::code, "SKU code, unique in the shop; empty keeps its own or has one made",
              length(0, 64));
        field("barcode", &SkuForm::barcode, "GTIN or own barcode, or empty", length(0, 64));
        field("price", &SkuForm::price, "Sale price, fen", range(0, maxFen));
        field("linePrice", &SkuForm::linePrice, "Struck-through price, fen; 0 for none", range(0, maxFen));
        field("cost", &SkuForm::cost, "Purchase cost, fen; 0 if unknown", range(0, maxFen));
        field("weightGrams", &SkuForm::weightGrams, "Shipping weight, grams", range(0, maxWeightGrams));
        field("safety", &SkuForm::safety, "At or below this the stock is low", range(0, maxUnits));
        field("onHand", &SkuForm::onHand,
              "Units in all stores; the main one takes the difference; absent leaves stock alone", range(0, maxUnits));
    }
};

/// A whole product as the editor saves it. Everything is written as sent; what is left out of a list goes.
struct ProductForm {
    std::string title, vendor;
    CategoryId category;
    std::vector<std::string> tags;
    ProductState state = ProductState::Draft;
    std::int64_t sort = 0, purchaseLimit = 0;
    std::vector<DetailBlock> blocks;
    std::vector<ProductPicture> pictures;
    std::vector<SpecForm> specs;
    std::vector<SkuForm> skus;
    std::optional<Instant> onShelfAt, offShelfAt;
    FreightTemplateId freightTemplate;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("title", &ProductForm::title, "As customers read it", length(1, maxTitleLength));
        field("vendor", &ProductForm::vendor, "Maker or brand, or empty", length(0, 80));
        field("category", &ProductForm::category, "Where it is found");
        field("tags", &ProductForm::tags, "Each 1 to 24 characters, once", count(0, maxTags));
        field("state", &ProductForm::state, "Whether customers see it");
        field("sort", &ProductForm::sort, "Place among others: larger first", range(0, 9999));
        field("purchaseLimit", &ProductForm::purchaseLimit,
              "Units a customer may buy in all his orders; 0 for any number", range(0, 999));
        field("blocks", &ProductForm::blocks, "The detail, in order", count(0, 60));
        field("pictures", &ProductForm::pictures, "The cover first", count(0, maxPictures));
        field("specs", &ProductForm::specs, "None for a product of one variant", count(0, maxAxes));
        field("skus", &ProductForm::skus, "Every variant that is sold; combinations may be left out",
              count(1, maxSkus));
        field("onShelfAt", &ProductForm::onShelfAt, "When it goes on sale by itself; ahead, and not of one on sale");
        field("offShelfAt", &ProductForm::offShelfAt, "When it goes off the shelf by itself; ahead, after onShelfAt");
        field("freightTemplate", &ProductForm::freightTemplate, "0 for the shop's default");
        field("version", &ProductForm::version, "Version the form was opened with; 0 for a new product");
    }
};

}  // namespace zhanggui
