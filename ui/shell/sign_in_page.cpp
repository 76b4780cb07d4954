#include "ui/shell/sign_in_page.h"

#include <QLineEdit>

#include "models/shop/session_model.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/form.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

SignInPage::SignInPage(SessionModel& session, Preferences& preferences, QWidget* parent)
    : DoorPage(session, preferences, parent) {
    const QString sentence = session.hasExpired() ? tr("Your session has ended. Sign in again to go on where you were.")
                             : session.isKept()
                                 ? tr("With the name and password of your staff account")
                                 : tr("There is no keyring on this computer, so you are asked at every start.");
    build(session.shopName().isEmpty() ? tr("Sign in") : session.shopName(), sentence, tr("Sign in"));
    auto* login = new QLineEdit;
    login->setObjectName(u"login"_s);
    form()->addField(u"/login"_s, tr("Sign-in name"), login, {{}, 64, true, {}});
    auto* password = new QLineEdit;
    password->setObjectName(u"password"_s);
    password->setEchoMode(QLineEdit::Password);
    form()->addField(u"/password"_s, tr("Password"), password, {{}, 256, true, {}});
    login->setText(preferences.lastLogin());
    setFocusProxy(login->text().isEmpty() ? login : password);
    for (QLineEdit* edit : {login, password})
        connect(edit, &QLineEdit::textEdited, this, [this] { form()->clearFaults(); });
}

void SignInPage::fillIn(const QString& login, const QString& password) {
    form()->setValue(u"/login"_s, login);
    form()->setValue(u"/password"_s, password);
}

bool SignInPage::check() {
    QList<FieldFault> faults;
    if (form()->value(u"/login"_s).toString().trimmed().isEmpty())
        faults.append({u"/login"_s, tr("Type your sign-in name.")});
    if (form()->value(u"/password"_s).toString().isEmpty()) faults.append({u"/password"_s, tr("Type your password.")});
    if (!faults.isEmpty()) form()->showFaults(faults);
    return faults.isEmpty();
}

void SignInPage::submit() {
    const QString login = form()->value(u"/login"_s).toString();
    preferences().setLastLogin(login);
    session().signIn(login, form()->value(u"/password"_s).toString());
}

}  // namespace zhanggui
