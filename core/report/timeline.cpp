// SPDX-License-Identifier: MPL-2.0
#include "core/report/timeline.h"

#include "core/base/date_text.h"
#include "core/base/text.h"
#include "core/rules/chronology.h"
#include "core/rules/kinship.h"

#include <cmath>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostPeople = 11;
constexpr int openEnd = 365;  // days an open end is drawn on for

QString themeOf(Category category, const Words& words) { return words.heading(u"category."_s + toName(category)); }

class Reader {
public:
    Reader(const CaseSnapshot& snapshot, LaneBy by, const Words& words) : snapshot_(snapshot), by_(by), words_(words) {}

    TimelineData read() {
        entries_ = eventsInOrder(snapshot_);
        if (by_ == LaneBy::Theme) themes();
        else people();
        for (const ChronologyEntry* entry : std::as_const(entries_)) add(*entry);
        std::stable_sort(data_.entries.begin(), data_.entries.end(),
                         [](const TimelineEntry& a, const TimelineEntry& b) { return a.from < b.from; });
        for (const TimelineEntry& entry : std::as_const(data_.entries)) {
            data_.first = &entry == &data_.entries.first() ? entry.from : std::min(data_.first, entry.from);
            data_.last = std::max(data_.last, entry.to);
        }
        return data_;
    }

private:
    void themes() {
        QSet<Category> there;
        for (const ChronologyEntry* entry : std::as_const(entries_)) there.insert(entry->category);
        for (const auto& [category, name] : EnumNames<Category>::table) {
            if (!there.contains(category)) continue;
            themeLanes_.insert(category, int(data_.lanes.size()));
            data_.lanes << themeOf(category, words_);
        }
    }

    void people() {
        QHash<PersonId, int> often;
        for (const ChronologyEntry* entry : std::as_const(entries_))
            for (const Participant& part : entry->participants) ++often[part.person];
        QList<PersonId> order = subjectChildren(snapshot_);
        QList<PersonId> others;
        for (auto it = often.cbegin(); it != often.cend(); ++it)
            if (!order.contains(it.key()) && snapshot_.find<Person>(it.key())) others << it.key();
        std::sort(others.begin(), others.end(), [&](const PersonId& a, const PersonId& b) {
            return often.value(a) != often.value(b) ? often.value(a) > often.value(b) : a < b;
        });
        order += others;
        for (const PersonId& person : order.mid(0, mostPeople)) {
            personLanes_.insert(person, int(data_.lanes.size()));
            data_.lanes << shortName(*snapshot_.find<Person>(person));
        }
        data_.lanes << words_.phrase(u"timeline.others"_s);
    }

    QList<int> lanesOf(const ChronologyEntry& entry) const {
        if (by_ == LaneBy::Theme) return {themeLanes_.value(entry.category)};
        QList<int> lanes;
        for (const Participant& part : entry.participants)
            if (const auto it = personLanes_.constFind(part.person); it != personLanes_.cend() && !lanes.contains(*it))
                lanes << *it;
        if (lanes.isEmpty()) lanes << int(data_.lanes.size()) - 1;
        return lanes;
    }

    void add(const ChronologyEntry& entry) {
        const auto first = entry.date.earliest(), last = entry.date.latest();
        if (!first && !last) {
            ++data_.undated;
            return;
        }
        TimelineEntry made{entry.id};
        made.from = int(first ? first->toJulianDay() : last->toJulianDay() - openEnd);
        made.to = int(last ? last->toJulianDay() : first->toJulianDay() + openEnd);
        made.uncertain = !entry.date.exact() && entry.date.kind() != UncertainDate::Kind::Range;
        made.valence = entry.valence;
        for (const int lane : lanesOf(entry)) {
            made.lane = lane;
            data_.entries << made;
        }
    }

    const CaseSnapshot& snapshot_;
    const LaneBy by_;
    const Words& words_;
    QList<const ChronologyEntry*> entries_;
    QHash<Category, int> themeLanes_;
    QHash<PersonId, int> personLanes_;
    TimelineData data_;
};

enum class Step { Hours, Days, Weeks, Months, Years };
struct Spacing {
    Step step;
    int count;
    double days;  ///< on average
};
constexpr std::array spacings{Spacing{Step::Hours, 1, 1.0 / 24}, Spacing{Step::Hours, 6, 0.25},    Spacing{Step::Days, 1, 1},
                              Spacing{Step::Weeks, 1, 7},        Spacing{Step::Months, 1, 30.4},   Spacing{Step::Months, 3, 91.3},
                              Spacing{Step::Months, 6, 182.6},   Spacing{Step::Years, 1, 365.25},  Spacing{Step::Years, 5, 1826},
                              Spacing{Step::Years, 10, 3652.5},  Spacing{Step::Years, 50, 18262.5}};

QDate day(double julian) { return QDate::fromJulianDay(qint64(std::floor(julian))); }

/// The first line of the spacing at or before a moment.
double lineBefore(const Spacing& spacing, double at) {
    const QDate date = day(at);
    switch (spacing.step) {
    case Step::Hours: return std::floor(at * 24 / spacing.count) * spacing.count / 24;
    case Step::Days: return std::floor(at);
    case Step::Weeks: return double(date.addDays(1 - date.dayOfWeek()).toJulianDay());
    case Step::Months: return double(QDate(date.year(), (date.month() - 1) / spacing.count * spacing.count + 1, 1).toJulianDay());
    case Step::Years: {
        const int year = std::max(1, date.year() / spacing.count * spacing.count);
        return double(QDate(year, 1, 1).toJulianDay());
    }
    }
    return at;
}

double lineAfter(const Spacing& spacing, double line) {
    switch (spacing.step) {
    case Step::Hours: return line + double(spacing.count) / 24;
    case Step::Days: return line + 1;
    case Step::Weeks: return line + 7;
    case Step::Months: return double(day(line).addMonths(spacing.count).toJulianDay());
    case Step::Years: {
        const QDate at = day(line);
        return double(QDate(at.year() / spacing.count * spacing.count + spacing.count, 1, 1).toJulianDay());
    }
    }
    return line + 1;
}

QString labelOf(const Spacing& spacing, double line) {
    const QDate date = day(line + 1e-6);
    switch (spacing.step) {
    case Step::Hours: {
        const int hour = int(std::lround((line - std::floor(line + 1e-6)) * 24));
        return hour == 0 ? dateShort(date) : u"%1:00"_s.arg(hour, 2, 10, QChar(u'0'));
    }
    case Step::Days:
    case Step::Weeks: return dateShort(date);
    case Step::Months: return dateShort(UncertainDate::month(date.year(), date.month()));
    case Step::Years: return QString::number(date.year());
    }
    return {};
}

}  // namespace

TimelineData timelineData(const CaseSnapshot& snapshot, LaneBy by, const Words& words) {
    return Reader(snapshot, by, words).read();
}

QString timelineWords(const CaseSnapshot& snapshot, const EntryId& id, const Words& words) {
    const ChronologyEntry* entry = snapshot.find<ChronologyEntry>(id);
    if (!entry) return {};
    return words.phrase(u"timeline.says"_s,
                        {dateWords(entry->date), themeOf(entry->category, words), oneLine(entry->event, 160)});
}

QList<AxisLine> axisOf(double from, double to, int most) {
    QList<AxisLine> lines;
    if (to <= from || day(from).year() < 1 || day(to).year() > 9000) return lines;  // beyond what calendars name
    const double wanted = (to - from) / std::max(1, most - 1);
    const auto fitting = std::find_if(spacings.begin(), spacings.end(), [&](const Spacing& s) { return s.days >= wanted; });
    const Spacing& spacing = fitting == spacings.end() ? spacings.back() : *fitting;
    for (double line = lineBefore(spacing, from); line <= to && lines.size() < 1000; line = lineAfter(spacing, line))
        if (line >= from) lines << AxisLine{line, labelOf(spacing, line)};
    return lines;
}

QList<std::pair<int, int>> gapsOf(const TimelineData& data, int days) {
    QList<std::pair<int, int>> gaps;
    int covered = data.first;  // the last day with an entry so far
    for (const TimelineEntry& entry : data.entries) {
        if (entry.from - covered - 1 > days) gaps.append({covered + 1, entry.from - 1});
        covered = std::max(covered, entry.to);
    }
    return gaps;
}

}  // namespace core
