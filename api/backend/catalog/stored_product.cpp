#include "api/backend/catalog/stored_product.h"

namespace zhanggui {

namespace {

// No option value holds the unit separator: control characters are refused where values come in.
constexpr char separator = '\x1F';
constexpr char retiredMark = '\x1E';
constexpr std::string_view mediaFolder = "/media/";

std::string joined(const std::vector<std::string>& values, std::string_view between) {
    std::string text;
    for (const auto& value : values) {
        if (&value != &values.front()) text += between;
        text += value;
    }
    return text;
}

}  // namespace

const StoredSku* StoredProduct::sku(const std::vector<std::string>& values) const {
    for (const auto& sku : skus)
        if (sku.values == values) return &sku;
    return nullptr;
}

const StoredSku* StoredProduct::retiredSku(const std::vector<std::string>& values) const {
    for (const auto& sku : retired)
        if (sku.values == values) return &sku;
    return nullptr;
}

SpecValueId StoredProduct::value(std::size_t axis, std::string_view text) const {
    if (axis < specs.size())
        for (const auto& value : specs[axis].values)
            if (value.value == text) return value.id;
    return {};
}

std::string StoredProduct::imageOfValue(std::size_t axis, std::string_view text) const {
    if (axis < specs.size())
        for (const auto& value : specs[axis].values)
            if (value.value == text) return value.image;
    return {};
}

std::int64_t StoredProduct::pictureNamed(std::string_view fileOrUrl) const {
    for (const auto& picture : pictures)
        if (!fileOrUrl.empty() && (picture.file == fileOrUrl || picture.url == fileOrUrl)) return picture.id;
    return 0;
}

std::string StoredProduct::imageOf(std::int64_t picture) const {
    for (const auto& candidate : pictures)
        if (candidate.id == picture) return mediaPath(candidate.file);
    return {};
}

std::string mediaPath(std::string_view file) {
    return file.empty() ? std::string() : std::string(mediaFolder) + std::string(file);
}

std::string fileOfMediaPath(std::string_view path) {
    if (path.starts_with(mediaFolder)) path.remove_prefix(mediaFolder.size());
    return std::string(path);
}

std::string retiredName(std::int64_t id, std::string_view name) {
    return retiredMark + std::to_string(id) + retiredMark + std::string(name);
}

std::string_view nameBefore(std::string_view retiredName) {
    if (retiredName.empty() || retiredName.front() != retiredMark) return retiredName;
    const auto end = retiredName.find(retiredMark, 1);
    return end == std::string_view::npos ? retiredName : retiredName.substr(end + 1);
}

std::string specKeyOf(const std::vector<std::string>& values) {
    return joined(values, {&separator, 1});
}

std::vector<std::string> valuesOf(std::string_view specKey) {
    std::vector<std::string> values;
    if (specKey.empty()) return values;
    for (std::size_t from = 0;;) {
        const auto end = specKey.find(separator, from);
        values.emplace_back(specKey.substr(from, end - from));
        if (end == std::string_view::npos) return values;
        from = end + 1;
    }
}

std::string specTextOf(const std::vector<std::string>& values) {
    return joined(values, " / ");
}

}  // namespace zhanggui
