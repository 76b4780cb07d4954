#include "api/backend/imports/imports_backlogs.h"

namespace zhanggui {

namespace {

const Backlog backlogs[] = {
    {"imports", "select count(*) from import_job where state = 'running' or state = 'undoing'"},
    {"exports", "select count(*) from export_job where state = 'running'"},
};

}  // namespace

std::span<const Backlog> importsBacklogs() {
    return backlogs;
}

}  // namespace zhanggui
