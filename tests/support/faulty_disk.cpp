#include "tests/support/faulty_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace zhanggui::test {

namespace {

std::string nextName() {
    static std::atomic<int> number{0};
    return "faulty" + std::to_string(++number);
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t rounded(std::size_t size) {
    return (size + 15) / 16 * 16;
}

}  // namespace

/// A file as SQLite sees it; the system's own lies behind it in the same memory.
struct DiskFile {
    sqlite3_file base;
    FaultyDisk* disk;
    std::filesystem::path* path;  ///< null for a temporary file, which no power cut leaves behind
    sqlite3_file* real;

    static DiskFile& of(sqlite3_file* file) { return *reinterpret_cast<DiskFile*>(file); }
};

/// The functions that SQLite calls.
struct DiskCalls {
    using Call = FaultyDisk::Call;

    static FaultyDisk& disk(sqlite3_vfs* vfs) { return *static_cast<FaultyDisk*>(vfs->pAppData); }
    static sqlite3_vfs* real(sqlite3_vfs* vfs) { return disk(vfs).m_real; }
    static const sqlite3_io_methods* below(sqlite3_file* file) { return DiskFile::of(file).real->pMethods; }
    static sqlite3_file* fileBelow(sqlite3_file* file) { return DiskFile::of(file).real; }

    /// A call that changes a file: judged, watched, and noted if it succeeded.
    template <class Do, class Note>
    static int changing(sqlite3_file* file, Call call, Do run, Note note) {
        auto& self = DiskFile::of(file);
        bool half = false;
        self.disk->tell(call, false);
        int code = self.disk->judge(call, self.path, half);
        if (code == SQLITE_OK || half) {
            const int done = run(half);
            if (done == SQLITE_OK && self.path)
                self.disk->change(*self.path, [&](UnsyncedFile& content) { note(content, half); });
            if (code == SQLITE_OK) code = done;
        } else if (call == Call::Sync && self.path) {
            self.disk->change(*self.path, [](UnsyncedFile& content) { content.forget(); });
        }
        self.disk->tell(call, true);
        return code;
    }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
        auto& self = DiskFile::of(file);
        self = {};
        self.disk = &disk(vfs);
        self.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + rounded(sizeof(DiskFile)));
        bool half = false;
        if (const int code = self.disk->judge(Call::Open, nullptr, half); code != SQLITE_OK) return code;
        const bool made = name && !std::filesystem::exists(name);
        if (const int code = real(vfs)->xOpen(real(vfs), name, self.real, flags, outFlags); code != SQLITE_OK)
            return code;
        if (name && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0) {
            self.path = std::make_unique<std::filesystem::path>(name).release();  // freed by close()
            self.disk->opened(name, made);
        }
        self.base.pMethods = methods();
        return SQLITE_OK;
    }
    static int close(sqlite3_file* file) {
        auto& self = DiskFile::of(file);
        const std::unique_ptr<std::filesystem::path> path(std::exchange(self.path, nullptr));
        return self.real->pMethods ? self.real->pMethods->xClose(self.real) : SQLITE_OK;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder) {
        auto& self = disk(vfs);
        bool half = false;
        self.tell(Call::Remove, false);
        int code = self.judge(Call::Remove, nullptr, half);
        if (code == SQLITE_OK) code = real(vfs)->xDelete(real(vfs), name, syncFolder);
        if (code == SQLITE_OK) self.change(name, [&](UnsyncedFile& content) { content.remove(syncFolder != 0); });
        self.tell(Call::Remove, true);
        return code;
    }
    static int read(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
        bool half = false;
        const auto& self = DiskFile::of(file);
        if (const int code = self.disk->judge(Call::Read, self.path, half); code != SQLITE_OK) return code;
        return below(file)->xRead(fileBelow(file), into, amount, offset);
    }
    static int write(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
        const auto size = [&](bool half) { return half ? amount / 2 : amount; };
        return changing(
            file, Call::Write,
            [&](bool half) { return below(file)->xWrite(fileBelow(file), bytes, size(half), offset); },
            [&](UnsyncedFile& content, bool half) {
                content.write(offset, {static_cast<const char*>(bytes), static_cast<std::size_t>(size(half))});
            });
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        return changing(
            file, Call::Truncate, [&](bool) { return below(file)->xTruncate(fileBelow(file), size); },
            [&](UnsyncedFile& content, bool) { content.truncate(size); });
    }
    /// The real file is not synced: no power is cut here but by cut(), and the tests are quicker for it.
    static int sync(sqlite3_file* file, int) {
        return changing(
            file, Call::Sync, [](bool) { return SQLITE_OK; }, [](UnsyncedFile& content, bool) { content.sync(); });
    }

    static const sqlite3_io_methods* methods();
    static void fill(sqlite3_vfs& vfs, sqlite3_vfs& real, FaultyDisk& disk);
};

/// Version 2: with shared memory, without mapped reading.
const sqlite3_io_methods* DiskCalls::methods() {
    static const sqlite3_io_methods methods = [] {
        sqlite3_io_methods made{};
        made.iVersion = 2;
        made.xClose = close;
        made.xRead = read;
        made.xWrite = write;
        made.xTruncate = truncate;
        made.xSync = sync;
        made.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return below(f)->xFileSize(fileBelow(f), size); };
        made.xLock = [](sqlite3_file* f, int lock) { return below(f)->xLock(fileBelow(f), lock); };
        made.xUnlock = [](sqlite3_file* f, int lock) { return below(f)->xUnlock(fileBelow(f), lock); };
        made.xCheckReservedLock = [](sqlite3_file* f, int* out) {
            return below(f)->xCheckReservedLock(fileBelow(f), out);
        };
        made.xFileControl = [](sqlite3_file* f, int what, void* value) {
            return below(f)->xFileControl(fileBelow(f), what, value);
        };
        made.xSectorSize = [](sqlite3_file* f) { return below(f)->xSectorSize(fileBelow(f)); };
        made.xDeviceCharacteristics = [](sqlite3_file* f) { return below(f)->xDeviceCharacteristics(fileBelow(f)); };
        made.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
            return below(f)->xShmMap(fileBelow(f), page, size, extend, out);
        };
        made.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
            return below(f)->xShmLock(fileBelow(f), offset, n, flags);
        };
        made.xShmBarrier = [](sqlite3_file* f) { below(f)->xShmBarrier(fileBelow(f)); };
        made.xShmUnmap = [](sqlite3_file* f, int erase) { return below(f)->xShmUnmap(fileBelow(f), erase); };
        return made;
    }();
    return &methods;
}

void DiskCalls::fill(sqlite3_vfs& vfs, sqlite3_vfs& real, FaultyDisk& disk) {
    vfs = real;  // time, randomness and names are the system's own
    vfs.pNext = nullptr;
    vfs.zName = disk.m_name.c_str();
    vfs.pAppData = &disk;
    vfs.szOsFile = static_cast<int>(rounded(sizeof(DiskFile))) + real.szOsFile;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xAccess = [](sqlite3_vfs* v, const char* name, int flags, int* out) {
        return DiskCalls::real(v)->xAccess(DiskCalls::real(v), name, flags, out);
    };
    vfs.xFullPathname = [](sqlite3_vfs* v, const char* name, int size, char* out) {
        return DiskCalls::real(v)->xFullPathname(DiskCalls::real(v), name, size, out);
    };
}

FaultyDisk::FaultyDisk()
    : m_name(nextName()), m_real(sqlite3_vfs_find(nullptr)), m_vfs(std::make_unique<sqlite3_vfs>()) {
    if (!m_real) throw std::runtime_error("SQLite knows no file system");
    DiskCalls::fill(*m_vfs, *m_real, *this);
    sqlite3_vfs_register(m_vfs.get(), 0);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(m_vfs.get());
}

void FaultyDisk::failAt(std::uint64_t call, Fault fault, Lasts lasts) {
    const std::lock_guard lock(m_mutex);
    m_calls = m_failures = 0;
    m_failAt = call;
    m_fault = fault;
    m_lasts = lasts;
    m_only.clear();
}

void FaultyDisk::loseSyncOf(const std::string& ending) {
    failAt(1, Fault::LostSync);
    const std::lock_guard lock(m_mutex);
    m_only = ending;
}

void FaultyDisk::mend() {
    const std::lock_guard lock(m_mutex);
    m_failAt = 0;
}

std::uint64_t FaultyDisk::calls() const {
    const std::lock_guard lock(m_mutex);
    return m_calls;
}

std::uint64_t FaultyDisk::failures() const {
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

int FaultyDisk::judge(Call call, const std::filesystem::path* path, bool& half) {
    const std::lock_guard lock(m_mutex);
    ++m_calls;
    if (!m_only.empty() && (!path || !path->string().ends_with(m_only))) return SQLITE_OK;
    if (m_failAt == 0 || m_calls < m_failAt) return SQLITE_OK;
    if (m_fault == Fault::LostSync && call != Call::Sync) return SQLITE_OK;
    const bool late = m_fault == Fault::LostSync ? m_failures > 0 : m_calls > m_failAt;
    if (m_lasts == Lasts::Once && late) return SQLITE_OK;
    if ((m_fault == Fault::Full || m_fault == Fault::ShortWrite) && call != Call::Write) return SQLITE_OK;
    ++m_failures;
    if (m_fault == Fault::Full) return SQLITE_FULL;
    half = m_fault == Fault::ShortWrite;
    switch (call) {
        case Call::Open:
            return SQLITE_CANTOPEN;
        case Call::Read:
            return SQLITE_IOERR_READ;
        case Call::Write:
            return SQLITE_IOERR_WRITE;
        case Call::Truncate:
            return SQLITE_IOERR_TRUNCATE;
        case Call::Sync:
            return SQLITE_IOERR_FSYNC;
        case Call::Remove:
            return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

void FaultyDisk::opened(const std::filesystem::path& path, bool made) {
    const std::lock_guard lock(m_mutex);
    const auto known = m_files.find(path);
    if (known == m_files.end())
        m_files.emplace(path, UnsyncedFile(contentOf(path), !made));
    else if (known->second.removed())
        known->second.makeAgain();
}

void FaultyDisk::change(const std::filesystem::path& path, const std::function<void(UnsyncedFile&)>& how) {
    const std::lock_guard lock(m_mutex);
    if (const auto file = m_files.find(path); file != m_files.end()) how(file->second);
}

void FaultyDisk::cut(std::mt19937& random, const CutMood& mood, const std::filesystem::path& folder) const {
    std::filesystem::create_directories(folder);
    const std::lock_guard lock(m_mutex);
    for (const auto& [path, file] : m_files)
        if (const auto content = file.afterCut(random, mood)) {
            std::ofstream out(folder / path.filename(), std::ios::binary);
            out.write(content->data(), static_cast<std::streamsize>(content->size()));
            if (!out.flush()) throw std::runtime_error("A picture of the disk could not be written");
        }
}

}  // namespace zhanggui::test
