// SPDX-License-Identifier: MPL-2.0
// The PDF as other programs read it: qpdf and poppler, which ./dev setup installs.
#include "core/report/pdf.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <thread>

#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"

using namespace core;

namespace {

const PdfMeta meta{QDateTime(QDate(2026, 3, 24), QTime(10, 0), Qt::UTC), QStringLiteral("Kinkeeper 0.1.0")};

/// A file in a folder of its own and what programs say of it.
class PdfFile {
public:
    explicit PdfFile(const QByteArray& bytes) {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QString path() const { return folder_.filePath(u"made.pdf"_qs); }

    /// Standard output; the program has to succeed.
    QString ask(const QString& program, QStringList arguments) const {
        arguments.replaceInStrings(u"FILE"_qs, path());
        QProcess process;
        process.start(program, arguments);
        REQUIRE(process.waitForFinished());
        const QString out = QString::fromUtf8(process.readAllStandardOutput());
        INFO(program.toStdString() << ' ' << process.readAllStandardError().toStdString() << out.toStdString());
        REQUIRE(process.exitCode() == 0);
        return out;
    }

private:
    QTemporaryDir folder_;
};

PdfFile sample(Look look = Look::Court, PrintSize size = PrintSize::Standard) {
    return PdfFile(writePdf(layOut(test::everyBlock(look, size)), meta));
}

QString squeezed(QString text) { return text.remove(QRegularExpression(u"[\\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+"_qs)); }

}  // namespace

TEST_CASE("the file is sound, tagged, and says no more of itself than it must", "[report][pdf]") {
    const PdfFile file = sample();
    file.ask(u"qpdf"_qs, {u"--check"_qs, u"FILE"_qs});
    const QString info = file.ask(u"pdfinfo"_qs, {u"FILE"_qs});
    CHECK(info.contains(QRegularExpression(u"Tagged: +yes"_qs)));
    CHECK(info.contains(QRegularExpression(u"Title: +Sample\n"_qs)));
    CHECK(info.contains(QRegularExpression(u"JavaScript: +no"_qs)));
    CHECK(info.contains(QRegularExpression(u"Page size: +595 x 842 pts"_qs)));
    CHECK_FALSE(info.contains(u"Author"_qs));
    CHECK_FALSE(info.contains(u"Creator"_qs));
    const QString metadata = file.ask(u"pdfinfo"_qs, {u"-meta"_qs, u"FILE"_qs});
    CHECK(metadata.contains(
        u"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"_qs));
    CHECK(metadata.contains(u"2026-03-24T10:00:00Z"_qs));
}

TEST_CASE("two faces of one font, embedded in part, with a map to Unicode", "[report][pdf]") {
    const QStringList lines = sample().ask(u"pdffonts"_qs, {u"FILE"_qs}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE(lines.size() == 2);
    for (const QString& line : lines) {
        CHECK(line.contains(QRegularExpression(u"^[A-Z]{6}\\+LiberationSans"_qs)));
        CHECK(line.contains(QRegularExpression(u"yes yes yes"_qs)));
    }
}

TEST_CASE("text can be copied as it was written", "[report][pdf]") {
    const QString text = sample().ask(u"pdftotext"_qs, {u"-layout"_qs, u"FILE"_qs, u"-"_qs});
    for (const char16_t* words :
         {u"Llŷr Wójcik, Nguyễn and Adéyẹmí came.", u"The first office was five floors up.", u"mae hi’n iawn",
          u"This is not a court order. A court may read it.", u"entry 3 (page", u"Page 1 of "}) {
        CAPTURE(QString::fromUtf16(words));
        CHECK(squeezed(text).contains(squeezed(QString::fromUtf16(words))));
    }
    CHECK_FALSE(text.contains(u'\t'));
    CHECK_FALSE(text.contains(QChar(0xfffd)));
}

TEST_CASE("the tags tell the document in order", "[report][pdf]") {
    const auto look = GENERATE(Look::Court, Look::Family);
    const QString tags = sample(look).ask(u"pdfinfo"_qs, {u"-struct-text"_qs, u"FILE"_qs});
    qsizetype from = 0;
    for (const char16_t* next : {u"Document",
                                 u"H1 (block)",
                                 u"Our agreement",
                                 u"Table",
                                 u"TH",
                                 u"Who agrees",
                                 u"TOC",
                                 u"TOCI",
                                 u"Link",
                                 u"What this paper is for",
                                 u"H2 (block)",
                                 u"Div",
                                 u"This is not a court order.",
                                 u"Span",
                                 u"mae hi’n iawn",
                                 u"L (block)",
                                 u"LI",
                                 u"LBody",
                                 u"Come on time.",
                                 u"THead",
                                 u"Reference",
                                 u"TBody",
                                 u"2 Mar 2011",
                                 u"H3 (block)",
                                 u"Figure",
                                 u"I believe that the facts"}) {
        CAPTURE(QString::fromUtf16(next), from);
        const qsizetype at = tags.indexOf(QString::fromUtf16(next), from);
        REQUIRE(at >= 0);
        from = at;
    }
    // Wrapped words are not joined, and the running foot is not read.
    CHECK(tags.contains(u"record of contact"_qs));
    CHECK_FALSE(tags.contains(u"confidential"_qs));
    CHECK_FALSE(tags.contains(u"Page 1 of"_qs));
    CHECK(tags.count(u"\"Reference\""_qs) == 1);
}

TEST_CASE("bookmarks and links lead to the page they name", "[report][pdf]") {
    const Pages pages = layOut(test::everyBlock(Look::Family, PrintSize::Large));
    const PdfFile file(writePdf(pages, meta));
    const QJsonObject json =
        QJsonDocument::fromJson(
            file.ask(u"qpdf"_qs, {u"--json"_qs, u"--json-key=outlines"_qs, u"--json-key=pagelabels"_qs, u"FILE"_qs}).toUtf8())
            .object();
    const QJsonArray top = json[u"outlines"_qs].toArray();
    REQUIRE(top.size() == 1);
    CHECK(top[0].toObject()[u"title"_qs].toString() == u"Our agreement"_qs);
    const QJsonArray sections = top[0].toObject()[u"kids"_qs].toArray();
    REQUIRE(sections.size() == 4);
    for (const QJsonValue& section : sections) {
        const QString title = section[u"title"_qs].toString();
        const int page = section[u"destpageposfrom1"_qs].toInt();
        CAPTURE(title);
        REQUIRE(page > 0);
        CHECK(test::linesOf(pages.pages[page - 1]).contains(title));
    }
    CHECK(json[u"pagelabels"_qs].toArray().size() == 1);
    const QString links = file.ask(u"qpdf"_qs, {u"--qdf"_qs, u"--object-streams=disable"_qs, u"FILE"_qs, u"-"_qs});
    int expected = 0;
    for (const Page& page : pages.pages) expected += int(page.links.size());
    CHECK(expected >= 5);
    CHECK(links.count(u"/Subtype /Link"_qs) == expected);
    CHECK(links.count(u"/Type /OBJR"_qs) == expected);
}

TEST_CASE("pictures are as sharp as can be seen and carry no place", "[report][pdf]") {
    const PdfFile file = sample();
    const QStringList lines = file.ask(u"pdfimages"_qs, {u"-list"_qs, u"FILE"_qs}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE(lines.size() == 1);
    const QStringList columns = lines[0].simplified().split(u' ');
    CHECK(columns[12].toInt() <= 300);
    CHECK(columns[13].toInt() <= 300);
    QFile bytes(file.path());
    REQUIRE(bytes.open(QIODevice::ReadOnly));
    CHECK_FALSE(bytes.readAll().contains("51.5 N"));
}

TEST_CASE("a turned page is upright to read", "[report][pdf]") {
    Drawing wide;
    wide.bounds = QRectF(0, 0, 250, 100);
    wide.pieces.append(Lettering{{50, 50}, u"Dana"_qs, 4});
    const PdfFile file(writePdf(
        layOut(test::documentOf({Heading{1, u"A"_qs}, test::paragraphOf(u"B"_qs), Figure{wide, u"All"_qs, {}, true}})), meta));
    const QString info = file.ask(u"pdfinfo"_qs, {u"-l"_qs, u"2"_qs, u"FILE"_qs});
    CHECK(info.contains(QRegularExpression(u"Page +2 size: +842 x 595"_qs)));
    CHECK(info.contains(QRegularExpression(u"Page +2 rot: +0"_qs)));
}

TEST_CASE("the same document gives the same bytes, in any thread", "[report][pdf]") {
    const auto make = [] { return writePdf(layOut(test::everyBlock(Look::Court, PrintSize::Clear)), meta); };
    const QByteArray first = make();
    QByteArray second;
    std::thread([&] { second = make(); }).join();
    CHECK(first == second);
    PdfMeta later = meta;
    later.madeAt = meta.madeAt.addSecs(1);
    CHECK(first != writePdf(layOut(test::everyBlock(Look::Court, PrintSize::Clear)), later));
}

TEST_CASE("a cell of 5,000 words comes through whole", "[report][pdf]") {
    Table table;
    table.columns = {{u"No."_qs, 11}, {u"Event"_qs, 0}};
    table.rows = {test::rowOf({u"1"_qs, test::wordsOf(5000)}), test::rowOf({u"2"_qs, u"Next"_qs})};
    const Pages pages = layOut(test::documentOf({Heading{1, u"Long"_qs}, table}));
    const PdfFile file(writePdf(pages, meta));
    const QString text = squeezed(file.ask(u"pdftotext"_qs, {u"-nopgbrk"_qs, u"FILE"_qs, u"-"_qs}));
    CHECK(text.contains(u"Start1"_qs));
    CHECK(text.contains(u"End5000"_qs));
    // However many pages it takes, it is one cell.
    CHECK(file.ask(u"pdfinfo"_qs, {u"-struct"_qs, u"FILE"_qs}).count(QRegularExpression(u"\\bTD\\b"_qs)) == 2);
}

TEST_CASE("writing can be cancelled, and only whole documents are written", "[report][pdf]") {
    const Pages pages = layOut(test::longChronology(100));
    int steps = 0;
    std::optional<Progress> stopper;
    const Progress progress([&](qint64, qint64) {
        if (++steps == 4) stopper->cancel();
    });
    stopper = progress;
    const auto faultOf = [&](const Pages& some, const Progress& with) {
        try {
            writePdf(some, meta, with);
        } catch (const Error& error) {
            return error.fault();
        }
        return Fault::Io;
    };
    CHECK(faultOf(pages, progress) == Fault::Cancelled);
    CHECK(steps <= 5);
    CHECK(faultOf(layOut(test::longChronology(100), {1}), {}) == Fault::Invalid);
}
