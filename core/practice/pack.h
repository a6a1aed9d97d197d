// SPDX-License-Identifier: MPL-2.0
// What differs between authorities and countries, as data: terms, phrases, holidays and the process of a jurisdiction.
#pragma once

#include "core/base/problem.h"
#include "core/model/case.h"
#include "core/practice/codes.h"
#include "core/practice/framework.h"
#include "core/practice/library.h"
#include "core/practice/writing.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>

#include <optional>

namespace core {

/// One concept in the words of the profession and in the words a family reads, as they stand inside a sentence.
struct Term {
    QString professional;
    QString family;
    bool operator==(const Term&) const = default;
};

/// A public holiday: a fixed day of the year, the n-th weekday of a month, days from Easter Sunday, or single dates.
struct HolidayRule {
    enum class Kind { FixedDay, NthWeekday, Easter, Dates };
    QString name;
    Kind kind = Kind::FixedDay;
    int month = 0;
    int day = 0;                    ///< FixedDay
    int weekday = 0;                ///< NthWeekday: 1 Monday … 7 Sunday
    int nth = 0;                    ///< NthWeekday: 1–4, −1 = last
    int offset = 0;                 ///< Easter: days after Easter Sunday
    bool movesFromWeekend = false;  ///< FixedDay: on Saturday or Sunday the next free weekday is taken instead
    QList<QDate> dates;             ///< Dates
    int fromYear = 0;               ///< first year of the rule; 0 = always
    QList<int> notIn;               ///< years in which it was moved or left out
    bool operator==(const HolidayRule&) const = default;
};

struct Pack {
    QString id;       ///< "england"
    QString version;  ///< "2026.1"; a case records the version it started with
    QString name;
    QHash<QString, QHash<QString, Term>> terms;  ///< language → concept key → words
    /// The words that name time together, for each way a case may choose: language → concept key → words.
    QHash<Wording, QHash<QString, QHash<QString, Term>>> wordings;
    QHash<QString, QHash<QString, QString>> phrases;  ///< language → phrase key → words; %1, %2 … are filled in
    QList<HolidayRule> holidays;
    CodeLists codes;      ///< legal statuses, kinds of placement and the like
    Framework framework;  ///< empty in a pack of words alone
    Library library;
    Writing writing;                 ///< for families; empty in a pack that says nothing of it
    QHash<QString, int> pageLimits;  ///< kind of document → pages a court takes, unless it directs otherwise
    QStringList furtherSections;     ///< sections this version of the program does not read

    bool operator==(const Pack&) const = default;
};

struct PackReading {
    std::optional<Pack> pack;  ///< nothing if a fault is more than a warning
    Problems problems;         ///< `where` is the JSON path: "terms.en.contact.family"
};

/// Every fault is found in one reading, with its path and reason. A pack that is `based_on` one that ships with the program
/// says only what differs: objects and lists of things with an id are merged, `"left_out": true` takes one away, other lists
/// take the place of the old one.
PackReading readPack(const QByteArray& json);

/// A pack that ships with the program ("england", "nsw"). nullptr if there is none of that name.
const Pack* shippedPack(const QString& id);

/// The pack new cases start with: England. Checked by a test, so that it always reads.
const Pack& standardPack();

/// In order, without doubles. `year` 1900–2200.
QList<QDate> holidaysOf(const Pack& pack, int year);
bool isWorkingDay(const Pack& pack, QDate day);
/// The day `count` working days after `day` (before it, if negative); `day` itself need not be a working day.
QDate addWorkingDays(const Pack& pack, QDate day, int count);
/// Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
QDate easterSunday(int year);

}  // namespace core
