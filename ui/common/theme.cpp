// SPDX-License-Identifier: MPL-2.0
#include "ui/common/theme.h"

#include "ui/common/house_style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr std::array tokenNames{
    "window",    "base",    "chrome",      "raised",      "text",           "muted",          "border",    "hairline", "accent",
    "on_accent", "tint",    "link",        "over",        "over_fill",      "over_tint",      "due",       "due_tint", "ok",
    "ok_fill",   "ok_tint", "focus_inner", "focus_outer", "household_fill", "household_line", "tie_close", "tie_harm", "desk"};
constexpr std::array typeNames{"caption", "cell", "body", "heading", "page", "display"};
static_assert(tokenNames.size() == size_t(Token::Desk) + 1);
static_assert(typeNames.size() == size_t(Type::Display) + 1);

const char* columnOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::Light: return "light";
    case Scheme::Dark: return "dark";
    case Scheme::Contrast: return "contrast";
    }
    return "light";
}

}  // namespace

struct Theme::Data {
    Scheme scheme = Scheme::Light;
    int percent = 100;
    QString family;
    std::array<QColor, tokenNames.size()> colours;
    std::array<qreal, typeNames.size()> ratios;  // of the body font
};

Theme::Theme(Scheme scheme, int textPercent, const QString& family) {
    QFile file(QStringLiteral(":/ui/tokens.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("tokens.json is not part of this program");
    const QJsonObject tokens = QJsonDocument::fromJson(file.readAll()).object();
    auto data = std::make_shared<Data>();
    data->scheme = scheme;
    data->percent = std::clamp(textPercent, 90, 200);
    data->family = family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family() : family;
    const QJsonObject colours = tokens.value(QLatin1String("colour")).toObject();
    for (size_t i = 0; i < tokenNames.size(); ++i)
        data->colours[i] =
            QColor(colours.value(QLatin1String(tokenNames[i])).toObject().value(QLatin1String(columnOf(scheme))).toString());
    const QJsonObject type = tokens.value(QLatin1String("type_px")).toObject();
    const qreal body = type.value(QLatin1String("body")).toDouble(14);
    for (size_t i = 0; i < typeNames.size(); ++i) data->ratios[i] = type.value(QLatin1String(typeNames[i])).toDouble(body) / body;
    data_ = std::move(data);
}

Scheme Theme::scheme() const { return data_->scheme; }
int Theme::textPercent() const { return data_->percent; }
QColor Theme::color(Token token) const { return data_->colours[size_t(token)]; }
int Theme::px(int at100) const { return (at100 * data_->percent + 50) / 100; }

int Theme::textPx(int at100) const {
    constexpr qreal digitAt100 = 14 * 0.572;  // advance of a digit in Noto Sans of the body size
    const qreal breadth = QFontMetricsF(font(Type::Body)).horizontalAdvance(u'0') / (digitAt100 * data_->percent / 100.0);
    return int(std::ceil(px(at100) * std::max(1.0, breadth)));
}

QFont Theme::font(Type type, Weight weight) const {
    constexpr qreal bodyPoints = 10.5;  // 14 px at 96 dpi
    QFont font(data_->family);
    font.setPointSizeF(bodyPoints * data_->ratios[size_t(type)] * data_->percent / 100.0);
    font.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, color(Token::Window));
    p.setColor(QPalette::WindowText, color(Token::Text));
    p.setColor(QPalette::Base, color(Token::Base));
    p.setColor(QPalette::AlternateBase, color(Token::Raised));
    p.setColor(QPalette::Text, color(Token::Text));
    p.setColor(QPalette::PlaceholderText, color(Token::Muted));
    p.setColor(QPalette::Button, color(Token::Base));
    p.setColor(QPalette::ButtonText, color(Token::Text));
    p.setColor(QPalette::BrightText, color(Token::OnAccent));
    p.setColor(QPalette::Highlight, color(Token::Accent));
    p.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    p.setColor(QPalette::Link, color(Token::Link));
    p.setColor(QPalette::LinkVisited, color(Token::Link));
    p.setColor(QPalette::ToolTipBase, color(Token::Raised));
    p.setColor(QPalette::ToolTipText, color(Token::Text));
    p.setColor(QPalette::Light, color(Token::Base));
    p.setColor(QPalette::Midlight, color(Token::Raised));
    p.setColor(QPalette::Mid, color(Token::Hairline));
    p.setColor(QPalette::Dark, color(Token::Border));
    p.setColor(QPalette::Shadow, color(Token::Border));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Token::Border));
    p.setColor(QPalette::Disabled, QPalette::Base, color(Token::Raised));
    return p;
}

void Theme::applyTo(QApplication& application) const {
    application.setStyle(new HouseStyle(*this));  // QApplication owns its style
    application.setPalette(palette());
    application.setFont(font(Type::Body));
}

QLabel* makeLabel(const Theme& theme, const QString& text, Type type, Weight weight, Token token) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme.font(type, weight));
    if (token != Token::Text) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.color(token));
        label->setPalette(palette);
    }
    return label;
}

}  // namespace ui
