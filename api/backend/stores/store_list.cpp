#include "api/backend/stores/store_list.h"

#include "api/backend/stores/stores_store.h"

namespace zhanggui {

Result<StoreList> StoreLists::list(const Actor&) {
    return m_database.read([](store::Session& session) { return StoreList{StoresStore::openStores(session)}; });
}

}  // namespace zhanggui
