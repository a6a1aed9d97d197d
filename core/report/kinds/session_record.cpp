// SPDX-License-Identifier: MPL-2.0
// The record of a time together: what was seen and heard, the view apart from it, comments word for word, additions last.
#include "core/base/date_text.h"
#include "core/report/kinds/family_time_kinds.h"
#include "core/report/kinds/family_time_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/rules/contact_parties.h"
#include "core/rules/time_words.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class SessionPaper {
public:
    SessionPaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request), document_(maker_.begun("document.session_record")), parts_(maker_, document_) {}

    Document build() {
        if (maker_.chosen("blank")) {
            blankSessionRecord(maker_, document_);
            return std::move(document_);
        }
        QList<const ContactSession*> list;
        const auto from = maker_.dateOption("from-date"), to = maker_.dateOption("to-date");
        for (const ContactSession& one : maker_.records().all<ContactSession>()) {
            const auto day = one.date.exact();
            const bool over = isHeld(one) || one.state == SessionState::NotHeld;
            if (day && over && *day <= maker_.day() && (!from || *day >= *from) && (!to || *day <= *to)) list << &one;
        }
        std::sort(list.begin(), list.end(), [](const ContactSession* a, const ContactSession* b) {
            const auto order = compareForList(a->date, b->date);
            return order != 0                           ? order < 0
                   : a->plannedStart != b->plannedStart ? a->plannedStart < b->plannedStart
                                                        : a->id < b->id;
        });
        // Without a period the latest one: that is the record somebody waits for.
        if (!from && !to && list.size() > 1) list = list.mid(list.size() - 1);
        for (const ContactSession* one : std::as_const(list)) session(*one);
        if (list.isEmpty()) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    void session(const ContactSession& one) {
        const QString where = dateWords(one.date);
        document_.blocks << Heading{2, parts_.dayWords(one.date.exact().value_or(QDate())), {}, where};
        const Arrangement* arrangement = one.arrangement ? maker_.records().find<Arrangement>(*one.arrangement) : nullptr;
        const QString actual =
            one.start >= 0 ? maker_.phrase("time.from_to", {clockText(one.start), clockText(one.end)}) : QString();
        parts_.parts().add(parts_.parts().facts(
            where,
            {{"column.who", maker_.phrase("time.with", {parts_.names(one.children), parts_.names(one.adults)})},
             {"time.planned", parts_.times(one.plannedStart, one.plannedMinutes)},
             {"time.actual", actual},
             {"column.where", parts_.place(one.venue, one.venueText)},
             {"time.form", lined({parts_.code("contact_types", one.type), parts_.code("supervision_levels", one.supervision)})},
             {"time.supervisor", one.supervisor},
             {"time.arrangement", arrangement ? arrangement->title : QString()},
             {"time.state", maker_.phrase((u"session_state."_s + toName(one.state)).toLatin1().constData())},
             {"time.came", presence(one)}}));
        if (one.state == SessionState::NotHeld) notHeld(one, where);
        else held(one, where);
        answers(one, where);
        after(one, where);
    }

    QString presence(const ContactSession& one) const {
        QStringList lines;
        for (const PersonPresence& person : one.presence) {
            if (person.presence == Presence::NotSaid || person.presence == Presence::NotExpected) continue;
            QStringList parts{
                maker_.phrase((u"presence."_s + toName(person.presence)).toLatin1().constData(), {maker_.nameOf(person.person)})};
            if (person.arrived >= 0) parts << maker_.phrase("time.arrived", {clockText(person.arrived)});
            if (person.left >= 0) parts << maker_.phrase("time.went", {clockText(person.left)});
            if (!person.reason.isEmpty()) parts << person.reason;
            lines << parts.join(u", "_s);
        }
        return lines.join(u'\n');
    }

    void notHeld(const ContactSession& one, const QString& where) {
        const QString who = one.notHeldPerson ? maker_.nameOf(*one.notHeldPerson)
                                              : maker_.phrase((u"not_held_by."_s + toName(one.notHeldBy)).toLatin1().constData());
        parts_.parts().add(parts_.parts().facts(
            where, {{"time.not_held_by", who},
                    {"time.not_held_reason", lined({parts_.code("not_held_reasons", one.notHeldReason), one.notHeldText})},
                    {"time.child_told", one.childTold}}));
    }

    void held(const ContactSession& one, const QString& where) {
        if (!one.seen.isEmpty()) maker_.section(document_, "time.seen");
        for (const auto& [part, name] : EnumNames<RecordPart>::table) seen(one, part, where);
        if (!one.interventions.isEmpty()) {
            Table table{maker_.phrase("time.interventions_summary"),
                        {Column{maker_.heading("column.when"), 20, false}, Column{maker_.heading("column.what"), 0, false},
                         Column{maker_.heading("column.happened"), 0, false}},
                        {},
                        true};
            for (const Intervention& step : one.interventions)
                table.rows << Row{{cellOf(clockText(step.at), where), cellOf(lined({step.why, step.action}), where),
                                   cellOf(step.result, where)},
                                  {}};
            maker_.section(document_, "time.interventions");
            document_.blocks << table;
        }
        for (const Incident& incident : one.incidents) {
            Box box{maker_.heading("time.incident"), {}};
            for (const QString& text : {parts_.code("incident_types", incident.type) + u", "_s + clockText(incident.at),
                                        incident.what, incident.action})
                if (!text.isEmpty()) box.paragraphs << Paragraph{{Span{text}}, ParagraphStyle::Body, false, {}, where};
            document_.blocks << box;
        }
        QStringList views;
        for (const TimeView& view : one.views)
            if (!view.words.isEmpty())
                views << maker_.phrase("time.wish", {view.person ? maker_.nameOf(*view.person) : view.who, view.words});
        if (!views.isEmpty()) maker_.section(document_, "time.views");
        parts_.parts().bullets(views, where);
        if (!one.meaning.trimmed().isEmpty())
            document_.blocks << Box{maker_.heading("time.meaning"),
                                    {Paragraph{{Span{one.meaning}}, ParagraphStyle::Body, false, {}, where}}};
    }

    void seen(const ContactSession& one, RecordPart part, const QString& where) {
        QList<SeenLine> lines;
        for (const SeenLine& line : one.seen)
            if (line.part == part && !line.text.isEmpty()) lines << line;
        if (lines.isEmpty()) return;
        std::stable_sort(lines.begin(), lines.end(), [](const SeenLine& a, const SeenLine& b) { return a.at < b.at; });
        document_.blocks << Heading{3, maker_.heading(u"record_part."_s + toName(part)), {}, where};
        for (const SeenLine& line : std::as_const(lines))
            maker_.paragraph(document_, line.at >= 0 ? clockText(line.at) + u"  "_s + line.text : line.text, where);
    }

    /// Answers of one form only. What is for the team alone, such as what was found when a letter was read, stays with it.
    void answers(const ContactSession& one, const QString& where) {
        const AudienceKind reader = maker_.cleared().audience().kind;
        const bool team = reader == AudienceKind::Internal || reader == AudienceKind::Court || reader == AudienceKind::Guardian;
        QList<std::pair<QString, QString>> rows;
        for (const FormAnswer& answer : one.extras) {
            if (!team && codeIs(maker_.cleared().pack(), u"session_forms"_s, answer.question, u"team"_s)) continue;
            const QString day = answer.date.isUnknown() ? QString() : dateWords(answer.date);
            rows.append({u"session_forms."_s + answer.question, lined({day, answer.text})});
        }
        if (rows.isEmpty()) return;
        Table table{maker_.phrase("time.questions_summary"),
                    {Column{maker_.heading("column.what"), 60, false}, Column{maker_.heading("column.happened"), 0, false}},
                    {},
                    true};
        for (const auto& [concept_, text] : std::as_const(rows))
            table.rows << Row{{cellOf(maker_.heading(concept_), where), cellOf(text, where)}, {}};
        document_.blocks << table;
    }

    void after(const ContactSession& one, const QString& where) {
        QStringList said;
        for (const SharedWith& shared : one.shared)
            if (!shared.comment.isEmpty())
                said << maker_.phrase("time.wish", {shared.person ? maker_.nameOf(*shared.person) : shared.name, shared.comment});
        for (const SessionAddendum& addition : maker_.records().all<SessionAddendum>())
            if (addition.session == one.id && !addition.text.isEmpty())
                said << maker_.phrase(
                    "time.added", {dateWords(addition.date), addition.person ? maker_.nameOf(*addition.person) : addition.author,
                                   addition.text});
        if (!said.isEmpty()) maker_.section(document_, "time.comments");
        parts_.parts().bullets(said, where);
        if (one.record == RecordState::None || one.record == RecordState::Draft) return;
        QStringList steps;
        for (const SessionStep& step : one.steps)
            steps << maker_.phrase("time.step", {maker_.phrase((u"record_state."_s + toName(step.state)).toLatin1().constData()),
                                                 dateWords(step.date), step.by});
        maker_.paragraph(document_, lined(steps), where, ParagraphStyle::Small);
    }

    const DocumentMaker maker_;
    Document document_;
    FamilyTimeParts parts_;
};

}  // namespace

Document buildSessionRecord(const ClearedSnapshot& snapshot, const Request& request) {
    return SessionPaper(snapshot, request).build();
}

}  // namespace core
