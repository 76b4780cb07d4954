#include "api/backend/ports/simulated_gateway.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "api/contract/wire_impl.h"

namespace zhanggui {

namespace {

constexpr std::string_view signatureHeader = "X-Simulated-Signature";

struct NoticeBody {
    std::string paymentNumber, gatewayNumber;
    Money amountFen;
    Instant paidAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("paymentNumber", &NoticeBody::paymentNumber, "The shop's number of the attempt", length(1, 64));
        field("gatewayNumber", &NoticeBody::gatewayNumber, "The gateway's own number", length(1, 64));
        field("amountFen", &NoticeBody::amountFen, "Paid", range(0, maxFen));
        field("paidAt", &NoticeBody::paidAt, "When");
    }
};

using Key = std::array<unsigned char, 32>;

/// A file descriptor that closes itself.
class File {
  public:
    File(const std::filesystem::path& path, int flags) : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~File() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    explicit operator bool() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }

  private:
    int m_descriptor;
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what) {
    throw std::runtime_error("The simulated gateway's key " + path.string() + " " + what);
}

void makeKey(const std::filesystem::path& path) {
    Key key;
    randombytes_buf(key.data(), key.size());
    // Written aside and linked into place, so that a second process never reads half a key.
    const auto draft = path.string() + "." + std::to_string(::getpid());
    {
        const File file(draft, O_CREAT | O_TRUNC | O_WRONLY);
        if (!file || ::write(file.get(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) ||
            ::fsync(file.get()) != 0)
            fail(path, "cannot be written");
    }
    const bool linked = ::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST;
    ::unlink(draft.c_str());
    if (!linked) fail(path, "cannot be made");
}

Key readKey(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) makeKey(path);
    const File file(path, O_RDONLY);
    struct stat status {};
    if (!file || ::fstat(file.get(), &status) != 0) fail(path, "cannot be read");
    if (status.st_mode & 077) fail(path, "may be read by others; run: chmod 600 " + path.string());
    Key key;
    if (status.st_size != static_cast<off_t>(key.size()) ||
        ::read(file.get(), key.data(), key.size()) != static_cast<ssize_t>(key.size()))
        fail(path, "is damaged; remove it and a new one is made");
    return key;
}

std::string hexOf(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

bool sameHeader(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

}  // namespace

SimulatedGateway::SimulatedGateway(const std::filesystem::path& keyFile, const Clock& clock) : m_clock(clock) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be initialised");
    m_key = readKey(keyFile);
}

SimulatedGateway::~SimulatedGateway() {
    sodium_memzero(m_key.data(), m_key.size());
}

Result<Prepay> SimulatedGateway::prepare(const std::string& paymentNumber, Money amount, const std::string& openId,
                                         Instant expiresAt) {
    const std::lock_guard lock(m_mutex);
    if (m_unreachable) return refuse(PaymentRefusal::GatewayUnavailable);
    const auto [found, isNew] = m_attempts.try_emplace(paymentNumber, Attempt{amount, expiresAt, false, {}});
    // A real gateway refuses an amount that differs from the first call's, and an attempt it was told to close.
    if (found->second.closed || found->second.amount != amount) return refuse(PaymentRefusal::GatewayUnavailable);
    Prepay prepay;
    prepay.paymentNumber = paymentNumber;
    prepay.timeStamp = std::to_string(expiresAt.ms / secondMs);
    prepay.nonceStr = signatureOf("nonce\n" + paymentNumber).substr(0, 32);
    prepay.package = "prepay_id=simulated-" + paymentNumber;
    prepay.signType = "HMAC-SHA256";
    prepay.paySign = signatureOf(prepay.timeStamp + "\n" + prepay.nonceStr + "\n" + prepay.package + "\n" + openId);
    return prepay;
}

Result<std::optional<PaymentFact>> SimulatedGateway::query(const std::string& paymentNumber) {
    const std::lock_guard lock(m_mutex);
    if (m_unreachable) return refuse(PaymentRefusal::GatewayUnavailable);
    const auto found = m_attempts.find(paymentNumber);
    return found == m_attempts.end() ? std::nullopt : found->second.paid;
}

Result<std::optional<PaymentFact>> SimulatedGateway::close(const std::string& paymentNumber) {
    const std::lock_guard lock(m_mutex);
    if (m_unreachable) return refuse(PaymentRefusal::GatewayUnavailable);
    auto& attempt = m_attempts[paymentNumber];
    if (!attempt.paid) attempt.closed = true;
    return attempt.paid;
}

Result<PaymentFact> SimulatedGateway::read(const std::vector<std::pair<std::string, std::string>>& headers,
                                           const std::string& body) {
    const auto header = std::find_if(headers.begin(), headers.end(),
                                     [](const auto& line) { return sameHeader(line.first, signatureHeader); });
    const auto expected = signatureOf(body);
    if (header == headers.end() || header->second.size() != expected.size() ||
        sodium_memcmp(header->second.data(), expected.data(), expected.size()) != 0)
        return refuse(PaymentRefusal::BadSignature);
    auto notice = parseJson<NoticeBody>(body);
    if (!notice) return refuse(std::move(notice.error()));
    return PaymentFact{notice->paymentNumber, notice->gatewayNumber, notice->amountFen, notice->paidAt};
}

Result<SimulatedGateway::Notice> SimulatedGateway::pay(const std::string& paymentNumber) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_attempts.find(paymentNumber);
    if (found == m_attempts.end()) return refuse(PaymentRefusal::UnknownPayment);
    auto& attempt = found->second;
    if (!attempt.paid) {
        if (attempt.closed || m_clock.now() >= attempt.expiresAt) return refuse(PaymentRefusal::UnknownPayment);
        attempt.paid = PaymentFact{paymentNumber, gatewayNumberOf(paymentNumber), attempt.amount, m_clock.now()};
    }
    return sign(*attempt.paid);
}

std::string SimulatedGateway::bodyOf(const PaymentFact& fact) {
    return printJson(NoticeBody{fact.paymentNumber, fact.gatewayNumber, fact.amount, fact.paidAt});
}

std::string SimulatedGateway::gatewayNumberOf(const std::string& paymentNumber) {
    return "SIM" + paymentNumber;
}

SimulatedGateway::Notice SimulatedGateway::sign(const PaymentFact& fact) const {
    Notice notice;
    notice.body = bodyOf(fact);
    notice.headers = {{"Content-Type", "application/json"}, {std::string(signatureHeader), signatureOf(notice.body)}};
    return notice;
}

void SimulatedGateway::setUnreachable(bool unreachable) {
    const std::lock_guard lock(m_mutex);
    m_unreachable = unreachable;
}

std::string SimulatedGateway::signatureOf(std::string_view text) const {
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> tag{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, m_key.data(), m_key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    crypto_auth_hmacsha256_final(&state, tag.data());
    return hexOf(tag.data(), tag.size());
}

}  // namespace zhanggui
