#include "api/server/rotate_keys.h"

#include "api/backend/audit/audit_detail.h"
#include "api/backend/audit/audit_log.h"
#include "api/backend/store/file_copy.h"
#include "api/backend/store/key_rotation.h"
#include "api/server/services.h"
#include "api/server/wiring.h"

namespace zhanggui::server {

RotationReport rotateKeys(const ShopOptions& shop, const RotationPlan& plan, const Clock& clock) {
    const auto database = openShop(shop);
    const auto tables = sealedTables();
    store::KeyRotation rotation(*database, tables, shop.filesFolder() / "shop.keys");
    const auto writeDown = [&](std::string_view action) {
        database->write([&](store::Transaction& transaction) {
            audit::append(transaction, Actor{}, clock.now(), action, "key", 0,
                          AuditDetail().add("key", rotation.newKey()).text());
        });
    };
    RotationReport report;
    report.key = rotation.newKey();
    report.resumed = rotation.resumes();
    if (!report.resumed) writeDown("keys.rotate");
    rotation.addKey();
    report.rows = rotation.sealAnew(plan.afterBatch);
    if (plan.dropOld) {
        // What an older key sealed must not stay in unused parts of the file, which nobody could open any more.
        store::compact(*database);
        writeDown("keys.dropOld");
        report.dropped = rotation.dropOldKeys();
    }
    return report;
}

}  // namespace zhanggui::server
