#include "tests/support/unsynced_file.h"

#include <algorithm>

namespace zhanggui::test {

namespace {

bool chance(std::mt19937& random, int perCent) {
    return static_cast<int>(random() % 100) < perCent;
}

void put(std::string& content, std::int64_t offset, std::string_view bytes) {
    const auto at = static_cast<std::size_t>(offset);
    if (content.size() < at + bytes.size()) content.resize(at + bytes.size());  // a gap reads as zeros
    content.replace(at, bytes.size(), bytes);
}

}  // namespace

CutMood CutMood::any(std::mt19937& random) {
    CutMood mood;
    mood.grain = random() % 2 == 0 ? 512 : 4096;
    const auto kind = random() % 4;
    mood.arrives = kind == 0 ? 0 : kind == 1 ? 100 : static_cast<int>(5 + random() % 91);
    return mood;
}

void UnsyncedFile::write(std::int64_t offset, std::string_view bytes) {
    m_waiting.push_back({offset, std::string(bytes), false});
}

void UnsyncedFile::truncate(std::int64_t size) {
    m_waiting.push_back({size, {}, true});
}

void UnsyncedFile::sync() {
    for (const auto& change : m_waiting) apply(m_safe, change);
    m_waiting.clear();
    m_named = true;
    m_before.reset();
}

void UnsyncedFile::forget() {
    m_waiting.clear();
}

void UnsyncedFile::remove(bool folderSynced) {
    if (!folderSynced && m_named) m_before = m_safe;
    if (folderSynced) m_before.reset();
    m_removed = true;
    m_named = false;
    m_safe.clear();
    m_waiting.clear();
}

void UnsyncedFile::makeAgain() {
    m_removed = false;
}

std::optional<std::string> UnsyncedFile::afterCut(std::mt19937& random, const CutMood& mood) const {
    if (m_removed || (!m_named && !chance(random, mood.arrives))) {
        if (m_before && !chance(random, mood.arrives)) return m_before;
        return std::nullopt;
    }
    std::string content = m_safe;
    for (const auto& change : m_waiting) applyTorn(content, change, random, mood);
    return content;
}

void UnsyncedFile::apply(std::string& content, const Change& change) {
    if (change.truncates)
        content.resize(static_cast<std::size_t>(change.offset));
    else
        put(content, change.offset, change.bytes);
}

/// Each piece arrives or not, whatever became of its neighbours and of earlier writes.
void UnsyncedFile::applyTorn(std::string& content, const Change& change, std::mt19937& random, const CutMood& mood) {
    if (change.truncates) {
        if (chance(random, mood.arrives)) apply(content, change);
        return;
    }
    const auto end = change.offset + static_cast<std::int64_t>(change.bytes.size());
    for (auto from = change.offset; from < end;) {
        const auto to = std::min(end, (from / mood.grain + 1) * mood.grain);
        const auto piece =
            std::string_view(change.bytes)
                .substr(static_cast<std::size_t>(from - change.offset), static_cast<std::size_t>(to - from));
        if (chance(random, mood.arrives)) put(content, from, piece);
        from = to;
    }
}

}  // namespace zhanggui::test
