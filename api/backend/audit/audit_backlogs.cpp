#include "api/backend/audit/audit_backlogs.h"

namespace zhanggui {

namespace {

const Backlog backlogs[] = {
    {"unsealed audit rows", "select count(*) from audit where seal_number is null"},
};

}  // namespace

std::span<const Backlog> auditBacklogs() {
    return backlogs;
}

}  // namespace zhanggui
