#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class AxisRow;
class Chip;
class Label;
class ProductEdit;
class SheetGrid;
class SkuMatrixModel;
class ThumbSource;

/// Axes and variants: chips above, the sheet below, and what saving would do to what is there.
class SpecsTab : public QWidget {
    Q_OBJECT
  public:
    SpecsTab(ProductEdit& edit, SkuMatrixModel& skus, ThumbSource& thumbs, QWidget* parent = nullptr);

    SheetGrid* grid() const { return m_grid; }
    /// The sheet, or before there is a spec the button that adds one.
    void focusFirst();
    /// Makes the cell or field of a fault current; false if it is about nothing here.
    bool goTo(const QString& pointer);

  Q_SIGNALS:
    void orderWanted(qlonglong order);
    /// A picture for a value of an axis is to be chosen.
    void pictureWanted(int axis, int value);
    /// For the status bar.
    void rangeText(const QString& text);

  protected:
    bool focusNextPrevChild(bool next) override;

  private:
    void build();
    QWidget* makeGridHead();
    QWidget* makeGridFoot();
    void follow();
    void buildAxes();
    void connectAxis(AxisRow* row, int axis);
    void followCounts();
    void followHolds();
    void followColumns();
    void followRow();
    void applyFormula();
    void retireOrRestore();
    QString signature() const;

    ProductEdit& m_edit;
    SkuMatrixModel& m_skus;
    ThumbSource& m_thumbs;
    QString m_signature;
    int m_axes = -1;
    qlonglong m_heldBy = 0;
    QList<AxisRow*> m_rows;
    QVBoxLayout* m_axisBox = nullptr;
    QPushButton* m_addAxis = nullptr;
    SheetGrid* m_grid = nullptr;
    QList<Chip*> m_chips;  ///< keep, add, retire, restore
    QLineEdit* m_formula = nullptr;
    QPushButton *m_fill = nullptr, *m_paste = nullptr, *m_retire = nullptr;
    Label* m_fault = nullptr;
    Label* m_hold = nullptr;
    QPushButton* m_holdLink = nullptr;
    Label* m_sum = nullptr;
};

}  // namespace zhanggui
