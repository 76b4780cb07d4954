#include "ui/shell/door_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/shop/session_model.h"
#include "ui/shell/buttons.h"
#include "ui/shell/desk_menus.h"
#include "ui/shell/preferences.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int CardWidth = 400;
}

DoorPage::DoorPage(SessionModel& session, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_session(session), m_preferences(preferences) {
    connect(&m_session, &SessionModel::busyChanged, this, &DoorPage::follow);
    connect(&m_session, &SessionModel::changed, this, &DoorPage::follow);
    connect(&m_session, &SessionModel::refused, this, &DoorPage::follow);
}

QLayout* DoorPage::makeCorner() {
    auto* corner = new QHBoxLayout;
    corner->setContentsMargins(px(space::M), px(space::S), px(space::M), 0);
    QPushButton* language = plainButton(m_preferences.language() == "zh_CN"_L1 ? u"简体中文"_s : u"English"_s);
    language->setObjectName(u"doorLanguage"_s);
    language->setAccessibleName(tr("Language"));
    language->setMenu(DeskMenus::makeLanguageMenu(m_preferences, language));
    corner->addStretch(1);
    corner->addWidget(language);
    return corner;
}

QLayout* DoorPage::makeHead(const QString& title, const QString& sentence) {
    auto* head = new QHBoxLayout;
    head->setSpacing(px(space::S));
    head->setContentsMargins(px(space::L), 0, px(space::L), 0);
    const QString shop = m_session.shopName().isEmpty() ? tr("Zhanggui") : m_session.shopName();
    head->addWidget(new Avatar(shop, Avatar::Shape::Square, 40));
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    auto* name = new Label(title, TextStep::Title);
    titles->addWidget(name);
    auto* words = new Label(sentence, TextStep::Caption, Ink::Text2);
    words->setWordWrap(true);
    titles->addWidget(words);
    head->addLayout(titles, 1);
    return head;
}

void DoorPage::build(const QString& title, const QString& sentence, const QString& button) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner;
    m_banner->setRetry(true);
    m_banner->hide();
    connect(m_banner, &Banner::retry, this, [this] { m_session.start(); });
    outer->addWidget(m_banner);

    outer->addLayout(makeCorner());
    outer->addStretch(1);

    auto* card = new Panel(Panel::Fill::Surface);
    card->setCard(radius::Dialog, true);
    card->setFixedWidth(px(CardWidth));
    auto* column = new QVBoxLayout(card);
    column->setSpacing(px(space::XS));
    column->addLayout(makeHead(title, sentence));
    m_form = new Form;
    m_form->setUnsavedBarVisible(false);
    // The form is a part of the card: it brings its own padding and is as tall as what is in it.
    column->setContentsMargins(0, px(space::L), 0, px(space::L));
    column->addWidget(m_form);
    m_fields = m_form->findChild<QScrollArea*>()->widget();
    m_fields->installEventFilter(this);
    m_button = primaryButton(button);
    m_button->setObjectName(u"doorSubmit"_s);
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setDefault(true);
    connect(m_button, &QPushButton::clicked, this, &DoorPage::tryIt);
    auto* last = new QHBoxLayout;
    last->setContentsMargins(px(space::L), 0, px(space::L), 0);
    last->addWidget(m_button);
    column->addLayout(last);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(2);
}

bool DoorPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_fields && event->type() == QEvent::LayoutRequest)
        m_form->setMinimumHeight(m_fields->sizeHint().height());
    return QWidget::eventFilter(watched, event);
}

void DoorPage::tryIt() {
    if (m_session.isBusy()) return;
    m_form->clearFaults();
    clearBanner();
    if (check()) submit();
}

void DoorPage::follow() {
    if (m_form == nullptr) return;
    const bool busy = m_session.isBusy();
    m_button->setEnabled(!busy);
    m_form->setSaving(busy);
    const Refusal& refusal = m_session.refusal();
    if (busy || refusal.code.empty()) {
        if (!busy) clearBanner();
        return;
    }
    // A fault with a field stands at the field; everything else is said over the card.
    const QList<FieldFault> faults = fieldFaults(refusal);
    if (!faults.isEmpty())
        m_form->showFaults(faults);
    else
        showBanner(refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
}

void DoorPage::showBanner(const QString& title, const QString& sentence, const QString& details) {
    m_banner->show(Banner::Kind::Error, title, sentence, details);
    m_banner->setRetry(m_session.state() == SessionModel::State::Unreachable);
}

void DoorPage::clearBanner() {
    m_banner->hide();
}

void DoorPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        tryIt();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DoorPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Tokens::of(palette()).window);
}

}  // namespace zhanggui
