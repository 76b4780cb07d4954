#pragma once

#include <span>
#include <vector>

#include "api/backend/books/invariant.h"
#include "api/backend/http/registry.h"
#include "api/backend/store/sealed_table.h"

namespace zhanggui::server {

class Services;

/// What happens within the transaction of an order's change, in this order. The one place to read it.
void wireReactions(Services& services);
/// What falls due, what works on jobs, and what the outbox and the janitor carry out.
void wireTimers(Services& services);
/// Which domains keep names of pictures; what none of them names is removed.
void wirePictures(Services& services);
/// Every endpoint of the contract bound to its service; throws std::logic_error if the two disagree.
void wireRoutes(http::Registry& registry, Services& services, http::Route metrics);
/// Every domain's invariants, left to right.
std::vector<Invariant> allInvariants();
/// Every table in which something is sealed: what a rotation of keys has to go through.
std::vector<store::SealedTable> sealedTables();

}  // namespace zhanggui::server
