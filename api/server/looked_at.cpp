#include "api/server/looked_at.h"

#include "api/backend/store/errors.h"
#include "api/backend/store/file_copy.h"

namespace zhanggui::server {

namespace fs = std::filesystem;

LookedAt::LookedAt(const ShopOptions& shop) {
    try {
        m_database = store::Database::open(shop.patiently().databaseOptions());
    } catch (const store::DataFolderLocked&) {
        m_copy = shop.data / "looked-at";
        fs::remove_all(m_copy);
        fs::create_directory(m_copy);
        fs::permissions(m_copy, fs::perms::owner_all);
        store::copyDatabaseFile(shop.data, m_copy / "shop.db");
        m_database = store::Database::open({.folder = m_copy, .readers = 1});
    }
}

LookedAt::~LookedAt() {
    m_database.reset();
    std::error_code ignored;
    if (running()) fs::remove_all(m_copy, ignored);
}

}  // namespace zhanggui::server
