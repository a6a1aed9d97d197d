// SPDX-License-Identifier: MPL-2.0
// One reader and a case: who of the people is what to the reader, and for which reason a fact about them is withheld.
#pragma once

#include <optional>

#include "core/disclosure/disclosure_rules.h"

namespace core {

class Reader {
public:
    /// `records` must outlive the Reader. `standing`: the pack's replacements for names, which tell of nobody.
    Reader(const CaseSnapshot& records, const Audience& audience, const QStringList& standing = {});

    AudienceKind kind() const { return audience_.kind; }
    bool isReader(const PersonId& person) const { return audience_.person == person; }
    /// The reader, or a child whose health and numbers the reader may know: a parent's own child; for carers and agencies
    /// every child of the case.
    bool isOwn(const PersonId& person) const { return own_.contains(person); }
    /// A carer who is no kin of the child, the household and kin of such a carer; not those the reader lives with.
    bool isCarer(const PersonId& person) const { return carers_.contains(person); }
    /// Of those: a carer proper, not somebody who lives there or belongs to them.
    bool isCarerProper(const PersonId& person) const { return proper_.contains(person); }
    bool hides(Topic topic) const { return !core::maySee(audience_.kind, topic); }

    // The topic under which something is withheld from this reader; no value = shown.
    std::optional<Topic> withholds(const Address& address) const;
    /// Its name, kind and notes. A home whose name tells a hidden address goes with that address.
    std::optional<Topic> withholds(const Household& household) const;
    /// The telephone of a home, where the address itself may be known: only who lives there now has it from there.
    std::optional<Topic> withholdsPhone(const Address& address) const;
    /// The entry as a whole.
    std::optional<Topic> withholds(const ChronologyEntry& entry) const;
    std::optional<Topic> withholds(const Note& note) const;
    // Facts that go as a whole.
    std::optional<Topic> withholds(const HealthFact& fact) const;
    std::optional<Topic> withholds(const Alert& alert) const;
    std::optional<Topic> withholds(const EarlierChild& child) const;
    std::optional<Topic> withholds(const Proceeding& proceeding) const;
    std::optional<Topic> withholds(const Citation& citation) const;
    /// Where the child is or was cared for; the rest of the placement is shown.
    std::optional<Topic> withholds(const Placement& placement) const;
    /// One text about the source of a fact. `all`: the source's texts together, `isOffice`: the text names where or who it
    /// comes from.
    std::optional<Topic> withholdsSource(SourceKind kind, const QString& all, const QString& text, bool isOffice) const;
    /// Is the reader the one who said it: "Told by Dana Hartley" for Dana?
    bool saidIt(const QString& text) const;
    /// Does a word of the text name somebody whose identity is hidden from the reader?
    bool namesCarer(const QString& text) const;

private:
    void findCarers();
    void leaveOutKnown();
    void findOwn();
    void findWords(const QStringList& standing);
    bool livesIn(const HouseholdId& household, bool now) const;
    bool anybodyIn(const HouseholdId& household, const QSet<PersonId>& people, bool now) const;
    std::optional<Topic> withholdsHome(const Household& household) const;

    const CaseSnapshot& records_;
    Audience audience_;
    QHash<PersonId, PersonId> kin_;  ///< equal for those of one family, links into care not counted
    QSet<HouseholdId> placements_;   ///< homes of carers
    QSet<PersonId> carers_;
    QSet<PersonId> proper_;
    QSet<PersonId> own_;
    QSet<PersonId> otherParents_;  ///< of the children of the case, without carers and the reader
    QSet<PersonId> subjects_;
    QSet<QString> carerWords_;  ///< parts of the names of carers_, folded
    QStringList schools_;       ///< names of schools, folded; empty if the reader may know them
    bool hidesSchools_ = false;
};

/// The words of a text, folded, split at everything that is neither letter nor digit.
QStringList wordsOf(const QString& text);

}  // namespace core
