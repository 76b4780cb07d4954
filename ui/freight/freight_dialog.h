#pragma once

#include <QDialog>
#include <QPointer>

#include "api/contract/refusal.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace zhanggui {

class Banner;
class FieldRow;
class FreightAsking;
class FreightCalculator;
class FreightListModel;
class FreightPlanModel;
class Label;
class PlaceList;
class RegionPicker;
class SheetGrid;

/// What the dialogs of freight show and change; all of it outlives them.
struct FreightModels {
    FreightListModel& list;
    PlaceList& regions;
    FreightAsking& asking;
};

/// One freight template: name, what it counts, a sheet of rates by place, and what a parcel would cost with it.
class FreightDialog : public QDialog {
    Q_OBJECT
  public:
    /// 0 for a new one.
    FreightDialog(const FreightModels& models, qlonglong id, QWidget* parent = nullptr);

    SheetGrid* grid() const { return m_grid; }
    void reject() override;

  Q_SIGNALS:
    void saved(const QString& name);

  private:
    void build();
    QWidget* makeHead();
    QWidget* makeLineBar();
    void load();
    void connectParts();
    void follow();
    void pickPlaces(int row);
    void toggleDelivered();
    void removeLine();
    void save();
    void onRefused(const Refusal& refusal);
    bool isChanged() const;

    FreightModels m_models;
    qlonglong m_id;
    qlonglong m_version = 0;
    QString m_savedName;
    bool m_saving = false, m_leave = false;
    FreightPlanModel* m_plan;
    QPointer<RegionPicker> m_picker;
    Banner* m_banner = nullptr;
    QLineEdit* m_name = nullptr;
    FieldRow* m_nameRow = nullptr;
    QComboBox *m_unit = nullptr, *m_free = nullptr;
    SheetGrid* m_grid = nullptr;
    FreightCalculator* m_calculator = nullptr;
    Label* m_note = nullptr;
    QPushButton *m_add = nullptr, *m_places = nullptr, *m_deliver = nullptr, *m_drop = nullptr, *m_save = nullptr,
                *m_reload = nullptr;
};

}  // namespace zhanggui
