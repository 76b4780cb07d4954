#include "api/backend/catalog/catalog_backlogs.h"

namespace zhanggui {

namespace {

const Backlog backlogs[] = {
    {"pictures", "select count(*) from picture where next_try_at <= :now", true},
    {"pictures given up", "select count(*) from picture where file = '' and next_try_at is null"},
};

}  // namespace

std::span<const Backlog> catalogBacklogs() {
    return backlogs;
}

}  // namespace zhanggui
