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

    /// Beyond what it held then. Nothing under the address sanitizer, which holds on to what was freed.
    std::int64_t moreKiB() const {
#ifdef __SANITIZE_ADDRESS__
        return 0;
#else
        return kiB("VmHWM:") - m_before;
#endif
    }

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
