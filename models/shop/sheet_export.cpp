#include "models/shop/sheet_export.h"

namespace zhanggui {

namespace {

/// Events tell that it is done; this is for when they do not come through.
constexpr std::chrono::milliseconds pollEvery{1000};

}  // namespace

SheetExport::SheetExport(Client& client, ShopEvents& events, QObject* parent) : QObject(parent), m_client(client) {
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &SheetExport::ask);
    connect(&events, &ShopEvents::exportProgressed, this, [this](ExportId exported) {
        if (m_running && exported == m_export.id) ask();
    });
}

SheetExport::Ask SheetExport::all(SheetTable table) {
    return [this, table](QObject* owner, SheetFormat format, Then then) {
        return m_client.call<CreateExport>(owner, ExportDraft{table, format}, std::move(then));
    };
}

void SheetExport::begin(const Ask& ask, SheetFormat format) {
    if (m_running) return;
    m_running = true;
    m_export = {};
    m_acting = ask(this, format, [this](const Result<Export>& exported) {
        if (!exported) return fail(exported.error());
        m_poll.start();
        take(*exported);
    });
}

void SheetExport::cancel() {
    m_poll.stop();
    m_acting.cancel();
    m_running = false;
}

void SheetExport::ask() {
    if (m_acting.isRunning()) return;
    m_acting = m_client.call<GetExport>(this, m_export.id, [this](const Result<Export>& exported) {
        if (exported) return take(*exported);
        if (exported.error().status >= 400 && exported.error().status < 500)
            fail(exported.error());  // else asked again
    });
}

void SheetExport::take(const Export& exported) {
    m_export = exported;
    if (exported.state == ExportState::Failed) return fail(Refusal(ExportRefusal::NotReady));
    if (exported.state != ExportState::Done) return;
    m_poll.stop();
    m_acting =
        m_client.download<GetExportFile>(this, m_export.id, QByteArray(), [this](const Result<QByteArray>& bytes) {
            if (!bytes) return fail(bytes.error());
            m_running = false;
            Q_EMIT fetched(*bytes, m_export.rows);
        });
}

void SheetExport::fail(const Refusal& refusal) {
    m_poll.stop();
    m_running = false;
    Q_EMIT failed(refusal);
}

}  // namespace zhanggui
