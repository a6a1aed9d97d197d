// SPDX-License-Identifier: MPL-2.0
// A bar of a canvas page: 48 high, tools with icon, words and the key that does the same.
#pragma once

#include "ui/common/surface.h"

class QHBoxLayout;
class QToolButton;

namespace ui {

class Toolbar final : public Surface {
    Q_OBJECT
public:
    explicit Toolbar(const Theme& theme, QWidget* parent = nullptr);
    /// `icon`, `text` and `key` may be empty; `key` is only shown.
    QToolButton* addTool(const QString& icon, const QString& text, const QString& key);
    void addWidget(QWidget* widget);
    void addStretch();

private:
    QHBoxLayout* row_;
};

}  // namespace ui
