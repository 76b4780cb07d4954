#pragma once

#include "api/backend/store/session.h"

/// The sessions that databases hand out. Private to the store.
namespace zhanggui::store {

class PinnedSession final : public Session {
  public:
    explicit PinnedSession(Connection& connection) : Session(connection) {}
};

class PinnedTransaction final : public Transaction {
  public:
    explicit PinnedTransaction(Connection& connection) : Transaction(connection) {}
    using Transaction::takeAfterCommit;
};

/// Runs what a committed transaction left to do. The commit stands, so an action that throws is logged only.
void runAfterCommit(const std::vector<std::function<void()>>& actions);

/// Says that this thread is within read() or write() of a database. Throws std::logic_error if it already was: the
/// inner call would wait for a connection that the outer one holds.
class Inside {
  public:
    explicit Inside(const void* database);
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside();

  private:
    const void* m_database;
    Inside* m_outer;
};

}  // namespace zhanggui::store
