#include "api/backend/staff/view_keeping.h"

#include "api/backend/audit/audit_detail.h"
#include "api/backend/audit/audit_log.h"
#include "api/backend/staff/plain_text.h"
#include "api/backend/staff/views_store.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

using views_store::ViewRow;

namespace {

bool mayChange(const Actor& who, const ViewRow& row) {
    return row.owner.value == who.id || (row.shared && who.may(Right::ManageStaff));
}

SavedView viewOf(const Actor& who, const ViewRow& row) {
    return {row.id, row.page, row.name, row.shared, mayChange(who, row), row.content, row.version};
}

/// Page and name; the arrangement is not worth a line in the log.
std::string detailOf(const ViewRow& row) {
    return AuditDetail().add("page", row.page).add("name", row.name).add("shared", row.shared ? "yes" : "no").text();
}

Result<std::string> nameIn(const ViewDraft& draft) {
    auto name = tidied(draft.name);
    const auto faulty = [](FaultCode code, std::optional<std::int64_t> limit) {
        return refuse(GeneralRefusal::InvalidInput, {{"/name", std::string(nameOf(code)), limit}});
    };
    if (name.empty()) return faulty(FaultCode::TooShort, 1);
    if (!isOneLine(name)) return faulty(FaultCode::BadFormat, std::nullopt);
    return name;
}

/// Runs `write`; a name that somebody else has already is no breakdown.
template <class F>
Result<SavedView> unlessTaken(F&& write) {
    try {
        return write();
    } catch (const store::UniqueViolation& violation) {
        if (violation.constraint().starts_with("saved_view_")) return refuse(ViewRefusal::NameTaken);
        throw;
    }
}

}  // namespace

Result<SavedViews> ViewKeeping::list(const Actor& who, const ViewQuery& query) const {
    return m_database.read([&](store::Session& session) {
        SavedViews views;
        for (const auto& row : views_store::ofPage(session, query.page, {who.id})) views.items.push_back(viewOf(who, row));
        return views;
    });
}

Result<SavedView> ViewKeeping::add(const Actor& who, const ViewDraft& draft) {
    const auto name = nameIn(draft);
    if (!name) return refuse(name.error());
    return unlessTaken([&] {
        return m_once.write(who, [&](store::Transaction& transaction) -> Result<SavedView> {
            if (views_store::count(transaction, draft.page, {who.id}, draft.shared) >= maxViews)
                return refuse(ViewRefusal::TooMany);
            ViewRow row{{}, draft.page, *name, draft.content, {who.id}, draft.shared, 1};
            row.id = views_store::add(transaction, row, m_clock.now());
            audit::append(transaction, who, m_clock.now(), "views.add", "view", row.id.value, detailOf(row));
            return viewOf(who, row);
        });
    });
}

Result<SavedView> ViewKeeping::change(const Actor& who, ViewId id, const ViewDraft& draft) {
    const auto name = nameIn(draft);
    if (!name) return refuse(name.error());
    return unlessTaken([&] {
        return m_once.write(who, [&](store::Transaction& transaction) -> Result<SavedView> {
            auto row = views_store::lock(transaction, id);
            if (!row || (!row->shared && row->owner.value != who.id)) return refuse(GeneralRefusal::NotFound);
            if (!mayChange(who, *row)) return refuse(GeneralRefusal::NotAllowed);
            if (row->version != draft.version) return refuse(GeneralRefusal::Conflict);
            if (row->shared != draft.shared &&
                views_store::count(transaction, row->page, row->owner, draft.shared) >= maxViews)
                return refuse(ViewRefusal::TooMany);
            row->name = *name;
            row->content = draft.content;
            row->shared = draft.shared;
            ++row->version;
            views_store::change(transaction, *row, m_clock.now());
            audit::append(transaction, who, m_clock.now(), "views.change", "view", id.value, detailOf(*row));
            return viewOf(who, *row);
        });
    });
}

Result<None> ViewKeeping::remove(const Actor& who, ViewId id) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<None> {
        const auto row = views_store::lock(transaction, id);
        if (!row || (!row->shared && row->owner.value != who.id)) return refuse(GeneralRefusal::NotFound);
        if (!mayChange(who, *row)) return refuse(GeneralRefusal::NotAllowed);
        views_store::remove(transaction, id);
        audit::append(transaction, who, m_clock.now(), "views.remove", "view", id.value, detailOf(*row));
        return None{};
    });
}

}  // namespace zhanggui
