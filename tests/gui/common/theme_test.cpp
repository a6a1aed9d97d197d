// SPDX-License-Identifier: MPL-2.0
#include "ui/common/theme.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using ui::Scheme;
using ui::Theme;
using ui::Token;

namespace {

double channel(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }
double luminance(const QColor& c) {
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Pair {
    Token ink;
    Token ground;
    double least;
};

const Token grounds[] = {Token::Window, Token::Base, Token::Chrome, Token::Raised};

}  // namespace

TEST_CASE("every pair of tokens is legible in every theme", "[theme]") {
    std::vector<Pair> pairs;
    for (const Token ground : grounds) {
        for (const Token ink : {Token::Text, Token::Muted, Token::Link, Token::Over, Token::Due, Token::Ok})
            pairs.push_back({ink, ground, 4.5});
        for (const Token edge : {Token::Border, Token::Accent, Token::OverFill, Token::OkFill})
            pairs.push_back({edge, ground, 3});
    }
    pairs.push_back({Token::OnAccent, Token::Accent, 4.5});
    pairs.push_back({Token::Text, Token::Tint, 4.5});
    pairs.push_back({Token::Over, Token::OverTint, 4.5});
    pairs.push_back({Token::Due, Token::DueTint, 4.5});
    pairs.push_back({Token::Ok, Token::OkTint, 4.5});
    pairs.push_back({Token::FocusInner, Token::FocusOuter, 3});
    pairs.push_back({Token::HouseholdLine, Token::HouseholdFill, 3});
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
        const Theme theme(scheme);
        for (const Pair& pair : pairs) {
            INFO("scheme " << int(scheme) << " token " << int(pair.ink) << " on " << int(pair.ground));
            CHECK(contrast(theme.color(pair.ink), theme.color(pair.ground)) >= pair.least);
        }
    }
}

TEST_CASE("one of the two colours of the focus ring shows on every ground", "[theme]") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
        const Theme theme(scheme);
        for (const Token ground : grounds)
            CHECK(std::max(contrast(theme.color(Token::FocusInner), theme.color(ground)),
                           contrast(theme.color(Token::FocusOuter), theme.color(ground))) >= 3);
    }
}

TEST_CASE("text size scales type and what holds it", "[theme]") {
    const Theme normal(Scheme::Light);
    const Theme doubled(Scheme::Light, 200);
    CHECK(doubled.font(ui::Type::Body).pointSizeF() == 2 * normal.font(ui::Type::Body).pointSizeF());
    CHECK(doubled.px(32) == 64);
    CHECK(normal.font(ui::Type::Page).pointSizeF() > normal.font(ui::Type::Heading).pointSizeF());
    CHECK(Theme(Scheme::Light, 900).textPercent() == 200);
    CHECK(Theme(Scheme::Light, 1).textPercent() == 90);
}
