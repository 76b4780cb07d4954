#include "models/products/product_edit.h"

#include "models/base/formats.h"
#include "models/products/matrix_edit.h"
#include "models/products/product_values.h"
#include "models/products/product_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int previewDelayMs = 350;

/// The name of the outermost field of a pointer: "/skus/3/price" -> "skus".
QString outermost(const QString& pointer) {
    return pointer.section(u'/', 1, 1);
}

}  // namespace

ProductEdit::ProductEdit(Client& client, ShopEvents& events, const DraftStore& drafts, QObject* parent)
    : QObject(parent), m_client(client), m_session(drafts) {
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(previewDelayMs);
    connect(&m_previewSoon, &QTimer::timeout, this, &ProductEdit::askPreview);
    connect(&m_session, &Session::changed, this, &ProductEdit::onForm);
    connect(&m_session, &Session::draftChanged, this, &ProductEdit::changed);
    connect(&events, &ShopEvents::catalogChanged, this, [this](ProductId product) {
        // What is being typed is never touched: saving then shows both versions.
        if (m_id && product == m_id && m_state == State::Ready && !m_session.isDirty()) ask();
    });
}

void ProductEdit::setState(State state) {
    m_state = state;
    Q_EMIT changed();
}

QString ProductEdit::draftKey() const {
    return u"products/"_s + (m_id ? QString::number(m_id.value) : u"new"_s);
}

void ProductEdit::open(qlonglong id) {
    close();
    m_id = {id};
    setState(State::Loading);
    ask();
}

void ProductEdit::startNew() {
    close();
    ProductForm empty;
    empty.skus.emplace_back();
    m_session.load(draftKey(), empty);
    const auto draft = m_session.storedDraft();
    if (draft) m_offered = draft->savedAt;
    setState(State::Ready);
}

void ProductEdit::close() {
    m_session.flushDraft();
    m_asking.cancel();
    m_saving.cancel();
    m_previewing.cancel();
    m_id = {};
    m_record.reset();
    m_theirs.reset();
    m_offered.reset();
    m_preview.reset();
    m_previewOf.clear();
    m_refusal = {};
    m_refusedFaults.clear();
    m_unread.clear();
    m_saveKey.clear();
    m_state = State::Closed;
    m_session.load({}, {});
}

void ProductEdit::retry() {
    if (m_state != State::Failed) return;
    setState(State::Loading);
    ask();
}

void ProductEdit::ask() {
    m_asking = m_client.call<GetProduct>(this, m_id, [this](Result<ProductRecord> record) {
        if (record) return load(std::move(*record));
        if (m_state == State::Ready) return;  // what is shown is older, saving will say so
        m_refusal = record.error();
        setState(State::Failed);
    });
}

void ProductEdit::load(ProductRecord record) {
    if (m_state == State::Ready && (m_session.isDirty() || (m_record && m_record->version == record.version))) return;
    m_refusal = {};
    m_session.load(draftKey(), products::formOf(record));
    m_record = std::move(record);
    const auto draft = m_session.storedDraft();
    if (draft) m_offered = draft->savedAt;
    setState(State::Ready);
}

QString ProductEdit::title() const {
    return format::text(form().title);
}
QString ProductEdit::stateText() const {
    return products::stateText(saved().state);
}
cell::Tone ProductEdit::stateTone() const {
    return products::stateTone(saved().state);
}

int ProductEdit::changeCount() const {
    return int(compareThree(saved(), saved(), form()).size());
}

void ProductEdit::change(const QString& what, const std::function<void(ProductForm&)>& edit, const QString& field) {
    if (m_state != State::Ready) return;
    ProductForm next = form();
    edit(next);
    const int step = field.isEmpty() ? -1 : int(qHash(field) & 0x7fffffff);
    m_session.edit(what, std::move(next), step);
}

void ProductEdit::onForm() {
    m_saveKey.clear();
    if (m_state == State::Ready) {
        m_offered.reset();
        m_refusedFaults.removeIf([this](const auto& fault) {
            bool same = true;
            const QString wanted = outermost(fault.first);
            ProductForm::describe([&](std::string_view name, auto member, auto&&...) {
                if (wanted == QString::fromUtf8(name.data(), qsizetype(name.size())))
                    same = detail::sameValue(form().*member, m_refusedForm.*member);
            });
            return !same;
        });
        m_previewSoon.start();
    }
    Q_EMIT formChanged();
    Q_EMIT changed();
}

void ProductEdit::takeDraft() {
    const auto draft = m_session.storedDraft();
    m_offered.reset();
    if (!draft || !m_session.resume(*draft)) return Q_EMIT changed();
    if (!m_record || m_record->version == saved().version) return Q_EMIT changed();
    m_theirs = m_record;
    Q_EMIT conflicted();
}

void ProductEdit::dropDraft() {
    m_offered.reset();
    m_session.discard();
}

QString ProductEdit::cellOf(const SkuForm& sku, const QString& field) const {
    return format::text(matrix::combination(form(), sku)) + u'\x1f' + field;
}

void ProductEdit::setUnread(const SkuForm& sku, const QString& field, const QString& text) {
    const int step = m_session.undoStack().index();
    const QString cell = cellOf(sku, field);
    if (text.isEmpty() && unread(sku, field).isEmpty()) return;
    m_unread.removeIf([&](const Unread& one) { return one.step > step || (one.step == step && one.cell == cell); });
    m_unread.append({step, cell, text});
    Q_EMIT formChanged();
    Q_EMIT changed();
}

QString ProductEdit::unread(const SkuForm& sku, const QString& field) const {
    const QString cell = cellOf(sku, field);
    QString text;
    for (const Unread& one : m_unread)
        if (one.cell == cell && one.step <= m_session.undoStack().index()) text = one.text;
    return text;
}

QList<QPair<QString, QString>> ProductEdit::ownFaults() const {
    QList<QPair<QString, QString>> faults;
    for (std::size_t axis = 0; axis < form().specs.size(); ++axis)
        if (form().specs[axis].values.empty())
            faults.append({u"/specs/%1/values"_s.arg(axis),
                           tr("The spec “%1” has no values yet.").arg(format::text(form().specs[axis].name))});
    if (m_unread.isEmpty()) return faults;
    for (std::size_t row = 0; row < form().skus.size(); ++row)
        SkuForm::describe([&](std::string_view name, auto&&...) {
            const QString field = QString::fromUtf8(name.data(), qsizetype(name.size()));
            const QString text = unread(form().skus[row], field);
            if (!text.isEmpty())
                faults.append({u"/skus/%1/%2"_s.arg(row).arg(field), tr("“%1” is not a number.").arg(text)});
        });
    return faults;
}

QList<QPair<QString, QString>> ProductEdit::faults() const {
    return ownFaults() + m_refusedFaults;
}

void ProductEdit::askPreview() {
    if (!m_id || form().skus.empty()) return;
    MatrixForm question;
    question.specs = form().specs;
    for (const SkuForm& sku : form().skus) question.skus.push_back({sku.id, sku.choice});
    for (const SpecForm& axis : question.specs)
        if (axis.values.empty() || axis.name.empty()) return;  // unfinished
    const std::string text = printJson(question);
    if (text == m_previewOf) return;
    m_previewOf = text;
    m_previewFresh = false;
    m_previewing = m_client.call<PreviewMatrix>(this, m_id, question, [this](Result<MatrixPreview> preview) {
        if (!preview) return m_previewOf.clear();  // saving says what is wrong
        m_preview = std::move(*preview);
        m_previewFresh = true;
        Q_EMIT previewChanged();
        Q_EMIT changed();
    });
}

}  // namespace zhanggui
