#include <QtTest/QTest>

#include "api/backend/jobs/disk_reserve.h"
#include "tests/support/fixed_disk.h"

using namespace zhanggui;
using namespace zhanggui::jobs;

/// When the shop takes no more files, when it is read only, and when it recovers.
class TestDiskReserve : public QObject {
    Q_OBJECT

    static constexpr std::uintmax_t MiB = FixedDisk::MiB;

  private slots:
    void theLevelFollowsTheRoomAndDoesNotFlicker() {
        FixedDisk disk;
        DiskReserve reserve(disk, {"/"}, {});
        std::vector<StorageLevel> told;
        reserve.whenChanged([&](StorageLevel level) { told.push_back(level); });
        const auto after = [&](std::uintmax_t free) {
            disk.set(free);
            reserve.look();
            return reserve.level();
        };
        QCOMPARE(reserve.level(), StorageLevel::Enough);
        QCOMPARE(after(1024 * MiB), StorageLevel::Enough);
        QCOMPARE(after(1024 * MiB - 1), StorageLevel::Low);
        QCOMPARE(after(1152 * MiB - 1), StorageLevel::Low);  // an eighth more than where it began
        QCOMPARE(after(1152 * MiB), StorageLevel::Enough);
        QCOMPARE(after(256 * MiB), StorageLevel::Low);
        QCOMPARE(after(256 * MiB - 1), StorageLevel::ReadOnly);
        QCOMPARE(after(288 * MiB - 1), StorageLevel::ReadOnly);
        QCOMPARE(after(288 * MiB), StorageLevel::Low);
        QCOMPARE(after(0), StorageLevel::ReadOnly);
        QCOMPARE(after(1100 * MiB), StorageLevel::Low);  // and not at once to where nothing is refused
        QCOMPARE(after(9000 * MiB), StorageLevel::Enough);
        QCOMPARE(reserve.freeBytes(), 9000 * MiB);
        using Level = StorageLevel;
        QCOMPARE(told, (std::vector{Level::Low, Level::Enough, Level::Low, Level::ReadOnly, Level::Low, Level::ReadOnly,
                                    Level::Low, Level::Enough}));
    }

    void aFullDiskIsKnownFromTheStart() {
        const FixedDisk disk(10 * MiB);
        const DiskReserve reserve(disk, {"/"}, {});
        QCOMPARE(reserve.level(), StorageLevel::ReadOnly);
    }

    void theFullestDiskDecides() {
        struct TwoDisks : Disk {
            std::uintmax_t freeBytes(const std::filesystem::path& folder) const override {
                return folder == "/pictures" ? 500 * MiB : 5000 * MiB;
            }
        } disks;
        const DiskReserve reserve(disks, {"/data", "/pictures"}, {});
        QCOMPARE(reserve.level(), StorageLevel::Low);
        QCOMPARE(reserve.freeBytes(), 500 * MiB);
    }

    void theLoopLooksByItself() {
        FixedDisk disk;
        DiskReserve reserve(disk, {"/"}, {});
        disk.set(0);
        reserve.start();
        QTRY_COMPARE(reserve.level(), StorageLevel::ReadOnly);
        reserve.stop();
    }

    void thisMachinesDiskHasARoom() { QVERIFY(Disk().freeBytes("/") > 0); }
};

QTEST_GUILESS_MAIN(TestDiskReserve)
#include "test_disk_reserve.moc"
