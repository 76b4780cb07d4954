#include "api/backend/catalog/search_routes.h"

namespace zhanggui {

void bindSearch(http::Registry& registry, Searches& searches, Favourites& favourites) {
    const auto generation = [&](const http::Request&) { return searches.generation(); };
    registry.serveCached<ListSuggestions>(
        [&](const Actor& who, const SuggestionQuery& query) { return searches.suggestions(who, query); }, generation);
    registry.serveCached<ListHotWords>([&](const Actor& who) { return searches.hot(who); }, generation);
    registry.serve<ListSearchHistory>([&](const Actor& who) { return searches.history(who); });
    registry.serve<RememberSearch>(
        [&](const Actor& who, const SearchedWords& words) { return searches.remember(who, words); });
    registry.serve<ClearSearchHistory>([&](const Actor& who) { return searches.clear(who); });
    registry.serve<GetSearchWords>([&](const Actor& who) { return searches.words(who); });
    registry.serve<SetSearchWords>(
        [&](const Actor& who, const SearchWords& words) { return searches.setWords(who, words); });

    registry.serve<ListFavourites>(
        [&](const Actor& who, const KeptQuery& query) { return favourites.list(who, query); });
    registry.serve<GetFavourite>([&](const Actor& who, ProductId id) { return favourites.state(who, id); });
    registry.serve<AddFavourite>([&](const Actor& who, ProductId id) { return favourites.add(who, id); });
    registry.serve<RemoveFavourite>([&](const Actor& who, ProductId id) { return favourites.remove(who, id); });
    registry.serve<ListFootprints>(
        [&](const Actor& who, const KeptQuery& query) { return favourites.footprints(who, query); });
    registry.serve<AddFootprint>([&](const Actor& who, const SeenProduct& seen) { return favourites.see(who, seen); });
    registry.serve<ClearFootprints>([&](const Actor& who) { return favourites.clearFootprints(who); });
}

}  // namespace zhanggui
