#pragma once

namespace zhanggui::server {

/// What the process answers with.
enum ExitCode : int {
    Ok = 0,
    Failed = 1,        ///< the work could not be done: the text says why
    Usage = 2,         ///< the command line is wrong
    Violated = 3,      ///< verify found a violation, or an import has faulty rows
    Busy = 4,          ///< the data folder is in use by another process
    WrongVersion = 5,  ///< the database belongs to a newer version, or is damaged
};

/// Runs `zhanggui-server …`. Gives back an ExitCode; texts go to standard error, results to standard output.
int runCommandLine(int argc, char** argv);

}  // namespace zhanggui::server
