#pragma once

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <sstream>
#include <string>

namespace zhanggui::test {

/// Sends everything the program logs into a text for as long as it lives.
class LogCapture {
  public:
    explicit LogCapture(spdlog::level::level_enum level = spdlog::level::debug) : m_before(spdlog::default_logger()) {
        const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(m_text);
        const auto logger = std::make_shared<spdlog::logger>("captured", sink);
        logger->set_level(level);
        spdlog::set_default_logger(logger);
    }
    ~LogCapture() { spdlog::set_default_logger(m_before); }
    LogCapture(const LogCapture&) = delete;
    LogCapture& operator=(const LogCapture&) = delete;
    /// To be read once nobody logs any more.
    std::string text() const { return m_text.str(); }

  private:
    std::ostringstream m_text;
    std::shared_ptr<spdlog::logger> m_before;
};

}  // namespace zhanggui::test
