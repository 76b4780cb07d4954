#pragma once

#include <string>
#include <string_view>

#include "api/contract/imports.h"

namespace zhanggui {

/// The text of a file as UTF-8 without byte order mark. Reads UTF-8 and GB18030 (GBK and GB2312 are parts of it).
/// NotCsv for what is plainly another kind of file, BadEncoding for text in another encoding; both say so in a fault
/// whose limit is the line where it shows, if there is one.
Result<std::string> fileText(std::string_view bytes);

/// The text of HTML: tags and what is not shown go, paragraphs and breaks become line breaks, entities characters.
std::string plainText(std::string_view html);

}  // namespace zhanggui
