// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/audience.h"

#include "tests/unit/disclosure/disclosure_case.h"

using namespace core;

namespace {

QString reasonOf(const CaseSnapshot& records, const char* text) {
    try {
        audienceNamed(records, QString::fromUtf8(text));
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::Invalid);
        return error.detail();
    }
    return {};
}

}  // namespace

TEST_CASE("a reader is named by a word and a name", "[disclosure]") {
    const CaseSnapshot records = test::demoCase();
    for (const char* text : {"internal", "court", "guardian", "parent:Dana Hartley", "child:Tilly Mensah", "carer:Pat Lindqvist",
                             "carer", "agency", "agency:Elm Road Primary School", "subject:Samuel Mensah"}) {
        INFO(text);
        CHECK(audienceText(records, audienceNamed(records, QString::fromLatin1(text))) == QLatin1String(text));
    }
    const PersonId dana = *audienceNamed(records, QStringLiteral("parent:dana  HARTLEY")).person;
    CHECK(displayName(*records.find<Person>(dana)) == QStringLiteral("Dana Hartley"));
    CHECK(audienceNamed(records, QStringLiteral("parent:") + dana.text()).person == dana);
    CHECK(audienceNamed(records, QStringLiteral("parent:Hartley, Dana")).person == dana);
    CHECK(audienceNamed(records, QStringLiteral("child:Matilda Mensah")) ==
          audienceNamed(records, QStringLiteral("child:Tilly Mensah")));
}

TEST_CASE("a wrong reader is refused with a reason", "[disclosure]") {
    CaseSnapshot records = test::demoCase();
    CHECK(reasonOf(records, "press").startsWith(u"not a reader"));
    CHECK(reasonOf(records, "").startsWith(u"not a reader"));
    CHECK(reasonOf(records, "parent") == u"say who reads it, as in parent:NAME");
    CHECK(reasonOf(records, "parent:") == u"say who reads it, as in parent:NAME");
    CHECK(reasonOf(records, "carer: ") == u"say who reads it, as in carer:NAME");
    CHECK(reasonOf(records, "court:Dana Hartley") == u"this reader takes no name");
    CHECK(reasonOf(records, "parent:Dana") == u"this case has nobody of that name");
    CHECK(reasonOf(records, "parent:6b696e6b-6565-7065-9001-66616d696c79") == u"this case has no person with that id");
    Person twin{PersonId::named(QStringLiteral("twin")), records.id()};
    twin.names = {PersonName{NameKind::Legal, QStringLiteral("Dana"), QStringLiteral("Hartley")}};
    records.put(twin);
    CHECK(reasonOf(records, "parent:Dana Hartley").startsWith(u"more than one person"));
    // What cannot be named by a name is named by the id.
    CHECK(audienceText(records, {AudienceKind::Parent, twin.id, {}}) == QStringLiteral("parent:") + twin.id.text());
    CHECK(audienceNamed(records, QStringLiteral("parent:") + twin.id.text()).person == twin.id);
}

TEST_CASE("the readers of the demonstration case", "[disclosure]") {
    const CaseSnapshot records = test::demoCase();
    QStringList texts;
    for (const Audience& reader : audiencesOf(records)) texts += audienceText(records, reader);
    QStringList sorted = texts;
    sorted.sort();
    CHECK(sorted == QStringList{QStringLiteral("agency"), QStringLiteral("agency:Elm Road Primary School"),
                                QStringLiteral("agency:Harbour House"), QStringLiteral("agency:Northmere Family Court"),
                                QStringLiteral("agency:Northmere Police"), QStringLiteral("agency:Quayside Surgery"),
                                QStringLiteral("carer"), QStringLiteral("carer:Lou Lindqvist"),
                                QStringLiteral("carer:Pat Lindqvist"), QStringLiteral("child:Kofi Mensah"),
                                QStringLiteral("child:Tilly Mensah"), QStringLiteral("court"), QStringLiteral("guardian"),
                                QStringLiteral("internal"), QStringLiteral("parent:Dana Hartley"),
                                QStringLiteral("parent:Samuel Mensah")});
    CHECK(texts.first() == u"internal");
}
