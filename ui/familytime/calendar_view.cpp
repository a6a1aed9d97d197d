// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/calendar_view.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/session_life.h"
#include "ui/common/chips.h"
#include "ui/common/guarded.h"
#include "ui/common/icon.h"
#include "ui/common/prompts.h"
#include "ui/common/section_column.h"
#include "ui/common/surface.h"
#include "ui/familytime/month_grid.h"
#include "ui/familytime/time_rows.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {
namespace {

using core::CalendarItem;
using core::ContactSession;

constexpr int listDays = 180;
constexpr int waitingDays = 42;

bool isOver(const ContactSession& session) { return core::isHeld(session) || session.state == core::SessionState::NotHeld; }

}  // namespace

CalendarView::CalendarView(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      day_(context.today()),
      period_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      shapes_(new Segmented(context.theme(), tr("Shape of the calendar"), {tr("Month"), tr("Week"), tr("List")})),
      stack_(new QStackedWidget),
      grid_(new MonthGrid(context.theme())),
      list_(new QListWidget),
      dayTitle_(makeLabel(context.theme(), {}, Type::Heading, Weight::Strong)),
      dayItems_(new QVBoxLayout),
      toWrite_(new QListWidget) {
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::l);
    auto* left = new QVBoxLayout;
    auto* bar = new QHBoxLayout;
    const auto arrow = [&](const char* name, const QString& words, int by) {
        auto* button = new QPushButton(icon(QLatin1String(name)), {});
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QPushButton::clicked, this, [this, by] { step(by); });
        return button;
    };
    bar->addWidget(arrow("chevron-left", tr("Earlier"), -1));
    auto* today = new QPushButton(tr("Today"));
    connect(today, &QPushButton::clicked, this, [this] { goTo(context_.today()); });
    bar->addWidget(today);
    bar->addWidget(arrow("chevron-right", tr("Later"), 1));
    // Large letters leave no room for all in one line.
    const bool inOneLine = context.theme().px(100) < 150;
    if (inOneLine) bar->addWidget(period_);
    bar->addStretch(1);
    if (inOneLine) bar->addWidget(shapes_);
    left->addLayout(bar);
    if (!inOneLine) {
        left->addWidget(period_);
        left->addWidget(shapes_, 0, Qt::AlignLeft);
    }
    list_->setAccessibleName(tr("Family time as a list"));
    list_->installEventFilter(this);
    stack_->addWidget(grid_);
    stack_->addWidget(list_);
    left->addWidget(stack_, 1);
    outer->addLayout(left, 1);
    outer->addWidget(makeSide());

    connect(shapes_, &Segmented::chosen, this, [this](int shape) { show(shape); });
    connect(grid_, &MonthGrid::chosen, this, [this](QDate day) { goTo(day); });
    connect(grid_, &MonthGrid::opened, this, [this](QDate day) {
        for (const CalendarItem& item : std::as_const(listed_))
            if (item.date == day) return open(item);
    });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || row >= listed_.size()) return;
        day_ = listed_[row].date;
        fillDay();
    });
    connect(&context.page().vault.editor(), &core::Editor::changed, this, [this] { reload(); });
    show(0);
}

/// The chosen day, and what is over but not written down.
QWidget* CalendarView::makeSide() {
    auto* side = new QWidget;
    side->setFixedWidth(context_.theme().px(320));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* dayCard = new Surface(context_.theme(), Surface::Kind::Card);
    auto* dayColumn = new QVBoxLayout(dayCard);
    dayTitle_->setWordWrap(true);
    dayColumn->addWidget(dayTitle_);
    dayColumn->addLayout(dayItems_);
    column->addWidget(dayCard);
    auto* waiting = new SectionCard(context_.theme(), tr("To write"));
    toWrite_->setAccessibleName(tr("To write. P: went as planned. Enter: open the record."));
    toWrite_->setFrameShape(QFrame::NoFrame);
    toWrite_->setWordWrap(true);
    toWrite_->setSpacing(space::xs);
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

void CalendarView::reload() {
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

QString CalendarView::who(const CalendarItem& item) const {
    const core::Arrangement* arrangement =
        item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
    const ContactSession* session = item.session ? context_.records().find<ContactSession>(*item.session) : nullptr;
    const QList<core::PersonId> adults = session ? session->adults : arrangement ? arrangement->adults : QList<core::PersonId>();
    QStringList names;
    for (const core::PersonId& id : adults)
        if (const core::Person* person = context_.records().find<core::Person>(id)) names.append(core::shortName(*person));
    return names.join(QStringLiteral(", "));
}

QString CalendarView::state(const CalendarItem& item) const {
    if (const ContactSession* session = item.session ? context_.records().find<ContactSession>(*item.session) : nullptr) {
        if (session->state == core::SessionState::NotHeld) return tr("Not held: %1").arg(label(session->notHeldBy).toLower());
        if (isOver(*session) && session->record == core::RecordState::Draft)
            return tr("%1, record to sign").arg(label(session->state));
        return label(session->state);
    }
    if (!item.planned) return {};
    switch (item.planned->kind) {
    case core::PlannedKind::Skipped: return tr("Left out: %1").arg(item.planned->why);
    case core::PlannedKind::Suspended: return tr("Paused: %1").arg(item.planned->why);
    case core::PlannedKind::Overruled: return tr("Another rule goes before");
    case core::PlannedKind::Due: break;
    }
    const QString words = item.date < context_.today() ? tr("Nothing written") : tr("Planned");
    if (item.planned->moved) return tr("%1, moved").arg(words);
    return item.planned->special ? tr("%1, %2").arg(words, item.planned->why) : words;
}

void CalendarView::fillGrid() {
    const QDate first = shape_ == 1 ? core::mondayOf(day_) : core::mondayOf(QDate(day_.year(), day_.month(), 1));
    const int weeks = shape_ == 1 ? 1 : 6;
    const QDate last = first.addDays(7 * weeks - 1);
    period_->setText(shape_ == 1 ? tr("Week of %1").arg(core::dateWords(first))
                                 : QLocale(QLocale::English).toString(day_, QStringLiteral("MMMM yyyy")));
    listed_ = core::calendarItems(timeContext(context_), first, last);
    const core::SchoolDays days(context_.pack(), nullptr);
    static const QList<Token> tokens{Token::Accent, Token::OkFill, Token::Due, Token::TieHarm, Token::HouseholdLine};
    QHash<core::ArrangementId, int> order;
    for (const core::Arrangement& one : context_.records().all<core::Arrangement>()) order.insert(one.id, int(order.size()));
    QList<DayCell> cells;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        DayCell cell{day, days.isPublicHoliday(day) ? tr("Public holiday") : QString(), {}};
        if (const int change = core::clockChange(day, QByteArrayLiteral("Europe/London")))
            cell.note = change > 0 ? tr("Clocks +1 h") : tr("Clocks −1 h");
        for (const CalendarItem& item : std::as_const(listed_)) {
            if (item.date != day) continue;
            const core::Arrangement* one =
                item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
            const QString type = one ? one->type : QString();
            const bool apart = core::codeIs(context_.pack(), QStringLiteral("contact_types"), type, QStringLiteral("call")) ||
                               core::codeIs(context_.pack(), QStringLiteral("contact_types"), type, QStringLiteral("letter"));
            cell.items.append({item.start, core::clockText(item.start), who(item), state(item),
                               tokens[item.arrangement ? order.value(*item.arrangement) % tokens.size() : 0], apart,
                               item.planned && !item.planned->isDue()});
        }
        cells.append(cell);
    }
    grid_->setCells(cells, shape_ == 1 ? 0 : day_.month(), context_.today());
    grid_->setCurrent(day_);
}

void CalendarView::fillList() {
    period_->setText(tr("From %1").arg(core::dateWords(day_.addDays(-30))));
    listed_ = core::calendarItems(timeContext(context_), day_.addDays(-30), day_.addDays(listDays));
    const QSignalBlocker quiet(list_);
    list_->clear();
    int at = 0;
    for (const CalendarItem& item : std::as_const(listed_)) {
        list_->addItem(
            tr("%1  %2  %3 · %4")
                .arg(core::dayWords(item.date, context_.words()), core::clockText(item.start), who(item), state(item)));
        if (item.date < day_) ++at;
    }
    list_->setCurrentRow(std::min(at, int(listed_.size()) - 1));
}

void CalendarView::fillDay() {
    while (QLayoutItem* item = dayItems_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    dayTitle_->setText(core::dayWords(day_, context_.words()));
    const QList<CalendarItem> items = core::calendarItems(timeContext(context_), day_, day_);
    for (const CalendarItem& item : items) addDayItem(item);
    if (items.isEmpty())
        dayItems_->addWidget(makeLabel(context_.theme(), tr("Nothing is planned."), Type::Body, Weight::Regular, Token::Muted));
}

void CalendarView::addDayItem(const CalendarItem& item) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::s, 0, space::s);
    const core::Arrangement* one = item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
    const auto say = [&](const QString& words, Weight weight, Token token) {
        if (words.isEmpty()) return;
        QLabel* line = makeLabel(context_.theme(), words, Type::Body, weight, token);
        line->setWordWrap(true);
        column->addWidget(line);
    };
    say(tr("%1 to %2 %3").arg(core::clockText(item.start), core::clockText(item.start + item.minutes), who(item)), Weight::Strong,
        Token::Text);
    say(state(item), Weight::Regular, Token::Muted);
    if (one) {
        const auto venue = item.planned && item.planned->venue ? item.planned->venue : one->venue;
        const core::Venue* place = venue ? context_.shared().find<core::Venue>(*venue) : nullptr;
        say(joined({place ? place->name : QString(), one->venueText}), Weight::Regular, Token::Text);
        if (item.planned)
            for (const core::OtherClock& clock : core::otherClocks(*one, *item.planned))
                say(tr("%1 for %2").arg(core::clockText(clock.start), context_.nameOf(clock.person)), Weight::Regular,
                    Token::Muted);
    }
    auto* buttons = new QGridLayout;  // two side by side: more are cut in a narrow pane
    const auto verb = [&](const QString& words, auto&& act) {
        auto* button = new QPushButton(words);
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, act);
        const int at = buttons->count();
        buttons->addWidget(button, at / 2, at % 2);
    };
    const bool due = !item.planned || item.planned->isDue();
    if (due && item.date <= context_.today() && !item.session) verb(tr("As planned"), [this, item] { asPlanned(item); });
    if (due && (item.session || item.date <= context_.today())) verb(tr("Open record"), [this, item] { open(item); });
    if (due && !item.session && item.planned && item.planned->layer != core::RuleLayer::CourtOrder) {
        verb(tr("Move…"), [this, item] { move(item); });
        verb(tr("Leave out…"), [this, item] { leaveOut(item); });
    }
    column->addLayout(buttons);
    dayItems_->addWidget(box);
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
        toWrite_->addItem(tr("%1, %2: %3").arg(core::dateShort(item.date), who(item), what));
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

ContactSession CalendarView::sessionOf(const CalendarItem& item) const {
    if (item.session)
        if (const ContactSession* session = context_.records().find<ContactSession>(*item.session)) return *session;
    return core::sessionFor(*context_.records().find<core::Arrangement>(*item.arrangement), *item.planned);
}

void CalendarView::open(const CalendarItem& item) {
    if (!item.session && (item.date > context_.today() || (item.planned && !item.planned->isDue()))) return;
    const ContactSession session = sessionOf(item);
    if (!item.session) {
        core::ChangeSet set = core::ChangeSet{}.add(session);
        set.action = core::Action::Add;
        set.subject = core::dateWords(item.date);
        if (!guarded(this, [&] { context_.page().vault.editor().perform(set); })) return;
    }
    Q_EMIT sessionOpened(session.id);
}

void CalendarView::asPlanned(const CalendarItem& item) {
    const ContactSession before = sessionOf(item), after = core::asPlanned(before);
    core::ChangeSet set;
    if (item.session) set.edit(before, after);
    else set.add(after);
    set.action = item.session ? core::Action::Edit : core::Action::Add;
    set.subject = core::dateWords(item.date);
    if (guarded(this, [&] { context_.page().vault.editor().perform(set); }))
        Q_EMIT changed(tr("Went as planned"), tr("%1, %2").arg(core::dateWords(item.date), who(item)));
}

void CalendarView::change(const CalendarItem& item, const core::DateChange& change, const QString& verb) {
    const core::Arrangement* before = context_.records().find<core::Arrangement>(*item.arrangement);
    if (!before) return;
    core::Arrangement after = *before;
    after.changes.append(change);
    core::ChangeSet set = core::ChangeSet{}.edit(*before, after);
    set.subject = before->title;
    if (guarded(this, [&] { context_.page().vault.editor().perform(set); })) Q_EMIT changed(verb, core::dateWords(item.date));
}

void CalendarView::leaveOut(const CalendarItem& item) {
    const auto reason = context_.page().prompts.line(tr("Leave out"), tr("Why?"), {});
    if (!reason || reason->trimmed().isEmpty()) return;
    core::DateChange one{core::DateChangeKind::Skip, item.planned->ruleDate};
    one.reason = reason->trimmed();
    change(item, one, tr("Left out"));
}

void CalendarView::move(const CalendarItem& item) {
    const auto to = context_.page().prompts.line(tr("Move"), tr("To which day?"), core::dateWords(item.date));
    if (!to) return;
    const auto date = core::dateFromText(*to, context_.today());
    if (!date || !date->exact()) return context_.page().prompts.message(tr("Move"), tr("Type a day, such as 21 December 2026."));
    core::DateChange one{core::DateChangeKind::Move, item.planned->ruleDate, *date};
    change(item, one, tr("Moved to %1:").arg(core::dateWords(*date)));
}

bool CalendarView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const QList<CalendarItem>& items = watched == toWrite_ ? waiting_ : listed_;
    const int row = static_cast<QListWidget*>(watched)->currentRow();
    if (row < 0 || row >= items.size()) return QWidget::eventFilter(watched, event);
    const CalendarItem item = items[row];
    if (enter) {
        open(item);
        return true;
    }
    const bool unsaid = !item.session || !isOver(sessionOf(item));
    if (key == Qt::Key_P && watched == toWrite_ && unsaid) {
        asPlanned(item);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace ui
