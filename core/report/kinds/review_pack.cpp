// SPDX-License-Identifier: MPL-2.0
// What a review needs: what has happened since the last one. And what is due in this case.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/attainment.h"
#include "core/rules/review_news.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

void happened(const DocumentMaker& maker, Document& document, const ReviewNews& news) {
    maker.section(document, "section.key_events");
    Selection selection{news.entries, 0};
    ChronologyTables tables(maker, {});
    addYears(document, maker, tables, selection, false);
    tables.sources().addTo(document);
}

void decided(const DocumentMaker& maker, Document& document, ProcessParts& parts, const ReviewNews& news) {
    QStringList lines;
    for (const GateDecision* one : news.decisions)
        lines << maker.phrase("process.decided",
                              {parts.day(one->date), parts.termOf("gate", one->gate), parts.termOf("ruling", one->ruling)});
    for (const RiskClassification* one : news.classifications)
        lines << maker.phrase("process.classified",
                              {parts.day(one->date), maker.nameOf(one->child), parts.termOf("class", one->chosen)});
    if (lines.isEmpty()) return;
    maker.section(document, "document.decisions");
    parts.bullets(lines, maker.heading("document.decisions"));
}

// How each goal that was looked at came on, the latest review of each.
void goals(const DocumentMaker& maker, Document& document, ProcessParts& parts, const ReviewNews& news) {
    QMap<GoalId, const GoalReview*> last;
    for (const GoalReview* one : news.goalReviews) last[one->goal] = one;  // oldest first
    QStringList lines;
    for (const GoalReview* one : std::as_const(last)) {
        const Goal* goal = maker.records().find<Goal>(one->goal);
        if (!goal || goal->title.isEmpty()) continue;
        QString how = one->score ? levelText(*goal, *one->score) : QString();
        if (how.isEmpty()) how = maker.heading(u"light."_s + toName(one->light));
        lines << maker.phrase("process.goal_came_on", {goal->title, parts.day(one->date), how});
    }
    if (lines.isEmpty()) return;
    maker.section(document, "document.goals");
    parts.bullets(lines, maker.heading("document.goals"));
}

// What was signed or refused, how much of the time together took place, and which back-up plan was needed.
void together(const DocumentMaker& maker, Document& document, ProcessParts& parts, const ReviewNews& news) {
    QStringList lines;
    if (!news.sessions.isEmpty())
        lines << maker.phrase("process.time_held",
                              {QString::number(heldOf(news.sessions)), QString::number(news.sessions.size())});
    for (const AgreementEvent* one : news.agreements) {
        const Agreement* agreement = maker.records().find<Agreement>(one->agreement);
        const bool answer = one->kind == AgreementEventKind::Signed || one->kind == AgreementEventKind::Refused;
        if (!agreement || !answer) continue;
        const QString who = one->person ? maker.nameOf(*one->person) : one->name;
        lines << maker.phrase(one->kind == AgreementEventKind::Signed ? "process.agreement_signed" : "process.agreement_refused",
                              {agreement->title, who, parts.day(one->date)});
    }
    for (const auto& [plan, use] : news.backUps)
        lines << maker.phrase("process.back_up_used", {plan->title, parts.day(use->date), use->what});
    if (lines.isEmpty()) return;
    maker.section(document, "contact");
    parts.bullets(lines, maker.heading("contact"));
}

void work(const DocumentMaker& maker, Document& document, ProcessParts& parts, const ReviewNews& news) {
    QMap<EngagementKind, int> counts;
    for (const Engagement* one : news.engagements)
        if (one->outcome == EngagementOutcome::Done) ++counts[one->kind];
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        lines << maker.phrase("process.count", {parts.termOf("engagement", toName(it.key())), QString::number(it.value())});
    if (lines.isEmpty()) return;
    maker.section(document, "document.work");
    parts.bullets(lines, maker.heading("document.work"));
}

void actions(const DocumentMaker& maker, Document& document, const ReviewNews& news) {
    Table table{maker.phrase("process.actions_summary"),
                {Column{maker.heading("column.what"), 0, false}, Column{maker.heading("column.who"), 42, false},
                 Column{maker.heading("column.by_when"), 41, false}},
                {},
                true};
    for (const auto& [review, place] : news.actions) {
        const ReviewAction& action = review->actions[place];
        table.rows << Row{{cellOf(action.text, action.text), cellOf(action.who, action.text),
                           cellOf(action.byWhen.isUnknown() ? QString() : dateWords(action.byWhen), action.text)},
                          {}};
    }
    maker.section(document, "document.open_actions");
    maker.table(document, table);
}

/// What is written, read and shared of a time together, and by when, is the team's own.
bool isStepOfRecord(const AgendaItem& item) { return item.rule.startsWith(u"record_"_s) || item.rule == u"incident"_s; }

void timers(const DocumentMaker& maker, Document& document, ProcessParts& parts, const ReviewNews& news) {
    if (maker.reader() == Register::Family || news.timers.isEmpty()) return;
    Table table{maker.phrase("process.timers_summary"),
                {Column{maker.heading("column.what"), 0, false}, Column{maker.heading("column.by_when"), 41, false},
                 Column{maker.heading("column.state"), 41, false}},
                {},
                true};
    for (const Timer& timer : news.timers) {
        const QString state =
            lined({parts.termOf("timer_state", toName(timer.state)), timer.met ? dateWords(timer.met->day) : QString()});
        table.rows << Row{{cellOf(parts.termOf("timer", timer.rule->id), timer.rule->id),
                           cellOf(dateWords(timer.due), timer.rule->id), cellOf(state, timer.rule->id)},
                          {}};
    }
    maker.section(document, "document.timers");
    document.blocks << table;
}

}  // namespace

Document buildReviewPack(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.review_pack");
    ProcessParts parts(maker, document);
    const QString asked = maker.option("type");
    const QString type = asked.isEmpty() ? parts.pack().library.reviews.value(0).id : asked;
    const ReviewNews news = newsSince(maker.records(), parts.pack(), type, maker.day());
    const QString name = parts.termOf("review", type);
    maker.paragraph(document,
                    news.since.isValid() ? maker.phrase("process.since", {name, dateWords(news.since)})
                                         : maker.phrase("process.first", {name}),
                    {}, ParagraphStyle::Lead);
    decided(maker, document, parts, news);
    actions(maker, document, news);
    happened(maker, document, news);
    goals(maker, document, parts, news);
    together(maker, document, parts, news);
    work(maker, document, parts, news);
    parts.wishes();
    parts.scores();
    timers(maker, document, parts, news);
    return document;
}

Document buildAgenda(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("agenda");
    ProcessParts parts(maker, document);
    const QDate until = maker.dateOption("to-date").value_or(maker.day().addDays(14));
    maker.paragraph(document, maker.phrase("process.due_until", {dateWords(maker.day()), dateWords(until)}), {},
                    ParagraphStyle::Lead);
    const AudienceKind kind = maker.cleared().audience().kind;
    const AgendaReader reader = kind == AudienceKind::Child    ? AgendaReader::Child
                                : kind == AudienceKind::Parent ? AgendaReader::Parent
                                : parts.isFamily()             ? AgendaReader::Parent
                                                               : AgendaReader::Worker;
    QList<AgendaItem> items = agendaOf(maker.records(), parts.pack(), maker.day(), until, {}, reader);
    if (kind != AudienceKind::Internal) items.removeIf(isStepOfRecord);
    parts.due(items);
    return document;
}

}  // namespace core
