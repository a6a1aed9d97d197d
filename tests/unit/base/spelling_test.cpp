// SPDX-License-Identifier: MPL-2.0
#include "core/base/spelling.h"

#include "tests/support/property.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

TEST_CASE("Spelling: mistakes are found, names, abbreviations and words of the field are not", "[base][spelling]") {
    const auto spelling = Spelling::open(u"en_GB"_s, {u"Kofi"_s, u"Mensah"_s});
    if (!spelling) SKIP("no British English dictionary is installed here");
    const QString text = u"Kofi’s carer saw the genogram; teh IRO and CAMHS agreed on 3rd visit, a drop-in, at 10am. Recieved."_s;
    QStringList wrong;
    for (const Misspelling& one : spelling->misspelt(text)) wrong << text.mid(one.at, one.length);
    CHECK(wrong == QStringList{u"teh"_s, u"Recieved"_s});
    CHECK(spelling->suggestions(u"Recieved"_s).contains(u"Received"_s));
    CHECK(spelling->suggestions(u"teh"_s).size() <= 7);
    CHECK_FALSE(spelling->knows(u"Zabrtl"_s));
    spelling->learn(u"Zabrtl"_s);
    CHECK(spelling->knows(u"zabrtl’s"_s));
    CHECK(spelling->misspelt({}).isEmpty());
    checkProperty("any text is safe", [&](const QString& any) {
        for (const Misspelling& one : spelling->misspelt(any)) RC_ASSERT(one.at >= 0 && one.at + one.length <= any.size());
    });
}

TEST_CASE("Spelling: a language without a dictionary has no check", "[base][spelling]") {
    CHECK_FALSE(Spelling::open(u"xx_XX"_s, {}));
}
