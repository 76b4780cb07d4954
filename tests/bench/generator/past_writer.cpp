#include "tests/bench/generator/past_writer.h"

#include "tests/bench/generator/bulk_insert.h"

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

}  // namespace

std::unique_ptr<PastWriter> pastWriter(store::Database& database) {
    return std::make_unique<StoreWriter>(database);
}

}  // namespace zhanggui::bench
