#pragma once

#include <QHash>
#include <QPointer>
#include <QTimer>

#include "ui/shell/desk_page.h"
#include "ui/widgets/form_parts.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace zhanggui {

class Banner;
class BasicsTab;
class Chip;
class DetailTab;
class PhonePreview;
class PictureSource;
class PictureUpload;
class PicturesTab;
class ProductEdit;
class ProductHistory;
class ShippingTab;
class SkuMatrixModel;
class SpecStart;
class SpecsTab;
class ViewTabs;

/// What the editor works on; all of it outlives the editor.
struct ProductEditorParts {
    ProductEdit& edit;
    SkuMatrixModel& skus;
    ProductHistory& history;
    PictureUpload& upload;
    PictureSource& pictures;
    SpecStart& start;
};

/// One product being edited: head, tabs, the bar of what is not saved, and the phone beside it.
class ProductEditor : public QWidget {
    Q_OBJECT
  public:
    ProductEditor(const PageTools& tools, const ProductEditorParts& parts, QWidget* parent = nullptr);

    /// Categories as (id, path).
    void setCategories(const QList<QPair<qlonglong, QString>>& categories);
    /// Freight templates as (id, name), what holds without one first.
    void setFreightTemplates(const QList<QPair<qlonglong, QString>>& templates);
    QString currentTab() const;
    void showTab(const QString& tab);
    /// Puts the focus where the current tab is worked in.
    void focusTab();
    /// The field that is typed into first.
    void focusFirst();

  public Q_SLOTS:
    void save();
    void discard();

  Q_SIGNALS:
    void closed();
    void orderWanted(qlonglong order);
    void restoreWanted(qlonglong product);
    void statusChanged(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    QWidget* makeHead();
    QWidget* makeSide();
    void connectParts();
    void addShortcuts();
    void follow();
    void followState();
    void followBar();
    void followFaults();
    void jump(const QString& pointer);
    QString tabOf(const QString& pointer) const;
    void onRefused();
    void askConflict();
    void crop(int picture);
    void chooseValuePicture(int axis, int value);
    void onArrived(int upload, const QString& path);
    void installFieldUndo(QWidget* widget);

    PageTools m_tools;
    ProductEditorParts m_parts;
    QTimer m_draftAge;
    Label* m_title = nullptr;
    Chip* m_chip = nullptr;
    QPushButton *m_restore = nullptr, *m_duplicate = nullptr, *m_schedule = nullptr, *m_toHistory = nullptr;
    ViewTabs* m_tabs = nullptr;
    UnsavedBar* m_bar = nullptr;
    Banner* m_banner = nullptr;
    Panel* m_draftBar = nullptr;
    Label* m_draftText = nullptr;
    QPushButton* m_draftTake = nullptr;
    FaultSummary* m_summary = nullptr;
    QWidget* m_summaryHost = nullptr;  ///< with the room around it
    QStackedWidget* m_stack = nullptr;
    QWidget* m_side = nullptr;
    PhonePreview* m_phone = nullptr;
    BasicsTab* m_basics = nullptr;
    PicturesTab* m_pictures = nullptr;
    SpecsTab* m_specs = nullptr;
    DetailTab* m_detail = nullptr;
    ShippingTab* m_shipping = nullptr;
    int m_valueUpload = 0, m_cropUpload = 0;
    int m_valueAxis = 0, m_valuePlace = 0;
    QString m_cropped;
    QPointer<QWidget> m_focusBefore;
    QHash<QString, qlonglong> m_counts;
    QList<SummaryLine> m_lines;
};

}  // namespace zhanggui
