// SPDX-License-Identifier: MPL-2.0
// Episodes of the looked-after-children return, put together into placements and legal statuses.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

#include <QDate>

namespace core {

/// One row, its codes as written.
struct Episode {
    int line = 0;
    PersonId child;
    QDate from;
    std::optional<QDate> to;
    QString reason;    ///< RNE
    QString status;    ///< LS
    QString need;      ///< CIN
    QString place;     ///< PLACE
    QString provider;  ///< PLACE_PROVIDER
    QString end;       ///< REC
    QString placeEnd;  ///< REASON_PLACE_CHANGE
    QString homePostcode;
    QString placePostcode;
    QString number;  ///< URN
};

/// Rows of a child that follow on each other make one placement and one legal status while these stay the same.
class EpisodeRuns {
public:
    EpisodeRuns(const CaseSnapshot& into, QDate today, ProblemList& problems, ImportResult& result)
        : into_(into), today_(today), problems_(problems), result_(result) {}
    void add(Episode episode) { episodes_.append(std::move(episode)); }
    void finish();

private:
    void child(const QList<Episode>& rows);
    template <RecordType T>
    void put(const QList<Episode>& run, T fact);
    LegalStatus statusOf(const QList<Episode>& run);
    Placement placementOf(const QList<Episode>& run);
    QString code(const Episode& row, const char* column, const char* list, const QString& written);

    const CaseSnapshot& into_;
    QDate today_;
    ProblemList& problems_;
    ImportResult& result_;
    QList<Episode> episodes_;
};

}  // namespace core
