#include <string>
#include <vector>

#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/file_text.h"
#include "tests/fuzz/fuzz.h"

/// Files that people say are CSV: bytes to text to records, each within its limits, and records come back from what
/// is written of them.

namespace zhanggui {
namespace {

using test::must;

constexpr CsvLimits limits{32, 1024};

using Record = std::vector<std::string>;

std::vector<Record> readAll(std::string_view text, CsvLimits most) {
    CsvReader reader(text, most);
    std::vector<Record> records;
    Record fields;
    std::int64_t line = 0;
    while (reader.next(fields)) {
        must(reader.line() > line, "records stand on lines of their own");
        line = reader.line();
        must(fields.size() <= most.fields, "no more fields than the limit");
        std::size_t bytes = 0;
        for (const auto& field : fields) bytes += field.size();
        must(bytes <= most.bytes, "no record beyond the limit");
        records.push_back(fields);
    }
    must(!reader.fault() || reader.line() >= line, "a fault is on a line that was reached");
    return records;
}

}  // namespace
}  // namespace zhanggui

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zhanggui;
    const auto bytes = test::textOf(data, size);
    const auto decoded = fileText(bytes);
    const auto text = decoded ? decoded->view() : bytes;
    const auto records = readAll(text, limits);
    std::string written;
    for (const auto& record : records) written += csvRecord(record) + "\r\n";
    test::must(readAll(written, {}) == records, "what is written is read back");
    return 0;
}
