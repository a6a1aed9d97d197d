// SPDX-License-Identifier: MPL-2.0
// What one reader may see of a case. Builders accept nothing else, so what is withheld is not there to be printed.
#pragma once

#include <QDateTime>
#include <QSet>
#include <QStringList>

#include "core/disclosure/audience.h"
#include "core/model/profile.h"
#include "core/model/revision.h"
#include "core/practice/pack.h"

namespace core {

/// Why something was left out or replaced; the words stand in the pack.
enum class Reason {
    RestrictedAddress,
    PlacementAddress,
    CarerIdentity,
    ReferrerIdentity,
    OtherParent,
    ThirdPartyHealth,
    WorkerView,
    NotForThisPerson,
    RefugeNeverPrinted,
    WorkingNote
};

template <>
struct EnumNames<Reason> {
    static constexpr std::array table{std::pair{Reason::RestrictedAddress, std::string_view("restricted_address")},
                                      std::pair{Reason::PlacementAddress, std::string_view("placement_address")},
                                      std::pair{Reason::CarerIdentity, std::string_view("carer_identity")},
                                      std::pair{Reason::ReferrerIdentity, std::string_view("referrer_identity")},
                                      std::pair{Reason::OtherParent, std::string_view("other_parent")},
                                      std::pair{Reason::ThirdPartyHealth, std::string_view("third_party_health")},
                                      std::pair{Reason::WorkerView, std::string_view("worker_view")},
                                      std::pair{Reason::NotForThisPerson, std::string_view("not_for_this_person")},
                                      std::pair{Reason::RefugeNeverPrinted, std::string_view("refuge_never_printed")},
                                      std::pair{Reason::WorkingNote, std::string_view("working_note")}};
};

/// One thing this reader does not get: a field (column set) or a whole record (column empty).
struct Withheld {
    AnyId record;
    QString type;  ///< table name of the record
    QString column;
    QString what;  ///< the value as typed, for the leak check and the worker's own list; never printed
    Reason reason = Reason::NotForThisPerson;
    bool operator==(const Withheld&) const = default;
};

/// Whose office makes the paper; it heads it.
struct Issuer {
    QString worker;
    QString phone;
    QString authority;
    bool fictional = false;  ///< made-up people: every page says so
    bool operator==(const Issuer&) const = default;
};
inline Issuer issuerOf(const Profile& profile) {
    return {profile.workerName, profile.phone, profile.authority, profile.fictional};
}

/// What clearing needs to know beside the records and the reader.
struct Clearance {
    const Pack* pack = nullptr;               ///< must outlive the ClearedSnapshot
    QString language = QStringLiteral("en");  ///< of the standing replacements
    AuditAnchor anchor;                       ///< the state of the audit the paper is made from
    QDateTime madeAt;
    /// The whole case, where `records` is the case as at a day: who is a carer and who lives where is judged by it, and
    /// withheld() tells of it, so that the leak check also knows what came later. nullptr = `records` is the whole case.
    const CaseSnapshot* whole = nullptr;
    /// Stretches of free text the worker decided to take out; a mark stands in their place. As found, upper and lower case count.
    QStringList takenOut = {};
    Issuer issuer = {};
};

class ClearedSnapshot {
public:
    const CaseSnapshot& records() const { return records_; }
    const Audience& audience() const { return audience_; }
    const Pack& pack() const { return *clearance_.pack; }
    const AuditAnchor& anchor() const { return clearance_.anchor; }
    QDateTime madeAt() const { return clearance_.madeAt; }
    const Issuer& issuer() const { return clearance_.issuer; }
    /// Facts that may hold on the as-at date but do not certainly: "possibly" in words and drawings.
    const QSet<AnyId>& possible() const { return possible_; }
    const QList<Withheld>& withheld() const { return withheld_; }

private:
    ClearedSnapshot(CaseSnapshot records, Audience audience, Clearance clearance)
        : records_(std::move(records)), audience_(std::move(audience)), clearance_(std::move(clearance)) {}
    friend class Clearing;

    CaseSnapshot records_;
    Audience audience_;
    Clearance clearance_;
    QSet<AnyId> possible_;
    QList<Withheld> withheld_;
};

/// Pure, deterministic; clearing what is cleared changes nothing. References hold: people and links stay, a hidden carer
/// bears the pack's standing name. `possible` is what asAt marked; pass {} for the whole case.
ClearedSnapshot clearedFor(const CaseSnapshot& records, const Audience& audience, const Clearance& clearance,
                           const QSet<AnyId>& possible = {});

}  // namespace core
