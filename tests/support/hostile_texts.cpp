#include "tests/support/hostile_texts.h"

#include <QByteArray>
#include <nlohmann/json.hpp>
#include <string_view>

namespace zhanggui::test {

namespace {

using Texts = std::vector<HostileText>;

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// Bytes that are UTF-8 become a proper literal; others stand in it as they are.
void add(Texts& texts, std::string bytes) {
    const auto kept = nlohmann::json(bytes).dump(-1, ' ', false, nlohmann::json::error_handler_t::ignore);
    const bool isUtf8 = QByteArray::fromStdString(bytes).isValidUtf8();
    texts.push_back({bytes, isUtf8 ? kept : '"' + bytes + '"'});
}

/// What JSON says by an escape, beside the bytes that a careless decoder makes of it.
void addEscaped(Texts& texts, std::string bytes, const std::string& escaped) {
    texts.push_back({std::move(bytes), '"' + escaped + '"'});
}

void addStatements(Texts& texts) {
    for (const std::string quote : {"'", "\"", "`", "\\'", "''", "\xef\xbc\x87", "\xca\xbc", "$$", ")", "%27", "\\"})
        for (const std::string statement :
             {" or 1=1 --", " or 'a'='a", "; drop table shop_order; --", "); delete from audit; --",
              " union select token from staff_session --", "; update staff set role = 'owner'; --",
              "; insert into staff (login) values ('x'); --", "||(select version())||", " and 1=cast('x' as int) --",
              "; pragma writable_schema=1; --", "; attach database '/tmp/x' as x; --", "; select pg_sleep(10); --",
              "; copy staff to '/tmp/x'; --", "; commit; vacuum; --", " /*", " is null or true /**/ -- ",
              "; alter table sku rename to s; --", " limit 1 offset 1000000 --", "; create table x (y int); --"})
            add(texts, quote + statement);
    for (const char* text : {":id",      ":name", "::text", "@id",   "$1",    "?1",   "{int64}",  "{text}",  "{id}",
                             "select 1", "null",  "NULL",   "--",    "/*",    "%",    "_",        "%%%%%",   "\\%",
                             "[a-z]",    "*",     "~",      "a' 'b", "x'00'", "0x27", "char(39)", "E'\\047'"})
        add(texts, text);
}

void addPaths(Texts& texts) {
    for (const std::string up : {"../", "..\\", "%2e%2e/", "..%2f", "%2e%2e%2f", "..%252f", "....//", "..;/",
                                 "%c0%ae%c0%ae/", "\xc0\xae\xc0\xae/", ".%00./", "..%5c", "/./../"})
        for (const std::string target : {"etc/passwd", "shop.keys", "shop.db", "server.json"})
            add(texts, repeated(up, 8) + target);
    for (const char* text : {"/etc/passwd",
                             "file:///etc/passwd",
                             "\\\\host\\share",
                             "C:\\boot.ini",
                             "CON",
                             "NUL",
                             "aux.txt",
                             ".",
                             "..",
                             "/",
                             "~root",
                             "a/b",
                             "-rf",
                             "--help",
                             "|id",
                             ";id",
                             "`id`",
                             "$(id)",
                             "&& id",
                             "http://169.254.169.254/",
                             "//host/x"})
        add(texts, text);
}

void addControls(Texts& texts) {
    for (int code = 1; code < 0x20; ++code) {
        add(texts, std::string(1, static_cast<char>(code)));
        add(texts, std::string("a") + static_cast<char>(code) + "b");
    }
    for (int code = 0x80; code < 0xa0; code += 5) add(texts, std::string("\xc2") + static_cast<char>(code));
    add(texts, "\x7f");
    addEscaped(texts, std::string(1, '\0'), "\\u0000");
    addEscaped(texts, std::string("a\0b", 3), "a\\u0000b");
    for (const char* text : {"\r\nSet-Cookie: a=b", "\r\n\r\nHTTP/1.1 200 OK", "a\nb", "\n", "\r", "\t", " ", "   ", "",
                             "\x1b[31m", "\x1b]0;x\x07", "id: 1\ndata: x\n\n"})
        add(texts, text);
}

void addUnicode(Texts& texts) {
    for (const char* half : {"\\ud800", "\\udfff", "\\udc00\\ud800", "\\ud83d", "a\\ude00b", "\\ud800\\ud800"})
        addEscaped(texts, "\xed\xa0\x80", half);
    addEscaped(texts, "\xef\xbf\xbf", "\\uffff");
    addEscaped(texts, "\xf0\x9f\x98\x80", "\\ud83d\\ude00");
    for (const char* broken : {"\xff", "\xfe\xff", "\xc0\xaf", "\xe4\xb8", "\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                               "\xf8\x88\x80\x80\x80", "\xf0\x80\x80\xaf", "a\xe4"})
        add(texts, broken);
    for (const char* text : {"\xe2\x80\xae"
                             "txt.exe",
                             "\xe2\x80\xab\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
                             "\xe2\x81\xa6\xe2\x81\xa9",
                             "\xd8\xa7\xd9\x84\xd8\xb3\xd8\xb9\xd8\xb1",
                             "\xe2\x80\x8b",
                             "\xe2\x80\x8d",
                             "\xef\xbb\xbf",
                             "\xc2\xa0",
                             "\xe3\x80\x80",
                             "\xe2\x80\xa8",
                             "\xe2\x80\xa9",
                             "\xef\xbf\xbe",
                             "\xef\xbf\xbd",
                             "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
                             "\xf0\xa0\x80\x80",
                             "\xf4\x8f\xbf\xbf",
                             "\xef\xac\x81",
                             "\xc3\x9f",
                             "\xc4\xb0",
                             "\xef\xb7\xba",
                             "e\xcc\x81",
                             "\xcd\x8f",
                             "\xef\xbd\x81\xef\xbd\x82",
                             "\xef\xbc\x9c",
                             "\xf3\xa0\x80\x81",
                             "\xcc\x80"})
        add(texts, text);
    add(texts, "a" + repeated("\xcc\x80", 500));
    add(texts, repeated("\xf0\x9f\x98\x80", 64));
}

void addFormats(Texts& texts) {
    for (const char* text : {"%s%s%s%s%s",
                             "%n%n%n%n",
                             "%99999999d",
                             "%x%x%x",
                             "%1",
                             "%1 %2 %3",
                             "%%",
                             "{}",
                             "{0}",
                             "{:>99999999}",
                             "{",
                             "}",
                             "{{",
                             "${jndi:ldap://x/y}",
                             "{{7*7}}",
                             "${7*7}",
                             "#{7*7}",
                             "<%= 7*7 %>",
                             "<script>alert(1)</script>",
                             "<img src=x onerror=alert(1)>",
                             "\"><svg/onload=alert(1)>",
                             "javascript:alert(1)",
                             "&lt;&#0;&amp;",
                             "<!--",
                             "]]>",
                             "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                             "=1+1",
                             "=cmd|' /C calc'!A0",
                             "+1",
                             "-1",
                             "@SUM(A1)",
                             "{\"a\":1}",
                             "[]",
                             "true",
                             "0",
                             "-0",
                             "1e999",
                             "NaN",
                             "Infinity",
                             "9223372036854775808",
                             "-9223372036854775809",
                             "0.1",
                             "1,5",
                             "0x10",
                             "1_000",
                             "\xef\xbc\x91",
                             "2026-02-30T00:00:00.000Z",
                             "0000-00-00T00:00:00.000Z",
                             "99999-01-01T00:00:00.000Z",
                             "__proto__",
                             "constructor",
                             "undefined",
                             "(a+)+$",
                             ".*"})
        add(texts, text);
}

void addLong(Texts& texts) {
    for (const int size :
         {31, 32, 33, 63, 64, 65, 120, 127, 128, 129, 200, 255, 256, 257, 500, 1000, 1024, 2000, 4000, 7000})
        for (const char* text : {"x", "\xe8\x8c\xb6", "'"}) add(texts, repeated(text, size));
    add(texts, std::string(60'000, 'x'));
    add(texts, repeated("(", 3000));
    add(texts, repeated("a b ", 1500));
}

}  // namespace

const std::vector<HostileText>& hostileTexts() {
    static const Texts all = [] {
        Texts texts;
        addStatements(texts);
        addPaths(texts);
        addControls(texts);
        addUnicode(texts);
        addFormats(texts);
        addLong(texts);
        return texts;
    }();
    return all;
}

}  // namespace zhanggui::test
