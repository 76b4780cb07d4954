#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace zhanggui {

class Banner;
class ChipsEdit;
class Label;
class SearchWordsEdit;

/// The words that customers are offered when they search: pinned by the shop, blocked by it, and beside them what
/// customers search for, from where words are pinned or blocked.
class SearchWordsDialog : public QDialog {
    Q_OBJECT
  public:
    /// `words` outlives the dialog; it is asked anew.
    explicit SearchWordsDialog(SearchWordsEdit& words, QWidget* parent = nullptr);

  private:
    void build();
    QWidget* makePopular();
    void follow();
    void fill();
    /// Puts the word that is current among the popular ones into `into`, and out of the other.
    void put(ChipsEdit* into, ChipsEdit* other);

    SearchWordsEdit& m_words;
    bool m_filled = false;
    Banner* m_banner = nullptr;
    ChipsEdit *m_pinned = nullptr, *m_blocked = nullptr;
    QListWidget* m_popular = nullptr;
    QPushButton *m_pin = nullptr, *m_block = nullptr, *m_save = nullptr;
};

}  // namespace zhanggui
