// SPDX-License-Identifier: MPL-2.0
// Simple drawn pictures for a child: faces for people, signs for places, a week of them, and a year on one sheet. Pure.
#pragma once

#include "core/genogram/drawing.h"

#include <QDate>
#include <QSet>

namespace core {

enum class PlaceSign { House, Garden, Phone, Screen, Letter, Night };

/// One time together as a child sees it.
struct PictureTime {
    QString clock;      ///< "10:00"
    QStringList names;  ///< who comes
    QList<int> faces;   ///< which face each of them bears, so that it is the same on every day
    PlaceSign sign = PlaceSign::House;
    QString place;  ///< "Willow Tree"; may be empty
};

struct PictureDay {
    QString name;  ///< "Monday"
    QString date;  ///< "7 April"
    QList<PictureTime> times;
};

/// Seven days, one below the other: the name of the day, then what is on it. `width` in mm.
Drawing pictureWeek(const QList<PictureDay>& days, double width);

/// Twelve months from `first`, three beside each other: filled = together, framed = by call or letter. `months` are the
/// headings, `weekdays` one letter each from Monday.
Drawing yearSheet(QDate first, const QSet<QDate>& together, const QSet<QDate>& apart, const QStringList& months,
                  const QStringList& weekdays, double width);

/// Lines to write on by hand, 8 mm apart.
Drawing ruledLines(int count, double width);

}  // namespace core
