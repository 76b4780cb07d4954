#include "models/shop/import_row_model.h"

#include "models/base/formats.h"
#include "models/base/sentences.h"

namespace zhanggui {

namespace {

using Cell = Column<ImportRow>;

QString verdictText(RowVerdict verdict) {
    switch (verdict) {
        case RowVerdict::Add:
            return ImportRowModel::tr("Add");
        case RowVerdict::Change:
            return ImportRowModel::tr("Change");
        case RowVerdict::Same:
            return ImportRowModel::tr("Unchanged");
        case RowVerdict::Error:
            return ImportRowModel::tr("Left out");
        case RowVerdict::Kept:
            return ImportRowModel::tr("Kept");
    }
    return {};
}

cell::Tone verdictTone(RowVerdict verdict) {
    switch (verdict) {
        case RowVerdict::Add:
            return cell::Tone::Success;
        case RowVerdict::Change:
            return cell::Tone::Info;
        case RowVerdict::Same:
            return cell::Tone::Neutral;
        case RowVerdict::Error:
            return cell::Tone::Danger;
        case RowVerdict::Kept:
            return cell::Tone::Warning;
    }
    return cell::Tone::Neutral;
}

QString detailText(const ImportRow& row, Instant) {
    if (!row.fault) return format::text(row.detail);
    return sentences::of(*row.fault, format::text(row.column), format::text(row.detail));
}

constexpr std::array columns{
    Cell{.key = "line",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Line"),
         .display = [](const ImportRow& row, Instant) { return format::quantity(row.line); },
         .raw = [](const ImportRow& row) { return QVariant::fromValue<qlonglong>(row.line); },
         .right = true},
    Cell{.key = "record",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Record"),
         .display = [](const ImportRow& row, Instant) { return format::text(row.title.empty() ? row.key : row.title); },
         .second = [](const ImportRow& row, Instant) { return row.title.empty() ? QString() : format::text(row.key); },
         .tip = [](const ImportRow& row, Instant) { return format::text(row.title); }},
    Cell{.key = "verdict",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Result"),
         .display = [](const ImportRow& row, Instant) { return verdictText(row.verdict); },
         .tone = [](const ImportRow& row, Instant) { return toneOf(verdictTone(row.verdict)); }},
    Cell{.key = "detail",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Why"),
         .display = &detailText,
         .tip = &detailText},
};

constexpr int changesColumn = static_cast<int>(columns.size()) - 1;

constexpr RecordShape<ImportRow> shape{"ImportRowModel", columns,
                                       [](const ImportRow& row) { return RecordKey(row.line); }};

}  // namespace

ImportRowModel::ImportRowModel(Client& client, QObject* parent) : PagedModel(shape, parent), m_client(client) {}

void ImportRowModel::setWords(SheetTable table, ChangeWords words) {
    m_words[table] = std::move(words);
}

QVariant ImportRowModel::data(const QModelIndex& index, int role) const {
    const bool wording = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (wording && checkIndex(index, CheckIndexOption::IndexIsValid) && index.column() == changesColumn) {
        const auto& row = rows()[static_cast<std::size_t>(index.row())];
        if (!row.changes.empty()) return changeText(row, role == Qt::ToolTipRole);
    }
    return PagedModel::data(index, role);
}

/// In a cell one behind the other, in the tooltip a line each.
QString ImportRowModel::changeText(const ImportRow& row, bool whole) const {
    const auto words = m_words.find(m_table);
    QStringList texts;
    if (row.fault) texts << sentences::of(*row.fault, format::text(row.column), format::text(row.detail));
    for (const auto& change : row.changes)
        texts << (words != m_words.end()
                      ? words->second(change)
                      //: %1 is the name of a field, %2 what was in it, %3 what will be
                      : tr("%1: %2 → %3")
                            .arg(format::text(change.field), format::text(change.before), format::text(change.after)));
    return texts.join(whole ? QStringLiteral("\n") : QStringLiteral("; "));
}

void ImportRowModel::show(ImportId import, const QString& verdict) {
    if (import != m_import) clear();
    m_import = import;
    m_verdict = verdict;
    restart();
}

Call ImportRowModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    ImportRowQuery query;
    query.verdict = enumFrom<RowVerdict>(format::utf8(m_verdict));
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListImportRows>(this, m_import, query, std::move(then));
}

}  // namespace zhanggui
