// SPDX-License-Identifier: MPL-2.0
// A bar of a canvas page: 48 high, tools with icon, words and the key that does the same. Words are never cut.
#pragma once

#include "ui/common/surface.h"

class QHBoxLayout;
class QVBoxLayout;
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
    /// What follows stands at the right; where letters are large, on a row of its own.
    void addBreak();

private:
    QHBoxLayout* newRow();
    QVBoxLayout* rows_;
    QHBoxLayout* row_;
};

}  // namespace ui
