#include "api/contract/search.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::WordList)
ZHANGGUI_WIRE(zhanggui::SearchedWords)
ZHANGGUI_WIRE(zhanggui::SearchWords)
ZHANGGUI_WIRE(zhanggui::SearchWordReport)
ZHANGGUI_QUERY(zhanggui::SuggestionQuery)
