// SPDX-License-Identifier: MPL-2.0
// When people, supervisors and places of a plan are taken: what they said of their time, school, and what is arranged.
#pragma once

#include "core/rules/plan_model.h"
#include "core/rules/planned_times.h"

#include <QHash>

namespace core {

/// A time of an arrangement in force, on the clock of the place.
struct PlanBooking {
    const CaseSnapshot* records = nullptr;
    const Arrangement* arrangement = nullptr;
    QDate date;
    int from = 0, to = 0;  ///< minutes after midnight
    std::optional<VenueId> venue;
    int night = 0;  ///< so many days after it began: it goes on over night
};

/// A stretch of a day on which somebody cannot; a booking may be at another place and asks for the way between.
struct PlanBlock {
    int from = 0, to = 0;
    int rule = 0;
    bool booking = false;
    std::optional<VenueId> at;
};

/// Of school age on that day, and no school hours of the child's own are written.
bool isPupilByAge(const CaseSnapshot& records, const PersonId& child, QDate day);

class PlanBlocks {
public:
    /// Adds its rules to the model. Everything must outlive this.
    PlanBlocks(PlanModel& model, const PlanRequest& request, const Caseload& caseload, const CaseId& caseId, const Pack& pack);

    const CaseSnapshot& records() const { return records_; }
    const QList<PlanBooking>& bookings() const { return bookings_; }
    /// `who` is the text of the id of a person or professional.
    QList<PlanBlock> on(const QString& who, QDate day) const { return blocks_.value({who, day}); }
    /// Minutes of the way of this person to the place; 0 = nothing was said.
    int way(const QString& who, const VenueId& venue) const;
    /// Minutes between two places; 0 for the same.
    int between(const VenueId& a, const VenueId& b) const;

    QString name(const PersonId& person) const;
    QString name(const ProfessionalId& professional) const;
    QString name(const VenueId& venue) const;
    QString names(const QList<PersonId>& people) const;

private:
    void collectBookings();
    void arranged(const PlanBooking& booking);
    void said(const Availability& one, const QString& who, const QString& name);
    void free(const QString& who, const QString& name, const QList<const Availability*>& windows);
    void school(const PersonId& child);
    void block(const QString& who, QDate day, const PlanBlock& block) { blocks_[{who, day}].append(block); }

    PlanModel& model_;
    const PlanRequest& request_;
    const Caseload& caseload_;
    const CaseSnapshot& records_;
    const Pack& pack_;
    QList<PlanBooking> bookings_;
    QHash<std::pair<QString, QDate>, QList<PlanBlock>> blocks_;
};

}  // namespace core
