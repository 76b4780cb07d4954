#pragma once

#include <QByteArray>
#include <string>
#include <string_view>
#include <vector>

namespace zhanggui::test {

/// Secrets planted to be looked for where they must not be: as they are, and in the forms in which programs like to
/// hide texts from themselves.
class Canaries {
  public:
    void plant(std::string what, const std::string& text) {
        const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
        const auto add = [&](const char* form, const QByteArray& shown) {
            m_all.push_back({what + " " + form, shown.toStdString()});
        };
        add("as it is", bytes);
        add("in hex", bytes.toHex());
        add("in base64", bytes.toBase64(QByteArray::OmitTrailingEquals));
        if (bytes.toPercentEncoding() != bytes) add("percent-encoded", bytes.toPercentEncoding());
    }

    /// What of it stands in `bytes`, a line each with `where`; empty for nothing.
    std::string foundIn(std::string_view where, std::string_view bytes) const {
        std::string lines;
        for (const auto& one : m_all)
            if (bytes.find(one.text) != std::string_view::npos)
                lines.append(one.what).append(" is in ").append(where).append("\n");
        return lines;
    }

  private:
    struct Canary {
        std::string what, text;
    };
    std::vector<Canary> m_all;
};

}  // namespace zhanggui::test
