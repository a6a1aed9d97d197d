// SPDX-License-Identifier: MPL-2.0
// A list beside what is chosen in it: side by side with a splitter, one above the other where the window is narrow.
#pragma once

#include "ui/common/theme.h"

#include <QSplitter>

namespace ui {

class MasterDetail final : public QSplitter {
    Q_OBJECT
public:
    /// `name` is where the user's own division is kept ("people"); until there is one the detail is `detailWidth` wide,
    /// in logical pixels at 100 %.
    MasterDetail(const Theme& theme, const QString& name, QWidget* master, QWidget* detail, int detailWidth,
                 QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void keep();
    void share();

    Theme theme_;
    QString key_;
    int detailWidth_;
    bool placed_ = false;
    bool moved_ = false;  ///< by hand, since the parts stand as they stand
};

}  // namespace ui
