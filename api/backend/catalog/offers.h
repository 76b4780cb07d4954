#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"
#include "api/contract/freight.h"

namespace zhanggui {

/// A variant as cart and orders need it: what it is called, what it costs now, whether it may be bought.
struct Offer {
    SkuId sku;
    ProductId product;
    std::string title, specText, code;
    std::string image;             ///< "/media/<file>" of its own picture or else of the product's cover, or empty
    Money price;                   ///< fen; the only price an order may use
    Money linePrice;               ///< struck-through, fen; 0 for none
    Money cost;                    ///< fen; 0 if unknown
    std::int64_t weightGrams = 0;  ///< shipping weight
    bool onSale = false;           ///< customers may see and buy it; says nothing about stock
    FreightTemplateId freightTemplate{};  ///< that the product names; 0 for the shop's default
    std::int64_t purchaseLimit = 0;       ///< units of the product that a customer may buy in all; 0 for any number
};

/// Reads variants by their keys, for domains to the right of the catalogue.
class Offers {
  public:
    /// The offers of these variants, ascending by key, each once. Unknown keys are simply absent.
    std::vector<Offer> find(store::Session& session, const std::vector<SkuId>& skus) const;
};

}  // namespace zhanggui
