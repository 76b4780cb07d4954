#include "api/server/backup/postgres_dump.h"

#include <libpq-fe.h>

#include <QProcess>
#include <memory>

#include "api/server/backup/stored_file.h"

namespace zhanggui::server {

namespace {

/// The URL's parts as libpq's environment variables: what stands on a command line is seen by everybody.
QProcessEnvironment environmentOf(const std::string& url) {
    char* error = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), &error),
                                                                               &PQconninfoFree);
    if (!options) {
        PQfreemem(error);
        throw BackupError("The PostgreSQL URL cannot be read");
    }
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* option = options.get(); option->keyword; ++option)
        if (option->envvar && option->val)
            environment.insert(QString::fromUtf8(option->envvar), QString::fromUtf8(option->val));
    return environment;
}

void run(const std::string& url, const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(environmentOf(url));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        throw BackupError("The program " + program.toStdString() +
                          " is not installed; on Debian it comes with postgresql-client");
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw BackupError(program.toStdString() + " failed: " + process.readAllStandardError().trimmed().toStdString());
}

}  // namespace

void dumpDatabase(const std::string& url, const std::filesystem::path& to) {
    const auto file = QString::fromStdString(to.string());
    run(url, QStringLiteral("pg_dump"),
        {QStringLiteral("--format=custom"), QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"),
         QStringLiteral("--file"), file});
    std::filesystem::permissions(to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    run(url, QStringLiteral("pg_restore"), {QStringLiteral("--file=/dev/null"), file});
}

void fillDatabase(const std::string& url, const std::filesystem::path& from) {
    const auto database = environmentOf(url).value(QStringLiteral("PGDATABASE"));
    run(url, QStringLiteral("pg_restore"),
        {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"), QStringLiteral("--exit-on-error"),
         QStringLiteral("--single-transaction"), QStringLiteral("--dbname=") + database,
         QString::fromStdString(from.string())});
}

}  // namespace zhanggui::server
