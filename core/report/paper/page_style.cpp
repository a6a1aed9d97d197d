// SPDX-License-Identifier: MPL-2.0
#include "core/report/paper/page_style.h"

namespace core::paper {

namespace {

constexpr double bodySize(PrintSize size) {
    switch (size) {
    case PrintSize::Standard: return 12;
    case PrintSize::Clear: return 14;
    case PrintSize::Large: return 18;
    case PrintSize::Extra: return 24;
    }
    return 12;
}

/// At the sizes for poor sight the foot grows too, but not so far that it takes the page.
constexpr double footSize(PrintSize size, double standard) {
    return size == PrintSize::Standard ? standard : std::min(std::max(12.0, bodySize(size) - 4), 16.0);
}

PageStyle courtStyle(PrintSize size) {
    const double body = bodySize(size);
    PageStyle style;
    style.margins = {mm(25), mm(22), mm(25), mm(25)};
    style.body = {body, body * 1.5, body * 0.6, false};
    style.lead = style.body;
    style.small = {std::max(12.0, body - 2), std::max(12.0, body - 2) * 1.33, body * 0.25, false};
    style.title = {body + 4, (body + 4) * 1.375, mm(5), true};
    style.section = {body, body * 1.5, body * 1.2, true};
    style.part = {body, body * 1.5, body * 0.6, true};
    style.cell = {body, body * 1.375, 0, false};
    style.foot = {footSize(size, 9.5), footSize(size, 9.5) * 1.3, 0, false};
    style.rowRule = mm(0.25);
    style.headRule = mm(0.5);
    style.headingGap = mm(0.5);
    style.cellPadding = mm(1.9);
    style.gutter = mm(3.5);
    style.titleRule = mm(0.5);
    return style;
}

PageStyle familyStyle(PrintSize size) {
    const double body = bodySize(size);
    PageStyle style;
    style.margins = {mm(20), mm(22), mm(20), mm(25)};
    style.body = {body, body * 20 / 14, body * 0.5, false};
    style.lead = {body + 2, (body + 2) * 1.375, mm(1), false};
    style.small = {std::max(12.0, body - 2), std::max(12.0, body - 2) * 1.33, body * 0.25, false};
    style.title = {body + 12, (body + 12) * 1.23, mm(7), true};
    style.section = {body + 2, (body + 2) * 1.375, mm(7), true};
    style.part = {body, body * 20 / 14, mm(4), true};
    style.cell = style.body;
    style.cell.above = 0;
    style.foot = {footSize(size, 12), footSize(size, 12) * 1.3, 0, false};
    style.rowRule = mm(0.35);
    style.headRule = mm(0.7);
    style.headingGap = mm(2);
    style.cellPadding = mm(2.1);
    style.gutter = mm(5);
    style.footRule = mm(0.25);
    return style;
}

/// A card has the room of a bank card: even in large print its letters stay small, and take more panels.
Type walletType(PrintSize size) {
    const double points = size == PrintSize::Standard ? 9 : size == PrintSize::Clear ? 10 : size == PrintSize::Large ? 12 : 14;
    return {points, points * 1.25, points * 0.35, false};
}

/// One and a half lines, and as much between paragraphs (British Dyslexia Association, style guide 2023).
void space(PageStyle& style) {
    for (Type* type : {&style.body, &style.lead, &style.cell, &style.part}) type->line = type->size * 1.8;
    for (Type* type : {&style.body, &style.lead}) type->above = std::max(type->above, type->size * 1.1);
    style.cellPadding *= 1.4;
    style.headingGap += mm(1);
}

}  // namespace

double PageStyle::width(bool landscape) const {
    return (landscape ? page.height() : page.width()) - margins.left() - margins.right();
}

PageStyle styleOf(const Document& document) {
    PageStyle style = document.look == Look::Court ? courtStyle(document.size) : familyStyle(document.size);
    style.look = document.look;
    style.wallet = walletType(document.size);
    style.picture = mm(19) * std::min(1.5, std::max(1.0, style.body.size / 16));
    style.cream = document.cream;
    if (document.spaced) space(style);
    if (document.bound) style.margins.setLeft(mm(35));
    return style;
}

}  // namespace core::paper
