#pragma once

#include "api/contract/refusal.h"

namespace zhanggui {

/// Refusals that are made on the desk itself: the server said nothing, or nothing that can be read.
enum class ClientRefusal { Offline, TimedOut, UnreadableAnswer };

constexpr std::array<EnumName<ClientRefusal>, 3> enumNames(ClientRefusal) {
    return {{{ClientRefusal::Offline, "offline"},
             {ClientRefusal::TimedOut, "timedOut"},
             {ClientRefusal::UnreadableAnswer, "unreadableAnswer"}}};
}

/// 0: there is no HTTP status where there is no answer.
constexpr int statusOf(ClientRefusal) {
    return 0;
}

}  // namespace zhanggui
