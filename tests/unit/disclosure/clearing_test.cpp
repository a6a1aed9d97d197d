// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/disclosure/disclosure_case.h"

#include "core/disclosure/disclosure_rules.h"
#include "core/rules/as_at.h"

using namespace core;
using test::SmallCase;

namespace {

QString addressLines(const ClearedSnapshot& cleared, const SmallCase& c, const HouseholdId& home) {
    return cleared.records().find<Address>(c.addressOf(home))->lines;
}

bool isWithheld(const ClearedSnapshot& cleared, const QString& what, Reason reason) {
    const QList<Withheld>& all = cleared.withheld();
    return std::any_of(all.begin(), all.end(), [&](const Withheld& one) { return one.what == what && one.reason == reason; });
}

QString nameOf(const ClearedSnapshot& cleared, const PersonId& id) { return displayName(*cleared.records().find<Person>(id)); }

const QString confidential = QStringLiteral("Confidential");

}  // namespace

TEST_CASE("every topic has its row, in order", "[disclosure]") {
    for (size_t i = 0; i < disclosureRules().size(); ++i) {
        CHECK(size_t(disclosureRules()[i].topic) == i);
        CHECK(disclosureRules()[i].shown[size_t(AudienceKind::Internal)] == (disclosureRules()[i].topic != Topic::Guard));
    }
}

TEST_CASE("who once lived in a home knows where it is, not its telephone", "[disclosure]") {
    SmallCase c;
    Address home = *c.records.find<Address>(c.addressOf(c.nedHome));
    home.phone = QStringLiteral("01632 960 777");
    c.records.put(home);
    Residence once{ResidenceId::named(QStringLiteral("once")), c.records.id(), c.ann, c.nedHome};
    once.to = UncertainDate::year(2019);
    c.records.put(once);
    const ClearedSnapshot cleared = c.clear(AudienceKind::Parent, c.ann);
    CHECK(addressLines(cleared, c, c.nedHome) == u"4 Damson Way");
    CHECK(cleared.records().find<Address>(home.id)->phone.isEmpty());
    CHECK(isWithheld(cleared, home.phone, Reason::NotForThisPerson));
    CHECK(c.clear(AudienceKind::Court, {}).records().find<Address>(home.id)->phone == home.phone);
    once.to.reset();
    c.records.put(once);
    CHECK(c.clear(AudienceKind::Parent, c.ann).records().find<Address>(home.id)->phone == home.phone);
}

TEST_CASE("addresses by reader", "[disclosure]") {
    SmallCase c;
    struct Row {
        AudienceKind kind;
        std::optional<PersonId> who;
        bool ann, ben, fay, ned, refuge;  // shown
    };
    const QList<Row> rows{{AudienceKind::Internal, {}, true, true, true, true, true},
                          {AudienceKind::Court, {}, true, true, false, true, false},
                          {AudienceKind::Guardian, {}, true, true, true, true, false},
                          {AudienceKind::Parent, c.ann, true, false, false, false, false},
                          {AudienceKind::Parent, c.ben, false, true, false, false, false},
                          {AudienceKind::Child, c.cy, false, false, true, false, false},
                          {AudienceKind::Carer, c.fay, false, false, true, false, false},
                          {AudienceKind::Carer, {}, false, false, false, false, false},
                          {AudienceKind::Agency, {}, false, false, false, false, false},
                          {AudienceKind::Subject, c.ben, false, true, false, false, false}};
    for (const Row& row : rows) {
        const ClearedSnapshot cleared = c.clear(row.kind, row.who);
        INFO(audienceText(c.records, cleared.audience()).toStdString());
        CHECK((addressLines(cleared, c, c.annHome) == u"1 Apple Way") == row.ann);
        CHECK((addressLines(cleared, c, c.benHome) == u"2 Beech Way") == row.ben);
        CHECK((addressLines(cleared, c, c.fayHome) == u"3 Cedar Way") == row.fay);
        CHECK((addressLines(cleared, c, c.nedHome) == u"4 Damson Way") == row.ned);
        CHECK((addressLines(cleared, c, c.refuge) == u"5 Elder Way") == row.refuge);
        const Address* carers = cleared.records().find<Address>(c.addressOf(c.fayHome));
        CHECK((carers->lines == confidential) == !row.fay);
        CHECK(carers->postcode.isEmpty() == !row.fay);
    }
    const ClearedSnapshot ann = c.clear(AudienceKind::Parent, c.ann);
    CHECK(isWithheld(ann, QStringLiteral("2 Beech Way"), Reason::OtherParent));
    CHECK(isWithheld(ann, QStringLiteral("3 Cedar Way"), Reason::PlacementAddress));
    CHECK(isWithheld(ann, QStringLiteral("NM3 1AA"), Reason::PlacementAddress));
    CHECK(isWithheld(ann, QStringLiteral("5 Elder Way"), Reason::RefugeNeverPrinted));
    CHECK(isWithheld(ann, QStringLiteral("4 Damson Way"), Reason::NotForThisPerson));
}

TEST_CASE("a guarded address is for those who live there", "[disclosure]") {
    SmallCase c;
    c.edit<Address>(c.addressOf(c.annHome), [&](Address& a) {
        a.notToLearn = {c.ben};
        a.reason = QStringLiteral("by order");
    });
    c.edit<Address>(c.addressOf(c.nedHome), [](Address& a) { a.restricted = true; });
    CHECK(addressLines(c.clear(AudienceKind::Parent, c.ann), c, c.annHome) == u"1 Apple Way");
    for (const auto kind : {AudienceKind::Court, AudienceKind::Guardian, AudienceKind::Agency}) {
        const ClearedSnapshot cleared = c.clear(kind);
        CHECK(addressLines(cleared, c, c.annHome) == confidential);
        CHECK(addressLines(cleared, c, c.nedHome) == confidential);
        CHECK(isWithheld(cleared, QStringLiteral("1 Apple Way"), Reason::RestrictedAddress));
    }
    // Who must not learn it leaves the file for nobody, not even on a paper for colleagues.
    const ClearedSnapshot inside = c.clear(AudienceKind::Internal);
    const Address* shown = inside.records().find<Address>(c.addressOf(c.annHome));
    CHECK(shown->lines == u"1 Apple Way");
    CHECK(shown->notToLearn.isEmpty());
    CHECK(shown->reason.isEmpty());
    CHECK(isWithheld(inside, QStringLiteral("Ben Birch"), Reason::NotForThisPerson));
    // Somebody barred does not get it even by having lived there.
    Residence stay{ResidenceId::named(QStringLiteral("ben at ann")), c.caseId, c.ben, c.annHome};
    stay.to = UncertainDate(QDate(2019, 1, 1));
    c.records.put(stay);
    CHECK(addressLines(c.clear(AudienceKind::Parent, c.ben), c, c.annHome) == confidential);
}

TEST_CASE("a refuge is a home without a name", "[disclosure]") {
    const SmallCase c;
    const ClearedSnapshot cleared = c.clear(AudienceKind::Court);
    const Household* home = cleared.records().find<Household>(c.refuge);
    REQUIRE(home);
    CHECK(home->kind == HouseholdKind::Other);
    CHECK(home->name == confidential);
    CHECK(isWithheld(cleared, QStringLiteral("Willow refuge"), Reason::RefugeNeverPrinted));
    CHECK(isWithheld(cleared, QStringLiteral("room nine"), Reason::RefugeNeverPrinted));
    CHECK(c.clear(AudienceKind::Internal).records().find<Household>(c.refuge)->kind == HouseholdKind::Refuge);
}

TEST_CASE("carers are hidden from the birth family with all who belong to them", "[disclosure]") {
    const SmallCase c;
    for (const auto& [kind, who] :
         {std::pair{AudienceKind::Parent, std::optional(c.ann)}, std::pair{AudienceKind::Court, std::optional<PersonId>()},
          std::pair{AudienceKind::Agency, std::optional<PersonId>()},
          std::pair{AudienceKind::Carer, std::optional<PersonId>()}}) {
        const ClearedSnapshot cleared = c.clear(kind, who);
        const Person* fay = cleared.records().find<Person>(c.fay);
        REQUIRE(fay);
        CHECK(displayName(*fay) == u"Local authority foster carer");
        CHECK(fay->birth.isUnknown());
        CHECK(fay->phone.isEmpty());
        CHECK(fay->email.isEmpty());
        CHECK(nameOf(cleared, c.gil) == confidential);  // lives there
        CHECK(nameOf(cleared, c.hel) == confidential);  // kin
        CHECK(nameOf(cleared, c.ann) == u"Ann Ash");
        CHECK(cleared.records().all<Parentage>().size() == c.records.all<Parentage>().size());
        CHECK(cleared.records().find<Household>(c.fayHome)->name == u"Foster home");
        CHECK(isWithheld(cleared, QStringLiteral("Fay Fern"), Reason::CarerIdentity));
    }
    for (const auto& [kind, who] :
         {std::pair{AudienceKind::Internal, std::optional<PersonId>()},
          std::pair{AudienceKind::Guardian, std::optional<PersonId>()}, std::pair{AudienceKind::Child, std::optional(c.cy)},
          std::pair{AudienceKind::Carer, std::optional(c.fay)}, std::pair{AudienceKind::Carer, std::optional(c.gil)}}) {
        const ClearedSnapshot cleared = c.clear(kind, who);
        CHECK(nameOf(cleared, c.fay) == u"Fay Fern");
        CHECK(nameOf(cleared, c.gil) == u"Gil Fern");
    }
}

TEST_CASE("a grandmother who fosters is known to her family", "[disclosure]") {
    SmallCase c;
    Parentage link{ParentageId::named(QStringLiteral("ann fay")), c.caseId, c.ann, c.fay};
    c.records.put(link);
    CHECK(nameOf(c.clear(AudienceKind::Parent, c.ben), c.fay) == u"Fay Fern");
}

TEST_CASE("adopters are hidden from the parents by birth, a stepfather who adopts is not", "[disclosure]") {
    SmallCase c;
    const CaseSnapshot before = c.records;  // edited while it is walked over
    for (const Parentage& link : before.all<Parentage>())
        if (link.kind == ParentageKind::Foster)
            c.edit<Parentage>(link.id, [](Parentage& p) { p.kind = ParentageKind::Adoptive; });
    CHECK(nameOf(c.clear(AudienceKind::Parent, c.ann), c.fay) == u"Local authority foster carer");
    Union pair{UnionId::named(QStringLiteral("ann fay")), c.caseId};
    pair.a = c.ann;
    pair.b = c.fay;
    c.records.put(pair);
    c.edit<Household>(c.fayHome, [](Household& h) { h.kind = HouseholdKind::Home; });
    CHECK(nameOf(c.clear(AudienceKind::Parent, c.ben), c.fay) == u"Fay Fern");
}

TEST_CASE("who told it, by reader", "[disclosure]") {
    SmallCase c;
    const EntryId ned = c.entry("ned", SourceKind::ToldBy, "Told by Ned Nash",
                                {{c.cy, ParticipantRole::About}, {c.ned, ParticipantRole::ToldBy}});
    const EntryId ann = c.entry("ann", SourceKind::SelfReport, "Told by Ann", {{c.ann, ParticipantRole::About}});
    const EntryId sister = c.entry("sister", SourceKind::ToldBy, "Told by Ann's sister", {{c.cy, ParticipantRole::About}});
    const EntryId record = c.entry("record", SourceKind::Police, "Police log 7", {{c.cy, ParticipantRole::About}});
    const EntryId carer = c.entry("carer", SourceKind::Record, "Fay's log", {{c.cy, ParticipantRole::About}});
    const auto textFor = [&](const ClearedSnapshot& cleared, const EntryId& id) {
        return cleared.records().find<ChronologyEntry>(id)->sourceText;
    };
    const ClearedSnapshot parent = c.clear(AudienceKind::Parent, c.ann);
    CHECK(textFor(parent, ned) == confidential);
    CHECK(parent.records().find<ChronologyEntry>(ned)->participants.size() == 1);
    CHECK(textFor(parent, ann) == u"Told by Ann");
    CHECK(textFor(parent, sister) == confidential);
    CHECK(textFor(parent, record) == u"Police log 7");
    CHECK(textFor(parent, carer) == confidential);
    CHECK(isWithheld(parent, QStringLiteral("Told by Ned Nash"), Reason::ReferrerIdentity));
    CHECK(isWithheld(parent, QStringLiteral("Fay's log"), Reason::CarerIdentity));
    const ClearedSnapshot court = c.clear(AudienceKind::Court);
    CHECK(textFor(court, ned) == u"Told by Ned Nash");
    CHECK(textFor(court, carer) == confidential);
    CHECK(court.records().find<ChronologyEntry>(ned)->participants.size() == 2);
}

TEST_CASE("a paper of somebody who told us goes with the source", "[disclosure]") {
    SmallCase c;
    Attachment letter{AttachmentId::named(QStringLiteral("letter")), c.caseId};
    letter.fileName = QStringLiteral("ned.pdf");
    Source source{SourceId::named(QStringLiteral("source")), c.caseId, QStringLiteral("Letter"), SourceKind::Family,
                  QStringLiteral("Ned Nash")};
    source.attachment = letter.id;
    c.records.put(letter);
    c.records.put(source);
    const ClearedSnapshot parent = c.clear(AudienceKind::Parent, c.ann);
    CHECK_FALSE(parent.records().find<Attachment>(letter.id));
    const Source* left = parent.records().find<Source>(source.id);
    REQUIRE(left);
    CHECK(left->title == confidential);
    CHECK(left->author.isEmpty());
    CHECK_FALSE(left->attachment);
    CHECK(test::brokenReferences(parent.records()).isEmpty());
    CHECK(c.clear(AudienceKind::Court).records().find<Attachment>(letter.id));
}

TEST_CASE("a school is hidden from a parent with whom no child lives", "[disclosure]") {
    SmallCase c;
    Source school{SourceId::named(QStringLiteral("school")),
                  c.caseId,
                  QStringLiteral("Oak School print"),
                  SourceKind::School,
                  {},
                  QStringLiteral("Oak School")};
    c.records.put(school);
    const auto agencyFor = [&](AudienceKind kind, std::optional<PersonId> who) {
        return c.clear(kind, who).records().find<Source>(school.id)->agency;
    };
    CHECK(agencyFor(AudienceKind::Parent, c.ann).isEmpty());
    CHECK(c.clear(AudienceKind::Parent, c.ann).records().find<Source>(school.id)->title == confidential);
    CHECK(agencyFor(AudienceKind::Court, {}) == u"Oak School");
    CHECK(agencyFor(AudienceKind::Child, c.cy) == u"Oak School");
    c.records.put(Residence{ResidenceId::named(QStringLiteral("cy at ann")), c.caseId, c.cy, c.annHome});
    CHECK(agencyFor(AudienceKind::Parent, c.ann) == u"Oak School");
    CHECK(agencyFor(AudienceKind::Parent, c.ben).isEmpty());
}

TEST_CASE("health, numbers and opinions by reader", "[disclosure]") {
    SmallCase c;
    const EntryId e = c.entry("view", SourceKind::Record, "Record", {{c.cy, ParticipantRole::About}});
    c.records.put(Note{NoteId::named(QStringLiteral("note")), c.caseId, anyId(c.ann), {}, {}, QStringLiteral("to myself")});
    struct Row {
        AudienceKind kind;
        std::optional<PersonId> who;
        bool annHealth, cyHealth, annPhone, annView, significance, note;
    };
    const QList<Row> rows{{AudienceKind::Internal, {}, true, true, true, true, true, true},
                          {AudienceKind::Court, {}, true, true, true, true, true, false},
                          {AudienceKind::Guardian, {}, true, true, true, true, true, false},
                          {AudienceKind::Parent, c.ann, true, true, true, false, false, false},
                          {AudienceKind::Parent, c.ned, false, false, false, false, false, false},
                          {AudienceKind::Child, c.cy, false, true, false, false, false, false},
                          {AudienceKind::Carer, c.fay, false, true, false, false, false, false},
                          {AudienceKind::Carer, {}, false, true, false, false, false, false},
                          {AudienceKind::Agency, {}, false, true, false, false, false, false},
                          {AudienceKind::Subject, c.ann, true, true, true, true, false, true}};
    for (const Row& row : rows) {
        const ClearedSnapshot cleared = c.clear(row.kind, row.who);
        INFO(audienceText(c.records, cleared.audience()).toStdString());
        const Person* ann = cleared.records().find<Person>(c.ann);
        CHECK(!ann->disability.isEmpty() == row.annHealth);
        CHECK(!cleared.records().find<Person>(c.cy)->disability.isEmpty() == row.cyHealth);
        CHECK(!ann->phone.isEmpty() == row.annPhone);
        CHECK(!ann->note.isEmpty() == row.annView);
        const ChronologyEntry* entry = cleared.records().find<ChronologyEntry>(e);
        CHECK((entry && !entry->significance.isEmpty()) == row.significance);
        CHECK(!cleared.records().all<Note>().isEmpty() == row.note);
    }
}

TEST_CASE("entries that are not for the reader", "[disclosure]") {
    SmallCase c;
    const EntryId secret = c.entry("secret", SourceKind::Record, "Record", {{c.cy, ParticipantRole::About}});
    c.edit<ChronologyEntry>(secret, [&](ChronologyEntry& e) { e.notFor = {c.ben}; });
    const EntryId detox = c.entry("detox", SourceKind::Health, "Letter", {{c.ann, ParticipantRole::About}});
    const auto has = [&](AudienceKind kind, std::optional<PersonId> who, const EntryId& id) {
        return c.clear(kind, who).records().find<ChronologyEntry>(id) != nullptr;
    };
    CHECK_FALSE(has(AudienceKind::Parent, c.ben, secret));
    CHECK(has(AudienceKind::Parent, c.ann, secret));
    CHECK_FALSE(has(AudienceKind::Agency, {}, secret));  // nobody knows who reads it
    CHECK(has(AudienceKind::Court, {}, secret));
    CHECK(c.clear(AudienceKind::Internal).records().find<ChronologyEntry>(secret)->notFor.isEmpty());
    CHECK_FALSE(has(AudienceKind::Parent, c.ben, detox));
    CHECK(has(AudienceKind::Parent, c.ann, detox));
    CHECK(has(AudienceKind::Guardian, {}, detox));
    CHECK_FALSE(has(AudienceKind::Subject, c.ben, secret));
    CHECK(has(AudienceKind::Subject, c.cy, detox) == false);  // the mother's health is not the child's record
    CHECK(isWithheld(c.clear(AudienceKind::Parent, c.ben), QStringLiteral("event detox"), Reason::ThirdPartyHealth));
}

TEST_CASE("what the worker took out has a mark in its place", "[disclosure]") {
    SmallCase c;
    const EntryId e = c.entry("x", SourceKind::Record, "Record", {{c.cy, ParticipantRole::About}});
    c.edit<ChronologyEntry>(e, [&](ChronologyEntry& entry) {
        entry.event = QStringLiteral("Cy moved to Fay. Fay was kind.");
        entry.impacts = {ChildImpact{c.cy, QStringLiteral("Cy hid behind Fay.")}};
    });
    Clearance clearance = test::standardClearance();
    clearance.takenOut = {QStringLiteral("Fay")};
    const ClearedSnapshot cleared = clearedFor(c.records, {AudienceKind::Parent, c.ann, {}}, clearance);
    const ChronologyEntry* entry = cleared.records().find<ChronologyEntry>(e);
    CHECK(entry->event == u"Cy moved to [left out]. [left out] was kind.");
    CHECK(entry->impacts.first().text == u"Cy hid behind [left out].");
}

TEST_CASE("a paper of the past keeps the secrets of today", "[disclosure]") {
    SmallCase c;
    const CaseSnapshot before = c.records;  // edited while it is walked over
    for (const Parentage& link : before.all<Parentage>())
        if (link.kind == ParentageKind::Foster)
            c.edit<Parentage>(link.id, [](Parentage& p) { p.from = UncertainDate(QDate(2022, 1, 1)); });
    for (const Residence& stay : before.all<Residence>())
        if (stay.household == c.fayHome)
            c.edit<Residence>(stay.id, [](Residence& r) { r.from = UncertainDate(QDate(2022, 1, 1)); });
    const AsAt past = asAt(c.records, QDate(2021, 1, 1));
    Clearance clearance = test::standardClearance();
    CHECK(nameOf(clearedFor(past.records, {AudienceKind::Parent, c.ann, {}}, clearance), c.gil) == u"Gil Fern");
    clearance.whole = &c.records;
    const ClearedSnapshot cleared = clearedFor(past.records, {AudienceKind::Parent, c.ann, {}}, clearance, past.possible);
    CHECK(nameOf(cleared, c.gil) == confidential);
    CHECK(nameOf(cleared, c.fay) == u"Local authority foster carer");
    CHECK(isWithheld(cleared, QStringLiteral("3 Cedar Way"), Reason::PlacementAddress));
    CHECK(cleared.possible() == past.possible);
}

TEST_CASE("the demonstration case for its readers", "[disclosure][demo]") {
    const CaseSnapshot records = test::demoCase();
    for (const char* reader : {"parent:Dana Hartley", "parent:Samuel Mensah", "parent:Craig Sutton", "court", "carer", "agency",
                               "subject:Jean Hartley"}) {
        INFO(reader);
        const ClearedSnapshot cleared = test::clearedDemo(records, reader);
        CHECK(test::brokenReferences(cleared.records()).isEmpty());
        eachRecord(cleared.records(), [](const Record& record) {
            if (std::holds_alternative<ChronologyEntry>(record)) return;  // free text is the leak check's
            const QString json = QString::fromUtf8(QJsonDocument(toJsonObject(record)).toJson());
            for (const char* secret :
                 {"Lindqvist", "Patricia", "Louis", "Larch", "Penhallow", "NM9", "960 091", "900 151", "900 152"})
                CHECK_FALSE(json.contains(QLatin1String(secret)));
        });
    }
    CHECK(test::clearedDemo(records, "internal").records().all<Person>() == records.all<Person>());
    CHECK(test::whatIsWithheld(test::clearedDemo(records, "parent:Dana Hartley")).contains(QStringLiteral("Patricia Lindqvist")));
}
