#pragma once

#include <array>
#include <string_view>

#include "api/contract/rights.h"

namespace zhanggui::test {

/// What endpoints answer to a harmless request of somebody who may come in: it proves that the door is open for them,
/// and leaves the shop as it is. One line an answer; an endpoint that stands in none of them fails the matrix.
struct Opened {
    std::string_view names;  ///< of endpoints, parted by blanks
    int status;
    std::string_view code;     ///< of the problem; empty for none
    bool keyed = true;         ///< the request carries an Idempotency-Key
    bool missing = false;      ///< the path names a thing that is not there
    Right also = Right::None;  ///< asked for by the service, beside the endpoint's own
    std::string_view query{};  ///< with its question mark
};

inline constexpr std::array openedDoors{
    // Reading what is there.
    Opened{"getSetup listStaff getMe listRegions listAddresses listCategories listProductCards getProductDetail "
           "listSuggestions listHotWords listSearchHistory getSearchWords listFavourites getFavourite listFootprints "
           "listFailedPictures listProducts countProducts getProduct listProductHistory listJobs listCategoryNodes "
           "listIndustryTemplates listSpecTemplates listStock countStock listLedger listStores listFreightTemplates "
           "listFreightRegions getCart listMyOrders getMyOrder listOrders countOrders getOrder getOrderRow "
           "listCarriers listFileColumns getStorage getImport listImportRows followEvents getHealth getReadiness "
           "getMetrics "
           "getOpenApi signOut",
           200, ""},
    Opened{"listViews", 200, "", true, false, Right::None, "?page=orders"},
    Opened{"getJob listJobRows", 200, "", true, false, Right::EditProducts},
    // The body is no JSON, or no picture.
    Opened{"setUpShop signIn addStaff changeStaff addView changeView customerSignIn addAddress changeAddress "
           "rememberSearch setSearchWords addFootprint createProduct saveProduct quickEditProduct previewMatrix "
           "bulkProducts addCategory changeCategory moveCategories mergeCategories removeCategories startCategories "
           "addSpecTemplate changeSpecTemplate addFreightTemplate changeFreightTemplate removeFreightTemplate "
           "setFreightSettings askFreight addCartItem changeCartItem settle submitOrder shipOrder closeOrder "
           "createExport exportProducts uploadPicture",
           400, "invalidInput"},
    // Nothing is there.
    Opened{"removeView deleteAddress purgeProduct duplicateProduct trashProduct restoreProduct removeSpecTemplate "
           "payOrder cancelOrder confirmReceipt revealReceiver uploadImport commitImport cancelImport undoImport "
           "getErrorSheet getExport getExportFile getMedia",
           404, "notFound", true, true},
    // The job was cancelled before it had done anything.
    Opened{"startJob cancelJob undoJob", 409, "jobWrongState", true, false, Right::EditProducts},
    // What would be done at once asks for its key first.
    Opened{"addFavourite removeFavourite clearFootprints clearSearchHistory removeCartItem retryFailedPictures", 400,
           "idempotencyKeyMissing", false},
    // The gateway is known by its signature and by no token.
    Opened{"receivePaymentNotice", 401, "badSignature"},
};

/// Doors that stand open, each with the reason.
struct OpenToAll {
    std::string_view name, reason;
};

inline constexpr std::array openToAll{
    OpenToAll{"getSetup", "the desk asks before anybody has an account; tells the shop's name and nothing else of it"},
    OpenToAll{"setUpShop", "makes the first owner; refuses once there is one"},
    OpenToAll{"signIn", "is how staff get a token; limited by account and by address"},
    OpenToAll{"customerSignIn", "is how customers get a token; the platform vouches for the code"},
    OpenToAll{"listRegions", "places of the country, the same for everybody"},
    OpenToAll{"listCategories", "the shop window"},
    OpenToAll{"listProductCards", "the shop window"},
    OpenToAll{"getProductDetail", "the shop window"},
    OpenToAll{"listSuggestions", "the shop window; suggests what is on sale"},
    OpenToAll{"listHotWords", "the shop window; words that many searched for"},
    OpenToAll{"listStores", "where the shop is, as its sign says"},
    OpenToAll{"getMedia", "pictures of products, named by the hash of their content"},
    OpenToAll{"getHealth", "for those who watch the process; tells nothing"},
    OpenToAll{"getReadiness", "for those who watch the process; tells that it is ready"},
    OpenToAll{"getMetrics", "figures without names, on the desk's listener only"},
    OpenToAll{"getOpenApi", "the interface, as published"},
};

/// The table's line of an endpoint, or null.
constexpr const Opened* openedDoor(std::string_view name) {
    for (const Opened& line : openedDoors)
        for (std::string_view rest = line.names; !rest.empty();) {
            const auto word = rest.substr(0, rest.find(' '));
            if (word == name) return &line;
            rest.remove_prefix(word.size() == rest.size() ? word.size() : word.size() + 1);
        }
    return nullptr;
}

}  // namespace zhanggui::test
