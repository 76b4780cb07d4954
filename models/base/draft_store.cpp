#include "models/base/draft_store.h"

#include <QDir>
#include <QFile>
#include <QUrl>
#include <filesystem>
#include <system_error>

namespace zhanggui {

namespace {
constexpr char mark[] = "zhanggui draft 1";
constexpr char ending[] = ".draft";
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
}  // namespace

DraftStore::DraftStore(QString folder) : m_folder(std::move(folder)) {}

QString DraftStore::pathOf(const QString& key) const {
    const QByteArray name = QUrl::toPercentEncoding(key);
    return QDir(m_folder).filePath(QString::fromLatin1(name + ending));
}

bool DraftStore::save(const QString& key, const Draft& draft) const {
    if (!QDir().mkpath(m_folder)) return false;
    const QString path = pathOf(key), fresh = path + QStringLiteral(".new");
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return false;
    file.setPermissions(ownerOnly);
    const QByteArray when = QByteArray::fromStdString(isoText(draft.savedAt));
    const QByteArray text = QByteArray(mark) + '\n' + when + '\n' + draft.base + '\n' + draft.value + '\n';
    if (file.write(text) != text.size() || !file.flush()) return false;
    file.close();
    // Replaced as a whole, without waiting for the disk: the window must not stand still for a draft, and what the
    // kernel has outlives the program.
    std::error_code failed;
    std::filesystem::rename(QFile::encodeName(fresh).toStdString(), QFile::encodeName(path).toStdString(), failed);
    return !failed;
}

std::optional<Draft> DraftStore::load(const QString& key) const {
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    if (lines.size() != 5 || lines.at(0) != mark) return {};
    const auto savedAt = instantFrom(lines.at(1).toStdString());
    if (!savedAt || lines.at(3).isEmpty()) return {};
    return Draft{*savedAt, lines.at(2), lines.at(3)};
}

void DraftStore::remove(const QString& key) const {
    QFile::remove(pathOf(key));
}

QStringList DraftStore::keys(const QString& prefix) const {
    QStringList keys;
    const QString pattern = QStringLiteral("*") + QString::fromLatin1(ending);
    for (const QString& file : QDir(m_folder).entryList({pattern}, QDir::Files, QDir::Name)) {
        const QString key = QUrl::fromPercentEncoding(file.chopped(qsizetype(sizeof ending) - 1).toLatin1());
        if (key.startsWith(prefix)) keys.append(key);
    }
    return keys;
}

}  // namespace zhanggui
