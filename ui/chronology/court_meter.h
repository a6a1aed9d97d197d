// SPDX-License-Identifier: MPL-2.0
// How many pages the court chronology would have with the entries chosen now, beside what a court takes.
#pragma once

#include "ui/common/page.h"

#include <QLabel>
#include <QTimer>

namespace ui {

class CourtMeter final : public QLabel {
    Q_OBJECT
public:
    explicit CourtMeter(const PageContext& context, QWidget* parent = nullptr);
    /// Pages as laid out last; −1 before the first time.
    int pages() const { return pages_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    void tell(int pages);

    PageContext context_;
    QTimer soon_;
    bool stale_ = true;
    int runs_ = 0;  ///< a run that was overtaken is thrown away
    int pages_ = -1;
};

}  // namespace ui
