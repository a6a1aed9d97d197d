// SPDX-License-Identifier: MPL-2.0
#include "core/rules/time_words.h"

#include "core/base/date_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace core {
namespace {

QString key(const char* start, int number) { return QLatin1String(start) + QString::number(number); }

QStringList weekdayNames(const QList<int>& days, const Words& words) {
    QStringList names;
    for (int day : days) names.append(words.phrase(key("weekday.", day)));
    return names;
}

QString monthsOf(const QList<int>& months, const Words& words) {
    QStringList names;
    for (int month : months) names.append(words.phrase(key("month.", month)));
    return listWords(names, words);
}

QString weeklyWords(const TimeRule& rule, const QString& days, const Words& words) {
    if (rule.week > 0)
        return words.phrase(rule.week == 1 ? QStringLiteral("time.week_a") : QStringLiteral("time.week_b"), {days});
    if (rule.every <= 1) return words.phrase(QStringLiteral("time.every"), {days});
    if (rule.every == 2) return words.phrase(QStringLiteral("time.every_second"), {days});
    return words.phrase(QStringLiteral("time.every_weeks"), {QString::number(rule.every), days});
}

QString monthlyWords(const TimeRule& rule, const QString& what, const Words& words) {
    if (!rule.months.isEmpty()) return words.phrase(QStringLiteral("time.in_months"), {what, monthsOf(rule.months, words)});
    if (rule.every <= 1) return words.phrase(QStringLiteral("time.each_month"), {what});
    return words.phrase(QStringLiteral("time.each_months"), {what, QString::number(rule.every)});
}

QString patternWords(const TimeRule& rule, const UncertainDate& start, const Words& words) {
    const QDate anchor = rule.from.earliest().value_or(start.earliest().value_or(QDate()));
    const QList<int> weekdays =
        !rule.weekdays.isEmpty() ? rule.weekdays : (anchor.isValid() ? QList<int>{anchor.dayOfWeek()} : QList<int>{});
    const QString days = listWords(weekdayNames(weekdays, words), words);
    switch (rule.pattern) {
    case RulePattern::Weekly: return weeklyWords(rule, days, words);
    case RulePattern::NthWeekday: {
        QStringList numbers;
        for (int nth : rule.nth) numbers.append(words.phrase(key("nth.", nth)));
        return monthlyWords(rule, words.phrase(QStringLiteral("time.nth"), {listWords(numbers, words), days}), words);
    }
    case RulePattern::EveryDays:
        return rule.every <= 1 ? words.phrase(QStringLiteral("time.every_day"))
                               : words.phrase(QStringLiteral("time.every_days"), {QString::number(rule.every)});
    case RulePattern::MonthDays: {
        QStringList numbers;
        for (int day : rule.days)
            numbers.append(day == -1 ? words.phrase(QStringLiteral("time.last_day"))
                           : day < 0 ? words.phrase(QStringLiteral("time.day_from_end"), {QString::number(-day)})
                                     : words.phrase(QStringLiteral("time.day_number"), {QString::number(day)}));
        return monthlyWords(rule, listWords(numbers, words), words);
    }
    case RulePattern::Dates: {
        QStringList dates;
        for (const QString& date : rule.dates) dates.append(dayWords(QDate::fromString(date, Qt::ISODate), words));
        return words.phrase(QStringLiteral("time.on"), {listWords(dates, words)});
    }
    }
    return {};
}

QString upperFirst(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString changeWords(const DateChange& change, const Words& words) {
    const QString day = dayWords(change.date.exact().value_or(QDate()), words);
    const QString times = change.start >= 0 ? words.phrase(QStringLiteral("time.at"), {clockText(change.start)}) : QString();
    const auto with = [&](const QString& text) { return times.isEmpty() ? text : text + u' ' + times; };
    switch (change.kind) {
    case DateChangeKind::Skip: return words.phrase(QStringLiteral("time.skipped"), {day});
    case DateChangeKind::Move:
        return with(words.phrase(QStringLiteral("time.moved"), {day, dayWords(change.toDate.exact().value_or(QDate()), words)}));
    case DateChangeKind::Extra: return with(words.phrase(QStringLiteral("time.extra"), {day}));
    case DateChangeKind::Length:
        // Another hour, another length, or both.
        if (change.minutes >= 0) return with(words.phrase(QStringLiteral("time.length"), {day, QString::number(change.minutes)}));
        return with(words.phrase(QStringLiteral("time.other_hour"), {day}));
    }
    return {};
}

}  // namespace

QString clockText(int minutes) {
    if (minutes < 0) return {};
    return QStringLiteral("%1:%2").arg(minutes / 60 % 24, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

int clockFromText(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^\\s*(\\d{1,2})(?:\\s*[:.h]?\\s*(\\d{1,2}))?\\s*$"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) return -1;
    const int hour = match.captured(1).toInt(), minute = match.captured(2).toInt();
    return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

QString dayWords(QDate day, const Words& words) {
    if (!day.isValid()) return words.phrase(QStringLiteral("date_not_known"));
    return words.phrase(QStringLiteral("time.day"), {words.phrase(key("weekday.", day.dayOfWeek())), dateWords(day)});
}

QString listWords(const QStringList& items, const Words& words) {
    if (items.size() < 2) return items.join(QString());
    const QString start = QStringList(items.mid(0, items.size() - 1)).join(QStringLiteral(", "));
    return words.phrase(QStringLiteral("time.and"), {start, items.last()});
}

QString ruleWords(const TimeRule& rule, const UncertainDate& start, const Words& words) {
    QStringList parts{patternWords(rule, start, words)};
    const bool byMonth = rule.pattern == RulePattern::NthWeekday || rule.pattern == RulePattern::MonthDays;
    if (!byMonth && rule.pattern != RulePattern::Dates && !rule.months.isEmpty())
        parts.append(words.phrase(QStringLiteral("time.only_months"), {monthsOf(rule.months, words)}));
    if (rule.start >= 0)  // a letter has no hour
        parts.append(words.phrase(QStringLiteral("time.from_to"), {clockText(rule.start), clockText(rule.start + rule.minutes)}));
    if (rule.season == RuleSeason::TermTime) parts.append(words.phrase(QStringLiteral("time.term")));
    if (rule.season == RuleSeason::Holidays) parts.append(words.phrase(QStringLiteral("time.holidays")));
    if (rule.onHoliday == PublicHolidayRule::Skip) parts.append(words.phrase(QStringLiteral("time.not_public")));
    if (rule.onHoliday == PublicHolidayRule::NextDay) parts.append(words.phrase(QStringLiteral("time.public_next")));
    const UncertainDate from = rule.from.isUnknown() ? start : rule.from;
    if (!from.isUnknown()) parts.append(words.phrase(QStringLiteral("time.starting"), {dateWords(from)}));
    if (!rule.to.isUnknown()) parts.append(words.phrase(QStringLiteral("time.ending"), {dateWords(rule.to)}));
    return upperFirst(parts.join(QStringLiteral(", ")));
}

QString arrangementWords(const Arrangement& arrangement, const Words& words, QDate from) {
    QStringList sentences;
    QList<TimeRule> rules = arrangement.rules;
    std::stable_sort(rules.begin(), rules.end(), [](const TimeRule& a, const TimeRule& b) { return a.layer > b.layer; });
    for (const TimeRule& rule : std::as_const(rules)) sentences.append(ruleWords(rule, arrangement.start, words));
    for (const DateChange& change : arrangement.changes)
        if (!from.isValid() || change.date.latest().value_or(from) >= from || change.toDate.latest().value_or(QDate()) >= from)
            sentences.append(changeWords(change, words));
    for (const TimeSuspension& pause : arrangement.suspensions)
        if (!from.isValid() || pause.to.latest().value_or(from) >= from)
            sentences.append(
                pause.to.isUnknown()
                    ? words.phrase(QStringLiteral("time.paused_open"), {dateWords(pause.from), pause.reason})
                    : words.phrase(QStringLiteral("time.paused"), {dateWords(pause.from), dateWords(pause.to), pause.reason}));
    for (QString& sentence : sentences)
        if (!sentence.isEmpty() && !sentence.endsWith(u'.')) sentence.append(u'.');
    return sentences.join(u' ');
}

QList<ViewWord> viewWords(const QString& text, const Words& words) {
    const QStringList list = words.phrase(QStringLiteral("time.view_words")).split(u'|', Qt::SkipEmptyParts);
    QStringList escaped;
    for (const QString& word : list) {
        QStringList parts;
        for (const QString& part : word.split(u' ', Qt::SkipEmptyParts)) parts.append(QRegularExpression::escape(part));
        escaped.append(parts.join(QStringLiteral("\\s+")));
    }
    if (escaped.isEmpty()) return {};
    const QRegularExpression sought(QStringLiteral("\\b(?:%1)\\b").arg(escaped.join(u'|')),
                                    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression quoted(QStringLiteral("[\"“][^\"”]*[\"”]|(?<![\\w])[‘'][^‘’']*[’'](?!\\w)"));
    QList<std::pair<qsizetype, qsizetype>> quotes;
    for (auto it = quoted.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        quotes.append({match.capturedStart(), match.capturedEnd()});
    }
    QList<ViewWord> found;
    for (auto it = sought.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool own = std::any_of(quotes.begin(), quotes.end(), [&](const auto& quote) {
            return match.capturedStart() >= quote.first && match.capturedEnd() <= quote.second;
        });
        if (!own) found.append({match.capturedStart(), match.captured()});
    }
    return found;
}

}  // namespace core
