#include "api/backend/catalog/search_text.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace zhanggui {

namespace {

void check(UErrorCode code, const char* what) {
    if (U_FAILURE(code) != 0) throw std::runtime_error(std::string(what) + ": " + u_errorName(code));
}

/// A transliterator asked character by character, since what a character becomes must not depend on its neighbours: a
/// part of a title is searched for without them. Answers are kept, for asking costs microseconds; 0 is "not asked yet".
class CharacterMap {
  public:
    explicit CharacterMap(const char* id) : m_id(id) {}

    /// What the character becomes; itself where the answer is not a single character.
    UChar32 of(UChar32 character) {
        if (character < first || character > last) return character;
        auto& known = m_known[static_cast<std::size_t>(character - first)];
        if (const auto answer = known.load(std::memory_order_relaxed); answer != 0) return answer;
        const auto answer = ask(character);
        known.store(answer, std::memory_order_relaxed);
        return answer;
    }

  private:
    static constexpr UChar32 first = 0x3400, last = 0x9FFF;  // the ideographs of everyday use and extension A

    UChar32 ask(UChar32 character) {
        const std::lock_guard lock(m_mutex);
        if (!m_transliterator) {
            UErrorCode code = U_ZERO_ERROR;
            m_transliterator.reset(icu::Transliterator::createInstance(m_id, UTRANS_FORWARD, code));
            check(code, m_id);
        }
        icu::UnicodeString text(character);
        m_transliterator->transliterate(text);
        return text.isEmpty() ? character : text.char32At(0);
    }

    const char* m_id;
    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_transliterator;
    std::array<std::atomic<UChar32>, last - first + 1> m_known{};
};

UChar32 simplified(UChar32 character) {
    static CharacterMap map("Traditional-Simplified");
    return map.of(character);
}

/// The first letter of its pinyin, or the character itself if it has none.
UChar32 initialOf(UChar32 character) {
    static CharacterMap map("Han-Latin; NFD; Lower");
    return map.of(character);
}

bool isIdeograph(UChar32 character) {
    return u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0 || (character >= 0x3041 && character <= 0x30FF) ||
           (character >= 0xAC00 && character <= 0xD7A3);
}

SearchWord::Kind kindOf(UChar32 character) {
    if (u_isdigit(character) != 0) return SearchWord::Kind::Digits;
    return isIdeograph(character) ? SearchWord::Kind::Ideographs : SearchWord::Kind::Letters;
}

UChar32 characterAt(std::string_view text, std::size_t& at) {
    UChar32 character = 0;
    auto place = static_cast<std::int32_t>(at);
    U8_NEXT(text.data(), place, static_cast<std::int32_t>(text.size()), character);
    at = static_cast<std::size_t>(place);
    return character;
}

void append(std::string& text, UChar32 character) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, character);
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

icu::UnicodeString caseFolded(std::string_view text) {
    UErrorCode code = U_ZERO_ERROR;
    const auto* const form = icu::Normalizer2::getNFKCCasefoldInstance(code);
    check(code, "case folding");
    const auto folded =
        form->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), code);
    check(code, "case folding");
    return folded;
}

}  // namespace

std::string searchable(std::string_view text) {
    const auto folded = caseFolded(text);
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        const UChar32 character = folded.char32At(at);
        if (character == 0xFFFD || u_isalnum(character) == 0) {
            // A mark belongs to its letter; anything else parts words.
            if (u_getCombiningClass(character) == 0) gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        append(out, simplified(character));
    }
    return out;
}

std::vector<SearchWord> wordsOf(std::string_view searchable) {
    std::vector<SearchWord> words;
    bool open = false;
    for (std::size_t at = 0; at < searchable.size();) {
        const auto from = at;
        const UChar32 character = characterAt(searchable, at);
        if (character < 0 || u_isalnum(character) == 0) {
            open = false;
            continue;
        }
        if (const auto kind = kindOf(character); !open || words.back().kind != kind) words.push_back({kind, {}, from});
        words.back().text += searchable.substr(from, at - from);
        open = true;
    }
    return words;
}

std::vector<std::string> dictionaryWords(std::string_view ideographs) {
    UErrorCode code = U_ZERO_ERROR;
    static const std::unique_ptr<const icu::BreakIterator> pattern(
        icu::BreakIterator::createWordInstance(icu::Locale::getChina(), code));
    check(code, "the dictionary of words");
    const std::unique_ptr<icu::BreakIterator> breaks(pattern->clone());
    const auto text = icu::UnicodeString::fromUTF8({ideographs.data(), static_cast<std::int32_t>(ideographs.size())});
    breaks->setText(text);
    std::vector<std::string> words;
    auto from = breaks->first();
    for (auto to = breaks->next(); to != icu::BreakIterator::DONE; from = to, to = breaks->next()) {
        std::string word;
        text.tempSubStringBetween(from, to).toUTF8String(word);
        words.push_back(std::move(word));
    }
    return words;
}

std::string pinyinInitials(std::string_view searchable) {
    std::string initials;
    for (const auto& word : wordsOf(searchable)) {
        if (word.kind != SearchWord::Kind::Ideographs) continue;
        if (!initials.empty()) initials += ' ';
        for (std::size_t at = 0; at < word.text.size();) {
            const auto letter = initialOf(characterAt(word.text, at));
            initials += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter) : '?';
        }
    }
    return initials;
}

std::vector<std::string_view> charactersOf(std::string_view text) {
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        characterAt(text, at);
        characters.push_back(text.substr(from, at - from));
    }
    return characters;
}

std::string_view firstCharacters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) characterAt(text, at);
    return text.substr(0, at);
}

}  // namespace zhanggui
