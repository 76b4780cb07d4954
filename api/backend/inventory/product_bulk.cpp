#include "api/backend/inventory/product_bulk.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "api/backend/catalog/catalog_edit_store.h"
#include "api/backend/inventory/bulk_change.h"
#include "api/backend/inventory/inventory_list_store.h"
#include "api/backend/jobs/events.h"
#include "api/backend/stores/freight_store.h"
#include "api/contract/json.h"

namespace zhanggui {

namespace {

BulkForm formOf(const jobs::BatchContext& job) {
    auto form = parseJson<BulkForm>(job.parameters, UnknownFields::Ignore);
    if (!form) throw std::runtime_error("The form of a bulk change cannot be read");
    return std::move(*form);
}

BulkFactsPair factsOfRow(const jobs::BatchRow& row) {
    auto facts = parseJson<BulkFactsPair>(row.data, UnknownFields::Ignore);
    if (!facts) throw std::runtime_error("What a bulk change keeps of a product cannot be read");
    return std::move(*facts);
}

std::int64_t numberOf(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The keys that are next. `position` is the last key of a list, or the place in a selection.
std::vector<ProductId> nextOf(store::Session& session, const BulkForm& form, std::string& position, std::size_t most) {
    const auto from = numberOf(position);
    std::vector<ProductId> ids;
    if (form.query) {
        ids = inventory_store::selectedProducts(session, *form.query, {from}, static_cast<std::int64_t>(most));
        position = ids.size() < most ? std::string() : std::to_string(ids.back().value);
        return ids;
    }
    const auto first = static_cast<std::size_t>(from);
    const auto last = std::min(form.ids.size(), first + most);
    ids.assign(form.ids.begin() + static_cast<std::ptrdiff_t>(first),
               form.ids.begin() + static_cast<std::ptrdiff_t>(last));
    position = last == form.ids.size() ? std::string() : std::to_string(last);
    return ids;
}

void refuseRow(jobs::BatchRow& row, JobRowState state, BulkFault why) {
    row.state = state;
    row.fault = nameOf(why);
}

/// Whether a template is not there any more; if it is, it stays until the transaction ends.
bool freightGone(store::Transaction& transaction, FreightTemplateId id) {
    return id && !FreightStore::lock(transaction, id);
}

}  // namespace

Result<Job> ProductBulk::plan(const Actor& who, const BulkForm& sent) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Job> {
        auto form = sent;
        auto faults = checkBulk(form);
        if (form.category && !catalog_store::categoryThere(transaction, *form.category))
            faults.push_back({"/category", std::string(nameOf(ProductFault::UnknownCategory)), {}});
        if (form.freightTemplate && freightGone(transaction, *form.freightTemplate))
            faults.push_back({"/freightTemplate", std::string(nameOf(FreightFault::UnknownTemplate)), {}});
        if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
        // Each product once: the second time it would no longer be as planned.
        std::sort(form.ids.begin(), form.ids.end());
        form.ids.erase(std::unique(form.ids.begin(), form.ids.end()), form.ids.end());
        return m_jobs.create(transaction, who, JobKind::ProductBulk, std::string(nameOf(form.action)), printJson(form));
    });
}

std::vector<jobs::BatchRow> ProductBulk::plan(store::Session& session, const jobs::BatchContext& job,
                                              std::string& position, std::size_t most) {
    const auto form = formOf(job);
    std::vector<jobs::BatchRow> rows;
    for (const auto id : nextOf(session, form, position, most)) rows.push_back(planRow(session, form, id, job.now));
    return rows;
}

jobs::BatchRow ProductBulk::planRow(store::Session& session, const BulkForm& form, ProductId id, Instant now) const {
    jobs::BatchRow row;
    row.object = id.value;
    auto edit = m_writing.open(session, id);
    if (!edit) {
        refuseRow(row, JobRowState::Refused, BulkFault::NotFound);
        return row;
    }
    row.label = edit->before.title;
    if (const auto fault = changeProduct(edit->after, form, now)) {
        refuseRow(row, JobRowState::Refused, *fault);
        return row;
    }
    row.changes.changes = differences(*edit, namesIn(session));
    row.state = row.changes.changes.empty() ? JobRowState::Same : JobRowState::Planned;
    row.data = printJson(BulkFactsPair{factsOf(edit->before, form.action), factsOf(edit->after, form.action)});
    return row;
}

void ProductBulk::apply(store::Transaction& transaction, const jobs::BatchContext& job, jobs::BatchRow& row) {
    const auto form = formOf(job);
    auto facts = factsOfRow(row);
    auto edit = m_writing.open(transaction, {row.object});
    if (!edit) return refuseRow(row, JobRowState::Refused, BulkFault::NotFound);
    // What was looked at is what is done, or nothing.
    if (factsOf(edit->before, form.action) != facts.before)
        return refuseRow(row, JobRowState::Refused, BulkFault::ChangedMeanwhile);
    if (freightGone(transaction, facts.after.freightTemplate.value_or(FreightTemplateId{})))
        return refuseRow(row, JobRowState::Refused, BulkFault::FreightGone);
    putFacts(edit->after, form.action, facts.after);
    if (form.action == BulkAction::Trash) edit->after.trashedAt = job.now;
    const auto written = m_writing.write(transaction, job.who, "products.bulk", *edit, ProductWriting::Telling::Caller);
    if (!written) throw std::runtime_error("A product of a bulk change was written by somebody else at once");
    facts.after = factsOf(edit->after, form.action);
    row.data = printJson(facts);
    row.state = JobRowState::Done;
}

void ProductBulk::undo(store::Transaction& transaction, const jobs::BatchContext& job, jobs::BatchRow& row) {
    const auto form = formOf(job);
    const auto facts = factsOfRow(row);
    auto edit = m_writing.open(transaction, {row.object});
    if (!edit) return refuseRow(row, JobRowState::LeftAlone, BulkFault::NotFound);
    const bool trashedSince = edit->before.trashedAt && !facts.after.trashedAt;
    if (trashedSince) return refuseRow(row, JobRowState::LeftAlone, BulkFault::InTrash);
    if (factsOf(edit->before, form.action) != facts.after)
        return refuseRow(row, JobRowState::LeftAlone, BulkFault::ChangedMeanwhile);
    if (freightGone(transaction, facts.before.freightTemplate.value_or(FreightTemplateId{})))
        return refuseRow(row, JobRowState::LeftAlone, BulkFault::FreightGone);
    putFacts(edit->after, form.action, facts.before);
    const auto written =
        m_writing.write(transaction, job.who, "products.undoBulk", *edit, ProductWriting::Telling::Caller);
    if (!written) throw std::runtime_error("A product of a bulk change was written by somebody else at once");
    row.state = JobRowState::Undone;
}

void ProductBulk::changed(store::Transaction& transaction, const jobs::BatchContext& job) {
    jobs::announce(transaction, EventKind::CatalogChanged, 0, "", job.now);
}

}  // namespace zhanggui
