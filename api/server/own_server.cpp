#include "api/server/own_server.h"

#include <curl/curl.h>

#include <memory>

namespace zhanggui::server {

namespace {

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* text) {
    static_cast<std::string*>(text)->append(bytes, size * count);
    return size * count;
}

}  // namespace

std::optional<std::string> askOwnServer(std::uint16_t port, const std::string& path, const std::string& secret) {
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle) return std::nullopt;
    auto* const curl = handle.get();
    const std::string url = "http://127.0.0.1:" + std::to_string(port) + path;
    const std::string line = "X-Zhanggui-Launch: " + secret;
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> lines(
        secret.empty() ? nullptr : curl_slist_append(nullptr, line.c_str()), &curl_slist_free_all);
    std::string answer;
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 2L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, static_cast<void*>(&answer));
    long status = 0;
    if (curl_easy_perform(curl) != CURLE_OK) return std::nullopt;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return std::nullopt;
    return answer;
}

}  // namespace zhanggui::server
