#pragma once

#include <filesystem>
#include <memory>

#include "api/backend/store/database.h"
#include "tests/bench/generator/past_batch.h"

namespace zhanggui::bench {

/// Writes batches into a shop's database, each in a transaction of its own.
class PastWriter {
  public:
    PastWriter() = default;
    PastWriter(const PastWriter&) = delete;
    PastWriter& operator=(const PastWriter&) = delete;
    virtual ~PastWriter() = default;

    virtual void write(const PastBatch& batch) = 0;
};

/// On SQLite a writer of its own in the shop's `folder`, beside which the store must not write; else through the store.
std::unique_ptr<PastWriter> pastWriter(store::Database& database, const std::filesystem::path& folder);

}  // namespace zhanggui::bench
