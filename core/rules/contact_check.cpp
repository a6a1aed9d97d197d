// SPDX-License-Identifier: MPL-2.0
#include "core/rules/contact_check.h"

#include "core/rules/contact_parties.h"
#include "core/rules/family_view.h"
#include "core/rules/session_life.h"
#include "core/rules/time_checks.h"

#include <QSet>

namespace core {
namespace {

using namespace Qt::StringLiterals;
using Severity = Problem::Severity;

constexpr int inARow = 3;         // V-18, V-19
constexpr int lookedBack = 28;    // days in which a time without any record is asked for
constexpr int refusalNotice = 1;  // days within which the notices of a refusal are out

class ContactCheck {
public:
    ContactCheck(const TimeContext& context, QDate on)
        : context_(context), records_(context.records), pack_(context.pack), on_(on) {}

    Problems run() {
        for (const ContactSession& session : records_.all<ContactSession>())
            if (dayOf(session.date).isValid()) sessions_.append(&session);
        std::sort(sessions_.begin(), sessions_.end(),
                  [](const ContactSession* a, const ContactSession* b) { return isLater(*a, *b); });
        for (const Arrangement& one : records_.all<Arrangement>()) {
            if (one.state != ArrangementState::Active) continue;
            againstOrders(one);
            supervision(one);
            told(one);
            if (isBegun(one)) missed(one);
            unwritten(one);
        }
        for (const Arrangement& one : records_.all<Arrangement>())
            for (const TimeSuspension& pause : one.suspensions) refusal(one, pause);
        for (const ContactSession* session : std::as_const(sessions_)) ofSession(*session);
        for (const PersonId& child : childrenOf(records_)) view(child);
        siblings();
        return std::move(problems_);
    }

private:
    template <class T>
    void add(const char* code, const T& record, const char* field, const QString& message,
             Severity severity = Severity::Warning) {
        problems_.append({QLatin1String(field), QLatin1String(code),
                          u"%1 %2"_s.arg(QLatin1String(Describe<T>::table), record.id.text()), message, severity});
    }
    bool is(const char* list, const QString& code, const char* property) const {
        return codeIs(pack_, QLatin1String(list), code, QLatin1String(property));
    }
    QString name(const PersonId& id) const {
        const Person* person = records_.find<Person>(id);
        return person ? shortName(*person) : QString();
    }
    bool isBegun(const Arrangement& one) const { return dayOf(one.start).isValid() && dayOf(one.start) <= on_; }
    bool isLetter(const QString& type) const { return is("contact_types", type, "letter"); }
    static bool isOver(const ContactSession& one) { return isHeld(one) || one.state == SessionState::NotHeld; }

    // ---- V-08: what a court, the police or an order says
    void againstOrders(const Arrangement& one) {
        static const QSet<QString> orders{u"limit_no_contact"_s,   u"limit_supervised"_s,    u"prohibited_adult"_s,
                                          u"court_time_changed"_s, u"break_against_order"_s, u"below_minimum"_s};
        for (const Problem& found : arrangementProblems(one, context_, on_))
            if (orders.contains(found.code) && found.severity == Severity::Error)
                problems_.append({found.field, u"V-08"_s, found.where, found.message, Severity::Error});
    }

    // ---- V-09, V-10: time that is refused in an emergency (s.34(6) Children Act 1989, reg 8)
    void refusal(const Arrangement& one, const TimeSuspension& pause) {
        if (pause.basis != u"urgent_refusal"_s || !pause.from.exact() || *pause.from.exact() > on_) return;
        const QDate from = *pause.from.exact();
        const bool goesOn = !pause.to.latest() || *pause.to.latest() >= on_;
        const QDate last = goesOn ? on_ : *pause.to.latest();
        if (from.daysTo(last) >= 7 && !permitted(one, from))
            add("V-09", one, "suspensions", u"The refusal is older than the law allows, and no order of a court is recorded."_s,
                Severity::Error);
        if (pause.toldOn.isUnknown() && from.daysTo(on_) > refusalNotice)
            add("V-10", one, "suspensions", u"The written notices of this refusal are not recorded."_s, Severity::Error);
    }
    // A break of the same arrangement that a court permits, or an order on contact, within the seven days.
    bool permitted(const Arrangement& one, QDate from) const {
        for (const LegalStatus& order : records_.all<LegalStatus>())
            if (order.status.startsWith("contact_order"_L1) && one.children.contains(order.child) && dayOf(order.from) >= from &&
                dayOf(order.from) <= from.addDays(7))
                return true;
        return std::any_of(one.suspensions.begin(), one.suspensions.end(), [&](const TimeSuspension& other) {
            return other.basis == u"permission_to_refuse"_s && dayOf(other.from).isValid() &&
                   dayOf(other.from) <= from.addDays(7);
        });
    }

    // ---- V-11 to V-13
    void supervision(const Arrangement& one) {
        if (!is("supervision_levels", one.supervision, "supervised")) return;
        if (one.supervisionReason.isEmpty() && one.supervisionText.trimmed().isEmpty())
            add("V-11", one, "supervision_reason", u"Say why it is supervised."_s);
        const QDate review = one.supervisionReview.latest().value_or(QDate());
        if (one.supervisionReview.isUnknown())
            add("V-11", one, "supervision_review", u"Say when it is looked at again whether supervision is still needed."_s);
        else if (review.isValid() && review < on_)
            add("V-11", one, "supervision_review", u"The day to look at supervision again has passed."_s);
    }

    void told(const Arrangement& one) {
        if (is("contact_types", one.type, "direct") && one.agreedOn.isUnknown() && one.houseRules.isEmpty())
            add("V-12", one, "agreed_on", u"They meet without a written agreement or rules."_s);
        if (!isBegun(one)) return;
        const QList<PersonId> parents = parentsOf(records_);
        QStringList missing;
        for (const PersonId& adult : one.adults) {
            const bool issued = std::any_of(one.issued.begin(), one.issued.end(), [&](const IssuedTo& to) {
                return to.person == adult && dayOf(to.date).isValid() && dayOf(to.date) <= on_;
            });
            if (parents.contains(adult) && !issued) missing.append(name(adult));
        }
        if (!missing.isEmpty())
            add("V-13", one, "issued", u"It is not recorded that %1 was given the dates."_s.arg(missing.join(u", "_s)));
    }

    // ---- V-15: a time by the plan that nobody wrote of
    void unwritten(const Arrangement& one) {
        const QDate from = on_.addDays(-lookedBack);
        int open = 0;
        for (const PlannedTime& time : plannedTimes(one, context_, from, on_.addDays(-1)))
            open += !sessionOf(records_, one.id, time);
        if (open == 1) add("V-15", one, "rules", u"One time in the last four weeks has no record. Say what came of it."_s);
        if (open > 1)
            add("V-15", one, "rules", u"%1 times in the last four weeks have no record. Say what came of them."_s.arg(open));
    }

    // ---- V-19: three that failed, one after the other, for whatever reason
    void missed(const Arrangement& one) {
        const int limit = one.missedRule > 0 ? one.missedRule : inARow;
        for (const PersonId& adult : one.adults) {
            int count = 0;
            const ContactSession* last = nullptr;
            for (const ContactSession* session : std::as_const(sessions_)) {
                if (session->arrangement != one.id || dayOf(session->date) > on_ || !isCounted(*session)) continue;
                if (!missedBy(*session, adult)) break;
                if (!last) last = session;
                ++count;
            }
            if (!last || count < limit || lookedAtSince(dayOf(last->date))) continue;
            add("V-19", one, "missed_rule",
                u"%1 times in a row were missed with %2. Meet and look at the plan together."_s.arg(count).arg(name(adult)));
        }
    }
    bool lookedAtSince(QDate day) const {
        const auto& reviews = records_.all<Review>();
        return std::any_of(reviews.begin(), reviews.end(), [&](const Review& review) {
            return review.state == ReviewState::Held &&
                   (review.type == u"contact_review"_s || review.type == u"arrangement_change"_s) &&
                   dayOf(review.date).isValid() && dayOf(review.date) >= day && dayOf(review.date) <= on_;
        });
    }

    // ---- V-14 to V-17: one session
    void ofSession(const ContactSession& one) {
        const QDate day = one.date.latest().value_or(dayOf(one.date));
        if (!isOver(one)) {
            if (day < on_) add("V-15", one, "state", u"The day has passed. Say what came of this time."_s);
            return;
        }
        if (day > on_) return;
        if (one.state == SessionState::NotHeld) {
            const bool who = one.notHeldBy != NotHeldBy::Adult || one.notHeldPerson;
            if (one.notHeldReason.isEmpty() || !who)
                add("V-16", one, "not_held_reason", u"Say who could not come, and why it was not held."_s, Severity::Error);
        } else {
            sharing(one);
        }
        for (const Incident& incident : one.incidents) {
            const QDate told = dayOf(incident.toldOn);
            if (incident.toldWhom.trimmed().isEmpty() || !told.isValid())
                add("V-17", one, "incidents", u"Say which manager was told of the incident, and when."_s);
            else if (told > day) add("V-17", one, "incidents", u"The manager was told later than the same day. Say why."_s);
        }
    }

    // Only where everything seen is written down is there a record to share with the adults who were there.
    void sharing(const ContactSession& one) {
        if (depthOf(pack_, one.supervision) != RecordDepth::Full || isLetter(one.type)) return;
        const auto has = [&](const PersonId& adult) {
            const QDate day = sharedWithOn(records_, one, adult);
            return day.isValid() && day <= on_;
        };
        QStringList without;
        for (const PersonId& adult : one.adults)
            if (wasThere(one, adult) && !has(adult)) without.append(name(adult));
        if (without.isEmpty()) return;
        const QString names = without.join(u", "_s);
        if (const QDate late = recordVeryLate(one); late.isValid() && on_ > late)
            add("V-14", one, "shared", u"More than three months have passed. Share the record with %1."_s.arg(names),
                Severity::Error);
        else if (const QDate due = recordDue(pack_, one, RecordState::Shared); due.isValid() && on_ > due)
            add("V-14", one, "shared", u"The record should have been shared with %1 within ten working days."_s.arg(names));
    }

    // ---- V-18: what the child says of it
    static bool hasView(const ContactSession& one, const PersonId& child) {
        const bool view = std::any_of(one.views.begin(), one.views.end(), [&](const TimeView& said) {
            return said.person == child && (said.face > 0 || !said.words.trimmed().isEmpty());
        });
        return view || std::any_of(one.seen.begin(), one.seen.end(), [&](const SeenLine& line) { return line.said == child; });
    }
    void view(const PersonId& child) {
        int count = 0;
        const ContactSession* last = nullptr;
        for (const ContactSession* session : std::as_const(sessions_)) {
            if (dayOf(session->date) > on_ || !isHeld(*session) || isLetter(session->type) || !session->children.contains(child))
                continue;
            if (hasView(*session, child)) return;
            if (!last) last = session;
            if (++count == inARow) break;
        }
        if (count == inARow)
            add("V-18", *last, "views",
                u"Three times in a row nothing says how %1 found it. Ask, and write it down."_s.arg(name(child)));
    }

    // ---- V-33
    QSet<HouseholdId> homesOf(const PersonId& person) const {
        QSet<HouseholdId> homes;
        for (const Residence& stay : records_.all<Residence>())
            if (stay.person == person && stay.kind != ResidenceKind::ShortStay &&
                holdsOn(stay.from, stay.to, on_) == Truth::Certain)
                homes.insert(stay.household);
        return homes;
    }
    bool isMinor(const Person& person) const {
        const auto born = person.birth.earliest();
        return person.beginning == Beginning::Born && !person.deceased && born && born->addYears(18) > on_ && *born <= on_;
    }
    QSet<PersonId> siblingsOf(const PersonId& child) const {
        QSet<PersonId> found;
        for (const PersonId& parent : parentsOf(records_, child))
            for (const Parentage& link : records_.all<Parentage>())
                if (link.parent == parent && link.child != child) found.insert(link.child);
        return found;
    }
    bool meet(const PersonId& a, const PersonId& b) const {
        const auto& all = records_.all<Arrangement>();
        return std::any_of(all.begin(), all.end(), [&](const Arrangement& one) {
            const auto named = [&](const PersonId& who) { return one.children.contains(who) || one.adults.contains(who); };
            return one.state == ArrangementState::Active && named(a) && named(b);
        });
    }
    void siblings() {
        QSet<std::pair<PersonId, PersonId>> said;
        for (const PersonId& child : childrenOf(records_)) {
            const QSet<HouseholdId> home = homesOf(child);
            if (home.isEmpty()) continue;
            const QSet<PersonId> found = siblingsOf(child);
            QList<PersonId> others(found.begin(), found.end());
            std::sort(others.begin(), others.end());
            for (const PersonId& other : std::as_const(others)) {
                const Person* sibling = records_.find<Person>(other);
                const QSet<HouseholdId> theirs = homesOf(other);
                if (!sibling || !isMinor(*sibling) || theirs.isEmpty() || theirs.intersects(home) || meet(child, other)) continue;
                const auto pair = std::minmax(child, other);
                if (said.contains({pair.first, pair.second})) continue;
                said.insert({pair.first, pair.second});
                add("V-33", *records_.find<Person>(child), "id",
                    u"%1 and %2 live apart, and no time together is arranged for the two."_s.arg(name(child), name(other)),
                    Severity::Info);
            }
        }
    }

    const TimeContext& context_;
    const CaseSnapshot& records_;
    const Pack& pack_;
    const QDate on_;
    QList<const ContactSession*> sessions_;  ///< with a day, the latest first
    Problems problems_;
};

}  // namespace

Problems contactProblems(const TimeContext& context, QDate on) { return ContactCheck(context, on).run(); }

}  // namespace core
