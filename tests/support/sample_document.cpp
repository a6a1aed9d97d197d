// SPDX-License-Identifier: MPL-2.0
#include "tests/support/sample_document.h"

#include "tests/support/strings.h"

using namespace core;

namespace test {

namespace {

Drawing family() {
    Drawing drawing;
    drawing.bounds = QRectF(0, 0, 150, 80);
    const auto shape = [&](auto add) {
        Shape piece;
        add(piece.path);
        drawing.pieces.append(piece);
    };
    shape([](QPainterPath& p) { p.addRect(30, 10, 12, 12); });
    shape([](QPainterPath& p) { p.addEllipse(90, 10, 12, 12); });
    shape([](QPainterPath& p) { p.addEllipse(60, 50, 12, 12); });
    shape([](QPainterPath& p) {
        p.moveTo(42, 16);
        p.lineTo(90, 16);
        p.moveTo(66, 16);
        p.lineTo(66, 50);
    });
    drawing.pieces.append(Lettering{{36, 28}, u"Samuel"_qs, 4.4});
    drawing.pieces.append(Lettering{{96, 28}, u"Dana"_qs, 4.4});
    drawing.pieces.append(Lettering{{66, 68}, u"Tilly"_qs, 4.4, true});
    return drawing;
}

QImage photograph() {
    QImage image(1600, 900, QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) image.setPixel(x, y, qRgba(x / 7, y / 4, (x * y) % 255, 128 + (x + y) % 128));
    image.setText(u"Location"_qs, u"51.5 N"_qs);
    return image;
}

QList<Block> opening() {
    Paragraph about = paragraphOf(u"About Tilly and Kofi"_qs);
    about.style = ParagraphStyle::Lead;
    Paragraph prepared = paragraphOf(u"Prepared 24 March 2026 for the hearing on 21 April 2026"_qs);
    Paragraph filed = paragraphOf(u"Filed by Northmere County Council"_qs);
    prepared.style = filed.style = ParagraphStyle::Small;
    return {Heading{1, u"Our agreement"_qs},
            about,
            prepared,
            filed,
            Facts{u"Who agrees and when"_qs,
                  {{u"Who agrees"_qs, Cell{{Span{u"Dana Hartley, Samuel Mensah and Northmere County Council"_qs}}}},
                   {u"It starts on"_qs, Cell{{Span{u"Monday 30 March 2026"_qs}}}},
                   {u"We look at it again on"_qs, Cell{{Span{u"Monday 8 June 2026"_qs}}}}}},
            Contents{u"Contents"_qs}};
}

QList<Block> words() {
    Paragraph mixed;
    mixed.spans = {Span{u"Llŷr Wójcik, Nguyễn and Adéyẹmí came. See "_qs},
                   Span{u"entry 3"_qs, false, u"row-3"_qs},
                   Span{u" or "_qs},
                   Span{u"nothing"_qs, false, u"nowhere"_qs},
                   Span{u". They said: "_qs, true},
                   Span{u"mae hi’n iawn"_qs, false, {}, u"cy-GB"_qs},
                   Span{u". The first office was five floors up."_qs}};
    Paragraph hebrew;
    hebrew.spans = {Span{
        u"שלום, זה מסמך לדוגמה על המשפחה. שתי שורות לפחות של טקסט, כדי שנראה שהשורה נשברת במקום הנכון."_qs, false, {}, u"he"_qs}};
    Paragraph numbered = paragraphOf(u"I am a social worker. "_qs + wordsOf(60));
    numbered.style = ParagraphStyle::Numbered;
    return {
        Heading{2, u"What this paper is for"_qs, u"purpose"_qs},
        paragraphOf(u"It says what each of us will do."_qs),
        Box{u"This is not a court order."_qs, {paragraphOf(u"A court may read it. You can ask a solicitor before you sign."_qs)}},
        mixed,
        hebrew,
        numbered,
        numbered,
        ListBlock{false, {{Span{u"Come on time."_qs}}, {Span{u"Ring if you cannot come. "_qs + wordsOf(25)}}}},
        ListBlock{true, {{Span{u"First"_qs}}, {Span{u"Second"_qs}}}}};
}

Table entries(int rows) {
    Table table;
    table.summary = u"Chronology"_qs;
    table.columns = {{u"No."_qs, 11}, {u"Date"_qs, 37}, {u"Event"_qs, 0}, {u"Reference"_qs, 23}};
    for (int i = 1; i <= rows; ++i) {
        Row row = rowOf({QString::number(i), u"%1 Mar %2"_qs.arg(1 + i % 28).arg(2010 + i % 15),
                         u"The social worker visited. "_qs + wordsOf(8 + (i * 7) % 45), u"C%1"_qs.arg(i)});
        row.anchor = u"row-%1"_qs.arg(i);
        table.rows.append(row);
    }
    return table;
}

}  // namespace

Paragraph paragraphOf(const QString& text) {
    Paragraph paragraph;
    paragraph.spans = {Span{text}};
    return paragraph;
}

Row rowOf(const QStringList& cells) {
    Row row;
    for (const QString& cell : cells) row.cells.append(Cell{{Span{cell}}, u"entry"_qs});
    return row;
}

QString wordsOf(int count) {
    static const QStringList some{u"the"_qs,  u"record"_qs,     u"of"_qs, u"contact"_qs, u"was"_qs,
                                  u"made"_qs, u"afterwards"_qs, u"by"_qs, u"staff"_qs};
    QStringList words;
    for (int i = 1; i <= count; ++i) words += i == 1 ? u"Start1"_qs : i == count ? u"End%1"_qs.arg(i) : some[i % some.size()];
    return words.join(u' ');
}

Document documentOf(QList<Block> blocks, Look look, PrintSize size) {
    Document document;
    document.kind = u"sample"_qs;
    document.title = u"Sample"_qs;
    document.language = u"en-GB"_qs;
    document.look = look;
    document.size = size;
    document.pageOf = u"Page %1 of %2"_qs;
    document.blocks = std::move(blocks);
    return document;
}

Document everyBlock(Look look, PrintSize size) {
    QList<Block> blocks = opening() + words();
    blocks += {Heading{2, u"What happened"_qs}, entries(14), Heading{3, u"Who is who"_qs}};
    blocks += Figure{family(), u"Samuel, a square, and Dana, a circle, have one child: Tilly."_qs, u"The family"_qs};
    blocks += Figure{photograph(), u"A made-up picture"_qs, u"A picture"_qs};
    blocks += PageBreak{};
    blocks += Heading{2, u"Signing"_qs};
    blocks += paragraphOf(wordsOf(50));
    blocks += Signatures{
        u"I believe that the facts stated in this document are true."_qs,
        {{u"Dana Hartley"_qs, u"mother"_qs, {u"Date"_qs, u"Witness"_qs}}, {u"Samuel Mensah"_qs, u"father"_qs, {u"Date"_qs}}}};
    Document document = documentOf(blocks, look, size);
    document.header = {u"Case number NM25C00417"_qs};
    document.footer = {u"This document is confidential and contains sensitive information."_qs,
                       u"It should not be disclosed without permission of the court."_qs};
    document.notice = u"Example: made-up people"_qs;
    document.linkWithPage = u"%1 (page %2)"_qs;
    return document;
}

Document longChronology(int rows) {
    QList<Block> blocks{Heading{1, u"Chronology"_qs}, Contents{u"Contents"_qs}};
    const Table all = entries(rows);
    constexpr int aYear = 80;
    for (int from = 0; from < rows; from += aYear) {
        Table year = all;
        year.rows = all.rows.mid(from, aYear);
        blocks += Heading{2, u"Year %1"_qs.arg(2010 + from / aYear)};
        blocks += year;
    }
    return documentOf(blocks);
}

}  // namespace test
