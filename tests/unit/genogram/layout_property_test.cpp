// SPDX-License-Identifier: MPL-2.0
// Random families: several generations, partners from other families and from nowhere, carers, marriages among kin.
#include "core/genogram/genogram.h"
#include "tests/support/layout_rules.h"
#include "tests/support/property.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using test::FamilyBuilder;

namespace {

struct Dice {
    quint64 state;
    int below(int n) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return int((state >> 33) % quint64(n));
    }
};

FamilyBuilder randomFamily(int seed, int people) {
    Dice dice{quint64(seed) + 1};
    FamilyBuilder f;
    QList<QStringList> generations(4);
    int count = 0;
    const auto add = [&](int generation, bool dated) {
        const QString name = QStringLiteral("P%1").arg(count++);
        const int year = 1930 + 27 * generation + dice.below(20);
        f.person(name, Sex(dice.below(4)), dated ? QString::number(year) : QString());
        generations[generation].append(name);
        return name;
    };
    const int couples = 2 + people / 5;
    for (int i = 0; i < couples; ++i) {
        const int generation = dice.below(3);
        const auto pick = [&](bool fresh) {
            const QStringList& known = generations[generation];
            return fresh || known.isEmpty() ? add(generation, dice.below(5) > 0) : known[dice.below(int(known.size()))];
        };
        const QString a = pick(dice.below(3) == 0), b = pick(dice.below(2) == 0);
        if (a == b || f.records.find<Union>(FamilyBuilder::unionId(a, b)) || f.records.find<Union>(FamilyBuilder::unionId(b, a)))
            continue;
        if (dice.below(4) > 0)
            f.couple(a, b, UnionKind(dice.below(7)), QString::number(1960 + dice.below(60)), UnionEnd(dice.below(4)));
        for (int c = dice.below(4); c > 0; --c) f.child(add(generation + 1, dice.below(6) > 0), {a, b});
    }
    if (!generations[1].isEmpty() && !generations[2].isEmpty()) {  // one child in care
        const QString carer = add(1, true), child = generations[2].first();
        f.child(child, {carer}, dice.below(2) == 0 ? ParentageKind::Foster : ParentageKind::Adoptive);
        QStringList members{carer, child};
        for (const QStringList& generation : generations)
            for (const QString& name : generation)
                if (dice.below(5) == 0 && !members.contains(name)) members.append(name);
        f.home(QStringLiteral("Home"), members);
        f.index(child);
    }
    return f;
}

}  // namespace

TEST_CASE("random families are drawn whole, once, in birth order and clear of each other", "[genogram][property]") {
    checkProperty("no faults, and the same again", [] {
        const int seed = *rc::gen::inRange(0, 1000000), people = *rc::gen::inRange(1, 24);
        const FamilyBuilder f = randomFamily(seed, people);
        const GenogramOptions options{.asAt = QDate(2026, 3, 24)};
        const Layout layout = layoutOf(f.records, options, test::englishWords());
        const QStringList faults = test::faultsOf(f.records, layout);
        RC_LOG() << faults.join(u'\n').toStdString();
        RC_ASSERT(faults.isEmpty());
        RC_ASSERT(layoutOf(f.records, options, test::englishWords()) == layout);
    });
}
