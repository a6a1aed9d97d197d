// SPDX-License-Identifier: MPL-2.0
// What can be done from the calendar: open a record, say it went as planned, leave a time out, carry it to another day.
#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/session_life.h"
#include "ui/common/guarded.h"
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

/// P on the calendar itself: the first time of the chosen day that is over and on which nothing is written.
void CalendarView::keyPressEvent(QKeyEvent* event) {
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const QList<CalendarItem> items = plain && event->key() == Qt::Key_P ? itemsOf(day_, day_) : QList<CalendarItem>();
    for (const CalendarItem& item : items)
        if (!item.session && item.planned && item.planned->isDue() && item.date <= context_.today()) return asPlanned(item);
    QWidget::keyPressEvent(event);
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
