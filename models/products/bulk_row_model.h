#pragma once

#include "api/client/client.h"
#include "api/contract/product_bulk.h"
#include "models/base/paged_model.h"

namespace zhanggui {

/// The rows of a job over products: what is planned, or what came of it. Columns: product, change, state.
class BulkRowModel : public PagedModel<JobRow> {
    Q_OBJECT
  public:
    explicit BulkRowModel(Client& client, QObject* parent = nullptr);

    /// Shows this job's rows, from the first; nothing of 0.
    void open(JobId job);
    void clear() override;

  protected:
    Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) override;

  private:
    Client& m_client;
    JobId m_job;
    JobRowQuery m_query;
};

/// What a bulk change is called: "Put on shelf".
QString bulkActionText(BulkAction action);
/// How a job over products ended: "297 changed, 3 refused".
QString bulkResultText(const Job& job);

}  // namespace zhanggui
