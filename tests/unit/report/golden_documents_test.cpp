// SPDX-License-Identifier: MPL-2.0
// tests/golden/documents/KIND: the paper of DEMO-A as text for one reader each, as it was looked at. With
// KINKEEPER_GOLDEN=write in the environment the expectation is written anew; look at the difference before it is committed.
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("golden documents: every kind has a folder and reads as it did", "[report][golden]") {
    const QDir folder(QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/documents"));
    for (const ReportKind& kind : reportKinds())
        for (const auto& [reader, name] : {std::pair{u"internal"_s, u"internal.txt"_s},
                                           {u"court"_s, u"court.txt"_s},
                                           {u"parent:Dana Hartley"_s, u"parent.txt"_s}}) {
            const QByteArray text = writeText(test::demoDocument(kind.name, reader));
            test::checkGolden(u"documents/%1/%2"_s.arg(kind.name, name), text);
        }
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) CHECK(reportKind(name));
}
