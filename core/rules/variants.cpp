// SPDX-License-Identifier: MPL-2.0
#include "core/rules/variants.h"

#include "core/rules/events.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

// An unborn child is younger than any age; a vague date of birth counts by what is possible.
bool isUnder(const Person& child, int years, QDate on) {
    if (child.beginning == Beginning::Unborn) return true;
    const std::optional<AgeRange> age = ageAt(child.birth, on);
    return age && age->least < years;
}

bool isFrom(const Person& child, int years, QDate on) {
    const std::optional<AgeRange> age = ageAt(child.birth, on);
    return age && age->most < AgeRange::oldest && age->most >= years;
}

bool hasNeeds(const Person& parent) {
    return !parent.communicationNeeds.trimmed().isEmpty() || !parent.disability.trimmed().isEmpty();
}

/// N of "child_under_N" or "child_from_N" among what the pack says of the variant; 0 = it says no such thing.
int yearsOf(const Pack& pack, const Variant& variant, QLatin1String what) {
    const Code* code = findCode(pack, QStringLiteral("variant"), variant.id);
    if (!code) return 0;
    for (const QString& property : code->is)
        if (property.startsWith(what)) return property.mid(what.size()).toInt();
    return 0;
}
int childUnder(const Pack& pack, const Variant& variant) { return yearsOf(pack, variant, QLatin1String("child_under_")); }

std::optional<PersonId> whoSpeaksFor(const CaseSnapshot& records, const Pack& pack, const Variant& variant, QDate on) {
    const int under = childUnder(pack, variant), from = yearsOf(pack, variant, QLatin1String("child_from_"));
    for (const PersonId& id : childrenOf(records)) {
        const Person* child = records.find<Person>(id);
        if (child && under > 0 && isUnder(*child, under, on)) return id;
        if (child && from > 0 && isFrom(*child, from, on)) return id;
    }
    if (!goesByParent(pack, variant)) return std::nullopt;
    for (const PersonId& id : parentsOf(records))
        if (const Person* parent = records.find<Person>(id); parent && hasNeeds(*parent)) return id;
    return std::nullopt;
}

/// What a task is shown by says what of a variant belongs to it.
QStringList addedTo(const Check& evidence, const Variant& variant) {
    if (evidence.check == QLatin1String("factors_rated")) return variant.focus;
    if (evidence.check == QLatin1String("assessment")) return variant.fields;
    if (evidence.check == QLatin1String("agreement_answered")) return variant.agreement;
    if (evidence.check == QLatin1String("plan_agreed")) return variant.contact;
    return {};
}

int weeksInCare(const QList<ProcessEvent>& events, const PersonId& child, QDate on) {
    QDate since;
    for (const ProcessEvent& event : events) {
        if (event.child.value_or(child) != child || !event.day.isValid() || event.day > on) continue;
        if (event.name == QLatin1String("looked_after")) since = event.day;
        if (event.name == QLatin1String("looked_after_ended")) since = {};
    }
    return since.isValid() ? int(since.daysTo(on) / 7) : -1;
}

}  // namespace

bool goesByParent(const Pack& pack, const Variant& variant) {
    return codeIs(pack, QStringLiteral("variant"), variant.id, QStringLiteral("parent_needs"));
}

QList<const Variant*> variantsOf(const CaseSnapshot& records, const Pack& pack) {
    QList<const Variant*> chosen;
    const CaseProfile* profile = records.profile();
    if (!profile) return chosen;
    for (const Variant& variant : pack.framework.variants)
        if (profile->variants.contains(variant.id)) chosen.append(&variant);
    return chosen;
}

QList<VariantOffer> variantOffers(const CaseSnapshot& records, const Pack& pack, QDate on) {
    QList<VariantOffer> offers;
    const QList<const Variant*> chosen = variantsOf(records, pack);
    for (const Variant& variant : pack.framework.variants)
        if (!chosen.contains(&variant))
            if (const std::optional<PersonId> person = whoSpeaksFor(records, pack, variant, on))
                offers.append({&variant, *person});
    return offers;
}

QStringList guidanceOf(const CaseSnapshot& records, const Pack& pack, const TaskRule& task) {
    QStringList terms;
    for (const Variant* variant : variantsOf(records, pack))
        for (const Check& evidence : task.evidence) terms += addedTo(evidence, *variant);
    terms.removeDuplicates();
    return terms;
}

QStringList assessmentSections(const CaseSnapshot& records, const Pack& pack) {
    QStringList sections = pack.library.sections;
    for (const Variant* variant : variantsOf(records, pack)) sections += variant->fields;
    sections.removeDuplicates();
    return sections;
}

QString sectionTerm(const QString& section) { return section.contains(u'.') ? section : QStringLiteral("section.") + section; }

QList<ChildsWeeks> childsWeeks(const CaseSnapshot& records, const Pack& pack, QDate on) {
    QList<ChildsWeeks> list;
    int years = 0;
    for (const Variant* variant : variantsOf(records, pack)) years = std::max(years, childUnder(pack, *variant));
    if (years == 0) return list;
    const QList<ProcessEvent> events = eventsOf(records, pack, on);
    for (const PersonId& id : childrenOf(records)) {
        const Person& child = *records.find<Person>(id);
        const std::optional<QDate> born = child.birth.exact();
        if (child.beginning != Beginning::Born || !born || *born > on || !isUnder(child, years, on)) continue;
        list.append({id, int(born->daysTo(on) / 7), weeksInCare(events, id, on)});
    }
    return list;
}

}  // namespace core
