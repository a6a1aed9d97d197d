// SPDX-License-Identifier: MPL-2.0
// Figures of family time for one child and one adult (practice §7.6): counts with their whole, never a score. Pure.
#pragma once

#include "core/rules/contact_parties.h"
#include "core/rules/planned_times.h"

namespace core {

struct Fraction {
    int n = 0;
    int of = 0;
    bool operator==(const Fraction&) const = default;
};
/// Whole percents; nullopt while the whole is below 5, since a percentage would say more than is known.
std::optional<int> percentOf(const Fraction& fraction);

/// A time that was not, or not with this adult.
struct MissedTime {
    ContactSessionId session;
    QDate date;
    MissedKind kind = MissedKind::Unknown;
    NotHeldBy by = NotHeldBy::NobodyKnown;
    QString reason;  ///< code of "not_held_reasons"
    QString text;
    bool operator==(const MissedTime&) const = default;
};

struct EarlyEnd {
    ContactSessionId session;
    QDate date;
    EndedBy by = EndedBy::Other;
    int minutes = 0;  ///< before the planned end
    QString why;
    bool operator==(const EarlyEnd&) const = default;
};

/// One time in the strip of attendance: what became of it for this adult.
enum class AttendanceKind { Came, Late, LeftEarly, DidNotCome, Cancelled, Services, Neither, Unknown };
struct AttendanceCell {
    QDate date;
    AttendanceKind kind = AttendanceKind::Came;
    bool operator==(const AttendanceCell&) const = default;
};

struct ReasonCount {
    MissedKind kind = MissedKind::Unknown;
    NotHeldBy by = NotHeldBy::NobodyKnown;
    QString reason;
    int count = 0;
    bool operator==(const ReasonCount&) const = default;
};

/// Faces 1 to 5 as often as each was chosen, and of how many times the child was asked at all.
struct ChildViews {
    std::array<int, 5> before{}, after{};
    int asked = 0;
    int notAsked = 0;
    bool operator==(const ChildViews&) const = default;
};

struct StatisticsRequest {
    PersonId child;
    PersonId adult;
    std::optional<ArrangementId> arrangement;  ///< no value = all times of the two
    QDate from, to;                            ///< both counted in; null = open
    QDate today;                               ///< later times are not due yet
};

struct ContactFigures {
    int due = 0;  ///< held or not held; what an agreement or a decision left out is not due
    Fraction held;
    int adultDue = 0;  ///< due without those somebody else, or nobody known, kept from happening
    Fraction attendance;
    Fraction noShow;
    Fraction lateCancel;
    Fraction agencyCancelled;
    int nobodyKnown = 0;
    int suspended = 0;    ///< stopped by a decision: not due
    Fraction punctual;    ///< at most 5 minutes late, of the arrivals that are on record
    int lateMedian = 0;   ///< minutes, of the late arrivals (more than 5 minutes)
    int lateMost = 0;     ///< minutes
    int minutesLost = 0;  ///< by coming late
    Fraction minutes;     ///< delivered of planned
    QList<EarlyEnd> earlyEnds;
    int makeUpOffered = 0, makeUpAccepted = 0, makeUpHeld = 0;
    QList<ReasonCount> reasons;
    int runAttended = 0, runMissed = 0;  ///< at the end of the period; one of them is 0
    bool hasTrend = false;               ///< false = fewer than 6 times that were the adult's to keep
    Fraction firstHalf, secondHalf, lastSix;
    std::array<int, 5> interventions{};  ///< by InterventionType
    ChildViews views;
    Fraction shared;                      ///< records shared with this adult, of those that were due to be
    int sharedDays = 0;                   ///< median, from the time together
    Fraction courtMinimum;                ///< weeks that met the minimum, of weeks that can be judged
    std::optional<int> firstContactDays;  ///< from the start of the present, or the last, time in care; by any arrangement
    QList<AttendanceCell> cells;          ///< every counted time, oldest first
    QList<MissedTime> missed;
    QList<QDate> notRecorded;  ///< past times by the arrangement that nobody wrote of

    bool operator==(const ContactFigures&) const = default;
};

/// The order in which records were entered changes nothing.
ContactFigures contactFigures(const TimeContext& context, const StatisticsRequest& request);

/// Every pair of a child and an adult of each arrangement that is not a draft, in the order of arrangements. Letters are no
/// time together: nobody can be late for them.
QList<StatisticsRequest> statisticsPairs(const CaseSnapshot& records, const Pack& pack, QDate today);

/// One measure as a line of a table: its name ("attendance_rate"), its value, and what it counts. Words and definitions are
/// the pack's phrases "figure.NAME" and "figure.NAME.means".
struct FigureLine {
    QString name;
    std::optional<Fraction> fraction;
    std::optional<int> number;
    QString unit;  ///< "", "minutes" or "days"
    bool operator==(const FigureLine&) const = default;
};
/// In the order of print; the services' own cancellations always stand right under the adult's attendance.
QList<FigureLine> figureLines(const ContactFigures& figures);

}  // namespace core
