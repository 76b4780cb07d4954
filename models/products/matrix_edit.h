#pragma once

#include "api/contract/product_form.h"

/// Changes of a product's axes and values, carried through to its variants. Variants that stay keep everything; what
/// the product as saved had for a combination that comes back is taken over again. The server decides what is kept,
/// added and retired; these functions only never lose what was typed.
namespace zhanggui::matrix {

/// The variants of `saved` that `form` no longer has, in the order of `saved`.
std::vector<SkuForm> retired(const ProductForm& form, const ProductForm& saved);
/// The values of an axis that `saved` has and `form` has not, with their place in `saved`.
struct GoneValue {
    std::size_t place = 0;
    SpecValueForm value;
};
std::vector<GoneValue> goneValues(const SpecForm& axis, const ProductForm& saved);
/// The axes of `saved` that are gone from `form`.
std::vector<SpecForm> goneAxes(const ProductForm& form, const ProductForm& saved);

void addAxis(ProductForm& form, const std::string& name);
void removeAxis(ProductForm& form, std::size_t axis);
void moveAxis(ProductForm& form, std::size_t from, std::size_t to);
/// Puts a value at the end of an axis and adds its combinations with every combination that is there. A value that
/// `saved` had under this name is that value again, with its variants.
void addValue(ProductForm& form, std::size_t axis, const std::string& value, const ProductForm& saved);
void removeValue(ProductForm& form, std::size_t axis, std::size_t value);
void moveValue(ProductForm& form, std::size_t axis, std::size_t from, std::size_t to);
/// A retired variant comes back, with those of its values that are gone.
void restoreSku(ProductForm& form, SkuId sku, const ProductForm& saved);
/// One combination is no longer sold.
void removeSku(ProductForm& form, std::size_t sku);

/// "Blue / L", by the names of the form.
std::string combination(const ProductForm& form, const SkuForm& sku);
/// A name as it is compared with others: letter case and doubled blanks make no difference.
std::string comparable(const std::string& name);

}  // namespace zhanggui::matrix
