#include "api/backend/imports/import_runner.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/audit/audit_log.h"
#include "api/backend/imports/import_check.h"
#include "api/backend/imports/imports_store.h"
#include "api/backend/jobs/events.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

namespace {

using imports_store::JobRow;

/// Rows a transaction: long enough to be worth a commit, short enough to let customers' orders in between.
constexpr std::size_t batchRows = 200;

/// One batch of one import within its transaction.
class Batch {
  public:
    Batch(store::Transaction& transaction, JobRow& job, CatalogWriter& writer, Stock& stock, Instant now)
        : m_transaction(transaction), m_job(job), m_writer(writer), m_stock(stock), m_now(now) {}

    /// False when nothing is left to write.
    bool run() {
        const auto groups = nextGroups();
        if (groups.empty()) return false;
        const auto store = imports_store::firstStore(m_transaction);
        if (!store) throw std::runtime_error("The shop has no store that imported stock could lie in");
        const auto columns = ColumnSet::fromText(m_job.columns);
        std::vector<ProductReading> readings;
        for (const auto& group : groups) readings.push_back(readProduct(group, columns));
        const auto checked = ImportCheck(m_stock, *store).check(m_transaction, std::move(readings));
        bool changed = false;
        for (const auto& product : checked) changed = write(product) || changed;
        moveStock(*store);
        m_job.position = groups.back().rows.back().line + 1;
        if (changed) jobs::announce(m_transaction, EventKind::CatalogChanged, 0, "", m_now);
        return true;
    }

  private:
    /// Whole products, so that each is written in one transaction.
    std::vector<ProductGroup> nextGroups() {
        for (std::size_t limit = batchRows;; limit *= 2) {
            const auto rows =
                imports_store::data(m_transaction, m_job.id, m_job.position, static_cast<std::int64_t>(limit));
            std::vector<ProductGroup> groups;
            m_verdicts.clear();
            for (const auto& row : rows) {
                auto cells = ProductCells::fromText(row.line, row.data);
                const auto& handle = cells[ProductColumn::Handle];
                if (groups.empty() || groups.back().rows.back()[ProductColumn::Handle] != handle) groups.emplace_back();
                groups.back().rows.push_back(std::move(cells));
                m_verdicts[row.line] = row.verdict;
            }
            if (rows.size() < limit) return groups;
            groups.pop_back();  // its other rows may be beyond the limit
            if (!groups.empty()) return groups;
        }
    }

    bool write(const CheckedProduct& product) {
        if (!product.valid()) {
            leaveOut(product);
            return false;
        }
        m_job.committed += static_cast<std::int64_t>(product.rows.size());
        const bool same = std::all_of(product.rows.begin(), product.rows.end(),
                                      [](const ImportRow& row) { return row.verdict == RowVerdict::Same; });
        if (same) return false;
        const auto saved =
            m_writer.save(m_transaction, product.reading.draft, product.stored ? &*product.stored : nullptr, m_now);
        for (const auto& row : product.reading.rows) {
            if (!row.variant) continue;
            m_levels.push_back({saved.skus[*row.variant], row.quantity});
        }
        return true;
    }

    /// The shop has changed since the dry run, so that the product cannot be written any more.
    void leaveOut(const CheckedProduct& product) {
        for (const auto& row : product.rows) {
            imports_store::updateRow(m_transaction, m_job.id, row);
            const auto before = m_verdicts.at(row.line);
            m_job.add -= before == RowVerdict::Add;
            m_job.change -= before == RowVerdict::Change;
            m_job.same -= before == RowVerdict::Same;
            ++m_job.error;
        }
        --m_job.products;
        m_job.skus -= static_cast<std::int64_t>(product.reading.draft.variants.size());
        m_job.pictures -= static_cast<std::int64_t>(product.reading.draft.pictures.size());
    }

    /// In the order of the SKUs, as orders take them.
    void moveStock(StoreId store) {
        std::sort(m_levels.begin(), m_levels.end(), [](const auto& a, const auto& b) { return a.sku < b.sku; });
        const MovementNote note{MovementCause::Import, m_job.id.value, m_job.fileName, m_job.actor, m_now};
        for (const auto& level : m_levels) {
            if (!level.quantity)
                m_stock.open(m_transaction, store, level.sku);
            else if (!m_stock.setOnHand(m_transaction, store, level.sku, *level.quantity, note))
                throw store::StoreBusy("Units were promised to an order while their level was imported");
        }
    }

    struct Level {
        SkuId sku;
        std::optional<std::int64_t> quantity;
    };

    store::Transaction& m_transaction;
    JobRow& m_job;
    CatalogWriter& m_writer;
    Stock& m_stock;
    const Instant m_now;
    std::map<std::int64_t, RowVerdict> m_verdicts;
    std::vector<Level> m_levels;
};

std::string figuresOf(const JobRow& job) {
    return R"({"products":)" + std::to_string(job.products) + R"(,"skus":)" + std::to_string(job.skus) + R"(,"rows":)" +
           std::to_string(job.committed) + R"(,"errors":)" + std::to_string(job.error) + "}";
}

}  // namespace

ImportRunner::ImportRunner(store::Database& database, const Clock& clock, CatalogWriter& writer, Stock& stock)
    : m_database(database),
      m_clock(clock),
      m_writer(writer),
      m_stock(stock),
      m_loop("imports", std::chrono::seconds(5), [this] { return step(); }) {}

bool ImportRunner::step() {
    const auto id = m_database.read([](store::Session& session) { return imports_store::runningJob(session); });
    if (!id) return false;
    writeBatch(*id);
    return true;
}

void ImportRunner::finish(ImportId id) {
    constexpr int patience = 5;  // lost races with orders in a row
    for (int lost = 0;;) {
        try {
            if (!writeBatch(id)) return;
            lost = 0;
        } catch (const store::StoreBusy&) {
            if (++lost == patience) throw;
        }
    }
}

bool ImportRunner::writeBatch(ImportId id) {
    return m_database.write([&](store::Transaction& transaction) {
        auto job = imports_store::lockedJob(transaction, id);
        if (!job || job->state != ImportState::Running) return false;
        const auto now = m_clock.now();
        const bool more = Batch(transaction, *job, m_writer, m_stock, now).run();
        if (!more) {
            job->state = ImportState::Done;
            audit::append(transaction, Actor{}, now, "imports.done", "import", id.value, figuresOf(*job));
        }
        imports_store::updateJob(transaction, *job);
        jobs::announce(transaction, EventKind::ImportProgress, id.value, job->fileName, now);
        return more;
    });
}

}  // namespace zhanggui
