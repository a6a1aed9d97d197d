// SPDX-License-Identifier: MPL-2.0
// How long a family takes from its records to its picture: opened, and after one edit. Run by hand; it states times and
// asserts none. Aims: 50 ms for an edit at 150 people, 1 s for the 3,010 of royal92.
#include <QElapsedTimer>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/genogram.h"
#include "core/interchange/gedcom.h"

using namespace core;

namespace {

PersonId person(int number) { return PersonId::named(QStringLiteral("bench person %1").arg(number)); }

/// Couples with three children each, of whom the first two marry in their turn.
CaseSnapshot dynasty(int people) {
    CaseSnapshot records(CaseId::named(QStringLiteral("bench")));
    int count = 0;
    const auto add = [&](int year) {
        Person p{.id = person(count), .caseId = records.id(), .sex = count % 2 == 0 ? Sex::Male : Sex::Female};
        p.names = {{.given = QStringLiteral("P%1").arg(count)}};
        p.birth = UncertainDate::year(year);
        records.put(p);
        return count++;
    };
    QList<std::pair<int, int>> single{{add(1900), 1900}};
    while (count < people && !single.isEmpty()) {
        const auto [one, year] = single.takeFirst();
        const int other = add(year + 1);
        const UnionId pair = UnionId::named(QStringLiteral("bench union %1").arg(one));
        records.put(Union{.id = pair, .caseId = records.id(), .a = person(one), .b = person(other)});
        for (int i = 0; i < 3; ++i) {
            const int child = add(year + 25 + 2 * i);
            if (i < 2) single.append({child, year + 25 + 2 * i});
            for (const int parent : {one, other})
                records.put(Parentage{.id = ParentageId::named(QStringLiteral("%1<%2").arg(child).arg(parent)),
                                      .caseId = records.id(),
                                      .child = person(child),
                                      .parent = person(parent),
                                      .unionId = pair});
        }
    }
    return records;
}

template <class F>
auto timed(const char* what, F&& work) {
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    WARN(what << ": " << double(timer.nsecsElapsed()) / 1e6 << " ms");
    return result;
}

}  // namespace

TEST_CASE("a family is laid out, drawn and edited", "[bench][genogram]") {
    const Words words(standardPack(), QStringLiteral("en"));
    for (const int people : {40, 150, 1000}) {
        WARN(people << " people");
        CaseSnapshot records = dynasty(people);
        const Layout layout = timed("layout", [&] { return layoutOf(records, {}, words); });
        timed("drawing", [&] { return drawingOf(records, layout, {}, words); });
        const int parent = 1;
        records.put(Person{.id = person(9999), .caseId = records.id()});
        records.put(Parentage{.id = ParentageId::named(QStringLiteral("new")),
                              .caseId = records.id(),
                              .child = person(9999),
                              .parent = person(parent)});
        timed("one edit to a new picture", [&] { return drawingOf(records, layoutOf(records, {}, words, layout), {}, words); });
    }
}

TEST_CASE("royal92 is opened", "[bench][genogram]") {
    QFile file(qEnvironmentVariable("KINKEEPER_CORPUS") + QStringLiteral("/gedcom/royal92.ged"));
    if (!file.open(QIODevice::ReadOnly)) SKIP("KINKEEPER_CORPUS holds no gedcom/royal92.ged");
    const CaseId theCase = CaseId::named(QStringLiteral("bench"));
    CaseSnapshot records(theCase);
    records.apply(readGedcom(file.readAll(), theCase).set);
    const Words words(standardPack(), QStringLiteral("en"));
    const Layout layout = timed("layout", [&] { return layoutOf(records, {}, words); });
    timed("drawing", [&] { return drawingOf(records, layout, {}, words); });
}
