#include "ui/widgets/picture_edit.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int Side = 96;
constexpr qint64 MostBytes = 10 * 1024 * 1024;
}  // namespace

/// The picture itself.
class PictureEdit::Square : public QWidget {
  public:
    Square(PictureEdit& edit, ThumbSource* source) : m_edit(edit), m_source(source) {
        setFixedSize(px(Side), px(Side));
        if (source != nullptr) connect(source, &ThumbSource::ready, this, qOverload<>(&QWidget::update));
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = Tokens::of(palette());
        const QString path = m_edit.path();
        QPixmap picture;
        if (m_source != nullptr && !path.isEmpty()) picture = m_source->thumb(path, width(), devicePixelRatioF());
        paintThumb(&painter, rect(), picture, t, m_edit.isSending());
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        drawRounded(&painter, frame, px(radius::Control), QColor(), t.control, 1,
                    path.isEmpty() ? Qt::DashLine : Qt::SolidLine);
    }

  private:
    PictureEdit& m_edit;
    ThumbSource* m_source;
};

PictureEdit::PictureEdit(ThumbSource* source, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(space::S));
    m_square = new Square(*this, source);
    row->addWidget(m_square, 0, Qt::AlignTop);
    auto* side = new QVBoxLayout;
    side->setSpacing(px(space::XS));
    auto* buttons = new QHBoxLayout;
    m_choose = makeButton(tr("Choose…"), ButtonLook::Plain, u"image"_s);
    m_remove = makeButton(tr("Remove"), ButtonLook::Plain);
    for (QPushButton* button : {m_choose, m_remove}) {
        setCompact(button);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    side->addLayout(buttons);
    m_hint = new Label(tr("Or drop or paste one here. PNG, JPEG or WebP."), TextStep::Caption, Ink::Text3);
    m_hint->setWordWrap(true);
    m_fault = new Label({}, TextStep::Caption, Ink::Danger);
    m_fault->setWordWrap(true);
    m_fault->hide();
    side->addWidget(m_hint);
    side->addWidget(m_fault);
    side->addStretch(1);
    row->addLayout(side, 1);
    setAcceptDrops(true);
    setMinimumHeight(px(Side));
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &PictureEdit::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { setPath({}); });
    m_remove->setEnabled(false);
}

void PictureEdit::setPath(const QString& path) {
    if (m_path == path) return;
    m_path = path;
    m_remove->setEnabled(!path.isEmpty() && !m_sending);
    m_square->update();
    Q_EMIT pathChanged();
}

void PictureEdit::setSending(bool sending) {
    m_sending = sending;
    m_choose->setEnabled(!sending);
    m_remove->setEnabled(!sending && !m_path.isEmpty());
    m_hint->setText(sending ? tr("The picture is being sent…") : tr("Or drop or paste one here. PNG, JPEG or WebP."));
    m_square->update();
}

void PictureEdit::setFault(const QString& fault) {
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    setAccessibleDescription(fault);
}

void PictureEdit::takeFile(const QString& name) {
    QFile file(name);
    if (m_sending) return;
    if (!file.open(QIODevice::ReadOnly)) return setFault(tr("The file cannot be read."));
    if (file.size() > MostBytes) return setFault(tr("The file is larger than 10 MB."));
    setFault({});
    Q_EMIT chosen(file.readAll());
}

void PictureEdit::choose() {
    auto* dialog = new QFileDialog(window(), tr("Choose a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.webp"_s));
    connect(dialog, &QFileDialog::fileSelected, this, &PictureEdit::takeFile);
    dialog->open();
}

void PictureEdit::paste() {
    const QImage image = QApplication::clipboard()->image();
    if (image.isNull() || m_sending) return;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return;
    setFault({});
    Q_EMIT chosen(bytes);
}

void PictureEdit::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && !m_sending) event->acceptProposedAction();
}

void PictureEdit::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) takeFile(urls.first().toLocalFile());
}

void PictureEdit::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) return paste();
    QWidget::keyPressEvent(event);
}

}  // namespace zhanggui
