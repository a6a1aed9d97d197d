// SPDX-License-Identifier: MPL-2.0
// A list beside what is chosen in it: side by side with a splitter, one above the other where the window is narrow.
#pragma once

#include "ui/common/theme.h"

#include <QSplitter>

namespace ui {

class MasterDetail final : public QSplitter {
    Q_OBJECT
public:
    /// `detailWidth` in logical pixels at 100 %.
    MasterDetail(const Theme& theme, QWidget* master, QWidget* detail, int detailWidth, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Theme theme_;
    int detailWidth_;
    bool placed_ = false;
};

}  // namespace ui
