// SPDX-License-Identifier: MPL-2.0
// Of every field of family time: does a parent get it? The table stands in tests/support/planted.h.
#include "core/disclosure/audience.h"
#include "core/disclosure/cleared_snapshot.h"
#include "core/practice/pack.h"
#include "tests/support/demo_case.h"
#include "tests/support/planted.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using test::Planting;

namespace {

/// The demonstration for one parent, with a record of each type that the parent takes part in.
class ParentsCase {
public:
    explicit ParentsCase(const QString& reader) : records_(test::demoRecords()), audience_(audienceNamed(records_, reader)) {
        const PersonId me = *audience_.person;
        arrangement = first<Arrangement>(
            [&](const Arrangement& one) { return one.state == ArrangementState::Active && one.adults.contains(me); });
        session = first<ContactSession>([&](const ContactSession& one) { return one.adults.contains(me); });
        session.record = RecordState::Signed;
        addendum = {SessionAddendumId::named(u"test addendum"_s), records_.id(), session.id, AddendumKind::ParentComment};
        conversation.id = SafeContactId::named(u"test conversation"_s);
        conversation.caseId = records_.id();
        conversation.people = {me};
        ContactLimit own{ContactLimitId::named(u"test limit"_s), records_.id(), LimitKind::Supervised, me};
        limit = own;
        time.id = AvailabilityId::named(u"test time"_s);
        time.caseId = records_.id();
        time.person = me;
        venue = first<Venue>([](const Venue& one) { return !one.restricted; });
    }

    /// Paths of the record that the parent gets.
    template <RecordType T>
    QSet<QString> got(Planting& planting, T record) const {
        planting.plant(record);
        CaseSnapshot with = records_;
        with.put(record);
        Clearance clearance{&standardPack(), u"en"_s, {1, u"00"_s}, QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC)};
        const ClearedSnapshot cleared = clearedFor(with, audience_, clearance);
        const T* left = cleared.records().find<T>(record.id);
        return left ? planting.pathsIn(test::textOf(*left)) : QSet<QString>();
    }

    template <class F>
    void eachRecord(F&& f) const {
        f(arrangement), f(session), f(addendum), f(conversation), f(limit), f(time), f(venue), f(school);
    }

    Arrangement arrangement{ArrangementId::named(QString()), CaseId::named(QString())};
    ContactSession session{ContactSessionId::named(QString()), CaseId::named(QString())};
    SessionAddendum addendum{SessionAddendumId::named(QString()), CaseId::named(QString()), ContactSessionId::named(QString())};
    SafeContact conversation{SafeContactId::named(QString()), CaseId::named(QString())};
    ContactLimit limit{ContactLimitId::named(QString()), CaseId::named(QString()), LimitKind::NoContact,
                       PersonId::named(QString())};
    Availability time{AvailabilityId::named(QString()), CaseId::named(QString())};
    Venue venue{VenueId::named(QString())};
    SchoolCalendar school{SchoolCalendarId::named(u"test terms"_s)};

private:
    template <RecordType T, class F>
    T first(F&& fits) const {
        for (const T& one : records_.all<T>())
            if (fits(one)) return one;
        throw Error(Fault::NotFound, u"the demonstration has no such record"_s);
    }

    CaseSnapshot records_;
    Audience audience_;
};

QString sorted(const QSet<QString>& paths) {
    QStringList list(paths.begin(), paths.end());
    list.sort();
    return list.join(u'\n');
}

const QStringList parents{u"parent:Dana Hartley"_s, u"parent:Samuel Mensah"_s};

}  // namespace

TEST_CASE("family time fields: a parent gets all but the table", "[disclosure][timecanaries]") {
    for (const QString& reader : parents) {
        const ParentsCase c(reader);
        QSet<QString> missing;
        int fields = 0;
        c.eachRecord([&](const auto& record) {
            Planting planting;
            const QSet<QString> got = c.got(planting, record);
            missing += planting.paths() - got;
            fields += int(planting.paths().size());
        });
        CAPTURE(reader.toStdString());
        CHECK(sorted(missing).toStdString() == sorted(test::withheldFromParents()).toStdString());
        CHECK(fields > 90);
    }
}

TEST_CASE("family time fields: a place that is kept secret keeps its name and address", "[disclosure][timecanaries]") {
    const ParentsCase c(parents.first());
    Planting planting;
    Venue secret = c.venue;
    secret.restricted = true;
    const QSet<QString> got = c.got(planting, secret);
    for (const char* field : {"venue.name", "venue.lines", "venue.postcode", "venue.phone", "venue.security", "venue.note"})
        CHECK_FALSE(got.contains(QLatin1String(field)));
}

TEST_CASE("family time fields: a draft record gives a parent nothing that was seen", "[disclosure][timecanaries]") {
    const ParentsCase c(parents.first());
    Planting planting;
    ContactSession draft = c.session;
    draft.record = RecordState::Draft;
    const QSet<QString> got = c.got(planting, draft);
    for (const char* field : {"seen.text", "interventions.why", "incidents.what", "views.words", "care.note", "day_note"})
        CHECK_FALSE(got.contains(u"contact_session."_s + QLatin1String(field)));
}

TEST_CASE("family time fields: a carer's name is left only where words stand as said", "[disclosure][timecanaries]") {
    const CaseSnapshot records = test::demoRecords();
    QString carer;
    const ClearedSnapshot cleared = test::demoCleared(parents.first());
    for (const Withheld& one : cleared.withheld())
        if (one.reason == Reason::CarerIdentity && one.type == u"person"_s && one.column == u"names"_s && carer.isEmpty())
            carer = one.what;
    REQUIRE(carer.contains(u' '));
    // Names of who did something, at any depth; and every text of its own of an arrangement and of a session.
    for (const QString& reader : parents) {
        const ParentsCase c(reader);
        QSet<QString> left;
        c.eachRecord([&](const auto& record) {
            Planting planting(u"with "_s + carer);
            left += c.got(planting, record);
        });
        for (const QString& path : std::as_const(left)) {
            CAPTURE(path.toStdString());
            const bool ofItsOwn = path.count(u'.') == 1;
            CHECK_FALSE((ofItsOwn && (path.startsWith(u"arrangement."_s) || path.startsWith(u"contact_session."_s))));
        }
        for (const char* path : {"arrangement.issued.to", "arrangement.wishes.who", "arrangement.changes.agreed_with",
                                 "arrangement.suspensions.decided_by", "contact_session.steps.by", "contact_session.shared.name",
                                 "contact_session.views.who", "contact_session.incidents.told_whom", "session_addendum.author",
                                 "safe_contact.with_whom", "safe_contact.worries.seen_by", "safe_contact.acts.who"})
            CHECK_FALSE(left.contains(QLatin1String(path)));
    }
}
