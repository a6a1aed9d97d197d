// SPDX-License-Identifier: MPL-2.0
// A small case in which every kind of knowledge occurs once, and the demonstration family.
#pragma once

#include "core/desk/demo.h"
#include "core/disclosure/cleared_snapshot.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"

namespace test {

inline const QDate demoDay(2026, 3, 24);

inline core::CaseSnapshot demoCase() {
    core::Caseload caseload;
    caseload.apply(core::demoCaseload(demoDay));
    return core::withShared(*caseload.cases.cbegin(), caseload.shared);
}

inline core::Clearance standardClearance() {
    return {&core::standardPack(), QStringLiteral("en"), {7, QStringLiteral("ab")}, {}};
}

/// `reader` as on the command line.
inline core::ClearedSnapshot clearedDemo(const core::CaseSnapshot& records, const char* reader) {
    return core::clearedFor(records, core::audienceNamed(records, QString::fromUtf8(reader)), standardClearance());
}

inline QStringList whatIsWithheld(const core::ClearedSnapshot& cleared) {
    QStringList all;
    for (const core::Withheld& one : cleared.withheld()) all += one.what;
    return all;
}

/// References that point at nothing, as "table.column".
inline QStringList brokenReferences(const core::CaseSnapshot& records) {
    QStringList broken;
    core::eachRecord(records, [&](const core::Record& record) {
        core::eachReference(record, [&](const core::Reference& reference) {
            for (const char* shared : {core::Describe<core::Approver>::table, core::Describe<core::Venue>::table})
                if (reference.type == QLatin1String(shared)) return;  // shared by all cases
            if (!core::holds(records, reference.target, reference.type))
                broken += core::typeName(record) + u'.' + QLatin1String(reference.column);
        });
    });
    return broken;
}

/// A case of our own: mother Ann Ash (refuge before, now at home), father Ben Birch, child Cy Ash, foster carer Fay Fern
/// with daughter Gil Fern and mother Hel Moss, neighbour Ned Nash.
class SmallCase {
public:
    SmallCase() : records(caseId) {
        using namespace core;
        records.put(Case{caseId, QStringLiteral("S-1"), {}, {}, {}});
        ann = person("Ann", "Ash");
        ben = person("Ben", "Birch");
        cy = person("Cy", "Ash");
        fay = person("Fay", "Fern");
        gil = person("Gil", "Fern");
        hel = person("Hel", "Moss");
        ned = person("Ned", "Nash");
        edit<Person>(cy, [](Person& p) { p.subjectChild = true; });
        link(cy, ann, ParentageKind::Birth);
        link(cy, ben, ParentageKind::Birth);
        link(cy, fay, ParentageKind::Foster);
        link(gil, fay, ParentageKind::Birth);
        link(fay, hel, ParentageKind::Birth);
        annHome = home("Ann's home", HouseholdKind::Home, "1 Apple Way", {ann});
        benHome = home("Ben's home", HouseholdKind::Home, "2 Beech Way", {ben});
        fayHome = home("Fern house", HouseholdKind::FosterHome, "3 Cedar Way", {fay, gil, cy});
        nedHome = home("Next door", HouseholdKind::Home, "4 Damson Way", {ned});
        refuge = home("Willow refuge", HouseholdKind::Refuge, "5 Elder Way", {});
        Residence stay{id<ResidenceId>("stay refuge"), caseId, ann, refuge};
        stay.to = UncertainDate(QDate(2020, 1, 1));
        stay.note = QStringLiteral("room nine");
        records.put(stay);
    }

    core::PersonId person(const char* given, const char* family) {
        using namespace core;
        Person p{id<PersonId>(given), caseId};
        p.names = {PersonName{NameKind::Legal, QString::fromLatin1(given), QString::fromLatin1(family)}};
        p.phone = QStringLiteral("01632 960 %1").arg(100 + records.all<Person>().size());
        p.email = QStringLiteral("%1@example.org").arg(QString::fromLatin1(given).toLower());
        p.disability = QStringLiteral("%1 health").arg(QString::fromLatin1(given));
        p.note = QStringLiteral("%1 view").arg(QString::fromLatin1(given));
        p.birth = UncertainDate(QDate(1990, 1, 1));
        records.put(p);
        return p.id;
    }
    core::AddressId addressOf(const core::HouseholdId& household) const {
        return *records.find<core::Household>(household)->address;
    }
    template <class T, class F>
    void edit(const decltype(T::id)& which, F change) {
        T record = *records.find<T>(which);
        change(record);
        records.put(record);
    }
    core::EntryId entry(const char* key, core::SourceKind kind, const char* sourceText, const QList<core::Participant>& who) {
        core::ChronologyEntry e{id<core::EntryId>(key), caseId};
        e.event = QStringLiteral("event %1").arg(QString::fromLatin1(key));
        e.participants = who;
        e.sourceKind = kind;
        e.sourceText = QString::fromLatin1(sourceText);
        e.significance = QStringLiteral("significance %1").arg(QString::fromLatin1(key));
        records.put(e);
        return e.id;
    }
    core::ClearedSnapshot clear(core::AudienceKind kind, std::optional<core::PersonId> who = {}) const {
        return core::clearedFor(records, {kind, who, {}}, standardClearance());
    }
    template <class I>
    static I id(const char* key) {
        return I::named(QString::fromLatin1(key));
    }

    inline static const core::CaseId caseId = core::CaseId::named(QStringLiteral("small"));
    core::CaseSnapshot records;
    core::PersonId ann = id<core::PersonId>("x"), ben = ann, cy = ann, fay = ann, gil = ann, hel = ann, ned = ann;
    core::HouseholdId annHome = id<core::HouseholdId>("x"), benHome = annHome, fayHome = annHome, nedHome = annHome,
                      refuge = annHome;

private:
    void link(const core::PersonId& child, const core::PersonId& parent, core::ParentageKind kind) {
        core::Parentage p{core::ParentageId::named(child.text() + parent.text()), caseId, child, parent};
        p.kind = kind;
        records.put(p);
    }
    core::HouseholdId home(const char* name, core::HouseholdKind kind, const char* lines, const QList<core::PersonId>& who) {
        using namespace core;
        Address address{id<AddressId>(lines), caseId, QString::fromLatin1(lines)};
        address.postcode = QStringLiteral("NM%1 1AA").arg(records.all<Address>().size() + 1);
        records.put(address);
        records.put(Household{id<HouseholdId>(name), caseId, QString::fromLatin1(name), kind, address.id, {}});
        for (const PersonId& one : who)
            records.put(Residence{ResidenceId::named(one.text() + QLatin1String(name)), caseId, one, id<HouseholdId>(name)});
        return id<HouseholdId>(name);
    }
};

}  // namespace test
