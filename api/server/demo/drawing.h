#pragma once

#include <QImage>

namespace zhanggui::server {

/// What a demo picture shows.
enum class Motif { Tin, Cake, Bowl, Pot, Mug, Shirt, Dress, Scarf, Lamp, Towel, Candle };

/// A square picture of 480 px: the motif in a hue of its own on a pale ground. Needs no window system and no fonts.
QImage draw(Motif motif, int hue);

}  // namespace zhanggui::server
