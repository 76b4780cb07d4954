#include "api/server/demo/demo_goods.h"

#include <array>

namespace zhanggui::server {

namespace {

/// One shelf of the shop: every kind in every make is a product.
struct Shelf {
    const char* root;
    const char* name;
    const char* code;
    Motif motif;
    std::array<const char*, 4> makes;
    std::array<const char*, 5> kinds;
    const char* axis;                   ///< nullptr: one variant
    std::array<const char*, 4> values;  ///< of the axis, nullptr ends
    const char* secondAxis;             ///< nullptr: no second axis
    std::array<const char*, 3> secondValues;
    std::int64_t priceFen, stepFen, grams;
};

constexpr std::array<Shelf, 13> shelves{{
    {"茶叶",
     "绿茶",
     "TEA-GR",
     Motif::Tin,
     {"明前", "雨前", "高山", "有机"},
     {"龙井", "碧螺春", "毛尖", "黄山毛峰", "六安瓜片"},
     "净重",
     {"50 g", "100 g", "250 g"},
     nullptr,
     {},
     6800,
     4200,
     250},
    {"茶叶",
     "红茶",
     "TEA-RD",
     Motif::Tin,
     {"特级", "古树", "烟熏", "花果香"},
     {"正山小种", "祁门红茶", "滇红", "金骏眉", "英德红茶"},
     "净重",
     {"50 g", "100 g", "250 g"},
     nullptr,
     {},
     5800,
     3600,
     250},
    {"茶叶",
     "普洱",
     "TEA-PE",
     Motif::Cake,
     {"古树", "早春", "老茶头", "宫廷"},
     {"生饼", "熟饼", "小青柑", "沱茶", "砖茶"},
     nullptr,
     {},
     nullptr,
     {},
     12800,
     9000,
     357},
    {"茶具",
     "盖碗",
     "CUP-GW",
     Motif::Bowl,
     {"手绘", "素面", "冰裂", "描金"},
     {"青花盖碗", "白瓷盖碗", "汝窑盖碗", "玻璃盖碗", "粉彩盖碗"},
     "容量",
     {"120 ml", "150 ml"},
     nullptr,
     {},
     9800,
     3000,
     320},
    {"茶具",
     "茶壶",
     "TEA-ZS",
     Motif::Pot,
     {"手工", "半手工", "老泥", "段泥"},
     {"紫砂西施壶", "紫砂石瓢壶", "侧把壶", "提梁壶", "铁壶"},
     nullptr,
     {},
     nullptr,
     {},
     26800,
     21000,
     520},
    {"茶具",
     "茶杯",
     "CUP-MG",
     Motif::Mug,
     {"靛蓝", "松石绿", "米白", "赭石"},
     {"马克杯", "主人杯", "闻香杯", "公道杯", "随行杯"},
     "颜色",
     {"靛蓝", "松石绿", "米白"},
     nullptr,
     {},
     4900,
     2100,
     280},
    {"服饰",
     "上衣",
     "APP-TP",
     Motif::Shirt,
     {"重磅", "亚麻", "有机棉", "磨毛"},
     {"连帽卫衣", "圆领T恤", "立领衬衫", "针织衫", "短袖衬衫"},
     "颜色",
     {"燕麦灰", "藏青", "本白"},
     "尺码",
     {"S", "M", "L"},
     12900,
     5200,
     450},
    {"服饰",
     "裙装",
     "APP-DR",
     Motif::Dress,
     {"亚麻", "真丝", "棉麻", "醋酸"},
     {"收腰连衣裙", "半身裙", "衬衫裙", "吊带裙", "百褶裙"},
     "颜色",
     {"酒红", "雾蓝"},
     "尺码",
     {"S", "M", "L"},
     18900,
     7000,
     380},
    {"服饰",
     "配饰",
     "APP-SC",
     Motif::Scarf,
     {"羊毛", "羊绒", "桑蚕丝", "纯棉"},
     {"格纹围巾", "方巾", "披肩", "发带", "手套"},
     "颜色",
     {"焦糖", "炭灰", "墨绿"},
     nullptr,
     {},
     7900,
     4500,
     180},
    {"家居",
     "灯具",
     "HOM-LP",
     Motif::Lamp,
     {"黄铜", "胡桃木", "布艺", "纸雕"},
     {"床头灯", "阅读灯", "落地灯", "壁灯", "小夜灯"},
     "光色",
     {"暖光", "自然光"},
     nullptr,
     {},
     18900,
     12000,
     1900},
    {"家居",
     "餐具",
     "HOM-BW",
     Motif::Bowl,
     {"粗陶", "骨瓷", "搪瓷", "竹编"},
     {"汤碗", "饭碗", "深盘", "平盘", "餐具套装"},
     "颜色",
     {"松石绿", "月白"},
     nullptr,
     {},
     2900,
     1700,
     460},
    {"家居",
     "布艺",
     "HOM-TW",
     Motif::Towel,
     {"长绒棉", "新疆棉", "竹纤维", "亚麻"},
     {"浴巾", "方巾三件套", "四件套", "桌布", "抱枕套"},
     "颜色",
     {"雾青", "藕粉", "米白"},
     nullptr,
     {},
     5900,
     3800,
     620},
    {"家居",
     "香氛",
     "HOM-CD",
     Motif::Candle,
     {"大豆蜡", "蜂蜡", "无火", "藤条"},
     {"桂花香薰", "雪松香薰", "白茶香薰", "檀香线香", "香薰片"},
     nullptr,
     {},
     nullptr,
     {},
     6900,
     2600,
     350},
}};

/// Prices end in a whole yuan.
constexpr std::int64_t wholeYuan(std::int64_t fen) {
    return fen / 100 * 100;
}

void addVariants(ProductDraft& draft, const Shelf& shelf, std::int64_t base, const std::string& code) {
    int number = 0;
    const auto add = [&](std::vector<std::string> values, std::int64_t step) {
        VariantDraft variant;
        variant.values = std::move(values);
        variant.code = code + "-" + std::to_string(++number);
        variant.price = {wholeYuan(base + step * shelf.stepFen / 4)};
        variant.linePrice = Money{number % 3 == 0 ? wholeYuan(variant.price.fen * 5 / 4) : 0};
        variant.cost = Money{wholeYuan(variant.price.fen * 11 / 20)};
        variant.weightGrams = shelf.grams;
        draft.variants.push_back(std::move(variant));
    };
    if (!shelf.axis) return add({}, 0);
    draft.axes.emplace_back(shelf.axis);
    if (shelf.secondAxis) draft.axes.emplace_back(shelf.secondAxis);
    std::int64_t step = 0;
    for (const char* value : shelf.values) {
        if (!value) break;
        if (!shelf.secondAxis)
            add({value}, step);
        else
            for (const char* second : shelf.secondValues) add({value, second}, step);
        ++step;
    }
}

std::string lowerCase(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace

std::vector<DemoProduct> demoGoods() {
    std::vector<DemoProduct> goods;
    int number = 0;
    for (const Shelf& shelf : shelves) {
        for (std::size_t make = 0; make < shelf.makes.size(); ++make) {
            for (std::size_t kind = 0; kind < shelf.kinds.size(); ++kind, ++number) {
                DemoProduct product;
                const std::string code = std::string(shelf.code) + "-" + std::to_string(10 + make * 10 + kind);
                product.draft.handle = lowerCase(code);
                product.draft.title = std::string(shelf.makes[make]) + shelf.kinds[kind];
                product.draft.detail = std::string(shelf.root) + " · " + shelf.name + "\n" + product.draft.title +
                                       "，由合作工坊小批量制作，下单后 48 小时内发货，七天内可退换。";
                product.draft.vendor = "青禾工坊";
                product.draft.category = {shelf.root, shelf.name};
                // A few wait as drafts or have left the shelf, so that every tab has something to show.
                product.draft.state = number % 37 == 36   ? ProductState::Draft
                                      : number % 29 == 28 ? ProductState::OffShelf
                                                          : ProductState::OnSale;
                addVariants(product.draft, shelf, shelf.priceFen + static_cast<std::int64_t>(kind) * shelf.stepFen / 3,
                            code);
                product.motif = shelf.motif;
                product.hue = (number * 7 % 10) * 36;
                product.popularity = 1 + (number * 7919) % 23;
                goods.push_back(std::move(product));
            }
        }
    }
    return goods;
}

}  // namespace zhanggui::server
