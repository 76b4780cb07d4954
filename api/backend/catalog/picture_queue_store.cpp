#include "api/backend/catalog/picture_queue_store.h"

namespace zhanggui::catalog_store {

namespace {

struct FailedColumns {
    PictureId id;
    ProductId product;
    std::string title, url, error;
    std::int64_t tries = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &FailedColumns::id);
        column("product_id", &FailedColumns::product);
        column("title", &FailedColumns::title);
        column("source_url", &FailedColumns::url);
        column("error", &FailedColumns::error);
        column("tries", &FailedColumns::tries);
    }
};

}  // namespace

bool anyPictureDue(store::Session& session, Instant now) {
    return session.one<std::int64_t>("select id from picture where next_try_at <= :now limit 1", now).has_value();
}

std::vector<QueuedPicture> takeDuePictures(store::Transaction& transaction, Instant now, Instant until,
                                           std::int64_t limit) {
    auto due = transaction.all<QueuedPicture>(
        "select {columns} from picture where next_try_at <= :now order by next_try_at, id limit :limit "
        "{for update skip locked}",
        now, limit);
    for (const auto& picture : due)
        transaction.run("update picture set next_try_at = :until where id = :id", until, picture.id);
    return due;
}

void pictureFetched(store::Transaction& transaction, std::int64_t id, const std::string& file) {
    transaction.run(
        "update picture set file = :file, next_try_at = null, error = '', tries = tries + 1 where id = :id and file = "
        "''",
        file, id);
}

void pictureFailed(store::Transaction& transaction, std::int64_t id, const std::string& error,
                   std::optional<Instant> next) {
    transaction.run(
        "update picture set error = :error, next_try_at = cast(:next as bigint), tries = tries + 1 where id = :id and "
        "file = ''",
        error, next, id);
}

std::vector<FailedPicture> failedPictures(store::Session& session, std::int64_t before, std::int32_t limit) {
    std::vector<FailedPicture> failed;
    for (auto& row : session.all<FailedColumns>(
             "select c.id, c.product_id, p.title, c.source_url, c.error, c.tries from picture c join product p on p.id "
             "= c.product_id where c.file = '' and c.next_try_at is null and c.id < :before order by c.id desc limit "
             ":limit",
             before, limit))
        failed.push_back(
            {row.id, row.product, std::move(row.title), std::move(row.url), std::move(row.error), row.tries});
    return failed;
}

std::int64_t queueFailedAgain(store::Transaction& transaction, Instant now) {
    return transaction.run("update picture set next_try_at = :now, tries = 0 where file = '' and next_try_at is null",
                           now);
}

std::vector<std::string> pictureNames(store::Session& session) {
    return session.values<std::string>(
        "select file from picture where file <> '' union select picture from category where picture <> '' union select "
        "image from favourite where image <> '' union select file from product_block where file <> '' union select "
        "file from spec_value where file <> ''");
}

}  // namespace zhanggui::catalog_store
