// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/coverage_view.h"

#include "core/base/date_text.h"
#include "core/rules/coverage.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::CoverageReason;

struct Line {
    core::AnyId id;
    QString factor;
    QString about;
    QString serious;
    QString goals;
    QString plans;
    bool lacks = false;
};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Coverage)
public:
    static QString cell(const QStringList& met, const CoverageReason* reason, bool needed) {
        if (!met.isEmpty()) return met.join(QStringLiteral("; "));
        if (reason) return tr("None: %1").arg(reason->reason.simplified());
        return needed ? tr("Missing") : tr("Not needed");
    }

    static std::vector<Line> lines(const CaseContext& context) {
        std::vector<Line> lines;
        const core::CaseSnapshot& records = context.records();
        for (const core::CoverageRow& row : core::coverageOf(records, context.pack(), context.today())) {
            QStringList goals, plans;
            for (const core::Goal* goal : row.goals) goals << (goal->title.isEmpty() ? tr("a new goal") : goal->title);
            for (const core::ContingencyPlan* plan : row.plans)
                plans << (plan->title.isEmpty() ? label(plan->kind) : plan->title);
            lines.push_back({core::anyId(row.rating->id), context.term(QStringLiteral("factor"), row.rating->factor),
                             context.nameOf(row.rating->about), tr("%1 of 3").arg(row.rating->severity),
                             cell(goals, row.noGoal, row.needsGoal), cell(plans, row.noPlan, row.needsPlan),
                             row.lacksGoal() || row.lacksPlan()});
        }
        return lines;
    }

    static RecordTable* table(const CaseContext& context, QObject* owner) {
        std::vector<Column<Line>> columns;
        columns.push_back({.header = tr("Risk"),
                           .text = [](const Line& l) { return l.factor; },
                           .second = [](const Line& l) { return l.about; },
                           .tag = [](const Line& l) { return l.lacks ? tr("open") : QString(); }});
        columns.push_back({.header = tr("How serious"), .text = [](const Line& l) { return l.serious; }});
        columns.push_back({.header = tr("Goals"), .text = [](const Line& l) { return l.goals; }});
        columns.push_back({.header = tr("Back-up plans"), .text = [](const Line& l) { return l.plans; }});
        auto* table = new RecordTable(context.theme(), tr("Risks with their goals and plans"));
        table->setModel(new RecordTableModel<Line>(
            context.page().vault.editor(), [context] { return lines(context); }, std::move(columns), owner,
            [](const core::ChangeSet& set) {
                return set.touches<core::Goal>() || set.touches<core::FactorRating>() || set.touches<core::ContingencyPlan>() ||
                       set.touches<CoverageReason>();
            }));
        table->setWidths({0, 110, 260, 220});
        table->setMinimumHeight(context.theme().px(300));
        return table;
    }

    static SectionColumn::Section<CoverageReason> reasons(const CaseContext& context) {
        SectionColumn::Section<CoverageReason> section;
        section.add = tr("Say why there is none");
        section.words = [context](const CoverageReason& one) -> RecordSection<CoverageReason>::Words {
            return {tr("%1: %2").arg(label(one.kind), context.term(QStringLiteral("factor"), one.factor)),
                    joined({context.nameOf(one.about), core::dateWords(one.date)}), one.reason.simplified(), false};
        };
        section.form = [context](Form<CoverageReason>& form) { rows(form, context); };
        section.fresh = [context] {
            // The first risk that lacks something is most likely meant.
            const QList<core::CoverageRow> rows = core::coverageOf(context.records(), context.pack(), context.today());
            const core::FactorRating* rating = rows.isEmpty() ? nullptr : rows.first().rating;
            CoverageReason one{.id = core::CoverageReasonId::make(),
                               .caseId = context.caseId(),
                               .factor = rating ? rating->factor : QString(),
                               .about = rating ? rating->about : core::PersonId::make()};
            if (!rating) {
                const auto& people = context.records().all<core::Person>();
                if (!people.isEmpty()) one.about = (*people.begin()).id;
            } else if (!rows.first().lacksGoal()) one.kind = core::CoverageKind::Contingency;
            one.date = context.today();
            one.by = context.worker();
            return one;
        };
        return section;
    }

    static void rows(Form<CoverageReason>& form, const CaseContext& context) {
        QStringList factors;
        for (const core::Factor& factor : context.pack().library.factors)
            if (factor.kind == core::FactorKind::Risk) factors << factor.id;
        form.choice(tr("What is missing"), &CoverageReason::kind);
        codeRow(form, context.theme(), tr("Risk"), &CoverageReason::factor,
                context.choices(QStringLiteral("factor"), factors, std::nullopt));
        form.person(tr("Rated for"), &CoverageReason::about);
        form.note(tr("Why there is none"), &CoverageReason::reason, {}, 3);
        form.date(tr("Date"), &CoverageReason::date);
        form.text(tr("By"), &CoverageReason::by);
    }

    static QString heading() { return tr("What meets each risk"); }
    static QString hint() {
        return tr("Every serious risk that is not addressed needs a goal, every serious risk a back-up plan, or a reason.");
    }
    static QString reasonsHeading() { return tr("Reasons"); }
};

}  // namespace

QWidget* makeCoverage(const CaseContext& context, const SectionColumn::Removed& removed) {
    SectionColumn column(context, removed);
    QVBoxLayout* card = column.card(Tr::heading(), Tr::hint());
    RecordTable* table = Tr::table(context, card);
    card->addWidget(table);
    column.card(Tr::reasonsHeading());
    column.section<CoverageReason>(Tr::reasons(context));
    return column.take();
}

}  // namespace ui
