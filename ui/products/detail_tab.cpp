#include "ui/products/detail_tab.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include "api/contract/schema.h"
#include "models/base/formats.h"
#include "models/products/product_edit.h"
#include "models/shop/picture_upload.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/picture_tray.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int TextHeight = 112, ThumbSide = 72, IconSide = 24, MostBlocks = 60;
}

DetailTab::DetailTab(ProductEdit& edit, PictureUpload& upload, ThumbSource& thumbs, QWidget* parent)
    : QWidget(parent), m_edit(edit), m_upload(upload), m_thumbs(thumbs) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    auto* outer = new QVBoxLayout(content);
    outer->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    outer->setSpacing(px(space::S));
    auto* hint = new Label(tr("Customers read these blocks from top to bottom. Alt with ↑ ↓ moves a block."),
                           TextStep::Caption, Ink::Text2);
    hint->setWordWrap(true);
    outer->addWidget(hint);
    m_column = new QVBoxLayout;
    m_column->setSpacing(px(space::S));
    outer->addLayout(m_column);
    auto* buttons = new QHBoxLayout;
    auto* text = makeButton(tr("Add text"), ButtonLook::Plain, u"plus"_s);
    text->setObjectName(u"addText"_s);
    m_addText = text;
    auto* picture = makeButton(tr("Add pictures…"), ButtonLook::Plain, u"image"_s);
    buttons->addWidget(text);
    buttons->addWidget(picture);
    buttons->addStretch(1);
    outer->addLayout(buttons);
    outer->addStretch(1);
    layout->addWidget(makeScrollColumn(content));
    connect(text, &QPushButton::clicked, this, &DetailTab::addText);
    connect(picture, &QPushButton::clicked, this, &DetailTab::choose);
    connect(&m_edit, &ProductEdit::formChanged, this, &DetailTab::follow);
    connect(&m_upload, &PictureUpload::arrived, this, [this](int id, const QString& path) {
        if (!m_own.remove(id)) return;
        m_edit.change(tr("Add picture"), [&](ProductForm& form) {
            form.blocks.push_back({BlockKind::Picture, {}, format::utf8(path)});
        });
    });
    follow();
}

QString DetailTab::signature() const {
    QString all;
    for (const DetailBlock& block : m_edit.form().blocks)
        all += block.kind == BlockKind::Text ? u"t;"_s : u"p"_s + format::text(block.image) + u';';
    return all;
}

void DetailTab::follow() {
    if (const QString now = signature(); now != m_signature || m_rows.size() != int(m_edit.form().blocks.size())) {
        m_signature = now;
        rebuild();
    }
    for (int index = 0; index < m_editors.size(); ++index) {
        const QString wanted = format::text(m_edit.form().blocks[std::size_t(index)].text);
        if (auto* area = qobject_cast<QPlainTextEdit*>(m_editors.at(index)); area && area->toPlainText() != wanted)
            area->setPlainText(wanted);
        if (auto* line = qobject_cast<QLineEdit*>(m_editors.at(index)); line && line->text() != wanted)
            line->setText(wanted);
    }
}

void DetailTab::rebuild() {
    int focused = -1;
    for (int index = 0; index < m_rows.size(); ++index)
        if (m_rows.at(index)->isAncestorOf(focusWidget())) focused = index;
    for (QWidget* row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_editors.clear();
    const int count = int(m_edit.form().blocks.size());
    for (int index = 0; index < count; ++index) {
        m_rows.append(makeBlock(index, count));
        m_column->addWidget(m_rows.last());
    }
    if (focused >= 0) focusBlock(qMin(focused, count - 1));
}

QWidget* DetailTab::makeEditor(int index) {
    const DetailBlock& block = m_edit.form().blocks[std::size_t(index)];
    const auto take = [this, index](const QString& text) {
        m_edit.change(
            tr("Edit block"), [&](ProductForm& form) { form.blocks[std::size_t(index)].text = format::utf8(text); },
            u"/blocks/%1/text"_s.arg(index));
    };
    const int most = int(boundsOf(&DetailBlock::text).max);
    if (block.kind == BlockKind::Text) {
        auto* area = new QPlainTextEdit(format::text(block.text));
        area->setFixedHeight(px(TextHeight));
        area->setTabChangesFocus(true);
        area->setAccessibleName(tr("Text, block %1").arg(index + 1));
        limitCodePoints(area, most);
        connect(area, &QPlainTextEdit::textChanged, this, [take, area] { take(area->toPlainText()); });
        return area;
    }
    auto* line = new QLineEdit(format::text(block.text));
    line->setPlaceholderText(tr("What the picture shows"));
    line->setAccessibleName(tr("What the picture of block %1 shows").arg(index + 1));
    connect(line, &QLineEdit::textEdited, this, take);
    return line;
}

QWidget* DetailTab::makeBlock(int index, int count) {
    auto* panel = new Panel(Panel::Fill::Surface);
    panel->setCard(radius::Card, true);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(px(space::S), px(space::XS), px(space::XS), px(space::XS));
    row->setSpacing(px(space::S));
    const QString image = format::text(m_edit.form().blocks[std::size_t(index)].image);
    if (!image.isEmpty()) {
        auto* thumb = new QLabel;
        thumb->setFixedSize(px(ThumbSide), px(ThumbSide));
        thumb->setAlignment(Qt::AlignCenter);
        const auto show = [this, thumb, image] {
            const QPixmap picture = m_thumbs.thumb(image, px(ThumbSide), thumb->devicePixelRatioF());
            thumb->setPixmap(picture.isNull() ? namedIcon(u"image"_s).pixmap(px(IconSide)) : picture);
        };
        show();
        connect(&m_thumbs, &ThumbSource::ready, thumb, show);
        row->addWidget(thumb);
    }
    QWidget* editor = makeEditor(index);
    m_editors.append(editor);
    row->addWidget(editor, 1);
    auto* tools = new QVBoxLayout;
    auto* up = makeIconButton(u"chevron-up"_s, tr("Move block %1 up").arg(index + 1));
    auto* down = makeIconButton(u"chevron-down"_s, tr("Move block %1 down").arg(index + 1));
    auto* remove = makeIconButton(u"trash"_s, tr("Remove block %1").arg(index + 1));
    up->setEnabled(index > 0);
    down->setEnabled(index + 1 < count);
    up->setShortcut(QKeySequence());
    for (QToolButton* button : {up, down, remove}) tools->addWidget(button);
    tools->addStretch(1);
    row->addLayout(tools);
    for (const int step : {-1, 1}) {
        auto* action = new QAction(panel);
        action->setShortcut(QKeySequence(Qt::ALT | (step < 0 ? Qt::Key_Up : Qt::Key_Down)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        panel->addAction(action);
        connect(action, &QAction::triggered, this, [this, index, step] { move(index, step); });
    }
    connect(up, &QToolButton::clicked, this, [this, index] { move(index, -1); });
    connect(down, &QToolButton::clicked, this, [this, index] { move(index, 1); });
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_edit.change(tr("Remove block"), [=](ProductForm& form) { form.blocks.erase(form.blocks.begin() + index); });
    });
    return panel;
}

void DetailTab::move(int index, int step) {
    const int to = index + step;
    if (to < 0 || to >= int(m_edit.form().blocks.size())) return;
    m_signature.clear();  // two blocks of text look alike
    m_edit.change(tr("Move block"),
                  [=](ProductForm& form) { std::swap(form.blocks[std::size_t(index)], form.blocks[std::size_t(to)]); });
    focusBlock(to);
}

void DetailTab::focusBlock(int index) {
    if (index >= 0 && index < m_editors.size()) m_editors.at(index)->setFocus();
}

void DetailTab::focusFirst() {
    if (m_editors.isEmpty())
        m_addText->setFocus();
    else
        focusBlock(0);
}

void DetailTab::addText() {
    if (int(m_edit.form().blocks.size()) >= MostBlocks) return;
    m_edit.change(tr("Add text"), [](ProductForm& form) { form.blocks.push_back({}); });
    focusBlock(int(m_editors.size()) - 1);
}

void DetailTab::choose() {
    auto* dialog = new QFileDialog(window(), tr("Choose pictures"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DetailTab::take);
    dialog->open();
}

void DetailTab::take(const QStringList& files) {
    for (const QString& file : files) m_own.insert(m_upload.addFile(file));
}

}  // namespace zhanggui
