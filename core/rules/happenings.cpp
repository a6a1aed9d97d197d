// SPDX-License-Identifier: MPL-2.0
#include "core/rules/happenings.h"

#include "core/rules/life_strip.h"

#include <QHash>

namespace core {
namespace {

class Teller {
public:
    Teller(const CaseSnapshot& snapshot, const Words& words) : snapshot_(snapshot), words_(words) {}

    QList<Happening> happenings() {
        facts<Placement>(Category::Placement, "placement");
        facts<LegalStatus>(Category::LegalCourt, "legal_status");
        facts<Schooling>(Category::School, "school");
        facts<MissingEpisode>(Category::MissingExploitation, "missing");
        workers();
        hearings();
        reviews();
        sessions();
        arrangements();
        return std::move(happenings_);
    }

private:
    QString words(const Record& record) const { return factWords(record, snapshot_, words_); }

    template <class T>
    void facts(Category category, const char* name) {
        const QString key = QStringLiteral("arrived.") + QLatin1String(name);
        QMultiHash<PersonId, QDate> beginnings;
        for (const T& fact : snapshot_.all<T>())
            if (const auto began = fact.from.earliest()) beginnings.insert(fact.child, *began);
        for (const T& fact : snapshot_.all<T>()) {
            const QString what = words(Record(fact));
            add({{anyId(fact.id)},
                 Edge::Start,
                 fact.from,
                 fact.to.value_or(UncertainDate()),
                 category,
                 key,
                 what,
                 {},
                 {fact.child},
                 fact.source});
            if (fact.to && !goesOn(fact, beginnings))
                add({{anyId(fact.id)},
                     Edge::End,
                     *fact.to,
                     fact.from,
                     category,
                     key + QStringLiteral("_end"),
                     what,
                     {},
                     {fact.child},
                     fact.source});
        }
    }

    /// The next of its kind begins when this one ends, so that beginning says enough.
    template <class T>
    bool goesOn(const T& fact, const QMultiHash<PersonId, QDate>& beginnings) const {
        const auto ended = fact.to->latest();
        if (!ended) return true;
        const QDate first = fact.to->earliest().value_or(*ended), last = ended->addDays(1);
        const auto [next, end] = beginnings.equal_range(fact.child);
        return std::any_of(next, end, [&](const QDate& began) { return began >= first && began <= last; });
    }

    void workers() {
        for (const Allocation& fact : snapshot_.all<Allocation>()) {
            QList<PersonId> children = fact.children;
            if (children.isEmpty())
                for (const Person& person : snapshot_.all<Person>())
                    if (person.subjectChild) children.append(person.id);
            add({{anyId(fact.id)},
                 Edge::Start,
                 fact.from,
                 {},
                 Category::ChangeOfWorker,
                 QStringLiteral("arrived.worker"),
                 words(Record(fact)),
                 {},
                 children,
                 {}});
        }
    }

    void hearings() {
        for (const Hearing& hearing : snapshot_.all<Hearing>()) {
            const Proceeding* proceeding = snapshot_.find<Proceeding>(hearing.proceeding);
            if (!proceeding || proceeding->earlier) continue;
            QList<PersonId> children;
            for (const Party& party : proceeding->parties)
                if (party.person && party.role == PartyRole::Child) children.append(*party.person);
            add({{anyId(hearing.id)},
                 Edge::Start,
                 hearing.date,
                 {},
                 Category::LegalCourt,
                 QStringLiteral("arrived.hearing"),
                 words(Record(hearing)),
                 hearing.outcome,
                 children,
                 hearing.source});
        }
    }

    void reviews() {
        for (const Review& review : snapshot_.all<Review>())
            if (review.state == ReviewState::Held)
                add({{anyId(review.id)},
                     Edge::Start,
                     review.date,
                     {},
                     Category::ReviewDecision,
                     QStringLiteral("arrived.review"),
                     words(Record(review)),
                     review.outcome,
                     review.children,
                     {}});
    }

    QString said(const char* list, const QString& code) const {
        const QString term = words_.term(QLatin1String(list) + u'.' + code);
        return term.isEmpty() ? code : term;
    }

    /// What each time together came to; what is still to come is no event.
    void sessions() {
        for (const ContactSession& session : snapshot_.all<ContactSession>()) {
            const bool held = session.state == SessionState::Held || session.state == SessionState::HeldPart;
            if (!held && session.state != SessionState::NotHeld) continue;
            Happening one = familyTime(anyId(session.id), session.children, session.adults);
            one.date = session.date;
            one.together = held;
            const bool early = held && session.endedBy != EndedBy::AsPlanned;
            one.phrase = QLatin1String(!held                                     ? "arrived.session_missed"
                                       : early                                   ? "arrived.session_early"
                                       : session.state == SessionState::HeldPart ? "arrived.session_part"
                                                                                 : "arrived.session");
            one.what = !held ? whyNotHeld(session) : early && !session.endedWhy.isEmpty() ? session.endedWhy : form(session);
            add(one);
            incidents(session, one);
        }
    }

    QString form(const ContactSession& session) const {
        return said("contact_types", session.type.isEmpty() ? QStringLiteral("other") : session.type);
    }

    /// Whose doing it was comes first: that nobody supervised is not a parent's absence.
    QString whyNotHeld(const ContactSession& session) const {
        const Person* person = session.notHeldPerson ? snapshot_.find<Person>(*session.notHeldPerson) : nullptr;
        const QString who =
            person ? shortName(*person) : words_.phrase(QStringLiteral("not_held_by.") + toName(session.notHeldBy));
        return session.notHeldReason.isEmpty() ? who
                                               : who + QStringLiteral(", ") + said("not_held_reasons", session.notHeldReason);
    }

    void incidents(const ContactSession& session, Happening one) {
        one.phrase = QStringLiteral("arrived.incident");
        for (const Incident& incident : session.incidents) {
            ++one.part;
            const QString type = said("incident_types", incident.type.isEmpty() ? QStringLiteral("other") : incident.type);
            one.what = incident.what.isEmpty() ? type : type + QStringLiteral(". ") + withoutStop(incident.what);
            one.outcome = incident.action;
            add(one);
        }
    }

    static QString withoutStop(QString text) {
        text = text.trimmed();
        return text.endsWith(u'.') ? text.chopped(1) : text;
    }

    void arrangements() {
        for (const Arrangement& plan : snapshot_.all<Arrangement>()) {
            if (plan.state == ArrangementState::Draft) continue;
            Happening one = familyTime(anyId(plan.id), plan.children, plan.adults);
            const QString how =
                plan.supervision.isEmpty() ? QString() : QStringLiteral(", ") + said("supervision_levels", plan.supervision);
            const QString form = said("contact_types", plan.type.isEmpty() ? QStringLiteral("other") : plan.type) + how;
            const auto put = [&](Edge edge, const UncertainDate& date, const char* phrase, const QString& what) {
                one.edge = edge;
                one.date = date;
                one.phrase = QLatin1String(phrase);
                one.what = what;
                add(one);
            };
            one.other = plan.end.value_or(UncertainDate());
            put(Edge::Start, plan.start, "arrived.arrangement", form);
            one.other = plan.start;
            if (plan.end && plan.state == ArrangementState::Ended) put(Edge::End, *plan.end, "arrived.arrangement_end", form);
            for (const TimeSuspension& stop : plan.suspensions) {
                ++one.part;
                const QString why = stop.reason.isEmpty() ? form : withoutStop(stop.reason);
                put(Edge::Start, stop.from, "arrived.suspension", why);
                if (stop.to.latest()) put(Edge::End, stop.to.latest()->addDays(1), "arrived.suspension_end", why);
            }
        }
    }

    static Happening familyTime(const AnyId& record, const QList<PersonId>& children, const QList<PersonId>& adults) {
        Happening one{{record}};
        one.category = Category::ContactFamilyTime;
        one.children = children;
        one.others = adults;
        return one;
    }

    void add(Happening one) {
        if (one.date.isUnknown() || one.what.isEmpty()) return;
        QStringList parts{
            one.date.edtf(),          one.phrase, one.what, one.outcome, one.source ? one.source->text() : QString(),
            QString::number(one.part)};
        for (const PersonId& other : std::as_const(one.others)) parts.append(other.text());
        const QString key = parts.join(u'\n');
        const auto same = known_.constFind(key);
        if (same == known_.cend()) {
            known_.insert(key, happenings_.size());
            happenings_.append(std::move(one));
            return;
        }
        Happening& other = happenings_[*same];
        for (const PersonId& child : std::as_const(one.children))
            if (!other.children.contains(child)) other.children.append(child);
        other.facts += one.facts;
        std::sort(other.facts.begin(), other.facts.end());
    }

    const CaseSnapshot& snapshot_;
    const Words& words_;
    QList<Happening> happenings_;
    QHash<QString, qsizetype> known_;  ///< what happened → where it stands
};

}  // namespace

QList<Happening> happeningsOf(const CaseSnapshot& snapshot, const Words& words) { return Teller(snapshot, words).happenings(); }

}  // namespace core
