// SPDX-License-Identifier: MPL-2.0
// The place of the page in sight. A page that needs more height than the window has scrolls instead of being crushed.
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace ui {

class PageScroll final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes `stack`; only its current page decides how high it must be.
    explicit PageScroll(QStackedWidget* stack, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    QStackedWidget* stack_;
};

}  // namespace ui
