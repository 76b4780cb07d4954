#pragma once

#include <QPointer>

#include "ui/freight/freight_dialog.h"
#include "ui/shell/desk_page.h"
#include "ui/widgets/list_page.h"

class QDialog;

namespace zhanggui {

/// Freight templates: the list, one in a dialog to change, and what holds without one.
class FreightPage : public DeskPage {
    Q_OBJECT
  public:
    /// The models outlive the page.
    FreightPage(const PageTools& tools, const FreightModels& models, QObject* parent = nullptr);

    QString id() const override { return QStringLiteral("freight"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("truck"); }
    RailGroup group() const override { return RailGroup::Catalogue; }
    QKeySequence goKeys() const override { return {Qt::Key_G, Qt::Key_T}; }
    QWidget* makeWidget() override;
    void activate() override;
    /// A template's id.
    void open(const QVariant& id) override;
    /// Null until it was shown.
    ListPage* list() const { return m_list; }

  private:
    ListDescriptor describe();
    void registerActions(QWidget* owner);
    QAction* action(QWidget* owner, const char* id, const QString& text, const char* icon, const QKeySequence& keys,
                    const std::function<void()>& run);
    void show(QDialog* dialog);
    void edit(qlonglong id);
    void askRemoval();
    void calculate();
    void decide();
    void follow();
    qlonglong current() const;

    PageTools m_tools;
    FreightModels m_models;
    QPointer<ListPage> m_list;
    QPointer<QDialog> m_dialog;
    QAction *m_new = nullptr, *m_edit = nullptr, *m_remove = nullptr, *m_calculate = nullptr, *m_decide = nullptr;
    bool m_removing = false;
};

}  // namespace zhanggui
