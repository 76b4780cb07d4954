#pragma once

#include <QPointer>
#include <QSet>

#include "ui/shell/desk_page.h"

class QAction;

namespace zhanggui {

class CategoryActions;
class CategoryPane;
class CategoryTreeModel;
class ExportFlow;
class ImportFlow;
class IndustryList;
class SheetExport;
class SheetImport;
class SpecTemplatesModel;
class TreePage;
struct Refusal;

/// What the page shows and changes; all of it outlives the page.
struct CategoriesModels {
    CategoryTreeModel& tree;
    CategoryActions& doing;
    SpecTemplatesModel& templates;
    IndustryList& industries;
    SheetImport& import;
    SheetExport& exporting;
};

/// Categories: the tree with everything that can be done to it, and one category beside it.
class CategoriesPage : public DeskPage {
    Q_OBJECT
  public:
    CategoriesPage(const PageTools& tools, const CategoriesModels& models, QObject* parent = nullptr);

    QString id() const override { return QStringLiteral("categories"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("category"); }
    RailGroup group() const override { return RailGroup::Catalogue; }
    QKeySequence goKeys() const override { return {Qt::Key_G, Qt::Key_C}; }
    QString searchTitle() const override;
    QWidget* makeWidget() override;
    void activate() override;
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    void search(const QString& text) override;
    void open(const QVariant& id) override;
    /// Null until it was shown.
    TreePage* page() const;
    CategoryPane* pane() const;

  private:
    void registerActions(QWidget* owner);
    void registerMoves(QWidget* owner);
    void connectTree();
    void connectModel();
    void followState();
    void followSelection();
    void show(qlonglong id);
    void find(const QString& text);
    void step(int step);
    void add(bool below);
    void merge();
    void remove();
    void toggleVisible();
    void toggleAll();
    void refuse(const Refusal& refusal);
    QList<qlonglong> selected() const;

    PageTools m_tools;
    CategoryTreeModel& m_tree;
    CategoryActions& m_doing;
    SpecTemplatesModel& m_templates;
    IndustryList& m_industries;
    SheetExport& m_exporting;
    ImportFlow* m_import = nullptr;
    ExportFlow* m_export = nullptr;
    QPointer<TreePage> m_page;
    QPointer<CategoryPane> m_pane;
    QList<qlonglong> m_found;
    int m_foundAt = 0;
    qlonglong m_shown = 0;     ///< kept over a change of language
    QSet<qlonglong> m_opened;  ///< likewise
    bool m_isOpenAll = false;
    QAction *m_add = nullptr, *m_addBelow = nullptr, *m_expand = nullptr, *m_specs = nullptr, *m_merge = nullptr,
            *m_remove = nullptr, *m_visible = nullptr, *m_importAction = nullptr, *m_exportAction = nullptr;
};

}  // namespace zhanggui
