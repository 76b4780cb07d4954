#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "api/backend/store/vault.h"

using namespace zhanggui;
using store::Vault;
using store::VaultError;

class TestVaultSeals : public QObject {
    Q_OBJECT

  private:
    static std::string contents(const std::filesystem::path& file) {
        std::ifstream in(file);
        std::stringstream text;
        text << in.rdbuf();
        return text.str();
    }

  private slots:
    void what_was_sealed_can_be_opened() {
        const Vault vault(Vault::freshKeys());
        for (const std::string& text :
             {std::string(), std::string("13812345678"), std::string("张三\0x", 8), std::string(100'000, 'a')}) {
            const auto sealed = vault.seal(text);
            QVERIFY(sealed.starts_with("k1:"));
            QCOMPARE(vault.open(sealed), text);
            if (text.size() > 3) QVERIFY(sealed.find(text) == std::string::npos);
        }
        QVERIFY(vault.seal("same") != vault.seal("same"));
    }

    void any_altered_character_is_noticed() {
        const Vault vault(Vault::freshKeys());
        const std::string sealed = vault.seal("13812345678");
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            std::string altered = sealed;
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            QVERIFY_EXCEPTION_THROWN(vault.open(altered), VaultError);
            QVERIFY_EXCEPTION_THROWN(vault.open(sealed.substr(0, i)), VaultError);
        }
        QVERIFY_EXCEPTION_THROWN(vault.open(sealed + "A"), VaultError);
    }

    void an_older_key_still_opens_after_a_newer_one_seals() {
        auto keys = Vault::freshKeys();
        const std::string old = Vault(keys).seal("secret");
        const std::string index = Vault(keys).index("phone", "1");
        auto more = Vault::freshKeys();
        keys.sealing.push_back({"k2", more.sealing[0].key});
        const Vault rotated(keys);
        QVERIFY(rotated.seal("x").starts_with("k2:"));
        QCOMPARE(rotated.open(old), std::string("secret"));
        QCOMPARE(rotated.index("phone", "1"), index);
        std::string renamed = old;
        renamed[1] = '2';
        QVERIFY_EXCEPTION_THROWN(rotated.open(renamed), VaultError);
        const Vault stranger(Vault::freshKeys());
        QVERIFY_EXCEPTION_THROWN(stranger.open(old), VaultError);
    }

    void a_blind_index_depends_on_key_purpose_and_text() {
        const Vault vault(Vault::freshKeys());
        const Vault other(Vault::freshKeys());
        const std::set<std::string> all{vault.index("phone", "138"), vault.index("phone", "139"),
                                        vault.index("name", "138"),  vault.index("phone1", "38"),
                                        vault.index("", "phone138"), other.index("phone", "138")};
        QCOMPARE(all.size(), std::size_t(6));
        QCOMPARE(vault.index("phone", "138"), vault.index("phone", "138"));
        QCOMPARE(vault.index("phone", "138").size(), std::size_t(32));
    }

    void keys_without_order_are_refused() {
        QVERIFY_EXCEPTION_THROWN(Vault(store::VaultKeys{}), VaultError);
        auto keys = Vault::freshKeys();
        keys.sealing.push_back(keys.sealing[0]);
        QVERIFY_EXCEPTION_THROWN(Vault{keys}, VaultError);
    }

    void the_key_file_is_made_once_and_only_its_owner_reads_it() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/shop.keys";
        const std::string sealed = Vault::fromFile(file).seal("secret");
        QCOMPARE(std::filesystem::status(file).permissions(),
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        QCOMPARE(Vault::fromFile(file).open(sealed), std::string("secret"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}), 1);
    }

    void programs_that_start_at_once_agree_on_the_keys() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/shop.keys";
        std::vector<std::string> sealed(8);
        std::vector<std::thread> threads;
        for (auto& one : sealed) threads.emplace_back([&] { one = Vault::fromFile(file).seal("secret"); });
        for (auto& thread : threads) thread.join();
        const Vault vault = Vault::fromFile(file);
        for (const auto& one : sealed) QCOMPARE(vault.open(one), std::string("secret"));
    }

    void a_key_file_that_cannot_be_trusted_is_refused_and_left_alone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("mode");
        const QByteArray key(64, 'a');
        const QByteArray good = "zhanggui keys 1\nindex " + key + "\nk1 " + key + "\n";
        QTest::newRow("others may read it") << good << 0644;
        QTest::newRow("it is empty") << QByteArray() << 0600;
        QTest::newRow("it is something else") << QByteArray("hello\n") << 0600;
        QTest::newRow("its end is missing") << good.left(good.size() - 10) << 0600;
        QTest::newRow("it has no key to seal with") << "zhanggui keys 1\nindex " + key + "\n" << 0600;
        QTest::newRow("it has no key for indices") << "zhanggui keys 1\nk1 " + key + "\n" << 0600;
        QTest::newRow("a name stands twice") << good + "k1 " + key + "\n" << 0600;
        QTest::newRow("a key is no hex") << QByteArray(good).replace("k1 aa", "k1 xx") << 0600;
    }
    void a_key_file_that_cannot_be_trusted_is_refused_and_left_alone() {
        QFETCH(QByteArray, text);
        QFETCH(int, mode);
        QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/shop.keys";
        std::ofstream(file) << text.toStdString();
        std::filesystem::permissions(file, static_cast<std::filesystem::perms>(mode));
        QVERIFY_EXCEPTION_THROWN(Vault::fromFile(file), VaultError);
        QCOMPARE(contents(file), text.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestVaultSeals)
#include "test_vault_seals.moc"
