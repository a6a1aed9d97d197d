// SPDX-License-Identifier: MPL-2.0
#include "ui/common/undo_bar.h"

#include "ui/common/guarded.h"

#include <QVBoxLayout>

namespace ui {

UndoBar::UndoBar(const Theme& theme, core::Editor& editor, QWidget* parent)
    : QWidget(parent), editor_(editor), bar_(new MessageBar(theme, MessageBar::Kind::Good)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::m);
    layout->addWidget(bar_);
    bar_->setClosable(true);
    hide();
    connect(bar_, &MessageBar::linkClicked, this, [this] { guarded(this, [this] { editor_.undo(); }); });
    // Undo by any way, or another edit: the offer no longer stands for the last step.
    connect(&editor_, &core::Editor::changed, this, &QWidget::hide);
}

void UndoBar::offer(const QString& strong, const QString& sentence) {
    bar_->setMessage(strong, sentence, tr("Undo"));
    bar_->show();
    show();
}

}  // namespace ui
