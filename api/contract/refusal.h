#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "api/contract/enum_names.h"

namespace zhanggui {

/// One thing that is wrong with an input. `pointer` is a JSON pointer (RFC 6901) into the body, or "?name" for a field
/// of the query. `code` is a FaultCode's word or a domain's own; `limit` is the figure that was exceeded, if one was.
struct Fault {
    std::string pointer;
    std::string code;
    std::optional<std::int64_t> limit;

    template <class V>
    static constexpr void describe(V&& field) {
        field("pointer", &Fault::pointer, "JSON pointer to the faulty value; ?name for a query field");
        field("code", &Fault::code, "What is wrong with it");
        field("limit", &Fault::limit, "The limit that was exceeded, in the field's own unit");
    }
    bool operator==(const Fault&) const = default;
};

/// What the reader itself can find wrong.
enum class FaultCode {
    NotJson,
    TooDeep,
    DuplicateField,
    MissingField,
    UnknownField,
    WrongType,
    UnknownValue,
    BadFormat,
    TooShort,
    TooLong,
    TooSmall,
    TooLarge,
    TooFew,
    TooMany
};

constexpr std::array<EnumName<FaultCode>, 14> enumNames(FaultCode) {
    return {{{FaultCode::NotJson, "notJson"},
             {FaultCode::TooDeep, "tooDeep"},
             {FaultCode::DuplicateField, "duplicateField"},
             {FaultCode::MissingField, "missingField"},
             {FaultCode::UnknownField, "unknownField"},
             {FaultCode::WrongType, "wrongType"},
             {FaultCode::UnknownValue, "unknownValue"},
             {FaultCode::BadFormat, "badFormat"},
             {FaultCode::TooShort, "tooShort"},
             {FaultCode::TooLong, "tooLong"},
             {FaultCode::TooSmall, "tooSmall"},
             {FaultCode::TooLarge, "tooLarge"},
             {FaultCode::TooFew, "tooFew"},
             {FaultCode::TooMany, "tooMany"}}};
}

/// Refusals that any domain may answer.
enum class GeneralRefusal {
    InvalidInput,
    NotSignedIn,
    NotAllowed,
    NotFound,
    Conflict,
    KeyMissing,
    KeyReused,
    KeyInUse,
    TooManyRequests
};

constexpr std::array<EnumName<GeneralRefusal>, 9> enumNames(GeneralRefusal) {
    return {{{GeneralRefusal::InvalidInput, "invalidInput"},
             {GeneralRefusal::NotSignedIn, "notSignedIn"},
             {GeneralRefusal::NotAllowed, "notAllowed"},
             {GeneralRefusal::NotFound, "notFound"},
             {GeneralRefusal::Conflict, "conflict"},
             {GeneralRefusal::KeyMissing, "idempotencyKeyMissing"},
             {GeneralRefusal::KeyReused, "idempotencyKeyReused"},
             {GeneralRefusal::KeyInUse, "idempotencyKeyInUse"},
             {GeneralRefusal::TooManyRequests, "tooManyRequests"}}};
}

/// HTTP status of a refusal. Each domain's enum has its own such function, a switch without default.
constexpr int statusOf(GeneralRefusal refusal) {
    switch (refusal) {
        case GeneralRefusal::InvalidInput:
            return 400;
        case GeneralRefusal::NotSignedIn:
            return 401;
        case GeneralRefusal::NotAllowed:
            return 403;
        case GeneralRefusal::NotFound:
            return 404;
        case GeneralRefusal::Conflict:
            return 409;
        case GeneralRefusal::KeyMissing:
            return 400;
        case GeneralRefusal::KeyReused:
            return 422;
        case GeneralRefusal::KeyInUse:
            return 409;
        case GeneralRefusal::TooManyRequests:
            return 429;
    }
    return 500;
}

template <class E>
concept RefusalEnum = NamedEnum<E> && requires(E e) {
    { statusOf(e) } -> std::same_as<int>;
};

/// Why a request was not carried out, in a form the caller can act on. The server sends codes; the desk owns sentences.
struct Refusal {
    std::string code;
    int status = 500;
    std::vector<Fault> faults;
    std::string current;                ///< JSON of the value as it is now, for a lost optimistic lock; else empty
    std::chrono::seconds retryAfter{};  ///< when it may be tried again, for the header Retry-After; 0: unsaid

    Refusal() = default;
    template <RefusalEnum E>
    Refusal(E why, std::vector<Fault> what = {}) : code(nameOf(why)), status(statusOf(why)), faults(std::move(what)) {}
    bool operator==(const Refusal&) const = default;

    /// Whether this is that refusal.
    template <RefusalEnum E>
    bool is(E why) const {
        return code == nameOf(why);
    }
};

/// A value, or the refusal that stands in its place.
template <class T>
using Result = tl::expected<T, Refusal>;

/// `return refuse(OrderRefusal::OutOfStock);`
template <RefusalEnum E>
tl::unexpected<Refusal> refuse(E why, std::vector<Fault> faults = {}) {
    return tl::unexpected<Refusal>(Refusal(why, std::move(faults)));
}
inline tl::unexpected<Refusal> refuse(Refusal refusal) {
    return tl::unexpected<Refusal>(std::move(refusal));
}
/// Too many requests: the next one may come after this time.
inline tl::unexpected<Refusal> refuseFor(std::chrono::nanoseconds wait) {
    Refusal refusal(GeneralRefusal::TooManyRequests);
    refusal.retryAfter = std::chrono::ceil<std::chrono::seconds>(wait);
    return tl::unexpected<Refusal>(std::move(refusal));
}

}  // namespace zhanggui
