// SPDX-License-Identifier: MPL-2.0
#include "tests/support/big_case.h"

#include <array>

namespace test {
namespace {

using namespace core;

const std::array givenNames{"Ama", "Bel", "Cai", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jon"};
const std::array familyNames{"Ashby", "Brook", "Croft", "Dale", "Elms", "Firth", "Grove"};
const std::array happenings{
    "Police were called to the home late in the evening and spoke with both parents",
    "Kept the appointment with the health visitor, who saw good growth", "Was late for school on three mornings of the week",
    "Told the teacher that the week-end with Nan had been fun", "The placement review agreed two more visits each month"};

template <class Array>
QString pick(const Array& words, int i) {
    return QString::fromLatin1(words[size_t(i) % words.size()]);
}

Person person(const CaseId& caseId, int i) {
    Person p{PersonId::named(QStringLiteral("big person %1").arg(i)), caseId};
    p.names = {PersonName{NameKind::Legal, pick(givenNames, i) + QString::number(i), pick(familyNames, i / 5)}};
    p.sex = i % 2 == 0 ? Sex::Female : Sex::Male;
    p.birth = QDate(1950 + (i * 7) % 70, 1 + i % 12, 1 + i % 28);
    p.subjectChild = i % 50 == 4;
    return p;
}

void addFamily(ChangeSet& set, const CaseId& caseId, const QList<PersonId>& five, int number) {
    Union pair{UnionId::named(QStringLiteral("big union %1").arg(number)), caseId, five[0], five[1]};
    pair.phases = {UnionPhase{UnionKind::Married, UncertainDate::year(1990)}};
    set.add(pair);
    for (int child = 2; child < 5; ++child)
        for (int parent = 0; parent < 2; ++parent)
            set.add(Parentage{ParentageId::named(QStringLiteral("big link %1 %2 %3").arg(number).arg(child).arg(parent)), caseId,
                              five[child], five[parent], pair.id, ParentageKind::Birth, child});
}

ChronologyEntry entry(const CaseId& caseId, const QList<PersonId>& people, int i) {
    ChronologyEntry e{EntryId::named(QStringLiteral("big entry %1").arg(i)), caseId};
    e.date = QDate(2005, 1, 1).addDays((i * 37) % 7300);
    e.participants = {Participant{people[i % people.size()]},
                      Participant{people[(i * 3 + 1) % people.size()], ParticipantRole::Present}};
    e.category = EnumNames<Category>::table[size_t(i) % EnumNames<Category>::table.size()].first;
    e.event = QStringLiteral("%1 (%2).").arg(pick(happenings, i)).arg(i);
    e.sourceText = QStringLiteral("Case note %1").arg(i);
    e.valence = i % 3 == 0 ? Valence::Concern : Valence::Neutral;
    return e;
}

}  // namespace

ChangeSet bigCase(int people, int entries) {
    const CaseId caseId = CaseId::named(QStringLiteral("big case"));
    ChangeSet set{Action::Import, QStringLiteral("Large case")};
    set.add(Case{caseId, QStringLiteral("BIG-1"), QStringLiteral("Large")});
    set.add(CaseProfile{CaseProfileId::named(QStringLiteral("big profile")), caseId, QStringLiteral("england"),
                        QStringLiteral("1"), Wording::FamilyTime, QStringLiteral("en")});
    QList<PersonId> ids;
    for (int i = 0; i < people; ++i) {
        const Person p = person(caseId, i);
        ids.append(p.id);
        set.add(p);
    }
    for (int i = 0; i + 5 <= ids.size(); i += 5) addFamily(set, caseId, ids.mid(i, 5), i / 5);
    for (int i = 0; i < entries; ++i) set.add(entry(caseId, ids, i));
    return set;
}

}  // namespace test
