// SPDX-License-Identifier: MPL-2.0
#include "ui/common/live_paper.h"

#include "ui/common/page_preview.h"

namespace ui {
namespace {

constexpr int pause = 120;  // milliseconds after the last key

}  // namespace

LivePaper::LivePaper(PagePreview* preview, std::function<std::optional<core::Commission>()> order)
    : QObject(preview), preview_(preview), order_(std::move(order)) {
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    connect(&soon_, &QTimer::timeout, this, &LivePaper::make);
}

void LivePaper::make() {
    soon_.stop();
    if (making_) making_->cancel();
    const int mine = ++makings_;
    std::optional<core::Commission> commission = order_();
    if (commission) {
        making_ = Job::start(
            preview_, tr("Making the paper"),
            [made = *std::move(commission), sheets = preview_->page() + 1](const core::Progress& progress) {
                auto document = std::make_shared<const core::Document>(core::draft(made));
                auto pages = std::make_shared<const core::Pages>(core::layOut(*document, {.atMost = sheets}, progress));
                return std::pair<DocumentPtr, PagesPtr>(std::move(document), std::move(pages));
            },
            [this, mine](const std::pair<DocumentPtr, PagesPtr>& first) {
                if (mine != makings_) return;
                show(first.first, first.second);
            });
    }
    Q_EMIT begun();
}

void LivePaper::show(const DocumentPtr& document, const PagesPtr& pages) {
    pages_ = pages;
    preview_->setPages(pages);
    Q_EMIT sheetShown();
    if (pages->complete) Q_EMIT made(*document);
    else finish(document);
}

void LivePaper::finish(const DocumentPtr& document) {
    making_ = Job::start(
        preview_, tr("Making the paper"),
        [document](const core::Progress& progress) {
            return std::make_shared<const core::Pages>(core::layOut(*document, {}, progress));
        },
        [this, document, mine = makings_](const PagesPtr& pages) {
            if (mine != makings_) return;
            pages_ = pages;
            preview_->setPages(pages);
            Q_EMIT made(*document);
        });
}

void LivePaper::clear(const QString& sentence) {
    soon_.stop();
    if (making_) making_->cancel();
    ++makings_;
    pages_.reset();
    preview_->clear(sentence);
}

}  // namespace ui
