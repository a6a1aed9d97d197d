// SPDX-License-Identifier: MPL-2.0
// Any graph of people, unions and links, sound or not: everybody who is there is drawn once, and an edit keeps it so.
#include "core/genogram/genogram.h"
#include "core/practice/pack.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace core;

constexpr int mostPeople = 60;

/// Bytes as small numbers; 0 when they have run out.
class Numbers {
public:
    Numbers(const uint8_t* data, size_t size) : data_(data), left_(size) {}
    bool isEmpty() const { return left_ == 0; }
    int below(int n) {
        if (left_ == 0) return 0;
        --left_;
        return *data_++ % n;
    }

private:
    const uint8_t* data_;
    size_t left_;
};

PersonId person(int number) { return PersonId::named(QString::number(number)); }

CaseSnapshot familyOf(Numbers& in) {
    CaseSnapshot records(CaseId::named(QStringLiteral("fuzz")));
    const int people = 1 + in.below(mostPeople);
    for (int i = 0; i < people; ++i) {
        Person p{.id = person(i), .caseId = records.id()};
        p.sex = Sex(in.below(4));
        p.beginning = Beginning(in.below(40) > 4 ? 0 : in.below(5));
        p.subjectChild = in.below(9) == 0;
        if (in.below(3) > 0) p.birth = UncertainDate::year(1900 + in.below(120));
        records.put(p);
    }
    for (int number = 0; !in.isEmpty(); ++number) {
        const PersonId a = person(in.below(people + 1)), b = person(in.below(people + 1));  // at times nobody
        const QString name = QString::number(number);
        switch (in.below(4)) {
        case 0: records.put(Union{.id = UnionId::named(name), .caseId = records.id(), .a = a, .b = b}); break;
        case 1:
            records.put(Tie{.id = TieId::named(name), .caseId = records.id(), .a = a, .b = b, .kind = TieKind(in.below(32))});
            break;
        default: {
            Parentage link{.id = ParentageId::named(name), .caseId = records.id(), .child = a, .parent = b};
            link.kind = ParentageKind(in.below(10));
            if (in.below(2) == 0) link.unionId = UnionId::named(QString::number(in.below(number + 1)));
            records.put(link);
        }
        }
    }
    return records;
}

void check(const CaseSnapshot& records, const Layout& layout) {
    QSet<PersonId> drawn;
    for (const PersonPlace& place : layout.people) drawn.insert(place.person);
    if (drawn.size() != layout.people.size() || drawn.size() != records.all<Person>().size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const Words words(standardPack(), QStringLiteral("en"));
    Numbers in(data, std::min<size_t>(size, 600));
    CaseSnapshot records = familyOf(in);
    const Layout layout = layoutOf(records, {}, words);
    check(records, layout);
    drawingOf(records, layout, {}, words);
    records.put(Person{.id = person(1000), .caseId = records.id()});
    check(records, layoutOf(records, {}, words, layout));
    return 0;
}
