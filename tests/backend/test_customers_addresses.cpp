#include <QTest>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "api/backend/customers/addresses.h"
#include "api/backend/customers/customer_door.h"
#include "api/backend/customers/customer_sessions.h"
#include "api/backend/customers/personal.h"
#include "api/backend/ports/simulated_login.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using test::DatabaseFixture;

namespace {

const Regions& regions() {
    static const Regions all;
    return all;
}

struct Shop {
    explicit Shop(store::Database& given) : database(given) {}
    Actor customer(const std::string& name) {
        Actor nobody;
        nobody.kind = Actor::Kind::Nobody;
        return *door.open(sessions.signIn(nobody, {"sim-" + name})->token);
    }
    std::string order(const Actor& who) {
        std::string ids;
        const auto list = addresses.list(who);
        for (const auto& address : list->items) ids += std::to_string(address.id.value) + " ";
        return ids;
    }

    store::Database& database;
    FixedClock clock;
    SystemRandom random;
    SimulatedLogin login;
    store::Vault vault{store::Vault::freshKeys()};
    Once once{database, vault, clock};
    CustomerSessions sessions{database, clock, random, login};
    CustomerDoor door{database, clock};
    Addresses addresses{database, once, vault, clock, regions()};
};

AddressDraft draft() {
    return {"王小明", "13812345678", "110105", "建国路 1 号", "home", false};
}

std::string text(const std::vector<AddressId>& ids) {
    std::string all;
    for (const auto id : ids) all += std::to_string(id.value) + " ";
    return all;
}

template <class T, class E>
bool refusedWith(const Result<T>& result, E why) {
    return !result && result.error().is(why);
}

}  // namespace

class TestCustomersAddresses : public QObject {
    Q_OBJECT

  private slots:
    void the_same_person_keeps_the_same_customer_data() { DatabaseFixture::addDialects(); }
    void the_same_person_keeps_the_same_customer() {
        ZG_FRESH_DATABASE(fixture);
        Shop shop(fixture.database());
        const auto first = shop.sessions.signIn(Actor{}, {"sim-a"});
        const auto again = shop.sessions.signIn(Actor{}, {"sim-a"});
        const auto other = shop.sessions.signIn(Actor{}, {"sim-b"});
        QVERIFY(first->customer == again->customer && first->customer != other->customer);
        QVERIFY(first->token != again->token);
        for (const char* code : {"", "sim-", "wx123", "xsim-a"})
            QVERIFY(refusedWith(shop.sessions.signIn(Actor{}, {code}), CustomerRefusal::BadCode));
        const auto who = shop.door.open(first->token);
        QVERIFY(who && who->kind == Actor::Kind::Customer && who->id == first->customer.value);
        QVERIFY(!shop.door.open(std::string(64, '0')));
        shop.clock.advance(30 * dayMs - 1);
        QVERIFY(shop.door.open(first->token));
        shop.clock.advance(1);
        QVERIFY(!shop.door.open(first->token));
        QCOMPARE(shop.sessions.removeEnded(), 3);
        std::vector<CustomerId> ids(8);
        std::vector<std::thread> threads;
        for (auto& id : ids) threads.emplace_back([&] { id = shop.sessions.signIn(Actor{}, {"sim-new"})->customer; });
        for (auto& thread : threads) thread.join();
        QCOMPARE(std::count(ids.begin(), ids.end(), ids[0]), 8);
    }

    void an_address_is_kept_as_it_was_given_data() { DatabaseFixture::addDialects(); }
    void an_address_is_kept_as_it_was_given() {
        ZG_FRESH_DATABASE(fixture);
        Shop shop(fixture.database());
        const Actor who = shop.customer("a"), stranger = shop.customer("b");
        AddressDraft given = draft();
        given.name = "  王小明 ";
        given.phone = "１３８12345678";
        const auto added = shop.addresses.add(who, given);
        QVERIFY(added);
        QCOMPARE(added->name, std::string("王小明"));
        QCOMPARE(added->phone, std::string("13812345678"));
        QCOMPARE(added->provinceName, std::string("北京市"));
        QCOMPARE(added->cityCode, std::string("110100"));
        QCOMPARE(added->districtName, std::string("朝阳区"));
        QVERIFY(added->isDefault);  // the first one
        QVERIFY(shop.addresses.list(who)->items == std::vector<Address>{*added});
        const auto find = [&](const Actor& actor) {
            return shop.database.read(
                [&](store::Session& session) { return shop.addresses.find(session, {actor.id}, added->id); });
        };
        QVERIFY(find(who) == *added);
        QVERIFY(!find(stranger));
        QVERIFY(shop.addresses.list(stranger)->items.empty());
        QVERIFY(refusedWith(shop.addresses.change(stranger, added->id, draft()), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.addresses.remove(stranger, added->id), GeneralRefusal::NotFound));
        QVERIFY(find(who) == *added);
    }

    void there_is_one_default_at_most_data() { DatabaseFixture::addDialects(); }
    void there_is_one_default_at_most() {
        ZG_FRESH_DATABASE(fixture);
        Shop shop(fixture.database());
        const Actor who = shop.customer("a");
        const auto first = shop.addresses.add(who, draft())->id;
        const auto second = shop.addresses.add(who, draft())->id;
        AddressDraft preferred = draft();
        preferred.isDefault = true;
        const auto third = shop.addresses.add(who, preferred)->id;
        QCOMPARE(QString::fromStdString(shop.order(who)), QString::fromStdString(text({third, second, first})));
        QVERIFY(shop.addresses.change(who, first, preferred)->isDefault);
        QCOMPARE(QString::fromStdString(shop.order(who)), QString::fromStdString(text({first, third, second})));
        QVERIFY(shop.addresses.remove(who, first));
        QCOMPARE(QString::fromStdString(shop.order(who)), QString::fromStdString(text({third, second})));
        QVERIFY(shop.addresses.list(who)->items[0].isDefault);  // the newest one took its place
        QVERIFY(!shop.addresses.change(who, third, draft())->isDefault);
        QVERIFY(shop.addresses.remove(who, third));
        QVERIFY(shop.addresses.remove(who, second));
        QVERIFY(refusedWith(shop.addresses.remove(who, second), GeneralRefusal::NotFound));
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) threads.emplace_back([&] { (void)shop.addresses.add(who, preferred); });
        for (auto& thread : threads) thread.join();
        const auto items = shop.addresses.list(who)->items;
        QCOMPARE(items.size(), std::size_t(8));
        QCOMPARE(std::count_if(items.begin(), items.end(), [](const Address& a) { return a.isDefault; }), 1);
    }

    void twenty_addresses_are_enough_data() { DatabaseFixture::addDialects(); }
    void twenty_addresses_are_enough() {
        ZG_FRESH_DATABASE(fixture);
        Shop shop(fixture.database());
        const Actor who = shop.customer("a");
        for (int i = 0; i < 18; ++i) QVERIFY(shop.addresses.add(who, draft()));
        std::atomic<int> added{0}, refused{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const auto result = shop.addresses.add(who, draft());
                if (result) ++added;
                if (refusedWith(result, CustomerRefusal::TooManyAddresses)) ++refused;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(added.load(), 2);
        QCOMPARE(refused.load(), 6);
    }

    void a_faulty_address_is_refused_with_its_faults_data() {
        QTest::addColumn<AddressDraft>("given");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, auto change, const char* pointer) {
            AddressDraft given = draft();
            change(given);
            QTest::newRow(name) << given << QString::fromLatin1(pointer);
        };
        row(
            "a blank name", [](auto& d) { d.name = "　 "; }, "/name");
        row(
            "a name with a mark", [](auto& d) { d.name = "王<b>"; }, "/name");
        row(
            "a name with a line break", [](auto& d) { d.name = "王\n明"; }, "/name");
        row(
            "a name of smileys", [](auto& d) { d.name = "😀"; }, "/name");
        row(
            "a name that ends with a dot", [](auto& d) { d.name = "买买提·"; }, "/name");
        row(
            "a landline", [](auto& d) { d.phone = "01012345678"; }, "/phone");
        row(
            "a number of an unknown kind", [](auto& d) { d.phone = "12812345678"; }, "/phone");
        row(
            "a short number", [](auto& d) { d.phone = "1381234567"; }, "/phone");
        row(
            "letters for a number", [](auto& d) { d.phone = "1381234567a"; }, "/phone");
        row(
            "no street", [](auto& d) { d.detail = "  "; }, "/detail");
        row(
            "a street with a control character", [](auto& d) { d.detail = "a\x01 b"; }, "/detail");
        row(
            "a tag with a line break", [](auto& d) { d.tag = "a\nb"; }, "/tag");
        row(
            "a district that does not exist", [](auto& d) { d.districtCode = "999999"; }, "/districtCode");
        row(
            "a province for a district", [](auto& d) { d.districtCode = "110000"; }, "/districtCode");
        row(
            "a city for a district", [](auto& d) { d.districtCode = "330100"; }, "/districtCode");
        row(
            "letters for a district", [](auto& d) { d.districtCode = "11010a"; }, "/districtCode");
    }
    void a_faulty_address_is_refused_with_its_faults() {
        QFETCH(AddressDraft, given);
        QFETCH(QString, pointer);
        DatabaseFixture fixture;
        Shop shop(fixture.database());
        const Actor who = shop.customer("a");
        const auto result = shop.addresses.add(who, given);
        QVERIFY(!result);
        QCOMPARE(result.error().status, 400);
        QCOMPARE(result.error().faults.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(result.error().faults[0].pointer), pointer);
        QVERIFY(shop.addresses.list(who)->items.empty());
    }

    void the_data_file_holds_no_plain_personal_data() {
        DatabaseFixture fixture;
        Shop shop(fixture.database());
        Actor who = shop.customer("a");
        for (int i = 0; i < 20; ++i) {
            AddressDraft given = draft();
            given.name = "金丝雀CanaryName" + std::to_string(i);
            given.detail = "金丝雀CanaryStreet" + std::to_string(i);
            given.phone = "186" + std::to_string(77770000 + i);
            who.key = "key" + std::to_string(i);
            who.requestHash = "hash";
            QVERIFY(shop.addresses.add(who, given));
        }
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(fixture.folder())) {
            std::ifstream in(entry.path(), std::ios::binary);
            std::stringstream all;
            all << in.rdbuf();
            const std::string bytes = all.str();
            files += bytes.find("address_one_default") != std::string::npos;  // it is read, not just opened
            for (const char* canary : {"CanaryName", "CanaryStreet", "金丝雀", "1867777"})
                QVERIFY2(bytes.find(canary) == std::string::npos, entry.path().c_str());
        }
        QVERIFY(files > 0);
    }

    void every_place_of_the_mainland_is_known_by_its_code() {
        const auto provinces = regions().children("");
        QCOMPARE(provinces->size(), std::size_t(31));
        std::size_t districts = 0;
        for (const auto& province : *provinces) {
            const auto cities = regions().children(province.code);
            QVERIFY(cities && !cities->empty());
            for (const auto& city : *cities) {
                const auto inside = regions().children(city.code);
                QVERIFY(inside && !inside->empty());
                for (const auto& district : *inside) {
                    const auto path = regions().district(district.code);
                    QVERIFY(path);
                    QCOMPARE(path->city.code, city.code);
                    QCOMPARE(path->province.name, province.name);
                    ++districts;
                }
            }
        }
        QVERIFY(districts > 2800);
        QCOMPARE(regions().district("441900")->district.name, std::string("东莞市"));
        QCOMPARE(regions().district("330106")->city.name, std::string("杭州市"));
        for (const char* code : {"1", "110105", "999999", "abcdef", "110000x"})
            QVERIFY(refusedWith(regions().children(code), CustomerRefusal::UnknownRegion));
    }

    void a_wrong_list_of_regions_is_refused() {
        for (const char* csv : {"code,name\n11000,x\n", "code,name\n110000\n", "code,name\n110000,a\n110000,b\n",
                                "code,name\n110105,a\n", "code,name\n110000,\n"})
            QVERIFY_EXCEPTION_THROWN(Regions{std::string_view(csv)}, std::invalid_argument);
    }

    void names_and_numbers_are_masked() {
        QCOMPARE(maskName("王小明"), std::string("王**"));
        QCOMPARE(maskName("A"), std::string("A"));
        QCOMPARE(maskName(""), std::string());
        QCOMPARE(maskPhone("13812345678"), std::string("138****5678"));
        QCOMPARE(maskPhone("123"), std::string("***"));
        QVERIFY(isReceiverName("买买提·艾力") && isReceiverName("Anna2") && isReceiverName("𠀀"));
    }
};

QTEST_GUILESS_MAIN(TestCustomersAddresses)
#include "test_customers_addresses.moc"
