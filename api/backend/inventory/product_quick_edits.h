#pragma once

#include "api/backend/catalog/product_records.h"
#include "api/backend/catalog/product_writing.h"
#include "api/backend/inventory/product_lists.h"
#include "api/backend/jobs/once.h"

namespace zhanggui {

/// Single fields of a product, changed in the list. It stands here as the list does, whose row is the answer.
class ProductQuickEdits {
  public:
    ProductQuickEdits(Once& once, const ProductRecords& records, const ProductWriting& writing,
                      const ProductLists& lists)
        : m_once(once), m_records(records), m_writing(writing), m_lists(lists) {}

    /// Refusals: NotFound, InTrash, Conflict with the record as it is now, InvalidInput for a title of nothing and for
    /// a variant that is not of the product.
    Result<ProductRow> edit(const Actor& who, ProductId id, const QuickEdit& edit) const;

  private:
    Once& m_once;
    const ProductRecords& m_records;
    const ProductWriting& m_writing;
    const ProductLists& m_lists;
};

}  // namespace zhanggui
