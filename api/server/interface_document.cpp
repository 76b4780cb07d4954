#include "api/server/interface_document.h"

#include "api/backend/http/openapi.h"
#include "api/contract/contract.h"

namespace zhanggui::server {

std::vector<EndpointInfo> declaredEndpoints() {
    std::vector<EndpointInfo> all;
    eachEndpoint([&]<class E>() { all.push_back(infoOf<E>()); });
    return all;
}

std::string interfaceDocument() {
    std::vector<http::RefusalCode> codes;
    eachRefusalEnum([&]<class E>() {
        for (const auto& entry : enumNames(E{})) codes.push_back({entry.name, statusOf(entry.value)});
    });
    return http::openApiDocument(declaredEndpoints(), codes, ZHANGGUI_VERSION);
}

}  // namespace zhanggui::server
