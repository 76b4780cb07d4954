#include "api/contract/json.h"

#include <charconv>
#include <set>

#include "api/contract/wire_impl.h"

namespace zhanggui {

namespace detail {

namespace {

/// Builds the tree while watching depth and duplicate keys, which the library's own DOM builder lets pass.
class TreeBuilder : public nlohmann::detail::json_sax_dom_parser<Json> {
    using Base = nlohmann::detail::json_sax_dom_parser<Json>;

  public:
    TreeBuilder(Json& tree, std::vector<Fault>& faults) : Base(tree, false), m_faults(faults) {}

    bool start_object(std::size_t size) {
        if (!enter()) return false;
        m_keys.emplace_back();
        return Base::start_object(size);
    }
    bool key(std::string& name) {
        if (!m_keys.back().insert(name).second && m_faults.size() < maxFaults)
            m_faults.push_back(fault("/" + pointerSegment(name), FaultCode::DuplicateField));
        return Base::key(name);
    }
    bool end_object() {
        m_keys.pop_back();
        --m_depth;
        return Base::end_object();
    }
    bool start_array(std::size_t size) { return enter() && Base::start_array(size); }
    bool end_array() {
        --m_depth;
        return Base::end_array();
    }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception&) {
        m_faults.push_back(fault("", FaultCode::NotJson, static_cast<std::int64_t>(position)));
        return false;
    }

  private:
    bool enter() {
        if (++m_depth <= maxDepth) return true;
        m_faults.push_back(fault("", FaultCode::TooDeep, maxDepth));
        return false;
    }

    std::vector<Fault>& m_faults;
    std::vector<std::set<std::string>> m_keys;
    int m_depth = 0;
};

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool queryUnescape(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0) return false;
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return true;
}

bool isUtf8(std::string_view text) {
    std::string quoted;
    writeText(quoted, text);
    return Json::accept(quoted);
}

}  // namespace

std::int64_t codePoints(std::string_view text) {
    std::int64_t points = 0;
    for (const char c : text) points += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return points;
}

bool parseTree(std::string_view text, Json& tree, std::vector<Fault>& faults) {
    TreeBuilder builder(tree, faults);
    return Json::sax_parse(text.begin(), text.end(), &builder) && faults.empty();
}

bool splitQuery(std::string_view query, std::vector<std::pair<std::string, std::string>>& fields) {
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto part = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (part.empty()) continue;
        const auto equals = std::min(part.find('='), part.size());
        std::string name, value;
        if (!queryUnescape(part.substr(0, equals), name)) return false;
        if (equals < part.size() && !queryUnescape(part.substr(equals + 1), value)) return false;
        // Percent-decoding can make any bytes; what is not UTF-8 is refused as the JSON reader would.
        if (!isUtf8(name) || !isUtf8(value)) return false;
        fields.emplace_back(std::move(name), std::move(value));
    }
    return true;
}

std::string queryEscape(std::string_view text) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        }
    }
    return out;
}

std::string pointerSegment(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::optional<std::int64_t> integerFrom(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

void checkLength(Reading& reading, const std::string& at, const std::string& text, const Bounds& bounds) {
    const auto points = codePoints(text);
    const auto max = bounds.of == Bounds::Of::Length ? bounds.max : maxTextLength;
    if (points > max) reading.add(at, FaultCode::TooLong, max);
    if (bounds.of == Bounds::Of::Length && points < bounds.min) reading.add(at, FaultCode::TooShort, bounds.min);
}

void checkCount(Reading& reading, const std::string& at, std::size_t items, const Bounds& bounds) {
    const auto n = static_cast<std::int64_t>(items);
    const auto max = bounds.of == Bounds::Of::Count ? bounds.max : maxItems;
    if (n > max) reading.add(at, FaultCode::TooMany, max);
    if (bounds.of == Bounds::Of::Count && n < bounds.min) reading.add(at, FaultCode::TooFew, bounds.min);
}

void checkRange(Reading& reading, const std::string& at, std::int64_t value, const Bounds& bounds) {
    if (bounds.of != Bounds::Of::Range) return;
    if (value > bounds.max) reading.add(at, FaultCode::TooLarge, bounds.max);
    if (value < bounds.min) reading.add(at, FaultCode::TooSmall, bounds.min);
}

void writeText(std::string& out, std::string_view text) {
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    std::size_t written = 0;  // most texts hold nothing to escape: they are taken over in one piece
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, written, at - written);
        written = at + 1;
        out += '\\';
        switch (c) {
            case '"':
            case '\\':
                out += text[at];
                break;
            case '\n':
                out += 'n';
                break;
            case '\r':
                out += 'r';
                break;
            case '\t':
                out += 't';
                break;
            default:
                out += "u00";
                out += hex[c >> 4U];
                out += hex[c & 15U];
        }
    }
    out.append(text, written);
    out += '"';
}

namespace {

/// The problem document as it travels (RFC 9457 with our members).
struct Problem {
    std::string type, title;
    int status = 500;
    std::string code;
    std::vector<Fault> errors;
    std::optional<std::string> requestId;

    template <class V>
    static constexpr void describe(V&& field) {
        field("type", &Problem::type, "about:blank");
        field("title", &Problem::title, "For people reading logs");
        field("status", &Problem::status, "The HTTP status again");
        field("code", &Problem::code, "What programs read");
        field("errors", &Problem::errors, "Field faults");
        field("requestId", &Problem::requestId, "To find it in the log");
    }
};

}  // namespace

}  // namespace detail

std::string printProblem(const Refusal& refusal, std::string_view requestId) {
    std::string text = printJson(detail::Problem{"about:blank", refusal.code, refusal.status, refusal.code,
                                                 refusal.faults, std::string(requestId)});
    if (refusal.current.empty()) return text;
    text.pop_back();
    return text + ",\"current\":" + refusal.current + "}";
}

Refusal parseProblem(int status, std::string_view body) {
    Refusal refusal;
    refusal.status = status;
    const auto tree = detail::Json::parse(body, nullptr, false);
    if (!tree.is_object()) {
        refusal.code = "unreadableAnswer";
        return refusal;
    }
    const auto code = tree.find("code");
    refusal.code = code != tree.end() && code->is_string() ? code->get<std::string>() : "unreadableAnswer";
    if (const auto current = tree.find("current"); current != tree.end()) refusal.current = current->dump();
    if (const auto errors = tree.find("errors"); errors != tree.end() && errors->is_array()) {
        std::vector<Fault> ignored;
        detail::Reading reading{ignored, UnknownFields::Ignore};
        detail::readValue(reading, "", *errors, refusal.faults, Bounds{});
    }
    return refusal;
}

}  // namespace zhanggui

ZHANGGUI_WIRE(zhanggui::None)
ZHANGGUI_QUERY(zhanggui::None)
