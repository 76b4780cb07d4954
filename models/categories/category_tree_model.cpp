#include "models/categories/category_tree_model.h"

#include "models/base/formats.h"
#include "models/base/sentences.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// The titles' context, and that of the words in the cells.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CategoryTreeModel)
};

QString productsTip(const CategoryNode& node, Instant) {
    return Words::tr("%1 directly in it, %2 with those below")
        .arg(format::quantity(node.ownProducts), format::quantity(node.products));
}

const Column<CategoryNode> columns[] = {
    {.key = "name",
     .title = QT_TRANSLATE_NOOP("CategoryTreeModel", "Category"),
     .display = [](const CategoryNode& node, Instant) { return format::text(node.name); },
     .image = [](const CategoryNode& node) { return format::text(node.picture); }},
    {.key = "products",
     .title = QT_TRANSLATE_NOOP("CategoryTreeModel", "Products"),
     .display = [](const CategoryNode& node, Instant) { return format::quantity(node.products); },
     .raw = [](const CategoryNode& node) { return QVariant::fromValue<qlonglong>(node.products); },
     .tip = productsTip,
     .right = true},
    {.key = "template", .title = QT_TRANSLATE_NOOP("CategoryTreeModel", "Spec template")},
    {.key = "visible", .title = QT_TRANSLATE_NOOP("CategoryTreeModel", "Customers")},
};

const NodeShape<CategoryNode> shape{"CategoryTreeModel", columns,
                                    [](const CategoryNode& node) { return RecordKey(node.id); },
                                    [](const CategoryNode& node) { return RecordKey(node.parent); }};

constexpr int burstMs = 80;  ///< events come in bursts

}  // namespace

CategoryTreeModel::CategoryTreeModel(Client& client, ShopEvents& events, QObject* parent)
    : NodesModel<CategoryNode>(shape, parent), m_client(client) {
    m_flush.setSingleShot(true);
    m_flush.setInterval(burstMs);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        m_quiet = state() == State::Ready || state() == State::Empty;
        reload();
        m_quiet = false;
    });
    connect(&events, &ShopEvents::catalogChanged, this, &CategoryTreeModel::changed);
    connect(&events, &ShopEvents::resumed, this, &CategoryTreeModel::changed);
}

void CategoryTreeModel::changed() {
    if (m_wanted && !m_flush.isActive()) m_flush.start();
}

void CategoryTreeModel::reload() {
    m_wanted = true;
    m_stale = m_held > 0;
    if (m_stale) return;
    if (!m_quiet) setState(State::Loading);
    m_asking = m_client.call<ListCategoryNodes>(this, [this](Result<CategoryNodes> nodes) {
        if (!nodes) return setRefused(nodes.error());
        setNodes(std::move(nodes->items));
    });
}

void CategoryTreeModel::hold() {
    // An answer on its way knows nothing of what is about to be shown.
    m_stale = m_stale || m_asking.isRunning();
    m_asking.cancel();
    ++m_held;
}

void CategoryTreeModel::release() {
    if (--m_held == 0 && m_stale) changed();
}

void CategoryTreeModel::clear() {
    m_asking.cancel();
    m_flush.stop();
    m_wanted = m_stale = false;
    NodesModel<CategoryNode>::clear();
}

QVariant CategoryTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RecordKey key = keyAt(index);
    const QString column = QString::fromLatin1(columns[index.column()].key);
    if (column == "name"_L1 && role == Qt::EditRole) return nameOf(key.first);
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (column == "template"_L1 && text) {
        const qlonglong own = specTemplateOf(key.first), used = own != 0 ? own : inheritedTemplateOf(key.first);
        if (used == 0) return format::none();
        const QString name = m_templateNames.value(used);
        //: a spec template that a category takes from its parent
        return own != 0 ? name : Words::tr("%1 (from above)").arg(name);
    }
    if (column == "visible"_L1 && (text || role == cell::ToneRole)) {
        bool above = true;
        for (qlonglong up = parentIdOf(key.first); up != 0; up = parentIdOf(up)) above = above && isVisible(up);
        const bool own = isVisible(key.first);
        if (role == cell::ToneRole) return toneOf(own && above ? cell::Tone::Success : cell::Tone::Neutral);
        if (!own) return Words::tr("Hidden");
        //: hidden since a category above it is
        return above ? Words::tr("Shown") : Words::tr("Hidden above");
    }
    return NodesModel<CategoryNode>::data(index, role);
}

bool CategoryTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() != 0) return false;
    const QString name = value.toString().trimmed();
    const qlonglong id = keyAt(index).first;
    if (name.isEmpty() || name == nameOf(id)) return false;
    Q_EMIT renamed(id, name);
    return true;
}

Qt::ItemFlags CategoryTreeModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = NodesModel<CategoryNode>::flags(index);
    return index.isValid() && index.column() == 0 ? flags | Qt::ItemIsEditable : flags;
}

void CategoryTreeModel::adopt(CategoryNode& row, RecordKey parent) {
    row.parent = {parent.first};
    const CategoryNode* above = find(parent);
    row.level = above ? above->level + 1 : 1;
    // What stands below moves with it; the next answer brings their figures.
}

void CategoryTreeModel::setTemplateNames(const QHash<qlonglong, QString>& names) {
    if (m_templateNames == names) return;
    m_templateNames = names;
    retranslate();
}

QString CategoryTreeModel::nameOf(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node ? format::text(node->name) : QString();
}

QString CategoryTreeModel::pathOf(qlonglong id) const {
    QStringList names;
    for (; id != 0; id = parentIdOf(id)) names.prepend(nameOf(id));
    return names.join(u" / "_s);
}

qlonglong CategoryTreeModel::parentIdOf(qlonglong id) const {
    return parentOf(id).first;
}

bool CategoryTreeModel::isVisible(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node && node->visible;
}

qlonglong CategoryTreeModel::productsIn(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node ? node->products : 0;
}

qlonglong CategoryTreeModel::trashedIn(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node ? node->trashed : 0;
}

qlonglong CategoryTreeModel::versionOf(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node ? node->version : 0;
}

QString CategoryTreeModel::pictureOf(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node ? format::text(node->picture) : QString();
}

qlonglong CategoryTreeModel::specTemplateOf(qlonglong id) const {
    const CategoryNode* node = find(id);
    return node ? node->specTemplate.value : 0;
}

qlonglong CategoryTreeModel::inheritedTemplateOf(qlonglong id) const {
    for (qlonglong up = parentIdOf(id); up != 0; up = parentIdOf(up))
        if (const qlonglong found = specTemplateOf(up); found != 0) return found;
    return 0;
}

QList<qlonglong> CategoryTreeModel::childIds(qlonglong parent) const {
    QList<qlonglong> ids;
    for (const RecordKey key : childrenOf(parent)) ids.append(key.first);
    return ids;
}

QList<qlonglong> CategoryTreeModel::within(qlonglong id) const {
    QList<qlonglong> ids{id};
    for (const qlonglong child : childIds(id)) ids.append(within(child));
    return ids;
}

QList<QPair<qlonglong, QString>> CategoryTreeModel::paths() const {
    QList<QPair<qlonglong, QString>> paths;
    for (const qlonglong root : childIds(0))
        for (const qlonglong id : within(root)) paths.append({id, pathOf(id)});
    return paths;
}

QList<qlonglong> CategoryTreeModel::outermost(const QList<qlonglong>& ids) const {
    const QSet<qlonglong> chosen(ids.begin(), ids.end());
    QList<qlonglong> found;
    const std::function<void(qlonglong)> walk = [&](qlonglong parent) {
        for (const qlonglong child : childIds(parent)) {
            if (chosen.contains(child))
                found.append(child);
            else
                walk(child);
        }
    };
    walk(0);
    return found;
}

QList<qlonglong> CategoryTreeModel::matching(const QString& text) const {
    QList<qlonglong> found;
    if (text.isEmpty()) return found;
    for (const qlonglong root : childIds(0))
        for (const qlonglong id : within(root))
            if (nameOf(id).contains(text, Qt::CaseInsensitive)) found.append(id);
    return found;
}

std::int32_t CategoryTreeModel::heightOf(RecordKey key) const {
    std::int32_t below = 0;
    for (const RecordKey child : childrenOf(key)) below = std::max(below, heightOf(child));
    return below + 1;
}

QString CategoryTreeModel::whyNotMove(const QList<qlonglong>& ids, qlonglong parent) const {
    std::int32_t level = 0;
    for (qlonglong up = parent; up != 0; up = parentIdOf(up)) {
        ++level;
        if (ids.contains(up)) return sentences::of(CategoryRefusal::IntoItself);
    }
    QStringList names;
    for (const qlonglong child : childIds(parent))
        if (!ids.contains(child)) names.append(nameOf(child));
    for (const qlonglong id : ids) {
        if (level + heightOf(id) > maxCategoryLevels) return sentences::of(CategoryRefusal::TooDeep);
        if (names.contains(nameOf(id))) return sentences::of(CategoryRefusal::NameTaken);
        names.append(nameOf(id));
    }
    return {};
}

QString CategoryTreeModel::freeName(qlonglong parent) const {
    QStringList names;
    for (const qlonglong child : childIds(parent)) names.append(nameOf(child));
    const QString plain = Words::tr("New category");
    QString name = plain;
    for (int number = 2; names.contains(name); ++number) name = u"%1 %2"_s.arg(plain).arg(number);
    return name;
}

}  // namespace zhanggui
