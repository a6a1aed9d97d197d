// SPDX-License-Identifier: MPL-2.0
// Not run by itself: writes PDFs for `./dev check-pdf` into the folder KINKEEPER_SAMPLES, good ones and two that a
// validator has to refuse.
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>

#include "core/report/pdf.h"
#include "tests/support/demo_case.h"
#include "tests/support/sample_document.h"

using namespace core;

namespace {

QString sampleFolder() { return qEnvironmentVariable("KINKEEPER_SAMPLES"); }

void write(const QString& name, const QByteArray& bytes) {
    QFile file(QDir(sampleFolder()).filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

const PdfMeta meta{QDateTime(QDate(2026, 3, 24), QTime(10, 0), Qt::UTC), QStringLiteral("Kinkeeper")};

}  // namespace

TEST_CASE("Samples: every block in both looks at every size", "[.samples]") {
    REQUIRE_FALSE(sampleFolder().isEmpty());
    for (const auto look : {Look::Court, Look::Family})
        for (const auto& [size, name] : EnumNames<PrintSize>::table) {
            const QString kind = look == Look::Court ? u"court"_qs : u"family"_qs;
            write(u"%1-%2.pdf"_qs.arg(kind, QString::fromUtf8(name.data(), qsizetype(name.size()))),
                  writePdf(layOut(test::everyBlock(look, size)), meta));
        }
    write(u"chronology.pdf"_qs, writePdf(layOut(test::longChronology(60)), meta));
}

TEST_CASE("Samples: every kind of paper at every size, and as families get it", "[.samples]") {
    REQUIRE_FALSE(sampleFolder().isEmpty());
    for (const ReportKind& kind : reportKinds()) {
        Document document = test::demoDocument(kind.name, u"internal"_qs);
        for (const auto& [size, name] : EnumNames<PrintSize>::table) {
            document.size = size;
            write(u"%1-%2.pdf"_qs.arg(kind.name, QString::fromUtf8(name.data(), qsizetype(name.size()))),
                  writePdf(layOut(document), meta));
        }
        Document family = test::demoDocument(kind.name, u"parent:Dana Hartley"_qs);
        family.size = PrintSize::Clear;
        write(kind.name + u"-for-parent.pdf"_qs, writePdf(layOut(family), meta));
    }
}

TEST_CASE("Samples: papers for families in every form", "[.samples]") {
    REQUIRE_FALSE(sampleFolder().isEmpty());
    using Options = QMap<QString, QString>;
    const auto sample = [](const QString& name, const QString& kind, const QString& reader, const Options& options) {
        write(name, writePdf(layOut(test::demoDocument(kind, reader, options)), meta));
    };
    const QString yes = u"yes"_qs, dana = u"parent:Dana Hartley"_qs, agreement = u"agreement"_qs;
    sample(u"agreement-easy.pdf"_qs, agreement, dana, {{u"easy"_qs, yes}});
    sample(u"agreement-welsh.pdf"_qs, agreement, dana, {{u"second-language"_qs, u"cy"_qs}});
    sample(u"agreement-arabic.pdf"_qs, agreement, dana, {{u"second-language"_qs, u"ar"_qs}});
    sample(u"agreement-cream.pdf"_qs, agreement, dana, {{u"cream"_qs, yes}, {u"spaced"_qs, yes}});
    sample(u"contingency-card-fold.pdf"_qs, u"contingency-card"_qs, dana, {{u"fold"_qs, yes}});
    sample(u"child-page-kofi.pdf"_qs, u"child-page"_qs, u"child:Kofi Mensah"_qs, {});
}

TEST_CASE("Samples: what a validator has to refuse", "[.samples]") {
    REQUIRE_FALSE(sampleFolder().isEmpty());
    Pages pages = layOut(test::documentOf({Heading{1, u"Title"_qs}, test::paragraphOf(u"A"_qs)}));
    for (PageChunk& chunk : pages.pages[0].chunks)
        for (PageItem& item : chunk.items)
            if (auto* text = std::get_if<PageText>(&item); text && text->text == u"A"_qs) text->text = u"A 😀"_qs;
    write(u"refuse-missing-glyph.pdf"_qs, writePdf(pages, meta));
    QPdfWriter writer(QDir(sampleFolder()).filePath(u"refuse-untagged.pdf"_qs));
    QPainter painter(&writer);
    painter.drawText(100, 100, u"No tags at all"_qs);
    painter.end();
}
