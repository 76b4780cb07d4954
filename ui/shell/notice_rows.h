#pragma once

namespace zhanggui {

class DropPanel;
class JobList;
class Notices;

/// Fills the panel with the jobs: title, where it stands, a bar, Cancel or Show. Keeps the rows that are still right,
/// so that a button does not vanish under the mouse.
void fillJobs(DropPanel& panel, JobList& jobs);
/// Fills the panel with the history of notices, newest first.
void fillNotices(DropPanel& panel, const Notices& notices);

}  // namespace zhanggui
