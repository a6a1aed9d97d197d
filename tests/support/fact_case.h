// SPDX-License-Identifier: MPL-2.0
// A case of one child, Cy Ash, born 1 May 2015, with mother Ann and carer Fay: facts are put on top.
#pragma once

#include "core/practice/words.h"

#include "core/model/snapshot.h"

namespace test {

class FactCase {
public:
    FactCase() : records(caseId) {
        using namespace core;
        records.put(Case{caseId, QStringLiteral("F-1")});
        cy = person("Cy", true, QDate(2015, 5, 1));
        ann = person("Ann", false, QDate(1990, 1, 1));
        fay = person("Fay", false, QDate(1980, 1, 1));
        records.put(Parentage{.id = ParentageId::named(QStringLiteral("cy ann")), .caseId = caseId, .child = cy, .parent = ann});
    }

    core::PersonId person(const char* name, bool child, const core::UncertainDate& birth) {
        core::Person p{core::PersonId::named(QLatin1String(name)), caseId};
        p.names = {{core::NameKind::Legal, QLatin1String(name), QStringLiteral("Ash")}};
        p.subjectChild = child;
        p.birth = birth;
        records.put(p);
        return p.id;
    }
    core::LegalStatusId status(const char* code, const core::UncertainDate& from, std::optional<core::UncertainDate> to = {}) {
        core::LegalStatus fact{.id = core::LegalStatusId::make(), .caseId = caseId, .child = cy};
        fact.status = QLatin1String(code);
        fact.from = from;
        fact.to = to;
        records.put(fact);
        return fact.id;
    }
    core::PlacementId placement(const char* code, const core::UncertainDate& from, std::optional<core::UncertainDate> to = {}) {
        core::Placement fact{.id = core::PlacementId::make(), .caseId = caseId, .child = cy};
        fact.kind = QLatin1String(code);
        fact.from = from;
        fact.to = to;
        records.put(fact);
        return fact.id;
    }
    core::Words words() const { return {core::standardPack(), QStringLiteral("en")}; }

    core::CaseId caseId = core::CaseId::named(QStringLiteral("fact case"));
    core::CaseSnapshot records;
    core::PersonId cy = core::PersonId::named(QStringLiteral("nobody")), ann = cy, fay = cy;
};

}  // namespace test
