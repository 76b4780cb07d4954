#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/contract/imports.h"

namespace zhanggui {

/// Text that either lies where it came from or had to be made anew.
class FileText {
  public:
    explicit FileText(std::string_view there) : m_there(there) {}
    explicit FileText(std::string made) : m_made(std::move(made)) {}

    std::string_view view() const { return m_made ? std::string_view(*m_made) : m_there; }

  private:
    std::string_view m_there{};
    std::optional<std::string> m_made{};
};

/// The text of a file as UTF-8 without byte order mark. Reads UTF-8 and GB18030 (GBK and GB2312 are parts of it).
/// NotCsv for what is plainly another kind of file, BadEncoding for text in another encoding; both say so in a fault
/// whose limit is the line where it shows, if there is one. `bytes` must outlive the text.
Result<FileText> fileText(std::string_view bytes);

/// The text of HTML: tags and what is not shown go, paragraphs and breaks become line breaks, entities characters.
std::string plainText(std::string_view html);
/// HTML that plainText() reads back.
std::string htmlOf(std::string_view text);

}  // namespace zhanggui
