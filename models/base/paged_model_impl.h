#pragma once

#include "models/base/paged_model.h"

namespace zhanggui {

template <class Row>
PagedModel<Row>::PagedModel(const RecordShape<Row>& shape, QObject* parent) : RowsModel<Row>(shape, parent) {
    // Events come in bursts; waiting this long turns a burst into one request and is not noticed.
    m_flush.setInterval(60);
    m_flush.setSingleShot(true);
    QObject::connect(&m_flush, &QTimer::timeout, this, [this] { flushTouched(); });
}

template <class Row>
void PagedModel<Row>::ask(const std::string& cursor, std::int32_t limit) {
    m_failed = false;
    const bool first = cursor.empty();
    m_page = askPage(cursor, limit, [this, first](Result<Page<Row>> page) { onPage(first, std::move(page)); });
}

template <class Row>
void PagedModel<Row>::reload() {
    const auto loaded = static_cast<std::int32_t>(std::min<std::size_t>(this->rows().size(), largestPage));
    m_reloading = true;
    m_taken.clear();
    if (!m_quiet) this->setState(State::Loading);
    ask({}, std::max(pageSize, loaded));
}

template <class Row>
void PagedModel<Row>::restart() {
    m_cursor.reset();
    m_asking.clear();
    m_reloading = true;
    m_taken.clear();
    this->setState(State::Loading);
    ask({}, pageSize);
}

template <class Row>
void PagedModel<Row>::retry() {
    if (m_cursor && m_failed && !m_failedFirst)
        ask(*m_cursor, pageSize);
    else
        reload();
}

template <class Row>
void PagedModel<Row>::clear() {
    m_page.cancel();
    m_asking.clear();
    m_touched.clear();
    m_cursor.reset();
    m_reloading = false;
    RowsModel<Row>::clear();
}

template <class Row>
void PagedModel<Row>::onPage(bool first, Result<Page<Row>> page) {
    if (!page) {
        m_failed = true;
        m_failedFirst = first;
        if (first) m_reloading = false;
        this->setRefused(page.error());
        return;
    }
    m_cursor = page->nextCursor;
    if (first) {
        m_reloading = false;
        this->merge(std::move(page->items));
        for (auto& row : std::exchange(m_taken, {})) place(std::move(row));
    } else {
        this->append(std::move(page->items));
    }
    settle();
}

template <class Row>
void PagedModel<Row>::settle() {
    if (!this->rows().empty())
        this->setState(State::Ready);
    else
        this->setState(isNarrowed() ? State::NoMatch : State::Empty);
}

template <class Row>
void PagedModel<Row>::touch(RecordKey key) {
    m_touched.insert(key);
    if (!m_flush.isActive()) m_flush.start();
}

template <class Row>
void PagedModel<Row>::flushTouched() {
    const auto touched = std::exchange(m_touched, {});
    if (touched.empty()) return;
    if (!canAskRow() || touched.size() > manyTouched) {
        m_quiet = this->state() == State::Ready || this->state() == State::Empty || this->state() == State::NoMatch;
        reload();
        m_quiet = false;
        return;
    }
    for (const auto key : touched) {
        m_asking[key] = askRow(key, [this, key](Result<Row> row) {
            if (row) return take(std::move(*row));
            if (!row.error().is(GeneralRefusal::NotFound)) return;  // what connects again reloads
            if (const int at = this->rowOf(key); at >= 0) this->removeRange(static_cast<std::size_t>(at), 1);
        });
    }
}

template <class Row>
void PagedModel<Row>::take(Row row) {
    m_asking.erase(this->keyOf(row));
    if (m_reloading) m_taken.push_back(row);
    place(std::move(row));
    if (this->state() == State::Ready || this->state() == State::Empty || this->state() == State::NoMatch) settle();
}

template <class Row>
void PagedModel<Row>::place(Row row) {
    const int at = this->rowOf(this->keyOf(row));
    if (at >= 0 && belongs(row)) return this->replace(static_cast<std::size_t>(at), std::move(row));
    if (at >= 0) return this->removeRange(static_cast<std::size_t>(at), 1);
    if (!mayInsert() || !belongs(row)) return;
    const auto& rows = this->rows();
    const auto before = [this](const Row& a, const Row& b) { return precedes(a, b); };
    const auto position =
        static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row, before) - rows.begin());
    if (position == rows.size() && m_cursor) return;  // its page is not loaded yet
    std::vector<Row> one;
    one.push_back(std::move(row));
    this->insert(position, std::move(one));
}

}  // namespace zhanggui
