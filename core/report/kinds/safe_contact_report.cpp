// SPDX-License-Identifier: MPL-2.0
// The safe contact conversation for the family (practice §3.3): worries, acts of protection with what showed them, the scale,
// the next step. And a letter that goes between two sides, with its cover note.
#include "core/base/date_text.h"
#include "core/report/kinds/family_time_kinds.h"
#include "core/report/kinds/family_time_parts.h"
#include "core/rules/time_words.h"

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

class SafePaper {
public:
    SafePaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request), document_(maker_.begun("document.safe_contact")), parts_(maker_, document_) {}

    Document build() {
        if (maker_.chosen("blank")) {
            blankSafeContact(maker_, document_);
            return std::move(document_);
        }
        const SafeContact* latest = nullptr;
        for (const SafeContact& one : maker_.records().all<SafeContact>()) {
            const auto day = one.date.earliest();
            if (!day || *day > maker_.day()) continue;
            if (!latest || compareForList(latest->date, one.date) < 0) latest = &one;
        }
        if (latest) conversation(*latest);
        else maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    QString who(const std::optional<PersonId>& person, const QString& name) const {
        return person ? parts_.names({*person}) : name;
    }

    void conversation(const SafeContact& one) {
        const QString where = maker_.phrase("safe.where", {dateWords(one.date)});
        parts_.parts().add(parts_.parts().facts(where, {{"column.date", dateWords(one.date)},
                                                        {"column.who", lined({parts_.names(one.people), one.withWhom})},
                                                        {"safe.children", parts_.names(one.children)}}));
        worries(one, where);
        maker_.section(document_, "safe.now");
        QStringList now;
        for (const Arrangement* arrangement : parts_.arrangements())
            now << maker_.phrase("time.wish", {arrangement->title, arrangementWords(*arrangement, maker_.words(), maker_.day())});
        parts_.parts().bullets(now, where);
        maker_.paragraph(document_, one.now, where);
        acts(one, ActPart::Grow, "safe.grow", where);
        acts(one, ActPart::Smaller, "safe.smaller", where);
        scales(one, where);
        parts_.parts().said("safe.next_if_well", one.nextIfWell);
        parts_.parts().said("safe.next_if_not", one.nextIfNot);
        parts_.parts().said("safe.trigger", one.trigger);
        if (!one.reviewOn.isUnknown()) parts_.parts().said("safe.review", dateWords(one.reviewOn));
    }

    void worries(const SafeContact& one, const QString& where) {
        maker_.section(document_, "safe.worries");
        Table table{maker_.phrase("safe.worries_summary"),
                    {Column{maker_.heading("safe.worry"), 0, false}, Column{maker_.heading("safe.danger"), 0, false},
                     Column{maker_.heading("safe.seen_by"), 40, false}},
                    {},
                    true};
        for (const SafetyWorry& worry : one.worries)
            table.rows << Row{{cellOf(worry.text, where), cellOf(lined({worry.indicator, riskOf(worry)}), where),
                               cellOf(lined({worry.seenBy, worry.recent}), where)},
                              {}};
        maker_.table(document_, table);
    }

    /// The rated risk it belongs to; a reader who may not know of the rating does not read of it.
    QString riskOf(const SafetyWorry& worry) {
        for (const FactorRating& rating : maker_.records().all<FactorRating>())
            if (worry.factor == anyId(rating.id) && !parts_.parts().isFamily())
                return parts_.parts().termOf("factor", rating.factor);
        return {};
    }

    /// The days on which it was seen; what this reader may not know of is not there.
    QString shown(const ProtectionAct& act) const {
        QStringList days;
        for (const ContactSessionId& id : act.shownIn)
            if (const ContactSession* session = maker_.records().find<ContactSession>(id)) days << dateWords(session->date);
        return days.isEmpty() ? QString() : maker_.phrase("safe.shown_on", {maker_.listed(days)});
    }

    void acts(const SafeContact& one, ActPart part, const char* concept_, const QString& where) {
        maker_.section(document_, concept_);
        Table table{maker_.phrase("safe.acts_summary"),
                    {Column{maker_.heading("column.who"), 30, false}, Column{maker_.heading("column.what"), 0, false},
                     Column{maker_.heading("safe.shown_how"), 0, false}, Column{maker_.heading("safe.by_when"), 34, false}},
                    {},
                    true};
        for (const ProtectionAct& act : one.acts)
            if (act.part == part)
                table.rows << Row{{cellOf(who(act.person, act.who), where), cellOf(lined({act.what, danger(act)}), where),
                                   cellOf(lined({act.shownHow, shown(act)}), where),
                                   cellOf(act.byWhen.isUnknown() ? QString() : dateWords(act.byWhen), where)},
                                  {}};
        maker_.table(document_, table);
    }
    QString danger(const ProtectionAct& act) const {
        return act.indicator.isEmpty() ? QString() : maker_.phrase("safe.against", {act.indicator});
    }

    void scales(const SafeContact& one, const QString& where) {
        maker_.section(document_, "safe.scales");
        document_.blocks << Paragraph{{Span{maker_.phrase("safe.scales_hint")}}, ParagraphStyle::Small, true, {}, {}};
        Table table{maker_.heading("safe.scales"),
                    {Column{maker_.heading("column.who"), 40, false}, Column{maker_.heading("safe.number"), 26, true},
                     Column{maker_.heading("safe.why"), 0, false}},
                    {},
                    true};
        for (const SafetyScale& scale : one.scales)
            table.rows << Row{{cellOf(who(scale.person, scale.who), where), cellOf(QString::number(scale.value), where),
                               cellOf(scale.reason, where)},
                              {}};
        maker_.table(document_, table);
    }

    const DocumentMaker maker_;
    Document document_;
    FamilyTimeParts parts_;
};

class LetterPaper {
public:
    LetterPaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request), document_(maker_.begun("document.letterbox_letter")), parts_(maker_, document_) {}

    Document build() {
        const auto wanted = maker_.dateOption("of-date");
        const ContactSession* chosen = nullptr;
        for (const ContactSession& one : maker_.records().all<ContactSession>()) {
            const auto day = one.date.exact();
            if (!codeIs(parts_.pack(), u"contact_types"_s, one.type, u"letter"_s) || !day || *day > maker_.day()) continue;
            if (wanted ? *day == *wanted : !chosen || compareForList(chosen->date, one.date) < 0) chosen = &one;
        }
        if (chosen) letter(*chosen);
        else maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    void letter(const ContactSession& one) {
        const QString where = dateWords(one.date);
        // A letter goes one way or the other; its lines say whose words they are.
        const bool fromChildren = !one.seen.isEmpty() && std::all_of(one.seen.begin(), one.seen.end(), [](const SeenLine& line) {
            return line.kind == u"child_said"_s;
        });
        const QString adults = parts_.names(one.adults), children = parts_.names(one.children);
        const QString writer = fromChildren ? children : adults;
        maker_.paragraph(document_, maker_.phrase("letterbox.cover", {writer, fromChildren ? adults : children, where}), where,
                         ParagraphStyle::Lead);
        maker_.paragraph(document_, maker_.phrase("letterbox.read_first"));
        Table steps{maker_.phrase("letterbox.steps"),
                    {Column{maker_.heading("column.what"), 0, false}, Column{maker_.heading("letterbox.answer"), 0, false},
                     Column{maker_.heading("column.date"), 44, false}},
                    {},
                    true};
        for (const FormAnswer& answer : one.extras) {
            // What was found on reading is between the two who write and the worker: it stays in the professional copy.
            const bool within = answer.question == u"letter.issues"_s || answer.question == u"letter.returned"_s;
            if (within && parts_.parts().isFamily()) continue;
            steps.rows << Row{{cellOf(maker_.heading(u"session_forms."_s + answer.question), where), cellOf(answer.text, where),
                               cellOf(answer.date.isUnknown() ? QString() : dateWords(answer.date), where)},
                              {}};
        }
        if (!steps.rows.isEmpty()) document_.blocks << steps;
        Box box{maker_.phrase("letterbox.text", {writer}), {}};
        for (const SeenLine& line : one.seen)
            if (!line.text.trimmed().isEmpty())
                box.paragraphs << Paragraph{{Span{line.text}}, ParagraphStyle::Body, false, {}, where};
        if (!box.paragraphs.isEmpty()) document_.blocks << box;
        else maker_.paragraph(document_, maker_.phrase("letterbox.enclosed"));
    }

    const DocumentMaker maker_;
    Document document_;
    FamilyTimeParts parts_;
};

}  // namespace

Document buildSafeContact(const ClearedSnapshot& snapshot, const Request& request) {
    return SafePaper(snapshot, request).build();
}

Document buildLetterboxLetter(const ClearedSnapshot& snapshot, const Request& request) {
    return LetterPaper(snapshot, request).build();
}

}  // namespace core
