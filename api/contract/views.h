#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Saved views of the desk's lists: what a member of staff narrowed, sorted and arranged, under a name.
namespace zhanggui {

using ViewId = Id<struct ViewTag>;

enum class ViewRefusal { NameTaken, TooMany };

constexpr std::array<EnumName<ViewRefusal>, 2> enumNames(ViewRefusal) {
    return {{{ViewRefusal::NameTaken, "viewNameTaken"}, {ViewRefusal::TooMany, "tooManyViews"}}};
}

constexpr int statusOf(ViewRefusal refusal) {
    switch (refusal) {
        case ViewRefusal::NameTaken:
        case ViewRefusal::TooMany:
            return 409;
    }
    return 500;
}

/// Of one list, for each member of staff; as many again are shared.
inline constexpr std::int64_t maxViews = 30;

struct SavedView {
    ViewId id;
    std::string page, name;
    bool shared = false, mine = true;
    std::string content;
    std::int64_t version = 1;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SavedView::id, "Key of the view");
        field("page", &SavedView::page, "The list it belongs to, e.g. 'orders'");
        field("name", &SavedView::name, "As its tab shows it");
        field("shared", &SavedView::shared, "All members of staff see it");
        field("mine", &SavedView::mine, "Who asks may change it: its maker, and of a shared one who manages staff");
        field("content", &SavedView::content, "The desk's own: conditions, order, columns and density");
        field("version", &SavedView::version, "For optimistic locking");
    }
};

struct SavedViews {
    std::vector<SavedView> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &SavedViews::items, "Shared ones first, each part by key");
    }
};

struct ViewQuery {
    std::string page;

    template <class V>
    static constexpr void describe(V&& field) {
        field("page", &ViewQuery::page, "The list", length(1, 40));
    }
};

struct ViewDraft {
    std::string page, name, content;
    bool shared = false;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("page", &ViewDraft::page, "The list; of a view that exists it stays", length(1, 40));
        field("name", &ViewDraft::name, "Unique among the shared ones, and among one's own, of a list", length(1, 40));
        field("content", &ViewDraft::content, "The desk's own, kept as it is", length(0, 8000));
        field("shared", &ViewDraft::shared, "All members of staff shall see it");
        field("version", &ViewDraft::version, "That the change is based on; 0 for a new one");
    }
};

struct ListViews : Endpoint<Verb::Get, Path<"/admin/v1/views">, ViewQuery, SavedViews, Door::Staff> {
    static constexpr std::string_view name = "listViews";
    static constexpr std::string_view summary = "Saved views of one list: the shared ones and one's own";
};
struct AddView : Endpoint<Verb::Post, Path<"/admin/v1/views">, ViewDraft, SavedView, Door::Staff> {
    static constexpr std::string_view name = "addView";
    static constexpr std::string_view summary = "Saves a view";
};
struct ChangeView : Endpoint<Verb::Put, Path<"/admin/v1/views/{view}", ViewId>, ViewDraft, SavedView, Door::Staff> {
    static constexpr std::string_view name = "changeView";
    static constexpr std::string_view summary = "Renames, shares or replaces a view; 409 if it was changed meanwhile";
};
struct RemoveView : Endpoint<Verb::Delete, Path<"/admin/v1/views/{view}", ViewId>, None, None, Door::Staff> {
    static constexpr std::string_view name = "removeView";
    static constexpr std::string_view summary = "Removes a view; what it showed stays";
};

using ViewEndpoints = EndpointList<ListViews, AddView, ChangeView, RemoveView>;

}  // namespace zhanggui
