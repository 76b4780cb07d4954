#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include "api/client/client_refusal.h"
#include "api/contract/contract.h"

/// What the desk says for the codes that the server sends: what happened, and what to do. The server never words
/// anything. A switch without default for each enum, so that a new code without a sentence does not compile.
namespace zhanggui::sentences {

/// The sentence of a refusal. Codes that this desk does not know are named in it.
QString of(const Refusal& refusal);
/// A few words over it, for banners and dialogs.
QString title(const Refusal& refusal);
/// For "copy details": code, status and the faults with their pointers, in no language.
QString details(const Refusal& refusal);

/// What is wrong with one field, to stand beside it: "At most 64 characters."
QString of(const Fault& fault);
/// The same where no field stands beside it: "Carrier: At most 64 characters."
QString of(const Fault& fault, const QString& field);
/// All of them as a form wants them: JSON pointer and sentence.
QList<QPair<QString, QString>> byField(const Refusal& refusal);

QString of(GeneralRefusal refusal);
QString of(StaffRefusal refusal);
QString of(ViewRefusal refusal);
QString of(CustomerRefusal refusal);
QString of(CartRefusal refusal);
QString of(CategoryRefusal refusal);
QString of(FreightRefusal refusal);
QString of(PaymentRefusal refusal);
QString of(OrderRefusal refusal);
QString of(ImportRefusal refusal);
QString of(ProductRefusal refusal);
QString of(JobRefusal refusal);
QString of(ExportRefusal refusal);
QString of(ClientRefusal refusal);

/// What is wrong with a field of a product's form; `limit` is the figure that goes with it.
QString of(ProductFault fault, qlonglong limit);

/// What is wrong with a field of a freight template.
QString of(FreightFault fault);

/// Why a row of an import is left out; `column` and `found` say where and what, either may be empty.
QString of(RowFault fault, const QString& column, const QString& found);

}  // namespace zhanggui::sentences
