#include "api/server/command_line.h"

int main(int argc, char** argv) {
    return zhanggui::server::runCommandLine(argc, argv);
}
