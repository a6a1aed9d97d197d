// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom.h"

namespace {

using namespace core;

const CaseId theCase = CaseId::named(QStringLiteral("gedcom case"));

CaseSnapshot read(const QByteArray& body, ImportResult* result = nullptr) {
    const ImportResult made = readGedcom("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n" + body + "0 TRLR\n", theCase);
    CaseSnapshot snapshot(theCase);
    snapshot.apply(made.set);
    if (result) *result = made;
    return snapshot;
}

const Person* named(const CaseSnapshot& snapshot, const char* name) {
    for (const Person& person : snapshot.all<Person>())
        if (displayName(person) == QLatin1String(name)) return &person;
    return nullptr;
}

bool hasProblem(const Problems& problems, const char* code, const char* where) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.code == QLatin1String(code) && problem.where == QLatin1String(where);
    });
}

QString allNotes(const CaseSnapshot& snapshot) {
    QString text;
    for (const Note& note : snapshot.all<Note>()) text += note.text + QLatin1Char('\n');
    return text;
}

}  // namespace

TEST_CASE("a person's names, sex and life dates are read", "[gedcom]") {
    const CaseSnapshot snapshot = read(
        "0 @I1@ INDI\n1 NAME Dr Anna Maria /de Vries/ jr.\n2 NPFX Dr\n2 NSFX jr.\n2 NICK Ans\n2 _MARNM Smit\n"
        "1 NAME Anna /Bakker/\n2 TYPE maiden\n1 SEX F\n1 BIRT\n2 DATE ABT MAR 1931\n2 PLAC Leeds\n1 DEAT Y\n1 RELI Quaker\n1 "
        "REFN 77\n");
    REQUIRE(snapshot.all<Person>().size() == 1);
    const Person& anna = *snapshot.all<Person>().begin();
    REQUIRE(anna.names.size() == 4);
    CHECK(anna.names.at(0) == PersonName{NameKind::Legal, QStringLiteral("Anna Maria"), QStringLiteral("de Vries"),
                                         QStringLiteral("Dr"), QStringLiteral("jr.")});
    CHECK(anna.names.at(1).kind == NameKind::KnownAs);
    CHECK(anna.names.at(2) == PersonName{NameKind::Married, {}, QStringLiteral("Smit")});
    CHECK(anna.names.at(3).kind == NameKind::Birth);
    CHECK(anna.sex == Sex::Female);
    CHECK(anna.birth.edtf() == QStringLiteral("1931-03~"));
    CHECK(anna.birthPlace == QStringLiteral("Leeds"));
    CHECK(anna.deceased);
    CHECK(anna.death.isUnknown());
    CHECK(anna.religion == QStringLiteral("Quaker"));
    CHECK(anna.localNumber == QStringLiteral("77"));
}

TEST_CASE("a family gives a union with phases and two links a child", "[gedcom]") {
    ImportResult result;
    const CaseSnapshot snapshot = read(
        "0 @I1@ INDI\n1 NAME Ann /Low/\n1 FAMS @F1@\n0 @I2@ INDI\n1 NAME Bob /Low/\n1 FAMS @F1@\n0 @I3@ INDI\n1 NAME Cy /Low/\n1 "
        "FAMC @F1@\n2 PEDI adopted\n"
        "0 @I4@ INDI\n1 NAME Di /Low/\n1 FAMC @F1@\n0 @F1@ FAM\n1 HUSB @I2@\n1 WIFE @I1@\n1 CHIL @I3@\n1 CHIL @I4@\n2 _FREL "
        "Step\n2 _MREL Natural\n1 CHIL @I9@\n"
        "1 MARR\n2 DATE 1 APR 1911\n2 PLAC York\n1 DIV\n2 DATE 1912\n1 MARR\n2 DATE 1914\n",
        &result);
    CHECK(result.counts == ImportCounts{4, 1, 2, 0, 0, 0, 0, 0});
    REQUIRE(snapshot.all<Union>().size() == 1);
    const Union& pair = *snapshot.all<Union>().begin();
    CHECK(pair.a == named(snapshot, "Bob Low")->id);
    REQUIRE(pair.phases.size() == 2);
    CHECK(pair.phases.at(0).end == UnionEnd::Divorced);
    CHECK(pair.phases.at(0).place == QStringLiteral("York"));
    CHECK(pair.phases.at(1).end == UnionEnd::None);
    CHECK(snapshot.all<Parentage>().size() == 4);
    for (const Parentage& link : snapshot.all<Parentage>()) {
        const bool step = link.child == named(snapshot, "Di Low")->id && link.parent == pair.a;
        const bool adopted = link.child == named(snapshot, "Cy Low")->id;
        CHECK(link.kind == (step ? ParentageKind::Step : adopted ? ParentageKind::Adoptive : ParentageKind::Birth));
    }
    CHECK(hasProblem(result.problems, "pointer_to_nothing", "line 25"));
}

TEST_CASE("a family without partners is a sibling group, a child may have two families", "[gedcom]") {
    const CaseSnapshot snapshot = read(
        "0 @I1@ INDI\n1 NAME Ann\n1 FAMC @F1@\n1 FAMC @F2@\n2 PEDI foster\n0 @I2@ INDI\n1 NAME Bo\n1 FAMC @F1@\n0 @I3@ INDI\n1 "
        "NAME Flo\n1 FAMS @F2@\n"
        "0 @F1@ FAM\n1 CHIL @I1@\n1 CHIL @I2@\n0 @F2@ FAM\n1 WIFE @I3@\n1 CHIL @I1@\n");
    CHECK(snapshot.all<Union>().size() == 2);
    int withoutParent = 0, foster = 0;
    for (const Parentage& link : snapshot.all<Parentage>()) {
        withoutParent += link.parent ? 0 : 1;
        foster += link.kind == ParentageKind::Foster ? 1 : 0;
    }
    CHECK(withoutParent == 2);
    CHECK(foster == 1);
}

TEST_CASE("nothing is lost: what has no field stands in a note or an entry", "[gedcom]") {
    ImportResult result;
    const CaseSnapshot snapshot = read(
        "0 @I1@ INDI\n1 NAME Ann\n1 WAND holly\n1 BURI\n2 DATE 30 MAR 2022\n2 PLAC Oak Hill\n2 SOUR @S1@\n3 PAGE 12\n1 OCCU "
        "Baker\n1 BIRT\n2 DATE @#DJULIAN@ 25 DEC 1700\n"
        "1 NOTE Keeps\n2 CONC  bees\n2 CONT and hens\n1 NOTE @N1@\n1 ASSO @I2@\n2 RELA godmother\n1 ASSO @I3@\n2 RELA friend\n0 "
        "@I2@ INDI\n1 NAME Flo\n"
        "0 @N1@ NOTE shared words\n0 @N2@ NOTE loose words\n0 @S1@ SOUR\n1 TITL Parish book\n1 AUTH Rev Oak\n0 @R1@ REPO\n1 NAME "
        "County archive\nrubbish line\n",
        &result);
    const QString notes = allNotes(snapshot);
    for (const char* text : {"WAND: holly", "Occupation: Baker", "@#DJULIAN@ 25 DEC 1700", "Keeps bees\nand hens", "shared words",
                             "loose words", "County archive", "rubbish line", "friend"}) {
        INFO(text);
        CHECK(notes.contains(QLatin1String(text)));
    }
    REQUIRE(snapshot.all<ChronologyEntry>().size() == 1);
    const ChronologyEntry& burial = *snapshot.all<ChronologyEntry>().begin();
    CHECK(burial.event == QStringLiteral("Burial (place: Oak Hill)"));
    CHECK(burial.category == Category::BereavementLoss);
    CHECK(burial.sourceText == QStringLiteral("12"));
    REQUIRE(snapshot.all<Source>().size() == 1);
    CHECK(burial.source == snapshot.all<Source>().begin()->id);
    REQUIRE(snapshot.all<Tie>().size() == 1);
    CHECK(snapshot.all<Tie>().begin()->note == QStringLiteral("godmother"));
    CHECK(hasProblem(result.problems, "date_kept_as_words", "line 15"));
    CHECK(hasProblem(result.problems, "kept_as_note", "line 7"));
}

TEST_CASE("encodings and line ends are told apart", "[gedcom]") {
    const auto nameIn = [](const QByteArray& bytes) {
        CaseSnapshot snapshot(theCase);
        snapshot.apply(readGedcom(bytes, theCase).set);
        REQUIRE(snapshot.all<Person>().size() == 1);
        return displayName(*snapshot.all<Person>().begin());
    };
    const QString zoe = QStringLiteral("Zoë Łódź");
    const QString text = QStringLiteral("0 HEAD\n1 CHAR UNICODE\n0 @I1@ INDI\n1 NAME %1\n0 TRLR\n").arg(zoe);
    CHECK(nameIn(text.toUtf8()) == zoe);
    CHECK(nameIn("\xEF\xBB\xBF" + text.toUtf8()) == zoe);
    CHECK(nameIn(text.toUtf8().replace("\n", "\r\n")) == zoe);
    CHECK(nameIn(text.toUtf8().replace("\n", "\r")) == zoe);
    QByteArray little, big;
    for (const QChar c : text) {
        little += char(c.unicode() & 0xFF);
        little += char(c.unicode() >> 8);
        big += char(c.unicode() >> 8);
        big += char(c.unicode() & 0xFF);
    }
    CHECK(nameIn(little) == zoe);
    CHECK(nameIn("\xFF\xFE" + little) == zoe);
    CHECK(nameIn(big) == zoe);
    CHECK(nameIn("\xFE\xFF" + big) == zoe);
    CHECK(nameIn("0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME Zo\xE8"
                 "e \xA1\xE2od\xE2z\n0 TRLR\n") == zoe);
    CHECK(nameIn("0 HEAD\n1 CHAR ANSI\n0 @I1@ INDI\n1 NAME Zo\xEB\n0 TRLR\n") == QStringLiteral("Zoë"));
}

TEST_CASE("at signs are escaped as each version says", "[gedcom]") {
    const auto noteIn = [](const char* version, const char* value) {
        CaseSnapshot snapshot(theCase);
        snapshot.apply(
            readGedcom(QByteArray("0 HEAD\n1 GEDC\n2 VERS ") + version + "\n0 @N1@ NOTE " + value + "\n0 TRLR\n", theCase).set);
        REQUIRE(snapshot.all<Note>().size() == 1);
        return snapshot.all<Note>().begin()->text;
    };
    CHECK(noteIn("5.5.1", "a@@b @@c") == QStringLiteral("a@b @c"));
    CHECK(noteIn("7.0", "@@me a@@b") == QStringLiteral("@me a@@b"));
}

TEST_CASE("what is no GEDCOM and what is too large is refused", "[gedcom]") {
    const auto fault = [](const QByteArray& bytes) {
        try {
            readGedcom(bytes, theCase);
        } catch (const Error& error) {
            return error.fault();
        }
        return Fault::Cancelled;
    };
    CHECK(fault({}) == Fault::Invalid);
    CHECK(fault("PK\x03\x04 rubbish") == Fault::Invalid);
    CHECK(fault("0 HEAD\n1 NOTE " + QByteArray(70000, 'x')) == Fault::Unsupported);
    CHECK(fault("0 HEAD\n" + QByteArray("0 @I@ INDI\n").repeated(100001)) == Fault::Unsupported);
    CHECK(fault(QByteArray(maxImportBytes + 1, ' ')) == Fault::Unsupported);
}

TEST_CASE("bad lines are listed with their number and never stop the reading", "[gedcom]") {
    ImportResult result;
    const CaseSnapshot snapshot =
        read("0 @I1@ INDI\n1 NAME Ann\n5 GIVN Ann\n999 NOTE deep\n1 NOTE a\x02z \xE2\x80\xAE!\n", &result);
    CHECK(snapshot.all<Person>().size() == 1);
    CHECK(hasProblem(result.problems, "level_jump", "line 7"));
    CHECK(hasProblem(result.problems, "line_unreadable", "line 8"));
    CHECK(hasProblem(result.problems, "control_character", "line 9"));
    CHECK(allNotes(snapshot).contains(QStringLiteral("a\u2402z [U+202E]!")));
}

TEST_CASE("the same bytes give the same ids, another case or file gives others", "[gedcom]") {
    const QByteArray bytes = "0 HEAD\n0 INDI\n1 NAME Ann\n0 TRLR\n";
    const CaseId other = CaseId::named(QStringLiteral("another"));
    CHECK(readGedcom(bytes, theCase).set.changes == readGedcom(bytes, theCase).set.changes);
    const auto idOf = [](const ImportResult& result) { return recordId(*result.set.changes.front().after); };
    CHECK(idOf(readGedcom(bytes, theCase)) != idOf(readGedcom(bytes, other)));
    CHECK(idOf(readGedcom(bytes, theCase)) != idOf(readGedcom(bytes + "\n", theCase)));
}
