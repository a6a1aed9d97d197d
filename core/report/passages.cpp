// SPDX-License-Identifier: MPL-2.0
#include "core/report/document.h"

namespace core {
namespace {

QString plain(const Spans& spans) {
    QString text;
    for (const Span& span : spans) text += span.text;
    return text;
}

/// Collects in reading order. What stands nowhere in the records is of the paper itself: `otherwise` says which part.
class Collector {
public:
    explicit Collector(const Document& document) {
        add(document.title, QStringLiteral("title"));
        for (const QString& line : document.header) add(line, QStringLiteral("head of the page"));
        add(document.notice, QStringLiteral("head of the page"));
        for (const Block& block : document.blocks) std::visit([this](const auto& b) { collect(b); }, block);
        for (const QString& line : document.footer) add(line, QStringLiteral("foot of the page"));
        add(document.pageOf, QStringLiteral("foot of the page"));
    }

    QList<Passage> found;

private:
    void add(const QString& text, const QString& where) {
        if (!text.isEmpty()) found.append({text, where});
    }
    void add(const QString& text, const QString& where, const QString& otherwise) {
        add(text, where.isEmpty() ? otherwise : where);
    }

    void collect(const Heading& heading) {
        add(heading.text, heading.where, QStringLiteral("heading"));
        add(plain(heading.other), heading.where, QStringLiteral("heading"));
    }
    void collect(const Paragraph& paragraph) {
        add(paragraph.alternative, QStringLiteral("words for a picture"));
        add(plain(paragraph.spans), paragraph.where, QStringLiteral("paragraph"));
        add(plain(paragraph.other), paragraph.where, QStringLiteral("paragraph"));
    }
    void collect(const ListBlock& list) {
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            add(plain(list.items[i]), list.where, QStringLiteral("list"));
            add(plain(list.others.value(i)), list.where, QStringLiteral("list"));
        }
    }
    void collect(const Table& table) {
        add(table.summary, QStringLiteral("summary of a table"));
        for (const Column& column : table.columns) add(column.heading, QStringLiteral("heading of a column"));
        for (const Row& row : table.rows)
            for (const Cell& cell : row.cells) add(plain(cell.spans), cell.where, QStringLiteral("table"));
    }
    void collect(const Facts& facts) {
        add(facts.summary, QStringLiteral("summary of a table"));
        for (const auto& [label, cell] : facts.rows) {
            add(label, QStringLiteral("label"));
            add(plain(cell.spans), cell.where, label);
        }
    }
    void collect(const Figure& figure) {
        if (const auto* drawing = std::get_if<Drawing>(&figure.picture))
            for (const Piece& piece : drawing->pieces)
                if (const auto* lettering = std::get_if<Lettering>(&piece))
                    add(lettering->text, figure.where, QStringLiteral("picture"));
        add(figure.alternative, QStringLiteral("words for a picture"));
        add(figure.caption, QStringLiteral("caption"));
    }
    void collect(const Box& box) {
        add(box.title, QStringLiteral("notice"));
        for (const Paragraph& paragraph : box.paragraphs) collect(paragraph);
    }
    void collect(const Signatures& signatures) {
        add(signatures.intro, QStringLiteral("signatures"));
        for (const Signatures::Place& place : signatures.places) {
            add(place.name, QStringLiteral("signatures"));
            add(place.role, QStringLiteral("signatures"));
            for (const QString& line : place.lines) add(line, QStringLiteral("signatures"));
        }
    }
    void collect(const Contents& contents) { add(contents.heading, QStringLiteral("heading")); }
    void collect(const PageBreak&) {}
};

}  // namespace

QList<Passage> passagesOf(const Document& document) { return Collector(document).found; }

}  // namespace core
