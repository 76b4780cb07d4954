#pragma once

#include <QTimer>

#include "ui/widgets/label.h"

class QAction;

namespace zhanggui {

class CategoryActions;
class CategoryTreeModel;
class ConflictBox;
class Form;
class PictureEdit;
class Section;
class SectionPreview;
class SpecTemplatesModel;
class ThumbSource;
struct Refusal;

/// One category beside the tree: its fields, what is in it, and how the mini-program shows it.
class CategoryPane : public Panel {
    Q_OBJECT
  public:
    CategoryPane(CategoryTreeModel& tree, CategoryActions& actions, SpecTemplatesModel& templates, ThumbSource& thumbs,
                 QWidget* parent = nullptr);

    /// Shows a category (0: none). What is unsaved of the one before is asked about by unsavedLeft().
    void setCategory(qlonglong id);
    /// At the foot; they mean what is selected.
    void setActions(const QList<QAction*>& actions);
    /// Several are selected: there is no form for them.
    void setSelectedCount(int count);
    qlonglong category() const { return m_id; }
    Form* form() const { return m_form; }
    bool isDirty() const;
    void save();

  Q_SIGNALS:
    void productsRequested(qlonglong category);
    void templatesRequested();

  private:
    void build(ThumbSource& thumbs);
    QWidget* buildHead();
    void connectParts();
    void follow();
    void load();
    void fillChoices();
    void showFigures();
    void showPreview();
    void onConflict(qlonglong id);
    void onRefused(const Refusal& refusal);
    QVariantMap valuesNow() const;
    QString textOf(const QString& pointer, const QVariant& value) const;

    CategoryTreeModel& m_tree;
    CategoryActions& m_actions;
    SpecTemplatesModel& m_templates;
    qlonglong m_id = 0, m_version = 0;
    QVariantMap m_base;  ///< what the form was opened with
    QTimer m_later;
    Label *m_title, *m_path, *m_several;
    ConflictBox* m_conflict = nullptr;
    Form* m_form = nullptr;
    PictureEdit* m_picture = nullptr;
    Panel* m_bar = nullptr;
    Section *m_figures = nullptr, *m_look = nullptr;
    SectionPreview* m_preview = nullptr;
};

}  // namespace zhanggui
