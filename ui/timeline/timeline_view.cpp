// SPDX-License-Identifier: MPL-2.0
#include "ui/timeline/timeline_view.h"

#include "ui/common/lane_walk.h"
#include "ui/common/page_keys.h"
#include "ui/common/record_in_hand.h"

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

/// The boxes of a path that is made of several and of nothing else; empty for any other.
QList<QRectF> boxesOf(const QPainterPath& path) {
    constexpr int corners = 5;  // the last closes the box
    QList<QRectF> boxes;
    if (path.elementCount() <= corners || path.elementCount() % corners != 0) return boxes;
    for (int i = 0; i < path.elementCount(); i += corners) {
        const QPainterPath::Element a = path.elementAt(i), b = path.elementAt(i + 1), c = path.elementAt(i + 2),
                                    d = path.elementAt(i + 3), e = path.elementAt(i + 4);
        const bool isBox = a.isMoveTo() && b.isLineTo() && c.isLineTo() && d.isLineTo() && e.isLineTo() && a.y == b.y &&
                           b.x == c.x && c.y == d.y && d.x == a.x && QPointF(e) == QPointF(a);
        if (!isBox) return {};
        boxes.append(QRectF(a, c));
    }
    return boxes;
}

/// Thousands of boxes in one path take the raster thirty times as long as one after the other.
void paintShape(QPainter& painter, const core::Shape& shape, const core::DrawingColours& colours) {
    const QList<QRectF> boxes = shape.pattern == core::Pattern::Solid ? boxesOf(shape.path) : QList<QRectF>();
    if (boxes.isEmpty()) return core::paintPiece(painter, shape, colours);
    painter.setPen(shape.stroke == core::Ink::None ? QPen(Qt::NoPen) : QPen(colours.of(shape.stroke), shape.width));
    painter.setBrush(shape.fill == core::Ink::None ? QBrush(Qt::NoBrush) : QBrush(colours.of(shape.fill)));
    painter.drawRects(boxes);
}

}  // namespace

TimelineView::TimelineView(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    window_.to = 1;
    makeKeys();
}

double TimelineView::perMm() const { return atFullSize * theme_.textPercent() / 100.0; }

void TimelineView::setData(const core::TimelineData& told, const core::CaseSnapshot& records, const core::Words& words) {
    const bool first = data_.entries.isEmpty() && data_.facts.isEmpty();
    const std::optional<Stop> before = current_ < 0 ? std::nullopt : std::optional(stops_[current_]);
    data_ = told;
    records_.emplace(records);
    words_.emplace(words);
    stops_.clear();
    stops_.reserve(data_.facts.size() + data_.entries.size());
    const int rows = int(data_.factRows.size());
    for (const core::TimelineFact& fact : std::as_const(data_.facts))
        stops_.append({true, fact.record, fact.row, fact.from, fact.to});
    for (const core::TimelineEntry& entry : std::as_const(data_.entries))
        stops_.append({false, core::anyId(entry.id), rows + entry.lane, entry.from, entry.to});
    std::stable_sort(stops_.begin(), stops_.end(), [](const Stop& a, const Stop& b) { return a.row < b.row; });
    current_ = -1;
    for (qsizetype i = 0; before && i < stops_.size(); ++i)
        if (stops_[i].record == before->record && (current_ < 0 || stops_[i].row == before->row)) current_ = i;
    if (first) fit();
    else draw();
}

std::optional<core::EntryId> TimelineView::chosen() const {
    return current_ < 0 || stops_[current_].isFact ? std::nullopt : std::optional(stops_[current_].record.as<core::EntryTag>());
}

std::optional<core::AnyId> TimelineView::chosenFact() const {
    return current_ >= 0 && stops_[current_].isFact ? std::optional(stops_[current_].record) : std::nullopt;
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
    if (current_ >= 0) anchor = (stops_[current_].from + stops_[current_].to + 1) / 2.0;
    anchor = std::clamp(anchor, window_.from, window_.to);
    const double days = std::clamp(this->days() / factor, leastDays, mostDays);
    const double share = (anchor - window_.from) / this->days();
    show(anchor - share * days, anchor + (1 - share) * days);
}

void TimelineView::draw() {
    if (!words_) return;  // nothing to draw yet
    window_.width = std::max(40.0, viewport()->width() / perMm() - window_.labels);
    timeline_ = core::timelineOf(data_, window_, *words_);
    const int height = int(timeline_.drawing.bounds.height() * perMm());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    picture_ = {};
    viewport()->update();
}

/// What is in sight without what is chosen: steps from entry to entry paint it again as it is.
void TimelineView::paintPicture() {
    const QSize size = viewport()->size();
    const double ratio = devicePixelRatioF();
    picture_ = QPixmap(size * ratio);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(theme_.color(Token::Base));
    pictureTop_ = verticalScrollBar()->value();
    QPainter painter(&picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -pictureTop_);
    const core::DrawingColours colours = coloursOf(theme_);
    painter.save();
    painter.scale(perMm(), perMm());
    for (const core::Piece& piece : std::as_const(timeline_.drawing.pieces))
        if (const auto* shape = std::get_if<core::Shape>(&piece)) paintShape(painter, *shape, colours);
    painter.restore();
    for (const core::Piece& piece : std::as_const(timeline_.drawing.pieces))
        if (const auto* text = std::get_if<core::Lettering>(&piece)) write(painter, *text, colours);
}

void TimelineView::paintEvent(QPaintEvent*) {
    if (picture_.isNull() || pictureTop_ != verticalScrollBar()->value()) paintPicture();
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, picture_);
    if (current_ < 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -pictureTop_);
    painter.scale(perMm(), perMm());
    const core::DrawingColours colours = coloursOf(theme_);
    const QList<core::Shape> frames = core::framesOf(timeline_, stops_[current_].record);
    for (const core::Shape& frame : frames) core::paintPiece(painter, frame, colours);
}

/// Set at its size on screen, without the edge that paper needs where lines cross: a tenth of the time of an outline.
void TimelineView::write(QPainter& painter, const core::Lettering& text, const core::DrawingColours& colours) const {
    QFont font(colours.font);
    font.setPixelSize(std::max(7, qRound(text.size * perMm())));
    font.setBold(text.bold);
    const double width = QFontMetricsF(font).horizontalAdvance(text.text);
    const double left = text.align == core::Lettering::Align::Left     ? 0
                        : text.align == core::Lettering::Align::Centre ? -width / 2
                                                                       : -width;
    painter.setFont(font);
    painter.setPen(colours.of(text.ink));
    painter.drawText(text.at * perMm() + QPointF(left, 0), text.text);
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    draw();
}

QRectF TimelineView::rowArea(int row) const {
    const int rows = int(data_.factRows.size());
    const double lane = timeline_.lanesTop + (row - rows) * window_.laneHeight;
    const double fact = timeline_.lanesTop - (rows - row) * timeline_.rowHeight - 2;
    return row < rows ? QRectF(0, fact, 1, timeline_.rowHeight) : QRectF(0, lane, 1, window_.laneHeight);
}

void TimelineView::take(qsizetype stop) {
    current_ = stop;
    const Stop& one = stops_[stop];
    // In sight, with a little of what stands around it.
    const double span = days();
    const double middle = (std::max<double>(one.from, window_.from) + std::min<double>(one.to + 1, window_.to)) / 2;
    if (one.to + 1 <= window_.from || one.from >= window_.to || middle < window_.from || middle > window_.to)
        show(one.from - span / 2, one.from + span / 2);
    else viewport()->update();
    const QRectF area = rowArea(one.row);
    const int top = int(area.top() * perMm()), below = int(area.bottom() * perMm());
    if (top < verticalScrollBar()->value()) verticalScrollBar()->setValue(one.row == 0 ? 0 : top);
    if (below > verticalScrollBar()->value() + viewport()->height()) verticalScrollBar()->setValue(below - viewport()->height());
    showsRecord(this, one.record);
    const QString words = wordsOf(one);
    setAccessibleDescription(words);
    Q_EMIT said(words);
}

QString TimelineView::wordsOf(const Stop& stop) const {
    if (!stop.isFact) return core::timelineWords(*records_, stop.record.as<core::EntryTag>(), *words_);
    const auto fact = std::find_if(data_.facts.begin(), data_.facts.end(), [&](const core::TimelineFact& each) {
        return each.record == stop.record && each.row == stop.row;
    });
    return fact == data_.facts.end() ? QString() : fact->says;
}

bool TimelineView::choose(const core::AnyId& record) {
    for (qsizetype i = 0; i < stops_.size(); ++i)
        if (stops_[i].record == record) {
            take(i);
            return true;
        }
    return false;
}

void TimelineView::step(int by) {
    if (stops_.isEmpty()) return;
    if (current_ < 0) {
        // Nothing chosen yet: the first entry that is in sight, else the first of anything.
        qsizetype first = -1;
        for (qsizetype i = 0; i < stops_.size(); ++i)
            if (!stops_[i].isFact && stops_[i].to + 1 > window_.from && (first < 0 || stops_[i].from < stops_[first].from))
                first = i;
        return take(std::max<qsizetype>(0, first));
    }
    take(besideInRow(stops_.size(), current_, by, [this](qsizetype i) { return stops_[i].row; }));
}

/// To what lies nearest in time in the next row that holds anything.
void TimelineView::changeRow(int by) {
    if (current_ < 0) return step(1);
    take(nearestInNextRow(
        stops_.size(), current_, by, [this](qsizetype i) { return stops_[i].row; },
        [this](qsizetype i) { return stops_[i].from; }));
}

void TimelineView::openChosen() {
    if (const auto fact = chosenFact()) Q_EMIT factOpened(*fact);
    else if (const auto entry = chosen()) Q_EMIT opened(*entry);
}

void TimelineView::makeKeys() {
    auto* keys = new PageKeys(this, tr("In the timeline"));
    const auto scroll = [this](double by) { return [this, by] { show(window_.from + days() * by, window_.to + days() * by); }; };
    const auto end = [this](bool last) {
        return [this, last] {
            if (!data_.entries.isEmpty()) choose(core::anyId((last ? data_.entries.last() : data_.entries.first()).id));
        };
    };
    keys->add({{"Left", [this] { step(-1); }}, {"Right", [this] { step(1); }}}, tr("Go to the entry before or after"));
    keys->add({{"Up", [this] { changeRow(-1); }}, {"Down", [this] { changeRow(1); }}}, tr("Go to another lane"));
    keys->add({{"Home", end(false)}, {"End", end(true)}}, tr("Go to the first or last entry"));
    keys->add({{"PgUp", scroll(-0.8)}, {"PgDown", scroll(0.8)}}, tr("Show earlier or later years"));
    keys->add({{"+", [this] { zoomBy(2); }}, {"-", [this] { zoomBy(0.5); }}, {"0", [this] { fit(); }}},
              tr("Closer, wider, all years"));
    keys->add({{"Return", [this] { openChosen(); }}}, tr("Open the entry in the chronology"));
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QAbstractScrollArea::keyPressEvent(event);
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
        if (mark.fact) {
            choose(*mark.fact);
            return;
        }
        // Several under one sign: each click takes the next of them.
        const auto entry = chosen();
        const qsizetype now = entry ? mark.entries.indexOf(*entry) : -1;
        const core::AnyId next = core::anyId(mark.entries[(now + 1) % mark.entries.size()]);
        const int row = int(data_.factRows.size()) + mark.lane;
        for (qsizetype i = 0; i < stops_.size(); ++i)
            if (stops_[i].record == next && stops_[i].row == row) return take(i);
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent*) { openChosen(); }

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (current_ < 0 && event->reason() != Qt::MouseFocusReason) step(1);
}

}  // namespace ui
