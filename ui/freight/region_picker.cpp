#include "ui/freight/region_picker.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "models/freight/place_list.h"
#include "models/freight/region_tree_model.h"
#include "ui/shell/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 480, DialogHeight = 600;
}

RegionPicker::RegionPicker(PlaceList& regions, const QStringList& chosen, const QStringList& taken, QWidget* parent)
    : QDialog(parent),
      m_regions(regions),
      m_model(new RegionTreeModel(regions, this)),
      m_found(new QSortFilterProxyModel(this)) {
    setObjectName(u"regionPicker"_s);
    setWindowTitle(tr("Provinces and cities"));
    resize(px(DialogWidth), px(DialogHeight));
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(true);
    build();
    m_regions.want();
    m_model->start(chosen, taken);
    connect(m_model, &RegionTreeModel::chosenChanged, this, &RegionPicker::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RegionPicker::follow);
    follow();
    m_search->setFocus();
}

void RegionPicker::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    m_search = new QLineEdit;
    m_search->setObjectName(u"regionSearch"_s);
    m_search->setPlaceholderText(tr("Find a place"));
    m_search->setAccessibleName(tr("Find a place"));
    m_search->addAction(namedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_tree = new QTreeView;
    m_tree->setObjectName(u"regionTree"_s);
    m_tree->setAccessibleName(tr("Provinces and cities; Space ticks"));
    m_tree->setModel(m_found);
    m_tree->header()->hide();
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_tree, 1);
    m_summary = new Label({}, TextStep::Body, Ink::Text2);
    m_summary->setObjectName(u"regionSummary"_s);
    m_summary->setElided(true);
    column->addWidget(m_summary);
    auto* buttons = new QHBoxLayout;
    auto* back = plainButton(tr("Cancel"));
    back->setAutoDefault(false);
    m_take = primaryButton(tr("Take these places"));
    m_take->setObjectName(u"regionTake"_s);
    m_take->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &RegionPicker::find);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        const QStringList codes = m_model->chosen();
        accept();
        Q_EMIT picked(codes);
    });
}

void RegionPicker::find(const QString& text) {
    m_found->setFilterFixedString(text.trimmed());
    if (text.trimmed().isEmpty())
        m_tree->collapseAll();
    else
        m_tree->expandAll();
    m_tree->setCurrentIndex(m_found->index(0, 0));
}

void RegionPicker::follow() {
    if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_found->index(0, 0));
    QStringList names;
    for (const QString& code : m_model->chosen()) names << m_regions.nameOf(code);
    m_summary->setText(names.isEmpty() ? tr("Nothing is ticked.") : names.join(tr(", ")));
    setDisabledReason(m_take, names.isEmpty() ? tr("Tick a place first.") : QString());
}

}  // namespace zhanggui
