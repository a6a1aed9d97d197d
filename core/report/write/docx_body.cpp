// SPDX-License-Identifier: MPL-2.0
#include <QHash>

#include <cmath>

#include "core/genogram/painter.h"
#include "core/report/pages.h"
#include "core/report/paper/picture.h"
#include "core/report/paper/table_shape.h"
#include "core/report/paper/wallet.h"
#include "core/report/pictograms.h"
#include "core/report/write/docx_parts.h"

namespace core::docx {
namespace {

using namespace Qt::StringLiterals;

QString plain(const Spans& spans) {
    QString text;
    for (const Span& span : spans) text += span.text;
    return text;
}

/// On which page of our own layout each heading stands, from 1, by headingAnchor().
QMap<QString, int> headingPages(const Document& document, const Progress& progress) {
    Document named = document;  // the layout counts headings its own way where they have no names
    for (qsizetype i = 0; i < named.blocks.size(); ++i)
        if (auto* heading = std::get_if<Heading>(&named.blocks[i])) heading->anchor = headingAnchor(*heading, i);
    const Pages pages = layOut(named, {}, progress);
    QMap<QString, int> numbers;
    for (auto place = pages.places.cbegin(); place != pages.places.cend(); ++place) numbers.insert(place.key(), place->page + 1);
    return numbers;
}

class Writer {
public:
    Writer(const Document& document, const Progress& progress)
        : document_(document), anchors_(anchorsOf(document)), style_(paper::styleOf(document)), progress_(progress) {}

    Body write() {
        for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
            progress_.step(block_, document_.blocks.size());
            if (!turned_ && leadsToTurned(block_)) turn();
            std::visit([this](const auto& block) { add(block); }, document_.blocks[block_]);
        }
        body_.xml =
            u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"_s +
            (document_.cream ? u"<w:background w:color=\"FFF8E1\"/>"_s : QString()) + u"<w:body>"_s + xml_ + section(false) +
            u"</w:body></w:document>"_s;
        return std::move(body_);
    }

private:
    // ---- runs -------------------------------------------------------------------------------------------------------

    QString run(const Span& span, const QString& more = {}) const {
        QString look = more;
        if (span.bold) look += u"<w:b/>"_s;
        if (!span.language.isEmpty()) {
            look += u"<w:lang w:val=\"%1\" w:bidi=\"%1\"/>"_s.arg(escaped(span.language));
            if (span.text.isRightToLeft()) look += u"<w:rtl/>"_s;
        }
        const QString text = runText(span.text);
        return look.isEmpty() ? text : QString(text).replace(u"<w:r>"_s, u"<w:r><w:rPr>%1</w:rPr>"_s.arg(look));
    }
    QString runs(const Spans& spans) {
        QString xml;
        for (const Span& span : spans)
            xml += !anchors_.contains(span.target) ? run(span)
                                                   : u"<w:hyperlink w:anchor=\"%1\" w:history=\"1\">%2</w:hyperlink>"_s.arg(
                                                         markName(span.target), run(span, u"<w:rStyle w:val=\"Hyperlink\"/>"_s));
        return xml;
    }
    // Names of bookmarks: letters, digits and underscores, at most 40 characters.
    static QString markName(const QString& anchor) {
        QString name = u"a_"_s;
        for (const QChar c : anchor) name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QChar(u'_');
        return name.size() <= 40 ? name : name.first(31) + u'_' + QString::number(qHash(anchor, 0) & 0xffffff, 16);
    }
    QString marked(const QString& anchor, const QString& inside) {
        if (anchor.isEmpty()) return inside;
        const QString number = QString::number(++marks_);
        return u"<w:bookmarkStart w:id=\"%1\" w:name=\"%2\"/>"_s.arg(number, markName(anchor)) + inside +
               u"<w:bookmarkEnd w:id=\"%1\"/>"_s.arg(number);
    }
    void paragraph(const QString& propertiesXml, const QString& inside) {
        xml_ += "<w:p>"_L1 + propertiesXml + inside + "</w:p>"_L1;
    }

    // ---- blocks -----------------------------------------------------------------------------------------------------

    /// Headings and what stays with the next block go onto the turned page of the picture they lead to.
    bool leadsToTurned(qsizetype from) {
        leadHeight_ = 0;
        for (qsizetype i = from; i < document_.blocks.size(); ++i) {
            const Block& block = document_.blocks[i];
            if (const auto* figure = std::get_if<Figure>(&block)) return figure->landscape && i > from;
            const auto* heading = std::get_if<Heading>(&block);
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (!heading && !(paragraph && paragraph->keepWithNext)) return false;
            const paper::Type& type = heading ? style_.heading(heading->level) : style_.body;
            const QString text = heading ? heading->text : plain(paragraph->spans);
            const double lines = std::ceil(breaker_.widthOf(text, type.size, type.bold) / style_.width(true));
            leadHeight_ += lines * type.line + type.above;
            if (leadHeight_ > style_.page.width() / 3) return false;  // too much to stand above a picture
        }
        return false;
    }
    void add(const Heading& heading) {
        const int level = std::clamp(heading.level, 1, 3);
        const QString other = heading.other.isEmpty() ? QString() : u"<w:r><w:br/></w:r>"_s + runs(heading.other);
        paragraph(paragraphLook(u"Heading%1"_s.arg(level)),
                  marked(headingAnchor(heading, block_), runText(heading.text) + other));
    }
    void add(const Paragraph& p) {
        if (hasPictogram(p.picture) || !p.other.isEmpty()) return addBeside(p);
        QString more = p.keepWithNext ? u"<w:keepNext/>"_s : QString(), style = u"Normal"_s;
        if (p.style == ParagraphStyle::Lead) style = u"Lead"_s;
        if (p.style == ParagraphStyle::Small) style = u"Small"_s;
        if (p.style == ParagraphStyle::Numbered) more += u"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"_s;
        if (plain(p.spans).isRightToLeft()) more += u"<w:bidi/>"_s;
        paragraph(paragraphLook(style, more), marked(p.anchor, runs(p.spans)));
    }
    void add(const ListBlock& list) {
        if (!list.others.isEmpty()) {
            for (qsizetype i = 0; i < list.items.size(); ++i)
                addBeside(Paragraph{list.items[i], ParagraphStyle::Body, false, {}, list.where, list.others.value(i)});
            return;
        }
        const int number = list.numbered ? 10 + body_.numberedLists++ : 2;
        for (const Spans& item : list.items)
            paragraph(
                paragraphLook(u"Normal"_s, u"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%1\"/></w:numPr>"_s.arg(number)),
                runs(item));
    }

    /// One row without rules: the picture, the words, the words in the second language.
    void addBeside(const Paragraph& p) {
        const bool shown = hasPictogram(p.picture), two = !p.other.isEmpty();
        const double side = style_.picture, indent = shown ? side + paper::mm(6) : 0;
        const int words = twips((style_.width(false) - indent) / (two ? 2 : 1));
        QList<Side> columns;
        if (shown) columns << Side{twips(indent)};
        columns << Side{words};
        if (two) columns << Side{words};
        xml_ += tableBegin(columns, {}, u"Plain"_s);
        xml_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"_L1;
        if (shown) {
            body_.media << Media{u"image%1.png"_s.arg(body_.media.size() + 1),
                                 pngOf(pictogram(p.picture, side / paper::mm(1)), paperColours(), 8)};
            cell(columns[0], u"Cell"_s, picture({side, side}, p.alternative), false);
        }
        cell(columns[shown ? 1 : 0], u"Cell"_s, marked(p.anchor, runs(p.spans)), false, plain(p.spans).isRightToLeft());
        if (two) cell(columns.last(), u"Cell"_s, runs(p.other), false, plain(p.other).isRightToLeft());
        xml_ += "</w:tr>"_L1;
        endTable();
    }
    void cell(const Side& side, const QString& style, const QString& inside, bool keepWithNext, bool rightToLeft = false) {
        xml_ += tableCell(side, style, inside, keepWithNext, rightToLeft);
    }
    void endTable() { xml_ += tableEnd(); }

    void add(const Table& table) {
        const QList<paper::ColumnPlace> places = paper::columnsOf(table, style_, breaker_);
        if (paper::isTooNarrow(table, places, style_, document_.size)) return addAsList(table);
        const QList<Side> columns = sidesOf(places, style_.width(false));
        xml_ += tableBegin(columns, table.summary);
        xml_ += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"_L1;
        for (qsizetype i = 0; i < columns.size(); ++i) cell(columns[i], u"CellHead"_s, runText(table.columns[i].heading), true);
        xml_ += "</w:tr>"_L1;
        for (qsizetype r = 0; r < table.rows.size(); ++r) {
            const Row& row = table.rows[r];
            xml_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"_L1;
            for (qsizetype i = 0; i < columns.size(); ++i) {
                const QString inside = runs(row.cells.value(i).spans);
                cell(columns[i], u"Cell"_s, i == 0 ? marked(row.anchor, inside) : inside, keepsNext(r, table.rows.size()));
            }
            xml_ += "</w:tr>"_L1;
        }
        endTable();
    }
    /// In large print a row becomes a few lines of their own, as on paper; a rule ends it.
    void addAsList(const Table& table) {
        for (const Row& row : table.rows) {
            QList<Spans> lines;
            for (qsizetype i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
                if (Spans spans = paper::labelled(table.columns[i], row.cells[i]); !spans.isEmpty()) lines << std::move(spans);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const bool last = i + 1 == lines.size();
                const QString rule =
                    u"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"%1\" w:space=\"4\"/></w:pBdr>"_s.arg(qRound(style_.rowRule * 8));
                const QString inside = runs(lines[i]);
                const QString apart = i == 0 ? u"<w:spacing w:before=\"%1\"/>"_s.arg(twips(style_.body.above)) : QString();
                paragraph(paragraphLook(u"Cell"_s, (last ? rule : u"<w:keepNext/>"_s) + apart),
                          i == 0 ? marked(row.anchor, inside) : inside);
            }
        }
        paragraph(paragraphLook(u"Cell"_s), {});
    }
    void add(const Facts& facts) {
        const double values = paper::valuesFrom(facts, style_, breaker_);
        const QList<Side> columns{{twips(values), twips(paper::mm(3))}, {twips(style_.width(false) - values), 0}};
        xml_ += tableBegin(columns, facts.summary);
        for (qsizetype r = 0; r < facts.rows.size(); ++r) {
            const auto& [label, value] = facts.rows[r];
            const bool keep = keepsNext(r, facts.rows.size());
            xml_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"_L1;
            cell(columns[0], u"CellHead"_s, runText(label), keep);
            cell(columns[1], u"Cell"_s, runs(value.spans), keep);
            xml_ += "</w:tr>"_L1;
        }
        endTable();
    }

    // ---- pictures ---------------------------------------------------------------------------------------------------

    void add(const Figure& figure) {
        if (figure.landscape && !turned_) turn();
        const QSizeF points = std::visit([](const auto& picture) { return pointsOf(picture); }, figure.picture);
        const double wide = style_.width(figure.landscape);
        const double high = (figure.landscape ? style_.page.width() : style_.page.height()) - runningHeight(wide) -
                            captionHeight(figure, wide) - std::exchange(leadHeight_, 0);
        const double fit = std::min({1.0, wide / points.width(), high / points.height()});
        const QByteArray png = std::visit([&](const auto& picture) { return pngFor(picture, points * fit); }, figure.picture);
        body_.media << Media{u"image%1.png"_s.arg(body_.media.size() + 1), png};
        paragraph(paragraphLook(u"Normal"_s, figure.caption.isEmpty() ? QString() : u"<w:keepNext/>"_s),
                  picture(points * fit, figure.alternative));
        if (!figure.caption.isEmpty()) paragraph(paragraphLook(u"Small"_s), runText(figure.caption));
        if (!turned_) return;
        paragraph(u"<w:pPr>%1</w:pPr>"_s.arg(section(true)), {});
        turned_ = false;
    }
    double linesOf(const QString& text, const paper::Type& type, double width) {
        return text.isEmpty() ? 0 : std::ceil(breaker_.widthOf(text, type.size, type.bold) / width * 1.05);
    }
    /// What head and foot take of a page: Word moves the text where they are higher than the margins.
    double runningHeight(double width) {
        const double edge = 567 / 20.0;
        double head = linesOf(document_.notice, style_.foot, width), foot = document_.pageOf.isEmpty() ? 0 : 1;
        for (const QString& line : document_.header) head += linesOf(line, style_.foot, width);
        for (const QString& line : document_.footer) foot += linesOf(line, style_.foot, width);
        return std::max(style_.margins.top(), edge + head * style_.foot.line) +
               std::max(style_.margins.bottom(), edge + foot * style_.foot.line);
    }
    /// The caption with the distances around it, and the mark that ends a turned page.
    double captionHeight(const Figure& figure, double width) {
        return linesOf(figure.caption, style_.small, width) * style_.small.line + style_.small.above * 2 +
               style_.body.line * 1.5 + style_.body.above;
    }
    /// Ends the upright pages, if there are any; what follows stands on turned ones until the picture is done.
    void turn() {
        if (!xml_.isEmpty()) paragraph(u"<w:pPr>%1</w:pPr>"_s.arg(section(false)), {});
        turned_ = true;
    }
    static QSizeF pointsOf(const Drawing& drawing) { return drawing.bounds.size() * paper::mm(1); }
    static QSizeF pointsOf(const QImage& image) { return paper::naturalSize(image); }
    QString picture(const QSizeF& points, const QString& alternative) const {
        return pictureRun(points, alternative, body_.media.size());
    }

    // ---- the rest ---------------------------------------------------------------------------------------------------

    /// As on paper: two panels a row, each the size of a bank card.
    void addWallet(const Box& box) {
        const QList<QList<Paragraph>> panels = paper::walletPanels(box, style_.wallet, breaker_);
        const QList<Side> columns{{twips(paper::walletWidth)}, {twips(paper::walletWidth)}};
        xml_ += tableBegin(columns, {}, u"Wallet"_s);
        const int size = half(style_.wallet.size);
        const QString spacing =
            u"<w:spacing w:before=\"0\" w:after=\"%1\" w:line=\"%2\" w:lineRule=\"atLeast\"/>"_s.arg(twips(style_.wallet.above))
                .arg(twips(style_.wallet.line));
        for (qsizetype row = 0; row * 2 < panels.size(); ++row) {
            xml_ += u"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%1\" w:hRule=\"atLeast\"/></w:trPr>"_s.arg(
                twips(paper::walletHeight));
            for (qsizetype column = 0; column < 2; ++column) {
                xml_ += u"<w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/></w:tcPr>"_s.arg(columns[0].width);
                QList<Paragraph> inside = panels.value(row * 2 + column);
                if (inside.isEmpty()) inside << Paragraph();
                for (const Paragraph& p : inside) {
                    QString text;
                    for (const Span& span : p.spans) text += run(span, u"<w:sz w:val=\"%1\"/>"_s.arg(size));
                    const QString direction = plain(p.spans).isRightToLeft() ? u"<w:bidi/>"_s : QString();
                    paragraph(paragraphLook(u"Cell"_s, direction + spacing), text);
                }
                xml_ += "</w:tc>"_L1;
            }
            xml_ += "</w:tr>"_L1;
        }
        endTable();
    }
    void add(const Box& box) {
        if (box.wallet) return addWallet(box);
        const double inset = style_.width(false);
        const int width = twips(inset);
        QString edges;
        for (const char* side : {"top", "left", "bottom", "right"})
            edges += u"<w:%1 w:val=\"single\" w:sz=\"16\" w:space=\"0\" w:color=\"000000\"/>"_s.arg(QLatin1String(side));
        xml_ +=
            u"<w:tbl><w:tblPr><w:tblW w:w=\"%1\" w:type=\"dxa\"/><w:tblBorders>%2</w:tblBorders><w:tblCellMar><w:top w:w=\"170\" "
            u"w:type=\"dxa\"/>"
            "<w:left w:w=\"227\" w:type=\"dxa\"/><w:bottom w:w=\"170\" w:type=\"dxa\"/><w:right w:w=\"227\" "
            "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
            "<w:tblGrid><w:gridCol w:w=\"%1\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/></w:tcPr>"_s
                .arg(QString::number(width), edges);
        if (!box.title.isEmpty()) paragraph(paragraphLook(u"CellHead"_s), runText(box.title));
        for (const Paragraph& p : box.paragraphs) add(p);
        xml_ += "</w:tc></w:tr>"_L1;
        endTable();
    }
    void add(const Signatures& signatures) {
        if (!signatures.intro.isEmpty()) paragraph(paragraphLook(u"Normal"_s, u"<w:keepNext/>"_s), runText(signatures.intro));
        for (const Signatures::Place& place : signatures.places) {
            const QString keep = u"<w:keepNext/><w:keepLines/>"_s;
            const QString line =
                u"<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\"/></w:pBdr><w:spacing w:before=\"900\"/><w:ind w:right=\"%1\"/>"_s
                    .arg(twips(style_.width(false) / 2));
            paragraph(paragraphLook(u"Normal"_s, line), {});
            paragraph(paragraphLook(u"Normal"_s, keep), runText(place.name));
            if (!place.role.isEmpty()) paragraph(paragraphLook(u"Small"_s, keep), runText(place.role));
            for (const QString& one : place.lines) paragraph(paragraphLook(u"Normal"_s, line), runText(one));
        }
    }
    /// A number of a page that Word counts anew when it opens the file; until then it is that of our own pages.
    static QString pageField(const QString& anchor, int page) {
        return u"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF %1 \\h "
               u"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>%2<w:r><w:fldChar "
               u"w:fldCharType=\"end\"/></w:r>"_s.arg(markName(anchor), runText(QString::number(page)));
    }
    void add(const Contents& contents) {
        paragraph(paragraphLook(u"Normal"_s, u"<w:keepNext/>"_s), run(Span{contents.heading, true, {}, {}}));
        const QMap<QString, int> pages = headingPages(document_, progress_);
        QString before =
            u"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"2-3\" \\h \\z "
            u"\\u </w:instrText></w:r>"
            "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"_s;
        const QString tab =
            u"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%1\"/></w:tabs>"_s.arg(twips(style_.width(false)));
        for (qsizetype i = 0; i < document_.blocks.size(); ++i) {
            const auto* heading = std::get_if<Heading>(&document_.blocks[i]);
            if (!heading || heading->level < 2) continue;
            const QString anchor = headingAnchor(*heading, i);
            const QString line = runText(heading->text) + u"<w:r><w:tab/></w:r>"_s + pageField(anchor, pages.value(anchor));
            paragraph(paragraphLook(u"TOC%1"_s.arg(std::min(3, heading->level)), tab),
                      std::exchange(before, QString()) +
                          u"<w:hyperlink w:anchor=\"%1\" w:history=\"1\">%2</w:hyperlink>"_s.arg(markName(anchor), line));
        }
        paragraph(paragraphLook(u"Normal"_s), before + u"<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"_s);
    }
    void add(const PageBreak&) { paragraph(paragraphLook(u"Normal"_s), u"<w:r><w:br w:type=\"page\"/></w:r>"_s); }

    QString section(bool landscape) const {
        const QSizeF page = landscape ? style_.page.transposed() : style_.page;
        return u"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHead\"/><w:footerReference w:type=\"default\" "
               u"r:id=\"rIdFoot\"/>"
               "<w:pgSz w:w=\"%1\" w:h=\"%2\"%3/><w:pgMar w:top=\"%4\" w:right=\"%5\" w:bottom=\"%6\" w:left=\"%7\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"_s
                   .arg(twips(page.width()))
                   .arg(twips(page.height()))
                   .arg(landscape ? u" w:orient=\"landscape\""_s : QString())
                   .arg(twips(style_.margins.top()))
                   .arg(twips(style_.margins.right()))
                   .arg(twips(style_.margins.bottom()))
                   .arg(twips(style_.margins.left()));
    }

    const Document& document_;
    const QSet<QString> anchors_;
    const paper::PageStyle style_;
    paper::TextBreaker breaker_;
    const Progress progress_;
    Body body_;
    QString xml_;
    qsizetype block_ = 0;
    int marks_ = 0;
    bool turned_ = false;
    double leadHeight_ = 0;  ///< in points, of what stands above the next picture on its page
};

}  // namespace

Body bodyOf(const Document& document, const Progress& progress) { return Writer(document, progress).write(); }

}  // namespace core::docx
