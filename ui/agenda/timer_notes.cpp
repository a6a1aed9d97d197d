// SPDX-License-Identifier: MPL-2.0
#include "ui/agenda/timer_notes.h"

#include "core/base/date_text.h"

#include <QCoreApplication>

namespace ui {
namespace {

using Note = core::TimerNote;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TimerNotes)
public:
    static void rows(Form<Note>& form) {
        form.choice(tr("What happened"), &Note::mark);
        form.date(tr("On"), &Note::date);
        form.note(tr("Reason"), &Note::reason, tr("Needed where it was missed or is not applicable."), 2);
        form.text(tr("Said by"), &Note::by);
    }
    static RecordSection<Note>::Words words(const Note& note) {
        return {label(note.mark), core::dateWords(note.date), joined({note.reason.simplified(), note.by}), false};
    }
    static QString heading() { return tr("Said by hand"); }
    static QString add() { return tr("Say what happened"); }
};

bool isTimer(const core::Pack& pack, const QString& rule) {
    return std::any_of(pack.framework.timers.begin(), pack.framework.timers.end(),
                       [&](const core::TimerRule& one) { return one.id == rule; });
}

}  // namespace

QWidget* makeTimerNotes(const CaseContext& context, const core::AgendaItem& item, const SectionColumn::Removed& removed) {
    if (!isTimer(context.pack(), item.rule)) return nullptr;
    RecordSection<Note>::Setup setup;
    setup.records = [context, item] {
        QList<Note> list;
        for (const Note& note : context.records().all<Note>())
            if (note.rule == item.rule && (!note.trigger || *note.trigger == item.record) &&
                (!note.child || !item.child || note.child == item.child))
                list.append(note);
        return list;
    };
    setup.words = [](const Note& note) { return Tr::words(note); };
    setup.form = [](Form<Note>& form) { Tr::rows(form); };
    setup.fresh = [context, item] {
        Note note{.id = core::TimerNoteId::make(), .caseId = context.caseId(), .rule = item.rule, .trigger = item.record};
        note.child = item.child;
        note.date = context.today();
        note.by = context.worker();
        return note;
    };
    auto* section = new RecordSection<Note>(context.page(), Tr::heading(), Tr::add(), setup);
    QObject::connect(section, &RecordSectionBase::removedLine, section, removed);
    return section;
}

}  // namespace ui
