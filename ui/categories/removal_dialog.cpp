#include "ui/categories/removal_dialog.h"

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

RemovalDialog::RemovalDialog(const CategoryTreeModel& tree, const QList<qlonglong>& ids, QWidget* parent)
    : QDialog(parent), m_ids(tree.outermost(ids)) {
    setObjectName(u"removalDialog"_s);
    setFixedWidth(px(DialogWidth));
    setWindowTitle(m_ids.size() == 1 ? tr("Delete “%1”").arg(tree.pathOf(m_ids.first()))
                                     : tr("Delete %n categories", nullptr, int(m_ids.size())));
    qlonglong products = 0, trashed = 0;
    QSet<qlonglong> gone;
    for (const qlonglong id : std::as_const(m_ids)) {
        trashed += tree.trashedIn(id);
        products += tree.productsIn(id);
        for (const qlonglong inner : tree.within(id)) gone.insert(inner);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    auto* title = new Label(windowTitle(), TextStep::Subtitle);
    title->setWordWrap(true);
    column->addWidget(title);
    products += trashed;  // who comes back from the recycle bin needs a place as well
    QStringList sentences;
    if (const int below = int(gone.size() - m_ids.size()); below > 0)
        sentences.append(tr("%n category(ies) below go as well.", nullptr, below));
    sentences.append(products > 0
                         ? tr("%n product(s) stay in the shop and need another category.", nullptr, int(products))
                         : tr("There are no products in it."));
    if (trashed > 0) sentences.append(tr("%Ln of them is/are in the recycle bin.", nullptr, int(trashed)));
    sentences.append(tr("This cannot be undone."));
    auto* words = new Label(sentences.join(u' '), TextStep::Body, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    if (products > 0) {
        QList<QPair<qlonglong, QString>> paths = tree.paths();
        paths.removeIf([&](const auto& path) { return gone.contains(path.first); });
        m_target = new PathCombo;
        m_target->setObjectName(u"removalTarget"_s);
        m_target->setPaths(paths);
        column->addWidget(new FieldRow(tr("Move the products to"), m_target, {{}, 0, true, {}}));
        connect(m_target, &PathCombo::chosenChanged, this, &RemovalDialog::follow);
    }
    auto* buttons = new QHBoxLayout;
    auto* keep = plainButton(tr("Keep"));
    m_remove = dangerButton(tr("Delete"));
    m_remove->setObjectName(u"removalConfirm"_s);
    m_remove->setAutoDefault(false);
    keep->setDefault(m_target == nullptr);
    keep->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT removeRequested(m_ids, m_target != nullptr ? m_target->chosen() : 0);
    });
    follow();
    if (m_target != nullptr) m_target->setFocus();
}

void RemovalDialog::follow() {
    const bool open = m_target != nullptr && m_target->chosen() == 0;
    setDisabledReason(m_remove, open ? tr("Choose where the products go.") : QString());
}

}  // namespace zhanggui
