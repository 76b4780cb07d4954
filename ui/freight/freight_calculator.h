#pragma once

#include <QTimer>
#include <functional>

#include "api/contract/freight.h"
#include "ui/widgets/label.h"

class QComboBox;
class QSpinBox;

namespace zhanggui {

class FreightAsking;
class MoneyEdit;
class PlaceList;

/// "What would this parcel cost?": a place, pieces, weight and price of the goods, and the answer with its steps.
class FreightCalculator : public Panel {
    Q_OBJECT
  public:
    /// What is asked about: a template, or a plan that is not saved yet. Asked at every question.
    using Subject = std::function<FreightQuestion()>;

    /// `asking` and `regions` outlive it.
    FreightCalculator(FreightAsking& asking, PlaceList& regions, Subject subject, QWidget* parent = nullptr);

    /// The subject has changed: the same is asked again, soon.
    void askAgain();

  private:
    void build();
    void fillProvinces();
    void fillCities();
    QString region() const;
    void ask();
    void showAnswer();

    FreightAsking& m_asking;
    PlaceList& m_regions;
    Subject m_subject;
    QTimer m_soon;
    QComboBox *m_province = nullptr, *m_city = nullptr;
    QSpinBox *m_pieces = nullptr, *m_grams = nullptr;
    MoneyEdit* m_goods = nullptr;
    Label *m_fee = nullptr, *m_steps = nullptr;
};

}  // namespace zhanggui
