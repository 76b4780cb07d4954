#include "ui/shell/notice_rows.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/buttons.h"
#include "ui/shell/drop_panel.h"
#include "ui/shell/job_list.h"
#include "ui/shell/notices.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString words(const char* source) {
    return QCoreApplication::translate("NoticeRows", source);
}

class Mark : public QWidget {
  public:
    Mark(const QString& icon, Tone tone) : m_icon(icon), m_tone(tone) { setFixedSize(px(20), px(20)); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintIcon(&painter, m_icon, rect(), Tokens::of(palette()).tone(m_tone).text);
    }

  private:
    QString m_icon;
    Tone m_tone;
};

Label* wrapped(const QString& text, TextStep step, Ink ink) {
    auto* label = new Label(text, step, ink);
    label->setWordWrap(true);
    return label;
}

/// One job; kept while the job lives, so that its button stays where it is.
class JobRow : public QWidget {
  public:
    JobRow(JobList& jobs, const DeskJob& job, DropPanel& panel) : m_id(job.id) {
        setObjectName(u"job%1"_s.arg(job.id));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(space::XXS));
        auto* head = new QHBoxLayout;
        m_title = new Label(job.title, TextStep::Body);
        m_title->setElided(true);
        head->addWidget(m_title, 1);
        m_cancel = linkButton(words(QT_TRANSLATE_NOOP("NoticeRows", "Cancel")));
        m_show = linkButton(words(QT_TRANSLATE_NOOP("NoticeRows", "Show")));
        head->addWidget(m_show);
        head->addWidget(m_cancel);
        column->addLayout(head);
        m_bar = new QProgressBar;
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(job.title);
        column->addWidget(m_bar);
        m_detail = wrapped({}, TextStep::Caption, Ink::Text2);
        column->addWidget(m_detail);
        connect(m_cancel, &QPushButton::clicked, &jobs, [&jobs, id = m_id] { jobs.cancel(id); });
        if (job.show)
            connect(m_show, &QPushButton::clicked, &panel, [&panel, show = job.show] {
                panel.close();
                show();
            });
        m_show->setVisible(bool(job.show));
        follow(job);
    }
    int id() const { return m_id; }
    void follow(const DeskJob& job) {
        const bool running = job.state == DeskJob::State::Running;
        m_cancel->setVisible(running && job.cancel);
        m_bar->setVisible(running);
        m_bar->setRange(0, job.percent < 0 ? 0 : 100);
        m_bar->setValue(job.percent);
        m_detail->setText(job.detail);
        m_detail->setVisible(!job.detail.isEmpty());
        m_detail->setInk(job.state == DeskJob::State::Failed ? Ink::Danger : Ink::Text2);
    }

  private:
    int m_id;
    Label *m_title, *m_detail;
    QProgressBar* m_bar;
    QPushButton *m_cancel, *m_show;
};

QWidget* noticeRow(const Notice& notice, DropPanel& panel) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(space::S));
    static const QHash<Notice::Kind, QPair<QString, Tone>> marks{
        {Notice::Kind::Info, {u"info"_s, Tone::Info}},
        {Notice::Kind::Success, {u"tick-circle"_s, Tone::Success}},
        {Notice::Kind::Warning, {u"alert"_s, Tone::Warning}},
        {Notice::Kind::Error, {u"alert"_s, Tone::Danger}}};
    const auto [icon, tone] = marks.value(notice.kind);
    line->addWidget(new Mark(icon, tone), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(wrapped(notice.text, TextStep::Body, Ink::Text));
    if (!notice.details.isEmpty()) texts->addWidget(wrapped(notice.details, TextStep::Caption, Ink::Text2));
    texts->addWidget(
        new Label(QLocale().toString(notice.at.time(), QLocale::ShortFormat), TextStep::Caption, Ink::Text3));
    line->addLayout(texts, 1);
    if (notice.action) {
        auto* button = linkButton(notice.actionText);
        QObject::connect(button, &QPushButton::clicked, &panel, [&panel, act = notice.action] {
            panel.close();
            act();
        });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return row;
}

void sayNothing(DropPanel& panel, const QString& words) {
    auto* label = wrapped(words, TextStep::Body, Ink::Text2);
    panel.rows()->addWidget(label);
    panel.rows()->addStretch(1);
}

}  // namespace

void fillJobs(DropPanel& panel, JobList& jobs) {
    QList<JobRow*> rows;
    for (int i = 0; i < panel.rows()->count(); ++i)
        if (auto* row = dynamic_cast<JobRow*>(panel.rows()->itemAt(i)->widget())) rows << row;
    const QList<DeskJob>& list = jobs.jobs();
    const bool same = rows.size() == list.size() && !rows.isEmpty() &&
                      std::equal(rows.begin(), rows.end(), list.begin(),
                                 [](const JobRow* row, const DeskJob& job) { return row->id() == job.id; });
    if (same) {
        for (int i = 0; i < rows.size(); ++i) rows.at(i)->follow(list.at(i));
        return;
    }
    panel.clearRows();
    if (list.isEmpty()) {
        sayNothing(panel, words(QT_TRANSLATE_NOOP("NoticeRows", "Nothing is running. Imports show up here.")));
        return;
    }
    for (const DeskJob& job : list) panel.rows()->addWidget(new JobRow(jobs, job, panel));
    panel.rows()->addStretch(1);
}

void fillNotices(DropPanel& panel, const Notices& notices) {
    panel.clearRows();
    if (notices.history().isEmpty()) {
        sayNothing(panel, words(QT_TRANSLATE_NOOP("NoticeRows",
                                                  "No alerts. New paid orders and failed requests show up here.")));
        return;
    }
    for (const Notice& notice : notices.history()) panel.rows()->addWidget(noticeRow(notice, panel));
    panel.rows()->addStretch(1);
}

}  // namespace zhanggui
