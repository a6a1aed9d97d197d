// SPDX-License-Identifier: MPL-2.0
// FAM: partners, phases of their union, and each child's links to them.
#include "core/interchange/gedcom_reading.h"

namespace core::gedcom {
namespace {

bool is(const Node& node, const char* tag) { return node.tag == QLatin1String(tag); }

std::optional<ParentageKind> parentageKind(const QString& text) {
    const QString said = text.trimmed().toLower();
    for (const auto& [kind, stored] : EnumNames<ParentageKind>::table)
        if (said == QLatin1String(stored.data(), qsizetype(stored.size()))) return kind;
    if (said == QLatin1String("natural") || said == QLatin1String("biological")) return ParentageKind::Birth;
    if (said == QLatin1String("adopted")) return ParentageKind::Adoptive;
    if (said == QLatin1String("guardian")) return ParentageKind::SpecialGuardian;
    if (said == QLatin1String("related")) return ParentageKind::Kinship;
    return std::nullopt;
}

std::optional<UnionKind> unionKind(const QString& text) {
    const QString said = text.trimmed().toLower();
    for (const auto& [kind, stored] : EnumNames<UnionKind>::table)
        if (said == QLatin1String(stored.data(), qsizetype(stored.size()))) return kind;
    if (said == QLatin1String("civil partnership")) return UnionKind::CivilPartnership;
    if (said == QLatin1String("common law") || said == QLatin1String("partners")) return UnionKind::Cohabiting;
    return std::nullopt;
}

struct FamilyReader {
    const Node& node;
    Reading& reading;
    Union pair;
    Leftovers left;
    QList<UnionPhase> ends;             // their `from` is not used
    std::optional<UnionPhase> promise;  // engagement or banns: counts only where no marriage is told
    QList<PersonId> children;
    bool linksOnly = false;  // single links of Kinkeeper without a union

    QList<PersonId> partners() const {
        QList<PersonId> all;
        if (pair.a) all.append(*pair.a);
        if (pair.b) all.append(*pair.b);
        return all;
    }

    void readPartner(const Node& line) {
        const auto found = reading.persons.constFind(line.pointer);
        if (found == reading.persons.cend()) {
            if (line.pointer != QLatin1String("VOID")) pointsToNothing(line);
            return;
        }
        for (const Node& child : line.children) reading.keep(child, left);
        if (pair.a == *found || pair.b == *found) return;
        if (!reading.familiesNamed.contains({line.pointer, node.xref}))
            reading.problems.info("one_sided_link", line.line, line.tag,
                                  QStringLiteral("The family names %1, but not the other way round. The family was followed.")
                                      .arg(quoted(line.pointer)));
        std::optional<PersonId>& first = is(line, "WIFE") ? pair.b : pair.a;
        std::optional<PersonId>& second = is(line, "WIFE") ? pair.a : pair.b;
        if (!first) first = *found;
        else if (!second) second = *found;
        else {
            reading.problems.warn("partner_too_many", line.line, line.tag,
                                  QStringLiteral("A family has more than two partners. The third is kept in a note."));
            reading.keep(line, left);
        }
    }

    void pointsToNothing(const Node& line) {
        reading.problems.warn("pointer_to_nothing", line.line, line.tag,
                              QStringLiteral("The person %1 is not in the file. The link was left out.")
                                  .arg(quoted(line.pointer.isEmpty() ? line.value : line.pointer)));
    }

    // TYPE and PLAC are fields; what else stands under MARR or DIV is kept in words.
    void keepRest(const Node& line, bool typeSaid) {
        const QString value = line.value.trimmed();
        QStringList parts;
        if (!value.isEmpty() && value != QLatin1String("Y")) parts.append(value);
        const QString below =
            typeSaid ? reading.wordsUnder(line, {"DATE", "PLAC", "TYPE"}) : reading.wordsUnder(line, {"DATE", "PLAC"});
        if (!below.isEmpty()) parts.append(below);
        if (parts.isEmpty()) return;
        left.append(QStringLiteral("%1: %2").arg(tagWord(line.tag), parts.join(QStringLiteral("; "))));
        reading.problems.info(
            "kept_as_note", line.line, line.tag,
            QStringLiteral("Part of “%1” has no field of its own. It is kept as a note.").arg(tagWord(line.tag)));
    }

    void readStart(const Node& line, UnionKind otherwise) {
        const auto said = unionKind(line.childValue(QLatin1String("TYPE")));
        UnionPhase phase{said.value_or(otherwise), reading.dateUnder(line, left)};
        phase.place = line.childValue(QLatin1String("PLAC"));
        pair.phases.append(phase);
        keepRest(line, said.has_value());
    }

    void readEnd(const Node& line, UnionEnd how) {
        UnionPhase end;
        end.to = reading.dateUnder(line, left);
        end.end = how;
        ends.append(end);
        const QString place = line.childValue(QLatin1String("PLAC"));
        if (!place.isEmpty()) left.append(QStringLiteral("%1, place: %2").arg(tagWord(line.tag), place));
        keepRest(line, is(line, "EVEN"));
    }

    void readPromise(const Node& line) {
        if (!promise)
            promise = UnionPhase{UnionKind::Dating, line.child(QLatin1String("DATE"))
                                                        ? dateFromGedcom(line.childValue(QLatin1String("DATE"))).date
                                                        : UncertainDate()};
        reading.readEvent(line, partners(), left);
    }

    void readEven(const Node& line) {
        const QString type = line.childValue(QLatin1String("TYPE")).toLower();
        if (kinOf(line)) return reading.readEvent(line, partners(), left);
        if (unionKind(type)) return readStart(line, UnionKind::Unknown);
        if (type == QLatin1String("separated") || type == QLatin1String("separation")) return readEnd(line, UnionEnd::Separated);
        if (type == QLatin1String("ended")) return readEnd(line, UnionEnd::Unknown);
        if (type == QLatin1String("bereaved")) return readEnd(line, UnionEnd::Bereaved);
        reading.readEvent(line, partners(), left);
    }

    // The nth end closes the nth phase; an end without a beginning is a phase of its own.
    void settlePhases() {
        if (pair.phases.isEmpty() && promise && ends.isEmpty()) pair.phases.append(*promise);
        for (qsizetype i = 0; i < ends.size(); ++i) {
            if (i >= pair.phases.size()) pair.phases.append(UnionPhase{});
            pair.phases[i].to = ends.at(i).to;
            pair.phases[i].end = ends.at(i).end;
        }
    }

    void addLink(const PersonId& child, const std::optional<PersonId>& parent, ParentageKind kind, const UncertainDate& from,
                 const Node* kin, const QString& key) {
        if (parent == child) {
            reading.problems.warn("own_parent", node.line, QStringLiteral("CHIL"),
                                  QStringLiteral("Somebody stands as their own parent. That link was left out."));
            return;
        }
        Parentage link{reading.idFor<ParentageId>(kin, key),
                       reading.into,
                       child,
                       parent,
                       linksOnly ? std::nullopt : std::optional(pair.id),
                       kind,
                       int(children.size()),
                       from};
        reading.add(std::move(link), kin);
    }

    void readChild(const Node& line) {
        const auto found = reading.persons.constFind(line.pointer);
        if (found == reading.persons.cend()) {
            if (line.pointer != QLatin1String("VOID")) pointsToNothing(line);
            return;
        }
        const PersonId child = *found;
        if (children.contains(child)) return;
        children.append(child);
        if (!reading.familiesNamed.contains({line.pointer, node.xref}))
            reading.problems.info("one_sided_link", line.line, line.tag,
                                  QStringLiteral("The family names %1, but not the other way round. The family was followed.")
                                      .arg(quoted(line.pointer)));
        const ChildLink link = reading.childLinks.value({line.pointer, node.xref});
        ParentageKind byA = link.byFather ? link.kind : ParentageKind::Birth;
        ParentageKind byB = link.byMother ? link.kind : ParentageKind::Birth;
        std::vector<const Node*> own;
        for (const Node& below : line.children) {
            const auto kind = is(below, "_FREL") || is(below, "_MREL") ? parentageKind(below.value) : std::nullopt;
            if (is(below, "_KIN")) own.push_back(&below);
            else if (kind) (is(below, "_FREL") ? byA : byB) = *kind;
            else reading.keep(below, left);
        }
        const auto from = [&](ParentageKind kind) { return kind == ParentageKind::Adoptive ? link.from : UncertainDate(); };
        const QString key = QStringLiteral("link/%1/").arg(line.line);
        if (!own.empty()) {
            for (size_t i = 0; i < own.size(); ++i) {
                const QString slot = own[i]->childValue(QLatin1String("_PARENT"));
                const bool b = slot == QLatin1String("B");
                const std::optional<PersonId> parent = slot == QLatin1String("A") ? pair.a : b ? pair.b : std::nullopt;
                addLink(child, parent, b ? byB : byA, from(b ? byB : byA), own[i], key + QString::number(i));
            }
            return;
        }
        if (pair.a) addLink(child, pair.a, byA, from(byA), nullptr, key + QLatin1Char('a'));
        if (pair.b) addLink(child, pair.b, byB, from(byB), nullptr, key + QLatin1Char('b'));
        if (!pair.a && !pair.b) addLink(child, std::nullopt, byA, from(byA), nullptr, key + QLatin1Char('0'));
    }

    void readLine(const Node& line) {
        if (is(line, "MARR")) readStart(line, UnionKind::Married);
        else if (is(line, "DIV")) readEnd(line, UnionEnd::Divorced);
        else if (is(line, "ANUL")) readEnd(line, UnionEnd::Annulled);
        else if (is(line, "_SEPR") || is(line, "_SEPARATED")) readEnd(line, UnionEnd::Separated);
        else if (is(line, "MARB") || is(line, "ENGA")) readPromise(line);
        else if (is(line, "EVEN")) readEven(line);
        else if (is(line, "NOTE") || is(line, "SNOTE"))
            reading.readNote(line, anyId(pair.id), kinOf(line) ? &pair.note : nullptr);
        else if (is(line, "RESI") || is(line, "CENS") || is(line, "FACT") || is(line, "MARC") || is(line, "MARL") ||
                 is(line, "MARS") || is(line, "DIVF"))
            reading.readEvent(line, partners(), left);
        else if (!is(line, "HUSB") && !is(line, "WIFE") && !is(line, "CHIL") && !is(line, "_KIN") &&
                 !(is(line, "UID") && kinOf(node)))
            reading.keep(line, left);
    }
};

}  // namespace

void readFamily(const Node& node, Reading& reading) {
    const Node* kin = kinOf(node);
    const auto living = [&](const Node& line) {
        return (is(line, "HUSB") || is(line, "WIFE") || is(line, "CHIL")) && reading.persons.contains(line.pointer);
    };
    if (!kin && std::none_of(node.children.begin(), node.children.end(), living)) {
        reading.problems.warn("family_empty", node.line, QStringLiteral("FAM"),
                              QStringLiteral("A family names nobody in the file. What it says is kept as a note."));
        return readOther(node, reading);
    }
    FamilyReader family{node, reading,
                        Union{reading.idFor<UnionId>(kin, QStringLiteral("family/%1").arg(node.line)), reading.into}};
    family.linksOnly = kin && kin->value.trimmed() == QLatin1String("LINKS");
    for (const Node& line : node.children)
        if (is(line, "HUSB") || is(line, "WIFE")) family.readPartner(line);
    for (const Node& line : node.children)
        if (is(line, "CHIL")) family.readChild(line);
    for (const Node& line : node.children) family.readLine(line);
    family.settlePhases();
    reading.counts.childLinks += int(family.children.size());
    const AnyId id = anyId(family.pair.id);
    if (family.linksOnly) return;
    ++reading.counts.unions;
    reading.add(std::move(family.pair), kin);
    reading.noteLeftovers(family.left, id, node.line);
}

}  // namespace core::gedcom
