#include <QApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QUndoStack>

#include "models/base/formats.h"
#include "models/products/change_words.h"
#include "models/products/product_history.h"
#include "models/products/product_words.h"
#include "models/products/sku_matrix_model.h"
#include "models/shop/picture_source.h"
#include "models/shop/picture_upload.h"
#include "ui/products/detail_tab.h"
#include "ui/products/pictures_tab.h"
#include "ui/products/product_editor.h"
#include "ui/products/product_fields.h"
#include "ui/products/specs_tab.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/crop_dialog.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/view_tabs.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int LeastWidthWithSide = 1040;
}

void ProductEditor::follow() {
    const ProductEdit& edit = m_parts.edit;
    const QString title = edit.title();
    m_title->setText(!title.isEmpty() ? title : edit.isNew() ? tr("New product") : tr("No title"));
    const bool trashed = edit.record() != nullptr && edit.record()->trashedAt;
    m_chip->setText(edit.isNew() ? tr("Not saved yet") : trashed ? tr("In the recycle bin") : edit.stateText());
    m_chip->setTone(edit.isNew() ? Tone::Brand : static_cast<Tone>(edit.stateTone()));
    m_restore->setVisible(trashed);
    m_duplicate->setVisible(!edit.isNew());
    m_toHistory->setVisible(!edit.isNew());
    const auto& form = edit.form();
    QHash<QString, qlonglong> counts;
    if (!form.pictures.empty()) counts.insert(u"pictures"_s, qlonglong(form.pictures.size()));
    if (form.skus.size() > 1) counts.insert(u"specs"_s, qlonglong(form.skus.size()));
    if (counts != m_counts) m_tabs->setCounts(m_counts = counts);
    followState();
    followBar();
    followFaults();
}

void ProductEditor::followState() {
    using State = ProductEdit::State;
    const ProductEdit& edit = m_parts.edit;
    const bool failed = edit.state() == State::Failed;
    m_banner->setVisible(failed);
    if (failed) {
        m_banner->show(Banner::Kind::Error, refusalTitle(edit.refusal()), refusalSentence(edit.refusal()),
                       refusalDetails(edit.refusal()));
        m_banner->setRetry(true);
    }
    const bool ready = edit.state() == State::Ready;
    // What is disabled loses the focus: it is given back, so that saving does not interrupt typing.
    if (!ready && m_stack->isEnabled() && m_stack->isAncestorOf(QApplication::focusWidget()))
        m_focusBefore = QApplication::focusWidget();
    const bool wasReady = m_stack->isEnabled();
    m_stack->setEnabled(ready);
    if (ready && !wasReady && m_focusBefore) m_focusBefore->setFocus(Qt::OtherFocusReason);
    if (ready) m_focusBefore = nullptr;
    m_draftBar->setVisible(edit.offeredDraft().has_value());
    if (edit.offeredDraft())
        m_draftText->setText(tr("There are unsaved changes of %1 from before the desk was closed.")
                                 .arg(format::moment(*edit.offeredDraft(), {QDateTime::currentMSecsSinceEpoch()})));
}

void ProductEditor::followBar() {
    const ProductEdit& edit = m_parts.edit;
    const int changes = edit.changeCount();
    m_bar->setCount(changes);
    m_bar->setSaving(edit.state() == ProductEdit::State::Saving);
    m_bar->setVisible(changes > 0 || edit.isNew());
    const auto at = edit.session().draftSavedAt();
    m_bar->setNote(!at ? QString()
                       : tr("Draft kept at %1; it survives a crash")
                             .arg(format::shortMoment(*at, {QDateTime::currentMSecsSinceEpoch()})));
}

void ProductEditor::followFaults() {
    QList<SummaryLine> lines;
    QList<FieldFault> faults;
    for (const auto& [pointer, words] : m_parts.edit.faults()) {
        lines.append({pointer, products::fieldText(pointer), words});
        faults.append({pointer, words});
    }
    if (lines == m_lines) return;
    m_lines = lines;
    m_summary->setLines(lines);
    m_summaryHost->setVisible(!lines.isEmpty());
    // Marked without taking the focus: somebody may be typing elsewhere.
    m_basics->markOwnFaults(faults);
    m_shipping->markOwnFaults(faults);
}

QString ProductEditor::tabOf(const QString& pointer) const {
    const QString field = pointer.section(u'/', 1, 1);
    if (field == "specs"_L1 || field == "skus"_L1) return u"specs"_s;
    if (field == "pictures"_L1) return u"pictures"_s;
    if (field == "blocks"_L1) return u"detail"_s;
    return m_shipping->owns(pointer) ? u"shipping"_s : u"basics"_s;
}

void ProductEditor::jump(const QString& pointer) {
    const QString tab = tabOf(pointer);
    showTab(tab);
    if (tab == "specs"_L1)
        m_specs->goTo(pointer);
    else if (tab == "detail"_L1)
        m_detail->focusBlock(pointer.section(u'/', 2, 2).toInt());
    else if (tab == "shipping"_L1)
        m_shipping->focusPointer(pointer);
    else if (tab == "basics"_L1)
        m_basics->focusPointer(pointer);
}

void ProductEditor::onRefused() {
    const auto faults = m_parts.edit.faults();
    if (!faults.isEmpty()) return jump(faults.first().first);
    const Refusal& refusal = m_parts.edit.refusal();
    m_tools.notices.error(refusalSentence(refusal), refusalDetails(refusal));
    if (refusal.is(ProductRefusal::SkuReserved)) showTab(u"specs"_s);
}

void ProductEditor::askConflict() {
    QList<ConflictField> fields;
    for (const FieldDifference& one : m_parts.edit.differences())
        fields.append({one.pointer, products::differenceTitle(m_parts.edit.saved(), one.pointer), one.base, one.mine,
                       one.theirs, one.conflict});
    auto* dialog = new ConflictDialog({}, fields, this);
    dialog->setObjectName(u"conflictDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_parts.edit.merge(dialog->takesTheirs()); });
    dialog->open();
}

void ProductEditor::crop(int picture) {
    const auto& pictures = m_parts.edit.form().pictures;
    if (picture < 0 || picture >= int(pictures.size()) || pictures[std::size_t(picture)].image.empty()) return;
    const QString path = format::text(pictures[std::size_t(picture)].image);
    m_parts.pictures.fetch(path, [self = QPointer<ProductEditor>(this), path](const QByteArray& bytes) {
        const QImage image = QImage::fromData(bytes);
        if (!self || image.isNull()) return;
        auto* dialog = new CropDialog(image, self);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, self, [self, dialog, path] {
            self->m_cropped = path;
            self->m_cropUpload = self->m_parts.upload.addImage(dialog->cropped(), tr("Cropped picture"));
        });
        dialog->open();
    });
}

void ProductEditor::chooseValuePicture(int axis, int value) {
    auto* dialog = new QFileDialog(window(), tr("Choose a picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, axis, value](const QString& file) {
        m_valueAxis = axis;
        m_valuePlace = value;
        m_valueUpload = m_parts.upload.addFile(file);
    });
    dialog->open();
}

void ProductEditor::onArrived(int id, const QString& path) {
    ProductEdit& edit = m_parts.edit;
    if (id == m_cropUpload) {
        edit.change(tr("Crop picture"), [&](ProductForm& form) {
            for (ProductPicture& picture : form.pictures)
                if (picture.image == format::utf8(m_cropped)) picture.id = {}, picture.image = format::utf8(path);
        });
    }
    if (id == m_valueUpload) {
        edit.change(tr("Picture of a value"), [&](ProductForm& form) {
            if (m_valueAxis >= int(form.specs.size())) return;
            auto& values = form.specs[std::size_t(m_valueAxis)].values;
            if (m_valuePlace < int(values.size())) values[std::size_t(m_valuePlace)].image = format::utf8(path);
        });
    }
}

bool ProductEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::ChildAdded)
        if (auto* child = qobject_cast<QWidget*>(static_cast<QChildEvent*>(event)->child())) installFieldUndo(child);
    if (event->type() == QEvent::ShortcutOverride) {
        // The editor has an undo of its own: the desk's must not act while the focus is here.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
        if (undo || redo) {
            event->accept();
            QUndoStack& steps = m_parts.edit.session().undoStack();
            undo ? steps.undo() : steps.redo();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProductEditor::installFieldUndo(QWidget* widget) {
    widget->installEventFilter(this);
    for (QWidget* child : widget->findChildren<QWidget*>()) child->installEventFilter(this);
}

void ProductEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_side->setVisible(event->size().width() >= px(LeastWidthWithSide));
}

}  // namespace zhanggui
