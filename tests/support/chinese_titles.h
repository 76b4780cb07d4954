#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace zhanggui::test {

/// Titles as shops write them: a maker, qualities, a thing, a measure, from a given seed. A part of the characters is
/// drawn at random, so that pairs occur that no dictionary has.
class ChineseTitles {
  public:
    explicit ChineseTitles(std::uint32_t seed) : m_random(seed) {}

    std::string next() {
        static const std::vector<std::string> makers{"华为",   "小米",   "美的",     "海尔",     "格力",   "安踏",
                                                     "李宁",   "回力",   "农夫山泉", "三只松鼠", "百雀羚", "云南白药",
                                                     "老干妈", "大白兔", "永久",     "飞鸽",     "张小泉", "同仁堂"};
        static const std::vector<std::string> qualities{"加厚", "便携", "家用", "新款", "手工", "纯棉", "不锈钢",
                                                        "陶瓷", "实木", "真皮", "无线", "智能", "儿童", "男士",
                                                        "女士", "高档", "复古", "简约", "防水", "静音"};
        static const std::vector<std::string> things{
            "茶杯", "绿茶", "手机壳", "充电器", "保温杯",   "运动鞋", "羽绒服", "双肩包", "电饭煲", "台灯",
            "毛巾", "牙刷", "洗发水", "巧克力", "坚果礼盒", "自行车", "剪刀",   "枕头",   "被套",   "耳机"};
        std::string title = pick(makers);
        for (auto count = m_random() % 3 + 1; count > 0; --count) title += pick(qualities);
        title += rareCharacters();
        title += pick(things);
        if (m_random() % 3 == 0) title += " " + std::to_string(m_random() % 90 * 10 + 100) + "ml";
        if (m_random() % 5 == 0) title += " Pro" + std::to_string(m_random() % 20);
        return title;
    }

    std::uint32_t number(std::uint32_t below) { return static_cast<std::uint32_t>(m_random() % below); }

  private:
    std::string pick(const std::vector<std::string>& words) { return words[m_random() % words.size()]; }

    /// Two to four of the 1,500 most used characters' range.
    std::string rareCharacters() {
        std::string text;
        for (auto count = m_random() % 3 + 2; count > 0; --count) {
            const auto code = 0x4E00U + static_cast<std::uint32_t>(m_random() % 1500) * 13U;
            text += static_cast<char>(0xE0U | code >> 12U);
            text += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
            text += static_cast<char>(0x80U | (code & 0x3FU));
        }
        return text;
    }

    std::mt19937 m_random;
};

}  // namespace zhanggui::test
