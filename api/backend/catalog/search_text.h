#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhanggui {

/// Text as the search compares it: lower case, full width as half width, traditional Chinese as simplified, everything
/// that is neither letter nor digit as one space. Thread-safe; what is not UTF-8 counts as a space.
std::string searchable(std::string_view text);

/// A run of searchable text that is looked for as a whole.
struct SearchWord {
    enum class Kind { Ideographs, Letters, Digits };
    Kind kind = Kind::Letters;
    std::string text;
    std::size_t at = 0;  ///< its first byte's place in the text

    bool operator==(const SearchWord&) const = default;
};

/// The words of searchable text in their order: "iphone15手机壳" is "iphone", "15" and "手机壳". Chinese is not cut
/// further, since it is written without spaces; kana and Hangul count as ideographs.
std::vector<SearchWord> wordsOf(std::string_view searchable);

/// Chinese cut into the words of a dictionary: "龙井绿茶" is "龙井" and "绿茶".
std::vector<std::string> dictionaryWords(std::string_view ideographs);

/// The first letters of the pinyin of each run of Chinese, a space between runs: "龙井绿茶 500g 茶杯" is "ljlc cb".
std::string pinyinInitials(std::string_view searchable);

/// The code points of UTF-8 text, each as text of its own.
std::vector<std::string_view> charactersOf(std::string_view text);

/// At most so many code points of the text.
std::string_view firstCharacters(std::string_view text, std::size_t count);

}  // namespace zhanggui
