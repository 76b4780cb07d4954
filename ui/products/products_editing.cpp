#include <QAction>
#include <QVBoxLayout>

#include "models/freight/freight_list_model.h"
#include "models/products/product_edit.h"
#include "models/products/product_history.h"
#include "models/products/product_list_model.h"
#include "models/products/product_model.h"
#include "models/shop/picture_upload.h"
#include "ui/products/product_commands.h"
#include "ui/products/product_pane.h"
#include "ui/products/products_page.h"
#include "ui/shell/notices.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

void ProductsPage::edit(qlonglong id) {
    if (m_edit.edit.state() == ProductEdit::State::Closed || m_edit.edit.id() != id) {
        m_edit.upload.clear();
        m_edit.edit.open(id);
        m_edit.history.open(id);
    }
    showEditor();
}

void ProductsPage::editNew() {
    if (m_editor) return;
    m_edit.upload.clear();
    m_edit.edit.startNew();
    m_edit.history.open(0);
    showEditor();
    m_editor->focusFirst();
}

void ProductsPage::showEditor() {
    if (m_editor || !m_host) return;
    m_editor = new ProductEditor(m_tools, m_edit);
    m_editor->setCategories(m_model.categoryPaths());
    m_editor->setFreightTemplates(m_freight.choices());
    m_host->layout()->addWidget(m_editor);
    m_host->setAcceptDrops(false);  // a picture dropped here is no file of products
    if (m_list) m_list->hide();
    m_editor->show();
    m_host->setFocusProxy(m_editor);
    m_editor->setFocus();
    connect(m_editor, &ProductEditor::closed, this, &ProductsPage::closeEditor);
    connect(m_editor, &ProductEditor::restoreWanted, m_commands, &ProductCommands::restore);
    connect(m_editor, &ProductEditor::statusChanged, this, &DeskPage::statusChanged);
    connect(m_editor, &ProductEditor::orderWanted, this,
            [this](qlonglong order) { Q_EMIT linkFollowed(u"orders"_s, QVariant::fromValue(order)); });
    connect(&m_model, &ProductListModel::categoriesChanged, m_editor,
            [this] { m_editor->setCategories(m_model.categoryPaths()); });
    connect(&m_freight, &FreightListModel::choicesChanged, m_editor,
            [this] { m_editor->setFreightTemplates(m_freight.choices()); });
    Q_EMIT placeChanged();
}

void ProductsPage::closeEditor() {
    if (!m_editor) return;
    const qlonglong id = m_edit.edit.id();
    if (m_edit.edit.session().isDirty())
        m_tools.notices.info(tr("What is not saved is kept as a draft and offered when you come back."));
    m_edit.upload.clear();
    m_edit.edit.close();
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_host->setAcceptDrops(true);
    if (!m_list) return;
    m_list->show();
    m_host->setFocusProxy(m_list);
    m_list->table()->selectId(QVariant::fromValue(id));
    m_list->setFocus();
    Q_EMIT statusChanged({});
    Q_EMIT placeChanged();
}

BulkForm ProductsPage::selection() const {
    BulkForm form;
    if (!m_list) return form;
    if (m_list->wholeQueryTicked()) {
        form.query = m_model.query();
        return form;
    }
    for (const QVariant& id : m_list->tickedIds()) form.ids.push_back({id.toLongLong()});
    return form;
}

SheetExport::Ask ProductsPage::whatToExport() {
    return m_model.exporting(selection().ids);
}

void ProductsPage::offerTakeBack(qlonglong id, const QString& title, const QuickEdit& inverse) {
    m_tools.notices.offerUndo(tr("%1 is changed").arg(title), [this, id, inverse] { m_model.takeBack(inverse, id); });
}

}  // namespace zhanggui
