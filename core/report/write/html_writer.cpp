// SPDX-License-Identifier: MPL-2.0
#include <QBuffer>

#include "core/genogram/painter.h"
#include "core/report/paper/picture.h"
#include "core/report/paper/wallet.h"
#include "core/report/pictograms.h"
#include "core/report/write/writers.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

// Of visual.md §7; on paper the browser's own margins and page numbers apply.
constexpr const char* sheet = R"(
body{font:1rem/1.5 "Liberation Sans",Arial,sans-serif;color:#000;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1.25rem}
h1{font-size:1.6rem;line-height:1.3;border-top:2px solid #000;padding-top:.6rem;margin:1.5rem 0 .3rem}
h2{font-size:1.15rem;margin:2rem 0 .4rem}h3{font-size:1rem;margin:1.3rem 0 .3rem}
h1,h2,h3,caption{break-after:avoid}
p{margin:.5rem 0}.small{font-size:.9rem}
.running,footer{font-size:.85rem}.running p,footer p{margin:0}footer{border-top:1px solid #000;margin-top:2.5rem;padding-top:.5rem}
.notice{border:2px solid #000;padding:.25rem .6rem;display:inline-block;font-weight:bold}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.7rem 0 1.4rem;border-top:2px solid #000}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;font-weight:normal;border-bottom:1px solid #777}
thead th{font-weight:bold;border-bottom:2px solid #000}.facts th{font-weight:bold;width:12rem}.right{text-align:right}
tr{break-inside:avoid}
a{color:inherit;text-decoration:underline}figure{margin:1rem 0}figure svg,figure img{max-width:100%;height:auto}
.box{border:2px solid #000;padding:.6rem 1rem;margin:1rem 0}.box h2{margin-top:0}
.sign{break-inside:avoid}.line{border:1px solid #000;height:3.4rem;width:22rem;max-width:100%;margin:.3rem 0}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}.beside>*{margin:0}
.pictured{display:grid;grid-template-columns:5rem 1fr;gap:1.2rem;align-items:center;margin:1rem 0;break-inside:avoid}
.pictured svg{width:5rem;height:5rem}.pictured.two{grid-template-columns:5rem 1fr 1fr}.pictured p{margin:0}
.wallet{display:grid;grid-template-columns:85mm 85mm;border:1px solid #000;width:170mm;font-size:9pt;line-height:1.25}
.wallet div{box-sizing:border-box;min-height:54mm;padding:4mm;border:1px dashed #777}.wallet p{margin:0 0 .3em}
body.spaced{line-height:1.8}body.spaced p,body.spaced li{margin:1.1rem 0}body.cream{background:#fff8e1}
.family h1{border-top:0;font-size:2rem}.lead{font-size:1.15rem}
@media print{body{max-width:none;margin:0;padding:0}}
@page{size:A4;margin:22mm 25mm 25mm}
.landscape{page:wide}@page wide{size:A4 landscape}
)";

QString escaped(const QString& text) {
    QString html = text.toHtmlEscaped();
    return html.replace(QChar(QChar::LineSeparator), "<br>"_L1).replace(u'\n', "<br>"_L1);
}

QString idOf(const QString& anchor) { return anchor.isEmpty() ? QString() : u" id=\"%1\""_s.arg(anchor.toHtmlEscaped()); }

class Writer {
public:
    explicit Writer(const Document& document) : document_(document), anchors_(anchorsOf(document)) {}

    QString write() {
        html_ =
            u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n<style>%3%4</style>\n</head>\n<body%5>\n"_s
                .arg(document_.language.toHtmlEscaped(), escaped(document_.title), QLatin1String(sheet), sizes(), bodyClass());
        html_ += u"<header class=\"running\">\n"_s;
        for (const QString& line : document_.header) say(u"<p>%1</p>"_s.arg(escaped(line)));
        if (!document_.notice.isEmpty()) say(u"<p class=\"notice\">%1</p>"_s.arg(escaped(document_.notice)));
        say(u"</header>\n<main>"_s);
        for (qsizetype i = 0; i < document_.blocks.size(); ++i)
            std::visit([&](const auto& block) { add(block, i); }, document_.blocks[i]);
        say(u"</main>\n<footer>"_s);
        for (const QString& line : document_.footer) say(u"<p>%1</p>"_s.arg(escaped(line)));
        say(u"</footer>\n</body>\n</html>"_s);
        return html_;
    }

private:
    QString bodyClass() const {
        QStringList classes;
        if (document_.look == Look::Family) classes << u"family"_s;
        if (document_.spaced) classes << u"spaced"_s;
        if (document_.cream) classes << u"cream"_s;
        return classes.isEmpty() ? QString() : u" class=\"%1\""_s.arg(classes.join(u' '));
    }
    /// All lengths of the sheet hang on the size of the print: a share of what the reader's browser is set to, points on paper.
    QString sizes() const {
        const double points = paper::styleOf(document_).body.size;
        return u"html{font-size:%1%}@media print{html{font-size:%2pt}}\n"_s.arg(qRound(points / 12 * 100)).arg(points);
    }
    /// Columns stand at the same place in each table of a paper, as they do in print.
    static QString widthsOf(const Table& table) {
        QString html = u"<colgroup>"_s;
        for (const Column& column : table.columns)
            html += column.width > 0 ? u"<col style=\"width:%1rem\">"_s.arg(paper::mm(column.width) / 12, 0, 'f', 1) : u"<col>"_s;
        return html + u"</colgroup>"_s;
    }
    QString htmlOf(const Spans& spans) const {
        QString html;
        for (const Span& span : spans) {
            QString part = escaped(span.text);
            if (span.bold) part = u"<strong>%1</strong>"_s.arg(part);
            if (!span.language.isEmpty())
                part = u"<span lang=\"%1\" dir=\"auto\">%2</span>"_s.arg(span.language.toHtmlEscaped(), part);
            if (anchors_.contains(span.target)) part = u"<a href=\"#%1\">%2</a>"_s.arg(span.target.toHtmlEscaped(), part);
            html += part;
        }
        return html;
    }
    /// Text from right to left stands at the right.
    static QString directionOf(const Spans& spans) {
        QString text;
        for (const Span& span : spans) text += span.text;
        return text.isRightToLeft() ? u" dir=\"rtl\""_s : QString();
    }
    void say(const QString& line) { html_ += line + u'\n'; }

    void add(const Heading& heading, qsizetype index) {
        const int level = std::clamp(heading.level, 1, 3);
        const QString other = heading.other.isEmpty() ? QString() : u"<br>"_s + htmlOf(heading.other);
        say(u"<h%1%2>%3%4</h%1>"_s.arg(QString::number(level), idOf(headingAnchor(heading, index)), escaped(heading.text),
                                       other));
    }
    void add(const Paragraph& paragraph, qsizetype = 0) {
        if (hasPictogram(paragraph.picture) || !paragraph.other.isEmpty()) return addBeside(paragraph);
        const QString body = htmlOf(paragraph.spans), id = idOf(paragraph.anchor) + directionOf(paragraph.spans);
        switch (paragraph.style) {
        case ParagraphStyle::Body: return say(u"<p%1>%2</p>"_s.arg(id, body));
        case ParagraphStyle::Lead: return say(u"<p class=\"lead\"%1>%2</p>"_s.arg(id, body));
        case ParagraphStyle::Small: return say(u"<p class=\"small\"%1>%2</p>"_s.arg(id, body));
        case ParagraphStyle::Numbered: return say(u"<p%1>%2. %3</p>"_s.arg(id, QString::number(++numbered_), body));
        }
    }
    /// The picture, the words, and the words in the second language, from left to right.
    void addBeside(const Paragraph& paragraph) {
        const auto words = [&](const Spans& spans) { return u"<p%1>%2</p>"_s.arg(directionOf(spans), htmlOf(spans)); };
        const bool two = !paragraph.other.isEmpty(), shown = hasPictogram(paragraph.picture);
        const QString style = !shown ? u"beside"_s : two ? u"pictured two"_s : u"pictured"_s;
        const QString picture = shown ? pictureOf(pictogram(paragraph.picture, 20), paragraph.alternative) : QString();
        say(u"<div class=\"%1\"%2>%3%4%5</div>"_s.arg(style, idOf(paragraph.anchor), picture, words(paragraph.spans),
                                                      two ? words(paragraph.other) : QString()));
    }
    void add(const ListBlock& list, qsizetype) {
        const QString tag = list.numbered ? u"ol"_s : u"ul"_s;
        say(u"<%1>"_s.arg(tag));
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            const Spans other = list.others.value(i);
            if (other.isEmpty()) say(u"<li%1>%2</li>"_s.arg(directionOf(list.items[i]), htmlOf(list.items[i])));
            else
                say(u"<li><div class=\"beside\"><div>%1</div><div%2>%3</div></div></li>"_s.arg(
                    htmlOf(list.items[i]), directionOf(other), htmlOf(other)));
        }
        say(u"</%1>"_s.arg(tag));
    }
    void add(const Table& table, qsizetype) {
        say(u"<div class=\"scroll\"><table>\n<caption>%1</caption>%2\n<thead><tr>"_s.arg(escaped(table.summary),
                                                                                         widthsOf(table)));
        for (const Column& column : table.columns)
            say(u"<th scope=\"col\"%1>%2</th>"_s.arg(column.alignRight ? u" class=\"right\""_s : QString(),
                                                     escaped(column.heading)));
        say(u"</tr></thead>\n<tbody>"_s);
        for (const Row& row : table.rows) {
            html_ += u"<tr%1>"_s.arg(idOf(row.anchor));
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const bool right = i < table.columns.size() && table.columns[i].alignRight;
                const bool heads = i == 0 && table.rowHeaders;
                const QString look = (right ? u" class=\"right\""_s : QString()) + directionOf(row.cells[i].spans);
                html_ += u"<%1%2%3>%4</%1>"_s.arg(heads ? u"th"_s : u"td"_s, heads ? u" scope=\"row\""_s : QString(), look,
                                                  htmlOf(row.cells[i].spans));
            }
            say(u"</tr>"_s);
        }
        say(u"</tbody>\n</table></div>"_s);
    }
    void add(const Facts& facts, qsizetype) {
        say(u"<table class=\"facts\">\n<caption>%1</caption>\n<tbody>"_s.arg(escaped(facts.summary)));
        for (const auto& [label, cell] : facts.rows)
            say(u"<tr><th scope=\"row\">%1</th><td>%2</td></tr>"_s.arg(escaped(label), htmlOf(cell.spans)));
        say(u"</tbody>\n</table>"_s);
    }
    void add(const Figure& figure, qsizetype) {
        say(u"<figure%1>"_s.arg(figure.landscape ? u" class=\"landscape\""_s : QString()));
        say(std::visit([&](const auto& picture) { return pictureOf(picture, figure.alternative); }, figure.picture));
        if (!figure.caption.isEmpty()) say(u"<figcaption>%1</figcaption>"_s.arg(escaped(figure.caption)));
        say(u"</figure>"_s);
    }
    static QString pictureOf(const Drawing& drawing, const QString& alternative) {
        QString svg = QString::fromUtf8(svgOf(drawing, paperColours(), alternative));
        svg.remove(0, std::max<qsizetype>(0, svg.indexOf("<svg"_L1)));
        return svg.insert(4, u" role=\"img\" aria-label=\"%1\""_s.arg(alternative.toHtmlEscaped()));
    }
    static QString pictureOf(const QImage& image, const QString& alternative) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const double width = paper::mm(210);  // a page's
        const QSizeF natural = paper::naturalSize(image);
        paper::resampled(image, natural * std::min(1.0, width / std::max(1.0, natural.width()))).save(&buffer, "PNG");
        return u"<img alt=\"%1\" src=\"data:image/png;base64,%2\">"_s.arg(alternative.toHtmlEscaped(),
                                                                          QString::fromLatin1(bytes.toBase64()));
    }
    void addWallet(const Box& box) {
        paper::TextBreaker breaker;
        say(u"<section class=\"wallet\">"_s);
        for (const QList<Paragraph>& panel : paper::walletPanels(box, paper::styleOf(document_).wallet, breaker)) {
            say(u"<div>"_s);
            for (const Paragraph& paragraph : panel) add(paragraph);
            say(u"</div>"_s);
        }
        say(u"</section>"_s);
    }
    void add(const Box& box, qsizetype) {
        if (box.wallet) return addWallet(box);
        say(u"<section class=\"box\">"_s);
        if (!box.title.isEmpty()) say(u"<h2>%1</h2>"_s.arg(escaped(box.title)));
        for (const Paragraph& paragraph : box.paragraphs) add(paragraph);
        say(u"</section>"_s);
    }
    void add(const Signatures& signatures, qsizetype) {
        say(u"<section class=\"sign\">"_s);
        if (!signatures.intro.isEmpty()) say(u"<p>%1</p>"_s.arg(escaped(signatures.intro)));
        for (const Signatures::Place& place : signatures.places) {
            say(u"<div class=\"line\"></div>\n<p>%1</p>"_s.arg(
                escaped(place.role.isEmpty() ? place.name : u"%1, %2"_s.arg(place.name, place.role))));
            for (const QString& line : place.lines) say(u"<p>%1</p>\n<div class=\"line\"></div>"_s.arg(escaped(line)));
        }
        say(u"</section>"_s);
    }
    void add(const Contents& contents, qsizetype) {
        say(u"<nav aria-label=\"%1\">\n<h2>%1</h2>\n<ul>"_s.arg(escaped(contents.heading)));
        for (qsizetype i = 0; i < document_.blocks.size(); ++i)
            if (const auto* heading = std::get_if<Heading>(&document_.blocks[i]); heading && heading->level > 1)
                say(u"<li><a href=\"#%1\">%2</a></li>"_s.arg(headingAnchor(*heading, i).toHtmlEscaped(), escaped(heading->text)));
        say(u"</ul>\n</nav>"_s);
    }
    void add(const PageBreak&, qsizetype) { say(u"<div style=\"break-after:page\"></div>"_s); }

    const Document& document_;
    const QSet<QString> anchors_;
    QString html_;
    int numbered_ = 0;
};

}  // namespace

QString headingAnchor(const Heading& heading, qsizetype block) {
    return heading.anchor.isEmpty() ? u"part-%1"_s.arg(block + 1) : heading.anchor;
}

QSet<QString> anchorsOf(const Document& document) {
    QSet<QString> anchors;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        if (const auto* heading = std::get_if<Heading>(&document.blocks[i])) anchors << headingAnchor(*heading, i);
        if (const auto* paragraph = std::get_if<Paragraph>(&document.blocks[i])) anchors << paragraph->anchor;
        if (const auto* table = std::get_if<Table>(&document.blocks[i]))
            for (const Row& row : table->rows) anchors << row.anchor;
    }
    anchors.remove(QString());
    return anchors;
}

QByteArray writeHtml(const Document& document) { return Writer(document).write().toUtf8(); }

}  // namespace core
