// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/strip_view.h"

#include "core/base/date_text.h"

#include "ui/common/lane_walk.h"
#include "ui/common/page_keys.h"
#include "ui/common/record_in_hand.h"
#include "ui/facts/fact_context.h"
#include "ui/facts/flag_words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

StripView::StripView(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), strip_{core::PersonId::named(QString()), QDate(2000, 1, 1), QDate(2000, 1, 2), {}, {}} {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Life strip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* keys = new PageKeys(this, tr("In the life strip"));
    keys->add({{"Left", [this] { beside(-1); }}, {"Right", [this] { beside(1); }}}, tr("Go along the lane"));
    keys->add({{"Up", [this] { otherLane(-1); }}, {"Down", [this] { otherLane(1); }}}, tr("Go to another lane"));
    keys->add({{"Home", [this] { choose(layout_.spots.isEmpty() ? -1 : 0); }},
               {"End", [this] { choose(int(layout_.spots.size()) - 1); }}},
              tr("Go to the first or last fact"));
    const auto open = [this] {
        if (const auto record = current()) Q_EMIT opened(*record);
    };
    keys->add({{"Return", open}, {"Space", open}}, tr("Show what the fact rests on"));
}

void StripView::setStrip(const core::LifeStrip& strip, const std::optional<core::UncertainDate>& birth) {
    const std::optional<core::AnyId> before = current();
    strip_ = strip;
    birth_ = birth;
    current_ = -1;
    arrange();
    if (before) select(*before);
    updateGeometry();
}

void StripView::arrange() {
    layout_ = layoutStrip(strip_, birth_, std::max(320, width()), theme_);
    setFixedHeight(int(layout_.height) + 1);
    if (current_ >= layout_.spots.size()) current_ = -1;
    update();
}

std::optional<core::AnyId> StripView::current() const {
    if (current_ < 0 || current_ >= layout_.spots.size()) return std::nullopt;
    const StripSpot& spot = layout_.spots[current_];
    return strip_.lanes[spot.lane].segments[spot.segment].record;
}

bool StripView::select(const core::AnyId& record) {
    for (int i = 0; i < layout_.spots.size(); ++i) {
        const StripSpot& spot = layout_.spots[i];
        if (strip_.lanes[spot.lane].segments[spot.segment].record != record) continue;
        current_ = i;
        update();
        return true;
    }
    return false;
}

QString StripView::wordsAt(int index) const {
    if (index < 0 || index >= layout_.spots.size()) return {};
    const StripSpot& spot = layout_.spots[index];
    const core::LifeLane& lane = strip_.lanes[spot.lane];
    const core::LifeSegment& one = lane.segments[spot.segment];
    const QString when = lane.isEvents() ? core::dateWords(one.from) : spanWords(one.from, one.to);
    QString words = when.isEmpty() ? tr("%1: %2. Dates not known.").arg(label(lane.kind), one.words)
                                   : tr("%1: %2, %3.").arg(label(lane.kind), one.words, when);
    for (const core::FactFinding& flag : strip_.flags)
        if (!flag.records.isEmpty() && flag.records.front() == one.record) words += u' ' + flagWords(flag);
    return words;
}

QSize StripView::sizeHint() const { return {theme_.px(640), int(layout_.height) + 1}; }
QSize StripView::minimumSizeHint() const { return {theme_.px(280), int(layout_.height) + 1}; }

void StripView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStringList labels;
    for (const core::LifeLane& lane : strip_.lanes) labels.append(label(lane.kind));
    paintStrip(painter, strip_, layout_, labels, theme_, hasFocus() ? current_ : -1);
}

void StripView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StripView::choose(int spot) {
    if (spot < 0) return;
    current_ = spot;
    update();
    showsRecord(this, current());
    const QString words = wordsAt(spot);
    setAccessibleDescription(words);
    QAccessibleEvent spoken(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
    Q_EMIT moved(words);
}

void StripView::beside(int step) {
    choose(int(besideInRow(layout_.spots.size(), current_, step, [this](qsizetype i) { return layout_.spots[i].lane; })));
}

void StripView::otherLane(int step) {
    choose(int(nearestInNextRow(
        layout_.spots.size(), current_, step, [this](qsizetype i) { return layout_.spots[i].lane; },
        [this](qsizetype i) { return layout_.spots[i].possible.center().x(); })));
}

void StripView::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QWidget::keyPressEvent(event);
}

void StripView::mousePressEvent(QMouseEvent* event) { choose(layout_.spotAt(event->position())); }

void StripView::mouseDoubleClickEvent(QMouseEvent* event) {
    choose(layout_.spotAt(event->position()));
    if (const auto record = current()) Q_EMIT opened(*record);
}

void StripView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (current_ < 0) beside(0);
    update();
}

void StripView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool StripView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = wordsAt(layout_.spotAt(help->pos()));
    if (words.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), words, this);
    return true;
}

QString label(core::LaneKind kind) {
    switch (kind) {
    case core::LaneKind::LivedWith: return StripView::tr("Lived with");
    case core::LaneKind::LegalStatus: return StripView::tr("Legal status");
    case core::LaneKind::Worker: return StripView::tr("Worker");
    case core::LaneKind::School: return StripView::tr("School");
    case core::LaneKind::Health: return StripView::tr("Health");
    case core::LaneKind::Missing: return StripView::tr("Missing");
    case core::LaneKind::Concern: return StripView::tr("Concern");
    case core::LaneKind::Strength: return StripView::tr("Strength");
    }
    return {};
}

}  // namespace ui
