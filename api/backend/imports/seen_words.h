#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace zhanggui {

/// Remembers which words of a file came before, and where, without keeping the words: some bytes a word.
class SeenWords {
  public:
    /// The line at which the word came first; 0, and remembers `line`, if that is this one.
    std::int64_t note(const std::string& word, std::int64_t line) {
        const auto [found, isNew] =
            m_lines.try_emplace(std::hash<std::string>{}(word), static_cast<std::uint32_t>(line));
        return isNew || found->second == line ? 0 : found->second;
    }

  private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_lines;
};

}  // namespace zhanggui
