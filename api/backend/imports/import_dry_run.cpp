#include "api/backend/imports/import_dry_run.h"

#include <stdexcept>
#include <unordered_set>

#include "api/backend/imports/import_check.h"

namespace zhanggui {

namespace {

using imports_store::JobRow;

/// Rows that are read, checked and written together.
constexpr std::size_t batchRows = 500;

class DryRun {
  public:
    DryRun(store::Database& database, const Stock& stock, ProductFile& file, JobRow& job, StoreId store)
        : m_database(database), m_check(stock, store), m_file(file), m_job(job) {}

    void run() {
        ProductGroup group;
        while (m_file.next(group)) {
            auto reading = readProduct(group, m_file.columns());
            noteCodes(reading);
            for (const auto& row : group.rows) m_data.push_back(row.text());
            m_readings.push_back(std::move(reading));
            if (m_data.size() >= batchRows) flush();
        }
        flush();
    }

  private:
    /// Of two variants of the file with one code the second has a fault.
    void noteCodes(ProductReading& reading) {
        for (auto& row : reading.rows) {
            if (!row.variant || row.fault) continue;
            const auto& code = reading.draft.variants[*row.variant].code;
            if (code.empty() || m_codes.insert(code).second) continue;
            row.fault = RowFault::CodeTaken;
            row.column = headerOf(ProductColumn::Code);
            row.detail = code;
        }
    }

    void flush() {
        if (m_readings.empty()) return;
        const auto checked =
            m_database.read([this](store::Session& session) { return m_check.check(session, m_readings); });
        for (const auto& product : checked) count(product);
        m_database.write([&](store::Transaction& transaction) {
            std::size_t at = 0;
            for (const auto& product : checked)
                for (const auto& row : product.rows) {
                    const auto& data = m_data[at++];
                    imports_store::insertRow(transaction, m_job.id, row, product.valid() ? data : std::string());
                }
        });
        m_readings.clear();
        m_data.clear();
    }

    void count(const CheckedProduct& product) {
        for (const auto& row : product.rows) {
            m_job.add += row.verdict == RowVerdict::Add;
            m_job.change += row.verdict == RowVerdict::Change;
            m_job.same += row.verdict == RowVerdict::Same;
            m_job.error += row.verdict == RowVerdict::Error;
        }
        if (!product.valid()) return;
        ++m_job.products;
        m_job.skus += static_cast<std::int64_t>(product.reading.draft.variants.size());
        m_job.pictures += static_cast<std::int64_t>(product.reading.draft.pictures.size());
    }

    store::Database& m_database;
    const ImportCheck m_check;
    ProductFile& m_file;
    JobRow& m_job;
    std::unordered_set<std::string> m_codes;
    std::vector<ProductReading> m_readings;
    std::vector<std::string> m_data;
};

}  // namespace

Result<JobRow> ImportDryRun::run(const std::string& actor, const std::string& fileName, std::string_view bytes) const {
    auto file = ProductFile::open(bytes);
    if (!file) return refuse(file.error());
    const auto store = m_database.read([](store::Session& session) { return imports_store::firstStore(session); });
    if (!store) throw std::runtime_error("The shop has no store that imported stock could lie in");
    JobRow job;
    job.fileName = fileName;
    job.columns = file->columns().text();
    job.rows = file->rows();
    job.actor = actor;
    job.createdAt = m_clock.now();
    job.id =
        m_database.write([&](store::Transaction& transaction) { return imports_store::insertJob(transaction, job); });
    DryRun(m_database, m_stock, *file, job, *store).run();
    return job;
}

}  // namespace zhanggui
