// SPDX-License-Identifier: MPL-2.0
#include "core/rules/readability.h"

#include "core/practice/words.h"
#include "tests/support/strings.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;
using Catch::Approx;

namespace {

const PlainLanguage& english() { return plainLanguage(standardPack().writing, u"en"_s); }

QStringList marked(const QString& text, TextMarkKind kind) {
    QStringList list;
    for (const TextMark& mark : readingOf(text, english()).marks)
        if (mark.kind == kind) list << text.mid(mark.start, mark.length);
    return list;
}

/// 501 words of everyday life, counted by hand.
const std::pair<int, const char*> words[] = {
    {1,
     "the and was you that for with his they this have from one had word but not what all were when your "
     "can said there use each which she how will out then them these some her would make like him time has "
     "look two more write see way could than first been call who its now find long down day did get come "
     "made may part cat dog bed home school play ring book cook help stay near far try late nice friend "
     "night light eat sleep walk talk read group game bag bus phone week month year bath bread milk child "
     "mum dad gran aunt heart safe calm kind hard sad glad hurt worked helped asked talked walked played "
     "loved moved rules tests notes calls names games makes takes comes gives lives coat shoes teeth brush "
     "hair hand face door key street road park ball swing slide class desk pen chair floor stairs hall "
     "lamp clock cake rice soup juice plate spoon fork knife wash "},
    {2,
     "other about many into number mother father sister brother baby children parent worker happy hungry "
     "morning evening bedtime story picture window garden kitchen bathroom bedroom table chicken apple "
     "water money paper letter meeting visit promise lesson teacher doctor nurses carer manager social "
     "under over after before again always never sometimes Monday Tuesday Sunday Friday Thursday sorry "
     "hurry simple little people reading writing cooking talking playing helping coming going seeing doing "
     "started wanted needed ended waited visits houses changes places dances washes misses watches worried "
     "carried angry gentle quiet tired drinking smoking birthday dinner breakfast supper pocket jacket "
     "woman women human begin between because enough without upset agreed believe afraid alone away around "
     "across ago today toddler swimming football music singing present problem reason answer question "
     "second minute party ticket taxi station office basket trolley shopping market bottle nappy cuddle "
     "comfort settle listen notice pencil drawing colour sofa carpet laundry washing cleaning bedding "
     "blanket pillow curtain heating alarm reply return remain complete invite arrive provide decide "
     "explain contact practise forgive forget respect protect expect "},
    {3,
     "family holiday together remember important tomorrow yesterday telephone grandmother grandfather "
     "grandparents another medicine syllable agreement hospital however cinema banana potato tomato "
     "understand overnight visited decided expected protected committee condition attention position "
     "direction invited animal capital festival physical calendar computer newspaper babysit afternoon "
     "Saturday October November December company property energy memory history victory battery gallery "
     "imagine continue consider deliver develop recover discover different difficult several favourite "
     "general camera enemy factory employer employment apartment department government argument document "
     "instrument accident incident resident president excitement retirement adventure furniture signature "
     "departure interview idea area radio video period happiness loneliness carefully thankfully beautiful "
     "wonderful dangerous generous nursery library assembly timetable stepfather stepmother grandparent "
     "unhappy already whenever forgiveness suddenly certainly politely "},
    {4,
     "information responsible community activity ability security reality society education situation "
     "supermarket January February dictionary necessary military category delivery temperature everybody "
     "anybody especially naturally usually definitely relationship ceremony preparation conversation "
     "celebration invitation explanation occupation television independent experience "},
    {5,
     "unfortunately possibility organisation accommodation communication investigation university "
     "electricity personality refrigerator "}};

}  // namespace

TEST_CASE("readability: grade and ease give the published figures", "[goals][readability]") {
    CHECK(readingGrade(100, 8, 130) == Approx(4.6).margin(0.05));
    CHECK(readingEase(100, 8, 130) == Approx(84.2).margin(0.05));
    CHECK(readingGrade(100, 4, 170) == Approx(14.2).margin(0.05));
    CHECK(readingEase(100, 4, 170) == Approx(37.6).margin(0.05));
}

TEST_CASE("readability: syllables of 500 words, 95 of 100 right at least", "[goals][readability]") {
    int all = 0, right = 0;
    QStringList wrong;
    for (const auto& [count, list] : words)
        for (const QString& word : QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts)) {
            ++all;
            if (syllablesOf(word) == count) ++right;
            else wrong << u"%1=%2"_s.arg(word).arg(syllablesOf(word));
        }
    INFO(wrong.join(u' ').toStdString());
    CHECK(all >= 500);
    CHECK(right * 100 >= all * 95);
}

TEST_CASE("readability: sentences and words are counted as people count them", "[goals][readability]") {
    const Reading two = readingOf(u"Kofi's mum came at 10.30. She had a cake!"_s, english());
    CHECK(two.sentences == 2);
    CHECK(two.words == 9);
    CHECK(readingOf(u"a line\nand another\n\n"_s, english()).sentences == 2);
    CHECK(readingOf(QString(), english()).words == 0);
    CHECK_FALSE(readingOf(u" … "_s, english()).grade);
    CHECK(readingOf(QString(u"word "_s).repeated(5000), english()).words == 5000);
    CHECK(readingOf(u"\U0001F600 مرحبا بكم"_s, english()).words == 2);
}

TEST_CASE("readability: words of the trade are found whole and said plainly", "[goals][readability]") {
    const QString text = u"Accommodated siblings engage with the IRO, not the iron."_s;
    CHECK(marked(text, TextMarkKind::Jargon) == QStringList{u"Accommodated"_s, u"siblings"_s, u"engage with"_s, u"IRO"_s});
    const Reading reading = readingOf(text, english());
    QString plain = text;
    for (auto mark = reading.marks.crbegin(); mark != reading.marks.crend(); ++mark)
        if (mark->kind == TextMarkKind::Jargon) plain = withReplacement(plain, *mark);
    CHECK(plain == u"Living away from home brothers and sisters come along to the officer who checks the plan, not the iron."_s);
    CHECK(marked(u"She came along and talked."_s, TextMarkKind::Jargon).isEmpty());
}

TEST_CASE("readability: blame, labels and threats are seen before they are sent", "[goals][readability]") {
    CHECK(marked(u"Dana failed to come and is manipulative. This is the final warning."_s, TextMarkKind::Tone) ==
          QStringList{u"failed to"_s, u"manipulative"_s, u"final warning"_s});
    CHECK(marked(u"Dana did not come. We will ring her."_s, TextMarkKind::Tone).isEmpty());
    for (const ToneWord& word : english().tone) CHECK_FALSE(word.say.isEmpty());
}

TEST_CASE("readability: long sentences and the passive are pointed at, names are not long words", "[goals][readability]") {
    const QString twentyOne = QString(u"go "_s).repeated(21).trimmed() + u'.';
    CHECK(marked(twentyOne, TextMarkKind::LongSentence).size() == 1);
    CHECK(marked(QString(u"go "_s).repeated(20), TextMarkKind::LongSentence).isEmpty());
    CHECK(marked(u"The plan was not agreed. You were seen."_s, TextMarkKind::Passive) ==
          QStringList{u"was not agreed"_s, u"were seen"_s});
    CHECK(marked(u"You are tired. We see you."_s, TextMarkKind::Passive).isEmpty());
    CHECK(marked(u"We ask Beverley about responsibility."_s, TextMarkKind::LongWord) == QStringList{u"responsibility"_s});
}

TEST_CASE("readability: a language the formula was not made for has no grade", "[goals][readability]") {
    PlainLanguage welsh;
    welsh.id = u"cy"_s;
    const Reading reading = readingOf(u"Mae hwn yn gytundeb rhyngom ni. Rydym yn gwrando arnoch."_s, welsh);
    CHECK(reading.sentences == 2);
    CHECK(reading.longestSentence == 6);
    CHECK_FALSE(reading.grade);
    CHECK_FALSE(reading.ease);
    CHECK(plainLanguage(standardPack().writing, u"en-GB"_s).id == u"en"_s);
    CHECK(plainLanguage(standardPack().writing, u"cy"_s).id.isEmpty());
}

TEST_CASE("readability: what we say instead is not itself a word of the trade", "[goals][readability]") {
    for (const PlainWord& word : english().jargon) {
        CAPTURE(word.word.toStdString());
        CHECK(marked(word.say, TextMarkKind::Jargon).isEmpty());
        CHECK(marked(word.say, TextMarkKind::Tone).isEmpty());
    }
}

TEST_CASE("readability: the clauses of the pack are written for their readers", "[goals][readability]") {
    const Words inEnglish(standardPack(), u"en"_s);
    for (const AgreementTemplate& form : standardPack().writing.templates) {
        QStringList lines;
        for (const QString& id : form.clauses)
            for (const char* part : {"", ".when", ".help", ".known", ".otherwise"})
                lines << inEnglish.phrase(u"clause."_s + id + QLatin1String(part));
        lines.removeAll(QString());
        const Reading reading = readingOf(lines.join(u'\n'), english());
        CAPTURE(form.id.toStdString());
        REQUIRE(reading.words > 40);
        CHECK(*reading.grade <= targetGrade(standardPack().writing, form.kind));
        CHECK(reading.count(TextMarkKind::Jargon) == 0);
        CHECK(reading.count(TextMarkKind::Tone) == 0);
    }
}
