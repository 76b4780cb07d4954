#pragma once

#include <QPointer>

#include "api/contract/imports.h"
#include "api/contract/product_bulk.h"
#include "models/shop/sheet_export.h"
#include "ui/products/product_editor.h"
#include "ui/shell/desk_page.h"
#include "ui/widgets/list_page.h"

namespace zhanggui {

class BulkCommands;
class BulkRowModel;
class ExportFlow;
class FailedPicturesModel;
class FreightListModel;
class ImportFlow;
class JobRun;
class ProductActions;
class ProductCommands;
class ProductListModel;
class ProductModel;
class ProductPane;
class SearchWordsEdit;
class SheetExport;
class SheetImport;

/// What the page shows and changes; all of it outlives the page.
struct ProductsModels {
    ProductListModel& list;
    ProductModel& product;
    SheetImport& import;
    SheetExport& exporting;
    ProductEditorParts editor;
    JobRun& bulk;
    BulkRowModel& bulkRows;
    FreightListModel& freight;
    ProductActions& actions;
    FailedPicturesModel& failedPictures;
    SearchWordsEdit& searchWords;
};

/// Products: the list with its views, one product beside it to read or in the editor to change, changes of many at
/// once, and the import from a file.
class ProductsPage : public DeskPage {
    Q_OBJECT
  public:
    ProductsPage(const PageTools& tools, const ProductsModels& models, QObject* parent = nullptr);

    QString id() const override { return QStringLiteral("products"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("product"); }
    RailGroup group() const override { return RailGroup::Catalogue; }
    QKeySequence goKeys() const override { return {Qt::Key_G, Qt::Key_P}; }
    QString searchTitle() const override;
    QWidget* makeWidget() override;
    void activate() override;
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    void search(const QString& text) override;
    /// A product's id, or {"category": id} for the list of what is in one and below it.
    void open(const QVariant& id) override;
    /// Null until it was shown.
    ListPage* list() const { return m_list; }
    /// Null unless a product is being edited.
    ProductEditor* editor() const { return m_editor; }
    void edit(qlonglong id);
    void editNew();
    /// Opens the import, with a file if one was dropped.
    void openImport(const QString& path = {});
    /// Opens the import of a price list.
    void openPrices();
    /// Asks for a file and writes to it.
    ExportFlow& exporting() { return *m_export; }
    /// What is ticked, else all that the list lets through.
    SheetExport::Ask whatToExport();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    ListDescriptor describe();
    void buildList();
    void registerActions(QWidget* owner);
    void registerCommands();
    void connectList();
    void applyQuery(const ListQuery& query);
    void showProduct(const QVariant& id);
    void showCategory(const QVariant& category);
    void followFooter();
    void showEditor();
    void closeEditor();
    void offerTakeBack(qlonglong id, const QString& title, const QuickEdit& inverse);
    BulkForm selection() const;

    PageTools m_tools;
    ProductListModel& m_model;
    FreightListModel& m_freight;
    ProductModel& m_product;
    ProductEditorParts m_edit;
    BulkCommands* m_bulk;
    ProductCommands* m_commands;
    QPointer<ListPage> m_list;
    QPointer<ProductEditor> m_editor;
    QPointer<ProductPane> m_pane;
    QPointer<QWidget> m_host;
    ListQuery m_query;
    QAction *m_importAction = nullptr, *m_pricesAction = nullptr, *m_exportAction = nullptr;
    QAction *m_newAction = nullptr, *m_editAction = nullptr;
    ExportFlow* m_export = nullptr;
    ImportFlow* m_import = nullptr;
};

}  // namespace zhanggui
