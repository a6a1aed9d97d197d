// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/reader.h"

#include "core/base/text.h"
#include "core/rules/kinship.h"

namespace core {
namespace {

bool isPlacement(HouseholdKind kind) { return kind == HouseholdKind::FosterHome || kind == HouseholdKind::ChildrensHome; }

/// Is it a private person who spoke, and not an office?
bool isPrivate(SourceKind kind) {
    return kind == SourceKind::ToldBy || kind == SourceKind::Family || kind == SourceKind::SelfReport ||
           kind == SourceKind::Other;
}

bool isOfHealth(const ChronologyEntry& entry) {
    // Births are the family's own history, whoever wrote them down.
    const bool fromHealth = entry.sourceKind == SourceKind::Health && entry.category != Category::BirthFamilyEvent;
    return fromHealth || entry.category == Category::HealthDevelopment || entry.category == Category::MentalHealth ||
           entry.category == Category::SubstanceUse;
}

bool takesPart(const ChronologyEntry& entry, const PersonId& person) {
    return std::any_of(entry.participants.begin(), entry.participants.end(),
                       [&](const Participant& p) { return p.person == person; }) ||
           std::any_of(entry.impacts.begin(), entry.impacts.end(),
                       [&](const ChildImpact& impact) { return impact.child == person; });
}

bool saysFosterCarer(const QString& role) {
    const QStringList words = wordsOf(role);
    return words.contains(QStringLiteral("foster")) && !words.contains(QStringLiteral("worker"));
}

/// Links into care: fostering, and an adoption where the child also has a parent of another kind.
QSet<ParentageId> linksIntoCare(const CaseSnapshot& records) {
    QSet<PersonId> bornTo;
    for (const Parentage& link : records.all<Parentage>())
        if (link.parent && link.kind != ParentageKind::Foster && link.kind != ParentageKind::Adoptive) bornTo.insert(link.child);
    QSet<ParentageId> links;
    for (const Parentage& link : records.all<Parentage>()) {
        const bool adopted = link.kind == ParentageKind::Adoptive && bornTo.contains(link.child);
        if (link.kind == ParentageKind::Foster || adopted) links.insert(link.id);
    }
    return links;
}

/// One representative for each group of people who are joined by unions and parents' links other than `cut`.
QHash<PersonId, PersonId> kinGroups(const CaseSnapshot& records, const QSet<ParentageId>& cut) {
    QHash<PersonId, PersonId> up;
    const auto root = [&](PersonId id) {
        for (auto next = up.constFind(id); next != up.constEnd(); next = up.constFind(id)) id = *next;
        return id;
    };
    const auto join = [&](const std::optional<PersonId>& a, const std::optional<PersonId>& b) {
        if (!a || !b) return;
        const PersonId first = root(*a), second = root(*b);
        if (first != second) up.insert(std::max(first, second), std::min(first, second));
    };
    for (const Union& pair : records.all<Union>()) join(pair.a, pair.b);
    for (const Parentage& link : records.all<Parentage>())
        if (!cut.contains(link.id)) join(link.child, link.parent);
    QHash<PersonId, PersonId> groups;
    for (const Person& person : records.all<Person>()) groups.insert(person.id, root(person.id));
    return groups;
}

QSet<PersonId> withKin(const QSet<PersonId>& people, const QHash<PersonId, PersonId>& kin) {
    QSet<PersonId> groups;
    for (const PersonId& person : people)
        if (kin.contains(person)) groups.insert(kin.value(person, person));
    QSet<PersonId> all;
    for (auto one = kin.begin(); one != kin.end(); ++one)
        if (groups.contains(one.value())) all.insert(one.key());
    return all;
}

}  // namespace

QStringList wordsOf(const QString& text) {
    QStringList words;
    QString word;
    for (const QChar c : folded(text)) {
        if (c.isLetterOrNumber()) word += c;
        else if (!word.isEmpty()) words += std::exchange(word, {});
    }
    if (!word.isEmpty()) words += word;
    return words;
}

Reader::Reader(const CaseSnapshot& records, const Audience& audience, const QStringList& standing)
    : records_(records), audience_(audience) {
    for (const PersonId& child : subjectChildren(records)) subjects_.insert(child);
    findCarers();
    if (audience_.person) leaveOutKnown();
    findOwn();
    findWords(standing);
}

void Reader::findCarers() {
    const QSet<ParentageId> intoCare = linksIntoCare(records_);
    kin_ = kinGroups(records_, intoCare);
    QSet<PersonId> candidates;
    for (const Parentage& link : records_.all<Parentage>())
        if (intoCare.contains(link.id) && link.parent && subjects_.contains(link.child)) candidates.insert(*link.parent);
    for (const Person& person : records_.all<Person>())
        if (saysFosterCarer(person.role)) candidates.insert(person.id);
    for (const Placement& placement : records_.all<Placement>())
        if (subjects_.contains(placement.child))
            for (const PersonId& carer : placement.carers) candidates.insert(carer);
    // A grandmother who fosters is kin all the same: her family knows her.
    const QSet<PersonId> family = withKin(subjects_, kin_);
    proper_ = candidates - family;
    for (const Residence& stay : records_.all<Residence>()) {
        const Household* home = records_.find<Household>(stay.household);
        if (home && (isPlacement(home->kind) || proper_.contains(stay.person))) placements_.insert(stay.household);
    }
    for (const Placement& placement : records_.all<Placement>())
        if (placement.household && std::any_of(placement.carers.begin(), placement.carers.end(),
                                               [&](const PersonId& carer) { return proper_.contains(carer); }))
            placements_.insert(*placement.household);
    carers_ = proper_;
    for (const Residence& stay : records_.all<Residence>())
        if (placements_.contains(stay.household) && !family.contains(stay.person)) carers_.insert(stay.person);
    carers_ = withKin(carers_, kin_);
    for (const Parentage& link : records_.all<Parentage>())
        if (link.parent && subjects_.contains(link.child) && !carers_.contains(*link.parent) && !isReader(*link.parent))
            otherParents_.insert(*link.parent);
}

void Reader::leaveOutKnown() {
    // Carers know their own home; a child who lives or lived with carers knows them.
    QSet<PersonId> known{*audience_.person};
    for (const Parentage& link : records_.all<Parentage>())
        if (link.child == audience_.person && link.parent) known.insert(*link.parent);
    for (const Residence& stay : records_.all<Residence>())
        if (placements_.contains(stay.household) && livesIn(stay.household, false)) known.insert(stay.person);
    known = withKin(known, kin_);
    carers_ -= known;
    proper_ -= known;
}

void Reader::findOwn() {
    if (audience_.person) own_.insert(*audience_.person);
    if (audience_.kind == AudienceKind::Carer || audience_.kind == AudienceKind::Agency) own_ += subjects_;
    const bool isParent = audience_.kind == AudienceKind::Parent || audience_.kind == AudienceKind::Subject;
    for (const Parentage& link : records_.all<Parentage>())
        if (isParent && link.parent && isReader(*link.parent) && subjects_.contains(link.child)) own_.insert(link.child);
}

void Reader::findWords(const QStringList& standing) {
    QSet<QString> known{QStringLiteral("foster"), QStringLiteral("carer"), QStringLiteral("carers"), QStringLiteral("unknown")};
    for (const QString& text : standing)
        for (const QString& word : wordsOf(text)) known.insert(word);
    for (const Person& person : records_.all<Person>())
        for (const PersonName& name : person.names)
            for (const QString& word : wordsOf(name.given + u' ' + name.family))
                if (word.size() > 1) (isCarer(person.id) ? carerWords_ : known).insert(word);
    carerWords_ -= known;
    const auto& stays = records_.all<Residence>();
    const bool withChild = std::any_of(stays.begin(), stays.end(), [&](const Residence& stay) {
        return !stay.to && subjects_.contains(stay.person) && livesIn(stay.household, true);
    });
    hidesSchools_ = hides(Topic::School) && !withChild;
    if (!hidesSchools_) return;
    const auto add = [&](SourceKind kind, const QString& agency) {
        if (kind == SourceKind::School && !agency.trimmed().isEmpty()) schools_ += folded(agency);
    };
    for (const Source& source : records_.all<Source>()) add(source.kind, source.agency);
    for (const ChronologyEntry& entry : records_.all<ChronologyEntry>()) add(entry.sourceKind, entry.agency);
    for (const Schooling& stay : records_.all<Schooling>()) add(SourceKind::School, stay.school);
    for (const Agency& agency : records_.all<Agency>())
        if (agency.kind == AgencyKind::School) add(SourceKind::School, agency.name);
}

bool Reader::anybodyIn(const HouseholdId& household, const QSet<PersonId>& people, bool now) const {
    const auto& stays = records_.all<Residence>();
    return std::any_of(stays.begin(), stays.end(), [&](const Residence& stay) {
        return stay.household == household && (!now || !stay.to) && people.contains(stay.person);
    });
}

bool Reader::livesIn(const HouseholdId& household, bool now) const {
    return audience_.person && anybodyIn(household, {*audience_.person}, now);
}

std::optional<Topic> Reader::withholdsHome(const Household& home) const {
    if (home.kind == HouseholdKind::Refuge && hides(Topic::Refuge)) return Topic::Refuge;
    if (livesIn(home.id, true)) return std::nullopt;
    const bool livedThere = livesIn(home.id, false);
    const bool knowsPlacement = livedThere && audience_.kind != AudienceKind::Parent;
    const bool isHome = isPlacement(home.kind) || anybodyIn(home.id, carers_, false);
    if (isHome && !knowsPlacement && hides(Topic::PlacementAddress)) return Topic::PlacementAddress;
    // That the other parent still lives in the once common home is not said either.
    const bool isOthers = audience_.kind == AudienceKind::Parent && anybodyIn(home.id, otherParents_, true);
    if (isOthers && hides(Topic::OtherParentAddress)) return Topic::OtherParentAddress;
    if (!livedThere && hides(Topic::ThirdPartyAddress)) return Topic::ThirdPartyAddress;
    return std::nullopt;
}

std::optional<Topic> Reader::withholds(const Address& address) const {
    QList<std::optional<Topic>> topics;
    bool livesThere = false;
    for (const Household& home : records_.all<Household>()) {
        if (home.address != address.id) continue;
        topics.append(withholdsHome(home));
        livesThere = livesThere || livesIn(home.id, true);
    }
    if (topics.contains(Topic::Refuge)) return Topic::Refuge;
    const bool isBarred = audience_.person && address.notToLearn.contains(*audience_.person);
    const bool isGuarded = address.restricted || !address.notToLearn.isEmpty();
    if ((isBarred || (isGuarded && !livesThere)) && hides(Topic::GuardedAddress)) return Topic::GuardedAddress;
    if (livesThere) return std::nullopt;
    // Two homes at one address: what must not be known of one must not be read off the other.
    for (const Topic hidden : {Topic::PlacementAddress, Topic::OtherParentAddress})
        if (topics.contains(hidden)) return hidden;
    const bool known = topics.contains(std::nullopt) || !hides(Topic::ThirdPartyAddress);
    return known ? std::nullopt : std::optional(Topic::ThirdPartyAddress);
}

std::optional<Topic> Reader::withholdsPhone(const Address& address) const {
    if (!hides(Topic::ContactDetails)) return std::nullopt;
    const auto& homes = records_.all<Household>();
    const bool livesThere = std::any_of(
        homes.begin(), homes.end(), [&](const Household& home) { return home.address == address.id && livesIn(home.id, true); });
    return livesThere ? std::nullopt : std::optional(Topic::ContactDetails);
}

std::optional<Topic> Reader::withholds(const Household& home) const {
    const std::optional<Topic> topic = withholdsHome(home);
    if (topic == Topic::Refuge || topic == Topic::PlacementAddress) return topic;
    if (namesCarer(home.name)) return Topic::CarerIdentity;
    const Address* address = home.address ? records_.find<Address>(*home.address) : nullptr;
    const std::optional<Topic> hidden = address ? withholds(*address) : std::nullopt;
    if (!hidden) return std::nullopt;
    static const QSet<QString> plain{QStringLiteral("home"), QStringLiteral("house"), QStringLiteral("flat"),
                                     QStringLiteral("the")};
    const QStringList words = wordsOf(address->lines + u' ' + address->postcode);
    const QStringList name = wordsOf(home.name);
    const bool tells = std::any_of(name.begin(), name.end(), [&](const QString& word) {
        return word.size() > 2 && !plain.contains(word) && words.contains(word);
    });
    return tells ? hidden : std::nullopt;
}

std::optional<Topic> Reader::withholdsSource(SourceKind kind, const QString& all, const QString& text, bool isOffice) const {
    if (text.isEmpty()) return std::nullopt;
    if (isPrivate(kind) && hides(Topic::Referrer) && !saidIt(all)) return Topic::Referrer;
    if (hidesSchools_) {
        const QString plain = folded(text);
        const auto named = [&](const QString& school) { return plain.contains(school); };
        const bool namesSchool = (isOffice && kind == SourceKind::School) || std::any_of(schools_.begin(), schools_.end(), named);
        if (namesSchool) return Topic::School;
    }
    return namesCarer(text) ? std::optional(Topic::CarerIdentity) : std::nullopt;
}

std::optional<Topic> Reader::withholds(const ChronologyEntry& entry) const {
    const bool named = audience_.person.has_value();
    const bool isBarred = named ? entry.notFor.contains(*audience_.person) : !entry.notFor.isEmpty();
    if (isBarred && hides(Topic::NotForReader)) return Topic::NotForReader;
    const bool involved = named && (takesPart(entry, *audience_.person) || subjects_.contains(*audience_.person));
    if (!involved && hides(Topic::NotAboutReader)) return Topic::NotAboutReader;
    if (!isOfHealth(entry) || !hides(Topic::ThirdPartyHealth)) return std::nullopt;
    bool aboutSomebody = false;
    for (const Participant& part : entry.participants) {
        if (part.role != ParticipantRole::About) continue;
        if (isOwn(part.person)) return std::nullopt;
        aboutSomebody = true;
    }
    return aboutSomebody ? std::optional(Topic::ThirdPartyHealth) : std::nullopt;
}

std::optional<Topic> Reader::withholds(const Note& note) const {
    // Somebody's own record holds also what was noted about them.
    const bool aboutReader =
        audience_.kind == AudienceKind::Subject && audience_.person && note.about == anyId(*audience_.person);
    return aboutReader || !hides(Topic::WorkingNote) ? std::nullopt : std::optional(Topic::WorkingNote);
}

bool Reader::saidIt(const QString& text) const {
    const Person* reader = audience_.person ? records_.find<Person>(*audience_.person) : nullptr;
    if (!reader) return false;
    const QStringList words = wordsOf(text);
    for (const PersonName& name : reader->names) {
        const QStringList given = wordsOf(name.given);
        const QStringList family = wordsOf(name.family);
        for (qsizetype i = 0; i < words.size() && !given.isEmpty(); ++i) {
            if (words[i] != given.first()) continue;
            // "Dana's sister" is somebody else; "Dana Hartley", "told by Dana" and "Dana says" are Dana.
            const QString next = words.value(i + 1);
            if (next == u"s") continue;
            if (next.isEmpty() || i == 0 || family.contains(next)) return true;
        }
    }
    return false;
}

bool Reader::namesCarer(const QString& text) const {
    if (carerWords_.isEmpty() || !hides(Topic::CarerIdentity)) return false;
    const QStringList words = wordsOf(text);
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return carerWords_.contains(word); });
}

}  // namespace core
