// SPDX-License-Identifier: MPL-2.0
// A child's own page: the three houses are written on the left, the page as the child gets it stands on the right.
#pragma once

#include "ui/common/case_context.h"
#include "ui/common/live_paper.h"
#include "ui/common/section_column.h"

class QComboBox;
class QPushButton;

namespace ui {

class PagePreview;

class ChildsView final : public QWidget {
    Q_OBJECT
public:
    ChildsView(const CaseContext& context, const SectionColumn::Removed& removed, QWidget* parent = nullptr);
    void focusFirst();
    bool reveal(const core::ThreeHousesId& page);
    /// The paper in sight answers what is written.
    bool isCurrent() const { return paper_->isCurrent(); }

private:
    QWidget* makeLeft(const SectionColumn::Removed& removed);
    std::optional<core::PersonId> child() const;
    /// The latest page of the child in sight.
    const core::ThreeHouses* latest() const;
    std::optional<core::Commission> order();
    void attachDrawing();

    CaseContext case_;
    QComboBox* children_;
    QList<core::PersonId> listed_;
    QPushButton* drawing_;
    QPushButton* print_;
    RecordSection<core::ThreeHouses>* section_ = nullptr;
    PagePreview* preview_;
    LivePaper* paper_;
};

}  // namespace ui
