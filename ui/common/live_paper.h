// SPDX-License-Identifier: MPL-2.0
// A paper that follows what is written: a moment after the last key the sheet in sight is made away from the window, then
// the rest of it.
#pragma once

#include "core/desk/publish.h"
#include "core/report/pages.h"
#include "ui/common/job.h"

#include <QPointer>
#include <QTimer>

namespace ui {

class PagePreview;

class LivePaper final : public QObject {
    Q_OBJECT
public:
    /// Shows in `preview`, to which it belongs. `order` says what is to be made now; nothing = what is in sight stays.
    LivePaper(PagePreview* preview, std::function<std::optional<core::Commission>()> order);

    /// A moment after the last call.
    void follow() { soon_.start(); }
    /// At once.
    void make();
    /// Nothing to show, and why.
    void clear(const QString& sentence);
    /// The whole paper in sight answers what is written.
    bool isCurrent() const { return !soon_.isActive() && !making_; }
    /// In sight; nullptr if there are none.
    std::shared_ptr<const core::Pages> pages() const { return pages_; }

Q_SIGNALS:
    /// The making has begun: time for what may stand a little later than the paper.
    void begun();
    /// The sheet in sight answers what is written; the rest may still come.
    void sheetShown();
    /// All of it stands.
    void made(const core::Document& document);

private:
    using DocumentPtr = std::shared_ptr<const core::Document>;
    using PagesPtr = std::shared_ptr<const core::Pages>;
    void show(const DocumentPtr& document, const PagesPtr& pages);
    void finish(const DocumentPtr& document);

    PagePreview* preview_;
    std::function<std::optional<core::Commission>()> order_;
    PagesPtr pages_;
    QTimer soon_;
    QPointer<Job> making_;
    int makings_ = 0;  ///< a making that was overtaken is thrown away
};

}  // namespace ui
