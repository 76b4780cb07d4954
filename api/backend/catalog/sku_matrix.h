#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/contract/products.h"

namespace zhanggui {

/// A product's axes, values and variants, retired ones included. A combination is the set of its values.
struct StoredMatrix {
    struct Value {
        SpecValueId id;
        std::string text, file;
        bool retired = false;
    };
    struct Axis {
        SpecId id;
        std::string name;
        bool retired = false;
        std::vector<Value> values;
    };
    struct Sku {
        SkuId id;
        bool retired = false;
        std::set<SpecValueId> values;
    };
    std::vector<Axis> axes;
    std::vector<Sku> skus;
};

/// What a form's axes and variants make of the matrix that is there.
struct MatrixPlan {
    struct Sku {
        SkuChange change = SkuChange::Add;
        SkuId id;                         ///< 0 for one to be added
        std::vector<std::string> values;  ///< the text of its value in each axis
    };
    std::vector<SpecForm> specs;  ///< as sent, tidied, with the keys of what is there already
    std::vector<Sku> skus;        ///< in the order of the form
    std::vector<SkuId> retired;   ///< sold until now and in the form no longer
    std::vector<Fault> faults;    ///< then the rest says nothing
};

/// Names what stays by its keys and finds what comes back by its text: axes and values by name, variants by their
/// combination. Pointers of the faults begin with "/specs" and "/skus".
MatrixPlan planMatrix(const StoredMatrix& stored, std::vector<SpecForm> specs, const std::vector<SkuChoice>& skus);

}  // namespace zhanggui
