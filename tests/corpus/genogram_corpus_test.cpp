// SPDX-License-Identifier: MPL-2.0
// Real files of other programs, drawn whole: nobody twice, nobody missing, brothers and sisters in birth order.
#include "core/genogram/genogram.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <cstdio>

#include "core/interchange/gedcom.h"
#include "tests/support/layout_rules.h"

using namespace core;

TEST_CASE("every GEDCOM file of the corpus is drawn", "[corpus][genogram]") {
    const QString folder = qEnvironmentVariable("KINKEEPER_CORPUS");
    if (folder.isEmpty()) SKIP("KINKEEPER_CORPUS is not set");
    const CaseId theCase = CaseId::named(QStringLiteral("corpus"));
    const Words words(standardPack(), QStringLiteral("en"));
    QDirIterator it(folder, {QStringLiteral("*.ged")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        INFO(path.toStdString());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CaseSnapshot records(theCase);
        records.apply(readGedcom(file.readAll(), theCase).set);
        QElapsedTimer clock;
        clock.start();
        const Layout layout = layoutOf(records, {}, words);
        const qint64 laidOut = clock.restart();
        const Drawing drawing = drawingOf(records, layout, {}, words);
        std::printf("%s: %lld people, layout %lld ms, drawing %lld ms\n", qPrintable(QFileInfo(path).fileName()),
                    static_cast<long long>(layout.people.size()), static_cast<long long>(laidOut),
                    static_cast<long long>(clock.elapsed()));
        CHECK(drawing.spots.size() == records.all<Person>().size());
        CHECK(test::peopleAndOrder(records, layout).join(u'\n').toStdString() == "");
    }
}
