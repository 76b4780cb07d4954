#include "ui/products/failed_pictures_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>

#include "models/products/failed_pictures_model.h"
#include "ui/shell/buttons.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 860, DialogHeight = 520;
}

FailedPicturesDialog::FailedPicturesDialog(FailedPicturesModel& model, QWidget* parent)
    : QDialog(parent), m_model(model) {
    setObjectName(u"failedPictures"_s);
    setWindowTitle(tr("Pictures that could not be fetched"));
    resize(px(DialogWidth), px(DialogHeight));
    build();
    connect(&m_model, &RecordModel::stateChanged, this, &FailedPicturesDialog::follow);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &FailedPicturesDialog::follow);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &FailedPicturesDialog::follow);
    connect(&m_model, &FailedPicturesModel::queued, this, [this](qlonglong pictures) {
        m_words->setText(tr("%Ln picture(s) are being fetched again.", nullptr, int(pictures)));
        follow();
    });
    connect(&m_model, &FailedPicturesModel::retryRefused, this, [this](const Refusal& refusal) {
        m_banner->show(Banner::Kind::Error, refusalTitle(refusal), refusalSentence(refusal), refusalDetails(refusal));
        follow();
    });
    m_model.reload();
    follow();
    m_table->setFocus();
}

void FailedPicturesDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    auto* hint =
        new Label(tr("Imports name pictures on other hosts; these were given up. Enter opens the product, where "
                     "a picture can be added by hand."),
                  TextStep::Body, Ink::Text2);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_banner = new Banner;
    m_banner->hide();
    connect(m_banner, &Banner::retry, &m_model, &RecordModel::retry);
    column->addWidget(m_banner);
    m_table = new RecordTable(
        {stretchingColumnOf(m_model, "product", CellKind::Text, 180), columnOf(m_model, "why", CellKind::Text, 240),
         columnOf(m_model, "url", CellKind::Mono, 240), columnOf(m_model, "tries", CellKind::Number, 64)});
    m_table->setObjectName(u"failedPictureRows"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setTickable(false);
    m_table->setRowHeight(RecordTable::RowHeight::Compact);
    m_table->setModel(&m_model);
    m_table->verticalHeader()->hide();
    connect(m_table, &RecordTable::opened, this, [this](const QVariant& id) {
        const qlonglong product = m_model.productOf(id);
        accept();
        Q_EMIT productWanted(product);
    });
    connect(m_table, &RecordTable::escaped, this, &QDialog::reject);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    m_words = new Label({}, TextStep::Body, Ink::Text2);
    m_words->setObjectName(u"failedPictureWords"_s);
    m_words->setWordWrap(true);
    auto* close = plainButton(tr("Close"));
    close->setAutoDefault(false);
    m_retry = primaryButton(tr("Try all again"), u"refresh"_s);
    m_retry->setObjectName(u"failedPictureRetry"_s);
    m_retry->setAutoDefault(false);
    foot->addWidget(m_words, 1);
    foot->addWidget(close);
    foot->addWidget(m_retry);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_model.retryAll();
        follow();
    });
}

void FailedPicturesDialog::follow() {
    using State = RecordModel::State;
    const State state = m_model.state();
    const bool empty = state == State::Empty || state == State::NoMatch;
    m_table->setLoading(state == State::Loading);
    if (empty)
        m_empty->show(u"tick-circle"_s, tr("Every picture is there"),
                      tr("No picture of an import is missing that was not already on its way."), {});
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    const bool failed = state == State::Error || state == State::Offline || state == State::Denied;
    if (failed) {
        m_banner->show(Banner::Kind::Error, m_model.stateTitle(), m_model.stateSentence(),
                       refusalDetails(m_model.refusal()));
        m_banner->setRetry(true);
    } else if (state == State::Ready || empty) {
        m_banner->hide();
    }
    setDisabledReason(m_retry, m_model.rowCount() == 0 ? tr("There is nothing to fetch.")
                               : m_model.isRetrying()  ? tr("They are being queued.")
                                                       : QString());
}

}  // namespace zhanggui
