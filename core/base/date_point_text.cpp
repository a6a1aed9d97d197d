// SPDX-License-Identifier: MPL-2.0
#include "core/base/date_point_text.h"

#include <QRegularExpression>

#include <array>
#include <string>
#include <vector>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array months{"january", "february", "march",     "april",   "may",      "june",
                            "july",    "august",   "september", "october", "november", "december"};
constexpr std::array seasons{"spring", "summer", "autumn", "winter"};
constexpr std::array weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr int winter = 24;

/// Position from 1 of the name that `word` is or begins, with three letters at least; 0 = none.
template <size_t N>
int numberOf(const QString& word, const std::array<const char*, N>& names) {
    for (size_t i = 0; word.size() >= 3 && i < N; ++i)
        if (QLatin1String(names[i]).startsWith(word)) return int(i) + 1;
    return 0;
}

int weekdayOf(const QString& word) { return word == "weds"_L1 ? 3 : numberOf(word, weekdays); }

struct Token {
    char kind = 0;  ///< N = one or two digits, Y = a year, B = six or eight digits, M month, S season, W weekday
    int value = 0;
    int digits = 0;
};

using Tokens = std::vector<Token>;

std::optional<Token> wordToken(const QString& word) {
    if (const int month = numberOf(word, months)) return Token{'M', month, 0};
    if (const int season = word == "fall"_L1 ? 3 : numberOf(word, seasons)) return Token{'S', 20 + season, 0};
    if (const int day = weekdayOf(word)) return Token{'W', day, 0};
    return std::nullopt;
}

std::optional<Token> numberToken(const QString& digits, bool apostrophe) {
    const int value = digits.toInt();
    switch (digits.size()) {
    case 1: return apostrophe ? std::nullopt : std::optional(Token{'N', value, 1});
    case 2: return Token{apostrophe ? 'Y' : 'N', value, 2};
    case 4: return Token{'Y', value, 4};
    case 6:
    case 8: return Token{'B', value, int(digits.size())};
    default: return std::nullopt;
    }
}

bool isOrdinalEnding(const QString& word) { return word == "st"_L1 || word == "nd"_L1 || word == "rd"_L1 || word == "th"_L1; }
bool isFiller(const QString& word) { return word == "of"_L1 || word == "the"_L1 || word == "on"_L1 || word == "in"_L1; }

/// Numbers and known words; between two of them stand spaces and at most one of . , / - or an apostrophe.
std::optional<Tokens> tokensOf(const QString& text) {
    Tokens tokens;
    qsizetype marks = 1;  // none may come first
    bool apostrophe = false;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        if (text[i].isDigit()) {
            while (i < text.size() && text[i].isDigit()) ++i;
            if (i - start > 8) return std::nullopt;
            const auto token = numberToken(text.sliced(start, i - start), apostrophe);
            if (!token) return std::nullopt;
            tokens.push_back(*token);
        } else if (text[i].isLetter()) {
            while (i < text.size() && text[i].isLetter()) ++i;
            const QString word = text.sliced(start, i - start);
            const bool glued = start > 0 && text[start - 1].isDigit();
            if (apostrophe) return std::nullopt;
            if (isFiller(word) || (glued && isOrdinalEnding(word))) continue;
            const auto token = wordToken(word);
            if (!token) return std::nullopt;
            tokens.push_back(*token);
        } else {
            apostrophe = text[i] == u'\'';
            const bool isMark = apostrophe || QStringView(u".,/-").contains(text[i]);
            if (isMark ? ++marks > 1 : text[i] != u' ') return std::nullopt;
            ++i;
            continue;
        }
        marks = 0;
        apostrophe = false;
    }
    if (marks > 0 && !text.endsWith(u'.')) return std::nullopt;
    return tokens;
}

/// Two digits fall within the 100 years that end 19 years from now.
std::optional<int> yearOf(const Token& token, QDate today) {
    if (token.digits == 4) return token.value;
    if (token.digits != 2 || !today.isValid()) return std::nullopt;
    const int from = today.year() - 80;
    return from + ((token.value - from) % 100 + 100) % 100;
}

std::optional<DatePoint> monthPoint(std::optional<int> year, int month) {
    const DatePoint point{year.value_or(0), month, 0, false};
    return month >= 1 && month <= 12 && point.isValid() ? std::optional(point) : std::nullopt;
}

std::optional<DatePoint> dayPoint(std::optional<int> year, int month, int day) {
    const DatePoint point{year.value_or(0), month, day, false};
    return day >= 1 && point.isValid() ? std::optional(point) : std::nullopt;
}

/// "270326", "27032026", "20260327"; eight digits that can be read both ways are refused.
std::optional<DatePoint> bareDigits(const Token& t, QDate today) {
    if (t.digits == 6) return dayPoint(yearOf({'N', t.value % 100, 2}, today), t.value / 100 % 100, t.value / 10000);
    const auto british = dayPoint(t.value % 10000, t.value / 10000 % 100, t.value / 1000000);
    const auto iso = dayPoint(t.value / 10000, t.value / 100 % 100, t.value % 100);
    if (british && iso && *british != *iso) return std::nullopt;
    return british ? british : iso;
}

/// "winter 2018/19" is winter 2018.
std::optional<DatePoint> longWinter(const Tokens& t, QDate today) {
    const auto year = yearOf(t[1], today);
    const bool follows = year && (t[2].digits == 4 ? t[2].value == *year + 1 : t[2].value == (*year + 1) % 100);
    const DatePoint point{year.value_or(0), winter, 0, false};
    return t[0].value == winter && follows && point.isValid() ? std::optional(point) : std::nullopt;
}

std::optional<DatePoint> pointOf(Tokens t, QDate today) {
    int weekday = 0;
    if (!t.empty() && t.front().kind == 'W') {
        weekday = t.front().value;
        t.erase(t.begin());
    }
    std::string kinds;
    for (const Token& token : t) kinds += token.kind;
    std::optional<DatePoint> point;
    if (kinds == "NNY" || kinds == "NNN" || kinds == "NMY" || kinds == "NMN") {
        point = dayPoint(yearOf(t[2], today), t[1].value, t[0].value);
    } else if (kinds == "YNN" || kinds == "YMN") {
        if (t[0].digits == 4) point = dayPoint(t[0].value, t[1].value, t[2].value);
    } else if (kinds == "MNY") {
        point = dayPoint(yearOf(t[2], today), t[0].value, t[1].value);
    } else if (kinds == "B") {
        point = bareDigits(t[0], today);
    }
    if (weekday != 0)  // a weekday that does not go with its day is a slip in one of the two
        return point && point->first().dayOfWeek() == weekday ? point : std::nullopt;
    if (kinds == "NY" || kinds == "MY") return monthPoint(yearOf(t[1], today), t[0].value);
    if (kinds == "YN" || kinds == "YM") return t[0].digits == 4 ? monthPoint(t[0].value, t[1].value) : std::nullopt;
    if (kinds == "SYN" || kinds == "SYY") return longWinter(t, today);
    if (kinds == "Y" || kinds == "SY" || kinds == "YS") {
        const bool seasonFirst = kinds == "SY";
        const int season = kinds == "Y" ? 0 : t[seasonFirst ? 0 : 1].value;
        point = DatePoint{yearOf(t[seasonFirst ? 1 : 0], today).value_or(0), season, 0, false};
        return point->isValid() ? point : std::nullopt;
    }
    return point;
}

std::optional<QDate> shifted(const QString& text, QDate today) {
    static const QRegularExpression form(
        QStringLiteral("^(in |\\+|-)? ?([0-9]{1,5}|an?|one) ?(d|days?|w|wks?|weeks?|fortnights?|m|mths?|months?|y|yrs?|years?)"
                       "( ago| from now| from today)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString sign = match.captured(1), tail = match.captured(4);
    if (sign.isEmpty() == tail.isEmpty()) return std::nullopt;  // neither or both: which way is not said
    bool isDigits = false;
    int count = match.captured(2).toInt(&isDigits);
    if (!isDigits) count = 1;
    if (sign == "-"_L1 || tail == " ago"_L1) count = -count;
    switch (match.captured(3).front().unicode()) {
    case u'd': return today.addDays(count);
    case u'w': return today.addDays(7 * count);
    case u'f': return today.addDays(14 * count);
    case u'm': return today.addMonths(count);
    default: return today.addYears(count);
    }
}

/// "fri" and "next fri" come after today, "this fri" may be today, "last fri" was before today.
std::optional<QDate> onWeekday(const QString& text, QDate today) {
    const QString word = text.section(u' ', -1);
    const QString which = text.section(u' ', 0, -2);
    const int weekday = weekdayOf(word);
    if (weekday == 0) return std::nullopt;
    const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
    if (which == "this"_L1) return today.addDays(ahead);
    if (which == "last"_L1) return today.addDays(ahead == 0 ? -7 : ahead - 7);
    if (!which.isEmpty() && which != "next"_L1 && which != "on"_L1) return std::nullopt;
    return today.addDays(ahead == 0 ? 7 : ahead);
}

std::optional<DatePoint> relative(const QString& text, QDate today) {
    if (!today.isValid()) return std::nullopt;
    constexpr std::array which{"last", "this", "next"};
    for (int i = 0; i < 3; ++i) {
        const auto unit = afterWord(text, {QLatin1String(which[size_t(i)])});
        if (unit == "year"_L1) return DatePoint{today.year() + i - 1, 0, 0, false};
        if (unit != "month"_L1) continue;
        const QDate day = today.addMonths(i - 1);
        return DatePoint{day.year(), day.month(), 0, false};
    }
    std::optional<QDate> day;
    if (text == "today"_L1 || text == "now"_L1) day = today;
    if (text == "yesterday"_L1) day = today.addDays(-1);
    if (text == "tomorrow"_L1) day = today.addDays(1);
    if (!day) day = shifted(text, today);
    if (!day) day = onWeekday(text, today);
    return day ? std::optional(DatePoint::of(*day)) : std::nullopt;
}

}  // namespace

QString plainDateText(const QString& text) {
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
    for (QChar& c : plain) {
        if ((c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212') c = u'-';
        if (c == u'\u2019' || c == u'\u2018') c = u'\'';
        if (c.isDigit()) c = QChar(u'0' + c.digitValue());
    }
    return plain;
}

std::optional<QString> afterWord(const QString& text, const std::vector<QLatin1String>& words) {
    for (const QLatin1String word : words) {
        if (!text.startsWith(word)) continue;
        qsizetype at = word.size();
        const bool ends = at == text.size() || !text[at].isLetter() || !text[at - 1].isLetter();
        if (!ends) continue;
        if (at < text.size() && text[at] == u'.' && text[at - 1].isLetter()) ++at;
        while (at < text.size() && text[at] == u' ') ++at;
        return text.sliced(at);
    }
    return std::nullopt;
}

std::optional<DatePoint> pointFromText(const QString& text, QDate today) {
    QString bare = text;
    bool about = false;
    static const std::vector aboutWords{"about"_L1,         "abt"_L1,    "around"_L1,   "circa"_L1,     "ca"_L1,  "c"_L1,
                                        "approximately"_L1, "approx"_L1, "roughly"_L1,  "estimated"_L1, "est"_L1, "probably"_L1,
                                        "perhaps"_L1,       "maybe"_L1,  "possibly"_L1, "~"_L1};
    if (const auto rest = afterWord(bare, aboutWords)) {
        about = true;
        bare = *rest;
    }
    if (bare.endsWith(u'?') || bare.endsWith(u'~')) {
        about = true;
        bare = bare.chopped(1).trimmed();
    }
    auto point = relative(bare, today);
    if (!point)
        if (const auto tokens = tokensOf(bare)) point = pointOf(*tokens, today);
    if (!point || !point->isValid()) return std::nullopt;
    point->about = about;
    return point;
}

std::optional<DatePoint> pointFromText(const QString& text, const DatePoint& end) {
    const auto tokens = tokensOf(text);
    if (!tokens || tokens->empty() || tokens->size() > 2) return std::nullopt;
    const Token &one = tokens->front(), &two = tokens->back();
    const bool alone = tokens->size() == 1;
    if (alone && one.kind == 'N' && end.day != 0) return dayPoint(end.year, end.month, one.value);
    if (!alone && one.kind == 'N' && two.kind == 'M' && end.day != 0) return dayPoint(end.year, two.value, one.value);
    if (alone && one.kind == 'M' && end.month != 0 && end.month <= 12 && end.day == 0) return monthPoint(end.year, one.value);
    if (alone && one.kind == 'S' && end.isSeason()) return DatePoint{end.year, one.value, 0, false};
    return std::nullopt;
}

}  // namespace core
