#pragma once

#include <atomic>

#include "api/backend/ports/disk.h"

namespace zhanggui {

/// A disk with as much room as the test says. Thread-safe.
class FixedDisk : public Disk {
  public:
    static constexpr std::uintmax_t MiB = 1 << 20;

    explicit FixedDisk(std::uintmax_t free = 100'000 * MiB) : m_free(free) {}
    std::uintmax_t freeBytes(const std::filesystem::path&) const override { return m_free.load(); }
    void set(std::uintmax_t free) { m_free = free; }

  private:
    std::atomic<std::uintmax_t> m_free;
};

}  // namespace zhanggui
