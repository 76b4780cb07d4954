#include "models/shop/sheet_import.h"

#include "models/base/formats.h"

namespace zhanggui {

namespace {

/// Events tell of progress; this is for when they do not come through.
constexpr std::chrono::milliseconds pollEvery{1000};

bool isMissing(const Refusal& refusal, const char* code) {
    return std::any_of(refusal.faults.begin(), refusal.faults.end(),
                       [&](const Fault& fault) { return fault.code == code; });
}

}  // namespace

SheetImport::SheetImport(Client& client, ShopEvents& events, QObject* parent)
    : QObject(parent), m_client(client), m_rows(client) {
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &SheetImport::ask);
    connect(&events, &ShopEvents::importProgressed, this, [this](ImportId import) {
        const bool busy = m_stage == Stage::Writing || m_stage == Stage::Undoing;
        if (busy && import == m_import.id) ask();
    });
}

void SheetImport::begin(SheetTable table) {
    if (table != m_table) m_tableColumns.clear();
    m_table = table;
    m_rows.setTable(table);
    reset();
}

void SheetImport::check(const QString& fileName, const QByteArray& bytes) {
    reset();
    m_fileName = fileName;
    m_bytes = bytes;
    askColumns();
    send({});
}

void SheetImport::map(const QList<ColumnChoice>& choices) {
    if ((m_stage != Stage::Mapping && m_stage != Stage::Report) || m_acting.isRunning()) return;
    ColumnMapping mapping;
    for (const auto& choice : choices)
        mapping.columns.push_back({format::utf8(choice.header), format::utf8(choice.column)});
    send(mapping);
}

void SheetImport::send(const ColumnMapping& mapping) {
    if (m_import.id) m_client.call<CancelImport>(this, m_import.id, [](const Result<Import>&) {});
    m_import = {};
    m_refusal = {};
    m_rows.clear();
    setStage(Stage::Checking);
    FileUpload file{m_fileName.toUtf8(), m_bytes, {}};
    if (!mapping.columns.empty())
        file.headers.append({"X-Column-Mapping", QByteArray::fromStdString(printJson(mapping)).toPercentEncoding()});
    m_acting = m_client.upload<UploadImport>(this, file, std::string(nameOf(m_table)), [this](Result<Import> import) {
        if (!import) return fail(import.error());
        take(std::move(*import));
        m_rows.show(m_import.id);
    });
}

void SheetImport::askColumns() {
    if (!m_tableColumns.isEmpty()) return;
    m_listing =
        m_client.call<ListFileColumns>(this, std::string(nameOf(m_table)), [this](const Result<FileColumns>& columns) {
            if (!columns) return;  // the headers themselves are understood without it
            QStringList others;
            m_needed.clear();
            for (const auto& column : columns->columns)
                (column.required ? m_needed : others).append(format::text(column.name));
            m_tableColumns = m_needed + others;
            Q_EMIT changed();
        });
}

QList<ColumnChoice> SheetImport::columns() const {
    QList<ColumnChoice> choices;
    for (const auto& use : m_import.columns) choices.append({format::text(use.header), format::text(use.column)});
    for (const auto& fault : m_refusal.faults)
        if (fault.code == "unknownColumn") choices.append({format::text(fault.pointer).mid(1), {}});
    return choices;
}

QStringList SheetImport::missingColumns() const {
    if (m_stage != Stage::Mapping) return m_needed;
    QStringList missing;
    for (const auto& fault : m_refusal.faults)
        if (fault.code == "missingColumn") missing.append(format::text(fault.pointer).mid(1));
    return missing;
}

void SheetImport::commit() {
    if (m_stage != Stage::Report || m_acting.isRunning()) return;
    const auto key = m_commitKey.keyFor(pathValue(m_import.id));
    m_acting = m_client.callKeyed<CommitImport>(key, this, m_import.id, [this](Result<Import> import) {
        if (!import) return fail(import.error());
        m_commitKey.forget();
        m_bytes.clear();
        take(std::move(*import));
    });
    setStage(Stage::Writing);
}

bool SheetImport::canUndo() const {
    return (m_stage == Stage::Done || m_stage == Stage::Cancelled) && m_import.committed > 0;
}

void SheetImport::undo() {
    if (!canUndo() || m_acting.isRunning()) return;
    m_refusal = {};
    m_acting = m_client.call<UndoImport>(this, m_import.id, [this](Result<Import> import) {
        if (import) return take(std::move(*import));
        m_refusal = import.error();
        ask();  // shows where it stands, and the refusal with it
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void SheetImport::fetchErrors(SheetFormat format) {
    ErrorSheetQuery query;
    query.format = format;
    m_fetching = m_client.download<GetErrorSheet>(this, m_import.id, queryText(query),
                                                  [this, format](const Result<QByteArray>& bytes) {
                                                      if (bytes) return Q_EMIT errorsFetched(*bytes, format);
                                                      m_refusal = bytes.error();
                                                      Q_EMIT changed();
                                                  });
}

void SheetImport::cancel() {
    if (m_stage == Stage::Checking || m_stage == Stage::Mapping || m_stage == Stage::Report) {
        if (m_import.id) m_client.call<CancelImport>(this, m_import.id, [](const Result<Import>&) {});
        return reset();
    }
    if (m_stage != Stage::Writing) return;
    m_acting = m_client.call<CancelImport>(this, m_import.id, [this](Result<Import> import) {
        if (import) return take(std::move(*import));
        ask();  // it may have been done a moment before
    });
}

void SheetImport::reset() {
    m_acting.cancel();
    m_asking.cancel();
    m_fetching.cancel();
    m_poll.stop();
    m_import = {};
    m_refusal = {};
    m_rows.clear();
    m_fileName.clear();
    m_bytes.clear();
    setStage(Stage::Idle);
}

void SheetImport::ask() {
    if (m_asking.isRunning() || m_acting.isRunning()) return;
    m_asking = m_client.call<GetImport>(this, m_import.id, [this](Result<Import> import) {
        if (import) return take(std::move(*import));
        if (import.error().status >= 400 && import.error().status < 500) fail(import.error());  // else asked again
    });
}

void SheetImport::take(Import import) {
    m_import = std::move(import);
    switch (m_import.state) {
        case ImportState::Ready:
            return setStage(Stage::Report);
        case ImportState::Running:
            return setStage(Stage::Writing);
        case ImportState::Done:
            return setStage(Stage::Done);
        case ImportState::Cancelled:
            return setStage(Stage::Cancelled);
        case ImportState::Undoing:
            return setStage(Stage::Undoing);
        case ImportState::Undone:
            if (m_stage != Stage::Undone) m_rows.show(m_import.id, m_rows.verdict());
            return setStage(Stage::Undone);
    }
}

void SheetImport::fail(const Refusal& refusal) {
    m_refusal = refusal;
    if (m_stage == Stage::Checking && refusal.is(ImportRefusal::WrongHeader) && isMissing(refusal, "missingColumn") &&
        isMissing(refusal, "unknownColumn"))
        return setStage(Stage::Mapping);
    // A commit that was not heard goes on where it was: the key makes the repetition harmless.
    const bool again = m_stage == Stage::Writing && refusal.status == 0;
    setStage(again ? Stage::Report : Stage::Failed);
}

int SheetImport::perMille() const {
    const bool undoing = m_stage == Stage::Undoing;
    const auto done = undoing ? m_import.undone + m_import.kept : m_import.committed;
    const auto all = undoing ? m_import.committed : toWrite();
    return all == 0 ? 1000 : static_cast<int>(std::min<qlonglong>(1000, done * 1000 / all));
}

void SheetImport::setStage(Stage stage) {
    m_stage = stage;
    if (stage == Stage::Writing || stage == Stage::Undoing)
        m_poll.start();
    else
        m_poll.stop();
    Q_EMIT changed();
}

}  // namespace zhanggui
