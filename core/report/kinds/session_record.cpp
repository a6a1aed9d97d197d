// SPDX-License-Identifier: MPL-2.0
// The record of a time together: what was seen and heard, the view apart from it, comments word for word, additions last.
#include "core/base/date_text.h"
#include "core/report/kinds/family_time_kinds.h"
#include "core/report/kinds/family_time_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/session_details.h"
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
        if (!list.isEmpty()) details_.introduction();
        for (const ContactSession* one : std::as_const(list)) session(*one);
        if (!list.isEmpty()) details_.roomForWords();
        if (list.isEmpty()) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    void session(const ContactSession& one) {
        const QString where = dateWords(one.date);
        document_.blocks << Heading{2, parts_.dayWords(one.date.exact().value_or(QDate())), {}, where};
        details_.head(one, where);
        if (one.state == SessionState::NotHeld) details_.notHeld(one, where);
        else held(one, where);
        answers(one, where);
        after(one, where);
    }

    void held(const ContactSession& one, const QString& where) {
        if (!one.seen.isEmpty()) maker_.section(document_, "time.seen");
        for (const auto& [part, name] : EnumNames<RecordPart>::table) seen(one, part, where);
        if (one.noStrengthSeen && details_.isTeam()) maker_.paragraph(document_, maker_.phrase("time.no_strength"), where);
        details_.marks(one, where);
        if (!one.interventions.isEmpty()) {
            Table table{maker_.phrase("time.interventions_summary"),
                        {Column{maker_.heading("column.when"), 20, false}, Column{maker_.heading("column.what"), 0, false},
                         Column{maker_.heading("column.happened"), 0, false}},
                        {},
                        true};
            for (const Intervention& step : one.interventions)
                table.rows << Row{{cellOf(clockText(step.at), where), cellOf(lined({typeOf(step), step.why, step.action}), where),
                                   cellOf(step.result, where)},
                                  {}};
            maker_.section(document_, "time.interventions");
            document_.blocks << table;
        }
        details_.careLog(one, where);
        details_.incidents(one, where);
        details_.views(one, where);
        if (!one.meaning.trimmed().isEmpty())
            document_.blocks << Box{maker_.heading("time.meaning"),
                                    {Paragraph{{Span{one.meaning}}, ParagraphStyle::Body, false, {}, where}}};
    }

    QString typeOf(const Intervention& step) const {
        return maker_.phrase((u"intervention."_s + toName(step.type)).toLatin1().constData());
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
        const bool team = details_.isTeam();
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
        details_.sharedWith(one, where);
        if (one.record == RecordState::None || one.record == RecordState::Draft) return;
        QStringList steps;
        for (const SessionStep& step : one.steps) {
            QString line = maker_.phrase(
                "time.step",
                {maker_.phrase((u"record_state."_s + toName(step.state)).toLatin1().constData()), dateWords(step.date), step.by});
            line.front() = line.front().toUpper();
            steps << line;
        }
        maker_.paragraph(document_, lined(steps), where, ParagraphStyle::Small);
    }

    const DocumentMaker maker_;
    Document document_;
    FamilyTimeParts parts_;
    SessionDetails details_{maker_, document_, parts_};
};

}  // namespace

Document buildSessionRecord(const ClearedSnapshot& snapshot, const Request& request) {
    return SessionPaper(snapshot, request).build();
}

}  // namespace core
