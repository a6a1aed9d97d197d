// SPDX-License-Identifier: MPL-2.0
// When family time is, as a month, a list or a sheet for the fridge; and the rules of each arrangement.
#include "core/base/date_text.h"
#include "core/practice/home_clock.h"
#include "core/report/kinds/family_time_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/report/picture_week.h"
#include "core/rules/time_words.h"

#include <QSet>

#include <array>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr int listDays = 84;
constexpr int pictureWeeks = 4;
constexpr double pictureWidth = 165;  // mm

/// What one page holds in that size.
int fridgeTimes(PrintSize size) {
    constexpr std::array times{4, 4, 3, 2};
    return times[size_t(size)];
}

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
        else if (shape == u"fridge"_s) fridge(from);
        else if (shape == u"pictures"_s) pictures(mondayOf(from));
        else if (shape == u"year"_s) year(QDate(from.year(), from.month(), 1));
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
        if (time.planned.start < 0) return {};
        for (const OtherClock& other : otherClocks(*time.arrangement, time.planned, homeZone(maker_.cleared().pack())))
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
                {Cell{{Span{lined({parts_.dayWords(time.planned.date), clock(time)})}},
                      where,
                      time.planned.date.toString(Qt::ISODate)},
                 cellOf(lined({whoWith(*time.arrangement), change(time.planned)}), where), cellOf(placeOf(time), where),
                 cellOf(parts_.code("supervision_levels", time.arrangement->supervision), where)},
                {}};
        }
        maker_.table(document_, table);
        if (maker_.option("places") != u"no"_s) places();
    }

    /// Where the places of the list are; what this reader may not know of them is not there.
    void places() {
        QSet<VenueId> said;
        for (const Arrangement* one : parts_.arrangements()) {
            const Venue* venue = one->venue ? maker_.records().find<Venue>(*one->venue) : nullptr;
            const QString details = parts_.placeDetails(one->venue).replace(u'\n', u", "_s);
            if (!venue || details.isEmpty() || said.contains(venue->id)) continue;
            said.insert(venue->id);
            maker_.paragraph(document_, maker_.phrase("time.address", {venue->name, details}), venue->name);
        }
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
        for (int day = 1; day <= 7; ++day) {
            // Seven columns are too narrow for "Wednesday".
            const QString brief = maker_.phrase((u"weekday_brief."_s + QString::number(day)).toLatin1().constData());
            const QString whole = maker_.phrase((u"weekday."_s + QString::number(day)).toLatin1().constData());
            table.columns << Column{brief.isEmpty() ? whole : brief, 0, false};
        }
        for (QDate monday = mondayOf(first); monday <= last; monday = monday.addDays(7)) {
            Row row;
            for (QDate day = monday; day < monday.addDays(7); day = day.addDays(1)) {
                QStringList lines;
                if (day.month() == first.month()) lines << QString::number(day.day());
                for (const Time& time : all)
                    if (time.planned.date == day && time.planned.isDue())
                        lines << (clockText(time.planned.start) + u' ' + parts_.names(time.arrangement->adults)).trimmed();
                row.cells << cellOf(lines.join(u'\n'), dateWords(day));
            }
            table.rows << row;
        }
        document_.blocks << table;
    }

    void fridge(QDate from) {
        int count = 0;
        for (const Time& time : times(from, from.addDays(listDays))) {
            if (!time.planned.isDue() || ++count > fridgeTimes(document_.size)) continue;
            document_.blocks << Heading{2, parts_.dayWords(time.planned.date), {}, time.arrangement->title};
            maker_.paragraph(document_, lined({clock(time), whoWith(*time.arrangement), placeOf(time), change(time.planned)}),
                             time.arrangement->title, ParagraphStyle::Lead);
        }
        if (count == 0) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
    }

    bool is(const Time& time, const char* property) const {
        return codeIs(parts_.pack(), u"contact_types"_s, time.arrangement->type, QLatin1String(property));
    }
    PlaceSign signOf(const Time& time) const {
        if (is(time, "overnight")) return PlaceSign::Night;
        if (is(time, "video")) return PlaceSign::Screen;
        if (is(time, "call")) return PlaceSign::Phone;
        if (is(time, "letter")) return PlaceSign::Letter;
        const QStringList outside{u"direct_community"_s, u"activity_outing"_s, u"sibling"_s};
        return outside.contains(time.arrangement->type) ? PlaceSign::Garden : PlaceSign::House;
    }
    QString weekday(QDate day) const {
        return maker_.phrase((u"weekday."_s + QString::number(day.dayOfWeek())).toLatin1().constData());
    }
    QString month(int number) const { return maker_.phrase((u"month."_s + QString::number(number)).toLatin1().constData()); }

    /// Weeks of drawn days for a child: who comes by a face that stays the same, where by a sign.
    void pictures(QDate monday) {
        QStringList faces;
        for (const Arrangement* one : parts_.arrangements())
            for (const PersonId& adult : one->adults)
                if (const QString id = adult.text(); !faces.contains(id)) faces << id;
        for (int week = 0; week < pictureWeeks; ++week, monday = monday.addDays(7)) {
            const QList<Time> all = times(monday, monday.addDays(6));
            QList<PictureDay> days;
            QStringList said;
            for (QDate day = monday; day < monday.addDays(7); day = day.addDays(1)) {
                PictureDay drawn{weekday(day), QString::number(day.day()) + u' ' + month(day.month()), {}};
                for (const Time& time : all) {
                    if (time.planned.date != day || !time.planned.isDue()) continue;
                    PictureTime shown{clockText(time.planned.start), {}, {}, signOf(time), {}};
                    for (const PersonId& adult : time.arrangement->adults) {
                        shown.names << parts_.names({adult});
                        shown.faces << int(faces.indexOf(adult.text()));
                    }
                    drawn.times << shown;
                    said << lined({parts_.dayWords(day) + u", "_s + shown.clock, maker_.listed(shown.names), placeOf(time)})
                                .replace(u'\n', u", "_s);
                }
                days << drawn;
            }
            if (week > 0) document_.blocks << PageBreak{};
            document_.blocks << Heading{2, maker_.phrase("time.week_of", {parts_.dayWords(monday)}), {}, {}};
            document_.blocks << Figure{pictureWeek(days, pictureWidth),
                                       said.isEmpty() ? maker_.phrase("nothing_recorded") : said.join(u". "_s) + u'.',
                                       {},
                                       false,
                                       dateWords(monday)};
        }
    }

    /// Twelve months on one sheet, and the days in words for who cannot see it.
    void year(QDate first) {
        QSet<QDate> together, apart;
        QStringList said, months, letters;
        for (const Time& time : times(first, first.addMonths(12).addDays(-1))) {
            if (!time.planned.isDue()) continue;
            (is(time, "call") || is(time, "letter") ? apart : together).insert(time.planned.date);
            said << dateWords(time.planned.date);
        }
        said.removeDuplicates();
        for (int i = 0; i < 12; ++i) {
            const QDate start = first.addMonths(i);
            months << maker_.phrase("time.month_title", {month(start.month()), QString::number(start.year())});
        }
        for (int day = 1; day <= 7; ++day)
            letters << maker_.phrase((u"weekday."_s + QString::number(day)).toLatin1().constData()).left(1);
        maker_.paragraph(document_, maker_.phrase("time.year_key"), {}, ParagraphStyle::Small);
        document_.blocks << Figure{
            yearSheet(first, together, apart, months, letters, pictureWidth),
            said.isEmpty() ? maker_.phrase("nothing_recorded") : maker_.phrase("time.year_days", {said.join(u", "_s)}),
            {},
            false,
            {}};
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
            one.title,
            {{"column.who", maker_.phrase("time.with", {parts_.names(one.children), parts_.names(one.adults)})},
             {"column.when", arrangementWords(one, maker_.words(), maker_.day())},
             {"column.where", parts_.place(one.venue, one.venueText)},
             {"time.place", parts_.placeDetails(one.venue)},
             {"time.form", parts_.code("contact_types", one.type)},
             {"time.supervision", lined({parts_.code("supervision_levels", one.supervision), one.supervisionText})},
             {"time.way", one.adultTravel},
             {"time.way_child", one.childTravel},
             {"time.travel_help", one.travelHelp},
             {"time.early",
              one.arriveEarly > 0 ? maker_.phrase("time.early_words", {QString::number(one.arriveEarly)}) : QString()},
             {"time.late", one.waitLate > 0 ? maker_.phrase("time.wait_words", {QString::number(one.waitLate)}) : QString()},
             {"time.confirm_by", one.confirmBy},
             {"time.handover", one.handover},
             {"time.carer", one.carer},
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
        if (!wishes.isEmpty()) document_.blocks << Heading{3, maker_.heading("time.wishes"), {}, one.title};
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
