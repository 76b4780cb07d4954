#include "api/backend/media/web_fetch.h"

#include <curl/curl.h>
#include <sys/socket.h>

#include <memory>
#include <stdexcept>

namespace zhanggui {

namespace {

/// What the callbacks of one transfer share.
struct Transfer {
    const AddressRule& allowed;
    std::size_t most;
    std::string bytes{};
    bool refused = false, tooLong = false;
};

curl_socket_t openSocket(void* data, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(data);
    if (!transfer.allowed(address->addr)) {
        transfer.refused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* data) {
    auto& transfer = *static_cast<Transfer*>(data);
    const auto length = size * count;
    if (transfer.bytes.size() + length > transfer.most) {
        transfer.tooLong = true;
        return 0;
    }
    transfer.bytes.append(bytes, length);
    return length;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

Handle makeHandle() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready != CURLE_OK) throw std::runtime_error("The web library does not start");
    Handle handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle) throw std::runtime_error("The web library gives no handle");
    return handle;
}

template <class T>
void set(CURL* handle, CURLoption option, T value) {
    if (const auto code = curl_easy_setopt(handle, option, value); code != CURLE_OK)
        throw std::runtime_error(std::string("The web library refuses an option: ") + curl_easy_strerror(code));
}

std::string wordFor(CURLcode code, const Transfer& transfer, long status) {
    if (transfer.refused) return "refusedAddress";
    if (transfer.tooLong) return "tooLong";
    switch (code) {
        case CURLE_OK:
            return status == 200 ? (transfer.bytes.empty() ? "empty" : "") : "http" + std::to_string(status);
        case CURLE_URL_MALFORMAT:
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_LOGIN_DENIED:
            return "refusedUrl";
        case CURLE_COULDNT_RESOLVE_HOST:
            return "unknownHost";
        case CURLE_OPERATION_TIMEDOUT:
            return "tooSlow";
        case CURLE_TOO_MANY_REDIRECTS:
            return "tooManyRedirects";
        case CURLE_FILESIZE_EXCEEDED:
            return "tooLong";
        default:
            return "notReached";
    }
}

}  // namespace

WebFetch::WebFetch(AddressRule allowed, FetchLimits limits) : m_allowed(std::move(allowed)), m_limits(limits) {}

WebFetch::Fetched WebFetch::get(const std::string& url) const {
    const auto handle = makeHandle();
    auto* const curl = handle.get();
    Transfer transfer{m_allowed, static_cast<std::size_t>(m_limits.bytes)};
    set(curl, CURLOPT_URL, url.c_str());
    set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    set(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    set(curl, CURLOPT_PROXY, "");
    set(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(curl, CURLOPT_FOLLOWLOCATION, 1L);
    set(curl, CURLOPT_MAXREDIRS, static_cast<long>(m_limits.redirects));
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_limits.connecting.count()));
    set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(m_limits.whole.count()));
    set(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_limits.bytes));
    set(curl, CURLOPT_USERAGENT, "zhanggui/" ZHANGGUI_VERSION);
    set(curl, CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    set(curl, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&transfer));
    set(curl, CURLOPT_WRITEFUNCTION, &take);
    set(curl, CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
    const auto code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    long connections = 0;
    curl_easy_getinfo(curl, CURLINFO_NUM_CONNECTS, &connections);
    // What answers without a status speaks another protocol than its address says.
    const bool noWeb = code == CURLE_UNSUPPORTED_PROTOCOL && connections > 0 && status == 0;
    auto error = noWeb ? std::string("notReached") : wordFor(code, transfer, status);
    if (!error.empty()) transfer.bytes.clear();
    return {std::move(transfer.bytes), std::move(error)};
}

}  // namespace zhanggui
