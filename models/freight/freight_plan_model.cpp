#include "models/freight/freight_plan_model.h"

#include <algorithm>

#include "api/contract/schema.h"
#include "models/base/formats.h"
#include "models/base/sheet_roles.h"
#include "models/freight/freight_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr const char* names[] = {"regions", "delivered", "first",    "firstFee",
                                 "step",    "stepFee",   "freeFrom", "freePieces"};

bool isMoney(int column) {
    return column == FreightPlanModel::FirstFee || column == FreightPlanModel::StepFee ||
           column == FreightPlanModel::FreeFrom;
}

/// The bounds that the contract gives a column's field.
Bounds boundsAt(int column) {
    switch (column) {
        case FreightPlanModel::First:
            return boundsOf(&FreightRate::first);
        case FreightPlanModel::Step:
            return boundsOf(&FreightRate::step);
        case FreightPlanModel::FirstFee:
            return boundsOf(&FreightRate::firstFee);
        case FreightPlanModel::StepFee:
            return boundsOf(&FreightRate::stepFee);
        case FreightPlanModel::FreeFrom:
            return boundsOf(&FreightRate::freeFrom);
        default:
            return boundsOf(&FreightRate::freePieces);
    }
}

QString plainMoney(qlonglong fen) {
    return QString::number(fen / 100) + u'.' + QString::number(fen % 100).rightJustified(2, u'0');
}

}  // namespace

FreightPlanModel::FreightPlanModel(PlaceList& regions, QObject* parent)
    : QAbstractTableModel(parent), m_regions(regions) {
    connect(&m_regions, &PlaceList::changed, this,
            [this] { Q_EMIT dataChanged(index(0, Places), index(rowCount() - 1, Places)); });
}

int FreightPlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

void FreightPlanModel::load(const FreightPlan& plan) {
    beginResetModel();
    m_saved = plan;
    m_unit = plan.unit;
    m_freeWhen = plan.freeWhen;
    m_rows.clear();
    for (const FreightZone& zone : plan.zones) m_rows.push_back({zone.regions, zone.rate});
    m_rows.push_back({{}, plan.elsewhere});
    m_faults.clear();
    endResetModel();
}

FreightPlan FreightPlanModel::plan() const {
    FreightPlan plan;
    plan.unit = m_unit;
    plan.freeWhen = m_freeWhen;
    for (const Row& row : m_rows) plan.zones.push_back({row.regions, row.rate});
    plan.elsewhere = plan.zones.back().rate;
    plan.zones.pop_back();
    return plan;
}

bool FreightPlanModel::isReadable() const {
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return !row.rate.delivered ||
               std::all_of(row.unread.begin(), row.unread.end(), [](const QString& text) { return text.isEmpty(); });
    });
}

void FreightPlanModel::setUnit(FreightUnit unit) {
    m_unit = unit;
    Q_EMIT headerDataChanged(Qt::Horizontal, First, Step);
    Q_EMIT edited();
}

void FreightPlanModel::setFreeWhen(FreeWhen when) {
    m_freeWhen = when;
    Q_EMIT edited();
}

QStringList FreightPlanModel::regionsOf(int row) const {
    QStringList codes;
    for (const std::string& code : m_rows.at(std::size_t(row)).regions) codes << format::text(code);
    return codes;
}

QStringList FreightPlanModel::takenBut(int row) const {
    QStringList taken;
    for (int other = 0; other < rowCount(); ++other)
        if (other != row) taken += regionsOf(other);
    return taken;
}

void FreightPlanModel::setRegions(int row, const QStringList& codes) {
    auto& regions = m_rows.at(std::size_t(row)).regions;
    regions.clear();
    for (const QString& code : codes) regions.push_back(format::utf8(code));
    rowChanged(row);
}

int FreightPlanModel::addZone(const QStringList& codes) {
    const int at = rowCount() - 1;
    FreightRate rate = m_rows.back().rate;
    rate.delivered = true;
    beginInsertRows({}, at, at);
    m_rows.insert(m_rows.end() - 1, Row{{}, rate});
    endInsertRows();
    setRegions(at, codes);
    return at;
}

void FreightPlanModel::removeZone(int row) {
    if (row < 0 || isElsewhere(row)) return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    m_faults.clear();
    Q_EMIT edited();
}

bool FreightPlanModel::isDelivered(int row) const {
    return row >= 0 && row < rowCount() && m_rows[std::size_t(row)].rate.delivered;
}

void FreightPlanModel::setDelivered(int row, bool delivered) {
    m_rows.at(std::size_t(row)).rate.delivered = delivered;
    rowChanged(row);
}

void FreightPlanModel::rowChanged(int row) {
    m_faults.clear();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

std::int64_t* FreightPlanModel::numberOf(FreightRate& rate, int column) {
    switch (column) {
        case First:
            return &rate.first;
        case FirstFee:
            return &rate.firstFee.fen;
        case Step:
            return &rate.step;
        case StepFee:
            return &rate.stepFee.fen;
        case FreeFrom:
            return &rate.freeFrom.fen;
        case FreePieces:
            return &rate.freePieces;
        default:
            return nullptr;
    }
}

QVariant FreightPlanModel::raw(const Row& row, int column) const {
    auto rate = row.rate;
    const auto* number = numberOf(rate, column);
    if (number == nullptr || !row.rate.delivered || !row.unread[std::size_t(column)].isEmpty()) return {};
    const bool optional = column == FreeFrom || column == FreePieces;
    return *number == 0 && optional ? QVariant() : QVariant::fromValue<qlonglong>(*number);
}

QString FreightPlanModel::placesOf(int row) const {
    return isElsewhere(row) ? tr("Everywhere else") : m_regions.namesOf(m_rows[std::size_t(row)].regions);
}

QString FreightPlanModel::display(int row, int column) const {
    const Row& shown = m_rows[std::size_t(row)];
    if (column == Places) return placesOf(row);
    if (column == Delivered) return shown.rate.delivered ? tr("Delivered") : tr("Not delivered");
    if (!shown.rate.delivered) return {};
    if (!shown.unread[std::size_t(column)].isEmpty()) return shown.unread[std::size_t(column)];
    const QVariant value = raw(shown, column);
    if (!value.isValid()) return {};
    return isMoney(column) ? plainMoney(value.toLongLong()) : QString::number(value.toLongLong());
}

QString FreightPlanModel::faultOf(const QModelIndex& index) const {
    const Row& row = m_rows[std::size_t(index.row())];
    if (!row.rate.delivered && index.column() > Delivered) return {};
    if (!row.unread[std::size_t(index.column())].isEmpty()) {
        const Bounds bounds = boundsAt(index.column());
        const auto shown = [&](std::int64_t value) {
            return isMoney(index.column()) ? format::money({value}) : format::quantity(value);
        };
        return tr("A number from %1 to %2.").arg(shown(bounds.min), shown(bounds.max));
    }
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it)
        if (cellOf(it.key()) == index) return it.value();
    return {};
}

bool FreightPlanModel::isCellChanged(int row, int column) const {
    const Row& now = m_rows[std::size_t(row)];
    if (!now.unread[std::size_t(column)].isEmpty()) return true;
    const auto same = std::find_if(m_saved.zones.begin(), m_saved.zones.end(),
                                   [&](const FreightZone& zone) { return zone.regions == now.regions; });
    const bool elsewhere = isElsewhere(row);
    if (!elsewhere && same == m_saved.zones.end()) return column == Places;
    auto before = elsewhere ? m_saved.elsewhere : same->rate;
    auto after = now.rate;
    if (column == Delivered) return before.delivered != after.delivered;
    const auto* was = numberOf(before, column);
    return was != nullptr && *was != *numberOf(after, column);
}

QVariant FreightPlanModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return display(index.row(), column);
        case Qt::ToolTipRole:
            return column == Places ? QVariant(placesOf(index.row())) : QVariant();
        case Qt::TextAlignmentRole:
            return column >= First ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
        case Qt::AccessibleTextRole: {
            const QString value = display(index.row(), column);
            QStringList words{headerData(column, Qt::Horizontal).toString(), placesOf(index.row()),
                              value.isEmpty() ? tr("empty") : value, faultOf(index)};
            words.removeAll(QString());
            return words.join(u", "_s);
        }
        case cell::RawRole:
            return raw(m_rows[std::size_t(index.row())], column);
        case cell::ChangedRole:
            return isCellChanged(index.row(), column);
        case cell::FaultRole:
            return faultOf(index);
        case cell::ToneRole:
            if (column != Delivered) return {};
            return int(isDelivered(index.row()) ? cell::Tone::Success : cell::Tone::Danger);
        default:
            return {};
    }
}

QVariant FreightPlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= First ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const bool grams = m_unit == FreightUnit::Gram;
    switch (section) {
        case Places:
            return tr("Places");
        case Delivered:
            return tr("Parcels");
        case First:
            return grams ? tr("First (g)") : tr("First pieces");
        case FirstFee:
            return tr("Fee");
        case Step:
            return grams ? tr("Each further (g)") : tr("Each further");
        case StepFee:
            return tr("Further fee");
        case FreeFrom:
            return tr("Free from ¥");
        case FreePieces:
            return tr("Free from pieces");
        default:
            return {};
    }
}

Qt::ItemFlags FreightPlanModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() >= First && isDelivered(index.row())) flags |= Qt::ItemIsEditable;
    return flags;
}

bool FreightPlanModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    Row& row = m_rows[std::size_t(index.row())];
    QString& unread = row.unread[std::size_t(index.column())];
    const bool optional = index.column() == FreeFrom || index.column() == FreePieces;
    bool isNumber = value.isValid() && value.typeId() != QMetaType::QString;
    const Bounds bounds = boundsAt(index.column());
    // An emptied cell of a threshold is none; the others need a figure.
    qlonglong number = isNumber ? value.toLongLong() : 0;
    if (!isNumber && optional && value.toString().isEmpty()) isNumber = true;
    if (isNumber && number >= bounds.min && number <= bounds.max) {
        *numberOf(row.rate, index.column()) = number;
        unread.clear();
    } else if (isNumber) {
        unread = isMoney(index.column()) ? plainMoney(qAbs(number)) : QString::number(number);
    } else {
        unread = value.toString().isEmpty() ? u"?"_s : value.toString();
    }
    rowChanged(index.row());
    return true;
}

void FreightPlanModel::setFaults(const QHash<QString, QString>& faults) {
    m_faults = faults;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QModelIndex FreightPlanModel::cellOf(const QString& pointer) const {
    if (!pointer.startsWith("/plan/"_L1)) return {};
    const bool elsewhere = pointer.section(u'/', 2, 2) == "elsewhere"_L1;
    const int row = elsewhere ? rowCount() - 1 : pointer.section(u'/', 3, 3).toInt();
    if (row < 0 || row >= rowCount()) return {};
    const QString field = elsewhere                                  ? pointer.section(u'/', 3, 3)
                          : pointer.section(u'/', 4, 4) == "rate"_L1 ? pointer.section(u'/', 5, 5)
                                                                     : pointer.section(u'/', 4, 4);
    for (int column = 0; column < ColumnCount; ++column)
        if (field == QLatin1String(names[column])) return index(row, column);
    return index(row, Places);
}

}  // namespace zhanggui
