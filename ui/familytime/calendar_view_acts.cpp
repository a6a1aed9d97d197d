// SPDX-License-Identifier: MPL-2.0
// What can be done from the calendar: open a record, say it went as planned, leave a time out, carry it to another day.
#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/session_life.h"
#include "ui/common/guarded.h"
#include "ui/common/page_keys.h"
#include "ui/common/prompts.h"
#include "ui/familytime/calendar_view.h"
#include "ui/familytime/time_rows.h"

#include <QKeyEvent>
#include <QListWidget>

namespace ui {

using core::CalendarItem;
using core::ContactSession;

ContactSession CalendarView::sessionOf(const CalendarItem& item) const {
    if (item.session)
        if (const ContactSession* session = context_.records().find<ContactSession>(*item.session)) return *session;
    return core::sessionFor(*context_.records().find<core::Arrangement>(*item.arrangement), *item.planned);
}

void CalendarView::open(const CalendarItem& item) {
    if (!item.session && !item.planned) return;  // of another family
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
        Q_EMIT changed(tr("Went as planned"), tr("%1, %2").arg(core::dateWords(item.date), words_.who(item)));
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
    moveTo(item, *date->exact());
}

void CalendarView::moveTo(const CalendarItem& item, QDate to) {
    const core::Arrangement* before = item.arrangement ? context_.records().find<core::Arrangement>(*item.arrangement) : nullptr;
    if (!before || !core::canMove(timeContext(context_), item))
        return context_.page().prompts.message(tr("Move"), tr("This time cannot be moved alone. Change the rule in Plans."));
    core::ChangeSet set = core::ChangeSet{}.edit(*before, core::withMove(*before, *item.planned, to));
    set.subject = before->title;
    if (!guarded(this, [&] { context_.page().vault.editor().perform(set); })) return;
    Q_EMIT changed(tr("Moved to %1:").arg(core::dateWords(to)), core::dateWords(item.date));
    goTo(to);
}

void CalendarView::makeKeys() {
    auto* keys = new PageKeys(this, tr("On the calendar page"));
    keys->add({{"P", [this] { asPlanned(*dueOn(day_)); }, [this] { return dueOn(day_).has_value(); }}},
              tr("The first open time of the day went as planned"));
    auto* waiting = new PageKeys(toWrite_, tr("In the list To write"));
    const auto item = [this] { return waiting_.at(toWrite_->currentRow()); };
    const auto chosen = [this] { return toWrite_->currentRow() >= 0 && toWrite_->currentRow() < waiting_.size(); };
    const auto unsaid = [=, this] { return chosen() && (!item().session || !isOver(sessionOf(item()))); };
    waiting->add({{"Return", [=, this] { open(item()); }, chosen}}, tr("Open the record"));
    waiting->add({{"P", [=, this] { asPlanned(item()); }, unsaid}}, tr("It went as planned"));
}

/// The first time of a day that is over and on which nothing is written.
std::optional<CalendarItem> CalendarView::dueOn(QDate day) const {
    const QList<CalendarItem> items = itemsOf(day, day);
    for (const CalendarItem& item : items)
        if (!item.session && item.planned && item.planned->isDue() && item.date <= context_.today()) return item;
    return std::nullopt;
}

void CalendarView::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QWidget::keyPressEvent(event);
}

bool CalendarView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    if (watched == toWrite_)
        return PageKeys::press(toWrite_, *static_cast<QKeyEvent*>(event)) || QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = static_cast<QListWidget*>(watched)->currentRow();
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || row < 0 || row >= listed_.size())
        return QWidget::eventFilter(watched, event);
    open(CalendarItem(listed_[row]));
    return true;
}

}  // namespace ui
