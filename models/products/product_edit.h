#pragma once

#include <QHash>
#include <QSet>
#include <optional>

#include "api/client/client.h"
#include "api/contract/product_form.h"
#include "api/contract/product_matrix.h"
#include "api/contract/products.h"
#include "models/base/cell_roles.h"
#include "models/base/edit_session.h"
#include "models/base/three_way.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// One product being edited: what was loaded, what it was changed to, what saving would do to its variants, and how
/// saving went. Undo, drafts and merging are the session's.
class ProductEdit : public QObject {
    Q_OBJECT
  public:
    enum class State {
        Closed,
        Loading,
        Ready,
        Saving,
        Failed,  ///< could not be loaded: refusal()
    };
    using Session = EditSession<ProductForm>;

    ProductEdit(Client& client, ShopEvents& events, const DraftStore& drafts, QObject* parent = nullptr);

    void open(qlonglong id);
    /// A product that is not there yet.
    void startNew();
    void close();
    void retry();
    State state() const { return m_state; }
    bool isNew() const { return m_state != State::Closed && !m_id; }
    qlonglong id() const { return m_id.value; }
    /// Why loading or saving was refused; empty code if it was not.
    const Refusal& refusal() const { return m_refusal; }
    /// As it is saved; null for a new product.
    const ProductRecord* record() const { return m_record ? &*m_record : nullptr; }
    const ProductForm& form() const { return m_session.value(); }
    const ProductForm& saved() const { return m_session.base(); }
    Session& session() { return m_session; }
    const Session& session() const { return m_session; }

    QString title() const;
    QString stateText() const;
    cell::Tone stateTone() const;
    /// Number of fields, variants and pictures that differ from what is saved.
    int changeCount() const;

    /// One undoable step. Steps in a row about the same `field` (its pointer) are one.
    void change(const QString& what, const std::function<void(ProductForm&)>& edit, const QString& field = {});

    /// A draft of an earlier day that may be gone on with; asked once after loading.
    std::optional<Instant> offeredDraft() const { return m_offered; }
    void takeDraft();
    void dropDraft();

    /// A cell of a variant whose text is no number: it is kept, shown as faulty, and stops saving. Undoing the step in
    /// which it was typed takes it away. An empty text is none.
    void setUnread(const SkuForm& sku, const QString& field, const QString& text);
    QString unread(const SkuForm& sku, const QString& field) const;

    /// What saving would do to the variants; asked of the server after each change of axes.
    const std::optional<MatrixPreview>& preview() const { return m_preview; }
    /// Whether the preview belongs to what stands here now.
    bool isPreviewFresh() const { return m_previewFresh; }

    /// Faults by JSON pointer, in the user's words: of what stands here, then of the last refused save.
    QList<QPair<QString, QString>> faults() const;
    void save();
    /// After conflicted(): both versions together, theirs where chosen.
    void merge(const QSet<QString>& takeTheirs);
    QList<FieldDifference> differences() const;
    /// A copy as a draft; duplicated() says which.
    void duplicate();

  Q_SIGNALS:
    void changed();      ///< anything
    void formChanged();  ///< the value being edited
    void previewChanged();
    void conflicted();  ///< somebody else saved meanwhile: differences()
    void stored(qlonglong id, bool wasNew);
    void refused(const zhanggui::Refusal& refusal);
    void duplicated(qlonglong id);

  private:
    QString draftKey() const;
    void ask();
    void load(ProductRecord record);
    void onForm();
    void askPreview();
    void onSaved(Result<ProductRecord> record);
    void onConflict(const Refusal& refusal);
    void takeHolds(const Refusal& refusal);
    void setState(State state);
    QString cellOf(const SkuForm& sku, const QString& field) const;
    QList<QPair<QString, QString>> ownFaults() const;

    Client& m_client;
    Session m_session;
    State m_state = State::Closed;
    ProductId m_id;
    std::optional<ProductRecord> m_record;
    std::optional<ProductRecord> m_theirs;  ///< what somebody else saved
    std::optional<Instant> m_offered;
    Refusal m_refusal;
    QList<QPair<QString, QString>> m_refusedFaults;
    ProductForm m_refusedForm;
    std::optional<MatrixPreview> m_preview;
    std::string m_previewOf;
    bool m_previewFresh = false;
    struct Unread {
        int step = 0;
        QString cell, text;
    };
    QList<Unread> m_unread;  ///< in the order of the steps
    QByteArray m_saveKey;    ///< the same until the value changes: a repeated save saves once
    Latest m_asking, m_saving, m_previewing;
    QTimer m_previewSoon;
};

}  // namespace zhanggui
