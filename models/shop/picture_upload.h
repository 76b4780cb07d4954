#pragma once

#include <QImage>
#include <QThreadPool>

#include "api/client/client.h"
#include "api/contract/media.h"

namespace zhanggui {

/// Pictures on their way to the shop: read and made small enough off the UI thread, then sent one after the other.
class PictureUpload : public QObject {
    Q_OBJECT
  public:
    enum class Stage { Waiting, Shrinking, Sending, Failed };
    struct Item {
        int id = 0;
        Stage stage = Stage::Waiting;
        QString name;
        QImage preview;  ///< small; null until it was read
        QString fault;   ///< of Failed, in words
    };

    explicit PictureUpload(Client& client, QObject* parent = nullptr);
    ~PictureUpload() override;

    /// Begins with a file or an image and returns the id it is told of by.
    int addFile(const QString& path);
    int addImage(const QImage& image, const QString& name);
    /// Those on their way and those that failed, in the order in which they were added.
    const QList<Item>& items() const { return m_items; }
    bool isBusy() const;
    /// Gives one up, or takes a failed one off the list.
    void drop(int id);
    void clear();

  Q_SIGNALS:
    void changed();
    /// It is there: `path` is what a form names it by.
    void arrived(int id, const QString& path);

  private:
    Item* find(int id);
    int add(const QString& name);
    void shrink(int id, const QString& path, const QImage& image);
    void onShrunk(int id, const QByteArray& bytes, const QImage& preview, const QString& fault);
    void sendNext();
    void onSent(int id, Result<UploadedPicture> picture);
    void fail(int id, const QString& fault);

    Client& m_client;
    QList<Item> m_items;
    QHash<int, QByteArray> m_ready;  ///< bytes that wait to be sent
    int m_lastId = 0, m_sending = 0;
    Latest m_call;
    QThreadPool m_pool;
};

}  // namespace zhanggui
