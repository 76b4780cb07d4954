#include "ui/categories/categories_page.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

#include "api/contract/categories.h"
#include "models/categories/category_actions.h"
#include "models/categories/industry_list.h"
#include "models/categories/spec_templates_model.h"
#include "ui/categories/category_pane.h"
#include "ui/categories/industry_picker.h"
#include "ui/categories/merge_dialog.h"
#include "ui/categories/removal_dialog.h"
#include "ui/categories/spec_template_dialog.h"
#include "ui/shell/action_list.h"
#include "ui/shell/export_flow.h"
#include "ui/shell/import_flow.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tree_page.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

TableColumn columnOf(const TreeModel& model, const QString& key, CellKind kind, int width) {
    TableColumn column;
    column.key = key;
    column.modelColumn = model.columnOf(key);
    column.title = model.headerData(column.modelColumn, Qt::Horizontal).toString();
    column.kind = kind;
    column.width = width;
    column.stretch = column.modelColumn == 0;
    column.hideable = key == "template"_L1;
    return column;
}

ImportWords importWords(SheetTable table) {
    if (table != SheetTable::Categories) return {};
    return {CategoriesPage::tr("Import categories"),
            CategoriesPage::tr("A table with a path like “Tea / Green tea” in each row.")};
}

TreePage::State shown(TreeModel::State state) {
    switch (state) {
        case TreeModel::State::Loading:
            return TreePage::State::Loading;
        case TreeModel::State::Ready:
        case TreeModel::State::Empty:
        case TreeModel::State::NoMatch:
            return TreePage::State::Ready;
        case TreeModel::State::Error:
            return TreePage::State::Error;
        case TreeModel::State::Offline:
            return TreePage::State::Offline;
        case TreeModel::State::Denied:
            return TreePage::State::Denied;
    }
    return TreePage::State::Ready;
}

}  // namespace

CategoriesPage::CategoriesPage(const PageTools& tools, const CategoriesModels& models, QObject* parent)
    : DeskPage(parent),
      m_tools(tools),
      m_tree(models.tree),
      m_doing(models.doing),
      m_templates(models.templates),
      m_industries(models.industries),
      m_exporting(models.exporting),
      m_import(new ImportFlow(models.import, tools, &importWords, this)),
      m_export(new ExportFlow(models.exporting, tools, this)) {
    connectModel();
}

TreePage* CategoriesPage::page() const {
    return m_page;
}
CategoryPane* CategoriesPage::pane() const {
    return m_pane;
}

QString CategoriesPage::title() const {
    return tr("Categories");
}
QString CategoriesPage::searchTitle() const {
    return tr("Find the category “%1”");
}

void CategoriesPage::connectModel() {
    connect(&m_tree, &TreeModel::stateChanged, this, &CategoriesPage::followState);
    connect(&m_tree, &QAbstractItemModel::rowsInserted, this, &CategoriesPage::followState);
    connect(&m_tree, &QAbstractItemModel::rowsRemoved, this, &CategoriesPage::followState);
    const auto nameTemplates = [this] { m_tree.setTemplateNames(m_templates.names()); };
    connect(&m_templates, &RecordModel::stateChanged, this, nameTemplates);
    connect(&m_templates, &QAbstractItemModel::dataChanged, this, nameTemplates);
    connect(&m_templates, &QAbstractItemModel::rowsInserted, this, nameTemplates);
    connect(&m_doing, &CategoryActions::done, this, [this](const QString& text, const CategoryActions::Undo& undo) {
        if (undo)
            m_tools.notices.offerUndo(text, undo);
        else
            m_tools.notices.success(text);
    });
    connect(&m_doing, &CategoryActions::refused, this, &CategoriesPage::refuse);
    connect(&m_doing, &CategoryActions::added, this, [this](qlonglong id) {
        if (m_page) m_page->tree()->editName(id);
    });
}

QWidget* CategoriesPage::makeWidget() {
    if (m_page) m_opened = m_page->tree()->openIds();
    auto* host = new QWidget;
    registerActions(host);
    TreeDescriptor descriptor;
    descriptor.title = title();
    descriptor.columns = {
        columnOf(m_tree, u"name"_s, CellKind::Text, 240), columnOf(m_tree, u"products"_s, CellKind::Number, 96),
        columnOf(m_tree, u"template"_s, CellKind::Text, 184), columnOf(m_tree, u"visible"_s, CellKind::Chip, 136)};
    descriptor.headerActions = {m_importAction, m_addBelow};
    descriptor.primaryAction = m_add;
    descriptor.searchHint = tr("Find a category");
    m_page = new TreePage(descriptor, host);
    m_page->setObjectName(u"categoriesTree"_s);
    m_page->setMoreActions({m_specs, m_exportAction});
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    host->setFocusProxy(m_page);
    auto* picker = new IndustryPicker(m_industries);
    connect(picker, &IndustryPicker::chosen, &m_doing, &CategoryActions::start);
    m_page->setEmpty(picker);
    m_pane = new CategoryPane(m_tree, m_doing, m_templates, m_tools.thumbs);
    m_pane->setObjectName(u"categoryPane"_s);
    m_pane->setActions({m_merge, m_remove});
    m_page->setDetail(m_pane);
    m_page->addTool(m_expand);
    connectTree();
    m_page->setModel(&m_tree);
    m_page->tree()->setOpenIds(m_opened);
    followState();
    show(m_shown);
    return host;
}

void CategoriesPage::connectTree() {
    RecordTree* tree = m_page->tree();
    tree->setThumbSource(&m_tools.thumbs);
    tree->setNameLimit(int(maxCategoryName));
    tree->setWhyNot([this](const QList<qlonglong>& ids, qlonglong parent) { return m_tree.whyNotMove(ids, parent); });
    connect(tree, &RecordTree::moveRequested, &m_doing, &CategoryActions::move);
    connect(tree, &RecordTree::moveRefused, this, &DeskPage::statusChanged);
    connect(tree, &RecordTree::selectedIdsChanged, this, &CategoriesPage::followSelection);
    connect(tree, &RecordTree::currentIdChanged, this, &CategoriesPage::followSelection);
    connect(tree, &RecordTree::removeRequested, this, &CategoriesPage::remove);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this, [this, tree](const QPoint& at) {
        auto* menu = new QMenu(tree);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_addBelow, m_visible, m_merge, m_remove});
        menu->popup(tree->viewport()->mapToGlobal(at));
    });
    connect(tree, &RecordTree::opened, this, [this] { m_pane->form()->editor(u"/name"_s)->setFocus(); });
    connect(m_page, &TreePage::searched, this, &CategoriesPage::find);
    connect(m_page, &TreePage::nextRequested, this, &CategoriesPage::step);
    connect(m_page, &TreePage::refreshRequested, &m_tree, &TreeModel::reload);
    connect(m_page, &TreePage::retryRequested, &m_tree, &TreeModel::reload);
    connect(m_pane, &CategoryPane::templatesRequested, m_specs, &QAction::trigger);
    connect(m_pane, &CategoryPane::productsRequested, this, [this](qlonglong category) {
        Q_EMIT linkFollowed(u"products"_s, QVariantMap{{u"category"_s, category}});
    });
}

void CategoriesPage::registerActions(QWidget* owner) {
    const auto add = [&](const QString& id, const QString& text, const QString& icon, const QKeySequence& keys,
                         auto then) {
        QAction* action = m_tools.actions.add(owner, {u"categories."_s + id, text, title(), icon, keys, {}});
        connect(action, &QAction::triggered, this, then);
        return action;
    };
    m_add = add(u"add"_s, tr("New category"), u"plus"_s, QKeySequence::New, [this] { this->add(false); });
    m_addBelow = add(u"addBelow"_s, tr("New below"), u"plus"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                     [this] { this->add(true); });
    m_expand = add(u"expand"_s, tr("Open or close all"), u"list"_s, QKeySequence(Qt::CTRL | Qt::Key_E),
                   [this] { toggleAll(); });
    m_specs = add(u"templates"_s, tr("Spec templates"), u"grid"_s, {}, [this] {
        auto* dialog = new SpecTemplateDialog(m_templates, m_page ? m_page->window() : nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_merge = add(u"merge"_s, tr("Merge…"), u"link"_s, QKeySequence(Qt::CTRL | Qt::Key_M), [this] { merge(); });
    m_remove = add(u"delete"_s, tr("Delete…"), u"trash"_s, {}, [this] { remove(); });
    m_visible = add(u"visible"_s, tr("Show or hide"), u"eye"_s, QKeySequence(Qt::CTRL | Qt::Key_H),
                    [this] { toggleVisible(); });
    m_importAction = add(u"import"_s, tr("Import"), u"import"_s, QKeySequence(Qt::CTRL | Qt::Key_I),
                         [this] { m_import->open(SheetTable::Categories, m_page ? m_page->window() : nullptr); });
    m_exportAction = add(u"export"_s, tr("Export"), u"export"_s, {}, [this] {
        m_export->begin(m_exporting.all(SheetTable::Categories), tr("categories"), m_page ? m_page->window() : nullptr);
    });
    registerMoves(owner);
}

void CategoriesPage::registerMoves(QWidget* owner) {
    using Step = RecordTree::Step;
    const auto add = [&](const QString& id, const QString& text, const QString& icon, int key, Step step) {
        QAction* action = m_tools.actions.add(
            owner, {u"categories."_s + id, text, title(), icon, QKeySequence(Qt::ALT | Qt::SHIFT | key), {}});
        connect(action, &QAction::triggered, this, [this, step] {
            if (m_page) m_page->tree()->moveSelection(step);
        });
    };
    add(u"moveUp"_s, tr("Move up"), u"arrow-up"_s, Qt::Key_Up, Step::Up);
    add(u"moveDown"_s, tr("Move down"), u"arrow-down"_s, Qt::Key_Down, Step::Down);
    add(u"moveIn"_s, tr("Move into the one above"), u"chevron-right"_s, Qt::Key_Right, Step::In);
    add(u"moveOut"_s, tr("Move out of its parent"), u"chevron-left"_s, Qt::Key_Left, Step::Out);
}

void CategoriesPage::activate() {
    m_industries.load();
    m_templates.reload();
    m_tree.reload();
    if (m_page) m_page->tree()->setFocus(Qt::OtherFocusReason);
}

void CategoriesPage::followState() {
    if (!m_page) return;
    const bool refused = !m_tree.refusal().code.empty();
    m_page->setState(shown(m_tree.state()), m_tree.stateTitle(), m_tree.stateSentence(),
                     refused ? refusalDetails(m_tree.refusal()) : QString());
    m_page->setFooter(tr("%Ln category(ies)", nullptr, m_tree.size()));
    const bool hasSome = m_tree.size() > 0;
    for (QAction* action : {m_expand, m_merge, m_addBelow, m_remove, m_visible}) action->setEnabled(hasSome);
    if (m_shown == 0 && hasSome) m_shown = m_tree.childIds(0).constFirst();
    if (m_shown != 0 && m_page->tree()->currentId() != m_shown) show(m_shown);
}

QList<qlonglong> CategoriesPage::selected() const {
    return m_page ? m_page->tree()->selectedIds() : QList<qlonglong>();
}

void CategoriesPage::followSelection() {
    if (!m_page) return;
    const QList<qlonglong> ids = selected();
    const qlonglong current = m_page->tree()->currentId();
    const qlonglong shownNow = ids.size() == 1 ? ids.first() : current;
    if (shownNow != 0 && shownNow != m_shown) {
        m_shown = shownNow;
        Q_EMIT placeChanged();
    }
    m_pane->setCategory(ids.isEmpty() ? 0 : shownNow);
    m_pane->setSelectedCount(int(ids.size()));
    const QString keys = tr("Alt+Shift+arrows move · F2 renames · Del deletes");
    Q_EMIT statusChanged(ids.size() > 1 ? tr("%n selected", nullptr, int(ids.size())) : keys);
}

void CategoriesPage::show(qlonglong id) {
    if (!m_page || id == 0) return;
    m_page->tree()->selectId(id);
}

void CategoriesPage::open(const QVariant& id) {
    m_shown = id.toLongLong();
    show(m_shown);
    Q_EMIT placeChanged();
}

QJsonObject CategoriesPage::place() const {
    return {{u"category"_s, QString::number(m_shown)}};
}

void CategoriesPage::restore(const QJsonObject& place) {
    const qlonglong id = place["category"_L1].toString().toLongLong();
    if (id != 0) m_shown = id;
    show(id);
}

void CategoriesPage::search(const QString& text) {
    if (!m_page) return;
    m_page->setSearchText(text);
}

void CategoriesPage::find(const QString& text) {
    m_found = m_tree.matching(text);
    m_foundAt = 0;
    m_page->setFound(m_found.isEmpty() ? 0 : 1, int(m_found.size()));
    if (!m_found.isEmpty()) show(m_found.first());
}

void CategoriesPage::step(int step) {
    m_found = m_tree.matching(m_page->searchText());
    if (m_found.isEmpty()) return m_page->setFound(0, 0);
    const int count = int(m_found.size());
    m_foundAt = (m_foundAt + step + count) % count;
    m_page->setFound(m_foundAt + 1, count);
    show(m_found[m_foundAt]);
}

void CategoriesPage::add(bool below) {
    const qlonglong current = m_page ? m_page->tree()->currentId() : 0;
    const qlonglong parent = below ? current : 0;
    if (below && m_tree.parentIdOf(m_tree.parentIdOf(current)) != 0) {
        Refusal refusal(CategoryRefusal::TooDeep);
        return refuse(refusal);
    }
    m_doing.add(parent, 0, m_tree.freeName(parent));
}

void CategoriesPage::merge() {
    const QList<qlonglong> ids = selected();
    if (ids.isEmpty()) return;
    auto* dialog = new MergeDialog(m_tree, ids, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::mergeRequested, this, [this](const QList<qlonglong>& sources, qlonglong target) {
        m_doing.merge(sources, target);
        show(target);
    });
    dialog->open();
}

void CategoriesPage::remove() {
    const QList<qlonglong> ids = selected();
    if (ids.isEmpty()) return;
    auto* dialog = new RemovalDialog(m_tree, ids, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemovalDialog::removeRequested, &m_doing, &CategoryActions::remove);
    dialog->open();
}

void CategoriesPage::toggleVisible() {
    const QList<qlonglong> ids = selected();
    const bool anyHidden = std::any_of(ids.begin(), ids.end(), [this](qlonglong id) { return !m_tree.isVisible(id); });
    m_doing.setVisible(ids, anyHidden);
}

void CategoriesPage::toggleAll() {
    if (!m_page) return;
    m_isOpenAll = !m_isOpenAll;
    if (m_isOpenAll)
        m_page->tree()->expandAll();
    else
        m_page->tree()->collapseAll();
}

void CategoriesPage::refuse(const Refusal& refusal) {
    m_tools.notices.error(refusalSentence(refusal), refusalDetails(refusal));
}

}  // namespace zhanggui
