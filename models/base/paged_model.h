#pragma once

#include <map>
#include <set>
#include <string>

#include "api/client/call.h"
#include "models/base/rows_model.h"

namespace zhanggui {

/// A window on the server's pages: rows are fetched as a view asks for them, one request in flight. Sorting and
/// filtering are the server's. Single records that changed are fetched alone and put where they belong.
template <class Row>
class PagedModel : public RowsModel<Row> {
  public:
    using typename RecordModel::State;

    bool hasMore() const override { return m_cursor.has_value(); }
    bool canFetchMore(const QModelIndex& parent) const override {
        return !parent.isValid() && m_cursor && !m_page.isRunning() && !m_failed;
    }
    void fetchMore(const QModelIndex& parent) override {
        if (canFetchMore(parent)) ask(*m_cursor, pageSize);
    }
    /// Asks for what is loaded once more, up to what one page may have.
    void reload() override;
    void retry() override;
    void touch(RecordKey key) override;
    void clear() override;
    bool isFetching() const { return m_page.isRunning(); }

  protected:
    using PageThen = std::function<void(Result<Page<Row>>)>;
    using RowThen = std::function<void(Result<Row>)>;

    explicit PagedModel(const RecordShape<Row>& shape, QObject* parent);

    /// One request for a page; `cursor` empty for the first.
    virtual Call askPage(const std::string& cursor, std::int32_t limit, PageThen then) = 0;
    /// One request for a record; a model that cannot gets the whole list reloaded.
    virtual Call askRow(RecordKey, RowThen) { return {}; }
    virtual bool canAskRow() const { return false; }
    /// Whether a record is of this query as far as the desk can tell. Decides where single records go, nothing else.
    virtual bool belongs(const Row&) const { return true; }
    /// False if only the server can tell: then single records are updated but never inserted.
    virtual bool mayInsert() const { return false; }
    /// The list's order.
    virtual bool precedes(const Row&, const Row&) const { return false; }
    virtual bool isNarrowed() const { return false; }

    /// How long touched records are gathered before they are asked for.
    void setTouchDelay(int ms) { m_flush.setInterval(ms); }
    /// The query changed: asks for its first page. The old rows stay until it is there.
    void restart();
    /// Takes a record as it is now: updates, inserts at its place, or removes it.
    void take(Row row);

  private:
    static constexpr std::int32_t pageSize = 50, largestPage = 200;
    static constexpr std::size_t manyTouched = 20;

    void ask(const std::string& cursor, std::int32_t limit);
    void onPage(bool first, Result<Page<Row>> page);
    void flushTouched();
    void place(Row row);
    void settle();

    std::optional<std::string> m_cursor;
    Latest m_page;
    bool m_failed = false, m_failedFirst = false, m_reloading = false, m_quiet = false;
    std::vector<Row> m_taken;  ///< heard while a reload was on its way; newer than what it brings
    std::set<RecordKey> m_touched;
    std::map<RecordKey, Latest> m_asking;
    QTimer m_flush;
};

}  // namespace zhanggui

#include "models/base/paged_model_impl.h"
