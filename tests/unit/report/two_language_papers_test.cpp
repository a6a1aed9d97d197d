// SPDX-License-Identifier: MPL-2.0
// Back-up card and plan, goals, their chart and the child's page in two languages; the lights of the chart.
#include "core/report/goal_chart.h"
#include "core/report/paper/document_font.h"
#include "core/report/paper/page_style.h"
#include "core/report/paper/wallet.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_agreements.h"
#include "tests/support/demo_case.h"
#include "tests/support/page_reader.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using Options = QMap<QString, QString>;

struct Kind {
    const char* name;
    const char* reader;
};
constexpr Kind kinds[] = {{"contingency-card", "parent:Dana Hartley"},
                          {"goals", "parent:Dana Hartley"},
                          {"goal-chart", "parent:Dana Hartley"},
                          {"child-page", "child:Kofi Mensah"},
                          {"contingency-plan", "parent:Dana Hartley"}};

Document inTwo(const Kind& kind, const char* language, Options more = {}) {
    more.insert(u"second-language"_s, QLatin1String(language));
    return test::demoDocument(QLatin1String(kind.name), QLatin1String(kind.reader), more);
}

QString textOf(const Document& document) { return QString::fromUtf8(writeText(document)).simplified(); }

/// Elements that are said in the second language.
int spoken(const Pages& pages, const char* tag) {
    return int(std::count_if(pages.structure.elements.begin(), pages.structure.elements.end(),
                             [&](const PageElement& e) { return e.language == QLatin1String(tag); }));
}

}  // namespace

TEST_CASE("two languages: card, goals, chart and child's page have their fixed words twice", "[goals][languages]") {
    const QString card = textOf(inTwo(kinds[0], "cy")), goals = textOf(inTwo(kinds[1], "cy")),
                  chart = textOf(inTwo(kinds[2], "cy")), child = textOf(inTwo(kinds[3], "cy"));
    for (const QString& words : {u"Os bydd hyn yn digwydd"_s, u"Mae’n dechrau pan"_s, u"Ble mae’r plant yn cysgu"_s,
                                 u"ffoniwch 999"_s, u"Nid yw’r geiriau hyn wedi’u cyfieithu eto."_s, u"If this happens"_s})
        CHECK(card.contains(words));
    CHECK(card.count(u"01632 960 055"_s) >= 2);  // a number is the same in every language
    for (const QString& words : {u"Sut mae’n mynd: Yn"_s, u"Pam"_s, u"mwy nag yr oeddem yn ei obeithio"_s, u"ar y ffordd"_s})
        CHECK(goals.contains(words, Qt::CaseInsensitive));
    CHECK_FALSE(goals.contains(u"Attainment"_s));
    for (const QString& words : {u"dechrau"_s, u"Goleuadau: isaf = ar y ffordd"_s, u"Lights: lowest = on the way"_s})
        CHECK(chart.contains(words));
    for (const QString& words : {u"Dy eiriau di yw’r rhain."_s, u"Tŷ pethau da"_s, u"Pobl sy’n fy helpu"_s, u"Fy nodau"_s})
        CHECK(child.contains(words));
    for (const Kind& kind : kinds) {
        const QString alone = textOf(inTwo(kind, "none"));
        CHECK_FALSE(alone.contains(u"’n mynd"_s));
        CHECK_FALSE(alone.contains(u"Goleuadau"_s));
    }
}

TEST_CASE("two languages: what a translator wrote for a goal stands on the goals and their chart", "[goals][languages]") {
    test::Written dana = test::demoAgreement(u"DEMO-A parent 2"_s);
    Agreement one = dana.agreement;
    one.secondLanguage = u"cy"_s;
    one.goals.first().other = u"Geiriau’r cyfieithydd."_s;
    dana.records.put(one);
    for (const QString& kind : {u"goals"_s, u"goal-chart"_s}) {
        Clearance clearance{&standardPack(), u"en"_s, {}, QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC)};
        Request request;
        request.kind = kind;
        request.options.insert(u"second-language"_s, u"cy"_s);
        CHECK(
            textOf(buildReport(clearedFor(dana.records, Audience{}, clearance), request)).contains(u"Geiriau’r cyfieithydd."_s));
        request.options.insert(u"second-language"_s, u"ar"_s);
        CHECK_FALSE(textOf(buildReport(clearedFor(dana.records, Audience{}, clearance), request)).contains(u"Geiriau"_s));
    }
}

TEST_CASE("two languages: each is tagged, flush, and whole at every size", "[goals][languages]") {
    for (const Kind& kind : kinds)
        for (const char* language : {"cy", "ar"}) {
            if (*language == 'a' && !paper::hasArabicFont()) continue;
            for (const auto& [size, name] : EnumNames<PrintSize>::table) {
                CAPTURE(kind.name, language, toName(size).toStdString());
                Document document = inTwo(kind, language);
                document.size = size;
                const Pages pages = layOut(document);
                CHECK(pages.unprintable.isEmpty());
                CHECK(spoken(pages, *language == 'c' ? "cy-GB" : "ar-GB") >= 5);
                CHECK(test::alignmentFaults(pages).join(u'\n').toStdString() == "");
                CHECK(test::structureFaults(pages).join(u'\n').toStdString() == "");
                for (const Page& page : pages.pages)
                    for (const PageText& text : test::itemsOf<PageText>(page)) CHECK(text.at.x() + text.width <= 596);
            }
        }
}

TEST_CASE("wallet card: in two languages each panel stands beside the same in the other", "[goals][languages]") {
    const Document card = inTwo(kinds[0], "cy", {{u"fold"_s, u"yes"_s}});
    paper::TextBreaker breaker;
    bool any = false;
    for (const Block& block : card.blocks)
        if (const auto* box = std::get_if<Box>(&block)) {
            any = true;
            const auto panels = paper::walletPanels(*box, paper::styleOf(card).wallet, breaker);
            REQUIRE(panels.size() >= 2);
            CHECK(panels.size() % 2 == 0);
            qsizetype first = 0;
            for (qsizetype i = 0; i < panels.size(); i += 2) {
                first += panels[i].size();
                REQUIRE_FALSE(panels[i].isEmpty());
                for (const Paragraph& paragraph : panels[i]) CHECK(paragraph.spans.first().language.isEmpty());
                for (const Paragraph& paragraph : panels[i + 1]) CHECK(paragraph.spans.first().language == u"cy-GB"_s);
            }
            CHECK(first == box->paragraphs.size());
        }
    CHECK(any);
    const QString all = test::textOf(layOut(card)).simplified();
    CHECK(all.contains(u"ring 999"_s));
    CHECK(all.contains(u"ffoniwch 999"_s));
}

TEST_CASE("goal chart: a light at each review that has one, the lamp that is on by its place", "[goals][report]") {
    const auto chart = [](std::initializer_list<TrafficLight> lights) {
        GoalSeries series{GoalId::named(u"goal"_s), u"Dana will ring."_s, {}};
        int week = 0;
        for (const TrafficLight light : lights) series.points.append({QDate(2026, 1, 5).addDays(28 * week++), 0, light, false});
        return goalChart({series}, 165);
    };
    /// Middles of the filled lamps.
    const auto lit = [](const Drawing& drawing) {
        QList<double> found;
        for (const Piece& piece : drawing.pieces)
            if (const auto* shape = std::get_if<Shape>(&piece);
                shape && shape->fill == Ink::Line && shape->path.boundingRect().width() < 2)
                found << shape->path.boundingRect().center().y();
        return found;
    };
    using T = TrafficLight;
    const Drawing none = chart({T::NotSaid, T::NotSaid}), all = chart({T::Red, T::NotSaid, T::Amber, T::Green});
    CHECK(lit(none).isEmpty());
    CHECK(all.bounds.height() > none.bounds.height());
    const QList<double> lamps = lit(all);
    REQUIRE(lamps.size() == 3);
    CHECK(lamps[0] < lamps[1]);  // red stands above amber
    CHECK(lamps[1] < lamps[2]);
    for (const double y : lamps) CHECK(y < all.bounds.bottom());
    CHECK(hasLights({GoalSeries{GoalId::named(u"goal"_s), {}, {{QDate(2026, 1, 5), 0, T::Green, false}}}}));
    CHECK_FALSE(hasLights({}));
}
