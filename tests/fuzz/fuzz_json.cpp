#include <string>
#include <type_traits>
#include <vector>

#include "api/contract/contract.h"
#include "api/contract/json.h"
#include "tests/fuzz/fuzz.h"

/// Every body, query and reply that the contract declares, read from anything: it is read or told what is wrong with
/// it, and what was read comes back from its own text.

namespace zhanggui {
namespace {

using test::must;

constexpr std::size_t mostFaults = 200;

void judgeRefusal(const Refusal& refusal) {
    must(refusal.status >= 400 && refusal.status < 500, "what a client sends is never the server's fault");
    must(!refusal.faults.empty() && refusal.faults.size() <= mostFaults, "it says what is wrong, in bounds");
    const auto told = parseProblem(refusal.status, printProblem(refusal, "id"));
    must(told.code == refusal.code && told.faults == refusal.faults, "the desk reads what the server says");
}

template <class T>
void readJson(std::string_view text, UnknownFields unknown) {
    const auto value = parseJson<T>(text, unknown);
    if (!value) return judgeRefusal(value.error());
    const auto printed = printJson(*value);
    const auto again = parseJson<T>(printed, unknown);
    must(again.has_value(), "what was printed can be read");
    must(printJson(*again) == printed, "and is the same");
}

template <class T>
void readBody(std::string_view text) {
    readJson<T>(text, UnknownFields::Refuse);
}

template <class T>
void readReply(std::string_view text) {
    readJson<T>(text, UnknownFields::Ignore);
}

template <class T>
void readQuery(std::string_view text) {
    const auto value = parseQuery<T>(text);
    if (!value) return judgeRefusal(value.error());
    const auto printed = printQuery(*value);
    const auto again = parseQuery<T>(printed);
    must(again.has_value(), "the query that was printed can be read");
    must(printQuery(*again) == printed, "and is the same query");
}

using Reader = void (*)(std::string_view);

std::vector<Reader> makeReaders() {
    std::vector<Reader> readers;
    eachEndpoint([&]<class E>() {
        if constexpr (requires { typename E::Body; }) {
            if constexpr (!std::is_same_v<typename E::Body, None>)
                readers.push_back(E::verb == Verb::Get ? Reader(&readQuery<typename E::Body>)
                                                       : Reader(&readBody<typename E::Body>));
        }
        if constexpr (requires { typename E::Reply; }) readers.push_back(&readReply<typename E::Reply>);
    });
    return readers;
}

}  // namespace
}  // namespace zhanggui

/// The first two bytes say what is read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto readers = zhanggui::makeReaders();
    if (size < 2) return 0;
    readers[(data[0] * 256u + data[1]) % readers.size()](zhanggui::test::textOf(data + 2, size - 2));
    return 0;
}
