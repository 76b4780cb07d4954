#pragma once

#include <algorithm>

#include "api/contract/orders.h"
#include "tests/models/fake_transport.h"

namespace zhanggui {

/// The order endpoints over a list in memory, newest first, paged by the key.
class FakeOrders {
  public:
    explicit FakeOrders(FakeTransport& transport) {
        transport.onRequest = [this](const HttpRequest& request) { return answer(request); };
    }

    void add(std::int64_t id, OrderState state, std::int64_t fen = 8800) {
        OrderRow row;
        row.id = {id};
        row.number = std::to_string(100000 + id);
        row.state = state;
        row.createdAt = {1'700'000'000'000 + id * minuteMs};
        row.title = "Tea";
        row.kinds = row.pieces = 1;
        row.payable = {fen};
        rows.push_back(row);
    }
    OrderRow& row(std::int64_t id) {
        return *std::find_if(rows.begin(), rows.end(), [&](const OrderRow& one) { return one.id.value == id; });
    }

    std::vector<OrderRow> rows;
    std::optional<HttpAnswer> listAnswer;  ///< instead of a page
    bool holdLists = false;                ///< pages are not answered: the test does

    HttpAnswer page(const OrderQuery& query) const {
        auto matching = rows;
        std::erase_if(matching, [&](const OrderRow& one) {
            const bool toShip = one.state == OrderState::Paid || one.state == OrderState::PartShipped;
            return (query.tab == OrderTab::ToShip && !toShip) || one.payable < query.minPayable;
        });
        const bool oldest = query.sort == OrderSort::Oldest;
        std::sort(matching.begin(), matching.end(),
                  [&](const OrderRow& a, const OrderRow& b) { return oldest ? a.id < b.id : b.id < a.id; });
        if (!query.cursor.empty()) {
            const auto last = std::stoll(query.cursor);
            std::erase_if(matching,
                          [&](const OrderRow& one) { return oldest ? one.id.value <= last : one.id.value >= last; });
        }
        Page<OrderRow> out;
        const auto limit = static_cast<std::size_t>(query.limit);
        if (matching.size() > limit) {
            matching.resize(limit);
            out.nextCursor = std::to_string(matching.back().id.value);
        }
        out.items = matching;
        return FakeTransport::ok(out);
    }

  private:
    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        const auto& path = request.path;
        if (path == "/admin/v1/orders") {
            if (holdLists) return std::nullopt;
            return listAnswer ? *listAnswer : page(queryOf<OrderQuery>(request));
        }
        if (path == "/admin/v1/orders/counts") {
            OrderCounts counts;
            counts.all = static_cast<std::int64_t>(rows.size());
            counts.toShip = std::count_if(rows.begin(), rows.end(),
                                          [](const OrderRow& one) { return one.state == OrderState::Paid; });
            return FakeTransport::ok(counts);
        }
        if (path.endsWith("/row")) {
            const auto id = path.mid(17, path.size() - 17 - 4).toLongLong();
            const auto found =
                std::find_if(rows.begin(), rows.end(), [&](const OrderRow& one) { return one.id.value == id; });
            return found == rows.end() ? FakeTransport::refused(GeneralRefusal::NotFound) : FakeTransport::ok(*found);
        }
        return std::nullopt;
    }
};

}  // namespace zhanggui
