-- What a row of an import changes is data, so that each desk words it in its language.
alter table import_row add column changes {text} not null default '';

-- Which records of the table are exported, in the words of its exporter; empty for all.
alter table export_job add column selection {text} not null default '';

-- Removing a row asks every table that may refer to it. Without these, taking an import back read each of these tables
-- from its beginning to its end for every variant, value and product that it removed.
create index sku_value_value on sku_value (value_id);
create index sku_value_spec on sku_value (spec_id);
create index cart_item_sku on cart_item (sku_id);
create index order_line_product on order_line (product_id);
