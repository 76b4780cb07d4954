#include "api/backend/imports/product_columns.h"

namespace zhanggui {

std::span<const ImportColumn> productColumns() {
    static const std::vector<ImportColumn> columns{
        {.name = "Handle", .names = {"商品标识", "标识"}, .required = true},
        {.name = "Title", .names = {"商品名称", "商品标题", "标题", "名称"}, .required = true},
        {.name = "Body (HTML)", .names = {"Body", "Description", "商品详情", "详情", "描述"}, .lines = true},
        {.name = "Vendor", .names = {"品牌", "供应商"}},
        {.name = "Type", .names = {"Category", "分类", "商品分类"}},
        {.name = "Tags", .names = {"标签"}},
        {.name = "Published", .names = {"上架"}},
        {.name = "Option1 Name", .names = {"规格1名称", "规格名1"}, .required = true},
        {.name = "Option1 Value", .names = {"规格1值", "规格值1"}, .required = true},
        {.name = "Option2 Name", .names = {"规格2名称", "规格名2"}},
        {.name = "Option2 Value", .names = {"规格2值", "规格值2"}},
        {.name = "Option3 Name", .names = {"规格3名称", "规格名3"}},
        {.name = "Option3 Value", .names = {"规格3值", "规格值3"}},
        {.name = "Variant SKU", .names = {"SKU", "SKU编码", "商品编码", "编码", "货号"}},
        {.name = "Variant Grams", .names = {"Grams", "重量(克)", "重量", "克重"}},
        {.name = "Variant Inventory Qty", .names = {"Quantity", "库存", "库存数量"}},
        {.name = "Variant Price", .names = {"Price", "售价", "价格", "销售价"}, .required = true},
        {.name = "Variant Compare At Price", .names = {"Compare At Price", "划线价", "原价", "市场价"}},
        {.name = "Cost per item", .names = {"Cost", "成本", "成本价", "进价"}},
        {.name = "Variant Barcode", .names = {"Barcode", "条码", "商品条码"}},
        {.name = "Image Src", .names = {"Image", "图片", "图片链接"}},
        {.name = "Image Alt Text", .names = {"图片说明"}},
        {.name = "Variant Image", .names = {"规格图片"}}};
    return columns;
}

std::string_view headerOf(ProductColumn column) {
    return productColumns()[static_cast<std::size_t>(column)].name;
}

}  // namespace zhanggui
