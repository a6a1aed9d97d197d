// SPDX-License-Identifier: MPL-2.0
#include "core/rules/fact_check.h"

#include "core/practice/codes.h"
#include "core/rules/kinship.h"

namespace core {
namespace {

const QString statuses = QStringLiteral("legal_statuses");
const QString placements = QStringLiteral("placement_kinds");

template <class T>
DaySpan spanOf(const T& fact) {
    return core::spanOf(fact.from, fact.to);
}

class ChildCheck {
public:
    ChildCheck(const CaseSnapshot& snapshot, const Pack& pack, QDate today, const PersonId& child)
        : snapshot_(snapshot), pack_(pack), today_(today), child_(child) {
        for (const Placement& one : snapshot.all<Placement>())
            if (one.child == child) placements_.append(&one);
        for (const LegalStatus& one : snapshot.all<LegalStatus>())
            if (one.child == child) statuses_.append(&one);
    }

    QList<FactFinding> take() {
        overlaps();
        statusMissing();
        placementMissing();
        lifeDates();
        approvals();
        consent();
        worker();
        std::stable_sort(found_.begin(), found_.end(),
                         [](const FactFinding& a, const FactFinding& b) { return int(a.issue) < int(b.issue); });
        return std::move(found_);
    }

private:
    void report(FactIssue issue, QList<AnyId> records, std::optional<Stretch> days = {}) {
        found_.append({issue, child_, std::move(records), days});
    }

    bool is(const LegalStatus& status, const char* property) const {
        return codeIs(pack_, statuses, status.status, QLatin1String(property));
    }
    bool is(const Placement& placement, const char* property) const {
        return codeIs(pack_, placements, placement.kind, QLatin1String(property));
    }

    template <class T, class Both>
    void together(const QList<const T*>& facts, FactIssue issue, Both&& exclude) {
        for (qsizetype i = 0; i < facts.size(); ++i)
            for (qsizetype j = i + 1; j < facts.size(); ++j) {
                if (!exclude(*facts[i], *facts[j])) continue;
                const DaySpan a = spanOf(*facts[i]), b = spanOf(*facts[j]);
                if (daysTogether(a, b, today_) == 0) continue;
                const Stretch days{std::max(a.certainFrom, b.certainFrom), std::min({a.certainTo, b.certainTo, today_})};
                const bool later = a.certainFrom < b.certainFrom;
                report(issue, {anyId(facts[later ? j : i]->id), anyId(facts[later ? i : j]->id)}, days);
            }
    }

    void overlaps() {
        // A child on holiday or in hospital keeps the placement it comes back to.
        together(placements_, FactIssue::PlacementsTogether,
                 [&](const Placement& a, const Placement& b) { return !is(a, "temporary") && !is(b, "temporary"); });
        together(statuses_, FactIssue::StatusesTogether,
                 [&](const LegalStatus& a, const LegalStatus& b) { return is(a, "care") && is(b, "care"); });
    }

    void statusMissing() {
        QList<DaySpan> ground;
        for (const LegalStatus* status : statuses_)
            if (is(*status, "looked_after")) ground.append(spanOf(*status));
        for (const Placement* placement : placements_)
            for (const Stretch& gap : gapsIn(spanOf(*placement), ground, today_))
                report(FactIssue::StatusMissing, {anyId(placement->id)}, gap);
    }

    void placementMissing() {
        QList<DaySpan> places;
        for (const Placement* placement : placements_) places.append(spanOf(*placement));
        for (const LegalStatus* status : statuses_) {
            // A placement order rests on a care order, which asks for the place; short breaks are lived at home.
            if (!is(*status, "looked_after") || !is(*status, "care")) continue;
            for (const Stretch& gap : gapsIn(spanOf(*status), places, today_))
                report(FactIssue::PlacementMissing, {anyId(status->id)}, gap);
        }
    }

    void lifeDates() {
        const Person* child = snapshot_.find<Person>(child_);
        if (!child) return;
        const bool isBorn = child->beginning == Beginning::Born;
        if (child->birth.isUnknown()) report(FactIssue::NoBirth, {anyId(child_)});
        eachRecordType([&]<RecordType T>() {
            if constexpr (Lasting<T> && requires(const T& fact) {
                              { fact.child } -> std::convertible_to<PersonId>;
                          })
                for (const T& fact : snapshot_.all<T>())
                    if (fact.child == child_ && !std::is_same_v<T, Parentage>) lifeDates(fact, *child, isBorn);
        });
    }

    template <class T>
    void lifeDates(const T& fact, const Person& child, bool isBorn) {
        const DaySpan span = spanOf(fact);
        const auto born = child.birth.earliest();
        // Plans and proceedings may begin before birth, a home and a school may not.
        const bool needsBirth = isBorn && !std::is_same_v<T, LegalStatus>;
        if (needsBirth && born && span.certainFrom < *born) report(FactIssue::BeforeBirth, {anyId(fact.id)});
        const auto died = child.death.latest();
        if (died && span.isCertainAnywhere() && span.certainTo > *died)
            report(FactIssue::AfterDeath, {anyId(fact.id)}, Stretch{died->addDays(1), std::min(span.certainTo, today_)});
        if (span.certainFrom != DaySpan::farAway() && span.possibleFrom > today_) report(FactIssue::InFuture, {anyId(fact.id)});
        if constexpr (std::is_same_v<T, Placement> || std::is_same_v<T, LegalStatus>) {
            bool ends = true;
            if constexpr (std::is_same_v<T, LegalStatus>) ends = is(fact, "looked_after");
            const auto latest = child.birth.latest();
            if (!latest || !ends || died) return;
            const QDate grown = latest->addYears(18);
            if (span.isCertainAnywhere() && std::min(span.certainTo, today_) > grown)
                report(FactIssue::AfterEighteen, {anyId(fact.id)}, Stretch{grown, std::min(span.certainTo, today_)});
        }
    }

    void approvals() {
        for (const Placement* placement : placements_) {
            if (!is(*placement, "with_parents") || placement->approved) continue;
            for (const LegalStatus* status : statuses_) {
                const bool isOrder = is(*status, "looked_after") && is(*status, "order");
                if (isOrder && daysTogether(spanOf(*placement), spanOf(*status), today_) > 0) {
                    report(FactIssue::ParentNotApproved, {anyId(placement->id), anyId(status->id)});
                    break;
                }
            }
        }
    }

    void consent() {
        bool known = false;
        for (const ParentalResponsibility& one : snapshot_.all<ParentalResponsibility>())
            known = known || (one.child == child_ &&
                              codeIs(pack_, QStringLiteral("responsibility_bases"), one.basis, QStringLiteral("holder")));
        for (const LegalStatus* status : statuses_)
            if (!known && status->status == QStringLiteral("s20_accommodated") && !status->to)
                report(FactIssue::ConsentMissing, {anyId(status->id)});
    }

    void worker() {
        QList<DaySpan> workers;
        for (const Allocation& one : snapshot_.all<Allocation>())
            if (one.children.isEmpty() || one.children.contains(child_)) workers.append(spanOf(one));
        if (workers.isEmpty()) return;  // nobody keeps that list here
        for (const LegalStatus* status : statuses_) {
            if (!is(*status, "looked_after")) continue;
            for (const Stretch& gap : gapsIn(spanOf(*status), workers, today_))
                report(FactIssue::WorkerMissing, {anyId(status->id)}, gap);
        }
    }

    const CaseSnapshot& snapshot_;
    const Pack& pack_;
    QDate today_;
    PersonId child_;
    QList<const Placement*> placements_;
    QList<const LegalStatus*> statuses_;
    QList<FactFinding> found_;
};

QList<FactFinding> hearingFindings(const CaseSnapshot& snapshot) {
    QList<FactFinding> found;
    for (const Hearing& hearing : snapshot.all<Hearing>()) {
        const Proceeding* proceeding = snapshot.find<Proceeding>(hearing.proceeding);
        if (!proceeding || hearing.date.isUnknown()) continue;
        const DaySpan span = spanOf(*proceeding);
        const auto first = hearing.date.earliest(), last = hearing.date.latest();
        const bool before = last && *last < span.possibleFrom;
        const bool after = first && *first > span.possibleTo;
        if (before || after) found.append({FactIssue::HearingOutside, {}, {anyId(hearing.id), anyId(proceeding->id)}, {}});
    }
    return found;
}

}  // namespace

QList<FactFinding> checkFacts(const CaseSnapshot& snapshot, const Pack& pack, QDate today) {
    QList<FactFinding> found;
    for (const PersonId& child : subjectChildren(snapshot)) found += ChildCheck(snapshot, pack, today, child).take();
    return found + hearingFindings(snapshot);
}

}  // namespace core
