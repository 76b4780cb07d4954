#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace zhanggui {

/// The desk's push buttons in short. `primary` is the filled one: one on a page or dialog.
QPushButton* primaryButton(const QString& text, const QString& icon = {}, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, const QString& icon = {}, QWidget* parent = nullptr);
QPushButton* dangerButton(const QString& text, const QString& icon = {}, QWidget* parent = nullptr);
QPushButton* linkButton(const QString& text, QWidget* parent = nullptr);
/// 28 instead of 32 high.
QPushButton* compactButton(const QString& text, const QString& icon = {}, QWidget* parent = nullptr);

}  // namespace zhanggui
