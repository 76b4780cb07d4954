#include "models/products/product_import.h"

namespace zhanggui {

namespace {

/// Events tell of progress; this is for when they do not come through.
constexpr std::chrono::milliseconds pollEvery{1000};

}  // namespace

ProductImport::ProductImport(Client& client, ShopEvents& events, QObject* parent)
    : QObject(parent), m_client(client), m_rows(client) {
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &ProductImport::ask);
    connect(&events, &ShopEvents::importProgressed, this, [this](ImportId import) {
        if (m_stage == Stage::Writing && import == m_import.id) ask();
    });
}

void ProductImport::check(const QString& fileName, const QByteArray& bytes) {
    reset();
    m_fileName = fileName;
    setStage(Stage::Checking);
    m_acting = m_client.upload<UploadProducts>(this, fileName.toUtf8(), bytes, [this](Result<Import> import) {
        if (!import) return fail(import.error());
        take(std::move(*import));
        m_rows.show(m_import.id);
    });
}

void ProductImport::commit() {
    if (m_stage != Stage::Report || m_acting.isRunning()) return;
    const auto key = m_commitKey.keyFor(pathValue(m_import.id));
    m_acting = m_client.callKeyed<CommitImport>(key, this, m_import.id, [this](Result<Import> import) {
        if (!import) return fail(import.error());
        m_commitKey.forget();
        take(std::move(*import));
    });
    setStage(Stage::Writing);
    m_poll.start();
}

void ProductImport::cancel() {
    if (m_stage == Stage::Checking || m_stage == Stage::Report) {
        if (m_import.id) m_client.call<CancelImport>(this, m_import.id, [](const Result<Import>&) {});
        return reset();
    }
    if (m_stage != Stage::Writing) return;
    m_acting = m_client.call<CancelImport>(this, m_import.id, [this](Result<Import> import) {
        if (import) return take(std::move(*import));
        ask();  // it may have been done a moment before
    });
}

void ProductImport::reset() {
    m_acting.cancel();
    m_asking.cancel();
    m_poll.stop();
    m_import = {};
    m_refusal = {};
    m_rows.clear();
    m_fileName.clear();
    setStage(Stage::Idle);
}

void ProductImport::ask() {
    if (m_asking.isRunning() || m_acting.isRunning()) return;
    m_asking = m_client.call<GetImport>(this, m_import.id, [this](Result<Import> import) {
        if (import) return take(std::move(*import));
        if (import.error().status >= 400 && import.error().status < 500) fail(import.error());  // else asked again
    });
}

void ProductImport::take(Import import) {
    m_import = std::move(import);
    switch (m_import.state) {
        case ImportState::Ready:
            setStage(Stage::Report);
            break;
        case ImportState::Running:
            setStage(Stage::Writing);
            break;
        case ImportState::Done:
            setStage(Stage::Done);
            break;
        case ImportState::Cancelled:
            setStage(Stage::Cancelled);
            break;
    }
}

void ProductImport::fail(const Refusal& refusal) {
    m_refusal = refusal;
    // A commit that was not heard goes on where it was: the key makes the repetition harmless.
    const bool again = m_stage == Stage::Writing && refusal.status == 0;
    setStage(again ? Stage::Report : Stage::Failed);
}

int ProductImport::perMille() const {
    return toWrite() == 0 ? 1000 : static_cast<int>(std::min<qlonglong>(1000, committed() * 1000 / toWrite()));
}

void ProductImport::setStage(Stage stage) {
    m_stage = stage;
    if (stage == Stage::Writing)
        m_poll.start();
    else
        m_poll.stop();
    Q_EMIT changed();
}

}  // namespace zhanggui
