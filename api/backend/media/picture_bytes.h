#pragma once

#include <string>
#include <string_view>

#include "api/contract/refusal.h"

namespace zhanggui {

/// What is decoded of a picture's file, and how large it says it is.
struct PictureBytes {
    const char* format = "";  ///< as Qt names it
    std::string bytes;        ///< only the parts that make pixels, their colours and their direction
    std::int64_t width = 0, height = 0;
};

/// Most scans of a progressive JPEG. Each is a walk over all pixels, so that a small file of thousands keeps a decoder
/// busy for minutes; photos have about ten.
inline constexpr int maxScans = 64;

/// Takes a PNG, JPEG or WebP apart by its content and puts what matters together again. Comments, packed texts and what
/// is appended never reach a decoder. Refuses (InvalidInput) what is no such picture ("notAnImage"), ends too early
/// ("damaged"), or has too many scans ("tooComplex").
Result<PictureBytes> essentialOf(std::string_view file);

}  // namespace zhanggui
