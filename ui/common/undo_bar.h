// SPDX-License-Identifier: MPL-2.0
// Says what was just done in a way that can be taken back: "Removed Dai Hartley. Undo". Goes with the next edit.
#pragma once

#include "core/edit/editor.h"
#include "ui/common/message_bar.h"

namespace ui {

class UndoBar final : public QWidget {
    Q_OBJECT
public:
    UndoBar(const Theme& theme, core::Editor& editor, QWidget* parent = nullptr);
    /// Call after the edit has been performed. `strong` are the bold first words.
    void offer(const QString& strong, const QString& sentence);

private:
    core::Editor& editor_;
    MessageBar* bar_;
};

}  // namespace ui
