#include "ui/products/products_query.h"

#include "ui/products/products_page.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

QList<FilterSpec> productFilters(const QList<QPair<qlonglong, QString>>& categories) {
    using Kind = FilterSpec::Kind;
    FilterSpec category{u"category"_s, ProductsPage::tr("Category"), Kind::Choice, {}};
    for (const auto& [id, name] : categories) category.choices.append({id, name});
    FilterSpec state{u"state"_s,
                     ProductsPage::tr("Status"),
                     Kind::Choice,
                     {{u"onSale"_s, ProductsPage::tr("On sale")},
                      {u"draft"_s, ProductsPage::tr("Draft")},
                      {u"offShelf"_s, ProductsPage::tr("Off shelf")}},
                     u"status"_s};
    const FilterSpec tag{u"tag"_s, ProductsPage::tr("Tag"), Kind::Text, {}};
    const FilterSpec from{u"minPrice"_s, ProductsPage::tr("Price from"), Kind::Money, {},
                          u"price"_s,    FilterSpec::Bound::AtLeast};
    const FilterSpec to{u"maxPrice"_s, ProductsPage::tr("Price up to"), Kind::Money, {},
                        u"price"_s,    FilterSpec::Bound::AtMost};
    return {category, state, tag, from, to};
}

ProductFilter productFilterOf(const ListQuery& query) {
    ProductFilter filter;
    filter.tab = query.tab;
    filter.text = query.text;
    for (const FilterValue& value : query.filters)
        if (value.key == "category"_L1)
            filter.category = value.value.toLongLong();
        else if (value.key == "state"_L1)
            filter.state = value.value.toString();
        else if (value.key == "tag"_L1)
            filter.tag = value.value.toString();
        else if (value.key == "minPrice"_L1)
            filter.minPrice = value.value.toLongLong();
        else if (value.key == "maxPrice"_L1)
            filter.maxPrice = value.value.toLongLong();
    return filter;
}

}  // namespace zhanggui
