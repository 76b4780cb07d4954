#include "api/backend/catalog/offers.h"

#include "api/backend/catalog/catalog_store.h"

namespace zhanggui {

std::vector<Offer> Offers::find(store::Session& session, const std::vector<SkuId>& skus) const {
    return catalog_store::offers(session, skus);
}

}  // namespace zhanggui
