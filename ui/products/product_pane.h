#pragma once

#include "ui/widgets/detail_pane.h"

namespace zhanggui {

class Banner;
class PictureStrip;
class ProductModel;
class RecordTable;
class ThumbSource;

/// One product to read: pictures, facts, spec axes, variants with prices and stock.
class ProductPane : public DetailPane {
    Q_OBJECT
  public:
    ProductPane(ProductModel& product, ThumbSource& thumbs, QWidget* parent = nullptr);

  private:
    void build();
    void follow();
    void followSpecs();
    void fitTable();

    ProductModel& m_product;
    ThumbSource& m_thumbs;
    Banner* m_banner = nullptr;
    QWidget* m_content = nullptr;
    PictureStrip* m_pictures = nullptr;
    Section *m_facts = nullptr, *m_specs = nullptr, *m_skus = nullptr, *m_text = nullptr;
    RecordTable* m_table = nullptr;
    Label *m_name = nullptr, *m_detail = nullptr;
};

}  // namespace zhanggui
