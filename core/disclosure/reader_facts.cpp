// SPDX-License-Identifier: MPL-2.0
// Which facts with dates a reader may have: health, alerts, a parent's earlier family, where a child is placed.
#include "core/disclosure/reader.h"

namespace core {
namespace {

std::optional<Topic> ifHidden(const Reader& reader, Topic topic) {
    return reader.hides(topic) ? std::optional(topic) : std::nullopt;
}

/// The authority's own people; agencies and carers with whom it works; the family.
AlertReader circleOf(AudienceKind kind) {
    switch (kind) {
    case AudienceKind::Internal: return AlertReader::Team;
    case AudienceKind::Court:
    case AudienceKind::Guardian:
    case AudienceKind::Carer:
    case AudienceKind::Agency: return AlertReader::Professionals;
    case AudienceKind::Parent:
    case AudienceKind::Child:
    case AudienceKind::Subject: break;
    }
    return AlertReader::Everyone;
}

}  // namespace

std::optional<Topic> Reader::withholds(const HealthFact& fact) const {
    return isOwn(fact.person) ? std::nullopt : ifHidden(*this, Topic::ThirdPartyHealth);
}

std::optional<Topic> Reader::withholds(const Alert& alert) const {
    const bool isBarred = audience_.person ? alert.notFor.contains(*audience_.person) : !alert.notFor.isEmpty();
    if (isBarred && hides(Topic::NotForReader)) return Topic::NotForReader;
    // An alert for a wider circle is for the narrower ones as well.
    const bool isFor = int(circleOf(audience_.kind)) <= int(alert.reader);
    return isFor ? std::nullopt : std::optional(Topic::NotForReader);
}

std::optional<Topic> Reader::withholds(const EarlierChild& child) const {
    return isReader(child.parent) ? std::nullopt : ifHidden(*this, Topic::ParentHistory);
}

std::optional<Topic> Reader::withholds(const Proceeding& proceeding) const {
    const bool isParty = std::any_of(proceeding.parties.begin(), proceeding.parties.end(),
                                     [&](const Party& party) { return party.person && isReader(*party.person); });
    return isParty || !proceeding.earlier ? std::nullopt : ifHidden(*this, Topic::ParentHistory);
}

std::optional<Topic> Reader::withholds(const Citation& citation) const {
    const bool isOthers = citation.version ? !isReader(*citation.version) : !citation.versionText.trimmed().isEmpty();
    return isOthers ? ifHidden(*this, Topic::Referrer) : std::nullopt;
}

std::optional<Topic> Reader::withholds(const Placement& placement) const {
    if (audience_.person && placement.carers.contains(*audience_.person)) return std::nullopt;
    const Household* home = placement.household ? records_.find<Household>(*placement.household) : nullptr;
    if (home) return withholdsHome(*home);
    // With a parent the home is that of a person of the case and guarded as such; in words it is guarded always.
    return ifHidden(*this, Topic::PlacementAddress);
}

}  // namespace core
