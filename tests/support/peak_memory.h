#pragma once

#include <malloc.h>

#include <cstdint>
#include <fstream>
#include <string>

namespace zhanggui::test {

/// How much memory this process took at most since this was made.
class PeakMemory {
  public:
    PeakMemory() {
        malloc_trim(0);                                 // else what was freed before is taken again and does not show
        std::ofstream("/proc/self/clear_refs") << "5";  // the peak becomes what is held now
        m_before = kiB("VmRSS:");
    }

    /// Beyond what it held then.
    std::int64_t moreKiB() const { return kiB("VmHWM:") - m_before; }

  private:
    static std::int64_t kiB(const std::string& name) {
        std::ifstream in("/proc/self/status");
        for (std::string line; std::getline(in, line);)
            if (line.rfind(name, 0) == 0) return std::stoll(line.substr(name.size()));
        return 0;
    }

    std::int64_t m_before = 0;
};

}  // namespace zhanggui::test
