#pragma once

#include <string>
#include <vector>

#include "api/backend/catalog/product_draft.h"
#include "api/server/demo/drawing.h"

namespace zhanggui::server {

/// A product of the demo shop with what its picture shows.
struct DemoProduct {
    ProductDraft draft;
    Motif motif = Motif::Tin;
    int hue = 0;         ///< 0 to 359
    int popularity = 1;  ///< weight in the simulated customers' eyes
};

/// At least 200 invented products in at least 12 categories; the same ones at every call.
std::vector<DemoProduct> demoGoods();

}  // namespace zhanggui::server
