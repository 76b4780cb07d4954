#include "ui/widgets/moment_edit.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>

#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int AheadSeconds = 3600, MinuteMs = 60000;
}

MomentEdit::MomentEdit(const QString& tick, int offsetHours, QWidget* parent)
    : QWidget(parent), m_offsetSeconds(offsetHours * 3600) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(space::S));
    m_tick = new QCheckBox(tick);
    m_edit = new QDateTimeEdit;
    m_edit->setObjectName(u"moment"_s);
    m_edit->setAccessibleName(tick);
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_edit->setCalendarPopup(true);
    m_edit->setEnabled(false);
    const QDateTime soon = QDateTime::currentDateTimeUtc().toOffsetFromUtc(m_offsetSeconds).addSecs(AheadSeconds);
    // The edit knows local time and UTC only: it is given the clock's reading as if that were UTC.
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setDateTime(QDateTime(soon.date(), QTime(soon.time().hour(), 0), Qt::UTC));
    setFocusProxy(m_tick);
    layout->addWidget(m_tick);
    layout->addWidget(m_edit);
    layout->addStretch(1);
    connect(m_tick, &QCheckBox::toggled, this, [this](bool on) {
        m_edit->setEnabled(on);
        m_set = 0;
        Q_EMIT momentChanged(moment());
    });
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_set = 0;
        Q_EMIT momentChanged(moment());
    });
}

qlonglong MomentEdit::moment() const {
    if (!m_tick->isChecked()) return 0;
    if (m_set != 0) return m_set;
    const QDateTime shown = m_edit->dateTime();
    const QDateTime there(shown.date(), QTime(shown.time().hour(), shown.time().minute()), Qt::OffsetFromUTC,
                          m_offsetSeconds);
    return there.toMSecsSinceEpoch() / MinuteMs * MinuteMs;
}

void MomentEdit::setMoment(qlonglong ms) {
    if (ms == moment()) return;
    {
        const QSignalBlocker quietTick(m_tick), quietEdit(m_edit);
        m_tick->setChecked(ms != 0);
        m_edit->setEnabled(ms != 0);
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, m_offsetSeconds);
        if (ms != 0) m_edit->setDateTime(QDateTime(there.date(), there.time(), Qt::UTC));
        m_set = ms;
    }
    Q_EMIT momentChanged(ms);
}

}  // namespace zhanggui
