#include "models/products/sku_matrix_model.h"

#include "models/base/formats.h"
#include "models/base/sheet_roles.h"
#include "models/products/matrix_edit.h"
#include "models/products/product_words.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// A column's place in the form: its name there, and its value as a number if it is one.
struct FieldOfColumn {
    const char* name;
    Money SkuForm::*money = nullptr;
    std::int64_t SkuForm::*number = nullptr;
    std::string SkuForm::*text = nullptr;
};

FieldOfColumn fieldOf(int column) {
    switch (column) {
        case SkuMatrixModel::Code:
            return {.name = "code", .text = &SkuForm::code};
        case SkuMatrixModel::Barcode:
            return {.name = "barcode", .text = &SkuForm::barcode};
        case SkuMatrixModel::Price:
            return {.name = "price", .money = &SkuForm::price};
        case SkuMatrixModel::LinePrice:
            return {.name = "linePrice", .money = &SkuForm::linePrice};
        case SkuMatrixModel::Cost:
            return {.name = "cost", .money = &SkuForm::cost};
        case SkuMatrixModel::Weight:
            return {.name = "weightGrams", .number = &SkuForm::weightGrams};
        case SkuMatrixModel::Safety:
            return {.name = "safety", .number = &SkuForm::safety};
        case SkuMatrixModel::Stock:
            return {.name = "onHand"};
        default:
            return {.name = ""};
    }
}

bool isAxis(int column) {
    return column >= SkuMatrixModel::Axis0 && column <= SkuMatrixModel::Axis2;
}

QString plainMoney(qlonglong fen) {
    const QString sign = fen < 0 ? u"-"_s : QString();
    return sign + QString::number(qAbs(fen) / 100) + u'.' + QString::number(qAbs(fen) % 100).rightJustified(2, u'0');
}

QString axisValue(const ProductForm& form, const SkuForm& sku, std::size_t axis) {
    if (axis >= form.specs.size() || axis >= sku.choice.size()) return {};
    const auto place = static_cast<std::size_t>(sku.choice[axis]);
    const auto& values = form.specs[axis].values;
    return place < values.size() ? format::text(values[place].value) : QString();
}

}  // namespace

/// What a row stands for.
struct SkuMatrixModel::Row {
    const SkuForm* sku = nullptr;
    const SkuForm* before = nullptr;  ///< as saved
    bool retired = false;
    int number = 0;
};

SkuMatrixModel::SkuMatrixModel(ProductEdit& edit, QObject* parent) : QAbstractTableModel(parent), m_edit(edit) {
    connect(&m_edit, &ProductEdit::changed, this, &SkuMatrixModel::rebuild);
    rebuild();
}

void SkuMatrixModel::rebuild() {
    auto retired = matrix::retired(m_edit.form(), m_edit.saved());
    const int rows = int(m_edit.form().skus.size() + retired.size());
    m_onHand.clear();
    if (m_edit.record() != nullptr)
        for (const auto& sku : m_edit.record()->skus) m_onHand.insert(sku.id.value, sku.onHand);
    m_faults.clear();
    for (const auto& [pointer, words] : m_edit.faults())
        if (pointer.startsWith("/skus/"_L1)) m_faults.insert(pointer, words);
    // Rows have no identity of their own: what stands in the last ones comes or goes, the others are painted again.
    if (rows > m_rows)
        beginInsertRows({}, m_rows, rows - 1);
    else if (rows < m_rows)
        beginRemoveRows({}, rows, m_rows - 1);
    const int before = std::exchange(m_rows, rows);
    m_retired = std::move(retired);
    if (rows > before)
        endInsertRows();
    else if (rows < before)
        endRemoveRows();
    if (m_rows > 0) Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, Axis0, Axis2);
}

int SkuMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

SkuMatrixModel::Row SkuMatrixModel::rowAt(int row) const {
    const auto& skus = m_edit.form().skus;
    Row found;
    found.number = row + 1;
    found.retired = row >= int(skus.size());
    const auto at = static_cast<std::size_t>(row) - (found.retired ? skus.size() : 0);
    const auto& list = found.retired ? m_retired : skus;
    if (at >= list.size()) return found;  // between the session's change and ours
    found.sku = &list[at];
    for (const SkuForm& old : m_edit.saved().skus)
        if (found.sku->id && old.id == found.sku->id) found.before = &old;
    return found;
}

SkuId SkuMatrixModel::skuAt(int row) const {
    const Row found = rowAt(row);
    return found.sku == nullptr ? SkuId{} : found.sku->id;
}

SkuChange SkuMatrixModel::changeOf(const Row& row) const {
    if (row.retired) return SkuChange::Retire;
    const auto& preview = m_edit.preview();
    // Only the server knows which combinations had been sold before this product was loaded.
    if (preview && m_edit.isPreviewFresh())
        for (const MatrixRow& one : preview->rows)
            if (one.row == row.number - 1) return one.change;
    return row.sku != nullptr && row.sku->id ? SkuChange::Keep : SkuChange::Add;
}

int SkuMatrixModel::count(SkuChange change) const {
    int count = 0;
    for (int row = 0; row < m_rows; ++row) count += changeOf(rowAt(row)) == change ? 1 : 0;
    return count;
}

QVariant SkuMatrixModel::raw(const Row& row, int column) const {
    const FieldOfColumn field = fieldOf(column);
    if (column == Stock) {
        if (row.sku->onHand) return QVariant::fromValue<qlonglong>(*row.sku->onHand);
        if (row.sku->id) return m_onHand.value(row.sku->id.value);
        return {};
    }
    const bool optional = column == LinePrice || column == Cost || column == Weight || column == Safety;
    qlonglong value = 0;
    if (field.money != nullptr)
        value = (row.sku->*field.money).fen;
    else if (field.number != nullptr)
        value = row.sku->*field.number;
    else
        return {};
    return value == 0 && optional ? QVariant() : QVariant::fromValue(value);
}

QVariant SkuMatrixModel::display(const Row& row, int column) const {
    if (column == Number) return QString::number(row.number);
    if (column == Change) return products::changeText(changeOf(row));
    if (isAxis(column)) {
        const auto& form = row.retired ? m_edit.saved() : m_edit.form();
        return axisValue(form, *row.sku, std::size_t(column - Axis0));
    }
    const FieldOfColumn field = fieldOf(column);
    if (field.text != nullptr) return format::text(row.sku->*field.text);
    const QString unread = row.retired ? QString() : m_edit.unread(*row.sku, QString::fromLatin1(field.name));
    if (!unread.isEmpty()) return unread;
    const QVariant value = raw(row, column);
    if (!value.isValid()) return QString();
    return field.money != nullptr ? plainMoney(value.toLongLong()) : QString::number(value.toLongLong());
}

bool SkuMatrixModel::isChanged(const Row& row, int column) const {
    const FieldOfColumn field = fieldOf(column);
    if (row.retired || field.name[0] == '\0') return false;
    if (!m_edit.unread(*row.sku, QString::fromLatin1(field.name)).isEmpty()) return true;
    static const SkuForm none;
    const SkuForm& before = row.before == nullptr ? none : *row.before;
    if (column == Stock) return row.sku->onHand.has_value();
    if (field.money != nullptr) return row.sku->*field.money != before.*field.money;
    if (field.number != nullptr) return row.sku->*field.number != before.*field.number;
    return row.sku->*field.text != before.*field.text;
}

QString SkuMatrixModel::faultOf(const QModelIndex& index) const {
    const FieldOfColumn field = fieldOf(index.column());
    if (field.name[0] == '\0') return {};
    return m_faults.value(u"/skus/%1/%2"_s.arg(index.row()).arg(QString::fromLatin1(field.name)));
}

QString SkuMatrixModel::spoken(const QModelIndex& index) const {
    const Row row = rowAt(index.row());
    const QString value = index.data(Qt::DisplayRole).toString();
    QStringList words{headerData(index.column(), Qt::Horizontal).toString(),
                      format::text(matrix::combination(row.retired ? m_edit.saved() : m_edit.form(), *row.sku)),
                      value.isEmpty() ? tr("empty") : value};
    if (row.retired) words << products::changeText(SkuChange::Retire);
    if (isChanged(row, index.column())) words << tr("changed");
    const QString fault = faultOf(index);
    if (!fault.isEmpty()) words << fault;
    words.removeAll(QString());
    return words.join(u", "_s);
}

QVariant SkuMatrixModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row row = rowAt(index.row());
    if (row.sku == nullptr) return {};
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return display(row, column);
        case Qt::StatusTipRole:
            return row.retired || (column != Code && column != Barcode) ? QString()
                   : column == Code                                     ? tr("made when saved")
                                                                        : tr("none");
        case Qt::AccessibleTextRole:
            return spoken(index);
        case Qt::TextAlignmentRole:
            return column >= Price ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case cell::RawRole:
            if (!row.retired && !m_edit.unread(*row.sku, QString::fromLatin1(fieldOf(column).name)).isEmpty())
                return {};
            return raw(row, column);
        case cell::ChangedRole:
            return isChanged(row, column);
        case cell::FaultRole:
            return row.retired ? QString() : faultOf(index);
        case cell::StruckRole:
            return row.retired;
        case cell::ToneRole:
            return column == Change ? QVariant(int(products::changeTone(changeOf(row)))) : QVariant();
        default:
            return {};
    }
}

QVariant SkuMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Price ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (isAxis(section)) {
        const auto axis = std::size_t(section - Axis0);
        return axis < m_edit.form().specs.size() ? format::text(m_edit.form().specs[axis].name) : QString();
    }
    switch (section) {
        case Change:
            return tr("Change");
        case Code:
            return tr("Code");
        case Barcode:
            return tr("Barcode");
        case Price:
            return tr("Price");
        case LinePrice:
            return tr("List price");
        case Cost:
            return tr("Cost");
        case Weight:
            return tr("Weight (g)");
        case Stock:
            return tr("Stock");
        case Safety:
            return tr("Safety stock");
        default:
            return {};
    }
}

Qt::ItemFlags SkuMatrixModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() >= Code && !isRetired(index.row()) &&
        m_edit.state() == ProductEdit::State::Ready)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SkuMatrixModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
    write({{index.row(), index.column(), value}}, tr("Edit cell"));
    return true;
}

void SkuMatrixModel::write(const QList<SkuCell>& cells, const QString& what) {
    const auto isText = [](int column) { return fieldOf(column).text != nullptr; };
    const auto isUnreadable = [&](const SkuCell& cell) {
        return !isText(cell.column) && cell.value.typeId() == QMetaType::QString;
    };
    m_edit.change(what, [&](ProductForm& form) {
        for (const SkuCell& cell : cells) {
            if (cell.row >= int(form.skus.size()) || isUnreadable(cell)) continue;
            SkuForm& sku = form.skus[std::size_t(cell.row)];
            const FieldOfColumn field = fieldOf(cell.column);
            const qlonglong number = cell.value.toLongLong();
            if (field.text != nullptr)
                sku.*field.text = format::utf8(cell.value.toString().trimmed());
            else if (field.money != nullptr)
                sku.*field.money = Money{number};
            else if (field.number != nullptr)
                sku.*field.number = number;
            else if (cell.column == Stock && cell.value.isValid() && number != m_onHand.value(sku.id.value, -1))
                sku.onHand = number;
            else if (cell.column == Stock)
                sku.onHand.reset();
        }
    });
    for (const SkuCell& cell : cells) {
        const Row row = rowAt(cell.row);
        if (row.sku == nullptr || row.retired || isText(cell.column)) continue;
        m_edit.setUnread(*row.sku, QString::fromLatin1(fieldOf(cell.column).name),
                         isUnreadable(cell) ? cell.value.toString() : QString());
    }
}

QModelIndex SkuMatrixModel::cellOf(const QString& pointer) const {
    if (!pointer.startsWith("/skus/"_L1)) return {};
    const int row = pointer.section(u'/', 2, 2).toInt();
    const QString name = pointer.section(u'/', 3, 3);
    for (int column = Code; column < ColumnCount; ++column)
        if (name == QString::fromLatin1(fieldOf(column).name)) return index(row, column);
    return index(row, Code);
}

}  // namespace zhanggui
