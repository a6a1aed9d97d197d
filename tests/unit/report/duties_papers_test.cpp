// SPDX-License-Identifier: MPL-2.0
// Papers that tell what is late: nobody reads of a delay only because what met the duty is not for them; and the card for
// supervision, kept apart.
#include "core/report/write/writers.h"
#include "core/rules/timers.h"
#include "tests/support/demo_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& kind, const QString& reader, const QMap<QString, QString>& options = {}) {
    return QString::fromUtf8(writeText(test::demoDocument(kind, reader, options))).simplified();
}

const QStringList readers{u"parent:Dana Hartley"_s, u"parent:Samuel Mensah"_s, u"child:Kofi Mensah"_s, u"carer"_s, u"agency"_s};

}  // namespace

TEST_CASE("agenda papers: a visit that was made is late for no reader", "[report][duties]") {
    const auto open = [](const ClearedSnapshot& cleared) {
        QSet<QString> found;
        for (const Timer& timer : timersOf(cleared.records(), cleared.pack(), test::demoDay()))
            if (timer.isOpen())
                found.insert(timer.rule->id + (timer.from.child ? timer.from.child->text() : QString()) + timer.due.toString());
        return found;
    };
    const QSet<QString> whole = open(test::demoCleared(u"internal"_s));
    for (const QString& reader : readers) {
        CAPTURE(reader.toStdString());
        CHECK((open(test::demoCleared(reader)) - whole).isEmpty());
        const QString text = textOf(u"agenda"_s, reader);
        for (const char* words : {"417", "first week", "one week of"}) CHECK_FALSE(text.contains(QLatin1String(words)));
    }
    // What is late by the whole case is said.
    CHECK(textOf(u"agenda"_s, u"parent:Dana Hartley"_s).contains(u"plan at least every six months"_s));
}

TEST_CASE("agenda papers: a duty settled out of sight says nothing of how", "[report][duties]") {
    int settled = 0;
    for (const QString& reader : readers) {
        const ClearedSnapshot cleared = test::demoCleared(reader);
        for (const TimerNote& note : cleared.records().all<TimerNote>()) {
            ++settled;
            CHECK(note.date.isUnknown());
            CHECK(note.reason.isEmpty());
            CHECK(note.by.isEmpty());
        }
        CHECK(clearedFor(cleared.records(), cleared.audience(), {&cleared.pack(), u"en"_s, {}, cleared.madeAt()}).records() ==
              cleared.records());
    }
    CHECK(settled > 0);
    CHECK(test::demoCleared(u"internal"_s).records().all<TimerNote>().isEmpty());
}

TEST_CASE("agenda papers: the steps of records are for the team alone", "[report][duties]") {
    CHECK(textOf(u"agenda"_s, u"internal"_s).contains(u"family time"_s));
    for (const QString& reader : readers + QStringList{u"court"_s, u"guardian"_s}) {
        CAPTURE(reader.toStdString());
        const QString text = textOf(u"agenda"_s, reader);
        CHECK_FALSE(text.contains(u"record of family time"_s));
        CHECK_FALSE(text.contains(u"records of family time"_s));
    }
}

TEST_CASE("supervision card: the latest answers, what is needed, and that it may be asked for", "[report][supervision]") {
    const QString card = textOf(u"supervision-card"_s, u"internal"_s);
    CHECK(card.contains(u"may be asked for by a court"_s));
    CHECK(card.contains(u"Do I leave out or play down bad news?"_s));
    CHECK(card.contains(u"I skipped the tests in the last letter"_s));
    CHECK_FALSE(card.contains(u"Was I relieved"_s));  // nobody answered it
    CHECK(card.contains(u"What is late"_s));
    const QString blank = textOf(u"supervision-card"_s, u"internal"_s, {{u"blank"_s, u"yes"_s}});
    for (const QString& prompt : test::demoCleared(u"internal"_s).pack().library.prompts)
        CHECK(blank.contains(test::demoCleared(u"internal"_s).pack().terms[u"en"_s][u"prompt."_s + prompt].professional));
    CHECK_FALSE(blank.contains(u"I skipped"_s));
}

TEST_CASE("supervision card: no other reader gets a word of it", "[report][supervision]") {
    for (const QString& reader : readers + QStringList{u"court"_s, u"guardian"_s}) {
        CAPTURE(reader.toStdString());
        const QString card = textOf(u"supervision-card"_s, reader);
        CHECK(card.contains(u"kept for the worker"_s));
        for (const char* word : {"skipped", "bad news", "late"}) CHECK_FALSE(card.contains(QLatin1String(word)));
    }
}
