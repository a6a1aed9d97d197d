// SPDX-License-Identifier: MPL-2.0
// Other questions asked of the genogram: who sees whom, who may decide, who was asked; and what is spoken of a person.
#include "core/genogram/family_views.h"
#include "core/genogram/family_part.h"
#include "core/genogram/spoken.h"
#include "core/rules/kin_finder.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/demo_case.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;

namespace {

PersonId demoPerson(const char* key) { return PersonId::named(QStringLiteral("demo ") + QString::fromLatin1(key)); }

const CaseSnapshot& demo() {
    static const CaseSnapshot records = test::demoRecords();
    return records;
}

bool hasLine(const ViewPicture& picture, const char* a, const char* b, ViewStroke stroke) {
    return std::any_of(picture.lines.begin(), picture.lines.end(), [&](const ViewLine& line) {
        return line.a == demoPerson(a) && line.b == demoPerson(b) && line.stroke == stroke;
    });
}

Drawing drawn(GenogramView view) {
    GenogramOptions options;
    options.asAt = test::demoDay();
    const Layout layout = layoutOf(demo(), options, test::englishWords());
    return viewDrawing(demo(), layout, options, test::englishWords(), {}, view, standardPack());
}

QStringList lettering(const Drawing& drawing) {
    QStringList texts;
    for (const Piece& piece : drawing.pieces)
        if (const auto* text = std::get_if<Lettering>(&piece)) texts.append(text->text);
    return texts;
}

}  // namespace

TEST_CASE("the contact view has a line for each arrangement and limit", "[genogram][views]") {
    const ViewPicture picture = contactView(demo(), test::demoDay(), test::englishWords(), standardPack());
    CHECK(hasLine(picture, "dana", "kofi", ViewStroke::Watched));
    CHECK(hasLine(picture, "dana", "tilly", ViewStroke::Watched));
    CHECK(hasLine(picture, "samuel", "kofi", ViewStroke::FromAfar));
    CHECK(hasLine(picture, "craig", "tilly", ViewStroke::Stopped));
    CHECK_FALSE(hasLine(picture, "craig", "tilly", ViewStroke::Plain));
    QSet<int> numbers;
    for (const ViewNote& note : picture.notes) numbers.insert(note.number);
    for (const ViewLine& line : picture.lines) CHECK(numbers.contains(line.number));
    const auto saturdays = std::find_if(picture.notes.begin(), picture.notes.end(), [](const ViewNote& note) {
        return note.text.contains(QStringLiteral("second Saturday"));
    });
    REQUIRE(saturdays != picture.notes.end());
    CHECK(saturdays->text.startsWith(QStringLiteral("Dana with Kofi and Tilly")));
    CHECK(saturdays->text.contains(QStringLiteral("times in the last 3 months")));
    CHECK(saturdays->of.contains(demoPerson("dana")));
}

TEST_CASE("arrangements of another time are not in the contact view", "[genogram][views]") {
    const ViewPicture picture = contactView(demo(), QDate(2001, 1, 1), test::englishWords(), standardPack());
    CHECK(picture.lines.isEmpty());
    REQUIRE(picture.notes.size() == 1);
}

TEST_CASE("responsibility is told as recorded, one note for brothers and sisters", "[genogram][views]") {
    const ViewPicture picture = responsibilityView(demo(), test::demoDay(), test::englishWords());
    CHECK(hasLine(picture, "dana", "kofi", ViewStroke::Plain));
    CHECK(hasLine(picture, "samuel", "tilly", ViewStroke::Plain));
    CHECK_FALSE(hasLine(picture, "pat", "kofi", ViewStroke::Plain));
    // The authority is nobody of the drawing: a mark at each child.
    CHECK(std::count_if(picture.lines.begin(), picture.lines.end(), [](const ViewLine& line) { return !line.b; }) == 2);
    // Dana, Samuel, the authority, and the sentence that says what this is.
    CHECK(picture.notes.size() == 4);
    CHECK(picture.notes.first().text.endsWith(QStringLiteral(": for Kofi and Tilly.")));
}

TEST_CASE("the gap map marks who was not asked and whose family is not named", "[genogram][views]") {
    const ViewPicture picture = kinView(demo(), test::demoDay(), test::englishWords());
    const KinFinding finding = findKin(demo(), test::demoDay());
    for (const KinFound& one : finding.people) {
        const bool round = std::any_of(picture.marks.begin(), picture.marks.end(),
                                       [&](const ViewMark& mark) { return mark.person == one.person && mark.round; });
        CHECK(round == one.isOpen());
    }
    CHECK(kinGapWords(demo(), test::demoDay(), test::englishWords()).size() == finding.gaps.size());
}

TEST_CASE("a view keeps everybody in place and has its own key", "[genogram][views]") {
    GenogramOptions options;
    options.asAt = test::demoDay();
    const Layout layout = layoutOf(demo(), options, test::englishWords());
    for (const GenogramView view : {GenogramView::Contact, GenogramView::Responsibility, GenogramView::Kin}) {
        const Drawing drawing = drawn(view);
        REQUIRE(drawing.spots.size() == layout.people.size());
        for (qsizetype i = 0; i < drawing.spots.size(); ++i) {
            CHECK(drawing.spots[i].person == anyId(layout.people[i].person));
            CHECK((drawing.spots[i].box.center() - layout.people[i].centre).manhattanLength() < 0.01);
        }
        for (const Piece& piece : drawing.pieces)
            if (const auto* text = std::get_if<Lettering>(&piece)) CHECK_FALSE(text->text.isEmpty());
    }
    CHECK(lettering(drawn(GenogramView::Contact)).contains(QStringLiteral("Must not see each other")));
    CHECK(lettering(drawn(GenogramView::Responsibility)).contains(QStringLiteral("Has parental responsibility")));
    CHECK(lettering(drawn(GenogramView::Kin)).contains(QStringLiteral("Not asked yet")));
}

TEST_CASE("who listens hears age, home and brothers and sisters", "[genogram][spoken]") {
    const QString tilly = spokenOf(demo(), demoPerson("tilly"), test::demoDay(), test::englishWords());
    CHECK(tilly.startsWith(QStringLiteral("Tilly, 6, child of this case, lives with ")));
    CHECK(tilly.contains(QStringLiteral(" since ")));
    CHECK(tilly.contains(QStringLiteral("; half-brother Ellis, 15")));
    CHECK(tilly.contains(QStringLiteral("; brother Kofi, 9")));
    CHECK(spokenOf(demo(), demoPerson("mark"), test::demoDay(), test::englishWords())
              .contains(QStringLiteral("mother’s brother of")));
    CHECK(spokenOf(demo(), demoPerson("keith"), test::demoDay(), test::englishWords()).contains(QStringLiteral("died")));
    // What a view says comes behind.
    const Drawing drawing = drawn(GenogramView::Responsibility);
    const auto spot = std::find_if(drawing.spots.begin(), drawing.spots.end(),
                                   [](const Spot& one) { return one.person == anyId(demoPerson("tilly")); });
    REQUIRE(spot != drawing.spots.end());
    CHECK(spot->says.startsWith(tilly));
    CHECK(spot->says.contains(QStringLiteral("Northmere County Council")));
}

TEST_CASE("one side of the family leaves the other out", "[genogram][part]") {
    const QSet<PersonId> mothers = peopleOfPart(demo(), FamilySide::Maternal, 0);
    const QSet<PersonId> fathers = peopleOfPart(demo(), FamilySide::Paternal, 0);
    for (const char* both : {"kofi", "tilly", "ellis"}) {
        CHECK(mothers.contains(demoPerson(both)));
        CHECK(fathers.contains(demoPerson(both)));
    }
    CHECK(mothers.contains(demoPerson("jean")));
    CHECK_FALSE(mothers.contains(demoPerson("kwame")));
    CHECK_FALSE(mothers.contains(demoPerson("samuel")));
    CHECK(fathers.contains(demoPerson("kwame")));
    CHECK_FALSE(fathers.contains(demoPerson("dana")));
    CHECK(peopleOfPart(demo(), FamilySide::Both, 0).size() == demo().all<Person>().size());
    const QSet<PersonId> near = peopleOfPart(demo(), FamilySide::Both, 1);
    CHECK(near.contains(demoPerson("dana")));
    CHECK_FALSE(near.contains(demoPerson("jean")));
}

TEST_CASE("a part is whole: nothing in it names anybody outside", "[genogram][part]") {
    const QSet<PersonId> people = peopleOfPart(demo(), FamilySide::Maternal, 1);
    const CaseSnapshot part = onlyPeople(demo(), people);
    CHECK(part.all<Person>().size() == people.size());
    for (const Parentage& link : part.all<Parentage>()) {
        CHECK(people.contains(link.child));
        if (link.parent) CHECK(people.contains(*link.parent));
        if (link.unionId) CHECK(part.find<Union>(*link.unionId) != nullptr);
    }
    for (const Union& u : part.all<Union>()) {
        if (u.a) CHECK(people.contains(*u.a));
        if (u.b) CHECK(people.contains(*u.b));
    }
    for (const Tie& tie : part.all<Tie>()) CHECK((people.contains(tie.a) && people.contains(tie.b)));
    GenogramOptions options;
    options.asAt = test::demoDay();
    CHECK(layoutOf(part, options, test::englishWords()).people.size() == people.size());
}
