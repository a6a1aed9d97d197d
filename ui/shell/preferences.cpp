// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/preferences.h"

#include <QSettings>

#include <array>

namespace ui {
namespace {

constexpr std::array schemeNames{"light", "dark", "contrast"};

}  // namespace

Preferences Preferences::load() {
    const QSettings stored(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kinkeeper"), QStringLiteral("window"));
    Preferences p;
    const QString scheme = stored.value(QStringLiteral("theme")).toString();
    for (size_t i = 0; i < schemeNames.size(); ++i)
        if (scheme == QLatin1String(schemeNames[i])) p.scheme = Scheme(i);
    p.textPercent = std::clamp(stored.value(QStringLiteral("text"), 100).toInt(), 90, 200);
    p.moves = stored.value(QStringLiteral("movement"), true).toBool();
    p.keepRecent = stored.value(QStringLiteral("recent"), true).toBool();
    p.geometry = stored.value(QStringLiteral("geometry")).toByteArray();
    return p;
}

void Preferences::save() const {
    QSettings stored(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kinkeeper"), QStringLiteral("window"));
    stored.setValue(QStringLiteral("theme"), QLatin1String(schemeNames[size_t(scheme)]));
    stored.setValue(QStringLiteral("text"), textPercent);
    stored.setValue(QStringLiteral("movement"), moves);
    stored.setValue(QStringLiteral("recent"), keepRecent);
    stored.setValue(QStringLiteral("geometry"), geometry);
}

Theme Preferences::theme() const {
    Theme theme(scheme, textPercent);
    theme.setMotion(moves);
    return theme;
}

}  // namespace ui
