#pragma once

#include <cstdint>
#include <filesystem>

namespace zhanggui {

/// The disks of this machine, as far as their room is concerned. Tests hand in one whose room they set.
class Disk {
  public:
    virtual ~Disk() = default;
    /// Bytes that the shop may still write where this folder is. Throws std::filesystem::filesystem_error.
    virtual std::uintmax_t freeBytes(const std::filesystem::path& folder) const {
        return std::filesystem::space(folder).available;
    }
};

}  // namespace zhanggui
