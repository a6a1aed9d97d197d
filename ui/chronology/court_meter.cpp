// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/court_meter.h"

#include "core/desk/publish.h"
#include "core/report/pages.h"
#include "ui/common/following.h"
#include "ui/common/job.h"

namespace ui {

CourtMeter::CourtMeter(const PageContext& context, QWidget* parent) : QLabel(parent), context_(context) {
    constexpr int afterTicking = 300;  // milliseconds: several ticks in a row are laid out once
    setFont(context.theme.font(Type::Caption));
    setAccessibleName(tr("Pages of the court chronology"));
    soon_.setSingleShot(true);
    soon_.setInterval(afterTicking);
    connect(&soon_, &QTimer::timeout, this, &CourtMeter::layOut);
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (!set.touches(*context_.caseId)) return;
        stale_ = true;
        if (isVisible()) soon_.start();
    });
}

void CourtMeter::showEvent(QShowEvent* event) {
    QLabel::showEvent(event);
    if (stale_) layOut();
}

void CourtMeter::hideEvent(QHideEvent* event) {
    soon_.stop();
    QLabel::hideEvent(event);
}

void CourtMeter::layOut() {
    const int mine = ++runs_;
    stale_ = false;
    core::Request request;
    request.kind = QStringLiteral("chronology-court");
    std::optional<core::Commission> commission;
    const bool ready = guarded(this, [&] {
        commission = core::commissionOf(context_.vault, *context_.caseId, core::Audience{core::AudienceKind::Court, {}, {}},
                                        request, context_.clock.now());
    });
    if (!ready) return;
    Job::start(
        this, tr("Counting pages"),
        [commission = *commission](const core::Progress& progress) {
            return int(core::layOut(core::draft(commission), {}, progress).pages.size());
        },
        [this, mine](int pages) {
            if (mine == runs_) tell(pages);
        });
}

void CourtMeter::tell(int pages) {
    pages_ = pages;
    const int limit = core::standardPack().pageLimits.value(QStringLiteral("chronology-court"));
    const bool over = limit > 0 && pages > limit;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, context_.theme.color(over ? Token::Over : Token::Muted));
    setPalette(colours);
    if (limit <= 0) setText(tr("Pages: %1").arg(pages));
    else if (over) setText(tr("Pages: %1. Courts take %2. Choose fewer entries.").arg(pages).arg(limit));
    else setText(tr("Pages: %1 of %2").arg(pages).arg(limit));
}

}  // namespace ui
