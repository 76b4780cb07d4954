#include "api/backend/catalog/product_form_reading.h"

#include <algorithm>
#include <set>

#include "api/backend/catalog/catalog_edit_store.h"
#include "api/backend/catalog/catalog_matrix_store.h"
#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/tidy_text.h"
#include "api/backend/stores/freight_store.h"

namespace zhanggui {

namespace {

std::string at(const char* list, std::size_t place, const char* rest) {
    return std::string("/") + list + "/" + std::to_string(place) + rest;
}

class Reading {
  public:
    Reading(store::Session& session, const Media& media, const ProductForm& form, Instant now, ProductRevision& edit)
        : m_session(session),
          m_media(media),
          m_form(form),
          m_now(now),
          m_before(edit.before),
          m_edit(edit),
          m_after(edit.after) {}

    std::vector<Fault> run() {
        readHead();
        readSchedule();
        readTags();
        readBlocks();
        readPictures();
        readMatrix();
        return std::move(m_faults);
    }

  private:
    void fault(std::string pointer, ProductFault what) {
        m_faults.push_back({std::move(pointer), std::string(nameOf(what)), {}});
    }
    void take(std::optional<Fault> fault) {
        if (fault) m_faults.push_back(std::move(*fault));
    }

    void readHead() {
        m_after.title = m_form.title;
        take(tidyLine(m_after.title, "/title", 1));
        m_after.vendor = m_form.vendor;
        take(tidyLine(m_after.vendor, "/vendor"));
        m_after.category = m_form.category;
        if (!catalog_store::categoryThere(m_session, m_form.category))
            fault("/category", ProductFault::UnknownCategory);
        m_after.sort = m_form.sort;
        m_after.purchaseLimit = m_form.purchaseLimit;
        m_after.freightTemplate = m_form.freightTemplate;
        if (m_form.freightTemplate && !FreightStore::templateName(m_session, m_form.freightTemplate))
            m_faults.push_back({"/freightTemplate", std::string(nameOf(FreightFault::UnknownTemplate)), {}});
        m_after.state = m_form.state;
    }

    void readSchedule() {
        m_after.onShelfAt = m_form.onShelfAt;
        m_after.offShelfAt = m_form.offShelfAt;
        // What was set before may have come meanwhile: then its timer is about to fire, and the form is not wrong.
        const auto ahead = [&](const std::optional<Instant>& moment, const std::optional<Instant>& before) {
            return !moment || *moment > m_now || moment == before;
        };
        const bool onSaleAlready = m_form.onShelfAt && m_form.state == ProductState::OnSale;
        if (onSaleAlready || !ahead(m_form.onShelfAt, m_before.onShelfAt)) fault("/onShelfAt", ProductFault::NotAhead);
        if (!ahead(m_form.offShelfAt, m_before.offShelfAt)) fault("/offShelfAt", ProductFault::NotAhead);
        if (m_form.onShelfAt && m_form.offShelfAt && *m_form.offShelfAt <= *m_form.onShelfAt)
            fault("/offShelfAt", ProductFault::BeforeOnShelf);
    }

    void readTags() {
        std::set<std::string> tags;
        for (std::size_t i = 0; i < m_form.tags.size(); ++i) {
            auto tag = m_form.tags[i];
            take(tidyLine(tag, at("tags", i, ""), 1));
            if (codePointsOf(tag) > maxTagLength)
                m_faults.push_back({at("tags", i, ""), std::string(nameOf(FaultCode::TooLong)), maxTagLength});
            if (!tags.insert(tag).second) fault(at("tags", i, ""), ProductFault::NameAgain);
        }
        m_after.tags.assign(tags.begin(), tags.end());
    }

    /// A file that the product has already, or one that is in the media folder.
    bool fileThere(const std::string& file) {
        if (m_known.empty()) {
            for (const auto& picture : m_before.pictures) m_known.insert(picture.file);
            for (const auto& block : m_before.blocks) m_known.insert(block.file);
            for (const auto& spec : m_before.specs)
                for (const auto& value : spec.values) m_known.insert(fileOfMediaPath(value.image));
        }
        if (file.empty()) return false;
        if (m_known.contains(file)) return true;
        if (!m_media.read(file)) return false;
        m_known.insert(file);
        return true;
    }

    void readBlocks() {
        m_after.blocks.clear();
        for (std::size_t i = 0; i < m_form.blocks.size(); ++i) {
            StoredBlock block{m_form.blocks[i].kind, m_form.blocks[i].text, fileOfMediaPath(m_form.blocks[i].image)};
            take(tidyParagraphs(block.text, at("blocks", i, "/text")));
            if (block.kind == BlockKind::Text)
                block.file.clear();
            else if (!fileThere(block.file))
                fault(at("blocks", i, "/image"), ProductFault::UnknownPicture);
            m_after.blocks.push_back(std::move(block));
        }
        m_after.detail = detailOf(m_after.blocks);
    }

    void readPictures() {
        m_after.pictures.clear();
        std::set<std::int64_t> keys;
        for (std::size_t i = 0; i < m_form.pictures.size(); ++i) {
            const auto& sent = m_form.pictures[i];
            StoredPicture picture;
            const auto stored = std::find_if(m_before.pictures.begin(), m_before.pictures.end(),
                                             [&](const auto& one) { return one.id == sent.id.value; });
            if (sent.id && (stored == m_before.pictures.end() || !keys.insert(sent.id.value).second)) {
                fault(at("pictures", i, "/id"), ProductFault::UnknownPicture);
                continue;
            }
            // Another file under the same key (a crop) is another picture.
            if (const auto file = fileOfMediaPath(sent.image); sent.id && (file == stored->file || file.empty()))
                picture = *stored;
            else if (fileThere(file))
                picture.file = file;
            else
                fault(at("pictures", i, "/image"), ProductFault::UnknownPicture);
            picture.alt = sent.alt;
            take(tidyLine(picture.alt, at("pictures", i, "/alt")));
            m_after.pictures.push_back(std::move(picture));
        }
    }

    void readMatrix() {
        std::vector<SkuChoice> choices;
        for (const auto& sku : m_form.skus) choices.push_back({sku.id, sku.choice});
        const auto stored = m_before.id ? catalog_store::matrix(m_session, m_before.id) : StoredMatrix{};
        auto plan = planMatrix(stored, m_form.specs, choices);
        if (!plan.faults.empty()) {
            m_faults.insert(m_faults.end(), plan.faults.begin(), plan.faults.end());
            return;
        }
        m_after.specs.clear();
        for (std::size_t i = 0; i < plan.specs.size(); ++i) {
            Spec spec{plan.specs[i].id, plan.specs[i].name, {}};
            for (std::size_t k = 0; k < plan.specs[i].values.size(); ++k) {
                const auto& value = plan.specs[i].values[k];
                const auto file = fileOfMediaPath(value.image);
                if (!file.empty() && !fileThere(file))
                    fault(at("specs", i, "/values/") + std::to_string(k) + "/image", ProductFault::UnknownPicture);
                spec.values.push_back({value.id, value.value, mediaPath(file)});
            }
            m_after.specs.push_back(std::move(spec));
        }
        m_after.skus.clear();
        for (std::size_t i = 0; i < m_form.skus.size(); ++i) readSku(i, plan.skus[i]);
        checkCodes();
    }

    const StoredSku* storedSku(SkuId id) const {
        for (const auto* list : {&m_before.skus, &m_before.retired})
            for (const auto& sku : *list)
                if (id && sku.id == id) return &sku;
        return nullptr;
    }

    void readSku(std::size_t place, const MatrixPlan::Sku& planned) {
        const auto& form = m_form.skus[place];
        const auto* stored = storedSku(planned.id);
        StoredSku sku = stored ? *stored : StoredSku{};
        sku.values = planned.values;
        if (!form.code.empty()) sku.code = form.code;
        take(tidyLine(sku.code, at("skus", place, "/code")));
        sku.barcode = form.barcode;
        take(tidyLine(sku.barcode, at("skus", place, "/barcode")));
        sku.price = form.price;
        sku.linePrice = form.linePrice;
        sku.cost = form.cost;
        sku.weightGrams = form.weightGrams;
        const bool pictured = std::any_of(m_after.pictures.begin(), m_after.pictures.end(),
                                          [&](const auto& picture) { return picture.id == sku.picture; });
        if (!pictured) sku.picture = 0;
        m_edit.stock.push_back({form.safety, form.onHand});
        m_after.skus.push_back(std::move(sku));
    }

    /// A code belongs to one variant of the shop, to a retired one as well: it may come back. Variants of the form may
    /// swap theirs.
    void checkCodes() {
        std::vector<std::string> codes;
        std::set<std::string> seen;
        std::set<SkuId> here;
        for (const auto& sku : m_after.skus) {
            if (!sku.code.empty()) codes.push_back(sku.code);
            here.insert(sku.id);
        }
        const auto owners = catalog_store::codeOwners(m_session, codes);
        for (std::size_t i = 0; i < m_after.skus.size(); ++i) {
            const auto& sku = m_after.skus[i];
            if (sku.code.empty()) continue;
            if (!seen.insert(sku.code).second) fault(at("skus", i, "/code"), ProductFault::CodeAgain);
            const auto owner = owners.find(sku.code);
            if (owner != owners.end() && !here.contains(owner->second))
                fault(at("skus", i, "/code"), ProductFault::CodeTaken);
        }
    }

    store::Session& m_session;
    const Media& m_media;
    const ProductForm& m_form;
    const Instant m_now;
    const StoredProduct& m_before;
    ProductRevision& m_edit;
    StoredProduct& m_after;
    std::set<std::string> m_known;  // files that are there
    std::vector<Fault> m_faults;
};

}  // namespace

std::vector<Fault> readForm(store::Session& session, const Media& media, const ProductForm& form, Instant now,
                            ProductRevision& edit) {
    return Reading(session, media, form, now, edit).run();
}

std::string detailOf(const std::vector<StoredBlock>& blocks) {
    std::string detail;
    for (const auto& block : blocks)
        if (block.kind == BlockKind::Text && !block.text.empty()) detail += (detail.empty() ? "" : "\n\n") + block.text;
    return detail;
}

}  // namespace zhanggui
