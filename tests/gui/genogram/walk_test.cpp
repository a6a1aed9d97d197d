// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/walk.h"

using namespace core;
using namespace ui;

namespace {

PersonId id(const char* name) { return PersonId::named(QString::fromUtf8(name)); }
Spot spot(const char* name, double x, int row) {
    return {anyId(id(name)), QRectF(x, row * 40, 12, 12), row, 0, QString::fromUtf8(name)};
}

// Jean over Dana; Dana and Samuel over Kofi and Tilly; Maureen beside Jean belongs to nobody here.
const QList<Spot> spots{spot("Jean", 40, 0), spot("Maureen", 100, 0), spot("Samuel", 20, 1),
                        spot("Dana", 60, 1), spot("Kofi", 30, 2),     spot("Tilly", 54, 2)};

CaseSnapshot family() {
    CaseSnapshot records(CaseId::named(QStringLiteral("walk")));
    const auto link = [&](const char* child, const char* parent) {
        records.put(Parentage{
            .id = ParentageId::make(), .caseId = records.id(), .child = id(child), .parent = id(parent), .unionId = {}});
    };
    link("Dana", "Jean");
    for (const char* child : {"Kofi", "Tilly"})
        for (const char* parent : {"Dana", "Samuel"}) link(child, parent);
    return records;
}

QString from(const char* name, Step step) { return spots[stepFrom(spots, family(), spotOf(spots, anyId(id(name))), step)].says; }

}  // namespace

TEST_CASE("left and right go along the generation and stop at its ends", "[gui][genogram]") {
    CHECK(from("Samuel", Step::Right) == QStringLiteral("Dana"));
    CHECK(from("Dana", Step::Left) == QStringLiteral("Samuel"));
    CHECK(from("Dana", Step::Right) == QStringLiteral("Dana"));
}

TEST_CASE("up goes to the nearest parent, down to the nearest child", "[gui][genogram]") {
    CHECK(from("Tilly", Step::Up) == QStringLiteral("Dana"));
    CHECK(from("Kofi", Step::Up) == QStringLiteral("Samuel"));
    CHECK(from("Dana", Step::Down) == QStringLiteral("Tilly"));
    CHECK(from("Jean", Step::Down) == QStringLiteral("Dana"));
}

TEST_CASE("without kin up and down go to the next row", "[gui][genogram]") {
    CHECK(from("Maureen", Step::Down) == QStringLiteral("Dana"));
    CHECK(from("Samuel", Step::Up) == QStringLiteral("Jean"));
    CHECK(from("Jean", Step::Up) == QStringLiteral("Jean"));
}

TEST_CASE("a walk can begin anywhere", "[gui][genogram]") {
    CHECK(stepFrom(spots, family(), -1, Step::Down) == 0);
    CHECK(stepFrom(spots, family(), 2, Step::Last) == 5);
    CHECK(stepFrom({}, family(), -1, Step::Down) == -1);
}
