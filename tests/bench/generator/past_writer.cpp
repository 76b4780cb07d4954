#include "tests/bench/generator/past_writer.h"

#include "tests/bench/generator/bulk_insert.h"
#include "tests/bench/generator/sqlite_rows.h"

namespace zhanggui::bench {

namespace {

class StoreWriter : public PastWriter {
  public:
    explicit StoreWriter(store::Database& database) : m_database(database) {}

    void write(const PastBatch& batch) override {
        m_database.write([&](store::Transaction& transaction) {
            batch.eachTable([&](const auto& rows) { insertAll(transaction, rows); });
        });
    }

  private:
    store::Database& m_database;
};

class SqliteWriter : public PastWriter {
  public:
    explicit SqliteWriter(const std::filesystem::path& folder) : m_rows(folder / "shop.db") {}

    void write(const PastBatch& batch) override {
        m_rows.run("begin immediate");
        batch.eachTable([&](const auto& rows) { m_rows.insertAll(rows); });
        m_rows.run("commit");
    }

  private:
    SqliteRows m_rows;
};

}  // namespace

std::unique_ptr<PastWriter> pastWriter(store::Database& database, const std::filesystem::path& folder) {
    if (database.dialect() == store::Dialect::Sqlite) return std::make_unique<SqliteWriter>(folder);
    return std::make_unique<StoreWriter>(database);
}

}  // namespace zhanggui::bench
