// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/disclosure/disclosure_case.h"

#include "core/rules/chronology.h"

using namespace core;
using test::SmallCase;

namespace {

QStringList events(const ClearedSnapshot& cleared) {
    QStringList list;
    for (const ChronologyEntry& entry : cleared.records().all<ChronologyEntry>()) list.append(entry.event);
    return list;
}

struct Facts : SmallCase {
    Facts() {
        placement.child = cy;
        placement.kind = QStringLiteral("foster");
        placement.carers = {fay};
        placement.household = fayHome;
        placement.place = QStringLiteral("Cedar Way");
        placement.reason = QStringLiteral("Fay had room.");
        placement.from = QDate(2020, 1, 1);
        records.put(placement);
        records.put(HealthFact{.id = HealthFactId::named(QStringLiteral("ann health")),
                               .caseId = caseId,
                               .person = ann,
                               .what = QStringLiteral("low mood")});
        records.put(HealthFact{.id = HealthFactId::named(QStringLiteral("cy health")),
                               .caseId = caseId,
                               .person = cy,
                               .what = QStringLiteral("asthma")});
        records.put(school);
        alert.text = QStringLiteral("Dog in the yard.");
        records.put(alert);
        records.put(EarlierChild{.id = EarlierChildId::named(QStringLiteral("earlier")),
                                 .caseId = caseId,
                                 .parent = ann,
                                 .childText = QStringLiteral("a girl, K.")});
        records.put(Citation{.id = CitationId::named(QStringLiteral("said")),
                             .caseId = caseId,
                             .fromId = anyId(placement.id),
                             .toId = anyId(school.id),
                             .kind = CitationKind::Disputes,
                             .version = ben,
                             .words = QStringLiteral("Nobody asked me.")});
    }
    Placement placement{
        .id = PlacementId::named(QStringLiteral("placed")), .caseId = caseId, .child = PersonId::named(QString())};
    Schooling school{.id = SchoolingId::named(QStringLiteral("school")),
                     .caseId = caseId,
                     .child = cy,
                     .school = QStringLiteral("Oak School")};
    Alert alert{.id = AlertId::named(QStringLiteral("alert")), .caseId = caseId};
};

}  // namespace

TEST_CASE("where a child is placed is hidden with the carers, and the entry that comes of it tells neither",
          "[disclosure][facts]") {
    const Facts c;
    const ClearedSnapshot parent = c.clear(AudienceKind::Parent, c.ann);
    const Placement* placed = parent.records().find<Placement>(c.placement.id);
    REQUIRE(placed);
    CHECK(placed->place.isEmpty());
    CHECK_FALSE(placed->reason.contains(QStringLiteral("Fay")));
    CHECK(placed->kind == QStringLiteral("foster"));
    for (const QString& event : events(parent)) {
        CHECK_FALSE(event.contains(QStringLiteral("Fay")));
        CHECK_FALSE(event.contains(QStringLiteral("Cedar")));
    }
    CHECK(events(parent).contains(QStringLiteral("Cy moved: Foster care, Local authority foster carer.")));
    CHECK(events(c.clear(AudienceKind::Internal)).contains(QStringLiteral("Cy moved: Foster care, Fay Fern.")));
    CHECK(c.clear(AudienceKind::Carer, c.fay).records().find<Placement>(c.placement.id)->place == QStringLiteral("Cedar Way"));
}

TEST_CASE("an entry kept from a reader does not come back through its fact", "[disclosure][facts]") {
    Facts c;
    ChronologyEntry typed{EntryId::make(), c.caseId, QDate(2020, 1, 1)};
    typed.event = QStringLiteral("Cy came to Fay.");
    typed.origin = anyId(c.placement.id);
    typed.participants = {{c.cy, ParticipantRole::About}};
    typed.notFor = {c.ann};
    c.records.put(typed);
    CHECK(events(c.clear(AudienceKind::Parent, c.ann)).isEmpty());
    CHECK(events(c.clear(AudienceKind::Parent, c.ben)).size() == 1);
}

TEST_CASE("health of somebody else goes as a whole", "[disclosure][facts]") {
    const Facts c;
    const auto shown = [&](AudienceKind kind, std::optional<PersonId> who) {
        QStringList what;
        const ClearedSnapshot cleared = c.clear(kind, who);
        for (const HealthFact& fact : cleared.records().all<HealthFact>()) what.append(fact.what);
        what.sort();
        return what;
    };
    const QString asthma = QStringLiteral("asthma"), mood = QStringLiteral("low mood");
    CHECK(shown(AudienceKind::Internal, {}) == QStringList{asthma, mood});
    CHECK(shown(AudienceKind::Parent, c.ann) == QStringList{asthma, mood});
    CHECK(shown(AudienceKind::Parent, c.ben) == QStringList{asthma});
    CHECK(shown(AudienceKind::Carer, c.fay) == QStringList{asthma});
}

TEST_CASE("an alert reaches its own circle", "[disclosure][facts]") {
    Facts c;
    const auto reaches = [&](AudienceKind kind, std::optional<PersonId> who) {
        return c.clear(kind, who).records().find<Alert>(c.alert.id) != nullptr;
    };
    CHECK(reaches(AudienceKind::Internal, {}));
    CHECK_FALSE(reaches(AudienceKind::Carer, c.fay));
    CHECK_FALSE(reaches(AudienceKind::Parent, c.ann));
    c.alert.reader = AlertReader::Professionals;
    c.records.put(c.alert);
    CHECK(reaches(AudienceKind::Carer, c.fay));
    CHECK_FALSE(reaches(AudienceKind::Parent, c.ann));
    c.alert.reader = AlertReader::Everyone;
    c.alert.notFor = {c.ann};
    c.records.put(c.alert);
    CHECK_FALSE(reaches(AudienceKind::Parent, c.ann));
    CHECK(reaches(AudienceKind::Parent, c.ben));
    CHECK_FALSE(reaches(AudienceKind::Parent, {}));  // any parent might be the one
}

TEST_CASE("a parent's earlier children are for that parent and the court", "[disclosure][facts]") {
    const Facts c;
    const auto reaches = [&](AudienceKind kind, std::optional<PersonId> who) {
        return !c.clear(kind, who).records().all<EarlierChild>().isEmpty();
    };
    CHECK(reaches(AudienceKind::Internal, {}));
    CHECK(reaches(AudienceKind::Court, {}));
    CHECK(reaches(AudienceKind::Parent, c.ann));
    CHECK_FALSE(reaches(AudienceKind::Parent, c.ben));
    CHECK_FALSE(reaches(AudienceKind::Child, c.cy));
}

TEST_CASE("an account is shown to whoever gave it", "[disclosure][facts]") {
    const Facts c;
    CHECK(c.clear(AudienceKind::Parent, c.ben).records().all<Citation>().size() == 1);
    CHECK(c.clear(AudienceKind::Parent, c.ann).records().all<Citation>().isEmpty());
    CHECK(c.clear(AudienceKind::Court).records().all<Citation>().size() == 1);
}

TEST_CASE("a school is hidden from a parent with whom the child does not live", "[disclosure][facts]") {
    const Facts c;
    CHECK(c.clear(AudienceKind::Court).records().find<Schooling>(c.school.id)->school == QStringLiteral("Oak School"));
    CHECK_FALSE(c.clear(AudienceKind::Parent, c.ann).records().find<Schooling>(c.school.id)->school ==
                QStringLiteral("Oak School"));
}

TEST_CASE("a refuge or a small home is no address for papers", "[disclosure][facts]") {
    Facts c;
    Agency home{AgencyId::named(QStringLiteral("home")), QStringLiteral("Hollow House"), AgencyKind::ResidentialCare,
                QStringLiteral("9 Ivy Way")};
    c.placement.provider = home.id;
    c.records.put(c.placement);
    c.records.put(home);
    const ClearedSnapshot parent = c.clear(AudienceKind::Parent, c.ann);
    CHECK_FALSE(parent.records().find<Agency>(home.id)->name.contains(QStringLiteral("Hollow")));
    CHECK_FALSE(parent.records().find<Agency>(home.id)->lines.contains(QStringLiteral("Ivy")));
    CHECK(c.clear(AudienceKind::Guardian).records().find<Agency>(home.id)->name == home.name);
    home.restricted = true;
    c.records.put(home);
    CHECK_FALSE(c.clear(AudienceKind::Guardian).records().find<Agency>(home.id)->lines.contains(QStringLiteral("Ivy")));
}

TEST_CASE("faces are for the office and the child, and never those of hidden carers", "[disclosure][facts][photos]") {
    SmallCase c;
    for (const PersonId& one : {c.ann, c.ben, c.cy, c.fay}) {
        Attachment file{AttachmentId::named(one.text()), c.caseId};
        file.mediaType = QStringLiteral("image/png");
        c.records.put(file);
        c.edit<Person>(one, [&](Person& p) { p.photo = file.id; });
    }
    const auto shown = [&](AudienceKind kind, std::optional<PersonId> who, const PersonId& whose) {
        return c.clear(kind, who).records().find<Person>(whose)->photo.has_value();
    };
    for (const PersonId& one : {c.ann, c.ben, c.cy, c.fay}) {
        CHECK(shown(AudienceKind::Internal, {}, one));
        for (const AudienceKind kind : {AudienceKind::Court, AudienceKind::Guardian, AudienceKind::Agency, AudienceKind::Carer})
            CHECK_FALSE(shown(kind, {}, one));
        CHECK(shown(AudienceKind::Parent, c.ann, one) == (one == c.ann));
        CHECK(shown(AudienceKind::Subject, c.ben, one) == (one == c.ben));
        CHECK(shown(AudienceKind::Child, c.cy, one) ==
              !(one == c.fay && c.clear(AudienceKind::Child, c.cy).records().find<Person>(c.fay)->names.first().family !=
                                    QStringLiteral("Fern")));
    }
}

TEST_CASE("that a couple is infertile is for them, the court and the office", "[disclosure][facts]") {
    SmallCase c;
    Union pair{UnionId::named(QStringLiteral("pair")), c.caseId, c.ann, c.ned};
    pair.childless = Childless::Infertile;
    c.records.put(pair);
    const auto told = [&](AudienceKind kind, std::optional<PersonId> who) {
        return c.clear(kind, who).records().find<Union>(pair.id)->childless == Childless::Infertile;
    };
    CHECK(told(AudienceKind::Internal, {}));
    CHECK(told(AudienceKind::Court, {}));
    CHECK(told(AudienceKind::Guardian, {}));
    CHECK(told(AudienceKind::Parent, c.ann));
    CHECK_FALSE(told(AudienceKind::Parent, c.ben));
    CHECK_FALSE(told(AudienceKind::Child, c.cy));
    CHECK_FALSE(told(AudienceKind::Agency, {}));
}
