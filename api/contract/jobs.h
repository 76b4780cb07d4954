#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/changes.h"
#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Work on many records at once: planned first, so that it can be looked at, then carried out row by row with progress,
/// and taken back if need be. What a job does is its kind's to say; the machinery is the same for all.
namespace zhanggui {

using JobId = Id<struct JobTag>;
/// The record a row is about; what it is depends on the kind of the job.
using JobObjectId = Id<struct JobObjectTag>;

enum class JobKind { ProductBulk };

constexpr std::array<EnumName<JobKind>, 1> enumNames(JobKind) {
    return {{{JobKind::ProductBulk, "productBulk"}}};
}

/// planning → ready → running → done → undoing → undone; cancelled from planning, ready and running. A cancelled job
/// that had carried out something can be undone as well.
enum class JobState { Planning, Ready, Running, Done, Cancelled, Undoing, Undone };

constexpr std::array<EnumName<JobState>, 7> enumNames(JobState) {
    return {{{JobState::Planning, "planning"},
             {JobState::Ready, "ready"},
             {JobState::Running, "running"},
             {JobState::Done, "done"},
             {JobState::Cancelled, "cancelled"},
             {JobState::Undoing, "undoing"},
             {JobState::Undone, "undone"}}};
}

enum class JobRefusal { WrongState };

constexpr std::array<EnumName<JobRefusal>, 1> enumNames(JobRefusal) {
    return {{{JobRefusal::WrongState, "jobWrongState"}}};
}

constexpr int statusOf(JobRefusal refusal) {
    switch (refusal) {
        case JobRefusal::WrongState:
            return 409;
    }
    return 500;
}

struct Job {
    JobId id;
    JobKind kind = JobKind::ProductBulk;
    std::string action;
    JobState state = JobState::Planning;
    std::int64_t rows = 0, planned = 0, same = 0, refused = 0, done = 0, undone = 0, leftAlone = 0;
    bool mayUndo = false;
    std::string actor;
    Instant createdAt;
    std::optional<Instant> startedAt, finishedAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Job::id, "Key of the job");
        field("kind", &Job::kind, "What works on the rows");
        field("action", &Job::action, "What it does to them, a word of the kind");
        field("state", &Job::state, "Where it stands; rows are looked at in planning, written in running");
        field("rows", &Job::rows, "Rows in all; grows while planning");
        field("planned", &Job::planned, "Rows still to be changed");
        field("same", &Job::same, "Rows that are so already");
        field("refused", &Job::refused, "Rows that cannot be changed, or were changed by others since the plan");
        field("done", &Job::done, "Rows changed");
        field("undone", &Job::undone, "Changed rows that were taken back");
        field("leftAlone", &Job::leftAlone,
              "Changed rows that were not taken back, since others changed them meanwhile");
        field("mayUndo", &Job::mayUndo, "undoJob would do something now");
        field("actor", &Job::actor, "Who asked for it");
        field("createdAt", &Job::createdAt, "When it was asked for");
        field("startedAt", &Job::startedAt, "When it was started");
        field("finishedAt", &Job::finishedAt, "When it was done, cancelled or undone");
    }
};

enum class JobRowState { Planned, Same, Refused, Done, Undone, LeftAlone };

constexpr std::array<EnumName<JobRowState>, 6> enumNames(JobRowState) {
    return {{{JobRowState::Planned, "planned"},
             {JobRowState::Same, "same"},
             {JobRowState::Refused, "refused"},
             {JobRowState::Done, "done"},
             {JobRowState::Undone, "undone"},
             {JobRowState::LeftAlone, "leftAlone"}}};
}

struct JobRow {
    std::int64_t number = 0;
    JobObjectId object;
    std::string label;
    JobRowState state = JobRowState::Planned;
    std::string fault;
    std::vector<ChangedField> changes;

    template <class V>
    static constexpr void describe(V&& field) {
        field("number", &JobRow::number, "Place in the job, from 1");
        field("object", &JobRow::object, "Key of the record: of a product for productBulk");
        field("label", &JobRow::label, "The record as people read it");
        field("state", &JobRow::state, "What came of it so far");
        field("fault", &JobRow::fault, "Why it was refused or left alone, a word of the kind; else empty");
        field("changes", &JobRow::changes, "Before and after, as planned");
    }
};

struct JobQuery {
    std::string cursor;
    std::int32_t limit = 20;

    template <class V>
    static constexpr void describe(V&& field) {
        field("cursor", &JobQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &JobQuery::limit, "Jobs a page", range(1, 100));
    }
};

struct JobRowQuery {
    std::optional<JobRowState> state;
    std::string cursor;
    std::int32_t limit = 100;

    template <class V>
    static constexpr void describe(V&& field) {
        field("state", &JobRowQuery::state, "Only rows in this state");
        field("cursor", &JobRowQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &JobRowQuery::limit, "Rows a page", range(1, 200));
    }
};

/// Each also asks for the right of the job's kind: NotAllowed without it; other people's kinds are absent from the
/// list.
struct ListJobs : Endpoint<Verb::Get, Path<"/admin/v1/jobs">, JobQuery, Page<Job>, Door::Staff> {
    static constexpr std::string_view name = "listJobs";
    static constexpr std::string_view summary = "Jobs, newest first";
};
struct GetJob : Endpoint<Verb::Get, Path<"/admin/v1/jobs/{job}", JobId>, None, Job, Door::Staff> {
    static constexpr std::string_view name = "getJob";
    static constexpr std::string_view summary = "Where a job stands";
};
struct ListJobRows
    : Endpoint<Verb::Get, Path<"/admin/v1/jobs/{job}/rows", JobId>, JobRowQuery, Page<JobRow>, Door::Staff> {
    static constexpr std::string_view name = "listJobRows";
    static constexpr std::string_view summary = "A job's plan or report, row by row";
};
struct StartJob : Endpoint<Verb::Post, Path<"/admin/v1/jobs/{job}/start", JobId>, None, Job, Door::Staff> {
    static constexpr std::string_view name = "startJob";
    static constexpr std::string_view summary = "Carries out what was planned; ask getJob how far it is";
};
struct CancelJob : Endpoint<Verb::Post, Path<"/admin/v1/jobs/{job}/cancel", JobId>, None, Job, Door::Staff> {
    static constexpr std::string_view name = "cancelJob";
    static constexpr std::string_view summary = "Stops a job; what is done stays";
};
struct UndoJob : Endpoint<Verb::Post, Path<"/admin/v1/jobs/{job}/undo", JobId>, None, Job, Door::Staff> {
    static constexpr std::string_view name = "undoJob";
    static constexpr std::string_view summary = "Takes back every row that nobody has changed since";
};

using JobEndpoints = EndpointList<ListJobs, GetJob, ListJobRows, StartJob, CancelJob, UndoJob>;

}  // namespace zhanggui
