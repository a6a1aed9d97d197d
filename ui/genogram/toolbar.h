// SPDX-License-Identifier: MPL-2.0
// A bar of a canvas page: 48 high, tools with icon, words and the key that does the same. Words are never cut: where there
// is no room, what follows the break stands on a line of its own.
#pragma once

#include "ui/common/surface.h"

class QBoxLayout;
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
    /// What follows stands at the right, or on a row of its own.
    void addBreak();
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QHBoxLayout* newRow();
    QBoxLayout* rows_;
    QHBoxLayout* row_;
};

}  // namespace ui
