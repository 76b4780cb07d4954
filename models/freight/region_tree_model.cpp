#include "models/freight/region_tree_model.h"

#include <algorithm>

namespace zhanggui {

RegionTreeModel::RegionTreeModel(PlaceList& regions, QObject* parent) : QAbstractItemModel(parent), m_regions(regions) {
    connect(&m_regions, &PlaceList::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

void RegionTreeModel::start(const QStringList& chosen, const QStringList& taken) {
    beginResetModel();
    m_chosen = QSet<QString>(chosen.begin(), chosen.end());
    m_taken = QSet<QString>(taken.begin(), taken.end());
    endResetModel();
}

QStringList RegionTreeModel::chosen() const {
    QStringList codes(m_chosen.begin(), m_chosen.end());
    std::sort(codes.begin(), codes.end());
    return codes;
}

// A city's index carries its province's row and one; a province's carries 0.
QModelIndex RegionTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex RegionTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int RegionTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return int(m_regions.provinces().size());
    if (parent.internalId() != 0 || parent.column() != 0) return 0;
    return int(m_regions.cities(m_regions.provinces()[parent.row()].code).size());
}

QString RegionTreeModel::provinceOf(const QModelIndex& index) const {
    const int row = index.internalId() == 0 ? index.row() : int(index.internalId()) - 1;
    return m_regions.provinces()[row].code;
}

QString RegionTreeModel::codeOf(const QModelIndex& index) const {
    const QString province = provinceOf(index);
    return index.internalId() == 0 ? province : m_regions.cities(province)[index.row()].code;
}

QModelIndex RegionTreeModel::indexOf(const QString& code) const {
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex province = index(row, 0);
        if (codeOf(province) == code) return province;
        for (int inner = 0; inner < rowCount(province); ++inner)
            if (const QModelIndex city = index(inner, 0, province); codeOf(city) == code) return city;
    }
    return {};
}

QStringList RegionTreeModel::freeCities(const QString& province) const {
    QStringList free;
    for (const auto& city : m_regions.cities(province))
        if (!m_taken.contains(city.code)) free << city.code;
    return free;
}

Qt::CheckState RegionTreeModel::stateOf(const QModelIndex& index) const {
    const QString code = codeOf(index), province = provinceOf(index);
    if (m_chosen.contains(code)) return Qt::Checked;
    if (code != province) return m_chosen.contains(province) && !m_taken.contains(code) ? Qt::Checked : Qt::Unchecked;
    const auto cities = m_regions.cities(province);
    const bool some =
        std::any_of(cities.begin(), cities.end(), [&](const auto& c) { return m_chosen.contains(c.code); });
    return some ? Qt::PartiallyChecked : Qt::Unchecked;
}

QVariant RegionTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
        case Qt::DisplayRole:
            return m_regions.nameOf(codeOf(index));
        case Qt::CheckStateRole:
            return stateOf(index);
        case Qt::ToolTipRole:
            return m_taken.contains(codeOf(index)) ? tr("Another line has it.") : QString();
        case Qt::AccessibleTextRole: {
            const QString name = m_regions.nameOf(codeOf(index));
            if (m_taken.contains(codeOf(index))) return tr("%1, another line has it").arg(name);
            const auto state = stateOf(index);
            return state == Qt::Checked            ? tr("%1, ticked").arg(name)
                   : state == Qt::PartiallyChecked ? tr("%1, some cities ticked").arg(name)
                                                   : name;
        }
        default:
            return {};
    }
}

Qt::ItemFlags RegionTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    if (!m_taken.contains(codeOf(index))) return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable;
    // A province that another line has may still give cities away.
    return rowCount(index) > 0 ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsSelectable;
}

bool RegionTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) return false;
    const bool on = value.toInt() != Qt::Unchecked;
    const QString province = provinceOf(index), code = codeOf(index);
    if (code == province)
        tickProvince(province, on);
    else
        tickCity(province, code, on);
    const QModelIndex top = index.internalId() == 0 ? index : index.parent();
    Q_EMIT dataChanged(top, top);
    if (rowCount(top) > 0) Q_EMIT dataChanged(this->index(0, 0, top), this->index(rowCount(top) - 1, 0, top));
    Q_EMIT chosenChanged();
    return true;
}

void RegionTreeModel::tickProvince(const QString& province, bool on) {
    for (const auto& city : m_regions.cities(province)) m_chosen.remove(city.code);
    if (on)
        m_chosen.insert(province);
    else
        m_chosen.remove(province);
}

void RegionTreeModel::tickCity(const QString& province, const QString& city, bool on) {
    if (!on && m_chosen.remove(province))  // all the others stay
        for (const QString& other : freeCities(province)) m_chosen.insert(other);
    if (on)
        m_chosen.insert(city);
    else
        m_chosen.remove(city);
    const auto free = freeCities(province);
    const bool whole = free.size() == m_regions.cities(province).size() && !m_taken.contains(province) &&
                       std::all_of(free.begin(), free.end(), [&](const auto& one) { return m_chosen.contains(one); });
    if (on && whole) tickProvince(province, true);
}

}  // namespace zhanggui
