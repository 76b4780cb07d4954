#pragma once

#include <string>
#include <string_view>

namespace zhanggui::http {

/// The media type of every refusal (RFC 9457).
inline constexpr std::string_view problemContentType = "application/problem+json";

/// A refusal of the HTTP layer itself: what the domains refuse has codes of its own in the contract.
struct Problem {
    int status;
    std::string_view code;
    std::string_view title;
};

namespace problems {
inline constexpr Problem badRequest{400, "badRequest", "The request is not well-formed HTTP"};
inline constexpr Problem badPath{400, "badPath", "The path is not well-formed"};
inline constexpr Problem launchSecret{401, "launchSecretRequired", "This listener belongs to the shop's own desk"};
inline constexpr Problem foreignOrigin{403, "foreignOrigin", "This listener does not answer web pages"};
inline constexpr Problem notFound{404, "notFound", "There is nothing at this path"};
inline constexpr Problem methodNotAllowed{405, "methodNotAllowed", "This path does not answer this method"};
inline constexpr Problem requestTimeout{408, "requestTimeout", "The request took too long to arrive"};
inline constexpr Problem bodyTooLarge{413, "bodyTooLarge", "The body is larger than this path accepts"};
inline constexpr Problem targetTooLong{414, "targetTooLong", "The request target is too long"};
inline constexpr Problem expectation{417, "expectationFailed", "Only 100-continue can be expected"};
inline constexpr Problem foreignHost{421, "foreignHost", "This listener does not answer for this host name"};
inline constexpr Problem headersTooLarge{431, "headersTooLarge", "The request has too many or too long header fields"};
inline constexpr Problem internal{500, "internal", "The server failed; its log names the request id"};
inline constexpr Problem notImplemented{501, "methodNotImplemented", "The server does not know this method"};
inline constexpr Problem overloaded{503, "overloaded", "The server is busy; try again shortly"};
inline constexpr Problem handlerTimeout{503, "handlerTimeout", "The server took too long; try again shortly"};
inline constexpr Problem stopping{503, "stopping", "The server is shutting down"};
inline constexpr Problem storageFull{507, "storageFull",
                                     "The server's disk has no room for this; nothing was changed, try again later"};
inline constexpr Problem httpVersion{505, "httpVersionNotSupported", "The server speaks HTTP/1.0 and HTTP/1.1"};
}  // namespace problems

/// The JSON text of a problem document: type, title, status, code and requestId. Texts are escaped.
std::string problemBody(int status, std::string_view code, std::string_view title, std::string_view requestId);

}  // namespace zhanggui::http
