// SPDX-License-Identifier: MPL-2.0
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "core/report/paper/pdf_parts.h"

namespace core::paper {

namespace {

using Handle = QPDFObjectHandle;

/// `top` null: the whole page. The zoom stays as the reader has it unless `zoom` is set.
Handle destination(const Handle& sheet, const Handle& top, const Handle& zoom) {
    Handle array = Handle::newArray();
    array.appendItem(sheet);
    array.appendItem(Handle::newName("/XYZ"));
    array.appendItem(Handle::newNull());
    array.appendItem(top);
    array.appendItem(zoom);
    return array;
}

/// One entry of the tree of bookmarks and where to hang the next one below it.
struct Branch {
    Handle entry;
    Handle lastChild;
    int level = 0;
};

void hang(Handle& entry, Branch& above) {
    entry.replaceKey("/Parent", above.entry);
    if (above.lastChild.isNull()) {
        above.entry.replaceKey("/First", entry);
    } else {
        above.lastChild.replaceKey("/Next", entry);
        entry.replaceKey("/Prev", above.lastChild);
    }
    above.entry.replaceKey("/Last", entry);
    above.lastChild = entry;
    const long long count = above.entry.hasKey("/Count") ? above.entry.getKey("/Count").getIntValue() : 0;
    above.entry.replaceKey("/Count", Handle::newInteger(count + 1));
}

}  // namespace

void addNavigation(QPDF& file, const Pages& pages) {
    const std::vector<QPDFPageObjectHelper> sheets = QPDFPageDocumentHelper(file).getAllPages();
    Handle catalogue = file.getRoot();
    catalogue.replaceKey("/ViewerPreferences", Handle::parse("<</DisplayDocTitle true>>"));
    catalogue.replaceKey("/PageLabels", Handle::parse("<</Nums [0 <</S /D /St 1>>]>>"));
    catalogue.replaceKey("/OpenAction", destination(sheets.front().getObjectHandle(), Handle::newNull(), Handle::newInteger(1)));
    if (pages.bookmarks.isEmpty()) return;
    catalogue.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    std::vector<Branch> path{{file.makeIndirectObject(Handle::parse("<</Type /Outlines>>")), Handle::newNull(), 0}};
    catalogue.replaceKey("/Outlines", path.front().entry);
    for (const Bookmark& bookmark : pages.bookmarks) {
        while (path.size() > 1 && path.back().level >= bookmark.level) path.pop_back();
        const double top = pages.pages[bookmark.place.page].size.height() - bookmark.place.y + 6;
        Handle entry = file.makeIndirectObject(Handle::newDictionary());
        entry.replaceKey("/Title", Handle::newUnicodeString(bookmark.text.toStdString()));
        entry.replaceKey("/Dest", destination(sheets[size_t(bookmark.place.page)].getObjectHandle(), Handle::newReal(top, 2),
                                              Handle::newNull()));
        hang(entry, path.back());
        path.push_back({entry, Handle::newNull(), bookmark.level});
    }
}

}  // namespace core::paper
