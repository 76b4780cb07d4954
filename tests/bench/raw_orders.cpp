// The limit of an order: the statements of a submission of three lines, straight through the sqlite3 C API on a copy of
// the very same database (schema, indices, PRAGMAs, rows), one transaction after the other, each on disk (FULL).
// Usage: raw_orders DATABASE SECONDS CUSTOMER STORE SKU... ; prints {"orders":…,"milliseconds":…}.

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

[[noreturn]] void fail(sqlite3* database, const char* what) {
    std::fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
    std::exit(1);
}

class Statement {
  public:
    Statement(sqlite3* database, const char* sql) : m_database(database) {
        if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
            fail(database, sql);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds, runs to the end; the first column of the first row if there is one.
    template <class... Args>
    std::int64_t run(const Args&... args) {
        int place = 0;
        (bind(++place, args), ...);
        std::int64_t first = 0;
        int step = sqlite3_step(m_statement);
        if (step == SQLITE_ROW) {
            first = sqlite3_column_int64(m_statement, 0);
            step = sqlite3_step(m_statement);
        }
        if (step != SQLITE_DONE) fail(m_database, "step");
        sqlite3_reset(m_statement);
        return first;
    }

  private:
    void bind(int place, std::int64_t value) { sqlite3_bind_int64(m_statement, place, value); }
    void bind(int place, const std::string& value) {
        sqlite3_bind_text(m_statement, place, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
};

void pragma(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database, sql);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 8) return 2;
    sqlite3* database = nullptr;
    if (sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) fail(database, argv[1]);
    for (const char* const sql : {"pragma journal_mode = wal", "pragma synchronous = full", "pragma foreign_keys = on",
                                  "pragma trusted_schema = off", "pragma cell_size_check = on", "pragma mmap_size = 0"})
        pragma(database, sql);
    const std::chrono::seconds length(std::atoi(argv[2]));
    const std::int64_t customer = std::atoll(argv[3]), shop = std::atoll(argv[4]);
    std::vector<std::int64_t> skus;
    for (int i = 5; i < argc; ++i) skus.push_back(std::atoll(argv[i]));
    {
        Statement begin(database, "begin immediate"), commit(database, "commit"),
            offer(database,
                  "select p.id, p.title, s.spec_text, s.code, s.price, s.cost from sku s join product p on p.id = "
                  "s.product_id where s.id = ?"),
            order(
                database,
                "insert into shop_order (customer_id, store_id, state, goods, freight, adjustment, payable, paid, "
                "refunded, "
                "receiver_name_sealed, receiver_phone_sealed, receiver_detail_sealed, receiver_name_index, "
                "receiver_phone_index, receiver_tail_index, district_code, region_text, buyer_note, wait, wait_until, "
                "created_at, state_version, version) values (?1, ?2, 'unpaid', 3000, 0, 0, 3000, 0, 0, ?3, ?3, ?3, ?4, "
                "?4, "
                "?4, '330106', ?4, '', 'payment', 1, 1, 1, 1) returning id"),
            line(database,
                 "insert into order_line (order_id, product_id, sku_id, title, spec_text, code, image, unit_price, "
                 "cost, "
                 "quantity, total, discount, paid, shipped, cancelled) values (?1, ?2, ?3, ?4, '', ?4, ?4, 1000, 0, 1, "
                 "1000, "
                 "0, 0, 0, 0) returning id"),
            stock(database,
                  "update stock_level set reserved = reserved + 1 where sku_id = ? and store_id = ? and on_hand - "
                  "reserved >= 1 "
                  "returning on_hand, reserved, (select product_id from sku where sku.id = stock_level.sku_id)"),
            ledger(database,
                   "insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, "
                   "on_hand_after, reserved_after, cause, cause_id, document, actor, at) values (?, ?, 'reserve', 0, "
                   "1, 0, 1, 1, "
                   "'order', ?, ?, '', 1)"),
            timeline(database,
                     "insert into order_event (order_id, kind, actor, detail, amount, at) values (?, 'submitted', '', "
                     "'', 0, 1)"),
            event(database, "insert into event (kind, object_id, label, at) values ('orderSubmitted', ?, ?, 1)"),
            deadline(database,
                     "insert into deadline (kind, object_id, state_version, due_at, tries) values ('closeUnpaidOrder', "
                     "?, 1, 9999999999999, 0)"),
            audit(database,
                  "insert into audit (at, actor_kind, actor_id, actor_name, action, object_kind, object_id, detail, "
                  "request_id) "
                  "values (1, 'customer', ?, '', 'orders.submit', 'order', ?, '{}', ?)"),
            claim(database,
                  "insert into idempotency (scope, request_key, request_hash, reply, at) values (?, ?, ?, '', 1)"),
            remember(database, "update idempotency set reply = ? where scope = ? and request_key = ?");
        const std::string sealed(96, 's'), index(32, 'i'), scope = "raw", reply(1400, 'r');
        const auto start = std::chrono::steady_clock::now();
        std::int64_t orders = 0;
        while (std::chrono::steady_clock::now() - start < length) {
            begin.run();
            const std::string key = "raw-" + std::to_string(orders);
            claim.run(scope, key, index);
            const std::int64_t id = order.run(customer, shop, sealed, index);
            const std::string number = std::to_string(100000 + id);
            for (std::size_t i = 0; i < 3; ++i) {
                const std::int64_t sku = skus[(static_cast<std::size_t>(orders) + i) % skus.size()];
                const std::int64_t product = offer.run(sku);
                stock.run(sku, shop);
                ledger.run(sku, shop, id, number);
                line.run(id, product, sku, index);
            }
            timeline.run(id);
            event.run(id, number);
            deadline.run(id);
            audit.run(customer, id, key);
            remember.run(reply, scope, key);
            commit.run();
            ++orders;
        }
        const auto ms =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
        std::printf("{\"orders\":%lld,\"milliseconds\":%lld}\n", static_cast<long long>(orders),
                    static_cast<long long>(ms));
    }
    sqlite3_close(database);
}
