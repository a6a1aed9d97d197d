// SPDX-License-Identifier: MPL-2.0
// The whole caseload behind one case's calendar: supervisors and places are shared by families, so their days and what
// collides are looked for in every case of the file.
#pragma once

#include "core/rules/time_changes.h"
#include "ui/common/case_context.h"

#include <QObject>

namespace ui {

/// Opens the cases that are not open yet, one at a turn of the event loop, so that a large caseload never holds up the window.
class CaseReader final : public QObject {
    Q_OBJECT
public:
    explicit CaseReader(const CaseContext& context, QObject* parent);
    /// Begins, or goes on with what has come since.
    void start();

Q_SIGNALS:
    /// All are open now; not said where none was to be read.
    void finished();

private:
    void next();

    CaseContext context_;
    QList<core::CaseId> waiting_;
    bool isReading_ = false;
};

/// A time of another family that takes a supervisor or a place.
struct BookedElsewhere {
    QDate date;
    int start = 0;  ///< minutes after midnight, on the clock of that arrangement
    int minutes = 0;
    QString label;  ///< of the other case
    QString words;  ///< "10:00 to 12:00 is taken by DEMO-B"
};

/// Of all other open cases, by day and start. Empty unless a supervisor or a place is asked for.
QList<BookedElsewhere> bookedElsewhere(const CaseContext& context, const core::CalendarFilter& filter, QDate from, QDate to);

/// "Clashes were looked for in all 4 cases." or in how many of them so far.
QString casesLookedAt(const CaseContext& context);

}  // namespace ui
