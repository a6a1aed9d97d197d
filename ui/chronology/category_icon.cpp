// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/category_icon.h"

#include "ui/common/icon.h"

namespace ui {
namespace {

QString iconName(core::Category category) {
    using C = core::Category;
    switch (category) {
    case C::BirthFamilyEvent:
    case C::ChangeOfCarer: return QStringLiteral("people");
    case C::BereavementLoss: return QStringLiteral("heart");
    case C::MoveOfHome:
    case C::Placement:
    case C::ReturnAttempt: return QStringLiteral("home");
    case C::ChangeOfWorker: return QStringLiteral("person");
    case C::LegalCourt: return QStringLiteral("gavel");
    case C::ReferralAssessment:
    case C::ConferencePlan: return QStringLiteral("document");
    case C::Section47Enquiry:
    case C::OffencePolice: return QStringLiteral("shield");
    case C::InjuryHarm:
    case C::NeglectIncident:
    case C::DomesticAbuse: return QStringLiteral("alert-triangle");
    case C::SubstanceUse:
    case C::MentalHealth:
    case C::HealthDevelopment: return QStringLiteral("health");
    case C::MissingExploitation: return QStringLiteral("search");
    case C::School: return QStringLiteral("school");
    case C::ContactFamilyTime: return QStringLiteral("calendar");
    case C::AchievementPositive: return QStringLiteral("award");
    case C::ServiceStartEnd: return QStringLiteral("link");
    case C::DisclosureChildSaid: return QStringLiteral("speech");
    case C::ReviewDecision: return QStringLiteral("check");
    case C::Other: break;
    }
    return QStringLiteral("note");
}

}  // namespace

QHash<core::Category, QIcon> categoryIcons() {
    QHash<core::Category, QIcon> icons;
    for (const auto& [category, name] : core::EnumNames<core::Category>::table) icons.insert(category, icon(iconName(category)));
    return icons;
}

}  // namespace ui
