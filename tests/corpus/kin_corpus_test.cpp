// SPDX-License-Identifier: MPL-2.0
// Every pair of a real family of three thousand, against relations worked out in another way: ancestors of both, compared.
#include "core/rules/kinship.h"

#include <QDirIterator>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <map>

#include "core/interchange/gedcom.h"

using namespace core;

namespace {

constexpr int deepest = 12;

// The reference: for everybody the ancestors with the fewest generations to them, found one after the other.
class Ancestors {
public:
    explicit Ancestors(const CaseSnapshot& records) {
        std::map<QString, int> numbers;
        for (const Person& person : records.all<Person>()) {
            numbers[person.id.text()] = int(people.size());
            people.push_back(&person);
        }
        parents.resize(people.size());
        for (const Parentage& link : records.all<Parentage>()) {
            REQUIRE(link.kind == ParentageKind::Birth);
            if (link.parent) parents[size_t(numbers.at(link.child.text()))].push_back(numbers.at(link.parent->text()));
        }
        for (size_t i = 0; i < people.size(); ++i) above.push_back(climb(int(i)));
    }

    struct Answer {
        int up = -1, down = -1;
        bool half = false;
        KinSide side = KinSide::None;
    };
    // From now on asked for this person.
    void from(int a) {
        ups_.assign(people.size(), -1);
        for (const auto& [ancestor, up] : above[size_t(a)]) ups_[size_t(ancestor)] = up;
    }
    // What `b` is to `a`, of whom from() was told; up -1 = not related.
    Answer between(int a, int b) const {
        Answer best;
        const auto weight = [](int up, int down) { return std::tuple(up + down, std::abs(up - down), -up); };
        std::vector<int> common;
        for (const auto& [ancestor, down] : above[size_t(b)]) {
            const int up = ups_[size_t(ancestor)];
            if (up < 0) continue;
            if (best.up >= 0 && weight(up, down) > weight(best.up, best.down)) continue;
            if (best.up < 0 || weight(up, down) < weight(best.up, best.down)) common.clear();
            best.up = up;
            best.down = down;
            common.push_back(ancestor);
        }
        if (best.up < 0) return best;
        best.half = isHalf(a, b, best, common);
        if (best.up > 1) best.side = sideOf(a, best.up, common);
        return best;
    }

    std::vector<const Person*> people;

private:
    std::vector<std::vector<int>> parents;
    std::vector<std::map<int, int>> above;  // the person with 0
    std::vector<int> ups_;

    std::map<int, int> climb(int person) const {
        std::map<int, int> found{{person, 0}};
        std::vector<int> row{person};
        for (int up = 1; up <= deepest; ++up) {
            std::vector<int> next;
            for (const int one : row)
                for (const int parent : parents[size_t(one)])
                    if (found.try_emplace(parent, up).second) next.push_back(parent);
            row = next;
        }
        return found;
    }
    int generations(int from, int to) const {
        const auto found = above[size_t(from)].find(to);
        return found == above[size_t(from)].end() ? -1 : found->second;
    }
    // The children of `ancestor` on the way down to `person`, `far` generations from it.
    std::vector<int> onTheWay(int person, int ancestor, int far) const {
        std::vector<int> way;
        for (const auto& [one, up] : above[size_t(person)])
            if (up == far - 1 && std::count(parents[size_t(one)].begin(), parents[size_t(one)].end(), ancestor) > 0)
                way.push_back(one);
        return way;
    }
    bool isHalf(int a, int b, const Answer& answer, const std::vector<int>& common) const {
        if (answer.up == 0 || answer.down == 0) return false;
        for (const int ancestor : common)
            for (const int x : onTheWay(a, ancestor, answer.up))
                for (const int y : onTheWay(b, ancestor, answer.down)) {
                    if (x == y) continue;
                    const auto &p = parents[size_t(x)], &q = parents[size_t(y)];
                    const auto shared =
                        std::count_if(p.begin(), p.end(), [&](int one) { return std::count(q.begin(), q.end(), one) > 0; });
                    if (!(shared == 1 && p.size() == 2 && q.size() == 2)) return false;
                }
        return true;
    }
    KinSide sideOf(int a, int up, const std::vector<int>& common) const {
        bool mother = false, father = false, other = false;
        for (const int parent : parents[size_t(a)])
            for (const int ancestor : common) {
                if (generations(parent, ancestor) != up - 1) continue;
                const Sex sex = people[size_t(parent)]->sex;
                (sex == Sex::Female ? mother : sex == Sex::Male ? father : other) = true;
            }
        if (mother && !father && !other) return KinSide::Maternal;
        return father && !mother && !other ? KinSide::Paternal : KinSide::None;
    }
};

QString corpusFile(const QString& name) {
    QDirIterator it(qEnvironmentVariable("KINKEEPER_CORPUS"), {name}, QDir::Files, QDirIterator::Subdirectories);
    return it.hasNext() ? it.next() : QString();
}

}  // namespace

TEST_CASE("the kin of a royal family, person by person", "[corpus][kin]") {
    const QString path = corpusFile(QStringLiteral("royal92.ged"));
    if (path.isEmpty()) SKIP("royal92.ged is not in KINKEEPER_CORPUS");
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CaseSnapshot records(CaseId::named(QStringLiteral("royal")));
    records.apply(readGedcom(file.readAll(), records.id()).set);
    Ancestors reference(records);
    const size_t count = reference.people.size();
    REQUIRE(count > 3000);
    qint64 related = 0, half = 0, wrong = 0;
    std::map<KinRole, qint64> roles;
    // Every fortieth person, each with everybody; KINKEEPER_STRIDE=1 takes all pairs, which a build with sanitizers takes long
    // for.
    const int wanted = qEnvironmentVariableIntValue("KINKEEPER_STRIDE");
    const size_t stride = size_t(wanted > 0 ? wanted : 40);
    for (size_t a = 0; a < count; a += stride) {
        reference.from(int(a));
        const QHash<PersonId, Kin> kin = kinOf(records, reference.people[a]->id);
        for (size_t b = 0; b < count; ++b) {
            const Ancestors::Answer answer = reference.between(int(a), int(b));
            const auto found = kin.constFind(reference.people[b]->id);
            const bool byDescent =
                found != kin.constEnd() && found->role != KinRole::PartnerOf && found->role != KinRole::StepSibling;
            bool right = byDescent == (answer.up >= 0);
            if (right && byDescent) {
                right = found->up == answer.up && found->down == answer.down && found->half == answer.half &&
                        found->side == answer.side && found->sex == reference.people[b]->sex;
                ++related;
                half += answer.half ? 1 : 0;
                ++roles[found->role];
            }
            if (right) continue;
            ++wrong;
            INFO(displayName(*reference.people[a]).toStdString() << " and " << displayName(*reference.people[b]).toStdString());
            INFO("reference " << answer.up << " up, " << answer.down << " down, half " << answer.half);
            if (byDescent) INFO("found " << found->up << " up, " << found->down << " down, half " << found->half);
            if (wrong < 5) CHECK(right);
        }
    }
    CHECK(wrong == 0);
    std::printf("%zu people, %lld pairs related, %lld of half blood, %lld wrong\n", count, static_cast<long long>(related),
                static_cast<long long>(half), static_cast<long long>(wrong));
    CHECK(roles[KinRole::Cousin] > 0);
    CHECK(roles[KinRole::Relative] > 0);
}
