// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/calendar_view.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/practice/home_clock.h"
#include "core/rules/session_life.h"
#include "ui/common/chips.h"
#include "ui/common/following.h"
#include "ui/common/section_column.h"
#include "ui/common/surface.h"
#include "ui/familytime/all_cases.h"
#include "ui/familytime/day_pane.h"
#include "ui/familytime/month_grid.h"
#include "ui/familytime/time_rows.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QStackedWidget>

namespace ui {
namespace {

using core::CalendarItem;
using core::ContactSession;

constexpr int listDays = 180;
constexpr int waitingDays = 42;

}  // namespace

CalendarView::CalendarView(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      words_(context),
      day_(context.today()),
      period_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      shapes_(new Segmented(context.theme(), tr("Shape of the calendar"), {tr("Month"), tr("Week"), tr("List")})),
      stack_(new QStackedWidget),
      grid_(new MonthGrid(context.theme())),
      list_(new QListWidget),
      filter_(new QComboBox),
      dayPane_(new DayPane(context)),
      toWrite_(new QListWidget),
      lookedAt_(makeLabel(context.theme(), {}, Type::Caption, Weight::Regular, Token::Muted)),
      reader_(new CaseReader(context, this)) {
    outer_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
    outer_->setContentsMargins(0, 0, 0, 0);
    outer_->setSpacing(space::l);
    auto* left = new QVBoxLayout;
    makeBar(left);
    list_->setAccessibleName(tr("Family time as a list"));
    list_->installEventFilter(this);
    stack_->addWidget(grid_);
    stack_->addWidget(list_);
    left->addWidget(stack_, 1);
    stack_->setMinimumHeight(context.theme().px(220));
    QLabel* legend = makeLabel(context.theme(), CalendarWords::legend() + tr("   M moves a time"), Type::Caption, Weight::Regular,
                               Token::Muted);
    legend->setWordWrap(true);
    left->addWidget(legend);
    lookedAt_->setWordWrap(true);
    left->addWidget(lookedAt_);
    outer_->addLayout(left, 1);
    side_ = makeSide();
    outer_->addWidget(side_);

    follow();
    // Days of a month hold no word in very large letters; the list does.
    show(context.theme().px(100) < 150 ? 0 : 2);
}

void CalendarView::follow() {
    connect(shapes_, &Segmented::chosen, this, [this](int shape) { show(shape); });
    connect(grid_, &MonthGrid::chosen, this, [this](QDate day) { goTo(day); });
    connect(grid_, &MonthGrid::opened, this, [this](QDate day) {
        for (const CalendarItem& item : std::as_const(listed_))
            if (item.date == day) return open(item);
    });
    connect(grid_, &MonthGrid::dropped, this, [this](QDate from, int at, QDate to) {
        const QList<CalendarItem> items = itemsOf(from, from);
        if (at < items.size()) moveTo(items[at], to);
    });
    connect(dayPane_, &DayPane::asPlanned, this, &CalendarView::asPlanned);
    connect(dayPane_, &DayPane::opened, this, &CalendarView::open);
    connect(dayPane_, &DayPane::moveAsked, this, &CalendarView::move);
    connect(dayPane_, &DayPane::leaveOutAsked, this, &CalendarView::leaveOut);
    connect(filter_, &QComboBox::activated, this, [this] { reload(); });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || row >= listed_.size()) return;
        day_ = listed_[row].date;
        fillDay();
    });
    followChanges(this, context_.page().vault.editor(), [this](const core::ChangeSet&) { reload(); });
    connect(reader_, &CaseReader::finished, this, &CalendarView::reload);
    makeKeys();
}

/// The chosen day, and what is over but not written down.
QWidget* CalendarView::makeSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(dayPane_);
    auto* waiting = new SectionCard(context_.theme(), tr("To write"));
    toWrite_->setAccessibleName(tr("To write. P: went as planned. Enter: open the record."));
    toWrite_->setFrameShape(QFrame::NoFrame);
    toWrite_->setWordWrap(true);
    toWrite_->setSpacing(space::xs);
    toWrite_->setMinimumHeight(context_.theme().px(120));
    toWrite_->installEventFilter(this);
    waiting->body()->addWidget(toWrite_);
    QLabel* keys = makeLabel(context_.theme(), tr("P: went as planned. Enter: open the record."), Type::Caption, Weight::Regular,
                             Token::Muted);
    keys->setContentsMargins(space::l, 0, space::l, space::m);
    keys->setWordWrap(true);
    waiting->body()->addWidget(keys);
    column->addWidget(waiting, 1);
    return side;
}

void CalendarView::show(int shape) {
    shape_ = shape;
    shapes_->setCurrent(shape);
    stack_->setCurrentIndex(shape == 2 ? 1 : 0);
    reload();
}

/// Those that can be chosen come from the plans and records; the choice stays where it is still there.
void CalendarView::fillFilter() {
    const auto filters = calendarFilters(context_);
    if (filters == filters_) return;
    const core::CalendarFilter before = filter();
    filters_ = filters;
    const QSignalBlocker quiet(filter_);
    filter_->clear();
    for (const auto& [words, filter] : std::as_const(filters_)) filter_->addItem(words);
    for (int i = 0; i < filters_.size(); ++i)
        if (filters_[i].second == before) filter_->setCurrentIndex(i);
}

core::CalendarFilter CalendarView::filter() const { return filters_.value(std::max(0, filter_->currentIndex())).second; }

QList<CalendarItem> CalendarView::itemsOf(QDate from, QDate to) const {
    const core::TimeContext context = timeContext(context_);
    const core::CalendarFilter wanted = filter();
    QList<CalendarItem> items = core::calendarItems(context, from, to);
    items.removeIf([&](const CalendarItem& item) { return !core::passes(context, item, wanted); });
    return items;
}

/// Where times collide over all cases that are open, and where a child has very many; by day.
void CalendarView::findClashes(QDate from, QDate to) {
    clashes_.clear();
    const QList<core::TimeClash> found =
        core::timeClashes(context_.page().vault.caseload(), context_.pack(), from, to, context_.caseId());
    for (const core::TimeClash& clash : found) clashes_[clash.date].append(clash.message);
}

void CalendarView::reload() {
    fillFilter();
    reader_->start();
    lookedAt_->setText(casesLookedAt(context_));
    if (shape_ == 2) fillList();
    else fillGrid();
    fillDay();
    fillToWrite();
}

void CalendarView::goTo(QDate day) {
    const bool same =
        shape_ == 0 ? day.year() == day_.year() && day.month() == day_.month() : core::mondayOf(day) == core::mondayOf(day_);
    day_ = day;
    if (!same || shape_ == 2) reload();
    else {
        grid_->setCurrent(day);
        fillDay();
    }
}

void CalendarView::step(int by) { goTo(shape_ == 1 ? day_.addDays(7 * by) : day_.addMonths(by)); }

void CalendarView::fillGrid() {
    const QDate first = shape_ == 1 ? core::mondayOf(day_) : core::mondayOf(QDate(day_.year(), day_.month(), 1));
    const int weeks = shape_ == 1 ? 1 : 6;
    const QDate last = first.addDays(7 * weeks - 1);
    period_->setText(shape_ == 1 ? tr("Week of %1").arg(core::dateWords(first))
                                 : QLocale(QLocale::English).toString(day_, QStringLiteral("MMMM yyyy")));
    listed_ = itemsOf(first, last);
    findClashes(first, last);
    const QList<BookedElsewhere> elsewhere = bookedElsewhere(context_, filter(), first, last);
    const core::TimeContext times = timeContext(context_);
    const core::SchoolDays days(context_.pack(), nullptr);
    const QByteArray home = core::homeZone(context_.pack());
    static const QList<Token> tokens{Token::Accent, Token::OkFill, Token::Due, Token::TieHarm, Token::HouseholdLine};
    QHash<core::ArrangementId, int> order;
    for (const core::Arrangement& one : context_.records().all<core::Arrangement>()) order.insert(one.id, int(order.size()));
    QList<DayCell> cells;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        DayCell cell{
            day, days.isPublicHoliday(day) ? tr("Public holiday") : QString(), clashes_.value(day).join(QStringLiteral(" ")), {}};
        if (const int change = core::clockChange(day, home)) cell.note = change > 0 ? tr("Clocks +1 h") : tr("Clocks −1 h");
        for (const CalendarItem& item : std::as_const(listed_)) {
            if (item.date != day) continue;
            const core::Arrangement* one =
                item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
            const QString type = one ? one->type : QString();
            const bool apart = core::codeIs(context_.pack(), QStringLiteral("contact_types"), type, QStringLiteral("call")) ||
                               core::codeIs(context_.pack(), QStringLiteral("contact_types"), type, QStringLiteral("letter"));
            cell.items.append({item.start, core::clockText(item.start), words_.who(item), words_.state(item), words_.sign(item),
                               tokens[item.arrangement ? order.value(*item.arrangement) % tokens.size() : 0], apart,
                               item.planned && !item.planned->isDue(), core::canMove(times, item)});
        }
        for (const BookedElsewhere& one : elsewhere)
            if (one.date == day)
                cell.items.append({one.start, core::clockText(one.start), one.label, tr("another family"), QStringLiteral("○"),
                                   Token::HouseholdLine, false, true, false});
        cells.append(cell);
    }
    grid_->setCells(cells, shape_ == 1 ? 0 : day_.month(), context_.today());
    grid_->setCurrent(day_);
}

void CalendarView::fillList() {
    period_->setText(tr("From %1").arg(core::dateWords(day_.addDays(-30))));
    listed_ = itemsOf(day_.addDays(-30), day_.addDays(listDays));
    findClashes(day_.addDays(-30), day_.addDays(listDays));
    const QList<BookedElsewhere> elsewhere = bookedElsewhere(context_, filter(), day_.addDays(-30), day_.addDays(listDays));
    for (const BookedElsewhere& one : elsewhere) listed_.append({{}, {}, {}, one.date, one.start, one.minutes});
    std::stable_sort(listed_.begin(), listed_.end(), [](const CalendarItem& a, const CalendarItem& b) {
        return a.date != b.date ? a.date < b.date : a.start < b.start;
    });
    const QSignalBlocker quiet(list_);
    list_->clear();
    int at = 0, other = 0;
    for (const CalendarItem& item : std::as_const(listed_)) {
        if (item.date < day_) ++at;
        if (!item.session && !item.planned) {
            list_->addItem(tr("%1  %2").arg(core::dayWords(item.date, context_.words()), elsewhere[other++].words));
            continue;
        }
        const QString clash = clashes_.value(item.date).join(u' ');
        const QString day = core::dayWords(item.date, context_.words());
        const QString when = item.start < 0 ? day : tr("%1  %2").arg(day, core::clockText(item.start));
        list_->addItem(tr("%1  %2 · %3").arg(when, words_.who(item), words_.state(item)) +
                       (clash.isEmpty() ? QString() : tr(" · ! %1").arg(clash)));
    }
    list_->setCurrentRow(std::min(at, int(listed_.size()) - 1));
}

void CalendarView::fillDay() {
    QStringList others;
    const QList<BookedElsewhere> elsewhere = bookedElsewhere(context_, filter(), day_, day_);
    for (const BookedElsewhere& one : elsewhere) others.append(one.words);
    dayPane_->setDay(day_, itemsOf(day_, day_), clashes_.value(day_), others);
}

void CalendarView::fillToWrite() {
    const QDate today = context_.today();
    const QList<CalendarItem> items = core::calendarItems(timeContext(context_), today.addDays(-waitingDays), today);
    waiting_.clear();
    toWrite_->clear();
    for (const CalendarItem& item : items) {
        const ContactSession* session = item.session ? context_.records().find<ContactSession>(*item.session) : nullptr;
        if (!session && item.planned && !item.planned->isDue()) continue;
        QString what;
        if (!session || !isOver(*session)) what = tr("nothing written");
        else if (const auto next = core::nextStep(*session); next && *next != core::RecordState::Locked) {
            const QDate due = core::recordDue(context_.pack(), *session, *next);
            what = due < today ? tr("%1, %n day(s) late", nullptr, int(due.daysTo(today))).arg(label(*next).toLower())
                               : tr("%1 by %2").arg(label(*next).toLower(), core::dateShort(due));
        }
        if (what.isEmpty()) continue;
        waiting_.append(item);
        toWrite_->addItem(tr("%1, %2: %3").arg(core::dateShort(item.date), words_.who(item), what));
    }
    // The latest that nobody wrote of: that is what somebody who has just come back wants to write.
    for (qsizetype i = waiting_.size() - 1; i >= 0; --i)
        if (!waiting_[i].session) {
            toWrite_->setCurrentRow(int(i));
            return;
        }
    if (!waiting_.isEmpty()) toWrite_->setCurrentRow(0);
}

void CalendarView::startWork() {
    if (waiting_.isEmpty()) (shape_ == 2 ? static_cast<QWidget*>(list_) : grid_)->setFocus(Qt::OtherFocusReason);
    else toWrite_->setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
