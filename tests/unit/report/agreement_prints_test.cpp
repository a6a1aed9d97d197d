// SPDX-License-Identifier: MPL-2.0
// The agreements of all demonstration cases in every form of print: long and easy-read, four sizes, one language and two.
#include "core/report/easy_lines.h"
#include "core/report/houses_drawing.h"
#include "core/report/pages.h"
#include "core/report/paper/document_font.h"
#include "core/report/paper/wallet.h"
#include "core/report/pdf.h"
#include "core/report/pictograms.h"
#include "core/report/write/writers.h"
#include "core/rules/agreements.h"
#include "core/rules/readability.h"
#include "tests/support/demo_agreements.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"
#include "tests/support/page_reader.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using Options = QMap<QString, QString>;
using test::agreementPaper;
using test::demoAgreement;
using test::demoAgreements;
using test::Written;

double smallest(const Pages& pages) {
    double size = 99;
    for (const Page& page : pages.pages)
        for (const PageText& text : test::itemsOf<PageText>(page)) size = std::min(size, text.size);
    return size;
}

int count(const Pages& pages, const char* type) {
    return int(std::count_if(pages.structure.elements.begin(), pages.structure.elements.end(),
                             [&](const PageElement& element) { return element.type == type; }));
}

/// Where the block of signatures begins and ends.
QSet<int> pagesWith(const Pages& pages, const QString& words) {
    QSet<int> found;
    for (int i = 0; i < pages.pages.size(); ++i)
        for (const PageText& text : test::itemsOf<PageText>(pages.pages[i]))
            if (text.text.startsWith(words)) found.insert(i);
    return found;
}

}  // namespace

TEST_CASE("pictures: every name is drawn, has words, and is of our own set", "[goals][pictures]") {
    const Words words(standardPack(), u"en"_s), welsh(standardPack(), u"cy"_s);
    CHECK(pictograms().size() >= 30);
    for (const QString& name : pictograms()) {
        CAPTURE(name.toStdString());
        const Drawing drawing = pictogram(name, 20);
        CHECK(drawing.bounds == QRectF(0, 0, 20, 20));
        CHECK_FALSE(drawing.pieces.isEmpty());
        for (const Piece& piece : drawing.pieces) {
            const QRectF box = std::get<Shape>(piece).path.boundingRect();
            CHECK((box.left() >= -0.1 && box.top() >= -0.1 && box.right() <= 20.1 && box.bottom() <= 20.1));
            CHECK(std::max(box.width(), box.height()) > 0);
        }
        CHECK_FALSE(words.term(u"picture."_s + name).isEmpty());
        CHECK(welsh.term(u"picture."_s + name) != words.term(u"picture."_s + name));
    }
    CHECK(pictogram(u"unknown"_s, 20).pieces.isEmpty());
    for (const auto& [section, name] : EnumNames<ClauseSection>::table) CHECK(hasPictogram(pictureOf(section)));
    for (const ClauseRule& rule : standardPack().writing.clauses) {
        AgreementClause clause;
        clause.section = rule.section;
        clause.library = rule.id;
        CHECK(hasPictogram(pictureOf(clause)));
    }
    AgreementClause chosen;
    chosen.picture = u"bus"_s;
    CHECK(pictureOf(chosen) == u"bus"_s);
}

TEST_CASE("agreement prints: every case in every form, at every size", "[goals][prints]") {
    const QList<Written> cases = demoAgreements();
    QSet<QString> references;
    QStringList shapes;
    for (const Written& one : cases) {
        references.insert(one.name.left(6));
        for (const auto& [size, sizeName] : EnumNames<PrintSize>::table)
            for (const char* language : {"none", "cy", "ar"})
                for (const char* easy : {"no", "yes"}) {
                    // The easy-read paper is large at least: below that it is the same four times.
                    const bool isEasy = *easy == 'y', isTwo = language != std::string_view("none");
                    if (isEasy && (size == PrintSize::Standard || size == PrintSize::Clear)) continue;
                    if (*language == 'a' && !paper::hasArabicFont()) continue;
                    CAPTURE(one.name.toStdString(), toName(size).toStdString(), language, easy);
                    const Pages pages = layOut(agreementPaper(
                        one.records, one.agreement,
                        {{u"easy"_s, QLatin1String(easy)}, {u"second-language"_s, QLatin1String(language)}}, size));
                    const double least[] = {12, 12, 14, 16};  // the running foot, smaller than what is read
                    CHECK(smallest(pages) >= (isEasy ? 14 : least[int(size)]));
                    CHECK(pages.unprintable.isEmpty());
                    CHECK(count(pages, "H1") == 1);
                    CHECK(count(pages, "H2") >= 3);
                    if (isEasy) CHECK(count(pages, "Figure") >= 8);
                    for (const Page& page : pages.pages)
                        for (const PageText& text : test::itemsOf<PageText>(page)) {
                            CHECK(text.at.x() >= 28);  // 10 mm, more than the 5 mm a printer leaves white
                            CHECK(text.at.x() + text.width <= 596 - 28);
                        }
                    CHECK(test::alignmentFaults(pages).join(u'\n').toStdString() == "");
                    CHECK(test::structureFaults(pages).join(u'\n').toStdString() == "");
                    CHECK(pagesWith(pages, u"Witness"_s).size() <= 1);
                    CHECK(pagesWith(pages, u"Copy given"_s).size() <= 1);
                    shapes << u"%1, %2, %3%4: %5 pages, %6 sections, %7 list items, %8 pictures"_s
                                  .arg(one.name, toName(size), isTwo ? QLatin1String(language) : QLatin1String("en"),
                                       isEasy ? QLatin1String(" easy") : QLatin1String())
                                  .arg(pages.pages.size())
                                  .arg(count(pages, "H2"))
                                  .arg(count(pages, "LI"))
                                  .arg(count(pages, "Figure"));
                }
    }
    CHECK(references == QSet<QString>{u"DEMO-A"_s, u"DEMO-B"_s, u"DEMO-C"_s, u"DEMO-D"_s});
    if (paper::hasArabicFont()) test::checkGolden(u"agreements/shapes.txt"_s, shapes.join(u'\n').toUtf8() + '\n');
}

TEST_CASE("agreement prints: the text of each is as it was looked at", "[goals][prints][golden]") {
    const QList<Written> cases = demoAgreements();
    for (const Written& one : cases) {
        const Person* with = one.records.find<Person>(*one.agreement.parties.first().person);
        const QString name = u"%1 %2"_s.arg(one.name, shortName(*with)).replace(u' ', u'-').toLower();
        const auto text = [&](const Options& options) { return writeText(agreementPaper(one.records, one.agreement, options)); };
        test::checkGolden(u"agreements/%1.txt"_s.arg(name), text({}));
        test::checkGolden(u"agreements/%1-easy.txt"_s.arg(name), text({{u"easy"_s, u"yes"_s}}));
        test::checkGolden(u"agreements/%1-cy.txt"_s.arg(name), text({{u"second-language"_s, u"cy"_s}}));
        test::checkGolden(u"agreements/%1-ar.txt"_s.arg(name), text({{u"second-language"_s, u"ar"_s}}));
        test::checkGolden(u"agreements/%1-easy-cy.txt"_s.arg(name),
                          text({{u"easy"_s, u"yes"_s}, {u"second-language"_s, u"cy"_s}}));
    }
}

TEST_CASE("easy read: one idea a line, a picture beside each, with words for who cannot see it", "[goals][prints]") {
    const QList<Written> cases = demoAgreements();
    for (const Written& one : cases) {
        const Document document = agreementPaper(one.records, one.agreement, {{u"easy"_s, u"yes"_s}}, PrintSize::Standard);
        CHECK(document.size == PrintSize::Large);
        int lines = 0;
        for (const Block& block : document.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (!paragraph || paragraph->picture.isEmpty()) continue;
            ++lines;
            CHECK(hasPictogram(paragraph->picture));
            CHECK_FALSE(paragraph->alternative.isEmpty());
        }
        CHECK(lines >= 10);
    }
}

TEST_CASE("easy read: every demonstration paper reads at grade 3 or below, in lines of up to 15 words", "[goals][prints]") {
    const PlainLanguage& english = plainLanguage(standardPack().writing, u"en"_s);
    const QList<Written> cases = demoAgreements();
    for (const Written& one : cases) {
        const QStringList lines = easyLines(agreementPaper(one.records, one.agreement, {{u"easy"_s, u"yes"_s}}));
        const Reading reading = readingOf(lines.join(u'\n'), english);
        CAPTURE(one.name.toStdString(), reading.words, lines.join(u'\n').toStdString());
        REQUIRE(lines.size() >= 10);
        CHECK(*reading.grade <= easyGrade);
        CHECK(longerThan(lines, easyWords, english).join(u'\n').toStdString() == "");
        CHECK(reading.count(TextMarkKind::Jargon) == 0);
        CHECK(reading.count(TextMarkKind::Tone) == 0);
    }
    CHECK(easyLines(agreementPaper(cases.first().records, cases.first().agreement)).isEmpty());
}

TEST_CASE("easy read: the writer's own easy words come before the clause", "[goals][prints]") {
    const Written noor = demoAgreement(u"DEMO-C"_s);
    const QString text = QString::fromUtf8(writeText(agreementPaper(noor.records, noor.agreement, {{u"easy"_s, u"yes"_s}})));
    CHECK(text.contains(u"[A baby] You change her nappy."_s));
    CHECK(text.contains(u"[A baby] You look: is she tired?"_s));
    CHECK_FALSE(text.contains(u"follow her signs"_s));
    CHECK(text.contains(u"[A bus]"_s));  // of the library clause
}

TEST_CASE("two languages: fixed words are translated, own words say that they are not", "[goals][prints][languages]") {
    const Written dana = demoAgreement(u"DEMO-A parent 2"_s);
    const QString text =
        QString::fromUtf8(writeText(agreementPaper(dana.records, dana.agreement, {{u"second-language"_s, u"cy"_s}})))
            .simplified();
    CHECK(text.contains(u"Nid gorchymyn llys na chontract yw hwn."_s));
    CHECK(text.contains(u"Beth fyddwch chi’n ei wneud"_s));
    CHECK(text.contains(u"Nid yw’r geiriau hyn wedi’u cyfieithu eto."_s));
    CHECK(text.contains(u"Dyddiad"_s));
    CHECK(text.contains(u"What the family will do"_s));
}

TEST_CASE("two languages: a translator's words stand beside the clause, each with its language", "[goals][languages]") {
    const Written dana = demoAgreement(u"DEMO-A parent 2"_s);
    Agreement one = dana.agreement;
    one.secondLanguage = u"cy"_s;
    one.clauses.first().other = u"Geiriau’r cyfieithydd."_s;
    CaseSnapshot records = dana.records;
    records.put(one);
    const Document document = agreementPaper(records, one, {});
    bool found = false;
    for (const Block& block : document.blocks)
        if (const auto* list = std::get_if<ListBlock>(&block))
            for (const Spans& other : list->others)
                for (const Span& span : other) {
                    CHECK(span.language == u"cy-GB"_s);
                    found = found || span.text == u"Geiriau’r cyfieithydd."_s;
                }
    CHECK(found);
    const Pages pages = layOut(document);
    CHECK(std::count_if(pages.structure.elements.begin(), pages.structure.elements.end(),
                        [](const PageElement& e) { return e.language == "cy-GB"_L1; }) > 10);
    CHECK(fingerprintOf(one) != fingerprintOf(dana.agreement));
}

TEST_CASE("two languages: Arabic runs from the right, in letters that are there", "[goals][languages]") {
    const Written dana = demoAgreement(u"DEMO-A parent 2"_s);
    const Pages pages = layOut(agreementPaper(dana.records, dana.agreement, {{u"second-language"_s, u"ar"_s}}));
    if (!paper::hasArabicFont()) {
        CHECK_FALSE(pages.unprintable.isEmpty());  // said, not printed as boxes
        return;
    }
    CHECK(pages.unprintable.isEmpty());
    int right = 0;
    for (const Page& page : pages.pages)
        for (const PageText& text : test::itemsOf<PageText>(page)) {
            if (!text.rightToLeft || text.text.trimmed().isEmpty() || text.width <= 0) continue;
            ++right;
            CHECK(text.at.x() >= 290);  // in the right half
            CHECK(text.at.x() + text.width <= 596);
        }
    CHECK(right > 20);
    const QByteArray pdf = writePdf(pages, {QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC), u"test"_s});
    QStringList words;
    for (const Passage& passage : passagesOf(agreementPaper(dana.records, dana.agreement, {{u"second-language"_s, u"ar"_s}})))
        words << passage.text;
    CHECK(words.join(u' ').contains(u"هذا ليس أمرًا من المحكمة"_s));
    CHECK(pdf.size() > 10000);
}

TEST_CASE("odd agreements: five thousand words, emoji, other scripts, a withdrawn goal: nothing is lost", "[goals][prints]") {
    const Written dana = demoAgreement(u"DEMO-A parent 2"_s);
    Agreement one = dana.agreement;
    one.state = AgreementState::Issued;
    QStringList many;
    for (int i = 0; i < 5000; ++i) many << u"word%1"_s.arg(i);
    one.clauses.first().what = many.join(u' ');
    one.clauses[1].what = u"Smile \U0001F600 and \u0928\u092E\u0938\u094D\u0924\u0947."_s;
    one.clauses[2].what = u"\u05E9\u05DC\u05D5\u05DD"_s;
    CaseSnapshot records = dana.records;
    records.put(one);
    Goal withdrawn = *records.find<Goal>(*one.goals.first().goal);
    withdrawn.status = GoalStatus::Withdrawn;
    records.put(withdrawn);
    for (const QString& easy : {u"no"_s, u"yes"_s}) {
        CAPTURE(easy.toStdString());
        const Pages pages = layOut(agreementPaper(records, one, {{u"easy"_s, easy}}));
        QString all;
        for (const Page& page : pages.pages)
            for (const PageText& text : test::itemsOf<PageText>(page)) all += text.text + u' ';
        CHECK(all.contains(u"word0 "_s));
        CHECK(all.contains(u"word2500"_s));
        CHECK(all.contains(u"word4999"_s));
        CHECK(all.contains(u"U+1F600"_s));
        CHECK_FALSE(pages.unprintable.isEmpty());
        CHECK(all.contains(u"Harbour"_s));  // the goal that was agreed stays in the issued paper
        for (const Page& page : pages.pages)
            for (const PageText& text : test::itemsOf<PageText>(page)) CHECK(text.at.y() < page.size.height());
    }
}

TEST_CASE("back-up plan: each plan keeps to one page in the size a parent gets", "[goals][prints]") {
    const Document paper = test::demoDocument(u"contingency-plan"_s, u"parent:Dana Hartley"_s);
    const Pages pages = layOut(paper);
    REQUIRE(pages.pages.size() == 2);
    CHECK(pagesWith(pages, u"If this happens: "_s).size() == 2);
    CHECK(pagesWith(pages, u"Who has this plan"_s).size() == 2);
}

TEST_CASE("wallet card: panels of a bank card, nothing left out", "[goals][prints]") {
    const Document card = test::demoDocument(u"contingency-card"_s, u"parent:Dana Hartley"_s, {{u"fold"_s, u"yes"_s}});
    const Pages pages = layOut(card);
    QString all;
    bool framed = false;
    for (const Page& page : pages.pages) {
        for (const PageText& text : test::itemsOf<PageText>(page)) all += text.text + u' ';
        for (const PageFrame& frame : test::itemsOf<PageFrame>(page))
            framed = framed || qFuzzyCompare(frame.box.width(), 2 * paper::walletWidth);
    }
    CHECK(framed);
    CHECK(all.simplified().contains(u"01632 960 055"_s));
    CHECK(all.simplified().contains(u"ring 999"_s));
    CHECK(qRound(paper::walletWidth / paper::mm(1)) == 85);
    CHECK(qRound(paper::walletHeight / paper::mm(1)) == 54);
    paper::TextBreaker breaker;
    for (const Block& block : card.blocks)
        if (const auto* box = std::get_if<Box>(&block)) {
            const auto panels = paper::walletPanels(*box, paper::styleOf(card).wallet, breaker);
            qsizetype paragraphs = 0;
            for (const auto& panel : panels) paragraphs += panel.size();
            CHECK(paragraphs == box->paragraphs.size() + 1);
            CHECK(panels.size() <= 8);
        }
    CHECK(QString::fromUtf8(writeHtml(card)).contains(u"class=\"wallet\""_s));
}

TEST_CASE("prints for families: more room between lines, and cream under everything", "[goals][prints]") {
    const Document plain = test::demoDocument(u"agreement"_s, u"parent:Dana Hartley"_s);
    const Document wide =
        test::demoDocument(u"agreement"_s, u"parent:Dana Hartley"_s, {{u"spaced"_s, u"yes"_s}, {u"cream"_s, u"yes"_s}});
    CHECK_FALSE(plain.spaced);
    CHECK(wide.spaced);
    const Pages narrow = layOut(plain), roomy = layOut(wide);
    CHECK(paper::styleOf(wide).body.line >= paper::styleOf(wide).body.size * 1.5);
    CHECK(roomy.pages.size() > narrow.pages.size());
    for (const Page& page : narrow.pages) CHECK(test::itemsOf<PageCream>(page).isEmpty());
    for (const Page& page : roomy.pages) {
        REQUIRE(test::itemsOf<PageCream>(page).size() == 1);
        CHECK(std::holds_alternative<PageCream>(page.chunks.first().items.first()));  // under everything
    }
    CHECK(QString::fromUtf8(writeHtml(wide)).contains(u"<body class=\"family spaced cream\">"_s));
}

TEST_CASE("child's page: own words in three houses, helpers and goals, for the right readers", "[goals][prints]") {
    const auto text = [](const char* reader, PrintSize size = PrintSize::Clear) {
        Request request;
        request.kind = u"child-page"_s;
        request.size = size;
        QStringList words;
        for (const Passage& passage : passagesOf(buildReport(test::demoCleared(QLatin1String(reader)), request)))
            words << passage.text;
        return words.join(u' ').simplified();
    };
    const QString kofi = text("child:Kofi Mensah");
    for (const char* words : {"House of good things", "card game", "That the visits stop again", "One night at Mum’s",
                              "With: Marcus Reid", "What was said before", "People who help me", "I will go to football"})
        CHECK(kofi.contains(QString::fromUtf8(words)));
    CHECK_FALSE(kofi.contains(u"Kofi asked twice"_s));  // the worker's note
    CHECK_FALSE(kofi.contains(u"A cat called Moon"_s));
    CHECK(text("internal").contains(u"A cat called Moon"_s));
    CHECK_FALSE(text("parent:Dana Hartley").contains(u"A cat called Moon"_s));  // Tilly did not say yes
    CHECK(text("parent:Dana Hartley").contains(u"A child says who may read their page."_s));
    CHECK_FALSE(text("parent:Dana Hartley").contains(u"There is no page yet"_s));  // there is one
    CHECK_FALSE(text("internal").contains(u"that you may read"_s));
    CHECK(text("parent:Dana Hartley").contains(u"One night at Mum’s"_s));
    CHECK(text("child:Kofi Mensah", PrintSize::Extra).contains(u"One night at Mum’s"_s));
}

TEST_CASE("three houses: as tall as the fullest, words within their walls", "[goals][pictures]") {
    const Drawing drawing =
        housesDrawing({{u"Good"_s, {}}, {u"Worries"_s, QStringList(20, u"A long sentence of a child."_s)}}, 100);
    double walls = 0;
    for (const Piece& piece : drawing.pieces) {
        if (const auto* shape = std::get_if<Shape>(&piece)) walls = std::max(walls, shape->path.boundingRect().bottom());
        if (const auto* words = std::get_if<Lettering>(&piece)) CHECK(words->at.x() >= 0);
    }
    for (const Piece& piece : drawing.pieces)
        if (const auto* words = std::get_if<Lettering>(&piece)) CHECK(words->at.y() < walls);
    CHECK(housesDrawing({}, 100).pieces.isEmpty());
}
