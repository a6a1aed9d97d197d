// SPDX-License-Identifier: MPL-2.0
// Lettering of whole drawings: none lies on other lettering, none is too small to read.
#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include "core/genogram/symbol_sheet.h"
#include "core/genogram/text_width.h"
#include "core/rules/as_at.h"
#include "tests/support/demo_case.h"
#include "tests/support/family_json.h"
#include "tests/unit/genogram/family_builder.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// What the letters themselves cover, without halo.
QRectF boxOf(const Lettering& text) {
    const double width = textWidth(text.text, text.size, text.bold);
    const double left = text.align == Lettering::Align::Left ? 0 : text.align == Lettering::Align::Centre ? -width / 2 : -width;
    return QRectF(text.at + QPointF(left, -0.72 * text.size), QSizeF(width, 0.9 * text.size)).adjusted(0.2, 0.2, -0.2, -0.2);
}

QStringList overlapsOf(const Drawing& drawing) {
    QStringList found;
    QList<Lettering> texts;
    for (const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece)) texts.append(*text);
    for (qsizetype i = 0; i < texts.size(); ++i)
        for (qsizetype k = 0; k < i; ++k)
            if (boxOf(texts[i]).intersects(boxOf(texts[k]))) found.append(texts[k].text + u" / "_s + texts[i].text);
    return found;
}

}  // namespace

TEST_CASE("no word lies on another in families of one difficulty", "[genogram][texts]") {
    const QDir folder(QStringLiteral(KINKEEPER_SOURCE_DIR "/tests/golden/genogram/cases"));
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        INFO(name.toStdString());
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const CaseSnapshot records = test::familyFromJson(file.readAll());
        for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::Pedigree})
            CHECK(overlapsOf(genogramOf(records, {.symbols = set}, test::englishWords())).join(u'\n').toStdString() == "");
    }
}

TEST_CASE("no word lies on another in built families, the demonstration and the sheet", "[genogram][texts]") {
    const QMap<QString, test::FamilyBuilder> families = test::knownFamilies();
    for (auto it = families.cbegin(); it != families.cend(); ++it) {
        INFO(it.key().toStdString());
        CHECK(overlapsOf(genogramOf(it->records, {.asAt = QDate(2026, 3, 24)}, test::englishWords())).join(u'\n').toStdString() ==
              "");
    }
    const AsAt demo = asAt(test::demoRecords(), test::demoDay());
    CHECK(overlapsOf(genogramOf(demo.records, {.asAt = test::demoDay()}, test::englishWords(), demo.possible))
              .join(u'\n')
              .toStdString() == "");
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree})
        CHECK(overlapsOf(symbolSheet(set, test::englishWords())).join(u'\n').toStdString() == "");
}

TEST_CASE("lettering of a drawing can be read at full size", "[genogram][texts]") {
    const AsAt demo = asAt(test::demoRecords(), test::demoDay());
    for (const Drawing drawing = genogramOf(demo.records, {.asAt = test::demoDay()}, test::englishWords(), demo.possible);
         const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece)) CHECK(text->size >= 7 * 25.4 / 72);
}
