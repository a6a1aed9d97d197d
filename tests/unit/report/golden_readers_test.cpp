// SPDX-License-Identifier: MPL-2.0
// tests/golden/documents/KIND/READER.txt: a child's chronology, papers of the process as a child, a carer and an agency read
// them; and that those of the family keep words of the trade out. Written anew with KINKEEPER_GOLDEN=write in the environment.
#include "core/report/write/writers.h"
#include "core/rules/readability.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("golden documents: a child’s chronology; papers of the process for a child, a carer and an agency",
          "[report][golden][readers]") {
    QList<std::pair<QString, QString>> papers{{u"chronology-plain"_s, u"child:Kofi Mensah"_s}};
    for (const char* kind : {"decision-letter", "process-leaflet", "agenda", "support-plan", "contact-plan", "roles"})
        for (const char* reader : {"child:Kofi Mensah", "carer", "agency"})
            papers << std::pair(QString(QLatin1String(kind)), QString(QLatin1String(reader)));
    for (const auto& [kind, reader] : std::as_const(papers)) {
        const QByteArray text = writeText(test::demoDocument(kind, reader));
        test::checkGolden(u"documents/%1/%2.txt"_s.arg(kind, reader.section(u':', 0, 0)), text);
    }
}

TEST_CASE("golden documents: what a family reads of the process keeps the words of the law out", "[report][readers]") {
    for (const char* kind : {"decision-letter", "process-leaflet", "agenda"})
        for (const char* reader : {"child:Kofi Mensah", "parent:Dana Hartley", "parent:Samuel Mensah"}) {
            CAPTURE(kind, reader);
            const QString text = QString::fromUtf8(writeText(test::demoDocument(QLatin1String(kind), QLatin1String(reader))));
            for (const char* word : {"statutory", "Regulations", "reunification", "placement", "gate ", "classification"})
                CHECK_FALSE(text.contains(QLatin1String(word)));
            CHECK(readingOf(text, plainLanguage(standardPack().writing, u"en"_s)).grade.value_or(0) <= 7);
        }
}
