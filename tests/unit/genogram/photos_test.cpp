// SPDX-License-Identifier: MPL-2.0
// Pictures in symbols, couples without children, and the family as a child may look at it.
#include "core/genogram/photos.h"

#include <catch2/catch_test_macros.hpp>

#include <QBuffer>
#include <QPainter>

#include "core/genogram/painter.h"
#include "core/genogram/spoken.h"
#include "core/genogram/symbols.h"
#include "core/genogram/union_signs.h"
#include "tests/unit/genogram/family_builder.h"
#include "tests/unit/genogram/texts.h"

using namespace core;
using test::FamilyBuilder;
using test::textsOf;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }
const QDate day(2026, 3, 24);

/// Red above green, with a word in the file that must not travel.
QByteArray fileOf(int width, int height, const char* form = "PNG") {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::green);
    QPainter(&image).fillRect(0, 0, width, height / 2, Qt::red);
    image.setText(S("Comment"), S("taken at 14 Elm Road"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, form);
    return bytes;
}

FamilyBuilder parentAndChild() {
    FamilyBuilder f;
    f.woman(S("Una"), S("1990")).man(S("Tom"), S("1988")).couple(S("Una"), S("Tom"));
    f.woman(S("Ada"), S("2015")).child(S("Ada"), {S("Una"), S("Tom")}).index(S("Ada"));
    return f;
}

void givePhoto(FamilyBuilder& f, const char* name, const char* type = "image/png") {
    Attachment file{AttachmentId::named(S(name)), f.records.id()};
    file.mediaType = S(type);
    file.digest = S("digest of ") + S(name);
    f.records.put(file);
    f.with(S(name), [&](Person& p) { p.photo = file.id; });
}

const Shape* pictureOf(const QList<Piece>& pieces) {
    for (const Piece& piece : pieces)
        if (const Shape* shape = std::get_if<Shape>(&piece); shape && !shape->picture.isNull()) return shape;
    return nullptr;
}

FamilyBuilder childless(Childless why) {
    FamilyBuilder f;
    f.woman(S("Una")).man(S("Tom")).couple(S("Una"), S("Tom"));
    Union pair = *f.records.all<Union>().begin();
    pair.childless = why;
    f.records.put(pair);
    return f;
}

Drawing drawn(const FamilyBuilder& f, const GenogramOptions& options = {.asAt = day}) {
    return genogramOf(f.records, options, test::englishWords());
}

QString outlined(const FamilyBuilder& f, const GenogramOptions& options = {.asAt = day}) {
    const Layout layout = layoutOf(f.records, options, test::englishWords());
    return outlineOf(f.records, layout, options, test::englishWords()).join(u' ');
}

}  // namespace

TEST_CASE("a picture is cut to a square and drawn anew, so that nothing else of the file travels", "[genogram][photos]") {
    REQUIRE(fileOf(40, 40).contains("Elm Road"));
    for (const char* form : {"PNG", "JPG"}) {
        const QImage photo = photoFrom(fileOf(900, 600, form));
        CHECK(photo.size() == QSize(256, 256));
        CHECK(photo.textKeys().isEmpty());
        CHECK(photo.pixelColor(128, 20).red() > 200);
        CHECK(photo.pixelColor(128, 235).green() > 200);
    }
    CHECK(photoFrom(fileOf(30, 90)).size() == QSize(30, 30));
    CHECK(photoFrom(fileOf(30, 90)).pixelColor(15, 2).red() > 200);  // a face is high up
    CHECK(photoFrom("no picture at all").isNull());
    CHECK(photoFrom({}).isNull());
    QByteArray cut = fileOf(300, 300);
    CHECK(photoFrom(cut.left(60)).isNull());
}

TEST_CASE("only whoever has a picture that can be read is shown with one", "[genogram][photos]") {
    FamilyBuilder f = parentAndChild();
    givePhoto(f, "Ada");
    givePhoto(f, "Una", "application/pdf");
    CHECK(photosNeeded(f.records) == QStringList{S("digest of Ada")});
    const auto photos = photosOf(
        f.records, [](const QString& digest) { return digest == S("digest of Ada") ? photoFrom(fileOf(60, 60)) : QImage(); });
    CHECK(photos.size() == 1);
    CHECK(photosOf(f.records, [](const QString&) { return QImage(); }).isEmpty());
    GenogramOptions options{.asAt = day};
    CHECK_FALSE(pictureOf(drawn(f, options).pieces));  // nobody asked for pictures
    options.photos = photos;
    Drawing drawing = drawn(f, options);
    const Shape* picture = pictureOf(drawing.pieces);
    REQUIRE(picture);
    CHECK(picture->of == anyId(FamilyBuilder::id(S("Ada"))));
    CHECK(std::abs(picture->path.boundingRect().width() - measure::side) < 0.01);
    speakSpots(drawing, f.records, day, test::englishWords());
    for (const Spot& spot : drawing.spots)
        CHECK(spot.says.contains(S("with a picture")) == (spot.person == anyId(FamilyBuilder::id(S("Ada")))));
}

TEST_CASE("a face is not written over, and health keeps a rim round it", "[genogram][photos]") {
    const Person person{.id = PersonId::make(), .caseId = CaseId::make(), .sex = Sex::Female};
    const QImage photo = photoFrom(fileOf(80, 80));
    const auto pieces = [&](const HealthFields& health) {
        return symbolPieces(person, test::englishWords(), SymbolSet::Ics, {}, 12, S("9"), health, photo);
    };
    const QList<Piece> plain = pieces({});
    const auto age =
        std::find_if(plain.begin(), plain.end(), [](const Piece& p) { return std::holds_alternative<Lettering>(p); });
    REQUIRE(age != plain.end());
    CHECK(std::get<Lettering>(*age).at.y() > 3);
    CHECK(pictureOf(plain)->path == outlineOfShape(SymbolShape::Circle, {}, 12));
    const QList<Piece> ill = pieces({HealthState::Confirmed, std::nullopt, std::nullopt, std::nullopt});
    CHECK(pictureOf(ill)->path.boundingRect().width() < 9);
}

TEST_CASE("a saved drawing holds the picture and nothing of its file", "[genogram][photos]") {
    FamilyBuilder f = parentAndChild();
    givePhoto(f, "Ada");
    GenogramOptions options{.asAt = day};
    const QByteArray bare = svgOf(drawn(f, options), paperColours(), S("Family"));
    CHECK_FALSE(bare.contains("<image"));
    CHECK_FALSE(bare.contains("xlink"));
    options.photos = photosOf(f.records, [](const QString&) { return photoFrom(fileOf(60, 60)); });
    const Drawing drawing = drawn(f, options);
    const QByteArray svg = svgOf(drawing, paperColours(), S("Family"));
    CHECK(svg.count("<image") == 1);
    CHECK(svg.count("clip-path=\"url(#cut") == 1);
    const qsizetype from = svg.indexOf("base64,") + 7;
    const QByteArray inside = QByteArray::fromBase64(svg.mid(from, svg.indexOf('"', from) - from));
    CHECK(QImage::fromData(inside).width() == 60);
    CHECK_FALSE(inside.contains("tEXt"));
    const QImage png = QImage::fromData(pngOf(drawing, paperColours()));
    const QPointF at = (pictureOf(drawing.pieces)->path.boundingRect().center() + QPointF(0, -3) - drawing.bounds.topLeft()) * 8;
    CHECK(png.pixelColor(at.toPoint()).red() > 200);
    CHECK(png.pixelColor(at.toPoint()).green() < 80);
    const QPointF corner =
        (pictureOf(drawing.pieces)->path.boundingRect().topLeft() + QPointF(0.4, 0.4) - drawing.bounds.topLeft()) * 8;
    CHECK(png.pixelColor(corner.toPoint()).green() > 200);  // cut at the circle: not red there
}

TEST_CASE("a couple without children ends in one bar, or in two for infertility", "[genogram][childless]") {
    for (const SymbolSet set : {SymbolSet::Ics, SymbolSet::International, SymbolSet::Pedigree}) {
        const GenogramOptions options{.asAt = day, .symbols = set};
        CHECK_FALSE(textsOf(drawn(childless(Childless::NotSaid), options)).join(u' ').contains(S("No children")));
        CHECK(textsOf(drawn(childless(Childless::NoReason), options)).contains(S("No children, reason not known")));
        const QStringList chosen = textsOf(drawn(childless(Childless::ByChoice), options));
        CHECK(chosen.contains(S("No children, by choice")));
        CHECK(chosen.count(S("by choice")) == 2);  // at the bar, and in the legend
        CHECK(textsOf(drawn(childless(Childless::Infertile), options)).contains(S("No children, infertile")));
    }
    const auto bars = [](Childless why) {
        return std::get<Shape>(childlessPieces(why, {}, {}, std::nullopt).first()).path.elementCount();
    };
    CHECK(bars(Childless::Infertile) == bars(Childless::ByChoice) + 2);
    CHECK(childlessPieces(Childless::NotSaid, {}, {}, std::nullopt).isEmpty());
}

TEST_CASE("infertility is told with what else is told of health", "[genogram][childless]") {
    const FamilyBuilder f = childless(Childless::Infertile);
    CHECK(outlined(f).contains(S("no children, infertile")));
    const GenogramOptions quiet{.asAt = day, .health = false};
    CHECK_FALSE(textsOf(drawn(f, quiet)).join(u' ').contains(S("infertile")));
    CHECK(textsOf(drawn(f, quiet)).contains(S("No children, reason not known")));
    CHECK_FALSE(outlined(f, quiet).contains(S("infertile")));
    CHECK(outlined(f, quiet).contains(S("no children together")));
}

TEST_CASE("where children are drawn there is no bar", "[genogram][childless]") {
    FamilyBuilder f = childless(Childless::Infertile);
    f.woman(S("Ada")).child(S("Ada"), {S("Una"), S("Tom")}, ParentageKind::Adoptive);
    CHECK_FALSE(textsOf(drawn(f)).join(u' ').contains(S("No children")));
    CHECK(outlined(f).contains(S("infertile")));
}

TEST_CASE("a bar and its word stand clear of the symbols and names of the couple", "[genogram][childless]") {
    for (const char* kind : {"m", "longer years"}) {
        FamilyBuilder f = childless(Childless::ByChoice);
        if (kind[0] == 'l') {
            Union pair = *f.records.all<Union>().begin();
            pair.phases = {UnionPhase{.kind = UnionKind::Married,
                                      .from = UncertainDate::year(1990),
                                      .to = UncertainDate::year(1997),
                                      .end = UnionEnd::Divorced}};
            f.records.put(pair);
        }
        const GenogramOptions options{.asAt = day};
        const Layout layout = layoutOf(f.records, options, test::englishWords());
        const Drawing drawing = drawingOf(f.records, layout, options, test::englishWords());
        for (const Piece& piece : drawing.pieces) {
            const auto* word = std::get_if<Lettering>(&piece);
            if (!word || word->text != S("by choice") || !word->of) continue;
            for (const PersonPlace& place : layout.people) {
                CHECK_FALSE(place.labelBox.intersects(boundsOf(piece).adjusted(1, 1, -1, -1)));
                CHECK(std::abs(word->at.x() - place.centre.x()) > place.side / 2 + 5);
            }
        }
    }
}

TEST_CASE("for a child the names are large and harm, illness and orders are not there", "[genogram][friendly]") {
    FamilyBuilder f = parentAndChild();
    f.tie(S("Tom"), S("Una"), TieKind::Violence).tie(S("Una"), S("Ada"), TieKind::Close);
    HealthFact ill{.id = HealthFactId::named(S("ill")), .caseId = f.records.id(), .person = FamilyBuilder::id(S("Una"))};
    ill.kind = HealthKind::SubstanceUse;
    ill.what = S("alcohol");
    f.records.put(ill);
    CHECK(textsOf(drawn(f)).contains(S("Alcohol")));
    GenogramOptions options{.asAt = day};
    CaseSnapshot records = f.records;
    makeFriendly(records, options);
    const Layout layout = layoutOf(records, options, test::englishWords());
    const Drawing drawing = drawingOf(records, layout, options, test::englishWords());
    const QStringList texts = textsOf(drawing);
    CHECK(texts.contains(S("Close")));
    for (const char* gone : {"Alcohol", "Violence", "b. 1990"}) CHECK_FALSE(texts.join(u' ').contains(S(gone)));
    double largest = 0;
    for (const Piece& piece : drawing.pieces)
        if (const auto* text = std::get_if<Lettering>(&piece); text && text->text == S("Ada")) largest = text->size;
    CHECK(largest > 1.4 * measure::nameSize);
    for (const PersonPlace& a : layout.people)
        for (const PersonPlace& b : layout.people)
            if (a.person < b.person) CHECK_FALSE(a.labelBox.intersects(b.labelBox));
}
