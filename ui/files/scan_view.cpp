// SPDX-License-Identifier: MPL-2.0
#include "ui/files/scan_view.h"

#include "core/base/attached_file.h"
#include "core/base/date_text.h"
#include "ui/common/chips.h"
#include "ui/common/icon.h"
#include "ui/common/prompts.h"
#include "ui/common/surface.h"
#include "ui/files/file_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int dots[] = {100, 150, 200, 300, 600};
constexpr int usual = 2;  // of them: letters stay sharp and files small

/// What the worker brings back: a result, or why there is none. A scanner that fails is nothing to be alarmed about.
template <class T>
struct Outcome {
    T value;
    std::optional<core::Fault> fault;
};

template <class Work>
auto outcomeOf(Work work) -> Outcome<decltype(work())> {
    try {
        return {work(), std::nullopt};
    } catch (const core::Error& error) {
        return {{}, error.fault()};
    }
}

}  // namespace

ScanView::ScanView(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      says_(makeLabel(context.theme, {}, Type::Body)),
      device_(new QComboBox),
      dots_(new QComboBox),
      colour_(new Segmented(context.theme, tr("Colours"), {tr("Grey"), tr("Colour")})),
      preview_(new QPushButton(tr("Preview"))),
      scan_(new QPushButton(tr("Scan a page"))),
      stop_(new QPushButton(tr("Stop"))),
      drop_(new QPushButton(tr("Take the last page away"))),
      pdf_(new QPushButton(tr("Keep as PDF"))),
      png_(new QPushButton(tr("Keep as picture"))),
      view_(new PagesView(context.theme)) {
    // With large letters there is more than fits the window.
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(makeScroll(context.theme, content));
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(context.theme, tr("Scan a paper"), Type::Heading, Weight::Strong), 1);
    auto* back = new QPushButton(tr("Close"));
    head->addWidget(back);
    column->addLayout(head);
    makeChoices(column);
    makeButtons(column);
    says_->setWordWrap(true);
    column->addWidget(says_);
    view_->setMinimumHeight(context.theme.px(160));
    column->addWidget(view_, 1);
    connect(back, &QPushButton::clicked, this, &ScanView::close);
    settle();
}

void ScanView::makeChoices(QVBoxLayout* column) {
    device_->setAccessibleName(tr("Scanner"));
    device_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    device_->setMinimumContentsLength(14);
    dots_->setAccessibleName(tr("Dots per inch"));
    for (const int each : dots) dots_->addItem(tr("%1 dots per inch").arg(each));
    dots_->setCurrentIndex(usual);
    column->addWidget(device_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(dots_);
    row->addWidget(colour_);
    row->addStretch(1);
    column->addLayout(row);
}

void ScanView::makeButtons(QVBoxLayout* column) {
    preview_->setIcon(icon(QStringLiteral("eye")));
    scan_->setIcon(icon(QStringLiteral("document")));
    scan_->setProperty("filled", true);
    for (const QList<QPushButton*>& buttons :
         {QList<QPushButton*>{preview_, scan_, stop_}, QList<QPushButton*>{drop_, png_, pdf_}}) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        for (QPushButton* button : buttons) row->addWidget(button);
        row->addStretch(1);
        column->addLayout(row);
    }
    connect(preview_, &QPushButton::clicked, this, [this] { scan(true); });
    connect(scan_, &QPushButton::clicked, this, [this] { scan(false); });
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (job_) job_->cancel();
    });
    connect(drop_, &QPushButton::clicked, this, [this] {
        pages_.removeLast();
        if (pages_.isEmpty()) view_->clear();
        else view_->setPicture(pages_.last());
        says_->setText(tr("%n page(s) so far.", nullptr, pages()));
        settle();
    });
    connect(pdf_, &QPushButton::clicked, this, [this] { keep(true); });
    connect(png_, &QPushButton::clicked, this, [this] { keep(false); });
}

void ScanView::begin() {
    pages_.clear();
    view_->clear();
    if (!core::canScan()) {
        says_->setText(tr("This program was built without scanning. Scan with another program, then attach the file."));
        return settle();
    }
    if (job_) return;
    says_->setText(tr("Looking for scanners…"));
    job_ = Job::start(
        this, tr("Looking for scanners"), [](const core::Progress&) { return outcomeOf([] { return core::scanDevices(); }); },
        [this](const Outcome<QList<core::ScanDevice>>& outcome) { found(outcome.value); });
    connect(job_.data(), &Job::ended, this, [this] {
        job_.clear();
        settle();
        if (scan_->isEnabled()) scan_->setFocus(Qt::OtherFocusReason);
    });
    settle();
}

void ScanView::found(const QList<core::ScanDevice>& devices) {
    devices_ = devices;
    device_->clear();
    for (const core::ScanDevice& each : devices_) device_->addItem(each.words.isEmpty() ? each.name : each.words);
    says_->setText(devices_.isEmpty() ? tr("No scanner was found. Switch it on, plug it in, then close this and try again.")
                                      : tr("Lay the paper on the glass. Preview shows where it lies."));
}

void ScanView::scan(bool preview) {
    if (job_ || device_->currentIndex() < 0) return;
    const core::ScanSettings settings{devices_.at(device_->currentIndex()).name, dots[dots_->currentIndex()],
                                      colour_->current() == 1, preview};
    says_->setText(tr("The scanner works…"));
    job_ = Job::start(
        this, tr("Scanning a page"),
        [settings](const core::Progress& progress) { return outcomeOf([&] { return core::scanPage(settings, progress); }); },
        [this, preview](const Outcome<QImage>& outcome) {
            if (!outcome.fault) return took(outcome.value, preview);
            says_->setText(*outcome.fault == core::Fault::Cancelled  ? tr("Stopped. Nothing was kept of this page.")
                           : *outcome.fault == core::Fault::NotFound ? tr("The scanner is busy or no longer there.")
                           : *outcome.fault == core::Fault::NoSpace
                               ? tr("The page has too many dots. Choose fewer dots per inch.")
                               : tr("The scanner stopped. Look for paper, a jam or an open cover, then try again."));
        });
    context_.host.watch(*job_);
    connect(job_.data(), &Job::ended, this, [this] {
        job_.clear();
        settle();
        scan_->setFocus(Qt::OtherFocusReason);
    });
    settle();
}

void ScanView::took(const QImage& page, bool preview) {
    view_->setPicture(page);
    if (preview) return says_->setText(tr("A preview: coarse, and not kept."));
    pages_.append(page);
    says_->setText(tr("%n page(s) so far.", nullptr, pages()));
}

void ScanView::keep(bool asPdf) {
    const QDate today = context_.clock.today();
    const QString title = tr("Scan of %1").arg(core::dateWords(today));
    QByteArray bytes;
    if (!guarded(this, [&] { bytes = asPdf ? core::scannedPdf(pages_, title) : core::scannedPng(pages_.last()); })) return;
    if (bytes.size() > core::maxAttachedBytes)
        return says_->setText(tr("This is larger than 20 MB. Scan with fewer dots per inch, or in grey."));
    Q_EMIT kept(title + (asPdf ? QStringLiteral(".pdf") : QStringLiteral(".png")), bytes);
    pages_.clear();
    view_->clear();
    settle();
}

/// Pages that were scanned are not lost without a word.
void ScanView::close() {
    if (job_) job_->cancel();
    if (!pages_.isEmpty() &&
        !context_.prompts.confirm(tr("Close without keeping?"), tr("The scanned pages are not kept yet."), tr("Let them go")))
        return;
    pages_.clear();
    view_->clear();
    Q_EMIT closed();
}

void ScanView::settle() {
    const bool ready = !job_ && !devices_.isEmpty();
    for (QWidget* widget : std::initializer_list<QWidget*>{device_, dots_, colour_, preview_, scan_}) widget->setEnabled(ready);
    stop_->setEnabled(job_);
    drop_->setEnabled(!job_ && !pages_.isEmpty());
    pdf_->setEnabled(!job_ && !pages_.isEmpty());
    png_->setEnabled(!job_ && pages_.size() == 1);  // a picture is one page
}

}  // namespace ui
