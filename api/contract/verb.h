#pragma once

#include <string_view>

namespace zhanggui {

/// The HTTP methods an endpoint may use.
enum class Verb { Get, Post, Put, Patch, Delete };

/// "GET", "POST"… as written on the wire.
constexpr std::string_view verbName(Verb verb) {
    switch (verb) {
        case Verb::Get:
            return "GET";
        case Verb::Post:
            return "POST";
        case Verb::Put:
            return "PUT";
        case Verb::Patch:
            return "PATCH";
        case Verb::Delete:
            return "DELETE";
    }
    return "";
}

}  // namespace zhanggui
