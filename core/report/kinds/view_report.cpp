// SPDX-License-Identifier: MPL-2.0
// Who sees whom, and who has parental responsibility: the picture and the same in sentences.
#include "core/base/date_text.h"
#include "core/report/kinds/family_view_kinds.h"
#include "core/report/kinds/view_figure.h"

namespace core {
namespace {

Document viewPaper(const ClearedSnapshot& snapshot, const Request& request, GenogramView view, const char* heading) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun(heading);
    addViewFigure(document, maker, view, "document.view_words");
    const ViewPicture picture = view == GenogramView::Contact
                                    ? contactView(maker.records(), maker.day(), maker.words(), maker.cleared().pack())
                                    : responsibilityView(maker.records(), maker.day(), maker.words());
    ListBlock list;
    list.where = maker.heading(heading);
    for (const ViewNote& note : picture.notes) {
        const QString text = note.number > 0 ? QStringLiteral("%1: %2").arg(note.number).arg(note.text) : note.text;
        list.items << Spans{Span{text, false, {}, {}}};
    }
    document.blocks << std::move(list);
    return document;
}

}  // namespace

void addViewFigure(Document& document, const DocumentMaker& maker, GenogramView view, const char* words) {
    if (maker.records().all<Person>().isEmpty()) return;
    GenogramOptions options;
    options.asAt = maker.day();
    options.homes = view != GenogramView::Kin;
    const Layout layout = layoutOf(maker.records(), options, maker.words());
    Figure figure;
    figure.picture =
        viewDrawing(maker.records(), layout, options, maker.words(), maker.cleared().possible(), view, maker.cleared().pack());
    figure.alternative = maker.phrase(words);
    figure.caption = maker.phrase("document.figure", {dateWords(maker.day())});
    figure.where = maker.heading("genogram");
    figure.landscape = true;
    document.blocks << std::move(figure);
}

Document buildContactView(const ClearedSnapshot& snapshot, const Request& request) {
    return viewPaper(snapshot, request, GenogramView::Contact, "document.contact_view");
}

Document buildResponsibilityView(const ClearedSnapshot& snapshot, const Request& request) {
    return viewPaper(snapshot, request, GenogramView::Responsibility, "document.responsibility_view");
}

}  // namespace core
