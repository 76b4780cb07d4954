#include "ui/products/product_editor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/products/product_history.h"
#include "models/products/product_words.h"
#include "models/products/sku_matrix_model.h"
#include "models/products/spec_start.h"
#include "models/shop/picture_upload.h"
#include "ui/products/detail_tab.h"
#include "ui/products/history_tab.h"
#include "ui/products/phone_preview.h"
#include "ui/products/pictures_tab.h"
#include "ui/products/product_fields.h"
#include "ui/products/specs_tab.h"
#include "ui/shell/notices.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/picture_tray.h"
#include "ui/widgets/view_tabs.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int SideWidth = 336, HeadHeight = 56;
}

ProductEditor::ProductEditor(const PageTools& tools, const ProductEditorParts& parts, QWidget* parent)
    : QWidget(parent), m_tools(tools), m_parts(parts) {
    setObjectName(u"productEditor"_s);
    build();
    connectParts();
    addShortcuts();
    follow();
}

void ProductEditor::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto* line = new Panel;
    line->setEdges(Qt::BottomEdge);
    auto* tabRow = new QHBoxLayout(line);
    tabRow->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_tabs = new ViewTabs({{u"basics"_s, tr("Basics")},
                           {u"pictures"_s, tr("Pictures")},
                           {u"specs"_s, tr("Specs and variants")},
                           {u"detail"_s, tr("Detail")},
                           {u"shipping"_s, tr("Shipping")},
                           {u"history"_s, tr("History")}});
    m_tabs->setObjectName(u"editorTabs"_s);
    m_tabs->setAccessibleDescription(tr("Parts of the product"));
    tabRow->addWidget(m_tabs, 1);
    layout->addWidget(line);
    m_bar = new UnsavedBar;
    m_bar->setObjectName(u"unsavedBar"_s);
    m_bar->setUndoStack(&m_parts.edit.session().undoStack());
    layout->addWidget(m_bar);
    m_draftBar = new Panel(Panel::Fill::Info);
    m_draftBar->setObjectName(u"draftBar"_s);
    auto* draftRow = new QHBoxLayout(m_draftBar);
    draftRow->setContentsMargins(px(space::L), px(space::XS), px(space::L), px(space::XS));
    m_draftText = new Label;
    m_draftText->setWordWrap(true);
    m_draftTake = makeButton(tr("Go on with it"), ButtonLook::Plain);
    m_draftTake->setObjectName(u"draftTake"_s);
    auto* drop = makeButton(tr("Throw it away"), ButtonLook::Flat);
    draftRow->addWidget(m_draftText, 1);
    draftRow->addWidget(m_draftTake);
    draftRow->addWidget(drop);
    connect(m_draftTake, &QPushButton::clicked, this, [this] { m_parts.edit.takeDraft(); });
    connect(drop, &QPushButton::clicked, this, [this] { m_parts.edit.dropDraft(); });
    layout->addWidget(m_draftBar);
    m_banner = new Banner;
    m_banner->hide();
    layout->addWidget(m_banner);
    m_summary = new FaultSummary;
    m_summary->setObjectName(u"faultSummary"_s);
    m_summaryHost = new QWidget;
    auto* summaryRow = new QHBoxLayout(m_summaryHost);
    summaryRow->setContentsMargins(px(space::L), px(space::XS), px(space::L), 0);
    summaryRow->addWidget(m_summary);
    m_summaryHost->hide();
    layout->addWidget(m_summaryHost);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    m_stack = new QStackedWidget;
    m_basics = new BasicsTab(m_parts.edit);
    m_pictures = new PicturesTab(m_parts.edit, m_parts.upload, m_tools.thumbs);
    m_specs = new SpecsTab(m_parts.edit, m_parts.skus, m_tools.thumbs);
    m_detail = new DetailTab(m_parts.edit, m_parts.upload, m_tools.thumbs);
    m_shipping = new ShippingTab(m_parts.edit);
    m_stack->addWidget(m_basics);
    m_stack->addWidget(m_pictures);
    m_stack->addWidget(makeScrollColumn(m_specs));
    m_stack->addWidget(m_detail);
    m_stack->addWidget(m_shipping);
    m_stack->addWidget(new HistoryTab(m_parts.history));
    body->addWidget(m_stack, 1);
    m_side = makeSide();
    body->addWidget(m_side);
    layout->addLayout(body, 1);
}

QWidget* ProductEditor::makeHead() {
    auto* head = new Panel;
    head->setDesignHeight(HeadHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(space::L), 0, px(space::L), 0);
    row->setSpacing(px(space::XS));
    auto* back = makeIconButton(u"back"_s, tr("Back to the list (Esc)"));
    back->setObjectName(u"editorBack"_s);
    connect(back, &QToolButton::clicked, this, &ProductEditor::closed);
    m_title = new Label({}, TextStep::Title);
    m_title->setElided(true);
    m_chip = new Chip({});
    m_toHistory = makeButton(tr("History"), ButtonLook::Plain, u"history"_s);
    m_duplicate = makeButton(tr("Duplicate as draft"), ButtonLook::Plain, u"copy"_s);
    m_duplicate->setObjectName(u"duplicate"_s);
    m_schedule = makeButton(tr("Schedule"), ButtonLook::Plain, u"calendar"_s);
    row->addWidget(back);
    row->addWidget(new Label(tr("Products /"), TextStep::Body, Ink::Text2));
    row->addWidget(m_title, 0);
    row->addWidget(m_chip);
    row->addStretch(1);
    m_restore = makeButton(tr("Restore"), ButtonLook::Plain, u"undo"_s);
    m_restore->setObjectName(u"restoreProduct"_s);
    row->addWidget(m_restore);
    row->addWidget(m_toHistory);
    row->addWidget(m_duplicate);
    row->addWidget(m_schedule);
    connect(m_toHistory, &QPushButton::clicked, this, [this] { showTab(u"history"_s); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(m_parts.edit.id()); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { m_parts.edit.duplicate(); });
    connect(m_schedule, &QPushButton::clicked, this, [this] {
        showTab(u"basics"_s);
        m_basics->focusSchedule();
    });
    return head;
}

QWidget* ProductEditor::makeSide() {
    auto* side = new Panel(Panel::Fill::Window);
    side->setEdges(Qt::LeftEdge);
    side->setFixedWidth(px(SideWidth));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(tr("Preview"), TextStep::Strong));
    m_phone = new PhonePreview(m_parts.edit, m_tools.thumbs);
    column->addWidget(m_phone, 0, Qt::AlignHCenter);
    auto* words = new Label(tr("Follows what you change at once"), TextStep::Caption, Ink::Text2);
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return side;
}

void ProductEditor::connectParts() {
    ProductEdit& edit = m_parts.edit;
    connect(&edit, &ProductEdit::changed, this, &ProductEditor::follow);
    connect(&edit, &ProductEdit::refused, this, &ProductEditor::onRefused);
    connect(&edit, &ProductEdit::conflicted, this, &ProductEditor::askConflict);
    connect(&edit, &ProductEdit::stored, this, [this] {
        m_parts.history.open(m_parts.edit.id());
        m_tools.notices.success(tr("%1 is saved").arg(m_parts.edit.title()));
    });
    connect(&m_parts.start, &SpecStart::taken, this, [this](const QString& name) {
        m_tools.notices.info(tr("The specs of the template “%1” were put in. Undo takes them out.").arg(name));
    });
    connect(m_bar, &UnsavedBar::saved, this, &ProductEditor::save);
    connect(m_bar, &UnsavedBar::discarded, this, &ProductEditor::discard);
    connect(m_banner, &Banner::retry, &edit, &ProductEdit::retry);
    connect(m_summary, &FaultSummary::jumpRequested, this, &ProductEditor::jump);
    connect(m_tabs, &ViewTabs::currentChanged, this, &ProductEditor::showTab);
    connect(m_specs, &SpecsTab::orderWanted, this, &ProductEditor::orderWanted);
    connect(m_specs, &SpecsTab::rangeText, this, &ProductEditor::statusChanged);
    connect(m_specs, &SpecsTab::pictureWanted, this, &ProductEditor::chooseValuePicture);
    connect(m_pictures, &PicturesTab::cropRequested, this, &ProductEditor::crop);
    connect(&m_parts.upload, &PictureUpload::arrived, this, &ProductEditor::onArrived);
    m_draftAge.setInterval(30 * 1000);
    connect(&m_draftAge, &QTimer::timeout, this, &ProductEditor::followBar);
    m_draftAge.start();
}

void ProductEditor::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    add(QKeySequence::Save, [this] { save(); });
    add(QKeySequence(Qt::Key_Escape), [this] { Q_EMIT closed(); });
    const QStringList tabs{u"basics"_s, u"pictures"_s, u"specs"_s, u"detail"_s, u"shipping"_s, u"history"_s};
    for (int at = 0; at < tabs.size(); ++at)
        add(QKeySequence(int(Qt::ALT) | (Qt::Key_1 + at)), [this, tab = tabs.at(at)] {
            showTab(tab);
            focusTab();
        });
    // Fields have an undo of their own, which knows nothing of the rest of the product: the editor's goes first.
    installFieldUndo(this);
}

void ProductEditor::setCategories(const QList<QPair<qlonglong, QString>>& categories) {
    m_basics->setCategories(categories);
}

void ProductEditor::setFreightTemplates(const QList<QPair<qlonglong, QString>>& templates) {
    m_shipping->setFreightTemplates(templates);
}

QString ProductEditor::currentTab() const {
    return m_tabs->current();
}

void ProductEditor::showTab(const QString& tab) {
    m_tabs->setCurrent(tab);
    for (int at = 0; at < m_tabs->tabs().size(); ++at)
        if (m_tabs->tabs().at(at).key == tab) m_stack->setCurrentIndex(at);
    m_phone->setScrolledToDetail(tab == "detail"_L1);
    Q_EMIT statusChanged({});
}

void ProductEditor::focusTab() {
    const QString tab = currentTab();
    if (tab == "basics"_L1)
        m_basics->focusTitle();
    else if (tab == "pictures"_L1)
        m_pictures->tray()->setFocus();
    else if (tab == "specs"_L1)
        m_specs->focusFirst();
    else if (tab == "detail"_L1)
        m_detail->focusFirst();
    else if (tab == "shipping"_L1)
        m_shipping->focusPointer(u"/purchaseLimit"_s);
    else
        m_tabs->setFocus();
}

void ProductEditor::focusFirst() {
    m_basics->focusTitle();
}

void ProductEditor::save() {
    if (m_parts.upload.isBusy()) {
        m_tools.notices.info(tr("Pictures are still on their way. Save again when they are there."));
        return;
    }
    m_parts.edit.save();
}

void ProductEditor::discard() {
    m_parts.upload.clear();
    m_parts.edit.session().discard();
}

}  // namespace zhanggui
