#include "ui/shell/setup_page.h"

#include <QLineEdit>

#include "models/shop/session_model.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/form.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QLineEdit* field(const QString& name, bool secret = false) {
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    if (secret) edit->setEchoMode(QLineEdit::Password);
    return edit;
}

}  // namespace

SetupPage::SetupPage(SessionModel& session, Preferences& preferences, QWidget* parent)
    : DoorPage(session, preferences, parent) {
    build(tr("Set up your shop"), tr("Names the shop and makes you its owner. Done once."), tr("Open the shop"));
    auto* shop = field(u"shopName"_s);
    form()->addField(u"/shopName"_s, tr("Shop name"), shop, {tr("What customers see"), 64, true, {}});
    form()->addField(u"/name"_s, tr("Your name"), field(u"ownerName"_s),
                     {tr("Shown to colleagues and in the log"), 64, true, {}});
    form()->addField(u"/login"_s, tr("Sign-in name"), field(u"login"_s),
                     {tr("Letters, digits, dot, dash, underscore"), 64, true, {}});
    form()->addField(u"/password"_s, tr("Password"), field(u"password"_s, true),
                     {tr("At least 8 characters"), 256, true, {}});
    form()->addField(u"/again"_s, tr("Password again"), field(u"passwordAgain"_s, true), {{}, 256, true, {}});
    setFocusProxy(shop);
}

bool SetupPage::check() {
    if (form()->value(u"/password"_s) == form()->value(u"/again"_s)) return true;
    form()->showFaults({{u"/again"_s, tr("The two passwords differ.")}});
    return false;
}

void SetupPage::submit() {
    const auto text = [this](const QString& pointer) { return form()->value(pointer).toString(); };
    preferences().setLastLogin(text(u"/login"_s));
    session().setUp(text(u"/shopName"_s), text(u"/login"_s), text(u"/name"_s), text(u"/password"_s));
}

}  // namespace zhanggui
