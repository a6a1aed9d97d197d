// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/session_details.h"

#include "core/base/date_text.h"
#include "core/report/picture_week.h"
#include "core/rules/time_words.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double lineWidth = 160;  // mm
constexpr int linesForWords = 5;

}  // namespace

bool SessionDetails::isTeam() const {
    const AudienceKind reader = maker_.cleared().audience().kind;
    return reader == AudienceKind::Internal || reader == AudienceKind::Court || reader == AudienceKind::Guardian;
}

QString SessionDetails::term(const char* prefix, const QString& name) const {
    return maker_.words().phrase(QLatin1String(prefix) + u'.' + name);
}

void SessionDetails::introduction() {
    const AudienceKind reader = maker_.cleared().audience().kind;
    const bool court = reader == AudienceKind::Court || reader == AudienceKind::Guardian;
    if (reader == AudienceKind::Parent) maker_.paragraph(document_, maker_.phrase("time.parent_copy"), {}, ParagraphStyle::Lead);
    else if (court) maker_.paragraph(document_, maker_.phrase("time.court_copy"), {}, ParagraphStyle::Small);
}

QString SessionDetails::presence(const ContactSession& session) const {
    QStringList lines;
    for (const PersonPresence& person : session.presence) {
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

QString SessionDetails::supervisors(const ContactSession& session) const {
    QStringList names;
    for (const ProfessionalId& id : session.supervisors)
        if (const Professional* one = maker_.records().find<Professional>(id)) names << one->name;
    if (!session.supervisor.isEmpty() && !names.contains(session.supervisor)) names << session.supervisor;
    return maker_.listed(names);
}

/// Goals by their title for everybody who may see them; risks and strengths for the team.
QString SessionDetails::shows(const ContactSession& session) const {
    QStringList lines;
    for (const Goal& goal : maker_.records().all<Goal>())
        if (session.evidences.contains(anyId(goal.id))) lines << goal.title;
    if (isTeam())
        for (const FactorRating& rating : maker_.records().all<FactorRating>())
            if (session.evidences.contains(anyId(rating.id)))
                lines << parts_.parts().termOf("factor", rating.factor) + u", "_s + maker_.nameOf(rating.about);
    return lines.join(u'\n');
}

QString SessionDetails::notice(int minutes) const {
    if (minutes < 0) return {};
    return minutes >= 120 ? maker_.phrase("time.notice_hours", {QString::number(minutes / 60)})
                          : maker_.phrase("time.notice_minutes", {QString::number(minutes)});
}

void SessionDetails::head(const ContactSession& one, const QString& where) {
    const Arrangement* arrangement = one.arrangement ? maker_.records().find<Arrangement>(*one.arrangement) : nullptr;
    const QString actual = one.start >= 0 ? maker_.phrase("time.from_to", {clockText(one.start), clockText(one.end)}) : QString();
    const QString early =
        one.endedBy == EndedBy::AsPlanned ? QString() : lined({term("ended_by", toName(one.endedBy)), one.endedWhy});
    parts_.parts().add(parts_.parts().facts(
        where,
        {{"column.who", maker_.phrase("time.with", {parts_.names(one.children), parts_.names(one.adults)})},
         {"time.planned", parts_.times(one.plannedStart, one.plannedMinutes)},
         {"time.actual", actual},
         {"column.where", parts_.place(one.venue, one.venueText)},
         {"time.form", lined({parts_.code("contact_types", one.type), parts_.code("supervision_levels", one.supervision)})},
         {"time.supervisor", supervisors(one)},
         {"time.arrangement", arrangement ? arrangement->title : QString()},
         {"time.state", term("session_state", toName(one.state))},
         {"time.came", presence(one)},
         {"time.ended_early", early},
         {"time.travel_day", one.travel},
         {"time.day_note", one.dayNote},
         {"time.carer_note", one.carerNote},
         {"time.shows", shows(one)}}));
}

void SessionDetails::notHeld(const ContactSession& one, const QString& where) {
    const QString who = one.notHeldPerson ? maker_.nameOf(*one.notHeldPerson) : term("not_held_by", toName(one.notHeldBy));
    const QString day = one.makeUpDate.isUnknown() ? QString() : dateWords(one.makeUpDate);
    parts_.parts().add(parts_.parts().facts(
        where,
        {{"time.not_held_by", who},
         {"time.not_held_reason", lined({parts_.code("not_held_reasons", one.notHeldReason), one.notHeldText})},
         {"time.notice", notice(one.noticeMinutes)},
         {"time.told_by", one.toldBy},
         {"time.child_told", one.childTold},
         {"time.make_up", one.makeUp == MakeUp::NotOffered ? QString() : lined({term("make_up", toName(one.makeUp)), day})}}));
}

void SessionDetails::marks(const ContactSession& one, const QString& where) {
    Table table{maker_.phrase("time.marks_summary"),
                {Column{maker_.heading("column.what"), 0, false}, Column{maker_.heading("letterbox.answer"), 44, false}},
                {},
                true};
    const QList<Code> items = parts_.pack().codes.value(u"record_marks"_s);
    for (const Code& item : items)
        for (const SeenMark& mark : one.marks) {
            if (mark.item != item.code || mark.value.isEmpty()) continue;
            const QString said = term("mark", mark.value);
            table.rows << Row{
                {cellOf(maker_.heading(u"record_marks."_s + item.code), where),
                 cellOf(lined({said.isEmpty() ? mark.value : said, mark.person ? maker_.nameOf(*mark.person) : QString()}),
                        where)},
                {}};
        }
    if (table.rows.isEmpty()) return;
    document_.blocks << Heading{3, maker_.heading("time.marks"), {}, where} << table;
}

void SessionDetails::careLog(const ContactSession& one, const QString& where) {
    if (one.care.isEmpty()) return;
    Table table{maker_.phrase("time.care_summary"),
                {Column{maker_.heading("column.when"), 24, false}, Column{maker_.heading("column.what"), 0, false},
                 Column{maker_.heading("column.who"), 44, false}},
                {},
                true};
    for (const CareLog& line : one.care) {
        QStringList what{term("care", toName(line.kind))};
        if (line.amount > 0) what << maker_.phrase("time.millilitres", {QString::number(line.amount)});
        if (line.minutes > 0) what << maker_.phrase("time.minutes", {QString::number(line.minutes)});
        if (!line.note.isEmpty()) what << line.note;
        table.rows << Row{{cellOf(clockText(line.at), where), cellOf(what.join(u", "_s), where),
                           cellOf(line.by ? maker_.nameOf(*line.by) : QString(), where)},
                          {}};
    }
    document_.blocks << Heading{3, maker_.heading("time.care_log"), {}, where} << table;
}

/// What happened and what was done is for all; how serious it was, who was told and what was weighed is for the team.
void SessionDetails::incidents(const ContactSession& one, const QString& where) {
    for (const Incident& incident : one.incidents) {
        const QString at = incident.at >= 0 ? clockText(incident.at) : QString();
        QStringList head{parts_.code("incident_types", incident.type), at};
        QStringList lines;
        if (isTeam()) {
            head << parts_.code("incident_severities", incident.severity);
            QStringList told{dateWords(incident.toldOn), incident.toldAt >= 0 ? clockText(incident.toldAt) : QString()};
            told.removeAll(QString());
            if (!incident.toldWhom.isEmpty())
                lines << maker_.heading("time.told_manager") + u": "_s +
                             maker_.phrase("time.told_line", {incident.toldWhom, told.join(u", "_s)});
            if (incident.enquiryConsidered) lines << maker_.phrase("time.enquiry_yes");
            lines << incident.enquiryNote;
        }
        head.removeAll(QString());
        Box box{maker_.heading("time.incident"), {}};
        const QStringList texts = QStringList{head.join(u", "_s), incident.what, incident.action} + lines;
        for (const QString& text : texts)
            if (!text.isEmpty()) box.paragraphs << Paragraph{{Span{text}}, ParagraphStyle::Body, false, {}, where};
        document_.blocks << box;
    }
}

void SessionDetails::views(const ContactSession& one, const QString& where) {
    QStringList views;
    for (const TimeView& view : one.views) {
        QStringList said{view.face > 0 ? maker_.phrase("time.face", {QString::number(view.face)}) : QString(), view.words};
        said.removeAll(QString());
        if (said.isEmpty()) continue;
        const QString who = view.person ? maker_.nameOf(*view.person) : view.who;
        views << maker_.phrase("time.wish", {who + u", "_s + term("view_moment", toName(view.moment)), said.join(u", "_s)});
    }
    if (!views.isEmpty()) maker_.section(document_, "time.views");
    parts_.parts().bullets(views, where);
}

void SessionDetails::sharedWith(const ContactSession& one, const QString& where) {
    QStringList lines;
    for (const SharedWith& shared : one.shared) {
        const bool own = shared.person && shared.person == maker_.cleared().audience().person;
        if (shared.date.isUnknown() || (!isTeam() && !own)) continue;
        const QString who = shared.person ? maker_.nameOf(*shared.person) : shared.name;
        lines << (shared.form.isEmpty() ? maker_.phrase("time.shared_line", {who, dateWords(shared.date)})
                                        : maker_.phrase("time.shared_form", {who, dateWords(shared.date), shared.form}));
    }
    if (lines.isEmpty()) return;
    maker_.section(document_, "time.shared_with");
    parts_.parts().bullets(lines, where);
}

void SessionDetails::roomForWords() {
    if (maker_.cleared().audience().kind != AudienceKind::Parent) return;
    maker_.section(document_, "time.your_words");
    maker_.paragraph(document_, maker_.phrase("time.your_words_hint"));
    document_.blocks << Figure{ruledLines(linesForWords, lineWidth), maker_.phrase("blank.lines"), {}, false, {}};
    const auto reader = maker_.cleared().audience().person;
    document_.blocks << Signatures{{}, {{reader ? maker_.nameOf(*reader) : QString(), {}, {maker_.heading("column.date")}}}};
}

}  // namespace core
