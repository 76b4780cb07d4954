#pragma once

#include "api/backend/catalog/product_records.h"
#include "api/backend/catalog/product_writing.h"
#include "api/backend/jobs/once.h"
#include "api/backend/media/media.h"

namespace zhanggui {

/// What the product editor of the desk asks for. Every refusal leaves everything as it was.
class ProductEditing {
  public:
    struct Parts {
        store::Database& database;
        Once& once;
        const Clock& clock;
        const Media& media;
        const ProductRecords& records;
        const ProductWriting& writing;
    };
    explicit ProductEditing(const Parts& parts) : m_parts(parts) {}

    /// InvalidInput names every field that is wrong (FaultCode and ProductFault).
    Result<ProductRecord> create(const Actor& who, const ProductForm& form) const;
    /// NotFound; InTrash; Conflict with the record as it is now; InvalidInput; SkuReserved with the MatrixPreview of
    /// the variants that open orders hold.
    Result<ProductRecord> save(const Actor& who, ProductId id, const ProductForm& form) const;
    /// NotFound for an unknown product other than 0; InvalidInput.
    Result<MatrixPreview> preview(const Actor& who, ProductId id, const MatrixForm& form) const;
    Result<ProductRecord> duplicate(const Actor& who, ProductId id) const;
    /// NotFound; InTrash.
    Result<ProductRecord> trash(const Actor& who, ProductId id) const;
    /// NotFound; NotInTrash.
    Result<ProductRecord> restore(const Actor& who, ProductId id) const;
    /// NotFound; NotInTrash; SkuReserved.
    Result<None> purge(const Actor& who, ProductId id) const;
    /// NotFound, but a purged product keeps its history.
    Result<Page<HistoryEntry>> history(const Actor& who, ProductId id, const HistoryQuery& query) const;

    /// The timers'. They do nothing if somebody changed state or schedule since the timer was set.
    void putOnSale(ProductId id, std::int64_t stateVersion) const;
    void takeOffSale(ProductId id, std::int64_t stateVersion) const;

  private:
    template <class Change>
    Result<ProductRecord> change(const Actor& who, ProductId id, std::string_view action, Change change) const;
    template <class Change>
    void changeByTime(ProductId id, std::int64_t stateVersion, std::string_view action, Change change) const;
    Result<ProductRecord> written(store::Transaction& transaction, const Actor& who, std::string_view action,
                                  ProductRevision& edit) const;
    Refusal withCurrent(store::Session& session, Refusal refusal, ProductId id) const;

    const Parts m_parts;
};

/// What moving a product into the recycle bin and out of it does to it; out of it, moments that passed are dropped, and
/// a product whose time on the shelf is over stays off it.
void intoTrash(StoredProduct& product, Instant now);
void outOfTrash(StoredProduct& product, Instant now);

}  // namespace zhanggui
