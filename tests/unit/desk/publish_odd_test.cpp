// SPDX-License-Identifier: MPL-2.0
// Papers to places that cannot be written, and papers of texts and pictures nobody planned for.
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/desk/demo.h"
#include "core/desk/publish.h"
#include "core/report/pdf.h"
#include "core/report/write/docx_parts.h"
#include "core/report/write/read_back.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/faults.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/page_reader.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"
#include "tests/support/test_vault.h"

using namespace core;
using namespace Qt::StringLiterals;
using test::documentOf;
using test::faultIn;
using test::paragraphOf;

namespace {

const QDateTime noon(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC);

class Desk {
public:
    Desk() : file_(true, noon) { file_.editor().perform(demoCaseload(test::demoDay())); }
    Vault& vault() { return file_.vault(); }
    QString path(const QString& name) const { return file_.filePath(name); }
    Commission commission(const char* kind = "genogram") {
        Request request;
        request.kind = QLatin1String(kind);
        const CaseId id = *vault().caseByReference(u"DEMO-A"_s);
        return commissionOf(vault(), id, {}, request, noon);
    }
    qint64 rows() { return vault().anchor().number; }

private:
    test::TestVault file_;
};

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QStringList namesIn(const QString& path) {
    return QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
}

QString joined(const QList<Passage>& passages) {
    QString text;
    for (const Passage& passage : passages) text += passage.text + u'\n';
    return text;
}

QByteArray partOf(const QByteArray& docx, const QString& name) {
    const QList<docx::Part> parts = unzipped(docx);
    for (const docx::Part& part : parts)
        if (part.name == name) return part.bytes;
    return {};
}

}  // namespace

TEST_CASE("Odd papers: a full disk leaves the old file, nothing beside it, and nothing recorded", "[desk][publish]") {
    Desk desk;
    const Commission commission = desk.commission();
    const Prepared prepared = prepare(commission);
    Rendered rendered = render(commission, prepared, u"html"_s, u"paper.html"_s);
    rendered.bytes.append(QByteArray(8 << 20, ' '));  // larger than the caseload, so that only the paper meets the limit
    const QString target = desk.path(u"paper.html"_s);
    put(target, "old");
    const qint64 rows = desk.rows();
    const QStringList names = namesIn(target);
    {
        const test::FileSizeLimit full(4 << 20);
        CHECK(faultIn([&] { issue(desk.vault(), commission, prepared, rendered, target); }) == Fault::NoSpace);
    }
    CHECK(contentOf(target) == "old");
    CHECK(namesIn(target) == names);
    CHECK(desk.rows() == rows);
    issue(desk.vault(), commission, prepared, rendered, target);  // and afterwards all works again
    CHECK(contentOf(target) == rendered.bytes);
}

TEST_CASE("Odd papers: who has the old file open goes on reading it", "[desk][publish]") {
    Desk desk;
    const QString target = desk.path(u"paper.html"_s);
    put(target, "old");
    QFile reader(target);
    REQUIRE(reader.open(QIODevice::ReadOnly));
    const Commission commission = desk.commission();
    const Prepared prepared = prepare(commission);
    const Rendered rendered = render(commission, prepared, u"html"_s, target);
    issue(desk.vault(), commission, prepared, rendered, target);
    CHECK(reader.readAll() == "old");
    CHECK(contentOf(target) == rendered.bytes);
}

TEST_CASE("Odd papers: what has no letter in print is described, and said with its place", "[desk][publish]") {
    Desk desk;
    const QString smile = QString::fromUcs4(U"\x1F600", 1), hindi = u"\u0928\u092e\u0938\u094d\u0924\u0947"_s;
    const Commission commission = desk.commission("chronology-court");
    Prepared prepared = prepare(commission);
    Paragraph typed = paragraphOf(u"She said "_s + smile + u" and "_s + hindi + u"."_s);
    typed.where = u"entry of 3 March"_s;
    prepared.document.blocks << typed;
    const Rendered rendered = render(commission, prepared, u"pdf"_s, u"paper.pdf"_s);
    REQUIRE(rendered.unprintable.size() == 1);
    CHECK(rendered.unprintable[0].where == u"entry of 3 March"_s);
    CHECK(rendered.unprintable[0].text.startsWith(u"U+1F600"_s));
    CHECK(rendered.unprintable[0].text.contains(u"U+0928"_s));
    const QString text = test::textOf(layOut(prepared.document));
    CHECK(text.contains(u"[character U+1F600]"_s));
    CHECK_FALSE(text.contains(smile));
    for (const DocumentFormat& format : documentFormats())  // other programs have more letters than we do
        if (format.name != u"pdf"_s) CHECK(render(commission, prepared, format.name, u"paper"_s).unprintable.isEmpty());
    CHECK(joined(passagesOfDocx(writeDocx(prepared.document))).contains(smile + u" and "_s + hindi));
}

TEST_CASE("Odd papers: a cell of five thousand words goes over pages and loses none", "[desk][publish]") {
    const QString words = test::wordsOf(5000);
    Table table{u"Long"_s, {Column{u"No."_s, 12, false}, Column{u"Event"_s, 0, false}}, {test::rowOf({u"1"_s, words})}, true};
    const Document document = documentOf({Heading{1, u"Long"_s, {}, {}}, table, paragraphOf(u"After it."_s)});
    const Pages pages = layOut(document);
    CHECK(pages.pages.size() > 8);
    QString set;
    for (const Page& page : pages.pages)
        for (const PageChunk& chunk : page.chunks)
            if (chunk.segment >= 0)
                for (const PageItem& item : chunk.items)
                    if (const auto* text = std::get_if<PageText>(&item)) set += text->text;
    for (const QString& word : words.split(u' ')) REQUIRE(set.contains(word));
    for (const QByteArray& bytes : {writeHtml(document), writeText(document), writeJson(document)})
        CHECK(QString::fromUtf8(bytes).contains(u"End5000"_s));
    CHECK(joined(passagesOfDocx(writeDocx(document))).contains(words));
}

TEST_CASE("Odd papers: text from right to left keeps its order and its side", "[desk][publish]") {
    const QString hebrew = u"\u05d3\u05e0\u05d4 \u05d1\u05d0\u05d4 \u05d1\u05d6\u05de\u05df"_s;
    Paragraph paragraph = paragraphOf(hebrew);
    paragraph.spans[0].language = u"he"_s;
    const Document document = documentOf({Heading{1, u"Letter"_s, {}, {}}, paragraph});
    const Pages pages = layOut(document);
    const QList<PageText> texts = test::itemsOf<PageText>(pages.pages[0]);
    const auto set = std::find_if(texts.begin(), texts.end(), [&](const PageText& t) { return t.text.contains(hebrew); });
    REQUIRE(set != texts.end());
    CHECK(set->rightToLeft);
    CHECK(set->at.x() + set->width > 595 - 25 * 72 / 25.4 - 1);  // it ends at the right margin
    const QString docx = QString::fromUtf8(partOf(writeDocx(document), u"word/document.xml"_s));
    CHECK(docx.contains(u"<w:bidi/>"_s));
    CHECK(docx.contains(u"<w:rtl/>"_s));
    CHECK(QString::fromUtf8(writeHtml(document)).contains(u"<p dir=\"rtl\"><span lang=\"he\""_s));
}

TEST_CASE("Odd papers: a picture of forty megapixels becomes small, opaque and says nothing of the camera", "[desk][publish]") {
    QImage image(8000, 5000, QImage::Format_ARGB32);
    image.fill(QColor(200, 30, 30, 128));
    image.setText(u"Location"_s, u"3 Larch Cottages"_s);
    const Document document = documentOf({Heading{1, u"Room"_s, {}, {}}, Figure{image, u"A room"_s, {}, false, {}}});
    const QByteArray pdf = writePdf(layOut(document), {noon, u"Test"_s});
    CHECK(pdf.size() < 3 << 20);
    CHECK_FALSE(pdf.contains("Larch"));
    const QByteArray docx = writeDocx(document);
    const QImage inDocx = QImage::fromData(partOf(docx, u"word/media/image1.png"_s));
    CHECK_FALSE(inDocx.isNull());
    CHECK(inDocx.width() <= 2600);  // 300 dots an inch over the width of the text
    CHECK(inDocx.textKeys().isEmpty());
    CHECK(docx.size() < 3 << 20);
    const QByteArray html = writeHtml(document);
    CHECK(html.size() < 4 << 20);
    CHECK_FALSE(QByteArray::fromBase64(html.mid(html.indexOf("base64,") + 7)).contains("Larch"));
}
