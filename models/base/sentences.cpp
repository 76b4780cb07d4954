#include "models/base/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include "models/base/formats.h"

namespace zhanggui::sentences {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

/// Of the codes that no domain declares: what the HTTP layer itself answers.
QString ofServer(const Refusal& refusal) {
    const auto is = [&](const char* code) { return refusal.code == code; };
    if (is("overloaded") || is("handlerTimeout")) return Words::tr("The server is busy. Try again in a few seconds.");
    if (is("storageFull"))
        return Words::tr(
            "The shop's disk is full: nothing can be saved, what is shown is right. Make room on it and save again.");
    if (is("databaseDamaged"))
        return Words::tr(
            "The shop's database is damaged, so nothing is saved any more. Close the shop and restore its newest "
            "backup.");
    if (is("databaseAway"))
        return Words::tr("The shop's database does not answer. What was saved is safe; try again in a few seconds.");
    if (is("stopping")) return Words::tr("The server is shutting down. The desk reconnects by itself once it is back.");
    if (is("bodyTooLarge"))
        return Words::tr("This is larger than the server accepts. Split the file and send the parts.");
    if (is("launchSecretRequired"))
        return Words::tr(
            "This server belongs to another desk. Close the other one or connect to the shop by its address.");
    if (is("foreignHost") || is("foreignOrigin"))
        return Words::tr("The server does not answer under this address. Check the address in the settings.");
    if (is("requestTimeout")) return Words::tr("The connection was too slow. Try again.");
    if (refusal.status >= 500)
        return Words::tr(
            "The server failed and has noted it in its log. Try again; if it happens again, have the log looked at.");
    return Words::tr("The server answered with “%1”, which this version of the desk does not know. Update the desk.")
        .arg(format::text(refusal.code));
}

struct Finder {
    const std::string& code;
    QString found;
    template <class E>
    void operator()() {
        if (const auto value = enumFrom<E>(code); value && found.isEmpty()) found = of(*value);
    }
};

QString declared(const std::string& code) {
    Finder finder{code, {}};
    eachRefusalEnum(finder);
    finder.operator()<ClientRefusal>();
    return finder.found;
}

}  // namespace

QString of(const Refusal& refusal) {
    const QString known = declared(refusal.code);
    return known.isEmpty() ? ofServer(refusal) : known;
}

QString title(const Refusal& refusal) {
    if (refusal.is(ClientRefusal::Offline)) return Words::tr("The shop cannot be reached");
    if (refusal.is(ClientRefusal::TimedOut)) return Words::tr("The shop does not answer");
    if (refusal.is(GeneralRefusal::NotAllowed)) return Words::tr("You may not see this");
    if (refusal.is(GeneralRefusal::NotSignedIn)) return Words::tr("You are signed out");
    if (refusal.is(GeneralRefusal::InvalidInput)) return Words::tr("Something is not filled in correctly");
    if (refusal.status == 409) return Words::tr("It is not as it was");
    if (refusal.status >= 500) return Words::tr("The server failed");
    return Words::tr("That did not work");
}

QString details(const Refusal& refusal) {
    QStringList lines{QStringLiteral("%1 (HTTP %2)").arg(format::text(refusal.code)).arg(refusal.status)};
    for (const auto& fault : refusal.faults) {
        auto line = format::text(fault.pointer) + QStringLiteral(": ") + format::text(fault.code);
        if (fault.limit) line += QStringLiteral(" (%1)").arg(*fault.limit);
        lines << line;
    }
    return lines.join(u'\n');
}

QString of(GeneralRefusal refusal) {
    switch (refusal) {
        case GeneralRefusal::InvalidInput:
            return Words::tr("Correct the fields that are marked and send it again.");
        case GeneralRefusal::NotSignedIn:
            return Words::tr("Your session has ended. Sign in again; what you typed is kept.");
        case GeneralRefusal::NotAllowed:
            return Words::tr("Your role lacks the right for this. The shop's owner can grant it.");
        case GeneralRefusal::NotFound:
            return Words::tr("It does not exist any more. Refresh the list.");
        case GeneralRefusal::Conflict:
            return Words::tr("Somebody changed it while you had it open. Look at it as it is now and decide again.");
        case GeneralRefusal::KeyMissing:
        case GeneralRefusal::KeyReused:
            return Words::tr("The desk sent a request that the server cannot tell from an earlier one. Do it again.");
        case GeneralRefusal::KeyInUse:
            return Words::tr("The same request is still being carried out. Wait a moment.");
        case GeneralRefusal::TooManyRequests:
            return Words::tr("Too many requests in a short time. Wait a minute and try again.");
    }
    return {};
}

QString of(StaffRefusal refusal) {
    switch (refusal) {
        case StaffRefusal::WrongPassword:
            return Words::tr("Name or password is wrong. Check Caps Lock and try again.");
        case StaffRefusal::LockedOut:
            return Words::tr(
                "The account is locked for 15 minutes after five wrong passwords. Wait, or ask the owner.");
        case StaffRefusal::LoginTaken:
            return Words::tr("Somebody has this sign-in name already. Choose another.");
        case StaffRefusal::AlreadySetUp:
            return Words::tr("The shop has an owner already. Sign in instead.");
        case StaffRefusal::LastOwner:
            return Words::tr("A shop needs one owner. Make somebody else an owner first.");
    }
    return {};
}

QString of(ViewRefusal refusal) {
    switch (refusal) {
        case ViewRefusal::NameTaken:
            return Words::tr("There is a view of this name already. Choose another.");
        case ViewRefusal::TooMany:
            return Words::tr("There are %1 views of this list already. Delete one first.").arg(maxViews);
    }
    return {};
}

QString of(CustomerRefusal refusal) {
    switch (refusal) {
        case CustomerRefusal::BadCode:
            return Words::tr("The sign-in code is not valid any more.");
        case CustomerRefusal::LoginUnavailable:
            return Words::tr("WeChat's sign-in does not answer. Try again later.");
        case CustomerRefusal::TooManyAddresses:
            return Words::tr("No more addresses fit. Delete one first.");
        case CustomerRefusal::UnknownRegion:
            return Words::tr("There is no such region. Choose it from the list.");
    }
    return {};
}

QString of(CartRefusal refusal) {
    switch (refusal) {
        case CartRefusal::TooManyKinds:
            return Words::tr("No more kinds fit into the cart.");
        case CartRefusal::NotForSale:
            return Words::tr("This product is not for sale now.");
        case CartRefusal::OverLimit:
            return Words::tr("The customer has bought as many of this product as one may.");
    }
    return {};
}

QString of(CategoryRefusal refusal) {
    switch (refusal) {
        case CategoryRefusal::TooDeep:
            return Words::tr("Categories go three levels deep, and this would be a fourth. Choose a place further up.");
        case CategoryRefusal::IntoItself:
            return Words::tr("A category cannot go into itself or into one below it. Choose another place.");
        case CategoryRefusal::NameTaken:
            return Words::tr("There is a category of this name already. Choose another name, or merge the two.");
        case CategoryRefusal::HoldsProducts:
            return Words::tr("There are products in it. Say which category takes them.");
        case CategoryRefusal::HoldsChildren:
            return Words::tr("There are categories below it. Say that they go as well, or move them first.");
        case CategoryRefusal::TreeNotEmpty:
            return Words::tr("The shop has categories already. Add to them instead.");
        case CategoryRefusal::TemplateBound:
            return Words::tr("Categories use this spec template. Give them another one first.");
        case CategoryRefusal::TemplateNameTaken:
            return Words::tr("There is a spec template of this name already. Choose another name.");
    }
    return {};
}

QString of(PaymentRefusal refusal) {
    switch (refusal) {
        case PaymentRefusal::GatewayMissing:
            return Words::tr("No payment is set up for this shop. Set it up in the settings.");
        case PaymentRefusal::GatewayUnavailable:
            return Words::tr("WeChat Pay does not answer. Try again later.");
        case PaymentRefusal::BadSignature:
            return Words::tr("The payment notice is not signed by WeChat Pay.");
        case PaymentRefusal::WrongAmount:
            return Words::tr("The amount that was paid is not the order's.");
        case PaymentRefusal::UnknownPayment:
            return Words::tr("The shop knows no such payment.");
    }
    return {};
}

QString of(OrderRefusal refusal) {
    switch (refusal) {
        case OrderRefusal::OutOfStock:
            return Words::tr("There is not enough in stock.");
        case OrderRefusal::NotForSale:
            return Words::tr("This product is not for sale now.");
        case OrderRefusal::TotalChanged:
            return Words::tr("The total has changed meanwhile. Look at the new one.");
        case OrderRefusal::AddressMissing:
            return Words::tr("An address is missing.");
        case OrderRefusal::WrongState:
            return Words::tr("The order has moved on and this cannot be done any more. Look at it as it is now.");
        case OrderRefusal::TooMuchShipped:
            return Words::tr("The parcel holds more than is left to ship. Lower the quantities.");
        case OrderRefusal::UnknownCarrier:
            return Words::tr("There is no such carrier. Choose one from the list.");
        case OrderRefusal::TooManyPackages:
            return Words::tr("The order has as many parcels as WeChat allows. Put the rest into one of them.");
        case OrderRefusal::NotDelivered:
            return Words::tr("This product is not delivered to the address.");
        case OrderRefusal::OverLimit:
            return Words::tr("The customer has bought as many of this product as one may.");
    }
    return {};
}

QString of(ImportRefusal refusal) {
    switch (refusal) {
        case ImportRefusal::NotCsv:
            return Words::tr("The file is not a CSV table. Export it as CSV and choose it again.");
        case ImportRefusal::NotSpreadsheet:
            return Words::tr("The file is no Excel workbook that can be read. Save it again as .xlsx or as CSV.");
        case ImportRefusal::UnsafeFile:
            return Words::tr("The file is built in a way that no spreadsheet program builds it, and was not opened.");
        case ImportRefusal::WrongHeader:
            return Words::tr(
                "The first line does not hold the column titles that are needed. Say what the columns mean.");
        case ImportRefusal::BadEncoding:
            return Words::tr("The text is neither UTF-8 nor GB18030. Save it as UTF-8.");
        case ImportRefusal::TooManyRows:
            return Words::tr("The file has more than %1 rows. Split it.").arg(format::quantity(maxImportRows));
        case ImportRefusal::WrongState:
            return Words::tr("This import was finished or stopped already. Choose the file again.");
    }
    return {};
}

QString of(ProductRefusal refusal) {
    switch (refusal) {
        case ProductRefusal::SkuReserved:
            return Words::tr("Open orders wait for a variant that would go. Send or close them first.");
        case ProductRefusal::InTrash:
            return Words::tr("This product is in the recycle bin. Restore it first.");
        case ProductRefusal::NotInTrash:
            return Words::tr("This product is not in the recycle bin any more.");
    }
    return {};
}

QString of(JobRefusal refusal) {
    switch (refusal) {
        case JobRefusal::WrongState:
            return Words::tr("This job has moved on meanwhile. Look where it stands.");
    }
    return {};
}

QString of(ExportRefusal refusal) {
    switch (refusal) {
        case ExportRefusal::NotReady:
            return Words::tr("The file could not be written. Start the export again.");
    }
    return {};
}

QString of(ClientRefusal refusal) {
    switch (refusal) {
        case ClientRefusal::Offline:
            return Words::tr("The desk reconnects by itself. Nothing that you typed is lost.");
        case ClientRefusal::TimedOut:
            return Words::tr("The answer took too long. Try again; what was done is not done twice.");
        case ClientRefusal::UnreadableAnswer:
            return Words::tr("The server's answer cannot be read. Desk and server may be of different versions.");
    }
    return {};
}

}  // namespace zhanggui::sentences
