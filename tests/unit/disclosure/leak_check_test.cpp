// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/leak_check.h"

#include "core/disclosure/leak_words.h"
#include "tests/unit/disclosure/disclosure_case.h"
#include "tests/unit/disclosure/seeded_leaks.h"

#include <iostream>

using namespace core;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

const QList<Protected> secrets{
    {ProtectedKind::Name, u("Patricia Lindqvist"), Reason::CarerIdentity},
    {ProtectedKind::Name, u("Rose Marsh"), Reason::CarerIdentity},
    {ProtectedKind::Name, u("April Cole"), Reason::CarerIdentity},
    {ProtectedKind::Address, u("3 Larch Cottages"), Reason::PlacementAddress},
    {ProtectedKind::Address, u("8 Mill Lane"), Reason::NotForThisPerson},
    {ProtectedKind::Address, u("Upper Penhallow"), Reason::PlacementAddress},
    {ProtectedKind::Postcode, u("NM9 7LC"), Reason::PlacementAddress},
    {ProtectedKind::Phone, u("07700 900 151"), Reason::CarerIdentity},
    {ProtectedKind::Email, u("pat.l@example.org"), Reason::CarerIdentity},
    {ProtectedKind::Number, u("NM-40021"), Reason::NotForThisPerson},
    {ProtectedKind::Title, u("Elm Road Primary School"), Reason::PlacementAddress},
    {ProtectedKind::Text, u("She thinks that the grandmother does not tell all she knows."), Reason::WorkerView},
    {ProtectedKind::Text, u("Epilepsy"), Reason::ThirdPartyHealth}};

QList<Finding> check(const char* text, const Known& known = {}, const char* where = "entry") {
    return leaksIn({Passage{u(text), u(where)}}, secrets, known);
}

/// "exact: Lindqvist; …"
QString said(const char* text, const Known& known = {}) {
    QStringList list;
    const QList<Finding> findings = check(text, known);
    for (const Finding& one : findings) list += toName(one.form) + u(": ") + one.found;
    return list.join(u("; "));
}

}  // namespace

TEST_CASE("what the leak check finds", "[disclosure][leak]") {
    const QList<std::pair<const char*, const char*>> rows{
        {"Patricia Lindqvist rang.", "exact: Patricia Lindqvist"},
        {"Lindqvist, Patricia rang.", "reordered: Lindqvist, Patricia"},
        {"the lindqvists rang.", "misspelt: lindqvists"},
        {"Mrs Lindquist rang.", "misspelt: Lindquist"},
        {"Mrs Lindkvist rang.", "misspelt: Lindkvist"},
        {"Mrs Líndqvíst rang.", "exact: Líndqvíst"},
        {"Mrs Lіndqvіst rang.", "exact: Lіndqvіst"},  // Cyrillic
        {"Mrs L1ndqvist rang.", "exact: L1ndqvist"},
        {"Mrs L i n d q v i s t rang.", "spaced: L i n d q v i s t"},
        {"Mrs L.i.n.d.q.v.i.s.t rang.", "spaced: L.i.n.d.q.v.i.s.t"},
        {"Mrs Lind-\nqvist rang.", "spaced: Lind-\nqvist"},
        {"Call P.L. today", "initials: P.L"},
        {"Call PL today", "initials: PL"},
        {"Call Patricia L. today", "initials: Patricia L"},
        {"lindqvist_visit.pdf", "exact: lindqvist"},
        {"LetterPatriciaLindqvist.pdf", "exact: PatriciaLindqvist"},
        {"He lives at 3 Larch Cottages.", "exact: 3 Larch Cottages"},
        {"He lives at 3 Larch Cotages.", "misspelt: 3 Larch Cotages"},
        {"He lives in Larch Cotts.", "part: Larch Cotts"},
        {"Near Penhalow.", "misspelt: Penhalow"},
        {"He lives in Mill Lane.", "part: Mill Lane"},
        {"NM9 7LC", "exact: NM9 7LC"},
        {"nm97lc", "exact: nm97lc"},
        {"N M 9 7 L C", "spaced: N M 9 7 L C"},
        {"around NM9 somewhere", "part: NM9"},
        {"07700 900 151", "exact: 07700 900 151"},
        {"+44 7700-900151", "exact: 44 7700-900151"},
        {"0 7 7 0 0 9 0 0 1 5 1", "spaced: 0 7 7 0 0 9 0 0 1 5 1"},
        {"oh double seven oh oh nine oh oh one five one", "spaced: oh double seven oh oh nine oh oh one five one"},
        {"ring 900 151 after six", "part: 900 151"},
        {"PAT.L@EXAMPLE.ORG", "exact: PAT.L@EXAMPLE.ORG"},
        {"pat l at example org", "spaced: pat l at example org"},
        {"pat dot l at example dot org", "spaced: pat dot l at example dot org"},
        {"O77OO 9OO 151", "spaced: O77OO 9OO 151"},
        {"his number NM 40021", "exact: NM 40021"},
        {"at Elm Road Primary School", "exact: Elm Road Primary School"},
        {"he said that the grandmother does not tell all", "exact: that the grandmother does not tell all"},
        {"she has epilepsy", "exact: epilepsy"},
        {"Rose came. Then Marsh came.", "exact: Rose; exact: Marsh"},
        {"On Sunday April came.", "exact: April"},
        {"VISIT TO ROSE", "exact: ROSE"},
        {"We met Mrs Marche there.", "misspelt: Marche"},
        {"patricialindqvist", "spaced: patricialindqvist"},
        {"mrslindqvist came", "spaced: mrslindqvist"},
        {"L\u200bindq\u00advist came", "exact: L\u200bindq\u00advist"},
        {"three Larch Cottages", "part: Larch Cottages"},
        {"Elm Rd school", "part: Elm Rd"},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(said(text) == u(expected));
    }
}

TEST_CASE("what is no finding", "[disclosure][leak]") {
    for (const char* text :
         {"They rose early and walked over the marsh.", "It was in April 2024, on 3 April.", "In April she moved.",
          "The patio was patched.", "He spoke to the GP and the IRO.", "Room 3, large cottages are nice.",
          "He walked down a lane to the mill.", "The school is a primary school.", "Ring 01632 960 999.",
          "The price of 900 boxes was 151 pounds.", "On 12 March 2024 at 10:30, 2 of 15 came.", "The grandmother does not tell.",
          "Colleagues were cold. A mole in the hole.", "A linguist came.", ""}) {
        INFO(text);
        CHECK(said(text) == u(""));
    }
    Known known;
    known.words = {u("lindqvist"), u("mill lane"), u("penhallow"), u("marsh")};
    known.initials = {u("pl")};
    known.numbers = {u("nm9")};
    CHECK(said("Mr Lindqvist and P.L. of Penhallow, Mill Lane, NM9, came. Mr Lindquist too.", known) == u(""));
    CHECK(said("Patricia Lindqvist came.", known) == u("exact: Patricia Lindqvist"));
    known.texts = {u("He said that the grandmother does not tell all she knows, too.")};
    CHECK(said("that the grandmother does not tell all she knows", known) == u(""));
}

TEST_CASE("a finding says where it is and keeps its key", "[disclosure][leak]") {
    const QList<Passage> passages{{u("Nothing here."), u("title")}, {u("So Lindqvist and Lindqvist came."), u("entry 2")}};
    const QList<Finding> findings = leaksIn(passages, secrets, {});
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].passage == 1);
    CHECK(findings[0].position == 3);
    CHECK(findings[0].length == 9);
    CHECK(findings[0].found == u("Lindqvist"));
    CHECK(findings[0].where == u("entry 2"));
    CHECK(findings[0].what == u("Patricia Lindqvist"));
    CHECK(findings[0].reason == Reason::CarerIdentity);
    CHECK(findings[0].key != findings[1].key);
    // Another text before it does not change the key; another place does.
    const QList<Finding> again =
        leaksIn({{u("Now, so Lindqvist came."), u("entry 2")}, {u("Lindqvist"), u("entry 3")}}, secrets, {});
    CHECK(again[0].key == findings[0].key);
    CHECK(again[1].key != findings[0].key);
}

TEST_CASE("words that are alike", "[disclosure][leak]") {
    for (const auto& [a, b] : {std::pair{"lewis", "louis"},
                               {"catherine", "kathryn"},
                               {"stephen", "steven"},
                               {"philip", "filip"},
                               {"knight", "night"},
                               {"wright", "right"},
                               {"shaun", "shawn"}}) {
        INFO(a << " " << b);
        CHECK(soundOf(u(a)) == soundOf(u(b)));
    }
    CHECK(isAlike(u("hartly"), u("hartley")));
    CHECK(isAlike(u("hratley"), u("hartley")));
    CHECK_FALSE(isAlike(u("hartley"), u("hartley")));
    CHECK_FALSE(isAlike(u("dana"), u("anna")));
    CHECK_FALSE(isAlike(u("samuel"), u("manual")));
    CHECK(lettersApart(u("abcd"), u("acbd"), 3) == 1);
    CHECK(lettersApart(u("abcd"), u("wxyz"), 2) == 3);
}

TEST_CASE("seeded leaks are found for every reader", "[disclosure][leak][demo]") {
    const CaseSnapshot records = test::demoCase();
    int exact = 0, exactMissed = 0, disguised = 0, disguisedMissed = 0;
    QStringList missed;
    for (const char* reader : {"parent:Dana Hartley", "parent:Samuel Mensah", "court", "child:Kofi Mensah", "carer:Pat Lindqvist",
                               "carer", "agency", "guardian", "subject:Jean Hartley"}) {
        const ClearedSnapshot cleared = test::clearedDemo(records, reader);
        const QList<Protected> list = protectedBy(cleared);
        const Known known = knownBy(cleared);
        for (const Protected& secret : list) {
            if (secret.kind == ProtectedKind::Text || secret.kind == ProtectedKind::Title) continue;
            // What the reader may see anyway is nobody's secret: the town, a name shared; nor is "Flat 5".
            const bool isLine = secret.what.contains(u' ') && secret.what != u("Flat 5");
            if (secret.kind == ProtectedKind::Address && (!isLine || known.words.contains(secret.what.toLower()))) continue;
            const QList<test::SeededLeak> leaks = test::leaksOf(secret);
            for (const test::SeededLeak& leak : leaks) {
                const bool isExact = leak.disguise == u("exact");
                const bool found = !leaksIn({leak.passage}, {secret}, known).isEmpty();
                (isExact ? exact : disguised) += 1;
                if (!found) (isExact ? exactMissed : disguisedMissed) += 1;
                if (!found) missed += leak.disguise + u(" ") + secret.what + u(" in ") + leak.passage.text;
            }
        }
    }
    std::cout << "seeded leaks: exact " << exact << ", missed " << exactMissed << "; disguised " << disguised << ", missed "
              << disguisedMissed << "\n";
    missed.removeDuplicates();
    INFO(missed.join(u'\n').toStdString());
    CHECK(exact + disguised >= 300);
    CHECK(exactMissed == 0);
    CHECK(disguisedMissed * 20 <= disguised);
}

TEST_CASE("a clean text raises next to nothing", "[disclosure][leak][demo]") {
    const CaseSnapshot records = test::demoCase();
    // A page of a chronology holds some fifteen entries.
    constexpr int entriesOfPage = 15;
    for (const char* reader :
         {"parent:Dana Hartley", "parent:Samuel Mensah", "court", "child:Kofi Mensah", "agency", "guardian"}) {
        const ClearedSnapshot cleared = test::clearedDemo(records, reader);
        QList<Passage> passages;
        for (const ChronologyEntry& entry : cleared.records().all<ChronologyEntry>()) {
            passages += {entry.event, u("event")};
            passages += {entry.sourceText, u("source")};
            passages += {entry.response, u("response")};
            for (const ChildImpact& impact : entry.impacts) passages += {impact.text, u("impact")};
        }
        // The demonstration itself is written with care; what is typed here tells of somebody to every reader.
        passages += {u("Pat and Lou rang from Quarry Row, then from Station Road."), u("typed")};
        const QStringList real{u("Pat"), u("Lou"), u("Quarry Row"), u("Station Road")};
        int truth = 0;
        QStringList wrong;
        for (const Finding& one : leaksIn(passages, cleared)) {
            if (real.contains(one.found)) ++truth;
            else wrong += toName(one.form) + u(": ") + one.found + u(" for ") + one.what;
        }
        const double pages = double(cleared.records().all<ChronologyEntry>().size()) / entriesOfPage;
        std::cout << reader << ": " << truth << " true, " << wrong.size() << " false alarms on " << pages << " pages\n";
        INFO(reader << "\n" << wrong.join(u'\n').toStdString());
        CHECK(double(wrong.size()) <= pages);
        CHECK(truth > 0);
    }
}
