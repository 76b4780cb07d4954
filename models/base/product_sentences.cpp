#include <QCoreApplication>

#include "models/base/formats.h"
#include "models/base/sentences.h"

namespace zhanggui::sentences {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

}  // namespace

QString of(ProductFault fault, qlonglong limit) {
    switch (fault) {
        case ProductFault::UnknownCategory:
            return Words::tr("Choose a category.");
        case ProductFault::UnknownPicture:
            return Words::tr("This picture is not in the shop any more. Add it again.");
        case ProductFault::NameAgain:
            return Words::tr("This name is there twice.");
        case ProductFault::UnknownKey:
            return Words::tr("This is not part of the product any more. Open it again.");
        case ProductFault::WrongChoice:
            return Words::tr("This combination does not fit the specs.");
        case ProductFault::ChoiceAgain:
            return Words::tr("This combination is there twice.");
        case ProductFault::CodeAgain:
            return Words::tr("Two variants have this code.");
        case ProductFault::CodeTaken:
            return Words::tr("Another variant of the shop has this code.");
        case ProductFault::BelowReserved:
            return Words::tr("%1 units are promised to orders; the stock cannot be less.").arg(format::quantity(limit));
        case ProductFault::NotAhead:
            return Words::tr("Choose a moment that is still to come.");
        case ProductFault::BeforeOnShelf:
            return Words::tr("It must go on the shelf before it goes off.");
        case ProductFault::OneLine:
            return Words::tr("This must be a single line.");
        case ProductFault::BadFormula:
            return Words::tr("This cannot be reckoned. Examples: *0.9, +5, -5%, =12.90, =cost*1.6");
    }
    return {};
}

}  // namespace zhanggui::sentences
