#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/staff.h"
#include "api/contract/views.h"

/// The table of saved views.
namespace zhanggui::views_store {

struct ViewRow {
    ViewId id;
    std::string page, name, content;
    StaffId owner;
    bool shared = false;
    std::int64_t version = 1;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &ViewRow::id);
        column("page", &ViewRow::page);
        column("name", &ViewRow::name);
        column("content", &ViewRow::content);
        column("owner_id", &ViewRow::owner);
        column("shared", &ViewRow::shared);
        column("version", &ViewRow::version);
    }
};

/// The shared ones and those of `owner`, shared ones first, each part by key.
std::vector<ViewRow> ofPage(store::Session& session, const std::string& page, StaffId owner);
/// Locked until the transaction ends.
std::optional<ViewRow> lock(store::Transaction& transaction, ViewId id);
std::int64_t count(store::Session& session, const std::string& page, StaffId owner, bool shared);
/// These two throw UniqueViolation("saved_view_shared_name" or "saved_view_own_name").
ViewId add(store::Transaction& transaction, const ViewRow& row, Instant at);
void change(store::Transaction& transaction, const ViewRow& row, Instant at);
void remove(store::Transaction& transaction, ViewId id);

}  // namespace zhanggui::views_store
