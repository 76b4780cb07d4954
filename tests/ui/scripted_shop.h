#pragma once

#include "api/contract/contract.h"
#include "tests/models/fake_transport.h"
#include "tests/ui/scripted_categories.h"
#include "tests/ui/scripted_freight.h"

namespace zhanggui {

/// The shop behind the transport: a few records of each kind, changed by what the desk does.
class ScriptedShop {
  public:
    explicit ScriptedShop(FakeTransport& transport) {
        transport.onRequest = [this](const HttpRequest& request) { return answer(request); };
        for (std::int64_t id = 1; id <= 6; ++id) addOrder(id);
    }

    static constexpr std::int64_t base = 1'795'000'000'000;

    void addOrder(std::int64_t id) {
        Order order;
        order.id = {id};
        order.number = std::to_string(108800 + id);
        order.state = OrderState::Paid;
        order.receiverMasked = "李*";
        order.phoneMasked = "138****5521";
        order.regionText = "四川省成都市武侯区";
        order.buyerNote = "麻烦用纸袋，谢谢";
        order.lines = {
            {{1}, {11}, {21}, "明前龙井", "250 g", "TEA-LJ-250", "", {19800}, {39600}, {0}, {39600}, 2, 0, 0},
            {{2}, {12}, {22}, "马克杯", "", "CUP-IND-01", "", {9800}, {9800}, {0}, {9800}, 1, 0, 0}};
        order.goods = {49400};
        order.adjustment = {-800};
        order.payable = order.paid = {48600};
        order.createdAt = {base + id * minuteMs};
        order.paidAt = order.createdAt + minuteMs;
        order.wait = OrderWait::Shipment;
        order.waitUntil = order.createdAt + dayMs;
        order.timeline = {{TimelineKind::Paid, "", "", {48600}, *order.paidAt},
                          {TimelineKind::Submitted, "", "", {}, order.createdAt}};
        order.actions = {OrderAction::Ship, OrderAction::RevealReceiver};
        order.version = 1;
        orders[id] = order;
    }

    std::map<std::int64_t, Order> orders;
    ScriptedCategories categories;
    ScriptedFreight freight;
    std::optional<HttpAnswer> shipAnswer;  ///< instead of shipping
    int shipAttempts = 0;
    std::vector<ShipmentDraft> shipments;  ///< those that left
    std::vector<CloseDraft> closings;
    std::optional<HttpAnswer> uploadAnswer;
    std::optional<HttpAnswer> listAnswer;  ///< instead of any list
    Import import;
    ExportState exportState = ExportState::Done;
    std::vector<SavedView> views;
    std::optional<HttpAnswer> viewRefusal;  ///< instead of saving a view
    bool isDown = false;

  private:
    std::int64_t lastView = 0;

    static OrderRow rowOf(const Order& order) {
        OrderRow row;
        row.id = order.id;
        row.number = order.number;
        row.state = order.state;
        row.createdAt = order.createdAt;
        row.receiverMasked = order.receiverMasked;
        row.phoneMasked = order.phoneMasked;
        row.title = order.lines[0].title;
        row.kinds = 2;
        row.pieces = 3;
        row.payable = row.paid = order.paid;
        row.wait = order.wait;
        row.waitUntil = order.waitUntil;
        return row;
    }
    HttpAnswer orderList(const OrderQuery& query) const {
        Page<OrderRow> page;
        for (auto at = orders.rbegin(); at != orders.rend(); ++at) {
            const bool toShip = at->second.state == OrderState::Paid;
            if (query.tab == OrderTab::ToShip && !toShip) continue;
            if (query.tab == OrderTab::Closed && at->second.state != OrderState::Closed) continue;
            if (at->second.paid >= query.minPayable) page.items.push_back(rowOf(at->second));
        }
        return FakeTransport::ok(page);
    }
    HttpAnswer ship(Order& order, const HttpRequest& request) {
        ++shipAttempts;
        if (shipAnswer) return *shipAnswer;
        shipments.push_back(bodyOf<ShipmentDraft>(request));
        const ShipmentDraft& draft = shipments.back();
        order.state = OrderState::Shipped;
        order.shippedAt = order.createdAt + hourMs;
        order.wait = OrderWait::None;
        order.waitUntil.reset();
        order.actions = {OrderAction::RevealReceiver};
        order.parcels.push_back({{1}, draft.carrier, "顺丰速运", draft.trackingNumber, *order.shippedAt, draft.lines});
        order.timeline.insert(order.timeline.begin(),
                              {TimelineKind::Shipped, "陈雯", draft.trackingNumber, {}, *order.shippedAt});
        ++order.version;
        return FakeTransport::ok(order);
    }
    HttpAnswer close(Order& order, const HttpRequest& request) {
        closings.push_back(bodyOf<CloseDraft>(request));
        order.state = OrderState::Closed;
        order.closeReason = CloseReason::MerchantClosed;
        order.closedAt = order.createdAt + hourMs;
        order.actions.clear();
        ++order.version;
        return FakeTransport::ok(order);
    }
    std::optional<HttpAnswer> orderAnswer(const HttpRequest& request) {
        const QByteArray rest = request.path.mid(qsizetype(sizeof("/admin/v1/orders/")) - 1);
        const auto found = orders.find(rest.split('/').first().toLongLong());
        if (found == orders.end()) return FakeTransport::refused(GeneralRefusal::NotFound);
        if (rest.endsWith("/row")) return FakeTransport::ok(rowOf(found->second));
        if (rest.endsWith("/packages")) return ship(found->second, request);
        if (rest.endsWith("/close")) return close(found->second, request);
        if (rest.endsWith("/receiver"))
            return FakeTransport::ok(Receiver{"李雷", "13812345521", "四川省成都市武侯区一环路 1 号"});
        return FakeTransport::ok(found->second);
    }
    HttpAnswer productList() const {
        Page<ProductRow> page;
        for (std::int64_t id = 1; id <= 4; ++id) {
            ProductRow row;
            row.id = {id};
            row.title = id == 1 ? "明前龙井 250 g 罐装" : "手绘青花盖碗";
            row.code = "TEA-LJ-250";
            row.category = "茶叶 / 绿茶";
            row.skus = id;
            row.minPrice = {19800};
            row.maxPrice = {id == 2 ? 29800 : 19800};
            row.available = id == 3 ? 0 : 105;
            row.sold30Days = 310;
            row.dailySales.assign(30, 0);
            for (std::size_t day = 0; day < 30; ++day) row.dailySales[day] = std::int64_t(day % 7) * id;
            row.state = id == 4 ? ProductState::Draft : ProductState::OnSale;
            row.lowStock = id == 2;
            row.updatedAt = {base};
            page.items.push_back(row);
        }
        return FakeTransport::ok(page);
    }
    static ProductRecord product(std::int64_t id) {
        ProductRecord record;
        record.id = {id};
        record.handle = "longjing";
        record.title = "明前龙井 250 g 罐装";
        record.detail = "手工炒制的绿茶。";
        record.vendor = "青禾";
        record.category = "茶叶 / 绿茶";
        record.specs = {{{1}, "规格", {{{1}, "100 g"}, {{2}, "250 g"}}}};
        record.skus = {{{1}, "TEA-LJ-100", "", "100 g", {0}, "", {9800}, {0}, {4000}, 120, 0, 40, 2},
                       {{2}, "TEA-LJ-250", "", "250 g", {1}, "", {19800}, {0}, {8000}, 300, 0, 105, 0}};
        record.state = ProductState::OnSale;
        record.createdAt = record.updatedAt = {base};
        record.version = 1;
        return record;
    }
    static HttpAnswer stock() {
        Page<StockRow> page;
        for (std::int64_t id = 1; id <= 3; ++id) {
            StockRow row{{id}, {1}, {1}, "TEA-LJ-" + std::to_string(id), "明前龙井", "250 g 罐装", "", "总店仓库"};
            row.onHand = 120;
            row.reserved = id == 3 ? 120 : 15;
            row.available = row.onHand - row.reserved;
            row.safety = 50;
            row.sold30Days = 310;
            page.items.push_back(row);
        }
        return FakeTransport::ok(page);
    }
    static HttpAnswer ledger() {
        Page<LedgerRow> page;
        page.items.push_back(
            {{2}, MovementKind::Ship, -2, -2, 0, 120, 15, MovementCause::Order, 3, "108803", "陈雯", {base}});
        page.items.push_back(
            {{1}, MovementKind::Receive, 122, 0, 0, 122, 17, MovementCause::Import, 1, "", "", {base - hourMs}});
        return FakeTransport::ok(page);
    }
    HttpAnswer importRows(const ImportRowQuery& query) const {
        Page<ImportRow> page;
        const std::vector<ImportRow> all{
            {2, "tea", "明前龙井", RowVerdict::Add, std::nullopt, "", ""},
            {3,
             "cup",
             "盖碗",
             RowVerdict::Change,
             std::nullopt,
             "",
             "",
             {{"price", "", ValueKind::Money, "5000", "4500"}}},
            {4, "lamp", "台灯", RowVerdict::Error, RowFault::PriceNegative, "Variant Price", "-5.00"}};
        for (const ImportRow& row : all)
            if (!query.verdict || *query.verdict == row.verdict) page.items.push_back(row);
        return FakeTransport::ok(page);
    }
    /// A file is understood; one with "Artikel" in its header only with a mapping.
    HttpAnswer uploadReply(const HttpRequest& request) {
        if (request.verb == Verb::Get)
            return FakeTransport::ok(FileColumns{{{"Handle", {}, true}, {"Title", {}, true}, {"Vendor", {}, false}}});
        if (uploadAnswer) return *uploadAnswer;
        const bool mapped = !headerOf(request, "X-Column-Mapping").isEmpty();
        if (request.body.contains("Artikel") && !mapped)
            return FakeTransport::refused(Refusal(ImportRefusal::WrongHeader, {{"/Handle", "missingColumn", {}},
                                                                               {"/Artikel", "unknownColumn", {}},
                                                                               {"/Notiz", "unknownColumn", {}}}));
        import = {};
        import.id = {9};
        import.fileName = "catalogue.csv";
        import.columns = {{mapped ? "Artikel" : "Handle", "Handle"}, {"Title", "Title"}, { "Notiz", "" }};
        import.records = {{RecordKind::Product, 2}, {RecordKind::Sku, 2}, { RecordKind::Picture, 0 }};
        import.rows = 3;
        import.add = import.change = import.error = 1;
        import.createdAt = {base};
        return FakeTransport::ok(import);
    }
    HttpAnswer exportReply(const HttpRequest& request) const {
        if (request.path.endsWith("/file")) return {200, {}, "PK the file", NetworkFault::None, {}};
        Export made;
        made.id = {4};
        made.rows = 12;
        made.state = request.verb == Verb::Post ? ExportState::Running : exportState;
        return FakeTransport::ok(made);
    }
    std::optional<HttpAnswer> importAnswer(const HttpRequest& request) {
        if (request.path.endsWith("/rows")) return importRows(queryOf<ImportRowQuery>(request));
        if (request.path.endsWith("/commit")) {
            import.state = ImportState::Running;
            import.committed = 1;
        }
        if (request.path.endsWith("/cancel")) import.state = ImportState::Cancelled;
        if (request.path.endsWith("/undo")) import.state = ImportState::Undoing;
        if (request.path.endsWith("/errors")) return HttpAnswer{200, {}, "the rows left out", NetworkFault::None, {}};
        return FakeTransport::ok(import);
    }
    HttpAnswer viewAnswer(const HttpRequest& request) {
        const QByteArray rest = request.path.mid(qsizetype(sizeof("/admin/v1/views/")) - 1);
        const auto found = std::find_if(views.begin(), views.end(),
                                        [&](const SavedView& view) { return view.id.value == rest.toLongLong(); });
        if (request.verb == Verb::Delete) {
            views.erase(found);
            return FakeTransport::ok(None{});
        }
        if (request.verb == Verb::Get) {
            SavedViews own;
            const auto query = queryOf<ViewQuery>(request);
            for (const SavedView& view : views)
                if (view.page == query.page) own.items.push_back(view);
            return FakeTransport::ok(own);
        }
        if (viewRefusal) return *viewRefusal;
        const auto draft = bodyOf<ViewDraft>(request);
        SavedView view{{++lastView}, draft.page, draft.name, draft.shared, true, draft.content, draft.version + 1};
        if (request.verb == Verb::Put) {
            view.id = found->id;
            *found = view;
        } else {
            views.push_back(view);
        }
        return FakeTransport::ok(view);
    }
    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        const QByteArray& path = request.path;
        if (isDown) return FakeTransport::failed();
        const bool isList = path == "/admin/v1/orders" || path == "/admin/v1/products" || path == "/admin/v1/stock";
        if (isList && listAnswer) return *listAnswer;
        if (path == "/admin/v1/orders") return orderList(queryOf<OrderQuery>(request));
        if (path == "/admin/v1/orders/counts") {
            OrderCounts counts;
            counts.all = std::int64_t(orders.size());
            counts.toShip = std::count_if(orders.begin(), orders.end(),
                                          [](const auto& one) { return one.second.state == OrderState::Paid; });
            return FakeTransport::ok(counts);
        }
        if (path.startsWith("/admin/v1/orders/")) return orderAnswer(request);
        if (path == "/admin/v1/carriers")
            return FakeTransport::ok(CarrierList{{{"SF", "顺丰速运"}, {"YTO", "圆通速递"}}});
        if (path == "/admin/v1/products/counts") return FakeTransport::ok(ProductCounts{4, 3, 1, 0, 1, 1, 0});
        if (path == "/admin/v1/products") return productList();
        if (path == "/admin/v1/products/export") return exportReply(request);
        if (path.startsWith("/admin/v1/products/")) return FakeTransport::ok(product(path.mid(19).toLongLong()));
        if (auto answered = categories.answer(request)) return answered;
        if (auto answered = freight.answer(request)) return answered;
        if (path.startsWith("/admin/v1/views")) return viewAnswer(request);
        if (path == "/admin/v1/stock/counts") return FakeTransport::ok(StockCounts{3, 0, 1});
        if (path == "/admin/v1/stock") return stock();
        if (path.startsWith("/admin/v1/stock/")) return ledger();
        if (path.startsWith("/admin/v1/imports/tables/")) return uploadReply(request);
        if (path.startsWith("/admin/v1/exports")) return exportReply(request);
        if (path.startsWith("/admin/v1/imports/")) return importAnswer(request);
        return std::nullopt;
    }
};

}  // namespace zhanggui
