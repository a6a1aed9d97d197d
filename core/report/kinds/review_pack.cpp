// SPDX-License-Identifier: MPL-2.0
// What a review needs: what has happened since the last one. And what is due in this case.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/process_parts.h"
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
    parts.due(agendaOf(maker.records(), parts.pack(), maker.day(), until));
    return document;
}

}  // namespace core
