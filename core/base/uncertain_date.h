// SPDX-License-Identifier: MPL-2.0
// A date as people know it: exact, a month, a season, about, before, between, a range with open ends, or unknown.
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace core {

/// How far a statement about uncertain dates can be relied on.
enum class Truth { No, Possible, Certain };

/// One end of an uncertain date: a year, with month or season and day where known.
/// Seasons are those of the weather service: spring March–May, summer June–August, autumn September–November; winter
/// takes the year of its December, so winter 2018 is December 2018 to February 2019.
struct DatePoint {
    int year = 0;   ///< proleptic Gregorian, 1 to 9999
    int month = 0;  ///< 1–12; 21–24 = spring, summer, autumn, winter (EDTF); 0 = not known
    int day = 0;    ///< 1–31; 0 = not known
    bool about = false;

    static DatePoint of(QDate day) { return {day.year(), day.month(), day.day(), false}; }

    /// Does the calendar have it? 31 February and month 13 it has not.
    bool isValid() const;
    bool isSeason() const { return month > 12; }
    QDate first() const;  ///< earliest day this point can mean; `about` widens it (see earliest()); null if not valid
    QDate last() const;   ///< latest day this point can mean
    /// The day, month, season or year after and before this one; not valid beyond the years 1 to 9999.
    DatePoint next() const;
    DatePoint previous() const;
    bool operator==(const DatePoint&) const = default;
};

/// Immutable value. Stored as EDTF (ISO 8601-2): "2019-03-27", "2019-03~", "2019-21", "[2014..2016]", "2014/2016",
/// "2014/..", "../2016", "" for unknown. EDTF counts the bound in, so before 1990 is "[..1989]", after 1990 "[1991..]".
class UncertainDate {
public:
    enum class Kind {
        Unknown,
        Single,   ///< one point
        Before,   ///< some day before the point begins
        After,    ///< some day after the point ends
        Between,  ///< one unknown day from the first point to the second
        Range,    ///< lasted from the first point to the second; either end may be open
    };

    UncertainDate() = default;
    /// The null date gives the unknown date.
    UncertainDate(QDate exact);  // NOLINT(google-explicit-constructor): an exact date is an uncertain date

    // Each throws Error{Invalid} for a point the calendar does not have and for ends that are certainly in the wrong
    // order; input is checked before (DatePoint::isValid, dateFromText). A range open at both ends is the unknown date.
    static UncertainDate single(DatePoint point);
    static UncertainDate month(int year, int month) { return single({year, month, 0, false}); }
    static UncertainDate year(int year) { return single({year, 0, 0, false}); }
    static UncertainDate about(DatePoint point);
    static UncertainDate before(DatePoint point);
    static UncertainDate after(DatePoint point);
    static UncertainDate between(DatePoint from, DatePoint to);
    static UncertainDate range(std::optional<DatePoint> from, std::optional<DatePoint> to);

    /// nullopt if `text` is not EDTF of the forms above. "?" and "%" are read as "~".
    static std::optional<UncertainDate> fromEdtf(const QString& text);
    QString edtf() const;

    Kind kind() const { return kind_; }
    bool isUnknown() const { return kind_ == Kind::Unknown; }
    /// The day itself, only if this is one exact day that is not "about".
    std::optional<QDate> exact() const;
    const DatePoint& first() const { return first_; }
    const DatePoint& second() const { return second_; }
    bool isOpenStart() const { return kind_ == Kind::Range && !hasFirst_; }
    bool isOpenEnd() const { return kind_ == Kind::Range && !hasSecond_; }

    /// Bounds of what this can mean; nullopt = no bound. "About" widens a day by 15 days, a month or season by one
    /// month, a year by one year on both sides (house rule, stated in the file-format documentation).
    std::optional<QDate> earliest() const;
    std::optional<QDate> latest() const;

    /// Is `day` (one of) the day(s) meant? Unknown: Possible. A range without an end goes on; how long a range without
    /// a start had lasted is not known, so it is never more than Possible there.
    Truth contains(QDate day) const;
    /// Does this lie wholly before `other`? A range without an end lies before nothing.
    Truth isBefore(const UncertainDate& other) const;

    bool operator==(const UncertainDate&) const = default;

private:
    Kind kind_ = Kind::Unknown;
    DatePoint first_;
    DatePoint second_;
    bool hasFirst_ = false;
    bool hasSecond_ = false;
};

/// A total order for lists: by earliest day, then latest, exact before vague, unknown last. What has no earliest day
/// stands at its latest: "before 1990" comes at the end of 1989. Equal only if identical.
std::strong_ordering compareForList(const UncertainDate& a, const UncertainDate& b);

/// Completed years between birth and a date, as the range of what is possible. Who was born on 29 February gets older
/// on 1 March in other years. `oldest` stands in where nothing bounds the age from above.
struct AgeRange {
    static constexpr int oldest = 120;

    int least = 0;
    int most = 0;
    bool operator==(const AgeRange&) const = default;
};
/// nullopt when nothing useful is known or the date lies before birth.
std::optional<AgeRange> ageAt(const UncertainDate& birth, const UncertainDate& when);
std::optional<AgeRange> ageAt(const UncertainDate& birth, QDate when);

/// Does a fact that lasts `from`…`to`, both days counted in, hold on `day`? `to` nullopt = still so; `to` unknown = it
/// ended, nobody knows when. A `from` that is itself a range with an end brings that end along.
Truth holdsOn(const UncertainDate& from, const std::optional<UncertainDate>& to, QDate day);

}  // namespace core
