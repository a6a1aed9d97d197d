// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"

#include "tests/support/property.h"

using core::folded;
using core::hasControlCharacters;
using core::oneLine;
using core::printable;

namespace {

QString utf16(const char16_t* text) { return QString::fromUtf16(text); }

}  // namespace

TEST_CASE("names are compared without case and accents", "[text]") {
    CHECK(folded(utf16(u"Zoë")) == utf16(u"zoe"));
    CHECK(folded(utf16(u"Zoe\u0308")) == utf16(u"zoe"));
    CHECK(folded(utf16(u"SIÂN ap Rhŷs")) == utf16(u"sian ap rhys"));
    CHECK(folded(utf16(u"Łukasz Ðorđević")) == utf16(u"lukasz dordevic"));
    CHECK(folded(utf16(u"Søren Ærø")) == utf16(u"soren aero"));
    CHECK(folded(utf16(u"Straße")) == folded(utf16(u"STRASSE")));
    CHECK(folded(utf16(u"İpek")) == utf16(u"ipek"));
    CHECK(folded(utf16(u"O\u2019Neill")) == utf16(u"o'neill"));
    CHECK(folded(utf16(u"Anne\u2011Marie")) == utf16(u"anne-marie"));
    CHECK(folded(utf16(u"  Ann\u00a0 Lee\n")) == utf16(u"ann lee"));
    CHECK(folded(utf16(u"\ufb01ona")) == utf16(u"fiona"));
    CHECK(folded(utf16(u"李明")) == utf16(u"李明"));
    CHECK(folded(QString()).isEmpty());
    CHECK(folded(utf16(u"Ann")) != folded(utf16(u"Anne")));
}

TEST_CASE("a line is cut where a reader would", "[text]") {
    CHECK(oneLine(utf16(u"one two"), 7) == utf16(u"one two"));
    CHECK(oneLine(utf16(u"one two"), 6) == utf16(u"one t…"));
    CHECK(oneLine(utf16(u"one two"), 5) == utf16(u"one…"));
    CHECK(oneLine(utf16(u" one\n\ttwo "), 20) == utf16(u"one two"));
    CHECK(oneLine(utf16(u"one"), 1) == utf16(u"…"));
    CHECK(oneLine(utf16(u"o"), 1) == utf16(u"o"));
    CHECK(oneLine(utf16(u"one"), 0).isEmpty());
    CHECK(oneLine(utf16(u"one"), -5).isEmpty());
    CHECK(oneLine(QString(), 5).isEmpty());
    CHECK(oneLine(utf16(u"e\u0301e\u0301e\u0301"), 3) == utf16(u"e\u0301e\u0301e\u0301"));
    CHECK(oneLine(utf16(u"e\u0301e\u0301e\u0301"), 2) == utf16(u"e\u0301…"));
    CHECK(oneLine(utf16(u"😀😀😀"), 2) == utf16(u"😀…"));
}

TEST_CASE("characters nobody types are noticed", "[text]") {
    CHECK_FALSE(hasControlCharacters(utf16(u"Plain, ünïcode 😀 李\tand\r\nlines")));
    CHECK_FALSE(hasControlCharacters(utf16(u"\u0645\u0631\u062D\u0628\u0627\u200D")));
    CHECK(hasControlCharacters(QStringLiteral("nul") + QChar(0)));
    CHECK(hasControlCharacters(utf16(u"bell\u0007")));
    CHECK(hasControlCharacters(QStringLiteral("escape") + QChar(0x1b)));
    CHECK(hasControlCharacters(QString(QChar(0x7f))));
    CHECK(hasControlCharacters(QString(QChar(0x85))));
    CHECK(hasControlCharacters(utf16(u"gpj.\u202Eexe")));
    CHECK(hasControlCharacters(utf16(u"\u2066x")));
    CHECK(hasControlCharacters(QString(QChar(0xd800))));
    CHECK(hasControlCharacters(QString(QChar(0xdc00)) + QChar(0xd800)));
    CHECK(hasControlCharacters(QString(QChar(0xfffe))));
}

TEST_CASE("foreign input is quoted so that it can be read and does no harm", "[text]") {
    CHECK(printable(utf16(u"31/02/2019")) == utf16(u"31/02/2019"));
    CHECK(printable(utf16(u"two\nlines")) == utf16(u"two lines"));
    CHECK(printable(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) == utf16(u"a\ufffdb"));
    CHECK(printable(utf16(u"\u202Eexe")) == utf16(u"\ufffdexe"));
    CHECK(printable(QString(QChar(0xd83d))) == utf16(u"\ufffd"));
    CHECK(printable(QString(60, u'x')) == QString(60, u'x'));
    CHECK(printable(QString(61, u'x')) == QString(59, u'x') + QChar(0x2026));
    CHECK(printable(QString(10000000, u'x')) == QString(59, u'x') + QChar(0x2026));
    CHECK(printable(QString(100000, u' ') + u'x') == QString(QChar(0x2026)));
    CHECK(printable(utf16(u"abcdef"), 3) == utf16(u"ab…"));
}

TEST_CASE("laws of text", "[text]") {
    checkProperty("folding twice changes nothing", [](const QString& text) { RC_ASSERT(folded(folded(text)) == folded(text)); });
    checkProperty("case and composition do not matter", [](const QString& text) {
        RC_ASSERT(folded(text.normalized(QString::NormalizationForm_C)) == folded(text.normalized(QString::NormalizationForm_D)));
        RC_ASSERT(folded(text.toCaseFolded()) == folded(text));
    });
    checkProperty("a quote is one short line of harmless characters", [](const QString& text) {
        const QString quote = printable(text, 10);
        RC_ASSERT(!hasControlCharacters(quote));
        RC_ASSERT(!quote.contains(u'\n') && !quote.contains(u'\t'));
        RC_ASSERT(oneLine(quote, 10) == quote);
    });
    checkProperty("a cut line is a beginning of the whole", [](const QString& text, int max) {
        QString line = oneLine(text, max);
        if (line != text.simplified() && !line.isEmpty()) {
            RC_ASSERT(line.endsWith(QChar(0x2026)));
            RC_ASSERT(text.simplified().startsWith(line.chopped(1)));
        }
    });
}
