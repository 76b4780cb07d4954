#pragma once

// The JSON reading and writing of described types. Included by the contract's .cpp files only: nlohmann/json costs a
// second a file (decisions of api/README.md).

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/contract/json.h"
#include "api/contract/unfinished.h"

namespace zhanggui::detail {

using Json = nlohmann::json;

/// How many faults of one text are told: a form has fewer, and an answer shall not outgrow what it answers.
inline constexpr std::size_t maxFaults = 200;

/// Number of Unicode code points of valid UTF-8.
std::int64_t codePoints(std::string_view text);
/// Parses text under the kernel's limits on depth and duplicates; faults go to `faults`.
bool parseTree(std::string_view text, Json& tree, std::vector<Fault>& faults);
/// "name=value&…" with percent-decoding, in order.
bool splitQuery(std::string_view query, std::vector<std::pair<std::string, std::string>>& fields);
std::string queryEscape(std::string_view text);
/// A key as a segment of a JSON pointer.
std::string pointerSegment(std::string_view key);
/// Strict decimal int64.
std::optional<std::int64_t> integerFrom(std::string_view text);

inline Fault fault(std::string pointer, FaultCode code, std::optional<std::int64_t> limit = {}) {
    return {std::move(pointer), std::string(nameOf(code)), limit};
}

/// Whether a fault only says that there is too little or too much of the right thing.
inline bool isUnfinished(const Fault& fault) {
    for (const FaultCode code : {FaultCode::MissingField, FaultCode::TooShort, FaultCode::TooLong, FaultCode::TooSmall,
                                 FaultCode::TooLarge, FaultCode::TooFew, FaultCode::TooMany})
        if (fault.code == nameOf(code)) return true;
    return false;
}

/// Where reading stands: collects the faults on the way.
struct Reading {
    std::vector<Fault>& faults;
    UnknownFields unknown;
    bool full() const { return faults.size() >= maxFaults; }
    void add(const std::string& pointer, FaultCode code, std::optional<std::int64_t> limit = {}) {
        if (!full()) faults.push_back(fault(pointer, code, limit));
    }
};

/// Takes a text. What clients send holds no NUL: nobody means one, and PostgreSQL cannot keep it.
inline void readText(Reading& reading, const std::string& at, const std::string& text, std::string& out) {
    if (reading.unknown == UnknownFields::Refuse && text.find('\0') != std::string::npos)
        return reading.add(at, FaultCode::BadFormat);
    out = text;
}

void checkLength(Reading& reading, const std::string& at, const std::string& text, const Bounds& bounds);
void checkCount(Reading& reading, const std::string& at, std::size_t items, const Bounds& bounds);
void checkRange(Reading& reading, const std::string& at, std::int64_t value, const Bounds& bounds);

template <class T>
void readObject(Reading& reading, const std::string& at, const Json& json, T& out);

template <class T>
void readInteger(Reading& reading, const std::string& at, const Json& json, T& out, const Bounds& bounds) {
    if (!json.is_number_integer()) return reading.add(at, FaultCode::WrongType);
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return reading.add(at, FaultCode::TooLarge, std::numeric_limits<T>::max());
    const auto value = json.get<std::int64_t>();
    if (value > std::int64_t{std::numeric_limits<T>::max()})
        return reading.add(at, FaultCode::TooLarge, std::numeric_limits<T>::max());
    if (value < std::int64_t{std::numeric_limits<T>::min()})
        return reading.add(at, FaultCode::TooSmall, std::numeric_limits<T>::min());
    checkRange(reading, at, value, bounds);
    out = static_cast<T>(value);
}

template <class T>
void readValue(Reading& reading, const std::string& at, const Json& json, T& out, const Bounds& bounds) {
    if constexpr (std::is_same_v<T, std::string>) {
        if (!json.is_string()) return reading.add(at, FaultCode::WrongType);
        const auto& text = json.get_ref<const std::string&>();
        readText(reading, at, text, out);
        checkLength(reading, at, text, bounds);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.is_boolean()) return reading.add(at, FaultCode::WrongType);
        out = json.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
        readInteger(reading, at, json, out, bounds);
    } else if constexpr (std::is_same_v<T, Money>) {
        readInteger(reading, at, json, out.fen, bounds);
    } else if constexpr (std::is_same_v<T, Instant>) {
        if (!json.is_string()) return reading.add(at, FaultCode::WrongType);
        const auto instant = instantFrom(json.get_ref<const std::string&>());
        if (!instant) return reading.add(at, FaultCode::BadFormat);
        out = *instant;
    } else if constexpr (isId<T>) {
        if (!json.is_string()) return reading.add(at, FaultCode::WrongType);
        const auto value = integerFrom(json.get_ref<const std::string&>());
        if (!value || *value < 0) return reading.add(at, FaultCode::BadFormat);
        out.value = *value;
    } else if constexpr (NamedEnum<T>) {
        if (!json.is_string()) return reading.add(at, FaultCode::WrongType);
        const auto word = enumFrom<T>(json.get_ref<const std::string&>());
        if (!word) return reading.add(at, FaultCode::UnknownValue);
        out = *word;
    } else if constexpr (isVector<T>) {
        if (!json.is_array()) return reading.add(at, FaultCode::WrongType);
        checkCount(reading, at, json.size(), bounds);
        // Checked above and told; a list that is far too long is not worth reading.
        const auto most = bounds.of == Bounds::Of::Count ? bounds.max : maxItems;
        if (json.size() > static_cast<std::size_t>(most)) return;
        out.resize(json.size());
        for (std::size_t i = 0; i < json.size(); ++i)
            readValue(reading, at + "/" + std::to_string(i), json[i], out[i], Bounds{});
    } else {
        readObject(reading, at, json, out);
    }
}

template <class T>
struct FieldReader {
    Reading& reading;
    const std::string& at;
    const Json& json;
    T& out;
    std::size_t seen = 0;

    template <class F>
    void operator()(std::string_view name, F T::*member, std::string_view, Bounds bounds = {}) {
        const auto found = json.find(name);
        const std::string pointer = at + "/" + std::string(name);
        if (found == json.end()) {
            if constexpr (!isOptional<F>) reading.add(pointer, FaultCode::MissingField);
            return;
        }
        ++seen;
        if constexpr (isOptional<F>) {
            if (found->is_null()) return;
            typename F::value_type value{};
            readValue(reading, pointer, *found, value, bounds);
            out.*member = std::move(value);
        } else {
            readValue(reading, pointer, *found, out.*member, bounds);
        }
    }
};

struct KnowsField {
    std::string_view wanted;
    bool found = false;
    template <class C, class F>
    void operator()(std::string_view name, F C::*, std::string_view, Bounds = {}) {
        found = found || name == wanted;
    }
};

template <class T>
void readObject(Reading& reading, const std::string& at, const Json& json, T& out) {
    if (!json.is_object()) return reading.add(at, FaultCode::WrongType);
    FieldReader<T> fields{reading, at, json, out};
    T::describe(fields);
    if (reading.unknown == UnknownFields::Ignore || fields.seen == json.size()) return;
    for (const auto& [key, value] : json.items()) {
        KnowsField knows{key};
        T::describe(knows);
        if (!knows.found) reading.add(at + "/" + pointerSegment(key), FaultCode::UnknownField);
    }
}

void writeText(std::string& out, std::string_view text);

template <class T>
void writeValue(std::string& out, const T& value);

struct FieldWriter {
    std::string& out;
    const void* object;
    bool first = true;

    template <class C, class F>
    void operator()(std::string_view name, F C::*member, std::string_view, Bounds = {}) {
        const F& value = static_cast<const C*>(object)->*member;
        if constexpr (isOptional<F>) {
            if (!value) return;
        }
        if (!first) out += ',';
        first = false;
        out += '"';
        out += name;
        out += "\":";
        if constexpr (isOptional<F>)
            writeValue(out, *value);
        else
            writeValue(out, value);
    }
};

template <class T>
void writeValue(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        writeText(out, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
        out += std::to_string(value);
    } else if constexpr (std::is_same_v<T, Money>) {
        out += std::to_string(value.fen);
    } else if constexpr (std::is_same_v<T, Instant>) {
        out += '"' + isoText(value) + '"';
    } else if constexpr (isId<T>) {
        out += '"' + std::to_string(value.value) + '"';
    } else if constexpr (NamedEnum<T>) {
        writeText(out, nameOf(value));
    } else if constexpr (isVector<T>) {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i) out += ',';
            // vector<bool> hands out proxies
            writeValue<typename T::value_type>(out, value[i]);
        }
        out += ']';
    } else {
        out += '{';
        FieldWriter fields{out, &value};
        T::describe(fields);
        out += '}';
    }
}

/// Reads one scalar of a query string, written as text.
template <class F>
void readScalar(Reading& reading, const std::string& at, const std::string& text, F& out, const Bounds& bounds) {
    if constexpr (std::is_same_v<F, std::string>) {
        readText(reading, at, text, out);
        checkLength(reading, at, text, bounds);
    } else if constexpr (std::is_same_v<F, bool>) {
        if (text != "true" && text != "false") return reading.add(at, FaultCode::WrongType);
        out = text == "true";
    } else if constexpr (std::is_integral_v<F> || std::is_same_v<F, Money>) {
        const auto value = integerFrom(text);
        if (!value) return reading.add(at, FaultCode::WrongType);
        readValue(reading, at, Json(*value), out, bounds);
    } else {
        readValue(reading, at, Json(text), out, bounds);
    }
}

template <class T>
struct QueryReader {
    Reading& reading;
    std::string_view name;
    const std::string& text;
    T& out;
    bool found = false;

    template <class F>
    void operator()(std::string_view field, F T::*member, std::string_view, Bounds bounds = {}) {
        if (field != name) return;
        found = true;
        const std::string at = "?" + std::string(field);
        if constexpr (isOptional<F>) {
            typename F::value_type value{};
            readScalar(reading, at, text, value, bounds);
            out.*member = std::move(value);
        } else if constexpr (!isVector<F> && !Described<F>) {
            readScalar(reading, at, text, out.*member, bounds);
        }
    }
};

struct QueryWriter {
    std::string& out;
    const void* object;
    const void* defaults;

    template <class C, class F>
    void operator()(std::string_view name, F C::*member, std::string_view, Bounds = {}) {
        const F& value = static_cast<const C*>(object)->*member;
        if (value == static_cast<const C*>(defaults)->*member) return;
        std::string text;
        if constexpr (isOptional<F>)
            writeScalar(text, *value);
        else
            writeScalar(text, value);
        if (!out.empty()) out += '&';
        out += name;
        out += '=';
        out += queryEscape(text);
    }

  private:
    template <class F>
    static void writeScalar(std::string& text, const F& value) {
        if constexpr (std::is_same_v<F, std::string>) {
            text = value;
        } else if constexpr (NamedEnum<F>) {
            text = nameOf(value);
        } else if constexpr (std::is_same_v<F, Instant>) {
            text = isoText(value);
        } else if constexpr (isId<F>) {
            text = std::to_string(value.value);
        } else if constexpr (!isVector<F> && !Described<F>) {
            writeValue(text, value);
        }
    }
};

}  // namespace zhanggui::detail

namespace zhanggui {

template <Described T>
Result<T> parseJson(std::string_view text, UnknownFields unknown) {
    std::vector<Fault> faults;
    detail::Json tree;
    T value{};
    if (detail::parseTree(text, tree, faults)) {
        detail::Reading reading{faults, unknown};
        detail::readObject(reading, "", tree, value);
    }
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    return value;
}

template <Described T>
std::optional<T> parseUnfinished(std::string_view text) {
    std::vector<Fault> faults;
    detail::Json tree;
    T value{};
    if (!detail::parseTree(text, tree, faults)) return {};
    detail::Reading reading{faults, UnknownFields::Ignore};
    detail::readObject(reading, "", tree, value);
    for (const auto& fault : faults)
        if (!detail::isUnfinished(fault)) return {};
    return value;
}

template <Described T>
std::string printJson(const T& value) {
    std::string out;
    out.reserve(4096);  // most answers fit
    detail::writeValue(out, value);
    return out;
}

template <Described T>
Result<T> parseQuery(std::string_view query) {
    std::vector<Fault> faults;
    std::vector<std::pair<std::string, std::string>> fields;
    T value{};
    detail::Reading reading{faults, UnknownFields::Refuse};
    if (!detail::splitQuery(query, fields)) reading.add("?", FaultCode::BadFormat);
    std::vector<std::string_view> seen;
    for (const auto& [name, text] : fields) {
        if (reading.full()) break;
        detail::QueryReader<T> reader{reading, name, text, value};
        T::describe(reader);
        if (!reader.found) reading.add("?" + name, FaultCode::UnknownField);
        if (std::find(seen.begin(), seen.end(), name) != seen.end())
            reading.add("?" + name, FaultCode::DuplicateField);
        else
            seen.push_back(name);
    }
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    return value;
}

template <Described T>
std::string printQuery(const T& value) {
    std::string out;
    const T defaults{};
    detail::QueryWriter writer{out, &value, &defaults};
    T::describe(writer);
    return out;
}

}  // namespace zhanggui

/// Instantiates the JSON reading and writing of a type that travels as a whole body.
#define ZHANGGUI_WIRE(Type)                                                                               \
    template zhanggui::Result<Type> zhanggui::parseJson<Type>(std::string_view, zhanggui::UnknownFields); \
    template std::optional<Type> zhanggui::parseUnfinished<Type>(std::string_view);                       \
    template std::string zhanggui::printJson<Type>(const Type&);
/// The same for a type that travels as a query string.
#define ZHANGGUI_QUERY(Type)                                                      \
    template zhanggui::Result<Type> zhanggui::parseQuery<Type>(std::string_view); \
    template std::string zhanggui::printQuery<Type>(const Type&);
