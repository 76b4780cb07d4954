#pragma once

#include "api/backend/catalog/product_writing.h"
#include "api/backend/jobs/batch_jobs.h"
#include "api/contract/product_bulk.h"

namespace zhanggui {

/// One change of many products as a job. It stands here since what a list selects may ask for stock. A row is written
/// only if the product is as it was when the row was planned, and taken back only where what the job wrote still
/// stands; the others are reported.
class ProductBulk final : public jobs::BatchKind {
  public:
    ProductBulk(Once& once, jobs::BatchJobs& jobs, const ProductWriting& writing)
        : m_once(once), m_jobs(jobs), m_writing(writing) {}

    /// Plans the change; a short one is ready at once. InvalidInput names what the action lacks.
    Result<Job> plan(const Actor& who, const BulkForm& form);

    Right right() const override { return Right::EditProducts; }
    std::vector<jobs::BatchRow> plan(store::Session& session, const jobs::BatchContext& job, std::string& position,
                                     std::size_t most) override;
    void apply(store::Transaction& transaction, const jobs::BatchContext& job, jobs::BatchRow& row) override;
    void undo(store::Transaction& transaction, const jobs::BatchContext& job, jobs::BatchRow& row) override;
    void changed(store::Transaction& transaction, const jobs::BatchContext& job) override;

  private:
    jobs::BatchRow planRow(store::Session& session, const BulkForm& form, ProductId id, Instant now) const;

    Once& m_once;
    jobs::BatchJobs& m_jobs;
    const ProductWriting& m_writing;
};

}  // namespace zhanggui
