#include <QCoreApplication>

#include "models/base/sentences.h"

namespace zhanggui::sentences {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

}  // namespace

QString of(FreightRefusal refusal) {
    switch (refusal) {
        case FreightRefusal::NameTaken:
            return Words::tr("There is a freight template of this name already. Choose another name.");
        case FreightRefusal::InUse:
            return Words::tr("Products name this freight template. Say which one takes its place.");
        case FreightRefusal::IsDefault:
            return Words::tr("This is the shop's default template. Choose another default first.");
        case FreightRefusal::TooMany:
            return Words::tr("There are %1 freight templates already. Remove one first.").arg(maxFreightTemplates);
    }
    return {};
}

QString of(FreightFault fault) {
    switch (fault) {
        case FreightFault::UnknownRegion:
            return Words::tr("There is no such province or city.");
        case FreightFault::RegionAgain:
            return Words::tr("This place stands in two lines.");
        case FreightFault::UnknownTemplate:
            return Words::tr("This freight template is not there any more. Choose another one.");
        case FreightFault::NothingDelivered:
            return Words::tr("Parcels would go nowhere. Deliver to at least one place.");
    }
    return {};
}

}  // namespace zhanggui::sentences
