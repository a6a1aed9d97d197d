// SPDX-License-Identifier: MPL-2.0
// The figures of family time: for one child and adult, over a period, with the strip of attendance, whose doing it was when a
// time was not held, every missed date, and what each figure counts.
#pragma once

#include "core/rules/contact_statistics.h"
#include "ui/common/case_context.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class FiguresView final : public QWidget {
    Q_OBJECT
public:
    explicit FiguresView(const CaseContext& context, QWidget* parent = nullptr);
    void reload();

private:
    void show(const core::StatisticsRequest& request);
    using QWidget::show;
    QDate periodStart() const;
    QLabel* makeLine(const QString& text, Token token = Token::Text) const;
    QGridLayout* makeGrid(const core::ContactFigures& figures, const core::Words& words) const;

    CaseContext context_;
    QList<core::StatisticsRequest> pairs_;
    QComboBox* pair_;
    QComboBox* period_;
    QVBoxLayout* column_;
};

}  // namespace ui
