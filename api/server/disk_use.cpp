#include "api/server/disk_use.h"

#include "api/contract/contract.h"

namespace zhanggui::server {

namespace {

template <class... E>
bool isOneOf(std::string_view name) {
    return ((name == E::name) || ...);
}

/// Pictures and tables of any size.
bool leavesFiles(std::string_view name) {
    return isOneOf<UploadPicture, UploadImport, CreateExport, ExportProducts>(name);
}

/// Questions that need a body; what ends or removes something; who makes room has to come in. And a notice tells of
/// money that was paid already: the reserve is there for it.
bool leavesNothing(std::string_view name) {
    return isOneOf<SignIn, CustomerSignIn, PreviewMatrix, AskFreight, Settle, CancelJob, CancelImport,
                   RemoveFreightTemplate, ReceivePaymentNotice>(name);
}

}  // namespace

DiskUse diskUseOf(const EndpointInfo& info) {
    if (info.verb == Verb::Get || info.verb == Verb::Delete || leavesNothing(info.name)) return DiskUse::Nothing;
    return leavesFiles(info.name) ? DiskUse::Files : DiskUse::Rows;
}

bool hasRoomFor(const EndpointInfo& info, StorageLevel level) {
    if (level == StorageLevel::Enough) return true;
    const auto use = diskUseOf(info);
    return use == DiskUse::Nothing || (level == StorageLevel::Low && use == DiskUse::Rows);
}

}  // namespace zhanggui::server
