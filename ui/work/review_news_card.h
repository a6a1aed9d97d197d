// SPDX-License-Identifier: MPL-2.0
// What a review has to look at, put together from the records: what happened since the last one, and how scores changed.
#pragma once

#include "core/rules/review_news.h"
#include "ui/common/case_context.h"

class QComboBox;
class QVBoxLayout;

namespace ui {

class ReviewNewsCard final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewNewsCard(const CaseContext& context, QWidget* parent = nullptr);

private:
    void refresh();
    void sayWork(const core::ReviewNews& news);
    CaseContext case_;
    QComboBox* type_;
    QStringList types_;
    QVBoxLayout* lines_;
};

class ScoreChangesCard final : public QWidget {
    Q_OBJECT
public:
    explicit ScoreChangesCard(const CaseContext& context, QWidget* parent = nullptr);

private:
    void refresh();
    CaseContext case_;
    QVBoxLayout* lines_;
};

}  // namespace ui
