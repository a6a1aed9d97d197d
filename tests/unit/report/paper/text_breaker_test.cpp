// SPDX-License-Identifier: MPL-2.0
// Lines of a width: every character once, no line too long, and the same again from memory.
#include "core/report/paper/text_breaker.h"
#include "tests/support/sample_document.h"

using namespace core::paper;
using namespace Qt::StringLiterals;

namespace {

/// What stands on the lines, with a space where a line ends at one.
QString readBack(const TextRuns& runs, const QList<BrokenLine>& lines) {
    QString text;
    for (const BrokenLine& line : lines) {
        for (const LinePart& part : line.parts) text += runs[part.run].text.mid(part.start, part.length);
        if (!line.joined) text += u' ';
    }
    return text.trimmed();
}

}  // namespace

TEST_CASE("breaking: no line is longer than its width, and nothing is lost", "[report][pages][breaker]") {
    TextBreaker breaker;
    const TextRuns runs{
        {test::wordsOf(40) + u' '}, {u"in bold type "_s + test::wordsOf(30) + u' ', true}, {u"and plain again."_s}};
    QString whole;
    for (const TextRun& run : runs) whole += run.text;
    qsizetype before = 0;
    for (const double width : {450.0, 200.0, 90.0, 70.0}) {
        const QList<BrokenLine> lines = breaker.lines(runs, 12, width, false);
        CAPTURE(width);
        CHECK(readBack(runs, lines) == whole);
        CHECK(lines.size() > before);
        before = lines.size();
        for (const BrokenLine& line : lines) {
            CHECK(line.width <= width + 0.1);
            double x = 0;
            for (const LinePart& part : line.parts) {
                CHECK(part.x >= x - 0.1);
                x = part.x + part.width;
            }
        }
    }
}

TEST_CASE("breaking: a word longer than the line goes on without a space", "[report][pages][breaker]") {
    TextBreaker breaker;
    const TextRuns runs{{u"a "_s + QString(120, u'm')}};
    const QList<BrokenLine> lines = breaker.lines(runs, 12, 100, false);
    REQUIRE(lines.size() > 5);
    CHECK_FALSE(lines[0].joined);  // "a" ends at a space
    for (qsizetype i = 1; i < lines.size(); ++i) CHECK(lines[i].joined);
    CHECK(readBack(runs, lines) == runs[0].text);
}

TEST_CASE("breaking: empty text is one empty line, and a line separator ends one", "[report][pages][breaker]") {
    TextBreaker breaker;
    CHECK(breaker.lines({}, 12, 100, false).size() == 1);
    CHECK(breaker.lines({{QString()}}, 12, 100, false)[0].parts.isEmpty());
    const QList<BrokenLine> two = breaker.lines({{u"one\u2028two"_s}}, 12, 400, false);
    REQUIRE(two.size() == 2);
    CHECK(two[1].parts[0].start == 4);
}

TEST_CASE("breaking: bold is wider, size grows the width, and memory tells them apart", "[report][pages][breaker]") {
    TextBreaker breaker;
    const QString text = u"Family time"_s;
    const auto widthOf = [&](double size, bool bold, bool rightToLeft = false) {
        return breaker.lines({{text, bold}}, size, 1000, rightToLeft)[0].width;
    };
    for (int round = 0; round < 2; ++round) {  // the second comes from memory
        CHECK(widthOf(12, true) > widthOf(12, false));
        CHECK(std::abs(widthOf(24, false) / widthOf(12, false) - 2) < 0.01);
        CHECK(std::abs(breaker.widthOf(text, 12, true) - widthOf(12, true)) < 0.2);
    }
    // The same words in other runs are other lines: what is bold decides where they break.
    const QList<BrokenLine> mixed = breaker.lines({{u"Family "_s, true}, {u"time"_s}}, 12, 1000, false);
    REQUIRE(mixed[0].parts.size() == 2);
    CHECK(mixed[0].parts[1].x > 0);
}

TEST_CASE("breaking: text from right to left begins at the right", "[report][pages][breaker]") {
    TextBreaker breaker;
    const TextRuns runs{{u"\u05d3\u05e0\u05d4 "_s}, {u"Dana"_s}};
    const QList<BrokenLine> lines = breaker.lines(runs, 12, 300, true);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].parts.size() == 2);
    const LinePart &first = lines[0].parts[0], &second = lines[0].parts[1];
    CAPTURE(first.x, first.width, second.x, second.width, lines[0].width);
    CHECK(first.x >= second.x + second.width - 0.1);  // side by side, the first at the right
    CHECK(second.width > 20);
    CHECK(std::abs(first.width + second.width - lines[0].width) < 4);
}
