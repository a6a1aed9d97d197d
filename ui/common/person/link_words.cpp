// SPDX-License-Identifier: MPL-2.0
#include "ui/common/person/link_words.h"

#include "core/base/date_text.h"
#include "core/rules/kinship.h"
#include "ui/common/labels.h"
#include "ui/common/person/kinship_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::Parentage;
using core::Person;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(links)
public:
    static QString unknown() { return tr("Not known"); }
    static QString with(const QString& name) { return tr("with %1").arg(name); }
    static QString seenBy(const QString& name) { return tr("as seen by %1").arg(name); }
    static QString since(const QString& from) { return tr("since %1").arg(from); }
    static QString until(const QString& to) { return tr("until %1").arg(to); }
    static QString span(const QString& from, const QString& to) { return tr("%1 to %2").arg(from, to); }
    static QString ended() { return tr("ended, date not known"); }
    static QString childless(const QString& why) { return tr("children together: %1").arg(why.toLower()); }
    static QString half(const QString& name) { return tr("%1 (half)").arg(name); }
    static QString kind(const QString& name, const QString& kind) { return tr("%1 (%2)").arg(name, kind); }
};

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString spanWords(const core::UncertainDate& from, const std::optional<core::UncertainDate>& to) {
    const bool started = !from.isUnknown();
    if (!to) return started ? Tr::since(core::dateWords(from)) : QString();
    if (to->isUnknown()) return started ? Tr::since(core::dateWords(from)) + QStringLiteral("; ") + Tr::ended() : Tr::ended();
    return started ? Tr::span(core::dateWords(from), core::dateWords(*to)) : Tr::until(core::dateWords(*to));
}

QString personWords(const core::CaseSnapshot& snapshot, const std::optional<core::PersonId>& id) {
    const Person* person = id ? snapshot.find<Person>(*id) : nullptr;
    const QString name = person ? core::displayName(*person) : QString();
    return name.isEmpty() ? Tr::unknown() : name;
}

QString parentWords(const core::CaseSnapshot& snapshot, const Parentage& link) {
    const Person* parent = link.parent ? snapshot.find<Person>(*link.parent) : nullptr;
    const core::Kin kin{
        .role = core::KinRole::Ancestor, .sex = parent ? parent->sex : core::Sex::Unknown, .up = 1, .link = link.kind};
    return joined({kinWords(kin), spanWords(link.from, link.to)});
}

QString childWords(const core::CaseSnapshot& snapshot, const Parentage& link) {
    QString other;
    for (const Parentage& second : snapshot.all<Parentage>())
        if (second.child == link.child && second.id != link.id && second.parent && second.kind == link.kind)
            other = Tr::with(personWords(snapshot, second.parent));
    return joined({label(link.kind), other, spanWords(link.from, link.to)});
}

QString unionWords(const core::Union& u) {
    QStringList phases;
    for (const core::UnionPhase& phase : u.phases) {
        const QString end = phase.end == core::UnionEnd::None ? QString() : label(phase.end);
        phases.append(joined({label(phase.kind), spanWords(phase.from, phase.to), end}));
    }
    if (u.childless != core::Childless::NotSaid) phases.append(Tr::childless(label(u.childless)));
    return phases.join(QStringLiteral("; "));
}

QString residenceWords(const core::Residence& residence) {
    return joined({label(residence.kind), spanWords(residence.from, residence.to)});
}

QString tieWords(const core::CaseSnapshot& snapshot, const core::Tie& tie) {
    return joined({label(tie.kind), label(tie.standing), tie.seenBy ? Tr::seenBy(personWords(snapshot, tie.seenBy)) : QString(),
                   spanWords(tie.from, tie.to)});
}

QString siblingWords(const core::CaseSnapshot& snapshot, const core::PersonId& person) {
    QStringList names;
    const auto kin = core::kinOf(snapshot, person);
    for (auto it = kin.cbegin(); it != kin.cend(); ++it) {
        if (it->role != core::KinRole::Sibling && it->role != core::KinRole::StepSibling) continue;
        names.append(Tr::kind(personWords(snapshot, it.key()), kinWords(*it)));
    }
    names.sort();
    return names.join(QStringLiteral(", "));
}

core::ChangeSet withUnion(const core::CaseSnapshot& snapshot, Parentage link) {
    core::ChangeSet set{core::Action::Add, personWords(snapshot, link.child), {}, false, {}};
    const Parentage* other = nullptr;
    for (const Parentage& known : snapshot.all<Parentage>())
        if (known.child == link.child && known.parent && known.parent != link.parent && known.kind == link.kind && !known.to)
            other = &known;
    if (other && link.parent && !link.unionId) {
        for (const core::Union& u : snapshot.all<core::Union>())
            if ((u.a == link.parent && u.b == other->parent) || (u.b == link.parent && u.a == other->parent)) link.unionId = u.id;
        if (link.unionId && other->unionId != link.unionId) {
            Parentage joinedTo = *other;
            joinedTo.unionId = link.unionId;
            set.add(link);
            set.edit(*other, joinedTo);
            return set;
        }
    }
    set.add(link);
    return set;
}

core::ChangeSet withoutUnion(const core::CaseSnapshot& snapshot, const core::Union& u) {
    core::ChangeSet set{core::Action::Remove, {}, {}, false, {}};
    for (const Parentage& link : snapshot.all<Parentage>()) {
        if (link.unionId != u.id) continue;
        Parentage apart = link;
        apart.unionId.reset();
        // A child of a sibling group has no other link than the group: without it nothing is left to say.
        if (link.parent) set.edit(link, apart);
        else set.remove(link);
    }
    set.remove(u);
    return set;
}

}  // namespace ui
