// SPDX-License-Identifier: MPL-2.0
// Plans: support with services and the team, and contact or a return step by step with its checklists.
#include "core/base/date_text.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/process_parts.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class PlanPaper {
public:
    PlanPaper(const ClearedSnapshot& snapshot, const Request& request, const char* concept_, QList<PlanKind> kinds)
        : maker_(snapshot, request), document_(maker_.begun(concept_)), parts_(maker_, document_), kinds_(std::move(kinds)) {}

    Document build() {
        bool any = false;
        for (const SupportPlan& plan : maker_.records().all<SupportPlan>()) {
            if (!kinds_.contains(plan.kind)) continue;
            one(plan);
            any = true;
        }
        if (!any) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    void one(const SupportPlan& plan) {
        document_.blocks << Heading{
            2, plan.title.isEmpty() ? maker_.heading(u"plan_kind."_s + toName(plan.kind)) : plan.title, {}, plan.title};
        maker_.paragraph(document_, plan.purpose, plan.title, ParagraphStyle::Lead);
        QStringList children;
        for (const PersonId& child : plan.children) children << maker_.nameOf(child);
        parts_.add(parts_.facts(plan.title, {{"section.children", maker_.listed(children)},
                                             {"fact.starts", parts_.day(plan.start)},
                                             {"fact.agreed", agreed(plan)},
                                             {"fact.again", parts_.day(plan.reviewOn)}}));
        steps(plan);
        lines(plan);
        parts_.said("document.preparation", plan.preparation);
        parts_.said("document.carer_after", plan.carerAfter);
        parts_.said("document.indicators", plan.indicators);
        parts_.said("document.fallback", plan.fallback);
        checklist(plan);
    }

    QString agreed(const SupportPlan& plan) const {
        QStringList list;
        for (const PlanAgreement& by : plan.agreedBy) {
            QStringList parts{by.person ? maker_.nameOf(*by.person) : by.name, by.agency, parts_.day(by.date)};
            parts.removeAll(QString());
            list << parts.join(u", "_s);
        }
        return lined(list);
    }

    QList<const PlanLine*> linesOf(const SupportPlan& plan, bool steps) const {
        QList<const PlanLine*> list;
        for (const PlanLine& line : maker_.records().all<PlanLine>())
            if (line.plan == plan.id && (line.kind == PlanLineKind::Step) == steps) list << &line;
        std::sort(list.begin(), list.end(), [](const PlanLine* a, const PlanLine* b) {
            return a->week != b->week           ? a->week < b->week
                   : a->position != b->position ? a->position < b->position
                                                : a->id < b->id;
        });
        return list;
    }

    void steps(const SupportPlan& plan) {
        Table table{maker_.phrase("process.steps_summary"),
                    {Column{maker_.heading("column.week"), 22, false}, Column{maker_.heading("column.what"), 0, false},
                     Column{maker_.heading("column.go_if"), 0, false}, Column{maker_.heading("column.happened"), 34, false}},
                    {},
                    true};
        for (const PlanLine* line : linesOf(plan, true)) {
            QStringList what{line->what, parts_.termOf("rung", line->rung)};
            if (line->nights > 0) what << maker_.phrase("process.nights", {QString::number(line->nights)});
            const QString happened = lined({parts_.day(line->actual), line->result});
            table.rows << Row{{cellOf(line->week > 0 ? QString::number(line->week) : parts_.day(line->start), line->what),
                               cellOf(lined(what), line->what), cellOf(line->goIf, line->what), cellOf(happened, line->what)},
                              {}};
        }
        if (!table.rows.isEmpty()) document_.blocks << table;
    }

    void lines(const SupportPlan& plan) {
        Table table{maker_.phrase("process.lines_summary"),
                    {Column{maker_.heading("column.what"), 0, false}, Column{maker_.heading("column.for_whom"), 30, false},
                     Column{maker_.heading("column.who"), 42, false}, Column{maker_.heading("column.when"), 38, false}},
                    {},
                    true};
        for (const PlanLine* line : linesOf(plan, false)) {
            const QString who = lined({line->who, line->agency});
            const QString when =
                lined({parts_.day(line->start), line->frequency, parts_.termOf("line_state", toName(line->state)), line->reason});
            table.rows << Row{
                {cellOf(line->what, line->what), cellOf(line->person ? maker_.nameOf(*line->person) : QString(), line->what),
                 cellOf(who, line->what), cellOf(when, line->what)},
                {}};
        }
        if (!table.rows.isEmpty()) document_.blocks << table;
    }

    void checklist(const SupportPlan& plan) {
        if (plan.checklist.isEmpty()) return;
        Table table{maker_.phrase("process.checklist_summary"),
                    {Column{maker_.heading("column.what"), 0, false}, Column{maker_.heading("column.done"), 26, false},
                     Column{maker_.heading("column.date"), 38, false}},
                    {},
                    true};
        for (const ChecklistMark& mark : plan.checklist) {
            const QString item = parts_.termOf("item", mark.item);
            table.rows << Row{{cellOf(mark.person ? maker_.nameOf(*mark.person) + u": "_s + item : item, mark.item),
                               cellOf(parts_.termOf("tick", toName(mark.tick)), mark.item),
                               cellOf(lined({parts_.day(mark.date), mark.note}), mark.item)},
                              {}};
        }
        maker_.section(document_, "document.checklist");
        document_.blocks << table;
    }

    const DocumentMaker maker_;
    Document document_;
    ProcessParts parts_;
    const QList<PlanKind> kinds_;
};

}  // namespace

Document buildSupportPlan(const ClearedSnapshot& snapshot, const Request& request) {
    return PlanPaper(snapshot, request, "document.support_plan", {PlanKind::Support, PlanKind::Team, PlanKind::DirectWork})
        .build();
}

Document buildContactPlan(const ClearedSnapshot& snapshot, const Request& request) {
    return PlanPaper(snapshot, request, "document.contact_plan", {PlanKind::Contact, PlanKind::ReturnHome}).build();
}

}  // namespace core
