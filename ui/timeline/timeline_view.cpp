// SPDX-License-Identifier: MPL-2.0
#include "ui/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace ui {
namespace {

constexpr double leastDays = 0.25;  // six hours
constexpr double mostDays = 365.25 * 150;
constexpr double atFullSize = 44.0 / 12;  // pixels for a millimetre, as the genogram

const core::Words& words() {
    static const core::Words english(core::standardPack(), QStringLiteral("en"));
    return english;
}

core::DrawingColours coloursOf(const Theme& theme) {
    core::DrawingColours colours = core::paperColours();
    colours.line = theme.color(Token::Text);
    colours.muted = theme.color(Token::Muted);
    colours.paper = theme.color(Token::Base);
    colours.household = theme.color(Token::Accent);
    colours.householdFill = theme.color(Token::Raised);
    colours.font = theme.font(Type::Body).family();
    return colours;
}

}  // namespace

TimelineView::TimelineView(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    window_.to = 1;
}

double TimelineView::perMm() const { return atFullSize * theme_.textPercent() / 100.0; }

void TimelineView::setData(const core::TimelineData& told) {
    const bool first = data_.entries.isEmpty();
    data_ = told;
    const auto isChosen = [this](const core::TimelineEntry& entry) { return window_.chosen == entry.id; };
    if (window_.chosen && std::none_of(data_.entries.begin(), data_.entries.end(), isChosen)) window_.chosen.reset();
    lane_ = -1;
    if (first) fit();
    else draw();
}

void TimelineView::fit() {
    const double margin = std::max(1.0, (data_.last - data_.first) * 0.02);
    show(data_.first - margin, data_.last + 1 + margin);
}

void TimelineView::show(double from, double to) {
    const double days = std::clamp(to - from, leastDays, mostDays);
    window_.from = from;
    window_.to = from + days;
    draw();
}

void TimelineView::zoomBy(double factor) {
    double anchor = (window_.from + window_.to) / 2;
    const int index = indexOfChosen();
    if (index >= 0) anchor = (data_.entries[index].from + data_.entries[index].to + 1) / 2.0;
    anchor = std::clamp(anchor, window_.from, window_.to);
    const double days = std::clamp(this->days() / factor, leastDays, mostDays);
    const double share = (anchor - window_.from) / this->days();
    show(anchor - share * days, anchor + (1 - share) * days);
}

void TimelineView::draw() {
    window_.width = std::max(40.0, viewport()->width() / perMm() - window_.labels);
    timeline_ = core::timelineOf(data_, window_, words());
    const int height = int(timeline_.drawing.bounds.height() * perMm());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme_.color(Token::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    painter.scale(perMm(), perMm());
    core::paint(painter, timeline_.drawing, coloursOf(theme_));
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    draw();
}

int TimelineView::indexOfChosen() const {
    for (int i = 0; window_.chosen && i < data_.entries.size(); ++i)
        if (data_.entries[i].id == *window_.chosen && (lane_ < 0 || data_.entries[i].lane == lane_)) return i;
    return -1;
}

void TimelineView::take(const core::TimelineEntry& entry) {
    window_.chosen = entry.id;
    lane_ = entry.lane;
    // In sight, with a little of what stands around it.
    const double span = days();
    const double middle = (std::max<double>(entry.from, window_.from) + std::min<double>(entry.to + 1, window_.to)) / 2;
    if (entry.to + 1 <= window_.from || entry.from >= window_.to || middle < window_.from || middle > window_.to)
        show(entry.from - span / 2, entry.from + span / 2);
    else draw();
    const int top = int((8 + entry.lane * window_.laneHeight) * perMm()), below = int(top + window_.laneHeight * perMm());
    if (top < verticalScrollBar()->value()) verticalScrollBar()->setValue(top);
    if (below > verticalScrollBar()->value() + viewport()->height()) verticalScrollBar()->setValue(below - viewport()->height());
    setAccessibleDescription(entry.says);
    Q_EMIT said(entry.says);
}

bool TimelineView::choose(const core::EntryId& entry) {
    for (const core::TimelineEntry& one : std::as_const(data_.entries))
        if (one.id == entry) {
            take(one);
            return true;
        }
    return false;
}

void TimelineView::step(int by) {
    if (data_.entries.isEmpty()) return;
    const int from = indexOfChosen();
    if (from < 0) {
        // Nothing chosen yet: the first one that is in sight.
        for (const core::TimelineEntry& entry : std::as_const(data_.entries))
            if (entry.to + 1 > window_.from) return take(core::TimelineEntry(entry));
        return;
    }
    for (qsizetype i = from + by; i >= 0 && i < data_.entries.size(); i += by)
        if (data_.entries[i].lane == data_.entries[from].lane) return take(core::TimelineEntry(data_.entries[i]));
}

/// To the entry of the next lane that lies nearest in time; lanes are never empty for all time.
void TimelineView::changeLane(int by) {
    const int from = indexOfChosen();
    if (from < 0) return step(1);
    const int day = data_.entries[from].from;
    for (int lane = data_.entries[from].lane + by; lane >= 0 && lane < data_.lanes.size(); lane += by) {
        const core::TimelineEntry* nearest = nullptr;
        for (const core::TimelineEntry& entry : std::as_const(data_.entries))
            if (entry.lane == lane && (!nearest || std::abs(entry.from - day) < std::abs(nearest->from - day))) nearest = &entry;
        if (nearest) return take(core::TimelineEntry(*nearest));
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: return step(-1);
    case Qt::Key_Right: return step(1);
    case Qt::Key_Up: return changeLane(-1);
    case Qt::Key_Down: return changeLane(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(2);
    case Qt::Key_Minus: return zoomBy(0.5);
    case Qt::Key_0: return fit();
    case Qt::Key_PageUp: return show(window_.from - days() * 0.8, window_.to - days() * 0.8);
    case Qt::Key_PageDown: return show(window_.from + days() * 0.8, window_.to + days() * 0.8);
    case Qt::Key_Home:
        if (!data_.entries.isEmpty()) take(core::TimelineEntry(data_.entries.first()));
        return;
    case Qt::Key_End:
        if (!data_.entries.isEmpty()) take(core::TimelineEntry(data_.entries.last()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (window_.chosen) Q_EMIT opened(*window_.chosen);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0));
    else if (event->modifiers() & Qt::ShiftModifier || event->angleDelta().x() != 0) {
        const int delta = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        const double by = -delta / 120.0 * days() / 10;
        show(window_.from + by, window_.to + by);
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    const QPointF at = (event->position() + QPointF(0, verticalScrollBar()->value())) / perMm();
    for (const core::TimelineMark& mark : std::as_const(timeline_.marks)) {
        if (!mark.box.adjusted(-1, -1, 1, 1).contains(at)) continue;
        // Several under one sign: each click takes the next of them.
        const qsizetype now = window_.chosen ? mark.entries.indexOf(*window_.chosen) : -1;
        const core::EntryId next = mark.entries[(now + 1) % mark.entries.size()];
        for (const core::TimelineEntry& entry : std::as_const(data_.entries))
            if (entry.id == next && entry.lane == mark.lane) return take(core::TimelineEntry(entry));
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent*) {
    if (window_.chosen) Q_EMIT opened(*window_.chosen);
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (!window_.chosen && event->reason() != Qt::MouseFocusReason) step(1);
}

}  // namespace ui
