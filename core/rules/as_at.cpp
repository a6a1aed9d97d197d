// SPDX-License-Identifier: MPL-2.0
#include "core/rules/as_at.h"

#include "core/rules/references.h"

namespace core {
namespace {

constexpr int pregnancyDays = 280;

/// Had `date` come by the end of `day`? An unknown date may have.
Truth begunBy(const UncertainDate& date, QDate day) {
    if (date.isUnknown()) return Truth::Possible;
    if (const auto first = date.earliest(); first && *first > day) return Truth::No;
    // What lasts begins at its start: the end of a range says nothing of that.
    if (date.kind() == UncertainDate::Kind::Range)
        return date.isOpenStart() || date.first().last() <= day ? Truth::Certain : Truth::Possible;
    const auto last = date.latest();
    return last && *last <= day ? Truth::Certain : Truth::Possible;
}

template <class T, class... Any>
constexpr bool isOf = (std::is_same_v<T, Any> || ...);

class Past {
public:
    Past(const CaseSnapshot& now, QDate day) : day_(day), past_{now, {}} {}

    AsAt take() {
        people();
        const CaseSnapshot before = past_.records;  // what is walked over must not change underfoot
        facts(before);
        entries();
        process();
        leaveOut();
        unions();
        leaveOut();
        closing();
        return std::move(past_);
    }

private:
    void judge(const AnyId& id, Truth truth) {
        if (truth == Truth::No) gone_.insert(id);
        if (truth == Truth::Possible) past_.possible.insert(id);
    }

    void people();
    void facts(const CaseSnapshot& before);
    void entries();
    void process();
    void unions();
    void closing();
    void leaveOut();

    // A step without a date is one of the plan; it is not doubtful.
    void happened(const AnyId& id, const UncertainDate& date) {
        if (!date.isUnknown()) judge(id, begunBy(date, day_));
    }

    template <RecordType T>
    void lasting(const T& fact) {
        // A link without any date is not doubtful; nobody dates a birth link.
        const bool undated = fact.from.isUnknown() && !fact.to;
        judge(anyId(fact.id), undated ? Truth::Certain : holdsOn(fact.from, fact.to, day_));
        if (!fact.to || begunBy(*fact.to, day_) != Truth::No) return;
        T open = fact;
        open.to.reset();
        past_.records.put(open);
    }

    QDate day_;
    AsAt past_;
    QSet<AnyId> gone_;
};

void Past::people() {
    const CaseSnapshot now = past_.records;
    for (const Person& person : now.all<Person>()) {
        const QDate known = person.beginning == Beginning::Unborn ? day_.addDays(pregnancyDays) : day_;
        if (!person.birth.isUnknown()) judge(anyId(person.id), begunBy(person.birth, known));
        Person then = person;
        if (person.deceased || !person.death.isUnknown()) {
            const Truth dead = begunBy(person.death, day_);
            if (dead == Truth::Possible) past_.possible.insert(anyId(person.id));
            if (dead == Truth::No) {
                then.deceased = false;
                then.death = {};
                then.causeOfDeath.clear();
            }
        }
        then.names.removeIf([&](const PersonName& name) { return begunBy(name.from, day_) == Truth::No; });
        if (then.names.isEmpty()) then.names = person.names;
        if (then != person) past_.records.put(then);
    }
}

void Past::facts(const CaseSnapshot& before) {
    eachRecordType([&]<RecordType T>() {
        if constexpr (Lasting<T> && InCase<T>)
            for (const T& fact : before.all<T>()) lasting(fact);
    });
    for (const Hearing& hearing : before.all<Hearing>())
        if (!hearing.date.isUnknown()) judge(anyId(hearing.id), begunBy(hearing.date, day_));
}

void Past::entries() {
    for (const ChronologyEntry& entry : past_.records.all<ChronologyEntry>())
        if (!entry.date.isUnknown()) judge(anyId(entry.id), begunBy(entry.date, day_));
}

void Past::process() {
    const CaseSnapshot now = past_.records;
    eachRecordType([&]<RecordType T>() {
        if constexpr (isOf<T, GateDecision, FactorRating, RiskClassification, Assessment, Engagement, Wish, Review, MeasureScore,
                           Reflection, TimerNote, GoalReview, CoverageReason, Agreement, AgreementEvent, ContactSession,
                           SafeContact, SessionAddendum, ThreeHouses, KinEnquiry>)
            for (const T& record : now.all<T>()) happened(anyId(record.id), record.date);
        else if constexpr (isOf<T, TaskState, Barrier>)
            for (const T& record : now.all<T>()) happened(anyId(record.id), record.since);
        else if constexpr (isOf<T, Goal, ContingencyPlan>)
            for (const T& record : now.all<T>()) happened(anyId(record.id), record.agreedOn);
        else if constexpr (isOf<T, SupportPlan, Arrangement>)
            for (const T& record : now.all<T>()) happened(anyId(record.id), record.start);
    });
}

void Past::unions() {
    const CaseSnapshot now = past_.records;
    QSet<UnionId> withChild;
    for (const Parentage& link : now.all<Parentage>())
        if (link.unionId) withChild.insert(*link.unionId);
    for (const Union& pair : now.all<Union>()) {
        Union then = pair;
        then.phases.clear();
        bool doubtful = false;
        for (UnionPhase phase : pair.phases) {
            const Truth begun = begunBy(phase.from, day_);
            if (begun == Truth::No) continue;
            doubtful = doubtful || (begun == Truth::Possible && !phase.from.isUnknown());
            if (phase.to) {
                const Truth ended = begunBy(*phase.to, day_);
                doubtful = doubtful || (ended == Truth::Possible && !phase.to->isUnknown());
                if (ended == Truth::No) {
                    phase.to.reset();
                    phase.end = UnionEnd::None;
                }
            }
            then.phases.append(phase);
        }
        if (then.phases.isEmpty() && !pair.phases.isEmpty() && !withChild.contains(pair.id)) gone_.insert(anyId(pair.id));
        if (doubtful) past_.possible.insert(anyId(pair.id));
        if (then != pair) past_.records.put(then);
    }
}

void Past::closing() {
    if (const Case* file = past_.records.theCase(); file && file->closed && begunBy(*file->closed, day_) == Truth::No) {
        Case open = *file;
        open.closed.reset();
        past_.records.put(open);
    }
}

void Past::leaveOut() {
    if (gone_.isEmpty()) return;
    const CaseSnapshot now = past_.records;
    closeOver(now, gone_);
    eachRecord(now, [&](const Record& record) {
        if (gone_.contains(recordId(record))) past_.records.take(record);
        else if (const std::optional<Record> rest = withoutReferences(record, gone_); rest && *rest != record)
            past_.records.put(*rest);
    });
    past_.possible -= gone_;
    gone_.clear();
}

}  // namespace

AsAt asAt(const CaseSnapshot& snapshot, QDate day) { return Past(snapshot, day).take(); }

}  // namespace core
