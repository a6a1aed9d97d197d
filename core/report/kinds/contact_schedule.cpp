// SPDX-License-Identifier: MPL-2.0
// When family time is, as a month, a list or a sheet for the fridge; and the rules of each arrangement.
#include "core/base/date_text.h"
#include "core/report/kinds/family_time_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/rules/time_words.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int listDays = 84;
constexpr int fridgeTimes = 6;

struct Time {
    const Arrangement* arrangement;
    PlannedTime planned;
};

class SchedulePaper {
public:
    SchedulePaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request), document_(maker_.begun("document.contact_schedule")), parts_(maker_, document_) {}

    Document build() {
        const QString shape = maker_.option("shape");
        const QDate from = maker_.dateOption("from-date").value_or(maker_.day());
        if (shape == u"month"_s) month(QDate(from.year(), from.month(), 1));
        else if (shape == u"year"_s) year(QDate(from.year(), from.month(), 1));
        else if (shape == u"fridge"_s) fridge(from);
        else list(from, maker_.dateOption("to-date").value_or(from.addDays(listDays)));
        help();
        return std::move(document_);
    }

private:
    QList<Time> times(QDate from, QDate to) const {
        QList<Time> all;
        for (const Arrangement* one : parts_.arrangements()) {
            const QList<PlannedTime> planned = plannedTimes(*one, parts_.context(), from, to, true);
            for (const PlannedTime& time : planned)
                if (time.kind == PlannedKind::Due || time.kind == PlannedKind::Skipped) all << Time{one, time};
        }
        std::stable_sort(all.begin(), all.end(), [](const Time& a, const Time& b) {
            return a.planned.date != b.planned.date ? a.planned.date < b.planned.date : a.planned.start < b.planned.start;
        });
        return all;
    }

    QString whoWith(const Arrangement& one) const {
        return maker_.phrase("time.with", {parts_.names(one.children), parts_.names(one.adults)});
    }
    QString placeOf(const Time& time) const {
        const QString type = parts_.code("contact_types", time.arrangement->type);
        const QString place =
            maker_.option("places") == u"no"_s
                ? QString()
                : parts_.place(time.planned.venue ? time.planned.venue : time.arrangement->venue, time.arrangement->venueText);
        return lined({type, place});
    }
    QString change(const PlannedTime& time) const {
        if (time.kind == PlannedKind::Skipped) return maker_.phrase("time.left_out", {time.why});
        if (time.moved) return maker_.phrase("time.moved_from", {parts_.dayWords(time.ruleDate)});
        return time.extra || time.special ? time.why : QString();
    }
    QString clock(const Time& time) const {
        QStringList lines{parts_.times(time.planned.start, time.planned.minutes)};
        for (const OtherClock& other : otherClocks(*time.arrangement, time.planned))
            lines << maker_.phrase("time.clock_there", {clockText(other.start), maker_.nameOf(other.person)});
        return lines.join(u'\n');
    }

    void list(QDate from, QDate to) {
        Table table{maker_.phrase("time.schedule_summary", {dateWords(from), dateWords(to)}),
                    {Column{maker_.heading("column.when"), 44, false}, Column{maker_.heading("column.who"), 0, false},
                     Column{maker_.heading("column.where"), 0, false}, Column{maker_.heading("time.form"), 34, false}},
                    {},
                    true};
        for (const Time& time : times(from, to)) {
            const QString where = time.arrangement->title;
            table.rows << Row{
                {Cell{{Span{parts_.dayWords(time.planned.date) + u'\n' + clock(time)}},
                      where,
                      time.planned.date.toString(Qt::ISODate)},
                 cellOf(lined({whoWith(*time.arrangement), change(time.planned)}), where), cellOf(placeOf(time), where),
                 cellOf(parts_.code("supervision_levels", time.arrangement->supervision), where)},
                {}};
        }
        maker_.table(document_, table);
    }

    void month(QDate first) {
        const QDate last = first.addMonths(1).addDays(-1);
        const QList<Time> all = times(first, last);
        document_.blocks << Heading{
            2,
            maker_.phrase("time.month_title",
                          {maker_.phrase((u"month."_s + QString::number(first.month())).toLatin1().constData()),
                           QString::number(first.year())}),
            {},
            {}};
        Table table{maker_.phrase("time.schedule_summary", {dateWords(first), dateWords(last)}), {}, {}, false};
        for (int day = 1; day <= 7; ++day)
            table.columns << Column{maker_.phrase((u"weekday."_s + QString::number(day)).toLatin1().constData()), 0, false};
        for (QDate monday = mondayOf(first); monday <= last; monday = monday.addDays(7)) {
            Row row;
            for (QDate day = monday; day < monday.addDays(7); day = day.addDays(1)) {
                QStringList lines;
                if (day.month() == first.month()) lines << QString::number(day.day());
                for (const Time& time : all)
                    if (time.planned.date == day && time.planned.isDue())
                        lines << clockText(time.planned.start) + u' ' + parts_.names(time.arrangement->adults);
                row.cells << cellOf(lines.join(u'\n'), dateWords(day));
            }
            table.rows << row;
        }
        document_.blocks << table;
    }

    /// Twelve months on a page or two: a line for each month with its days, for the wall and the diary.
    void year(QDate first) {
        const QDate last = first.addYears(1).addDays(-1);
        const QList<Time> all = times(first, last);
        Table table{maker_.phrase("time.schedule_summary", {dateWords(first), dateWords(last)}),
                    {Column{maker_.heading("time.month"), 34, false}, Column{maker_.heading("column.when"), 0, false}},
                    {},
                    true};
        for (QDate month = first; month <= last; month = month.addMonths(1)) {
            QStringList days;
            for (const Time& time : all)
                if (time.planned.isDue() && time.planned.date >= month && time.planned.date < month.addMonths(1))
                    days << maker_.phrase("time.year_day",
                                          {weekday(time.planned.date), QString::number(time.planned.date.day()),
                                           clockText(time.planned.start), parts_.names(time.arrangement->adults)});
            const QString name = maker_.phrase(
                "time.month_title", {maker_.phrase((u"month."_s + QString::number(month.month())).toLatin1().constData()),
                                     QString::number(month.year())});
            if (days.isEmpty()) days << maker_.phrase("time.year_none");
            table.rows << Row{{cellOf(name, name), cellOf(days.join(u'\n'), name)}, {}};
        }
        document_.blocks << table;
    }
    QString weekday(QDate day) const {
        return maker_.phrase((u"weekday."_s + QString::number(day.dayOfWeek())).toLatin1().constData());
    }

    void fridge(QDate from) {
        int count = 0;
        for (const Time& time : times(from, from.addDays(listDays))) {
            if (!time.planned.isDue() || ++count > fridgeTimes) continue;
            document_.blocks << Heading{2, parts_.dayWords(time.planned.date), {}, time.arrangement->title};
            maker_.paragraph(document_, lined({clock(time), whoWith(*time.arrangement), placeOf(time), change(time.planned)}),
                             time.arrangement->title, ParagraphStyle::Lead);
        }
        if (count == 0) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
    }

    void help() {
        for (const Arrangement* one : parts_.arrangements())
            if (!one->confirmBy.isEmpty())
                maker_.paragraph(document_, maker_.phrase("time.confirm", {one->title, one->confirmBy}), one->title,
                                 ParagraphStyle::Small);
    }

    const DocumentMaker maker_;
    Document document_;
    FamilyTimeParts parts_;
};

class RulesPaper {
public:
    RulesPaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request), document_(maker_.begun("document.contact_rules")), parts_(maker_, document_) {}

    Document build() {
        for (const Arrangement* one : parts_.arrangements()) arrangement(*one);
        if (parts_.arrangements().isEmpty()) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    void arrangement(const Arrangement& one) {
        document_.blocks << Heading{2, one.title, {}, one.title};
        maker_.paragraph(document_, one.purposeText, one.title, ParagraphStyle::Lead);
        parts_.parts().add(parts_.parts().facts(
            one.title, {{"column.who", maker_.phrase("time.with", {parts_.names(one.children), parts_.names(one.adults)})},
                        {"column.when", arrangementWords(one, maker_.words(), maker_.day())},
                        {"column.where", parts_.place(one.venue, one.venueText)},
                        {"time.form", parts_.code("contact_types", one.type)},
                        {"time.supervision", lined({parts_.code("supervision_levels", one.supervision), one.supervisionText})},
                        {"time.way", one.adultTravel},
                        {"time.way_child", one.childTravel},
                        {"time.travel_help", one.travelHelp},
                        {"time.early",
                         one.arriveEarly > 0 ? maker_.phrase("time.early_words", {QString::number(one.arriveEarly)}) : QString()},
                        {"time.late", maker_.phrase("time.wait_words", {QString::number(one.waitLate)})},
                        {"time.confirm_by", one.confirmBy},
                        {"time.handover", one.handover},
                        {"time.language", lined({one.language, one.interpreter})}}));
        Table rules{maker_.phrase("time.rules_summary"),
                    {Column{maker_.heading("column.what"), 46, false}, Column{maker_.heading("time.agreed"), 0, false}},
                    {},
                    true};
        const auto row = [&](const QString& what, const QString& text) {
            if (!what.isEmpty() && !text.isEmpty()) rules.rows << Row{{cellOf(what, one.title), cellOf(text, one.title)}, {}};
        };
        for (const HouseRule& rule : one.houseRules) row(maker_.heading(u"time_rules."_s + rule.topic), rule.text);
        row(maker_.heading("time.topics"), one.topicsToAvoid);
        row(maker_.heading("time.steps_in"), one.whoStepsIn);
        row(maker_.heading("time.ending_words"), one.ending);
        row(maker_.heading("time.plan_b"), one.planB);
        row(maker_.heading("time.if_ill"), one.ifIll);
        row(maker_.heading("time.if_missed"), one.ifMissed);
        if (!rules.rows.isEmpty()) document_.blocks << rules;
        QStringList wishes;
        for (const TimeWish& wish : one.wishes)
            wishes << maker_.phrase("time.wish", {wish.person ? maker_.nameOf(*wish.person) : wish.who, wish.text});
        parts_.parts().bullets(wishes, one.title);
    }

    const DocumentMaker maker_;
    Document document_;
    FamilyTimeParts parts_;
};

}  // namespace

Document buildContactSchedule(const ClearedSnapshot& snapshot, const Request& request) {
    return SchedulePaper(snapshot, request).build();
}

Document buildContactRules(const ClearedSnapshot& snapshot, const Request& request) {
    return RulesPaper(snapshot, request).build();
}

}  // namespace core
