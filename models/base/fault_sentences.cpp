#include <QCoreApplication>

#include "models/base/formats.h"
#include "models/base/sentences.h"

namespace zhanggui::sentences {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

QString ofCode(FaultCode code, int limit) {
    switch (code) {
        case FaultCode::NotJson:
        case FaultCode::TooDeep:
        case FaultCode::DuplicateField:
        case FaultCode::UnknownField:
        case FaultCode::WrongType:
            return Words::tr("The server does not understand this. Desk and server may be of different versions.");
        case FaultCode::MissingField:
            return Words::tr("This is needed.");
        case FaultCode::UnknownValue:
            return Words::tr("Choose one of the list.");
        case FaultCode::BadFormat:
            return Words::tr("This is not written as expected.");
        case FaultCode::TooShort:
            return limit <= 1 ? Words::tr("This is needed.") : Words::tr("At least %n characters.", "", limit);
        case FaultCode::TooLong:
            return Words::tr("At most %n characters.", "", limit);
        case FaultCode::TooSmall:
            return Words::tr("At least %1.").arg(format::quantity(limit));
        case FaultCode::TooLarge:
            return Words::tr("At most %1.").arg(format::quantity(limit));
        case FaultCode::TooFew:
            return limit <= 1 ? Words::tr("At least one is needed.") : Words::tr("At least %n are needed.", "", limit);
        case FaultCode::TooMany:
            return Words::tr("At most %n are allowed.", "", limit);
    }
    return {};
}

/// Words that a domain uses for faults of its own and declares in no enum.
QString ofWord(const std::string& code) {
    if (code == "duplicateColumn") return Words::tr("This column is there twice.");
    if (code == "missingColumn") return Words::tr("This column is missing.");
    if (code == "repeatedText") return Words::tr("This is there twice.");
    if (code == "unknownColumn") return Words::tr("This column is not understood.");
    if (code == "damaged" || code == "brokenXml") return Words::tr("The file is damaged. Save it again.");
    if (code == "encrypted") return Words::tr("The file is protected by a password. Save it without one.");
    if (code == "noWorkbook") return Words::tr("This is no Excel workbook. Save it as .xlsx or CSV.");
    if (code == "noSheet") return Words::tr("The workbook has no visible sheet.");
    if (code == "repeatedVariant") return Words::tr("This is in the list twice.");
    if (code == "notAnImage") return Words::tr("This is no picture that the shop can read: PNG, JPEG or WebP.");
    return {};
}

QString ofRow(RowFault fault) {
    switch (fault) {
        case RowFault::HandleMissing:
            return Words::tr("The handle is missing");
        case RowFault::TitleMissing:
            return Words::tr("The title is missing");
        case RowFault::HandleAgain:
            return Words::tr("The handle stands further up already");
        case RowFault::OptionMissing:
            return Words::tr("The name of an option is missing");
        case RowFault::OptionValueMissing:
            return Words::tr("The value of an option is missing");
        case RowFault::VariantAgain:
            return Words::tr("The same variant stands further up already");
        case RowFault::PriceMissing:
            return Words::tr("The price is missing");
        case RowFault::PriceNotANumber:
            return Words::tr("The price is not a number");
        case RowFault::PriceNegative:
            return Words::tr("The price is negative");
        case RowFault::PriceTooLarge:
            return Words::tr("The price is too large");
        case RowFault::QuantityNotANumber:
            return Words::tr("The quantity is not a whole number");
        case RowFault::QuantityNegative:
            return Words::tr("The quantity is negative");
        case RowFault::WeightNotANumber:
            return Words::tr("The weight is not a number");
        case RowFault::TextTooLong:
            return Words::tr("The text is too long");
        case RowFault::TooManyColumns:
            return Words::tr("The row has more columns than the header");
        case RowFault::CodeTaken:
            return Words::tr("Another product has this SKU code");
        case RowFault::TooManyVariants:
            return Words::tr("The product has too many variants");
        case RowFault::KeyMissing:
            return Words::tr("What names the record is missing");
        case RowFault::KeyUnknown:
            return Words::tr("The shop has no such record");
        case RowFault::KeyAgain:
            return Words::tr("The same record stands in another row too");
        case RowFault::TooDeep:
            return Words::tr("Categories have three levels at most");
        case RowFault::FlagUnclear:
            return Words::tr("This is neither yes nor no");
        case RowFault::PositionNotANumber:
            return Words::tr("The place is not a whole number from 1");
        case RowFault::FormulaWithoutValue:
            return Words::tr("The formula was never computed: open and save the file in a spreadsheet program");
        case RowFault::PictureUnknown:
            return Words::tr("The product has no such picture");
        case RowFault::TooManyTags:
            return Words::tr("A product has 20 tags at most");
        case RowFault::SoldMeanwhile:
            return Words::tr("Kept: some of it was sold meanwhile");
        case RowFault::EditedMeanwhile:
            return Words::tr("Kept: it was edited meanwhile");
        case RowFault::InUse:
            return Words::tr("Kept: something refers to it");
    }
    return {};
}

}  // namespace

QString of(const Fault& fault) {
    const auto limit = static_cast<int>(std::clamp<std::int64_t>(fault.limit.value_or(0), INT_MIN, INT_MAX));
    if (const auto code = enumFrom<FaultCode>(fault.code)) return ofCode(*code, limit);
    if (const auto code = enumFrom<ProductFault>(fault.code)) return of(*code, limit);
    if (const auto code = enumFrom<FreightFault>(fault.code)) return of(*code);
    if (const auto word = ofWord(fault.code); !word.isEmpty()) return word;
    if (fault.code == nameOf(OrderRefusal::OutOfStock) && fault.limit)
        return Words::tr("Only %n left in stock.", "", limit);
    if (fault.code == nameOf(OrderRefusal::TooMuchShipped) && fault.limit)
        return Words::tr("Only %n left to ship.", "", limit);
    if (fault.code == nameOf(FreightRefusal::InUse) && fault.limit)
        return Words::tr("%n products name this template. Say which one takes its place.", "", limit);
    Refusal refusal;
    refusal.code = fault.code;
    return of(refusal);
}

QString of(const Fault& fault, const QString& field) {
    //: %1 is the name of a field, %2 what is wrong with it
    return Words::tr("%1: %2").arg(field, of(fault));
}

QList<QPair<QString, QString>> byField(const Refusal& refusal) {
    QList<QPair<QString, QString>> texts;
    for (const auto& fault : refusal.faults) texts.append({format::text(fault.pointer), of(fault)});
    return texts;
}

QString of(RowFault fault, const QString& column, const QString& found) {
    const auto what = ofRow(fault);
    if (found.isEmpty() && column.isEmpty()) return what;
    //: %1 is what is wrong, %2 a column's title
    if (found.isEmpty()) return Words::tr("%1 (column “%2”)").arg(what, column);
    //: %1 is what is wrong, %2 the text that is wrong
    if (column.isEmpty()) return Words::tr("%1: “%2”").arg(what, found);
    //: %1 is what is wrong, %2 a column's title, %3 the text that is wrong
    return Words::tr("%1 (column “%2”): “%3”").arg(what, column, found);
}

}  // namespace zhanggui::sentences
