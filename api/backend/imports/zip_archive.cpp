#include "api/backend/imports/zip_archive.h"

#include <stdexcept>

namespace zhanggui {

namespace {

constexpr std::uint64_t worthSpeakingOf = 64 * 1024;  // bytes unpacked; below that any ratio is harmless
constexpr std::uint64_t longestTag = 16 * 1024;       // bytes
constexpr std::uint64_t longestPiece = 1024 * 1024;   // bytes between two tags
constexpr zip_flags_t looseNames = ZIP_FL_NOCASE;     // some writers differ in case between name and reference

}  // namespace

Refusal badSheet(ImportRefusal why, std::string code, std::optional<std::int64_t> limit) {
    return Refusal(why, {{"", std::move(code), limit}});
}

qint64 ZipPart::readData(char* data, qint64 size) {
    if (m_refusal) return -1;
    const auto count = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    if (count < 0) {
        m_refusal = badSheet(ImportRefusal::NotSpreadsheet, "damaged");
        return -1;
    }
    m_read += static_cast<std::uint64_t>(count);
    if (m_read > m_claimed) m_refusal = badSheet(ImportRefusal::UnsafeFile, "unpacksTooLarge");
    watch(data, count);
    if (m_refusal) return -1;
    return count == 0 ? -1 : count;
}

void ZipPart::watch(const char* data, qint64 size) {
    for (const char* at = data; at != data + size; ++at) {
        if (m_tag == 0) {
            if (*at != '<') continue;
            m_tag = 1;
            m_quote = 0;
            m_plain = false;
            continue;
        }
        if (++m_tag == 2) m_plain = *at == '!' || *at == '?';
        if (m_quote != 0)
            m_quote = *at == m_quote ? '\0' : m_quote;
        else if (*at == '>')
            m_tag = 0;
        else if (!m_plain && (*at == '"' || *at == '\''))
            m_quote = *at;
        if (m_tag > longestTag) m_refusal = badSheet(ImportRefusal::UnsafeFile, "tagTooLong", longestTag);
    }
    m_piece += static_cast<std::uint64_t>(size);
    if (m_piece > longestPiece) m_refusal = badSheet(ImportRefusal::UnsafeFile, "textTooLong", longestPiece);
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw std::runtime_error("libzip has no memory for an archive");
    auto* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!opened) {
        zip_source_free(source);
        zip_error_fini(&error);
        return refuse(badSheet(ImportRefusal::NotSpreadsheet, "damaged"));
    }
    ZipArchive archive(opened);
    if (auto refusal = archive.look()) return refuse(std::move(*refusal));
    return archive;
}

std::optional<Refusal> ZipArchive::look() const {
    const auto entries = zip_get_num_entries(m_archive.get(), 0);
    if (entries > mostEntries) return badSheet(ImportRefusal::UnsafeFile, "tooManyEntries", mostEntries);
    std::uint64_t total = 0;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t entry;
        constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0 ||
            (entry.valid & needed) != needed)
            return badSheet(ImportRefusal::NotSpreadsheet, "damaged");
        if (entry.encryption_method != ZIP_EM_NONE) return badSheet(ImportRefusal::NotSpreadsheet, "encrypted");
        total = entry.size > largestTotal ? largestTotal + 1 : total + entry.size;
        const bool swells = entry.size > worthSpeakingOf && entry.size / largestRatio > entry.comp_size;
        if (swells || total > largestTotal) return badSheet(ImportRefusal::UnsafeFile, "unpacksTooLarge", largestTotal);
    }
    return std::nullopt;
}

bool ZipArchive::has(const std::string& name) const {
    return zip_name_locate(m_archive.get(), name.c_str(), looseNames) >= 0;
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const std::string& name) const {
    const auto index = zip_name_locate(m_archive.get(), name.c_str(), looseNames);
    if (index < 0) return refuse(badSheet(ImportRefusal::NotSpreadsheet, "missingPart"));
    zip_stat_t entry;
    auto* file = zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &entry) == 0
                     ? zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0)
                     : nullptr;
    if (!file) return refuse(badSheet(ImportRefusal::NotSpreadsheet, "damaged"));
    auto part = std::make_unique<ZipPart>(file, entry.size);
    part->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return part;
}

}  // namespace zhanggui
