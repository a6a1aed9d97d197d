// SPDX-License-Identifier: MPL-2.0
// The timeline: the chronology as lanes over time, by theme or by person. The chronology page is the same as a list.
#pragma once

#include "ui/common/chips.h"
#include "ui/common/page.h"

class QLabel;
class QStackedWidget;

namespace ui {

class TimelineView;

class TimelinePage final : public Page {
    Q_OBJECT
public:
    explicit TimelinePage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;

private:
    void read();
    void offerChildren();
    void openFact(const core::AnyId& record);

    Segmented* lanes_;
    Chip* life_;
    QList<core::PersonId> children_;
    TimelineView* view_;
    QLabel* says_;
    QStackedWidget* stack_;
    bool isRead_ = false;  ///< else nothing is drawn yet
};

}  // namespace ui
