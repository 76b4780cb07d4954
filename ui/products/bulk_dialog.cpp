#include "ui/products/bulk_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/products/bulk_row_model.h"
#include "models/products/product_values.h"
#include "models/products/product_words.h"
#include "models/shop/job_run.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DialogWidth = 760, DialogHeight = 560, LongestFormula = 40;
}

BulkDialog::BulkDialog(BulkAction action, BulkForm request, JobRun& run, BulkRowModel& rows,
                       const QList<QPair<qlonglong, QString>>& choices, QWidget* parent)
    : QDialog(parent), m_form(std::move(request)), m_run(run), m_rows(rows) {
    m_form.action = action;
    setObjectName(u"bulkDialog"_s);
    setWindowTitle(bulkActionText(action));
    build(choices);
    connect(&m_run, &JobRun::changed, this, &BulkDialog::follow);
    connect(&m_run, &JobRun::planned, this, [this] {
        m_rows.open(m_run.job()->id);
        if (m_go->isEnabled()) m_go->setFocus();
    });
    if (hasInput())
        m_text != nullptr ? m_text->setFocus() : m_choice->setFocus();
    else
        plan();
    follow();
}

BulkDialog::~BulkDialog() {
    m_rows.open({});
    if (!m_started) m_run.abandon();
}

bool BulkDialog::hasInput() const {
    return m_text != nullptr || m_choice != nullptr;
}

void BulkDialog::build(const QList<QPair<qlonglong, QString>>& choices) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    column->setSpacing(px(space::S));
    column->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    m_banner = new Banner;
    m_banner->hide();
    column->addWidget(m_banner);
    column->addWidget(makeInputs(choices));
    m_table = new RecordTable({stretchingColumnOf(m_rows, "product", CellKind::Text, 200),
                               columnOf(m_rows, "change", CellKind::Text, 320),
                               columnOf(m_rows, "state", CellKind::Chip, 120)});
    m_table->setObjectName(u"bulkRows"_s);
    m_table->setAccessibleName(tr("What would be changed"));
    m_table->setTickable(false);
    m_table->setRowHeight(RecordTable::RowHeight::Compact);
    m_table->setModel(&m_rows);
    m_table->verticalHeader()->hide();
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    m_summary = new Label({}, TextStep::Body, Ink::Text2);
    m_summary->setObjectName(u"bulkSummary"_s);
    m_summary->setWordWrap(true);
    auto* back = makeButton(tr("Cancel"), ButtonLook::Plain);
    m_go = makeButton(tr("Change"), m_form.action == BulkAction::Trash ? ButtonLook::Danger : ButtonLook::Primary);
    m_go->setObjectName(u"bulkGo"_s);
    back->setAutoDefault(false);  // Enter in the formula's field previews and nothing else
    foot->addWidget(m_summary, 1);
    foot->addWidget(back);
    foot->addWidget(m_go);
    column->addLayout(foot);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_started = true;
        m_run.start();
        Q_EMIT started();
        accept();
    });
    resize(px(DialogWidth), px(DialogHeight));
}

QWidget* BulkDialog::makeInputs(const QList<QPair<qlonglong, QString>>& choices) {
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(space::S));
    const auto addText = [&](const QString& label, const QString& hint, const QString& placeholder, int most) {
        m_text = new QLineEdit;
        m_text->setObjectName(u"bulkText"_s);
        m_text->setPlaceholderText(placeholder);
        row->addWidget(new FieldRow(label, m_text, {hint, 0, true, {}}), 1, Qt::AlignTop);
        limitCodePoints(m_text, most);
        connect(m_text, &QLineEdit::returnPressed, this, &BulkDialog::plan);
    };
    const auto addChoice = [&](const QString& label) {
        m_choice = new QComboBox;
        m_choice->setObjectName(u"bulkChoice"_s);
        row->addWidget(new FieldRow(label, m_choice, {}), 0, Qt::AlignTop);
    };
    switch (m_form.action) {
        case BulkAction::Price:
        case BulkAction::LinePrice:
            addText(tr("Formula"), tr("For every variant: *0.9, +5, -5%, =12.90, =cost*1.6"), u"*0.9"_s,
                    LongestFormula);
            addChoice(tr("Rounded to"));
            m_choice->addItem(tr("0.01"), int(PriceRounding::Fen));
            m_choice->addItem(tr("0.1"), int(PriceRounding::Jiao));
            m_choice->addItem(tr("1"), int(PriceRounding::Yuan));
            m_choice->addItem(tr("ends in .9"), int(PriceRounding::Point9));
            m_choice->addItem(tr("ends in .99"), int(PriceRounding::Point99));
            break;
        case BulkAction::AddTags:
        case BulkAction::RemoveTags:
            addText(tr("Tags"), tr("Separated by commas"), {}, 500);
            break;
        case BulkAction::SetCategory:
        case BulkAction::SetFreight:
            addChoice(m_form.action == BulkAction::SetCategory ? tr("Category") : tr("Freight template"));
            for (const auto& [id, name] : choices) m_choice->addItem(name, QVariant::fromValue<qlonglong>(id));
            break;
        case BulkAction::OnShelf:
        case BulkAction::OffShelf:
        case BulkAction::Trash:
        case BulkAction::Restore:
            break;
    }
    m_preview = makeButton(tr("Preview"), ButtonLook::Plain, u"eye"_s);
    m_preview->setObjectName(u"bulkPreview"_s);
    m_preview->setAutoDefault(false);
    row->addWidget(m_preview, 0, Qt::AlignVCenter);
    row->addStretch(0);
    host->setVisible(hasInput());
    connect(m_preview, &QPushButton::clicked, this, &BulkDialog::plan);
    return host;
}

void BulkDialog::plan() {
    const QString text = m_text == nullptr ? QString() : m_text->text().trimmed();
    if (m_text != nullptr && text.isEmpty()) return m_text->setFocus();
    if (m_form.action == BulkAction::Price || m_form.action == BulkAction::LinePrice) {
        m_form.formula = format::utf8(text);
        m_form.rounding = static_cast<PriceRounding>(m_choice->currentData().toInt());
    } else if (m_text != nullptr) {
        m_form.tags = products::tagsFrom(text);
    } else if (m_form.action == BulkAction::SetFreight) {
        m_form.freightTemplate = FreightTemplateId{m_choice->currentData().toLongLong()};
    } else if (m_choice != nullptr) {
        m_form.category = CategoryId{m_choice->currentData().toLongLong()};
    }
    m_rows.open({});
    m_run.plan<BulkProducts>(m_form);
}

QString BulkDialog::summary() const {
    if (m_run.isBusy()) return tr("Looking at the products…");
    if (!m_run.is(JobState::Ready))
        return hasInput() ? tr("Preview shows what would be changed. Nothing is written.") : QString();
    const Job& job = *m_run.job();
    QStringList parts{tr("%Ln product(s) will change", nullptr, int(job.planned))};
    if (job.same > 0) parts << tr("%Ln are so already", nullptr, int(job.same));
    if (job.refused > 0) parts << tr("%Ln are left out", nullptr, int(job.refused));
    return parts.join(u", "_s);
}

void BulkDialog::follow() {
    const Refusal& refusal = m_run.refusal();
    m_banner->setVisible(!refusal.code.empty());
    if (!refusal.code.empty())
        m_banner->show(Banner::Kind::Error, refusalTitle(refusal), products::refusalText(refusal),
                       refusalDetails(refusal));
    m_summary->setText(summary());
    const bool ready = m_run.is(JobState::Ready) && !m_run.isBusy() && m_run.job()->planned > 0;
    m_go->setEnabled(ready);
    m_go->setText(ready ? tr("Change %Ln product(s)", nullptr, int(m_run.job()->planned)) : tr("Change"));
    m_preview->setEnabled(!m_run.isBusy());
}

}  // namespace zhanggui
