// SPDX-License-Identifier: MPL-2.0
// Pages as they will be printed, one at a time on the desk: the painter is the one of the print.
#pragma once

#include "core/report/pages.h"
#include "ui/common/surface.h"

class QLabel;
class QScrollArea;
class QToolButton;

namespace ui {

class PagePreview final : public Surface {
    Q_OBJECT
public:
    using QWidget::show;
    explicit PagePreview(const Theme& theme, QWidget* parent = nullptr);
    /// Keeps the page in sight where there still is one of that number.
    void setPages(std::shared_ptr<const core::Pages> pages);
    /// Nothing to show, and why.
    void clear(const QString& sentence);
    int page() const { return page_; }
    void setPage(int page);
    /// Turns to the first page with these words, as they stand there, and tints their lines; screen only.
    void mark(const QString& words);
    /// "Page 1 of 4", as it stands above the paper.
    QString state() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeKeys();
    void show(int page);

    std::shared_ptr<const core::Pages> pages_;
    int page_ = 0;
    QLabel* state_;
    QToolButton* before_;
    QToolButton* next_;
    QScrollArea* scroll_;
    class Paper* paper_;
};

}  // namespace ui
