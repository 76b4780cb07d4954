#pragma once

#include <string>
#include <string_view>

#include "api/contract/fields.h"
#include "api/contract/refusal.h"

namespace zhanggui {

/// What to do with fields that a type does not know: the server refuses them in what clients send; the desk ignores
/// them in what a newer server answers.
enum class UnknownFields { Refuse, Ignore };

/// Reads JSON into a described type. Not the first fault alone is reported but all of them (at most 200), with pointers.
/// Defined in the contract's .cpp files for the types they list (ZHANGGUI_WIRE), so callers never see the library.
template <Described T>
Result<T> parseJson(std::string_view text, UnknownFields unknown = UnknownFields::Refuse);

/// Writes a described type as compact JSON, fields in declared order, absent optionals left out.
template <Described T>
std::string printJson(const T& value);

/// Reads a query string ("state=paid&limit=20") into a described type of scalars. Absent fields keep their defaults.
template <Described T>
Result<T> parseQuery(std::string_view query);

/// Writes a query string; fields that equal their defaults are left out.
template <Described T>
std::string printQuery(const T& value);

/// The problem document (RFC 9457) of a refusal, and back.
std::string printProblem(const Refusal& refusal, std::string_view requestId);
Refusal parseProblem(int status, std::string_view body);

}  // namespace zhanggui
