#include "ui/categories/category_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "api/contract/categories.h"
#include "models/categories/category_actions.h"
#include "models/categories/spec_templates_model.h"
#include "ui/categories/conflict_box.h"
#include "ui/categories/section_preview.h"
#include "ui/shell/buttons.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/form.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/picture_edit.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

CategoryPane::CategoryPane(CategoryTreeModel& tree, CategoryActions& actions, SpecTemplatesModel& templates,
                           ThumbSource& thumbs, QWidget* parent)
    : Panel(Fill::Surface, parent), m_tree(tree), m_actions(actions), m_templates(templates) {
    setEdges(Qt::LeftEdge);
    build(thumbs);
    connectParts();
    follow();
}

QWidget* CategoryPane::buildHead() {
    auto* head = new Panel(Fill::Surface);
    head->setDesignHeight(56);
    head->setEdges(Qt::BottomEdge);
    auto* row = new QVBoxLayout(head);
    row->setContentsMargins(px(space::M), px(space::XXS), px(space::M), px(space::XXS));
    row->setSpacing(0);
    m_title = new Label({}, TextStep::Subtitle);
    m_title->setElided(true);
    m_path = new Label({}, TextStep::Caption, Ink::Text2);
    m_path->setElided(true);
    row->addStretch(1);
    row->addWidget(m_title);
    row->addWidget(m_path);
    row->addStretch(1);
    return head;
}

void CategoryPane::build(ThumbSource& thumbs) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_conflict = new ConflictBox;
    column->addWidget(m_conflict);
    m_several = new Label({}, TextStep::Body, Ink::Text2);
    m_several->setWordWrap(true);
    m_several->setMargin(px(space::M));
    m_several->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_several, 1);
    m_form = new Form;
    m_form->setObjectName(u"categoryForm"_s);
    column->addWidget(m_form, 1);
    m_bar = new Panel(Fill::Window);
    m_bar->setDesignHeight(56);
    m_bar->setEdges(Qt::TopEdge);
    auto* actions = new QHBoxLayout(m_bar);
    actions->setContentsMargins(px(space::M), 0, px(space::M), 0);
    column->addWidget(m_bar);
    auto* name = new QLineEdit;
    name->setObjectName(u"categoryName"_s);
    m_form->addField(u"/name"_s, tr("Name"), name, {{}, int(maxCategoryName), true, {}});
    m_picture = new PictureEdit(&thumbs);
    m_form->addField(u"/picture"_s, tr("Picture"), m_picture, {tr("Square, at least 200 × 200."), 0, false, {}});
    m_form->addField(u"/visible"_s, tr("Show to customers"), new QCheckBox(tr("Show to customers")));
    auto* parent = new QComboBox;
    parent->setObjectName(u"categoryParent"_s);
    m_form->addField(u"/parent"_s, tr("Parent"), parent);
    m_form->addField(u"/specTemplate"_s, tr("Spec template"), new QComboBox,
                     {tr("What a new product in it starts from."), 0, false, {}});
    auto* edit = linkButton(tr("Edit spec templates…"));
    m_form->addWidget(edit);
    connect(edit, &QPushButton::clicked, this, &CategoryPane::templatesRequested);
    m_figures = new Section(tr("Products"));
    auto* open = linkButton(tr("Open the list"));
    open->setObjectName(u"categoryProducts"_s);
    m_figures->setSide(open);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT productsRequested(m_id); });
    m_form->addWidget(m_figures);
    m_look = new Section(tr("In the mini-program"));
    m_preview = new SectionPreview(&thumbs);
    m_look->addWidget(m_preview);
    m_form->addWidget(m_look);
}

void CategoryPane::connectParts() {
    for (QComboBox* combo : m_form->findChildren<QComboBox*>()) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    // Changes come in bursts, and the last one from a name's editor while the window is being taken down.
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &CategoryPane::follow);
    connect(&m_tree, &QAbstractItemModel::dataChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&m_tree, &QAbstractItemModel::layoutChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&m_tree, &QAbstractItemModel::rowsMoved, &m_later, qOverload<>(&QTimer::start));
    connect(&m_tree, &QAbstractItemModel::rowsRemoved, &m_later, qOverload<>(&QTimer::start));
    connect(&m_templates, &RecordModel::stateChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&m_templates, &QAbstractItemModel::rowsInserted, &m_later, qOverload<>(&QTimer::start));
    connect(m_form, &Form::saveRequested, this, &CategoryPane::save);
    connect(m_form, &Form::discarded, m_conflict, &QWidget::hide);
    connect(m_picture, &PictureEdit::chosen, this, [this](const QByteArray& bytes) {
        m_picture->setSending(true);
        m_actions.sendPicture(bytes);
    });
    connect(&m_actions, &CategoryActions::pictureKept, this, [this](const QString& path) {
        m_picture->setSending(false);
        m_picture->setPath(path);
    });
    connect(&m_actions, &CategoryActions::pictureRefused, this, [this](const QString& why) {
        m_picture->setSending(false);
        m_picture->setFault(why);
    });
    connect(&m_actions, &CategoryActions::saved, this, [this](qlonglong id) {
        if (id != m_id) return;
        m_form->setSaving(false);
        m_conflict->hide();
        load();
    });
    connect(&m_actions, &CategoryActions::conflicted, this, &CategoryPane::onConflict);
    connect(&m_actions, &CategoryActions::formRefused, this, &CategoryPane::onRefused);
    connect(m_conflict, &ConflictBox::allTheirsTaken, this, [this] {
        m_conflict->hide();
        load();
    });
    connect(m_conflict, &ConflictBox::theirsTaken, this,
            [this](const QString& pointer) { m_form->setValue(pointer, valuesNow().value(pointer)); });
    connect(m_conflict, &ConflictBox::mineKept, this, &CategoryPane::save);
}

void CategoryPane::setCategory(qlonglong id) {
    if (m_id == id && id != 0) return;
    m_id = id;
    m_conflict->hide();
    load();
}

void CategoryPane::setActions(const QList<QAction*>& actions) {
    auto* row = static_cast<QHBoxLayout*>(m_bar->layout());
    for (QAction* action : actions) row->addWidget(new ActionButton(action));
    row->addStretch(1);
}

void CategoryPane::setSelectedCount(int count) {
    const bool one = count <= 1 && m_id != 0;
    m_form->setVisible(one);
    m_several->setVisible(!one);
    m_bar->setVisible(m_id != 0);
    if (count > 1) {
        m_title->setText(tr("%n categories selected", nullptr, count));
        m_path->clear();
        m_several->setText(tr("They can be moved, shown, hidden, merged and deleted together."));
    } else {
        m_several->setText(tr("Select a category to see and change it."));
        follow();
    }
}

QVariantMap CategoryPane::valuesNow() const {
    return {{u"/name"_s, m_tree.nameOf(m_id)},
            {u"/picture"_s, m_tree.pictureOf(m_id)},
            {u"/visible"_s, m_tree.isVisible(m_id)},
            {u"/parent"_s, m_tree.parentIdOf(m_id)},
            {u"/specTemplate"_s, m_tree.specTemplateOf(m_id)}};
}

void CategoryPane::load() {
    fillChoices();
    m_base = valuesNow();
    m_version = m_tree.versionOf(m_id);
    m_picture->setFault({});
    m_form->load(m_base);
    follow();
}

/// The tree changed: what nobody has touched here follows it.
void CategoryPane::follow() {
    m_title->setText(m_tree.nameOf(m_id));
    m_path->setText(m_id == 0 ? QString() : m_tree.pathOf(m_id));
    if (m_id == 0) return;
    const bool stale = m_base != valuesNow() || m_version != m_tree.versionOf(m_id) ||
                       m_form->findChild<QComboBox*>(u"categoryParent"_s)->count() == 0;
    if (!m_form->isDirty() && stale && m_tree.versionOf(m_id) != 0) {
        m_base = valuesNow();  // before load(), which comes back here
        m_version = m_tree.versionOf(m_id);
        fillChoices();
        m_form->load(m_base);
    }
    showFigures();
    showPreview();
}

void CategoryPane::fillChoices() {
    auto* parent = qobject_cast<QComboBox*>(m_form->editor(u"/parent"_s));
    auto* specTemplate = qobject_cast<QComboBox*>(m_form->editor(u"/specTemplate"_s));
    const QSignalBlocker quietParent(parent), quietTemplate(specTemplate);
    parent->clear();
    parent->addItem(tr("None: first level"), 0);
    const auto paths = m_tree.paths();
    for (const auto& [id, path] : paths)
        if (id == m_tree.parentIdOf(m_id) || m_tree.whyNotMove({m_id}, id).isEmpty()) parent->addItem(path, id);
    specTemplate->clear();
    const qlonglong above = m_tree.inheritedTemplateOf(m_id);
    specTemplate->addItem(above == 0 ? tr("None") : tr("As above: %1").arg(m_templates.nameOf(above)), 0);
    for (const auto& row : m_templates.rows())
        specTemplate->addItem(m_templates.nameOf(row.id.value), QVariant::fromValue<qlonglong>(row.id.value));
}

void CategoryPane::showFigures() {
    m_figures->clear();
    const QList<qlonglong> all = m_tree.within(m_id);
    m_figures->addPair(tr("In it and below"), numberText(m_tree.productsIn(m_id)));
    m_figures->addPair(tr("Categories below"), numberText(all.size() - 1));
}

void CategoryPane::showPreview() {
    qlonglong root = m_id, section = 0;
    while (m_tree.parentIdOf(root) != 0) {
        section = root;
        root = m_tree.parentIdOf(root);
    }
    QStringList roots;
    int current = 0;
    for (const qlonglong id : m_tree.childIds(0)) {
        if (!m_tree.isVisible(id) && id != root) continue;
        if (id == root) current = int(roots.size());
        roots.append(m_tree.nameOf(id));
    }
    QList<SectionPreview::Section> sections;
    for (const qlonglong id : m_tree.childIds(root)) {
        if (!m_tree.isVisible(id)) continue;
        SectionPreview::Section shown{m_tree.nameOf(id), {}, id == section};
        for (const qlonglong tile : m_tree.childIds(id))
            if (m_tree.isVisible(tile)) shown.tiles.append({m_tree.nameOf(tile), m_tree.pictureOf(tile)});
        // The section that is being worked on must not fall behind the fold.
        if (id == section)
            sections.prepend(shown);
        else
            sections.append(shown);
    }
    m_preview->setContent(roots, current, sections);
}

bool CategoryPane::isDirty() const {
    return m_form->isDirty();
}

void CategoryPane::save() {
    const QStringList dirty = m_form->dirtyPointers();
    const auto has = [&](const QString& pointer) { return dirty.contains(pointer); };
    if (has(u"/parent"_s)) m_actions.move({m_id}, m_form->value(u"/parent"_s).toLongLong(), 0);
    CategoryFields fields;
    if (has(u"/name"_s)) fields.name = m_form->value(u"/name"_s).toString();
    if (has(u"/picture"_s)) fields.picture = m_form->value(u"/picture"_s).toString();
    if (has(u"/visible"_s)) fields.visible = m_form->value(u"/visible"_s).toBool();
    if (has(u"/specTemplate"_s)) fields.specTemplate = m_form->value(u"/specTemplate"_s).toLongLong();
    if (!fields.name && !fields.picture && !fields.visible && !fields.specTemplate) return load();
    m_form->setSaving(true);
    m_actions.save(m_id, fields, m_version);
}

QString CategoryPane::textOf(const QString& pointer, const QVariant& value) const {
    if (pointer == "/visible"_L1) return value.toBool() ? tr("shown") : tr("hidden");
    if (pointer == "/picture"_L1) return value.toString().isEmpty() ? tr("no picture") : tr("a picture");
    if (pointer == "/specTemplate"_L1)
        return value.toLongLong() == 0 ? tr("None") : m_templates.nameOf(value.toLongLong());
    if (pointer == "/parent"_L1) return m_tree.pathOf(value.toLongLong());
    return value.toString();
}

void CategoryPane::onConflict(qlonglong id) {
    if (id != m_id) return;
    m_form->setSaving(false);
    const QVariantMap theirs = valuesNow();
    const QList<QPair<QString, QString>> labels{{u"/name"_s, tr("Name")},
                                                {u"/picture"_s, tr("Picture")},
                                                {u"/visible"_s, tr("Show to customers")},
                                                {u"/specTemplate"_s, tr("Spec template")}};
    QList<ConflictBox::Field> fields;
    for (const auto& [pointer, label] : labels) {
        const QVariant mine = m_form->value(pointer);
        if (theirs.value(pointer) == m_base.value(pointer) || theirs.value(pointer) == mine) continue;
        fields.append({pointer, label, textOf(pointer, theirs.value(pointer)), textOf(pointer, mine)});
    }
    // Mine is saved against what is there now.
    m_version = m_tree.versionOf(id);
    m_conflict->show(fields);
}

void CategoryPane::onRefused(const Refusal& refusal) {
    m_form->setSaving(false);
    QList<FieldFault> faults = fieldFaults(refusal);
    if (faults.isEmpty()) faults.append({{}, refusalSentence(refusal)});
    m_form->showFaults(faults);
}

}  // namespace zhanggui
