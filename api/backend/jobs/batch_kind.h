#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/backend/ports/actor.h"
#include "api/backend/store/session.h"
#include "api/contract/jobs.h"

namespace zhanggui::jobs {

/// One record of a job. The kind may keep what it needs in `data`, to carry the row out and to take it back.
struct BatchRow {
    std::int64_t number = 0;  ///< from 1
    std::int64_t object = 0;
    std::string label;
    JobRowState state = JobRowState::Planned;
    std::string fault;
    ChangeList changes;
    std::string data;
};

/// The job that a row belongs to. `who` asked for it; what is done is done in this name.
struct BatchContext {
    JobId id;
    std::string action, parameters;
    Actor who;
    Instant now;
};

/// What works on the rows of one kind of job. The machinery calls it in short transactions, possibly in another process
/// than the one that planned: nothing may be kept but in the job's parameters, position and rows.
class BatchKind {
  public:
    virtual ~BatchKind() = default;

    /// What staff need to see, start, cancel and undo such jobs.
    virtual Right right() const = 0;
    /// The next rows, about `most` of them, in state Planned, Same or Refused. `position` is the kind's own text, empty
    /// at first; setting it back to empty says that these are the last ones.
    virtual std::vector<BatchRow> plan(store::Session& session, const BatchContext& job, std::string& position,
                                       std::size_t most) = 0;
    /// Carries a planned row out: it becomes Done or, with a fault, Refused.
    virtual void apply(store::Transaction& transaction, const BatchContext& job, BatchRow& row) = 0;
    /// Takes a row that is Done back: it becomes Undone or, with a fault, LeftAlone.
    virtual void undo(store::Transaction& transaction, const BatchContext& job, BatchRow& row) = 0;
    /// Some rows of a batch were changed.
    virtual void changed(store::Transaction& transaction, const BatchContext& job) = 0;
};

/// The kinds by their name. Filled before the first job is worked on.
using BatchKinds = std::map<JobKind, BatchKind*>;

}  // namespace zhanggui::jobs
