#pragma once

#include "ui/widgets/form.h"

class QComboBox;
class QSpinBox;

namespace zhanggui {

class ProductEdit;

/// A form over some fields of the product being edited: what is typed becomes a step of its session, what undo brings
/// back stands in the fields again.
class ProductFields : public Form {
    Q_OBJECT
  public:
    explicit ProductFields(ProductEdit& edit, QWidget* parent = nullptr);

    /// Marks the faults that belong here at their fields.
    void markOwnFaults(const QList<FieldFault>& faults);
    /// Whether a fault's pointer belongs to a field of this form.
    bool owns(const QString& pointer) const;
    void focusPointer(const QString& pointer);

  protected:
    /// After the fields are made.
    void begin();
    ProductEdit& product() const { return m_edit; }

  private:
    void follow();
    void take(const QString& pointer);

    ProductEdit& m_edit;
};

/// Title, brand, category, tags, status, place in lists, and when it goes on and off the shelf by itself.
class BasicsTab : public ProductFields {
    Q_OBJECT
  public:
    explicit BasicsTab(ProductEdit& edit, QWidget* parent = nullptr);
    /// Categories as (id, path).
    void setCategories(const QList<QPair<qlonglong, QString>>& categories);
    void focusTitle();
    void focusSchedule();

  private:
    QComboBox* m_category;
};

/// Purchase limit, freight template, and the weight of all variants at once.
class ShippingTab : public ProductFields {
    Q_OBJECT
  public:
    explicit ShippingTab(ProductEdit& edit, QWidget* parent = nullptr);
    /// Freight templates as (id, name), what holds without one first.
    void setFreightTemplates(const QList<QPair<qlonglong, QString>>& templates);

  private:
    void weighAll();
    void offerChosenFreight();

    QComboBox* m_freight;

    QSpinBox* m_weight;
};

}  // namespace zhanggui
