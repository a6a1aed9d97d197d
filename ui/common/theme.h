// SPDX-License-Identifier: MPL-2.0
// How everything looks: colours, type and sizes of resources/ui/tokens.json as one value that is passed in.
// A change of theme or text size makes a new Theme and the window builds its pages anew.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <memory>

class QApplication;
class QLabel;

namespace ui {

enum class Token {
    Window,
    Base,
    Chrome,
    Raised,
    Text,
    Muted,
    Border,
    Hairline,
    Accent,
    OnAccent,
    Tint,
    Link,
    Over,
    OverFill,
    OverTint,
    Due,
    DueTint,
    Ok,
    OkFill,
    OkTint,
    FocusInner,
    FocusOuter,
    HouseholdFill,
    HouseholdLine,
    TieClose,
    TieHarm,
    Desk
};
enum class Type { Caption, Cell, Body, Heading, Page, Display };
enum class Weight { Regular, Strong };
enum class Scheme { Light, Dark, Contrast };

/// Distances in logical pixels; the only ones layouts use.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, xxxl = 48;
}

class Theme {
public:
    /// `textPercent` 90–200 scales type and whatever holds type; `family` empty = the system's font.
    explicit Theme(Scheme scheme, int textPercent = 100, const QString& family = {});

    Scheme scheme() const;
    int textPercent() const;
    QColor color(Token token) const;
    QFont font(Type type, Weight weight = Weight::Regular) const;
    /// Logical pixels at the chosen text size of a length given at 100 %: heights and widths of things that hold text.
    int px(int at100) const;
    /// The same for widths measured in Noto Sans: wider where the font in use runs wider.
    int textPx(int at100) const;
    QPalette palette() const;
    /// Milliseconds of a movement that usually lasts so long; 0 where movement is switched off (visual.md §5).
    int motion(int usual) const { return moves_ ? usual : 0; }
    void setMotion(bool moves) { moves_ = moves; }

    /// Style, palette and font for the whole program.
    void applyTo(QApplication& application) const;

private:
    struct Data;
    std::shared_ptr<const Data> data_;
    bool moves_ = true;
};

/// A label in one of the type styles; `token` is its colour. Plain text, never rich.
QLabel* makeLabel(const Theme& theme, const QString& text, Type type, Weight weight = Weight::Regular, Token token = Token::Text);

}  // namespace ui
