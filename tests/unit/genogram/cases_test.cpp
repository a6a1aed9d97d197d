// SPDX-License-Identifier: MPL-2.0
// tests/golden/genogram/cases: families of one difficulty each, some after reports about other programs. Each is drawn,
// held against the laws of every layout and against the picture that was looked at.
#include <QDir>
#include <QFile>

#include "core/genogram/genogram.h"
#include "core/genogram/painter.h"
#include "tests/support/family_json.h"
#include "tests/support/golden.h"
#include "tests/support/layout_rules.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/genogram/cases");

CaseSnapshot familyIn(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return test::familyFromJson(file.readAll());
}

}  // namespace

TEST_CASE("families of one difficulty are drawn as they were looked at", "[genogram][golden][cases]") {
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    REQUIRE(files.size() == 27);
    for (const QFileInfo& file : files) {
        INFO(file.fileName().toStdString());
        const CaseSnapshot records = familyIn(file.filePath());
        const Layout layout = layoutOf(records, {}, test::englishWords());
        CHECK(test::faultsOf(records, layout).join(u'\n').toStdString() == "");
        const QString name = file.completeBaseName();
        const Drawing drawing = drawingOf(records, layout, {.title = name}, test::englishWords());
        test::checkGolden(u"genogram/cases/%1.svg"_s.arg(name), svgOf(drawing, paperColours(), name));
    }
}

TEST_CASE("after an edit whoever was there stays, and the laws hold", "[genogram][kept]") {
    for (const char* name : {"case-three-fathers", "case-chain-of-partners", "case-twins-triplets", "case-cousins"}) {
        INFO(name);
        CaseSnapshot records = familyIn(folder + u'/' + QLatin1String(name) + u".json"_s);
        const Layout before = layoutOf(records, {}, test::englishWords());
        const Layout same = layoutOf(records, {}, test::englishWords(), before);
        for (qsizetype i = 0; i < before.people.size(); ++i) CHECK(same.people[i].person == before.people[i].person);
        // A younger child for the first couple with children.
        const DescentPlace& first = before.descents.front();
        Person child{.id = PersonId::named(u"newcomer"_s), .caseId = records.id(), .names = {{.given = u"New"_s}}};
        child.birth = *UncertainDate::fromEdtf(u"2026-01-01"_s);
        records.put(child);
        for (const PersonId& parent : first.parents)
            records.put(Parentage{.id = ParentageId::named(parent.text()),
                                  .caseId = records.id(),
                                  .child = child.id,
                                  .parent = parent,
                                  .unionId = before.couples[first.couple].id});
        const Layout after = layoutOf(records, {}, test::englishWords(), before);
        CHECK(test::faultsOf(records, after).join(u'\n').toStdString() == "");
        CHECK(after.people.size() == before.people.size() + 1);
        QList<PersonId> order;
        for (const PersonPlace& p : after.people)
            if (p.person != child.id) order.append(p.person);
        QList<PersonId> wanted;
        for (const PersonPlace& p : before.people) wanted.append(p.person);
        CHECK((order == wanted));
    }
}

TEST_CASE("a layout of other people is no ground to stand on", "[genogram][kept]") {
    const CaseSnapshot records = familyIn(folder + u"/case-cousins.json"_s),
                       others = test::knownFamilies().value(u"twins"_s).records;
    const Layout fresh = layoutOf(records, {}, test::englishWords());
    CHECK(layoutOf(records, {}, test::englishWords(), layoutOf(others, {}, test::englishWords())) == fresh);
    CHECK(layoutOf(records, {}, test::englishWords(), Layout()) == fresh);
}

TEST_CASE("a family that is no JSON is refused", "[genogram][cases]") {
    CHECK_THROWS_AS(test::familyFromJson("[]"), Error);
    CHECK(test::familyFromJson("{}").all<Person>().isEmpty());
}
