// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/family_look.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace ui {
namespace {

constexpr std::array switches{std::pair{"ties", &FamilyLook::ties},       std::pair{"homes", &FamilyLook::homes},
                              std::pair{"health", &FamilyLook::health},   std::pair{"status", &FamilyLook::status},
                              std::pair{"culture", &FamilyLook::culture}, std::pair{"initials", &FamilyLook::initials},
                              std::pair{"photos", &FamilyLook::photos},   std::pair{"friendly", &FamilyLook::friendly}};

template <core::NamedEnum E>
E named(const QJsonValue& value, E usual) {
    for (const auto& [one, name] : core::EnumNames<E>::table)
        if (value.toString() == QLatin1String(name.data(), qsizetype(name.size()))) return one;
    return usual;
}

}  // namespace

QString textOf(const FamilyLook& look) {
    const FamilyLook usual;
    QJsonObject json;
    if (look.symbols != usual.symbols) json.insert(QStringLiteral("symbols"), core::toName(look.symbols));
    if (look.view != usual.view) json.insert(QStringLiteral("view"), core::toName(look.view));
    for (const auto& [name, member] : switches)
        if (look.*member != usual.*member) json.insert(QLatin1String(name), look.*member);
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

FamilyLook lookFrom(const QString& text) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    FamilyLook look;
    look.symbols = named(json.value(QLatin1String("symbols")), look.symbols);
    look.view = named(json.value(QLatin1String("view")), look.view);
    for (const auto& [name, member] : switches) look.*member = json.value(QLatin1String(name)).toBool(look.*member);
    return look;
}

}  // namespace ui
