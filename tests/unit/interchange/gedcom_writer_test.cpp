// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom.h"
#include "tests/support/property.h"

namespace {

using namespace core;

const CaseId theCase = CaseId::named(QStringLiteral("gedcom writer case"));

CaseSnapshot readBack(const QByteArray& bytes, const CaseId& into = theCase) {
    CaseSnapshot snapshot(into);
    snapshot.apply(readGedcom(bytes, into).set);
    return snapshot;
}

Person person(const char* given, const char* family, Sex sex = Sex::Unknown) {
    Person made{PersonId::named(QLatin1String(given)), theCase};
    made.names = {PersonName{NameKind::Legal, QLatin1String(given), QLatin1String(family)}};
    made.sex = sex;
    return made;
}

template <class IdType>
IdType numbered(const char* kind, int number) {
    return IdType::named(QStringLiteral("%1 %2").arg(QLatin1String(kind)).arg(number));
}

int pick(int most) { return *rc::gen::inRange(0, most); }

QString anyText() {
    static const QStringList texts{QString(),
                                   QStringLiteral("Ann"),
                                   QStringLiteral("two\nlines\n\nand more"),
                                   QStringLiteral(" spaces "),
                                   QStringLiteral("@at@ @@ sign@"),
                                   QStringLiteral("/slash/"),
                                   QStringLiteral("Zoë “Łódź” 🙂"),
                                   QStringLiteral("x").repeated(700),
                                   QStringLiteral("wo rd ").repeated(90),
                                   QStringLiteral("0 @I1@ INDI"),
                                   QStringLiteral("\n"),
                                   QStringLiteral("Y"),
                                   QStringLiteral("@").repeated(400),
                                   QStringLiteral("tab\tin \\ \"it\"")};
    return texts.at(pick(int(texts.size())));
}

UncertainDate anyDate() {
    const DatePoint point{1900 + pick(100), pick(13), 0, pick(4) == 0};
    const DatePoint later{2001 + pick(20), 21 + pick(4), 0, pick(4) == 0};
    switch (pick(8)) {
    case 0: return {};
    case 1: return QDate(1950 + pick(80), 1 + pick(12), 1 + pick(28));
    case 2: return UncertainDate::single(later);
    case 3: return UncertainDate::before(point);
    case 4: return UncertainDate::after(point);
    case 5: return UncertainDate::between(point, later);
    case 6: return UncertainDate::range(point, later);
    default: return pick(2) ? UncertainDate::range(point, std::nullopt) : UncertainDate::range(std::nullopt, point);
    }
}

template <NamedEnum E>
E anyOf() {
    return EnumNames<E>::table[size_t(pick(int(EnumNames<E>::table.size())))].first;
}

std::optional<UncertainDate> anyEnd() { return pick(2) ? std::optional(anyDate()) : std::nullopt; }

Person anyPerson(int number) {
    Person made{numbered<PersonId>("person", number), theCase};
    for (int i = pick(4); i > 0; --i)
        made.names.append(PersonName{anyOf<NameKind>(), anyText(), anyText(), anyText(), anyText(), anyDate(), anyEnd()});
    made.sex = anyOf<Sex>();
    made.gender = anyText();
    made.beginning = anyOf<Beginning>();
    made.birth = anyDate();
    made.birthPlace = anyText();
    made.deceased = pick(2) == 1;
    made.death = anyDate();
    made.causeOfDeath = anyText();
    made.subjectChild = pick(2) == 1;
    made.religion = anyText();
    made.localNumber = anyText();
    made.note = anyText();
    return made;
}

// A case with records of every kind that travels; ids are not random, so that a failure can be looked at.
CaseSnapshot anyCase() {
    CaseSnapshot all(theCase);
    const int people = 1 + pick(6);
    const auto someone = [&] { return numbered<PersonId>("person", pick(people)); };
    const auto maybe = [&]() -> std::optional<PersonId> { return pick(3) ? std::optional(someone()) : std::nullopt; };
    for (int i = 0; i < people; ++i) all.put(anyPerson(i));
    const int unions = pick(4);
    for (int i = 0; i < unions; ++i) {
        Union pair{numbered<UnionId>("union", i), theCase, maybe(), maybe()};
        if (pair.a == pair.b) pair.b.reset();
        for (int k = pick(3); k > 0; --k)
            pair.phases.append(UnionPhase{anyOf<UnionKind>(), anyDate(), anyEnd(), anyOf<UnionEnd>(), anyText()});
        pair.note = anyText();
        pair.childless = anyOf<Childless>();
        all.put(pair);
    }
    for (int i = pick(6); i > 0; --i) {
        Parentage link{numbered<ParentageId>("link", i), theCase, someone(), maybe()};
        if (unions && pick(3)) link.unionId = numbered<UnionId>("union", pick(unions));
        link.kind = anyOf<ParentageKind>();
        link.position = pick(3);
        link.from = anyDate();
        if (link.parent != link.child) all.put(link);
    }
    all.put(Address{AddressId::named(QStringLiteral("address")), theCase, anyText(), anyText()});
    all.put(Household{HouseholdId::named(QStringLiteral("home")), theCase, anyText(), anyOf<HouseholdKind>(),
                      AddressId::named(QStringLiteral("address"))});
    all.put(Residence{ResidenceId::named(QStringLiteral("stay")), theCase, someone(), HouseholdId::named(QStringLiteral("home")),
                      anyOf<ResidenceKind>(), anyDate()});
    all.put(Source{SourceId::named(QStringLiteral("source")),
                   theCase,
                   anyText(),
                   anyOf<SourceKind>(),
                   anyText(),
                   anyText(),
                   anyDate(),
                   anyText(),
                   {},
                   anyText()});
    for (int i = pick(3); i > 0; --i) {
        const Tie tie{numbered<TieId>("tie", i),
                      theCase,
                      someone(),
                      someone(),
                      anyOf<TieKind>(),
                      anyOf<TieDirection>(),
                      anyOf<Standing>(),
                      anyDate(),
                      anyEnd(),
                      maybe(),
                      {},
                      anyText()};
        if (tie.a != tie.b) all.put(tie);  // nobody has a tie with himself
    }
    for (int i = pick(4); i > 0; --i) {
        ChronologyEntry entry{numbered<EntryId>("entry", i), theCase, anyDate(), pick(3)};
        for (int k = pick(3); k > 0; --k) entry.participants.append(Participant{someone(), anyOf<ParticipantRole>()});
        entry.category = anyOf<Category>();
        entry.event = anyText();
        if (pick(2)) entry.source = SourceId::named(QStringLiteral("source"));
        entry.sourceText = anyText();
        entry.agency = anyText();
        entry.impacts.append(ChildImpact{someone(), anyText()});
        entry.significance = anyText();
        all.put(entry);
    }
    const QList<std::optional<AnyId>> subjects{std::nullopt, anyId(someone()), anyId(SourceId::named(QStringLiteral("source")))};
    for (int i = pick(4); i > 0; --i)
        all.put(Note{numbered<NoteId>("note", i), theCase, subjects.at(pick(3)), anyDate(), anyText(), anyText()});
    return all;
}

}  // namespace

TEST_CASE("a case comes back from GEDCOM exactly as it went out", "[gedcom][property]") {
    checkProperty("write, then read", [] {
        const CaseSnapshot all = anyCase();
        for (const GedcomVersion version : {GedcomVersion::V551, GedcomVersion::V70}) {
            const QByteArray bytes = writeGedcom(all, {version}).bytes;
            const CaseSnapshot back = readBack(bytes);
            if (!(back == all)) {
                eachRecordType([&]<class T>() {
                    for (const T& record : all.all<T>()) {
                        const T* other = back.find<T>(record.id);
                        if (other && *other == record) continue;
                        RC_LOG() << "want " << QJsonDocument(toJsonObject(record)).toJson(QJsonDocument::Compact).toStdString()
                                 << "\nhave "
                                 << (other ? QJsonDocument(toJsonObject(*other)).toJson(QJsonDocument::Compact).toStdString()
                                           : "nothing")
                                 << "\n";
                    }
                    for (const T& record : back.all<T>())
                        if (!all.find<T>(record.id))
                            RC_LOG() << "new " << QJsonDocument(toJsonObject(record)).toJson(QJsonDocument::Compact).toStdString()
                                     << "\n";
                });
                RC_FAIL("differs");
            }
        }
    });
}

TEST_CASE("lines of GEDCOM 5.5.1 stay within 255 characters", "[gedcom]") {
    CaseSnapshot all(theCase);
    Person ann = person("Ann", "Low");
    ann.note = QStringLiteral("word and word ").repeated(100);
    ann.gender = QStringLiteral("own words").repeated(100);
    all.put(ann);
    for (const QByteArray& line : writeGedcom(all).bytes.split('\n')) CHECK(QString::fromUtf8(line).size() <= 255);
    CHECK(readBack(writeGedcom(all).bytes) == all);
}

TEST_CASE("at signs come back however many there are and wherever a line is cut", "[gedcom]") {
    for (int before = 0; before < 4; ++before) {
        CaseSnapshot all(theCase);
        Person ann = person("Ann", "Low");
        ann.note = QStringLiteral("n").repeated(before) + QStringLiteral("@").repeated(400);
        ann.gender = QStringLiteral("g").repeated(before) + QStringLiteral("@").repeated(401);
        all.put(ann);
        for (const GedcomVersion version : {GedcomVersion::V551, GedcomVersion::V70})
            CHECK(readBack(writeGedcom(all, {version}).bytes) == all);
    }
}

TEST_CASE("the standard lines say what another program needs", "[gedcom]") {
    CaseSnapshot all(theCase);
    Person ann = person("Ann", "Low", Sex::Female), bob = person("Bob", "Low", Sex::Male), cy = person("Cy", "Low");
    ann.birth = UncertainDate::about({1980, 0, 0, false});
    bob.deceased = true;
    Union pair{UnionId::named(QStringLiteral("u")), theCase, ann.id, bob.id};
    pair.phases = {UnionPhase{UnionKind::Married, QDate(2001, 4, 1), QDate(2009, 1, 2), UnionEnd::Divorced}};
    all.put(ann);
    all.put(bob);
    all.put(cy);
    all.put(pair);
    all.put(Parentage{ParentageId::named(QStringLiteral("1")), theCase, cy.id, ann.id, pair.id, ParentageKind::Adoptive, 1});
    all.put(Parentage{ParentageId::named(QStringLiteral("2")), theCase, cy.id, bob.id, pair.id, ParentageKind::Adoptive, 1});
    const ExportResult plain = writeGedcom(all, {GedcomVersion::V551, false});
    CHECK(!plain.bytes.contains("_KIN"));
    CHECK(!plain.bytes.contains("_SET"));
    for (const char* text : {"1 NAME Ann /Low/\n", "1 SEX F\n", "2 DATE ABT 1980\n", "1 DEAT Y\n", "2 PEDI adopted\n",
                             "1 MARR\n2 DATE 1 APR 2001\n", "1 DIV\n2 DATE 2 JAN 2009\n"}) {
        INFO(text);
        CHECK(plain.bytes.contains(text));
    }
    // Bob stands under HUSB although the union names him second.
    const ImportResult again = readGedcom(plain.bytes, theCase);
    CHECK(again.counts.persons == 3);
    CHECK(again.counts.unions == 1);
    CHECK(again.counts.childLinks == 1);
    CHECK(plain.bytes.indexOf("1 HUSB") > 0);
}

TEST_CASE("a copy in another case gets other ids and the same content", "[gedcom]") {
    CaseSnapshot all(theCase);
    const Person ann = person("Ann", "Low"), bob = person("Bob", "Low");
    all.put(ann);
    all.put(bob);
    all.put(Tie{TieId::named(QStringLiteral("t")),
                theCase,
                ann.id,
                bob.id,
                TieKind::Close,
                TieDirection::AToB,
                Standing::Accepted,
                {},
                {},
                bob.id});
    const CaseId other = CaseId::named(QStringLiteral("other"));
    const CaseSnapshot copy = readBack(writeGedcom(all).bytes, other);
    REQUIRE(copy.all<Person>().size() == 2);
    for (const Person& one : copy.all<Person>()) CHECK(!all.find<Person>(one.id));
    REQUIRE(copy.all<Tie>().size() == 1);
    const Tie& tie = *copy.all<Tie>().begin();
    CHECK(tie.seenBy == tie.b);
    CHECK(tie.direction == TieDirection::AToB);
}

TEST_CASE("what someone must not learn does not leave, and it is said", "[gedcom]") {
    CaseSnapshot all(theCase);
    const Person ann = person("Ann", "Low");
    all.put(ann);
    Address refuge{AddressId::named(QStringLiteral("refuge")), theCase, QStringLiteral("9 Hidden Lane")};
    refuge.notToLearn = {ann.id};
    all.put(refuge);
    all.put(
        Household{HouseholdId::named(QStringLiteral("h")), theCase, QStringLiteral("Refuge"), HouseholdKind::Refuge, refuge.id});
    ChronologyEntry entry{EntryId::named(QStringLiteral("e")), theCase, QDate(2020, 1, 1)};
    entry.event = QStringLiteral("A secret meeting");
    entry.notFor = {ann.id};
    all.put(entry);
    all.put(Note{NoteId::named(QStringLiteral("n")), theCase, anyId(entry.id), {}, {}, QStringLiteral("About the secret")});
    const ExportResult result = writeGedcom(all);
    for (const char* text : {"Hidden", "secret", "notToLearn", "not_for"}) CHECK(!result.bytes.contains(text));
    const auto said = [&](const char* code) {
        return std::any_of(result.notSaid.begin(), result.notSaid.end(),
                           [&](const Problem& p) { return p.code == QLatin1String(code); });
    };
    CHECK(said("held_back_address"));
    CHECK(said("held_back_entry"));
    CHECK(said("held_back_with"));
    CHECK(said("not_in_gedcom"));
}

TEST_CASE("own lines of a stranger cannot break the records", "[gedcom]") {
    const ImportResult result = readGedcom(
        "0 HEAD\n0 @I1@ INDI\n1 NAME Ann\n1 _KIN 11111111-1111-1111-1111-111111111111\n2 _SET sex \"nonsense\"\n2 _SET id \"x\"\n"
        "0 @I2@ INDI\n1 _KIN 11111111-1111-1111-1111-111111111111\n2 _SET gender [\n"
        "0 _KIN residence\n1 _SET person_id \"22222222-2222-2222-2222-222222222222\"\n1 _SET household_id "
        "\"22222222-2222-2222-2222-222222222222\"\n1 _SET kind \"main\"\n1 _SET from \"\"\n"
        "0 _KIN profile\n1 _SET label \"x\"\n0 _KIN case_profile\n0 TRLR\n",
        theCase);
    CHECK(result.counts == ImportCounts{2, 0, 0, 0, 0, 0, 0, 0});
    CHECK(result.set.changes.size() == 2);
    QStringList codes;
    for (const Problem& problem : result.problems) codes.append(problem.code);
    for (const char* code :
         {"own_line_invalid", "own_number_used_twice", "own_line_unreadable", "reference_missing", "own_line_unknown"}) {
        INFO(code);
        CHECK(codes.contains(QLatin1String(code)));
    }
}

TEST_CASE("random bytes and damaged files never do worse than an error", "[gedcom][property]") {
    const QByteArray good = writeGedcom([] {
                                CaseSnapshot all(theCase);
                                all.put(person("Ann", "Low"));
                                all.put(Household{HouseholdId::named(QStringLiteral("h")), theCase, QStringLiteral("Home")});
                                return all;
                            }())
                                .bytes;
    checkProperty("flip, cut, fill", [&](const std::vector<char>& rubbish) {
        QByteArray bytes = good;
        for (const char c : rubbish) bytes[pick(int(bytes.size()))] = c;
        bytes.truncate(1 + pick(int(bytes.size())));
        for (const QByteArray& input : {bytes, QByteArray("0 HEAD\n") + QByteArray(rubbish.data(), qsizetype(rubbish.size()))}) {
            try {
                const ImportResult result = readGedcom(input, theCase);
                CaseSnapshot snapshot(theCase);
                snapshot.apply(result.set);
                const CaseSnapshot back = readBack(writeGedcom(snapshot).bytes);
                RC_ASSERT(back == snapshot);
            } catch (const Error&) {}
        }
    });
}

TEST_CASE("a person with a picture travels without it", "[gedcom]") {
    CaseSnapshot all(theCase);
    Attachment file{AttachmentId::named(QStringLiteral("face")), theCase};
    file.mediaType = QStringLiteral("image/png");
    all.put(file);
    Person ann = person("Ann", "Low");
    ann.photo = file.id;
    all.put(ann);
    const CaseSnapshot back = readBack(writeGedcom(all).bytes);
    REQUIRE(back.find<Person>(ann.id));  // a reference to what stays behind would take the person along
    CHECK_FALSE(back.find<Person>(ann.id)->photo);
    CHECK_FALSE(writeGedcom(all).bytes.contains("photo"));
}
