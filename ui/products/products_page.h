#pragma once

#include <QPointer>

#include "api/contract/imports.h"
#include "ui/shell/desk_page.h"
#include "ui/widgets/list_page.h"

namespace zhanggui {

class ImportDialog;
class ExportFlow;
class ProductPane;
class SheetExport;
class SheetImport;
class ProductListModel;
class ProductModel;

/// Products: the list with its views, one product beside it to read, and the import from a file.
class ProductsPage : public DeskPage {
    Q_OBJECT
  public:
    /// The models outlive the page.
    ProductsPage(const PageTools& tools, ProductListModel& list, ProductModel& product, SheetImport& import,
                 SheetExport& exporting, QObject* parent = nullptr);

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
    void open(const QVariant& id) override;
    /// Null until it was shown.
    ListPage* list() const { return m_list; }
    /// Opens the import, with a file if one was dropped.
    void openImport(const QString& path = {});
    /// Opens the import of a price list.
    void openPrices();
    /// Asks for a file and writes the whole table to it.
    ExportFlow& exporting() { return *m_export; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    ListDescriptor describe();
    void buildList();
    void registerActions(QWidget* owner);
    void connectList();
    void applyQuery(const ListQuery& query);
    void showProduct(const QVariant& id);
    void followFooter();
    void followImport();
    void showImport(SheetTable table);

    PageTools m_tools;
    ProductListModel& m_model;
    ProductModel& m_product;
    SheetImport& m_import;
    QPointer<ListPage> m_list;
    QPointer<ProductPane> m_pane;
    QPointer<QWidget> m_host;
    QPointer<ImportDialog> m_dialog;
    ListQuery m_query;
    int m_job = 0;  ///< of the import that is being written
    QAction *m_importAction = nullptr, *m_pricesAction = nullptr, *m_exportAction = nullptr;
    ExportFlow* m_export = nullptr;
};

}  // namespace zhanggui
