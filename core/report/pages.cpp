// SPDX-License-Identifier: MPL-2.0
#include "core/report/pages.h"

#include "core/report/paper/composer.h"
#include "core/report/paper/page_maker.h"

namespace core {

namespace {

using namespace paper;

KnownPages numbersOf(const Pages& pages) {
    KnownPages numbers;
    for (auto place = pages.places.begin(); place != pages.places.end(); ++place) numbers.insert(place.key(), place->page + 1);
    return numbers;
}

/// A page number can move what it stands in, so the document is laid out until the numbers stay. Numbers that swing for
/// ever are left out of the text; those of the contents have their own column and cannot swing.
Pages settle(const Document& document, const PageStyle& style, int atMost, const Progress& progress) {
    constexpr int passes = 6;
    TextBreaker breaker;
    const Furniture furniture(document, style, breaker);
    const double taken = style.page.height() - (furniture.bottom(style.page.height()) - furniture.top());
    KnownPages known;
    for (int pass = 0;; ++pass) {
        Composer composer(document, style, taken, breaker, known, pass < passes);
        const Galley galley = composer.compose(atMost, progress);
        Pages pages = makePages(galley, style, furniture);
        const KnownPages now = numbersOf(pages);
        const bool done = !galley.numbersPages || !galley.complete || now == known || pass > passes + 1;
        known = now;
        if (!done) continue;
        const int of = galley.complete ? int(pages.pages.size()) : 0;
        for (qsizetype i = 0; i < pages.pages.size(); ++i)
            pages.pages[i].chunks[0].items += furniture.items(pages.pages[i].size, int(i) + 1, of);
        if (atMost > 0 && pages.pages.size() > atMost) {
            pages.complete = false;
            pages.pages.resize(atMost);
        }
        return pages;
    }
}

}  // namespace

Pages layOut(const Document& document, const PageSetup& setup, const Progress& progress) {
    Pages pages = settle(document, styleOf(document), setup.atMost, progress);
    pages.title = document.title;
    pages.language = document.language;
    return pages;
}

}  // namespace core
