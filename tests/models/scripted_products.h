#pragma once

#include <map>

#include "api/contract/media.h"
#include "api/contract/pictures.h"
#include "api/contract/product_bulk.h"
#include "api/contract/search.h"
#include "tests/models/fake_transport.h"

namespace zhanggui {

/// The product half of a shop behind a FakeTransport: saves what the editor sends, previews, runs jobs in two steps.
/// Rules are the server's and tested there; this one only keeps books.
class ScriptedProducts {
  public:
    std::map<std::int64_t, ProductRecord> products;
    std::vector<ProductForm> saved;  ///< forms in the order in which they came
    std::vector<BulkForm> bulks;
    std::vector<QuickEdit> quickEdits;
    std::optional<HttpAnswer> saveAnswer;  ///< once, instead of saving
    std::vector<MatrixRow> held;           ///< what a preview says cannot be retired
    Job job;
    int uploads = 0;
    QStringList moves;  ///< into the recycle bin, out of it, and for good
    std::vector<FailedPicture> failed;
    SearchWordReport words;

    static ProductRecord dress(std::int64_t id) {
        ProductRecord record;
        record.id = {id};
        record.title = "亚麻收腰连衣裙";
        record.vendor = "青禾";
        record.category = "服饰 / 裙装";
        record.categoryId = {3};
        record.state = ProductState::OnSale;
        record.specs = {{{1}, "颜色", {{{11}, "雾蓝", ""}, {{12}, "豆沙", ""}}},
                        {{2}, "尺码", {{{21}, "S", ""}, {{22}, "M", ""}, {{23}, "L", ""}}}};
        std::int64_t sku = 100;
        for (std::int32_t colour = 0; colour < 2; ++colour)
            for (std::int32_t size = 0; size < 3; ++size) {
                SkuRecord row;
                row.id = {++sku};
                row.code = "APP-DR-07-" + std::to_string(sku);
                row.choice = {colour, size};
                row.specText = record.specs[0].values[std::size_t(colour)].value + " / " +
                               record.specs[1].values[std::size_t(size)].value;
                row.price = {18900};
                row.cost = {7600};
                row.onHand = 30;
                record.skus.push_back(row);
            }
        record.version = 1;
        return record;
    }

    std::optional<HttpAnswer> answer(const HttpRequest& request) {
        const QByteArray root = "/admin/v1/products";
        if (request.path == "/admin/v1/pictures")
            return FakeTransport::ok(UploadedPicture{"/media/picture" + std::to_string(++uploads) + ".webp"});
        if (request.path.startsWith("/admin/v1/jobs/")) return jobAnswer(request);
        if (request.path.startsWith("/admin/v1/pictures/failed")) return failedAnswer(request);
        if (request.path == "/admin/v1/search/words") return wordsAnswer(request);
        if (request.path == root + "/bulk") return plan(bodyOf<BulkForm>(request));
        if (request.path == root && request.verb == Verb::Post) return save(0, bodyOf<ProductForm>(request));
        if (!request.path.startsWith(root + '/')) return {};
        const QList<QByteArray> parts = request.path.mid(root.size() + 1).split('/');
        const auto id = std::int64_t(parts.first().toLongLong());
        if (parts.size() == 1 && request.verb == Verb::Put) return save(id, bodyOf<ProductForm>(request));
        if (parts.last() == "matrix") return preview(id, bodyOf<MatrixForm>(request));
        if (parts.last() == "history") return history(id);
        if (products.count(id) == 0) return {};
        if (parts.last() == "trash" || parts.last() == "restore") {
            moves << QString::fromUtf8(parts.last());
            products[id].trashedAt.reset();
            if (parts.last() == "trash") products[id].trashedAt = Instant{1'795'000'000'000};
            return FakeTransport::ok(products[id]);
        }
        if (request.verb == Verb::Delete) {
            moves << QStringLiteral("purge");
            products.erase(id);
            return FakeTransport::ok(None{});
        }
        if (parts.last() == "duplicate") {
            ProductRecord copy = products[id];
            copy.id = {id + 1000};
            copy.state = ProductState::Draft;
            products[copy.id.value] = copy;
            return FakeTransport::ok(copy);
        }
        if (request.verb == Verb::Get) return FakeTransport::ok(products[id]);
        return {};
    }

    /// Somebody else's save.
    void saveElsewhere(std::int64_t id, const std::function<void(ProductRecord&)>& change) {
        change(products[id]);
        ++products[id].version;
    }

  private:
    HttpAnswer save(std::int64_t id, const ProductForm& form) {
        if (saveAnswer) return *std::exchange(saveAnswer, std::nullopt);
        if (id != 0 && form.version != products[id].version) {
            Refusal refusal(GeneralRefusal::Conflict);
            refusal.current = printJson(products[id]);
            return FakeTransport::refused(refusal);
        }
        saved.push_back(form);
        ProductRecord& record = products[id == 0 ? 77 : id];
        record.id = {id == 0 ? 77 : id};
        record.title = form.title;
        record.vendor = form.vendor;
        record.categoryId = form.category;
        record.tags = form.tags;
        record.state = form.state;
        record.sort = form.sort;
        record.purchaseLimit = form.purchaseLimit;
        record.blocks = form.blocks;
        record.pictures = form.pictures;
        record.specs = form.specs;
        record.onShelfAt = form.onShelfAt;
        record.offShelfAt = form.offShelfAt;
        for (auto& picture : record.pictures)
            if (!picture.id) picture.id = {++m_ids};
        for (auto& axis : record.specs) {
            if (!axis.id) axis.id = {++m_ids};
            for (auto& value : axis.values)
                if (!value.id) value.id = {++m_ids};
        }
        record.skus.clear();
        for (const SkuForm& sku : form.skus) {
            SkuRecord row;
            row.id = sku.id ? sku.id : SkuId{++m_ids};
            row.choice = sku.choice;
            row.code = sku.code.empty() ? "SKU-" + std::to_string(row.id.value) : sku.code;
            row.barcode = sku.barcode;
            row.price = sku.price;
            row.linePrice = sku.linePrice;
            row.cost = sku.cost;
            row.weightGrams = sku.weightGrams;
            row.safety = sku.safety;
            row.onHand = sku.onHand.value_or(0);
            record.skus.push_back(row);
        }
        ++record.version;
        return FakeTransport::ok(record);
    }

    HttpAnswer preview(std::int64_t id, const MatrixForm& form) {
        MatrixPreview preview;
        for (std::size_t at = 0; at < form.skus.size(); ++at) {
            MatrixRow row;
            row.id = form.skus[at].id;
            row.row = std::int64_t(at);
            row.change = row.id ? SkuChange::Keep : SkuChange::Add;
            ++(row.id ? preview.keep : preview.add);
            preview.rows.push_back(row);
        }
        for (const SkuRecord& old : products[id].skus) {
            const bool stays =
                std::any_of(form.skus.begin(), form.skus.end(), [&](const SkuChoice& sku) { return sku.id == old.id; });
            if (stays) continue;
            MatrixRow row;
            row.change = SkuChange::Retire;
            row.id = old.id;
            row.specText = old.specText;
            for (const MatrixRow& one : held)
                if (one.id == old.id) row.holds = one.holds;
            preview.allowed = preview.allowed && row.holds.empty();
            ++preview.retire;
            preview.rows.push_back(row);
        }
        return FakeTransport::ok(preview);
    }

    static HttpAnswer history(std::int64_t) {
        Page<HistoryEntry> page;
        page.items.push_back({{2},
                              {1'795'000'000'000},
                              "陈雯",
                              "products.save",
                              {{"price", "雾蓝 / S", ValueKind::Money, "19900", "18900"},
                               {"title", "", ValueKind::Text, "连衣裙", "亚麻收腰连衣裙"}}});
        page.items.push_back({{1}, {1'794'000'000'000}, "", "products.csv", {}});
        return FakeTransport::ok(page);
    }

    HttpAnswer failedAnswer(const HttpRequest& request) {
        if (request.verb == Verb::Post)
            return FakeTransport::ok(RetriedPictures{std::int64_t(std::exchange(failed, {}).size())});
        Page<FailedPicture> page;
        page.items = failed;
        return FakeTransport::ok(page);
    }
    HttpAnswer wordsAnswer(const HttpRequest& request) {
        if (request.verb == Verb::Put) words.words = bodyOf<SearchWords>(request);
        return FakeTransport::ok(words);
    }
    HttpAnswer plan(const BulkForm& form) {
        bulks.push_back(form);
        job = {};
        job.id = {5};
        job.action = std::string(nameOf(form.action));
        job.state = JobState::Ready;
        job.rows = job.planned = std::int64_t(form.ids.size());
        return FakeTransport::ok(job);
    }
    HttpAnswer jobAnswer(const HttpRequest& request) {
        if (request.path.endsWith("/rows")) return rows();
        if (request.path.endsWith("/start")) {
            job.state = JobState::Running;
        } else if (request.path.endsWith("/undo")) {
            job.state = JobState::Undoing;
            job.mayUndo = false;
        } else if (request.path.endsWith("/cancel")) {
            job.state = JobState::Cancelled;
        } else if (job.state == JobState::Running) {  // asked how far it is
            job.state = JobState::Done;
            job.done = std::exchange(job.planned, 0);
            job.mayUndo = true;
        } else if (job.state == JobState::Undoing) {
            job.state = JobState::Undone;
            job.undone = std::exchange(job.done, 0);
        }
        return FakeTransport::ok(job);
    }
    HttpAnswer rows() const {
        Page<JobRow> page;
        for (std::int64_t number = 1; number <= job.rows; ++number)
            page.items.push_back({number,
                                  {number},
                                  "明前龙井",
                                  JobRowState::Planned,
                                  "",
                                  {{"price", "250 g", ValueKind::Money, "19800", "17820"}}});
        return FakeTransport::ok(page);
    }

    std::int64_t m_ids = 5000;
};

}  // namespace zhanggui
