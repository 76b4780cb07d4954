#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "api/backend/imports/file_text.h"

namespace zhanggui {

namespace {

using Entity = std::pair<std::string_view, std::string_view>;
constexpr std::array<Entity, 20> entities{
    {{"amp", "&"},   {"lt", "<"},     {"gt", ">"},     {"quot", "\""}, {"apos", "'"},  {"nbsp", " "},  {"ndash", "–"},
     {"mdash", "—"}, {"hellip", "…"}, {"middot", "·"}, {"bull", "•"},  {"lsquo", "‘"}, {"rsquo", "’"}, {"ldquo", "“"},
     {"rdquo", "”"}, {"copy", "©"},   {"reg", "®"},    {"trade", "™"}, {"times", "×"}, {"deg", "°"}}};

constexpr std::array<std::string_view, 14> blocks{"p",  "div", "br", "li", "ul", "ol", "tr",
                                                  "h1", "h2",  "h3", "h4", "h5", "h6", "table"};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class HtmlText {
  public:
    explicit HtmlText(std::string_view html) : m_html(html) {}

    std::string read() {
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (c == '<' && isTag())
                tag();
            else if (c == '&')
                entity();
            else
                text(c);
        }
        while (!m_out.empty() && (m_out.back() == '\n' || m_out.back() == ' ')) m_out.pop_back();
        return std::move(m_out);
    }

  private:
    /// "a < b" is no tag.
    bool isTag() const {
        const char next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : ' ';
        return isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    std::string nameAt(std::size_t at) const {
        std::string name;
        for (; at < m_html.size() && (isLetter(m_html[at]) || (m_html[at] >= '0' && m_html[at] <= '9')); ++at)
            name += static_cast<char>(m_html[at] | 0x20);
        return name;
    }

    void tag() {
        if (m_html.substr(m_at, 4) == "<!--") return skipPast("-->");
        const bool closing = m_html[m_at + 1] == '/';
        const auto name = nameAt(m_at + (closing ? 2 : 1));
        skipPast(">");
        if (!closing && (name == "script" || name == "style")) {
            while (m_at < m_html.size() &&
                   !(m_html[m_at] == '<' && m_html.substr(m_at, 2) == "</" && nameAt(m_at + 2) == name))
                ++m_at;
            return;
        }
        const bool isBreak = name == "br";
        // Two breaks in a row are an empty line; a paragraph's end and the next one's beginning are one break.
        if (isBreak && m_broke && !m_out.empty())
            m_out += '\n';
        else if (std::find(blocks.begin(), blocks.end(), name) != blocks.end())
            lineBreak();
        m_broke = isBreak;
    }

    void skipPast(std::string_view end) {
        const auto found = m_html.find(end, m_at);
        m_at = found == std::string_view::npos ? m_html.size() : found + end.size();
    }

    void lineBreak() {
        while (!m_out.empty() && m_out.back() == ' ') m_out.pop_back();
        if (!m_out.empty() && m_out.back() != '\n') m_out += '\n';
    }

    void text(char c) {
        ++m_at;
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        m_broke = m_broke && blank;
        if (!blank)
            m_out += c;
        else if (!m_out.empty() && m_out.back() != ' ' && m_out.back() != '\n')
            m_out += ' ';
    }

    void entity() {
        const auto end = m_html.find(';', m_at);
        const auto name = end == std::string_view::npos || end - m_at > 10 ? std::string_view()
                                                                           : m_html.substr(m_at + 1, end - m_at - 1);
        if (!name.empty() && (name[0] == '#' ? number(name.substr(1)) : named(name))) {
            m_at = end + 1;
            m_broke = false;
        } else {
            text('&');
        }
    }

    bool named(std::string_view name) {
        for (const auto& [word, character] : entities)
            if (word == name) return m_out += character, true;
        return false;
    }

    bool number(std::string_view digits) {
        const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
        if (hex) digits.remove_prefix(1);
        std::uint32_t code = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        if (error != std::errc{} || end != digits.data() + digits.size()) return false;
        if (code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
        char buffer[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(buffer, length, code);
        m_out.append(buffer, static_cast<std::size_t>(length));
        return true;
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::string m_out;
    bool m_broke = false;  // the last thing read was a line break
};

}  // namespace

std::string plainText(std::string_view html) {
    return HtmlText(html).read();
}

std::string htmlOf(std::string_view text) {
    std::string html;
    char before = '\n';
    for (const char c : text) {
        if (c == '\n')
            html += "<br>";
        else if (c == ' ' && (before == ' ' || before == '\n'))
            html += "&nbsp;";
        else if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else
            html += c;
        before = c;
    }
    return html;
}

}  // namespace zhanggui
