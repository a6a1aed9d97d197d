// SPDX-License-Identifier: MPL-2.0
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "core/report/paper/pdf_parts.h"

namespace core::paper {

namespace {

using Handle = QPDFObjectHandle;

Handle words(const QString& text) { return Handle::newUnicodeString(text.toStdString()); }
Handle name(const char* text) { return Handle::newName(text); }
Handle real(double value) { return Handle::newReal(value, 2); }

class Tree {
public:
    Tree(QPDF& file, const Pages& pages, const QList<PdfMark>& marks, const QList<QList<int>>& found)
        : file_(file), pages_(pages), marks_(marks), found_(found), root_(file.makeIndirectObject(Handle::newDictionary())) {
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages())
            sheets_.push_back(page.getObjectHandle());
        for (qsizetype i = 0; i < pages.structure.elements.size(); ++i)
            elements_.push_back(file.makeIndirectObject(Handle::newDictionary()));
        linksOf_.resize(pages.structure.elements.size());
        bitsOf_.resize(pages.structure.segments.size());
    }

    void build() {
        addPages();
        addLinks();
        for (int i = 0; i < int(elements_.size()); ++i) fill(i);
        Handle parents = Handle::newDictionary();
        parents.replaceKey("/Nums", nums_);
        root_.replaceKey("/Type", name("/StructTreeRoot"));
        root_.replaceKey("/K", elements_.front());
        root_.replaceKey("/ParentTree", file_.makeIndirectObject(parents));
        root_.replaceKey("/ParentTreeNextKey", Handle::newInteger(nextKey_));
        Handle catalogue = file_.getRoot();
        catalogue.replaceKey("/StructTreeRoot", root_);
        catalogue.replaceKey("/MarkInfo", Handle::parse("<</Marked true>>"));
        catalogue.replaceKey("/Lang", Handle::newString(pages_.language.toStdString()));
    }

private:
    /// A piece of marked content on one page.
    struct Bit {
        int page;
        int id;
    };

    void addPages() {
        for (int i = 0; i < int(sheets_.size()); ++i) {
            sheets_[size_t(i)].replaceKey("/StructParents", Handle::newInteger(nextKey_));
            sheets_[size_t(i)].replaceKey("/Tabs", name("/S"));
            Handle owners = Handle::newArray();
            for (int id = 0; id < int(found_[i].size()); ++id) {
                const int segment = marks_[found_[i][id]].segment;
                owners.appendItem(element(pages_.structure.segments[segment]));
                bitsOf_[segment].append({i, id});
            }
            addParent(file_.makeIndirectObject(owners));
        }
    }

    void addLinks() {
        for (int i = 0; i < int(pages_.pages.size()); ++i)
            for (const PageLink& link : pages_.pages[i].links) {
                const auto place = pages_.places.constFind(link.target);
                if (place == pages_.places.constEnd()) continue;
                Handle note = Handle::parse("<</Type /Annot /Subtype /Link /Border [0 0 0] /F 4>>");
                note.replaceKey("/Rect", boxOf(link.box, i));
                note.replaceKey("/Dest", destination(*place));
                note.replaceKey("/Contents", words(link.says));
                note.replaceKey("/StructParent", Handle::newInteger(nextKey_));
                note = file_.makeIndirectObject(note);
                addParent(element(link.element));
                Handle& sheet = sheets_[size_t(i)];
                if (!sheet.hasKey("/Annots")) sheet.replaceKey("/Annots", Handle::newArray());
                sheet.getKey("/Annots").appendItem(note);
                Handle reference = Handle::parse("<</Type /OBJR>>");
                reference.replaceKey("/Obj", note);
                reference.replaceKey("/Pg", sheet);
                linksOf_[link.element].append(reference);
            }
    }

    void addParent(const Handle& owner) {
        nums_.appendItem(Handle::newInteger(nextKey_++));
        nums_.appendItem(owner);
    }

    void fill(int number) {
        const PageElement& from = pages_.structure.elements[number];
        Handle to = element(number);
        to.replaceKey("/Type", name("/StructElem"));
        to.replaceKey("/S", Handle::newName("/" + from.type.toStdString()));
        to.replaceKey("/P", from.parent < 0 ? root_ : element(from.parent));
        if (!from.language.isEmpty()) to.replaceKey("/Lang", Handle::newString(from.language.toStdString()));
        if (!from.alternative.isEmpty()) to.replaceKey("/Alt", words(from.alternative));
        addAttributes(from, to);
        Handle kids = Handle::newArray();
        for (const int kid : from.kids) {
            if (kid >= 0) kids.appendItem(element(kid));
            else
                for (const Bit& bit : std::as_const(bitsOf_[-1 - kid])) kids.appendItem(reference(bit, to));
        }
        for (const Handle& link : std::as_const(linksOf_[number])) kids.appendItem(link);
        if (kids.getArrayNItems() > 0) to.replaceKey("/K", kids);
    }

    Handle reference(const Bit& bit, Handle& to) {
        Handle sheet = sheets_[size_t(bit.page)];
        if (!to.hasKey("/Pg")) to.replaceKey("/Pg", sheet);
        if (to.getKey("/Pg").getObjGen() == sheet.getObjGen()) return Handle::newInteger(bit.id);
        Handle other = Handle::parse("<</Type /MCR>>");
        other.replaceKey("/Pg", sheet);
        other.replaceKey("/MCID", Handle::newInteger(bit.id));
        return other;
    }

    void addAttributes(const PageElement& from, Handle& to) {
        if (!from.scope.isEmpty()) to.replaceKey("/A", Handle::parse("<</O /Table /Scope /" + from.scope.toStdString() + ">>"));
        if (!from.summary.isEmpty()) {
            Handle table = Handle::parse("<</O /Table>>");
            table.replaceKey("/Summary", words(from.summary));
            to.replaceKey("/A", table);
        }
        if (from.type != "Figure") return;
        for (const int kid : from.kids)
            if (kid < 0)
                for (const Bit& bit : std::as_const(bitsOf_[-1 - kid])) {
                    Handle layout = Handle::parse("<</O /Layout /Placement /Block>>");
                    layout.replaceKey("/BBox", boxOf(pictureBox(bit.page, -1 - kid), bit.page));
                    to.replaceKey("/A", layout);
                }
    }

    QRectF pictureBox(int page, int segment) const {
        for (const PageChunk& chunk : pages_.pages[page].chunks)
            if (chunk.segment == segment)
                for (const PageItem& item : chunk.items)
                    if (const auto* picture = std::get_if<PagePicture>(&item)) return picture->box;
        return {};
    }

    Handle boxOf(const QRectF& box, int page) const {
        const double height = pages_.pages[page].size.height();
        Handle array = Handle::newArray();
        for (const double value : {box.left(), height - box.bottom(), box.right(), height - box.top()})
            array.appendItem(real(value));
        return array;
    }

    Handle destination(const PagePlace& place) const {
        Handle array = Handle::newArray();
        array.appendItem(sheets_[size_t(place.page)]);
        array.appendItem(name("/XYZ"));
        array.appendItem(Handle::newNull());
        array.appendItem(real(pages_.pages[place.page].size.height() - place.y + 6));
        array.appendItem(Handle::newNull());
        return array;
    }

    Handle& element(int number) { return elements_[size_t(number)]; }

    QPDF& file_;
    const Pages& pages_;
    const QList<PdfMark>& marks_;
    const QList<QList<int>>& found_;
    Handle root_;
    std::vector<Handle> sheets_;
    std::vector<Handle> elements_;
    QList<QList<Handle>> linksOf_;
    QList<QList<Bit>> bitsOf_;
    Handle nums_ = Handle::newArray();
    int nextKey_ = 0;
};

}  // namespace

void addStructure(QPDF& file, const Pages& pages, const QList<PdfMark>& marks, const QList<QList<int>>& found) {
    Tree(file, pages, marks, found).build();
}

}  // namespace core::paper
