#include "api/backend/store/statistics.h"

#include <spdlog/spdlog.h>

namespace zhanggui::store {

void refreshStatistics(Database& database) {
    if (database.dialect() != Dialect::Postgres) return;
    try {
        database.write([](Transaction& transaction) {
            transaction.run(
                "do $$ declare grown name; begin "
                "for grown in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                "where n.nspname = current_schema() and c.relkind = 'r' "
                // Below eight pages every plan is good.
                "and pg_relation_size(c.oid) > greatest(c.relpages * 2, 8) * 8192 order by c.relname "
                "loop execute format('analyze %I', grown); end loop; end $$");
        });
    } catch (const StoreError& error) {
        spdlog::warn("The statistics of grown tables were not refreshed: {}", error.what());
    }
}

}  // namespace zhanggui::store
