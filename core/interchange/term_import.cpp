// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/calendar_events.h"
#include "core/interchange/time_import.h"
#include "core/model/venue.h"

#include <QRegularExpression>

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

enum class DayKind { Term, Begins, Ends, Closed, Other };

bool has(const QString& text, const char* pattern) {
    return text.contains(QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption));
}

/// By the words schools use in the United Kingdom; "term ends" goes before "term", "half-term" before both.
DayKind kindOf(const CalendarEvent& event) {
    const QString& words = event.summary;
    if (has(words, "half[ -]?term|holiday|inset|training day|staff day|closed|closure|no school|\\bbreak\\b|occasional day"))
        return DayKind::Closed;
    if (!has(words, "\\bterm\\b|\\bschools?\\b")) return DayKind::Other;
    if (has(words, "\\b(start|starts|begin|begins|opens?|first day|return|returns)\\b")) return DayKind::Begins;
    if (has(words, "\\b(end|ends|finish|finishes|last day|breaks? up)\\b")) return DayKind::Ends;
    return event.lastDay > event.from.day && has(words, "\\bterm\\b") ? DayKind::Term : DayKind::Other;
}

/// "Autumn term starts" is the autumn term.
QString termName(QString words) {
    static const QRegularExpression verb(u"\\s*[-:–]?\\s*\\b(starts?|begins?|opens?|first day( of)?|returns?)\\b.*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString name = words.remove(verb).simplified();
    return name.isEmpty() ? u"Term"_s : name;
}

class Terms {
public:
    explicit Terms(ProblemList& problems) : problems_(problems) {}

    QList<SchoolSpan> spans(QList<CalendarEvent> events) {
        std::stable_sort(events.begin(), events.end(),
                         [](const CalendarEvent& a, const CalendarEvent& b) { return a.from.day < b.from.day; });
        for (const CalendarEvent& event : std::as_const(events))
            if (!event.cancelled) take(event);
        if (begun_) unpaired(*begun_);
        const bool anyTerm = std::any_of(spans_.begin(), spans_.end(), [](const SchoolSpan& span) { return span.open; });
        if (!anyTerm && !spans_.isEmpty()) around();
        std::stable_sort(spans_.begin(), spans_.end(),
                         [](const SchoolSpan& a, const SchoolSpan& b) { return compareForList(a.from, b.from) < 0; });
        return std::move(spans_);
    }

private:
    void take(const CalendarEvent& event) {
        switch (kindOf(event)) {
        case DayKind::Term: spans_.append({event.summary, event.from.day, event.lastDay, true}); break;
        case DayKind::Closed: spans_.append({event.summary, event.from.day, event.lastDay, false}); break;
        case DayKind::Begins:
            if (begun_) unpaired(*begun_);
            begun_ = event;
            break;
        case DayKind::Ends:
            if (!begun_) return unpaired(event);
            spans_.append({termName(begun_->summary), begun_->from.day, event.lastDay, true});
            begun_.reset();
            break;
        case DayKind::Other:
            problems_.info("not_term", event.line, u"spans"_s,
                           u"%1 is neither a term nor a closed day. It was left out."_s.arg(quoted(event.summary)));
            break;
        }
    }

    void unpaired(const CalendarEvent& event) {
        problems_.warn("term_half", event.line, u"spans"_s,
                       u"%1 has no other end in the file. It was left out."_s.arg(quoted(event.summary)));
    }

    /// Holidays alone say when the school is closed; between the first and the last of them it is open.
    void around() {
        QDate first, last;
        for (const SchoolSpan& span : std::as_const(spans_)) {
            const QDate from = *span.from.exact(), to = *span.to.exact();
            first = first.isNull() ? from : std::min(first, from);
            last = last.isNull() ? to : std::max(last, to);
        }
        spans_.append({u"School year"_s, first, last, true});
        problems_.warn("no_terms", 0, u"spans"_s,
                       u"The file names no terms. The days between its closed days count as school days."_s);
    }

    ProblemList& problems_;
    QList<SchoolSpan> spans_;
    std::optional<CalendarEvent> begun_;
};

}  // namespace

ImportResult readTerms(const QByteArray& bytes, const CaseSnapshot&, QDate today, const Progress& progress) {
    ProblemList problems;
    ImportResult result;
    SchoolCalendar calendar{SchoolCalendarId::make(), u"Term dates of %1"_s.arg(today.toString(Qt::ISODate))};
    calendar.spans = Terms(problems).spans(eventsOfCalendar(bytes, problems, progress));
    calendar.source = u"Calendar file"_s;
    if (calendar.spans.isEmpty()) problems.error("no_spans", 0, u"spans"_s, u"No term and no holiday was found."_s);
    else {
        calendar.name = u"Term dates from %1"_s.arg(calendar.spans.first().from.exact()->toString(u"d MMMM yyyy"_s));
        result.set.add(calendar);
        result.counts.others = 1;
    }
    result.problems = problems.all();
    return result;
}

}  // namespace core
