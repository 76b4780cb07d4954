#include "models/products/failed_pictures_model.h"

#include "models/base/formats.h"
#include "models/products/product_words.h"

namespace zhanggui {

namespace {

using Cell = Column<FailedPicture>;

constexpr std::array columns{
    Cell{.key = "product",
         .title = QT_TRANSLATE_NOOP("FailedPicturesModel", "Product"),
         .display = [](const FailedPicture& one, Instant) { return format::text(one.title); },
         .tip = [](const FailedPicture& one, Instant) { return format::text(one.title); }},
    Cell{.key = "why",
         .title = QT_TRANSLATE_NOOP("FailedPicturesModel", "Why it could not be fetched"),
         .display = [](const FailedPicture& one, Instant) { return products::pictureErrorText(one.error); },
         .tip = [](const FailedPicture& one, Instant) { return products::pictureErrorText(one.error); }},
    Cell{.key = "url",
         .title = QT_TRANSLATE_NOOP("FailedPicturesModel", "Address"),
         .display = [](const FailedPicture& one, Instant) { return format::text(one.url); },
         .tip = [](const FailedPicture& one, Instant) { return format::text(one.url); }},
    Cell{.key = "tries",
         .title = QT_TRANSLATE_NOOP("FailedPicturesModel", "Tries"),
         .display = [](const FailedPicture& one, Instant) { return format::quantity(one.tries); },
         .raw = [](const FailedPicture& one) { return QVariant::fromValue<qlonglong>(one.tries); },
         .right = true},
};

constexpr RecordShape<FailedPicture> shape{"FailedPicturesModel", columns,
                                           [](const FailedPicture& one) { return RecordKey(one.id); }};

}  // namespace

FailedPicturesModel::FailedPicturesModel(Client& client, QObject* parent)
    : PagedModel(shape, parent), m_client(client) {}

Call FailedPicturesModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    FailedPictureQuery query;
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListFailedPictures>(this, query, std::move(then));
}

void FailedPicturesModel::retryAll() {
    if (m_retrying.isRunning()) return;
    m_retrying = m_client.call<RetryFailedPictures>(this, [this](const Result<RetriedPictures>& answer) {
        if (!answer) return Q_EMIT retryRefused(answer.error());
        Q_EMIT queued(answer->pictures);
        reload();
    });
}

qlonglong FailedPicturesModel::productOf(const QVariant& id) const {
    const FailedPicture* one = find(RecordKey::of(id));
    return one == nullptr ? 0 : one->product.value;
}

}  // namespace zhanggui
