// SPDX-License-Identifier: MPL-2.0
// tests/golden/documents/KIND: the paper of DEMO-A as text for one reader each, as it was looked at. With
// KINKEEPER_GOLDEN=write in the environment the expectation is written anew; look at the difference before it is committed.
#include <QDir>
#include <QFile>

#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("golden documents: every kind has a folder and reads as it did", "[report][golden]") {
    const QDir folder(QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/documents"));
    for (const ReportKind& kind : reportKinds())
        for (const auto& [reader, name] : {std::pair{u"internal"_s, u"internal.txt"_s},
                                           {u"court"_s, u"court.txt"_s},
                                           {u"parent:Dana Hartley"_s, u"parent.txt"_s}}) {
            const QByteArray text = writeText(test::demoDocument(kind.name, reader));
            const QString path = folder.filePath(kind.name + u'/' + name);
            if (qEnvironmentVariable("KINKEEPER_GOLDEN") == "write"_L1) {
                folder.mkpath(kind.name);
                QFile file(path);
                REQUIRE(file.open(QIODevice::WriteOnly));
                file.write(text);
            }
            QFile file(path);
            CAPTURE(path.toStdString());
            REQUIRE(file.open(QIODevice::ReadOnly));
            CHECK(text.toStdString() == file.readAll().toStdString());
        }
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) CHECK(reportKind(name));
}
