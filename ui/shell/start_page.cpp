#include "ui/shell/start_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 520;

class StartMark : public QWidget {
  public:
    StartMark() { setFixedSize(px(56), px(56)); }
    void setFailed(bool failed) {
        m_failed = failed;
        update();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = Tokens::of(palette());
        const ToneColors& tone = t.tone(m_failed ? Tone::Danger : Tone::Brand);
        drawRounded(&painter, rect(), width() / 2.0, tone.fill);
        const int side = px(24);
        paintIcon(&painter, m_failed ? u"alert"_s : u"store"_s,
                  QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side), tone.text);
    }

  private:
    bool m_failed = false;
};

}  // namespace

void StartPage::buildButtons() {
    m_buttons = new QWidget;
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, px(space::XS), 0, 0);
    auto* copy = plainButton(tr("Copy details"), u"copy"_s);
    auto* quit = plainButton(tr("Quit"));
    auto* retry = primaryButton(tr("Retry"), u"refresh"_s);
    retry->setObjectName(u"startRetry"_s);
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(quit);
    row->addWidget(retry);
    row->addStretch(1);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_title->text() + u"\n"_s + m_words->text()); });
    connect(quit, &QPushButton::clicked, this, &StartPage::quitRequested);
    connect(retry, &QPushButton::clicked, this, &StartPage::retryRequested);
}

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    auto* outer = new QVBoxLayout(this);
    auto* box = new QWidget;
    box->setFixedWidth(px(ColumnWidth));
    auto* column = new QVBoxLayout(box);
    column->setSpacing(px(space::S));
    auto* mark = new StartMark;
    m_mark = mark;
    m_title = new Label({}, TextStep::Subtitle);
    m_words = new Label({}, TextStep::Body, Ink::Text2);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Start"));
    buildButtons();
    column->addWidget(mark, 0, Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addWidget(m_buttons);
    outer->addStretch(1);
    outer->addWidget(box, 0, Qt::AlignHCenter);
    outer->addStretch(1);
    showProgress(-1, {});
}

void StartPage::showProgress(int percent, const QString& text) {
    m_failed = false;
    static_cast<StartMark*>(m_mark)->setFailed(false);
    m_title->setText(tr("Opening the shop…"));
    m_words->setText(text);
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(percent);
    m_bar->show();
    m_buttons->hide();
}

void StartPage::showFailure(const QString& title, const QString& words) {
    m_failed = true;
    static_cast<StartMark*>(m_mark)->setFailed(true);
    m_title->setText(title);
    m_words->setText(words);
    m_bar->hide();
    m_buttons->show();
}

}  // namespace zhanggui
