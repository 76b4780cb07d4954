#include "api/server/verify.h"

#include "api/backend/audit/audit_chain.h"
#include "api/server/wiring.h"

namespace zhanggui::server {

std::vector<Violation> verify(store::Database& database) {
    std::vector<Violation> found;
    for (const Invariant& invariant : allInvariants()) {
        auto records =
            database.read([&](store::Session& session) { return session.values<std::string>(invariant.violations); });
        if (!records.empty())
            found.push_back({std::string(invariant.id), std::string(invariant.meaning), std::move(records)});
    }
    if (const auto fault = audit::firstFault(database))
        found.push_back({"A1",
                         "the audit log is a chain that nobody altered",
                         {"audit row " + std::to_string(fault->row) + " " + fault->what}});
    return found;
}

}  // namespace zhanggui::server
