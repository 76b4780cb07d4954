#pragma once

#include <QHash>
#include <QObject>
#include <string>
#include <tuple>
#include <utility>

#include "api/client/call.h"
#include "api/client/client_refusal.h"
#include "api/client/request_text.h"
#include "api/client/transport.h"
#include "api/contract/json.h"
#include "api/contract/media.h"

namespace zhanggui {

/// A file on its way to the server.
struct FileUpload {
    QByteArray name, bytes;
    HttpHeaders headers{};  ///< that the endpoint knows besides
};

/// The desk's side of the contract: `client.call<GetOrder>(this, id, [this](Result<Order> order) { … });`
/// `then` runs once, later, on the owner's thread, which must be the client's; it is dropped when the owner dies or the
/// returned call is cancelled. Reads that fail on the way are repeated once; nothing else is.
class Client : public QObject {
    Q_OBJECT
  public:
    /// `transport` must outlive the client.
    explicit Client(Transport& transport, QObject* parent = nullptr);
    ~Client() override;

    /// The bearer token of staff endpoints; empty while signed out.
    void setToken(const QByteArray& token);
    const QByteArray& token() const { return m_token; }
    /// Whether the last request reached the server. True before the first.
    bool isOnline() const { return m_online; }
    /// Says what was seen of the server elsewhere: the event stream notices first when it goes and comes.
    void setOnline(bool online);

    /// `call<E>(owner, path values…, body unless None, then)`. Keyed endpoints get a new Idempotency-Key each time.
    template <JsonEndpoint E, class... Args>
    Call call(QObject* owner, Args&&... args) {
        return callKeyed<E>(E::keyed ? newKey() : QByteArray(), owner, std::forward<Args>(args)...);
    }
    /// The same with a key of the caller's, so that a form that repeats a request does not repeat its effect.
    template <JsonEndpoint E, class... Args>
    Call callKeyed(const QByteArray& key, QObject* owner, const Args&... args) {
        constexpr bool hasBody = !std::is_same_v<typename E::Body, None>;
        static_assert(sizeof...(Args) == E::Where::count + (hasBody ? 2 : 1), "path values, body unless None, then");
        const auto all = std::tie(args...);
        Outgoing out = outgoing<E>(all, std::make_index_sequence<E::Where::count>{});
        out.key = key;
        if constexpr (hasBody) {
            const typename E::Body& body = std::get<E::Where::count>(all);
            if constexpr (E::verb == Verb::Get)
                out.query = queryText(body);
            else
                out.body = jsonText(body);
        }
        using Then = std::function<void(Result<typename E::Reply>)>;
        return start(owner, std::move(out), reading<typename E::Reply>(Then(std::get<sizeof...(Args) - 1>(all))));
    }

    /// Sends a file to a raw endpoint that answers JSON: `client.upload<E>(owner, file, path values…, then)`. A file
    /// over the endpoint's limit is refused without sending.
    template <class E, class... Args>
    Call upload(QObject* owner, const FileUpload& file, const Args&... args) {
        static_assert(sizeof...(Args) == E::Where::count + 1, "path values, then");
        const auto all = std::tie(args...);
        Outgoing out = outgoing<E>(all, std::make_index_sequence<E::Where::count>{});
        out.key = newKey();
        out.body = file.bytes;
        out.bodyLimit = static_cast<qint64>(E::bodyLimit);
        out.contentType = QByteArray(E::accepts.data(), static_cast<qsizetype>(E::accepts.size()));
        out.headers = file.headers;
        out.headers.append({"X-File-Name", file.name.toPercentEncoding()});
        out.timeout = std::chrono::minutes(2);
        using Then = std::function<void(Result<typename E::Reply>)>;
        return start(owner, std::move(out), reading<typename E::Reply>(Then(std::get<sizeof...(Args) - 1>(all))));
    }
    /// Fetches a file from a raw endpoint: `client.download<E>(owner, path values…, query, then)`.
    template <class E, class... Args>
    Call download(QObject* owner, const Args&... args) {
        static_assert(sizeof...(Args) == E::Where::count + 2, "path values, query, then");
        const auto all = std::tie(args...);
        Outgoing out = outgoing<E>(all, std::make_index_sequence<E::Where::count>{});
        out.query = std::get<E::Where::count>(all);
        out.timeout = std::chrono::minutes(2);
        return start(owner, std::move(out), Raw(std::get<sizeof...(Args) - 1>(all)));
    }

    /// The bytes of a picture; `path` is the image field of an answer. Other paths are refused as not found.
    Call fetchMedia(QObject* owner, const QByteArray& path, std::function<void(Result<QByteArray>)> then);
    /// Opens an event stream with the session's token.
    template <class E>
    std::unique_ptr<ByteStream> open(const HttpHeaders& headers) {
        return openStream(QByteArray::fromStdString(std::string(E::Where::pattern)), headers);
    }

    /// A new Idempotency-Key.
    static QByteArray newKey();

  Q_SIGNALS:
    void signedOut();  ///< the server no longer takes the token, which is forgotten before this is heard
    void online();
    void offline();
    /// Every answer, for the log. `status` is 0 if there was none.
    void answered(const QByteArray& requestId, const QByteArray& verb, const QByteArray& path, int status);

  private:
    friend class Call;
    using Raw = std::function<void(Result<QByteArray>)>;

    struct Outgoing {
        Verb verb = Verb::Get;
        Door door = Door::Staff;
        QByteArray path{};
        QByteArray query{}, body{}, key{}, contentType = "application/json";
        HttpHeaders headers{};
        qint64 bodyLimit = -1;
        std::chrono::milliseconds timeout{15'000};
    };
    struct Running;

    template <class E, class Tuple, std::size_t... I>
    static Outgoing outgoing(const Tuple& all, std::index_sequence<I...>) {
        const typename E::Where::Tuple values{std::get<I>(all)...};
        const auto path = [](const auto&... value) { return pathText(E::Where::pattern, {pathValue(value)...}); };
        return {E::verb, E::door, std::apply(path, values)};
    }
    template <class Reply>
    static Raw reading(std::function<void(Result<Reply>)> then) {
        return [then = std::move(then)](Result<QByteArray> bytes) {
            if (!bytes) return then(refuse(std::move(bytes.error())));
            if constexpr (std::is_same_v<Reply, None>) {
                then(None{});
            } else {
                auto reply = parseJson<Reply>({bytes->constData(), static_cast<std::size_t>(bytes->size())},
                                              UnknownFields::Ignore);
                if (!reply) return then(refuse(ClientRefusal::UnreadableAnswer, std::move(reply.error().faults)));
                then(std::move(reply));
            }
        };
    }

    Call start(QObject* owner, Outgoing out, Raw then);
    std::unique_ptr<ByteStream> openStream(const QByteArray& path, HttpHeaders headers);
    void transmit(quint64 id);
    void receive(quint64 id, HttpAnswer answer);
    void finish(quint64 id, Result<QByteArray> result);
    void finishLater(quint64 id, const Refusal& refusal);
    void cancel(quint64 id);
    bool isRunning(quint64 id) const;
    void tokenRefused();
    HttpRequest requestOf(const Outgoing& out) const;

    Transport& m_transport;
    QByteArray m_token;
    bool m_online = true;
    quint64 m_lastId = 0;
    QHash<quint64, std::shared_ptr<Running>> m_running;
};

}  // namespace zhanggui
