// SPDX-License-Identifier: MPL-2.0
// The way from letters to home, for each child: steps behind, the one decided, and what each further one asks for.
#pragma once

#include "core/rules/time_ladder.h"
#include "ui/common/case_context.h"

class QVBoxLayout;

namespace ui {

class LadderView final : public QWidget {
    Q_OBJECT
public:
    explicit LadderView(const CaseContext& context, QWidget* parent = nullptr);
    void reload();

private:
    void show(QList<core::LadderRung> ladder, const QString& names);
    using QWidget::show;
    QString sentence(const core::LadderRung& rung) const;

    CaseContext context_;
    QVBoxLayout* column_;
};

}  // namespace ui
