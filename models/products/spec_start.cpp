#include "models/products/spec_start.h"

#include <algorithm>

#include "models/base/formats.h"
#include "models/products/matrix_edit.h"

namespace zhanggui {

namespace {

/// The template of the category, or of its nearest parent that has one.
SpecTemplateId templateOf(const std::vector<CategoryNode>& nodes, CategoryId category) {
    for (std::int32_t level = 0; level < maxCategoryLevels && category; ++level) {
        const auto node =
            std::find_if(nodes.begin(), nodes.end(), [&](const CategoryNode& one) { return one.id == category; });
        if (node == nodes.end()) break;
        if (node->specTemplate) return node->specTemplate;
        category = node->parent;
    }
    return {};
}

/// Whether all combinations of the values are as many as a product may have.
bool fits(const SpecTemplate& found) {
    std::int64_t combinations = 1;
    for (const SpecTemplateAxis& axis : found.axes)
        combinations *= std::max<std::int64_t>(1, std::int64_t(axis.values.size()));
    return combinations <= maxSkus;
}

}  // namespace

SpecStart::SpecStart(Client& client, ProductEdit& edit, QObject* parent)
    : QObject(parent), m_client(client), m_edit(edit) {
    connect(&m_edit, &ProductEdit::formChanged, this, &SpecStart::follow);
    connect(&m_edit, &ProductEdit::changed, this, [this] {
        if (m_edit.isNew()) return;
        m_category = {};
        m_asking.cancel();
    });
}

void SpecStart::follow() {
    if (!m_edit.isNew() || m_edit.state() != ProductEdit::State::Ready) return;
    const CategoryId chosen = m_edit.form().category;
    if (chosen == m_category) return;  // also after the axes were taken away again: that was meant
    m_category = chosen;
    m_asking.cancel();
    if (chosen && m_edit.form().specs.empty()) ask();
}

void SpecStart::ask() {
    m_asking = m_client.call<ListCategoryNodes>(this, [this](Result<CategoryNodes> nodes) {
        if (!nodes) return;  // without a template the specs are typed
        const SpecTemplateId wanted = templateOf(nodes->items, m_category);
        if (!wanted) return;
        m_asking = m_client.call<ListSpecTemplates>(this, [this, wanted](Result<SpecTemplateList> list) {
            if (!list) return;
            for (const SpecTemplate& one : list->items)
                if (one.id == wanted) return apply(one);
        });
    });
}

void SpecStart::apply(const SpecTemplate& found) {
    if (!m_edit.isNew() || m_edit.state() != ProductEdit::State::Ready || !m_edit.form().specs.empty()) return;
    const bool withValues = fits(found);
    m_edit.change(tr("Specs of “%1”").arg(format::text(found.name)), [&](ProductForm& form) {
        for (const SpecTemplateAxis& axis : found.axes) {
            matrix::addAxis(form, axis.name);
            if (!withValues) continue;
            for (const std::string& value : axis.values)
                matrix::addValue(form, form.specs.size() - 1, value, m_edit.saved());
        }
    });
    Q_EMIT taken(format::text(found.name));
}

}  // namespace zhanggui
