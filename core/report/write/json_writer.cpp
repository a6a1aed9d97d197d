// SPDX-License-Identifier: MPL-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/report/write/writers.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// What is empty is left out, so that people can read it.
class Json {
public:
    explicit Json(const char* type) {
        if (*type) object_.insert(u"type"_s, QLatin1String(type));
    }
    Json& put(const char* key, const QString& text) {
        if (!text.isEmpty()) object_.insert(QLatin1String(key), text);
        return *this;
    }
    Json& put(const char* key, const QStringList& lines) {
        if (!lines.isEmpty()) object_.insert(QLatin1String(key), QJsonArray::fromStringList(lines));
        return *this;
    }
    Json& flag(const char* key, bool set) {
        if (set) object_.insert(QLatin1String(key), true);
        return *this;
    }
    Json& value(const char* key, const QJsonValue& value) {
        object_.insert(QLatin1String(key), value);
        return *this;
    }
    operator QJsonObject() const { return object_; }  // NOLINT(google-explicit-constructor)
    operator QJsonValue() const { return object_; }   // NOLINT(google-explicit-constructor)

private:
    QJsonObject object_;
};

QJsonValue jsonOf(const Span& span) {
    if (!span.bold && span.target.isEmpty() && span.language.isEmpty()) return span.text;
    return Json("").put("text", span.text).flag("bold", span.bold).put("target", span.target).put("language", span.language);
}

QJsonValue jsonOf(const Spans& spans) {
    if (spans.size() == 1) return jsonOf(spans.first());
    QJsonArray list;
    for (const Span& span : spans) list.append(jsonOf(span));
    return list;
}

QString styleName(ParagraphStyle style) {
    switch (style) {
    case ParagraphStyle::Body: return {};
    case ParagraphStyle::Lead: return u"lead"_s;
    case ParagraphStyle::Small: return u"small"_s;
    case ParagraphStyle::Numbered: return u"numbered"_s;
    }
    return {};
}

QJsonValue jsonOf(const Heading& heading) {
    Json json = Json("heading").value("level", heading.level).put("text", heading.text).put("anchor", heading.anchor);
    if (!heading.other.isEmpty()) json.value("other", jsonOf(heading.other));
    return json;
}

QJsonValue jsonOf(const Paragraph& paragraph) {
    Json json = Json("paragraph")
                    .value("text", jsonOf(paragraph.spans))
                    .put("style", styleName(paragraph.style))
                    .put("anchor", paragraph.anchor)
                    .put("where", paragraph.where)
                    .put("picture", paragraph.picture)
                    .put("alternative", paragraph.alternative);
    if (!paragraph.other.isEmpty()) json.value("other", jsonOf(paragraph.other));
    return json;
}

QJsonValue jsonOf(const ListBlock& list) {
    QJsonArray items;
    for (const Spans& item : list.items) items.append(jsonOf(item));
    Json json = Json("list").flag("numbered", list.numbered).value("items", items).put("where", list.where);
    QJsonArray others;
    for (const Spans& item : list.others) others.append(jsonOf(item));
    if (!others.isEmpty()) json.value("others", others);
    return json;
}

QJsonValue jsonOf(const Table& table) {
    QJsonArray columns, rows;
    for (const Column& column : table.columns) columns.append(column.heading);
    for (const Row& row : table.rows) {
        QJsonArray cells;
        for (const Cell& cell : row.cells) cells.append(jsonOf(cell.spans));
        rows.append(Json("").value("cells", cells).put("anchor", row.anchor));
    }
    return Json("table").put("summary", table.summary).value("columns", columns).value("rows", rows);
}

QJsonValue jsonOf(const Facts& facts) {
    QJsonArray rows;
    for (const auto& [label, cell] : facts.rows) rows.append(QJsonArray{label, jsonOf(cell.spans)});
    return Json("facts").put("summary", facts.summary).value("rows", rows);
}

QJsonValue jsonOf(const Figure& figure) {
    const auto* drawing = std::get_if<Drawing>(&figure.picture);
    QStringList lettering;
    if (drawing)
        for (const Piece& piece : drawing->pieces)
            if (const auto* text = std::get_if<Lettering>(&piece)) lettering << text->text;
    return Json("figure")
        .put("alternative", figure.alternative)
        .put("caption", figure.caption)
        .flag("landscape", figure.landscape)
        .put("lettering", lettering);
}

QJsonValue jsonOf(const Box& box) {
    QJsonArray paragraphs;
    for (const Paragraph& paragraph : box.paragraphs) paragraphs.append(jsonOf(paragraph));
    return Json("box").put("title", box.title).value("paragraphs", paragraphs).flag("wallet", box.wallet);
}

QJsonValue jsonOf(const Signatures& signatures) {
    QJsonArray places;
    for (const Signatures::Place& place : signatures.places)
        places.append(Json("").put("name", place.name).put("role", place.role).put("lines", place.lines));
    return Json("signatures").put("intro", signatures.intro).value("places", places);
}

QJsonValue jsonOf(const Contents& contents) { return Json("contents").put("heading", contents.heading); }
QJsonValue jsonOf(const PageBreak&) { return Json("page_break"); }

}  // namespace

QByteArray writeJson(const Document& document) {
    QJsonArray blocks;
    for (const Block& block : document.blocks) blocks.append(std::visit([](const auto& b) { return jsonOf(b); }, block));
    const QJsonObject json = Json("")
                                 .put("kind", document.kind)
                                 .put("title", document.title)
                                 .put("language", document.language)
                                 .put("look", document.look == Look::Court ? u"court"_s : u"family"_s)
                                 .put("print", toName(document.size))
                                 .flag("bound", document.bound)
                                 .flag("spaced", document.spaced)
                                 .flag("cream", document.cream)
                                 .put("header", document.header)
                                 .put("footer", document.footer)
                                 .put("notice", document.notice)
                                 .put("page_of", document.pageOf)
                                 .value("blocks", blocks);
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

}  // namespace core
