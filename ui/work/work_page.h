// SPDX-License-Identifier: MPL-2.0
// The work with the family as it is written down: conversations and wishes, plans, reviews and measures, reflection.
#pragma once

#include "ui/common/page.h"
#include "ui/common/section_column.h"
#include "ui/common/undo_bar.h"

namespace ui {

class LazyViews;
class Segmented;

class WorkPage final : public Page {
    Q_OBJECT
public:
    explicit WorkPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* viewAt(int view);
    void count();

    CaseContext case_;
    UndoBar* undo_;
    Segmented* view_;
    LazyViews* stack_;
};

}  // namespace ui
