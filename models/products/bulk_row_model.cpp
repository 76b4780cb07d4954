#include "models/products/bulk_row_model.h"

#include "models/base/formats.h"
#include "models/products/change_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

using Cell = Column<JobRow>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BulkRowModel)
};

QString faultText(const std::string& fault) {
    const auto known = enumFrom<BulkFault>(fault);
    if (!known) return format::text(fault);
    switch (*known) {
        case BulkFault::NotFound:
            return Words::tr("It is not there any more");
        case BulkFault::InTrash:
            return Words::tr("It is in the recycle bin");
        case BulkFault::NotInTrash:
            return Words::tr("It is not in the recycle bin");
        case BulkFault::PriceOutOfRange:
            return Words::tr("Price: it would be below %1 or above %2")
                .arg(format::money({0}), format::money({maxFen}));
        case BulkFault::TooManyTags:
            return Words::tr("Tags: it would have more than %n", nullptr, int(maxTags));
        case BulkFault::FreightGone:
            return Words::tr("The freight template is not there any more");
        case BulkFault::ChangedMeanwhile:
            return Words::tr("Somebody changed it meanwhile");
        case BulkFault::Failed:
            return Words::tr("It could not be written");
    }
    return {};
}

QString stateText(const JobRow& row) {
    switch (row.state) {
        case JobRowState::Planned:
            return Words::tr("Will change");
        case JobRowState::Same:
            return Words::tr("Is so already");
        case JobRowState::Refused:
            return Words::tr("Left out");
        case JobRowState::Done:
            return Words::tr("Changed");
        case JobRowState::Undone:
            return Words::tr("Taken back");
        case JobRowState::LeftAlone:
            return Words::tr("Left as it is");
    }
    return {};
}

int stateTone(const JobRow& row) {
    switch (row.state) {
        case JobRowState::Planned:
            return toneOf(cell::Tone::Info);
        case JobRowState::Done:
            return toneOf(cell::Tone::Success);
        case JobRowState::Refused:
        case JobRowState::LeftAlone:
            return toneOf(cell::Tone::Danger);
        case JobRowState::Same:
        case JobRowState::Undone:
            return toneOf(cell::Tone::Neutral);
    }
    return -1;
}

QString allChanges(const JobRow& row) {
    QStringList all;
    for (const ChangedField& change : row.changes) all << products::changeWords(change);
    return all.join(u'\n');
}

QString changeText(const JobRow& row, Instant) {
    if (!row.fault.empty()) return faultText(row.fault);
    if (row.changes.empty()) return format::none();
    const QString first = products::changeWords(row.changes.front());
    const int more = int(row.changes.size()) - 1;
    return more == 0 ? first : Words::tr("%1, and %n more", "", more).arg(first);
}

constexpr std::array columns{
    Cell{.key = "product",
         .title = QT_TRANSLATE_NOOP("BulkRowModel", "Product"),
         .display = [](const JobRow& row, Instant) { return format::text(row.label); }},
    Cell{.key = "change",
         .title = QT_TRANSLATE_NOOP("BulkRowModel", "Before → after"),
         .display = &changeText,
         .tip = [](const JobRow& row, Instant) { return allChanges(row); }},
    Cell{.key = "state",
         .title = QT_TRANSLATE_NOOP("BulkRowModel", "Result"),
         .display = [](const JobRow& row, Instant) { return stateText(row); },
         .tone = [](const JobRow& row, Instant) { return stateTone(row); }},
};

constexpr RecordShape<JobRow> shape{"BulkRowModel", columns, [](const JobRow& row) { return RecordKey(row.number); }};

}  // namespace

BulkRowModel::BulkRowModel(Client& client, QObject* parent) : PagedModel(shape, parent), m_client(client) {}

void BulkRowModel::open(JobId job) {
    m_job = job;
    if (m_job) return restart();
    clear();
}

void BulkRowModel::clear() {
    m_job = {};
    PagedModel::clear();
}

Call BulkRowModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    JobRowQuery query = m_query;
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListJobRows>(this, m_job, query, std::move(then));
}

QString bulkActionText(BulkAction action) {
    switch (action) {
        case BulkAction::OnShelf:
            return Words::tr("Put on shelf");
        case BulkAction::OffShelf:
            return Words::tr("Take off shelf");
        case BulkAction::SetCategory:
            return Words::tr("Set category");
        case BulkAction::AddTags:
            return Words::tr("Add tags");
        case BulkAction::RemoveTags:
            return Words::tr("Remove tags");
        case BulkAction::Price:
            return Words::tr("Change prices");
        case BulkAction::LinePrice:
            return Words::tr("Change list prices");
        case BulkAction::SetFreight:
            return Words::tr("Set freight template");
        case BulkAction::Trash:
            return Words::tr("Move to recycle bin");
        case BulkAction::Restore:
            return Words::tr("Restore from recycle bin");
    }
    return {};
}

QString bulkResultText(const Job& job) {
    QStringList parts;
    if (job.state == JobState::Undone) {
        parts << Words::tr("%Ln product(s) taken back", nullptr, int(job.undone));
        if (job.leftAlone > 0) parts << Words::tr("%Ln left as others changed them", nullptr, int(job.leftAlone));
    } else {
        parts << Words::tr("%Ln product(s) changed", nullptr, int(job.done));
        if (job.same > 0) parts << Words::tr("%Ln were so already", nullptr, int(job.same));
        if (job.refused > 0) parts << Words::tr("%Ln left out", nullptr, int(job.refused));
    }
    return parts.join(u", "_s);
}

}  // namespace zhanggui
