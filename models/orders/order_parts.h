#pragma once

#include <QList>
#include <QString>

#include "api/contract/orders.h"
#include "models/base/rows_model.h"

namespace zhanggui {

/// One step of an order's way, for the line of dots.
struct OrderStep {
    enum class Status { Done, Current, Open };
    QString title, note;  ///< note: when it happened, or how long is left
    Status status = Status::Open;
    int tone = -1;  ///< of the note, int of cell::Tone
};

/// One line of the money block.
struct OrderSum {
    QString title;
    qlonglong fen = 0;
    bool strong = false;
};

/// A parcel as the form has it.
struct ParcelInput {
    QString carrier, waybill;
    QList<QPair<qlonglong, qlonglong>> lines;  ///< id of the order's line, units
    qlonglong orderVersion = 0;                ///< of the order when the form was opened
};

namespace orders {

extern const RecordShape<OrderLine> lineShape;
extern const RecordShape<TimelineEntry> timelineShape;

/// Placed, paid, shipped, received, done; or placed and closed.
QList<OrderStep> stepsOf(const Order& order, Instant now);
QList<OrderSum> sumsOf(const Order& order);

}  // namespace orders

}  // namespace zhanggui
