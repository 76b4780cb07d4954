#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace zhanggui::test {

/// How much of what was not synced a power cut leaves.
struct CutMood {
    /// Picks one at random: all, nothing, or any part; torn at 512 or 4096 bytes.
    static CutMood any(std::mt19937& random);

    std::int64_t grain = 512;  ///< a torn write breaks at multiples of this within the file
    int arrives = 50;          ///< per cent of the pieces that reach the disk
};

/// What of a file is surely on the disk, and what is merely on its way there since the last sync.
class UnsyncedFile {
  public:
    /// `onDisk`: the file is there and whole, name and all. Else it was just made: neither is safe before a sync.
    UnsyncedFile(std::string content, bool onDisk) : m_safe(std::move(content)), m_named(onDisk) {}

    void write(std::int64_t offset, std::string_view bytes);
    void truncate(std::int64_t size);
    /// All of it is on the disk from now on, as is the name.
    void sync();
    /// A sync failed: the system has forgotten that anything was waiting, and a later sync will not bring it to the
    /// disk. This is what Linux does.
    void forget();
    /// The name was removed, which is safe at once only if the folder was synced.
    void remove(bool folderSynced);
    /// A new file of this name was made where one was removed.
    void makeAgain();
    bool removed() const { return m_removed; }

    /// The file as a power cut may leave it; nothing if it is not there.
    std::optional<std::string> afterCut(std::mt19937& random, const CutMood& mood) const;

  private:
    struct Change {
        std::int64_t offset = 0;  ///< of a truncation the new size
        std::string bytes{};
        bool truncates = false;
    };
    static void apply(std::string& content, const Change& change);
    static void applyTorn(std::string& content, const Change& change, std::mt19937& random, const CutMood& mood);

    std::string m_safe;
    std::vector<Change> m_waiting;
    bool m_named;
    bool m_removed = false;
    std::optional<std::string> m_before;  // of a removed file that may come back
};

}  // namespace zhanggui::test
