#include "models/base/formats.h"
#include "models/products/product_edit.h"
#include "models/products/product_values.h"
#include "models/products/product_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

void ProductEdit::save() {
    if (m_state != State::Ready || (!m_session.isDirty() && !isNew())) return;
    if (!ownFaults().isEmpty()) {
        m_refusal = Refusal(GeneralRefusal::InvalidInput);
        return Q_EMIT refused(m_refusal);
    }
    if (m_saveKey.isEmpty()) m_saveKey = Client::newKey();
    setState(State::Saving);
    const auto then = [this](Result<ProductRecord> record) { onSaved(std::move(record)); };
    m_saving = m_id ? m_client.callKeyed<SaveProduct>(m_saveKey, this, m_id, form(), then)
                    : m_client.callKeyed<CreateProduct>(m_saveKey, this, form(), then);
}

void ProductEdit::onSaved(Result<ProductRecord> record) {
    m_state = State::Ready;
    if (!record) {
        m_refusal = record.error();
        if (m_refusal.is(GeneralRefusal::Conflict)) return onConflict(m_refusal);
        if (m_refusal.is(ProductRefusal::SkuReserved)) takeHolds(m_refusal);
        m_refusedForm = form();
        m_refusedFaults.clear();
        for (const Fault& fault : m_refusal.faults)
            m_refusedFaults.append({format::text(fault.pointer), products::faultText(fault)});
        Q_EMIT changed();
        return Q_EMIT refused(m_refusal);
    }
    const bool wasNew = isNew();
    m_refusal = {};
    m_refusedFaults.clear();
    m_unread.clear();
    m_preview.reset();
    m_previewOf.clear();
    if (wasNew) m_session.discard();  // the draft lies under the key of new products
    m_id = record->id;
    m_record = std::move(*record);
    m_session.markSaved(draftKey(), products::formOf(*m_record));
    Q_EMIT changed();
    Q_EMIT stored(m_id.value, wasNew);
}

void ProductEdit::takeHolds(const Refusal& refusal) {
    auto preview = parseJson<MatrixPreview>(refusal.current, UnknownFields::Ignore);
    if (!preview) return;
    m_preview = std::move(*preview);
    m_previewFresh = true;
    Q_EMIT previewChanged();
}

void ProductEdit::onConflict(const Refusal& refusal) {
    auto theirs = parseJson<ProductRecord>(refusal.current, UnknownFields::Ignore);
    if (!theirs) {
        Q_EMIT changed();
        return Q_EMIT refused(refusal);
    }
    m_theirs = std::move(*theirs);
    Q_EMIT changed();
    Q_EMIT conflicted();
}

QList<FieldDifference> ProductEdit::differences() const {
    if (!m_theirs) return {};
    auto all = compareThree(saved(), form(), products::formOf(*m_theirs));
    all.removeIf([](const FieldDifference& one) { return one.pointer == u"/version"; });
    return all;
}

void ProductEdit::merge(const QSet<QString>& takeTheirs) {
    if (!m_theirs) return;
    const ProductForm theirs = products::formOf(*m_theirs);
    ProductForm merged = mergeThree(saved(), form(), theirs, takeTheirs);
    merged.version = theirs.version;
    m_record = std::exchange(m_theirs, std::nullopt);
    m_previewOf.clear();
    m_session.rebase(theirs, std::move(merged));
}

void ProductEdit::duplicate() {
    if (!m_id) return;
    m_saving = m_client.call<DuplicateProduct>(this, m_id, [this](Result<ProductRecord> record) {
        if (record) return Q_EMIT duplicated(record->id.value);
        m_refusal = record.error();
        Q_EMIT refused(m_refusal);
    });
}

}  // namespace zhanggui
