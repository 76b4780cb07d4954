#include "ui/categories/merge_dialog.h"

#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include "models/categories/category_tree_model.h"
#include "ui/categories/path_combo.h"
#include "ui/shell/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 480;
}

MergeDialog::MergeDialog(const CategoryTreeModel& tree, const QList<qlonglong>& sources, QWidget* parent)
    : QDialog(parent), m_tree(tree), m_sources(tree.outermost(sources)) {
    setObjectName(u"mergeDialog"_s);
    setFixedWidth(px(DialogWidth));
    QStringList names;
    for (const qlonglong id : std::as_const(m_sources)) names.append(tr("“%1”").arg(tree.pathOf(id)));
    setWindowTitle(m_sources.size() == 1 ? tr("Merge %1").arg(names.first())
                                         : tr("Merge %n categories", nullptr, int(m_sources.size())));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    auto* title = new Label(windowTitle(), TextStep::Subtitle);
    title->setWordWrap(true);
    column->addWidget(title);
    if (m_sources.size() > 1) {
        auto* list = new Label(names.join(tr(", ")), TextStep::Body, Ink::Text2);
        list->setWordWrap(true);
        column->addWidget(list);
    }
    QList<QPair<qlonglong, QString>> paths = tree.paths();
    QSet<qlonglong> gone;
    for (const qlonglong id : std::as_const(m_sources))
        for (const qlonglong inner : tree.within(id)) gone.insert(inner);
    paths.removeIf([&](const auto& path) { return gone.contains(path.first); });
    m_target = new PathCombo;
    m_target->setObjectName(u"mergeTarget"_s);
    m_target->setPaths(paths);
    column->addWidget(new FieldRow(tr("Into this category, which stays"), m_target, {{}, 0, true, {}}));
    m_effect = new Label({}, TextStep::Body, Ink::Text2);
    m_effect->setWordWrap(true);
    column->addWidget(m_effect);
    auto* buttons = new QHBoxLayout;
    auto* keep = plainButton(tr("Keep them apart"));
    m_merge = dangerButton(tr("Merge"));
    m_merge->setObjectName(u"mergeConfirm"_s);
    m_merge->setAutoDefault(false);
    keep->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_target, &PathCombo::chosenChanged, this, &MergeDialog::follow);
    connect(m_merge, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT mergeRequested(m_sources, m_target->chosen());
    });
    follow();
    m_target->setFocus();
}

void MergeDialog::follow() {
    qlonglong products = 0, below = 0;
    for (const qlonglong id : std::as_const(m_sources)) {
        products += m_tree.productsIn(id);
        below += m_tree.within(id).size() - 1;
    }
    const qlonglong target = m_target->chosen();
    const QString moved = tr("%n product(s)", nullptr, int(products));
    const QString also = tr("%n category(ies) below", nullptr, int(below));
    //: %1 is a number of products, %2 a number of categories
    m_effect->setText(
        tr("%1 and %2 move there; where names are equal, those are merged as well. This cannot be undone.")
            .arg(moved, also));
    setDisabledReason(m_merge, target == 0 ? tr("Choose the category that stays.") : QString());
}

}  // namespace zhanggui
