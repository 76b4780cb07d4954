#include "ui/products/pictures_tab.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "api/contract/schema.h"
#include "models/base/formats.h"
#include "models/products/product_edit.h"
#include "models/shop/picture_upload.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/picture_tray.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

PicturesTab::PicturesTab(ProductEdit& edit, PictureUpload& upload, ThumbSource& thumbs, QWidget* parent)
    : QWidget(parent), m_edit(edit), m_upload(upload), m_tray(new PictureTray(thumbs, int(maxPictures))) {
    build();
    connect(&m_edit, &ProductEdit::formChanged, this, &PicturesTab::follow);
    connect(&m_upload, &PictureUpload::changed, this, &PicturesTab::follow);
    connect(&m_upload, &PictureUpload::arrived, this, &PicturesTab::onArrived);
    follow();
}

void PicturesTab::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    layout->setSpacing(px(space::S));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Pictures"), TextStep::Strong));
    m_count = new Label({}, TextStep::Caption, Ink::Text2);
    head->addWidget(m_count);
    head->addStretch(1);
    layout->addLayout(head);
    m_tray->setObjectName(u"pictureTray"_s);
    m_tray->setCoverWord(tr("Cover"));
    layout->addWidget(m_tray);
    auto* hint =
        new Label(tr("Drop or paste pictures, or choose files. Drag to put them in order, or Alt with ← →. The "
                     "first one is the cover. Large pictures are made smaller before they are sent."),
                  TextStep::Caption, Ink::Text2);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_fault = new Label({}, TextStep::Caption, Ink::Danger);
    m_fault->setWordWrap(true);
    m_fault->setObjectName(u"pictureFault"_s);
    layout->addWidget(m_fault);
    m_alt = new QLineEdit;
    m_alt->setObjectName(u"pictureAlt"_s);
    limitCodePoints(m_alt, int(boundsOf(&ProductPicture::alt).max));
    layout->addWidget(new FieldRow(tr("What the picture shows"), m_alt,
                                   {tr("For customers who cannot see it, and for the search"), 0, false, {}}));
    m_crop = makeButton(tr("Crop to a square…"), ButtonLook::Plain, u"image"_s);
    layout->addWidget(m_crop, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_tray, &PictureTray::addRequested, this, &PicturesTab::choose);
    connect(m_tray, &PictureTray::filesDropped, this, [this](const QList<QUrl>& urls) {
        QStringList files;
        for (const QUrl& url : urls)
            if (url.isLocalFile()) files << url.toLocalFile();
        take(files);
    });
    connect(m_tray, &PictureTray::imagePasted, this, [this](const QImage& image) {
        if (m_tray->pictures().size() < maxPictures) m_own.insert(m_upload.addImage(image, tr("Pasted picture")));
        follow();
    });
    connect(m_tray, &PictureTray::moveRequested, this, [this](int from, int to) {
        const int count = int(m_edit.form().pictures.size());
        if (from >= count || to >= count) return;
        m_edit.change(tr("Move picture"), [=](ProductForm& form) {
            const auto picture = form.pictures[std::size_t(from)];
            form.pictures.erase(form.pictures.begin() + from);
            form.pictures.insert(form.pictures.begin() + to, picture);
        });
    });
    connect(m_tray, &PictureTray::removeRequested, this, &PicturesTab::remove);
    connect(m_tray, &PictureTray::opened, this, [this](int index) {
        if (!isUploading(index)) Q_EMIT cropRequested(index);
    });
    connect(m_tray, &PictureTray::currentChanged, this, &PicturesTab::followCurrent);
    connect(m_crop, &QPushButton::clicked, this, [this] { Q_EMIT cropRequested(m_tray->current()); });
    connect(m_alt, &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto at = std::size_t(m_tray->current());
        if (at >= m_edit.form().pictures.size()) return;
        m_edit.change(
            tr("Describe picture"), [&](ProductForm& form) { form.pictures[at].alt = format::utf8(text); },
            u"/pictures/%1/alt"_s.arg(at));
    });
}

bool PicturesTab::isUploading(int index) const {
    return index >= int(m_edit.form().pictures.size());
}

void PicturesTab::follow() {
    QList<TrayPicture> pictures;
    for (const ProductPicture& picture : m_edit.form().pictures) {
        TrayPicture one;
        one.key = format::text(picture.image);
        one.label = picture.pending ? tr("Still to be fetched from its host") : format::text(picture.alt);
        pictures.append(one);
    }
    QStringList faults;
    for (const PictureUpload::Item& item : m_upload.items()) {
        if (!m_own.contains(item.id)) continue;
        TrayPicture one;
        one.preview = item.preview;
        one.label = item.name;
        one.fault = item.fault;
        using Stage = PictureUpload::Stage;
        one.percent = item.stage == Stage::Failed    ? -1
                      : item.stage == Stage::Sending ? 60
                      : item.stage == Stage::Waiting ? 30
                                                     : 10;
        if (!item.fault.isEmpty()) faults << tr("%1: %2").arg(item.name, item.fault);
        pictures.append(one);
    }
    m_tray->setPictures(pictures);
    m_fault->setText(faults.join(u'\n'));
    m_fault->setVisible(!faults.isEmpty());
    m_count->setText(u"%1 / %2"_s.arg(m_edit.form().pictures.size()).arg(maxPictures));
    followCurrent();
}

void PicturesTab::followCurrent() {
    const auto at = std::size_t(m_tray->current());
    const bool picture = at < m_edit.form().pictures.size();
    const QString alt = picture ? format::text(m_edit.form().pictures[at].alt) : QString();
    if (m_alt->text() != alt) m_alt->setText(alt);
    setDisabledReason(m_alt, picture ? QString() : tr("Choose a picture first"));
    setDisabledReason(m_crop, picture ? QString() : tr("Choose a picture first"));
}

void PicturesTab::choose() {
    auto* dialog = new QFileDialog(window(), tr("Choose pictures"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PicturesTab::take);
    dialog->open();
}

void PicturesTab::take(const QStringList& files) {
    auto room = maxPictures - qint64(m_tray->pictures().size());
    for (const QString& file : files)
        if (room-- > 0) m_own.insert(m_upload.addFile(file));
    follow();
    if (room < 0) m_fault->setText(tr("A product has at most %1 pictures.").arg(maxPictures));
    m_fault->setVisible(!m_fault->text().isEmpty());
}

void PicturesTab::remove(int index) {
    if (!isUploading(index)) {
        return m_edit.change(tr("Remove picture"),
                             [=](ProductForm& form) { form.pictures.erase(form.pictures.begin() + index); });
    }
    int place = index - int(m_edit.form().pictures.size());
    for (const PictureUpload::Item& item : m_upload.items())
        if (m_own.contains(item.id) && place-- == 0) return m_upload.drop(item.id);
}

void PicturesTab::onArrived(int id, const QString& path) {
    if (!m_own.remove(id)) return;
    m_edit.change(tr("Add picture"), [&](ProductForm& form) {
        if (std::int64_t(form.pictures.size()) < maxPictures)
            form.pictures.push_back({{}, format::utf8(path), {}, false});
    });
}

}  // namespace zhanggui
