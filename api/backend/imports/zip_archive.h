#pragma once

#include <zip.h>

#include <QIODevice>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "api/contract/imports.h"

namespace zhanggui {

/// One file of an archive being unpacked as it is read. Counts what comes out and stops a bomb, whatever the archive
/// claims; a tag of XML without end is stopped as well, since the XML reader would keep all of it.
class ZipPart : public QIODevice {
  public:
    ZipPart(zip_file_t* file, std::uint64_t claimed) : m_file(file), m_claimed(claimed) {}
    ~ZipPart() override { zip_fclose(m_file); }

    bool isSequential() const override { return true; }
    /// What it was stopped for; null while all is well.
    const std::optional<Refusal>& refusal() const { return m_refusal; }
    /// Tells that the reader has come to the end of a piece of text.
    void pieceRead() { m_piece = 0; }

  protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

  private:
    void watch(const char* data, qint64 size);

    zip_file_t* m_file;
    const std::uint64_t m_claimed;
    std::uint64_t m_read = 0;
    std::uint64_t m_piece = 0;  // bytes since the last piece that the reader finished
    std::uint64_t m_tag = 0;    // bytes of the tag at hand; 0 outside
    char m_quote = 0;
    bool m_plain = false;  // a comment or an instruction: quotes mean nothing
    std::optional<Refusal> m_refusal;
};

/// A ZIP archive in memory whose claims have been looked at.
class ZipArchive {
  public:
    static constexpr std::int64_t mostEntries = 2000;
    static constexpr std::uint64_t largestTotal = std::uint64_t{200} * 1024 * 1024;  ///< bytes unpacked
    static constexpr std::uint64_t largestRatio = 100;  ///< unpacked to packed, of entries worth speaking of

    /// `bytes` must outlive the archive. Refusals: NotSpreadsheet "damaged" or "encrypted"; UnsafeFile "tooManyEntries"
    /// or "unpacksTooLarge", each with the limit.
    static Result<ZipArchive> open(std::string_view bytes);

    bool has(const std::string& name) const;
    /// Refusals: NotSpreadsheet "missingPart".
    Result<std::unique_ptr<ZipPart>> part(const std::string& name) const;

  private:
    struct Discard {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };
    explicit ZipArchive(zip_t* archive) : m_archive(archive) {}
    std::optional<Refusal> look() const;

    std::unique_ptr<zip_t, Discard> m_archive;
};

/// A refusal of a spreadsheet with the one fault that says why.
Refusal badSheet(ImportRefusal why, std::string code, std::optional<std::int64_t> limit = {});

}  // namespace zhanggui
