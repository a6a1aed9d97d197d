// SPDX-License-Identifier: MPL-2.0
// What the parts of the GEDCOM reader share: the tree, the ids, the records made so far. Internal to the module.
#pragma once

#include "core/interchange/gedcom_dates.h"
#include "core/interchange/gedcom_kin.h"
#include "core/interchange/gedcom_tree.h"

#include <QSet>

namespace core::gedcom {

/// What a child's own record says about its place in a family.
struct ChildLink {
    ParentageKind kind = ParentageKind::Birth;
    UncertainDate from;
    bool byFather = true;  ///< ADOP may name one partner only
    bool byMother = true;
};

/// Collects what has no field of its own, to be kept as one note of the record.
using Leftovers = QStringList;

class Reading {
public:
    Reading(const File& file_, const CaseId& into_, const QString& digest, ProblemList& problems_);

    const File& file;
    const CaseId into;
    ProblemList& problems;
    QHash<QString, PersonId> persons;       ///< by xref
    QHash<const Node*, PersonId> personAt;  ///< by record: some persons have no xref
    QHash<QString, const Node*> byXref;
    QHash<QString, SourceId> sources;
    QSet<QString> usedNotes;                                   ///< xrefs of shared notes that some record shows
    QHash<std::pair<QString, QString>, ChildLink> childLinks;  ///< by xref of child and family
    QSet<std::pair<QString, QString>> familiesNamed;           ///< person and family, as the person says
    std::vector<Record> records;
    ImportCounts counts;
    bool fromKinkeeper = false;

    /// The id under `_KIN`, made one of this case, else one derived from the file and `key`. Never used twice.
    template <class IdType>
    IdType idFor(const Node* kin, const QString& key) {
        return rawId(kin, key).template as<typename TagOf<IdType>::Type>();
    }

    /// Adds the record after what `_SET` lines under `kin` say.
    template <RecordType T>
    void add(T record, const Node* kin) {
        records.emplace_back(kin ? withSets(std::move(record), *kin, *this) : std::move(record));
    }

    QString mapped(const QString& uuid) const;  ///< an id of the file as an id of this case

    /// The date under `node`; what it cannot say goes to `left`, with a problem.
    UncertainDate dateUnder(const Node& node, Leftovers& left);
    UncertainDate dateOf(const Node& date, const QString& about, Leftovers& left);

    /// "Burial (date: 30 MAR 2022; place: Oak Hill)": all that stands at and under a line, in words.
    QString words(const Node& node);
    /// Only what stands under it, without the tags listed.
    QString wordsUnder(const Node& node, std::initializer_list<const char*> except);
    void keep(const Node& node, Leftovers& left);

    /// NOTE and SNOTE of a record become notes about it; with a `_KIN` line "field" they are its own note field.
    void readNote(const Node& node, const AnyId& about, QString* field);
    void noteLeftovers(const Leftovers& left, const std::optional<AnyId>& about, int line);

    /// An event with a date of its own becomes a chronology entry; without one its words are left over.
    void readEvent(const Node& node, const QList<PersonId>& people, Leftovers& left);

private:
    template <class>
    struct TagOf;
    template <class Tag>
    struct TagOf<Id<Tag>> {
        using Type = Tag;
    };

    AnyId rawId(const Node* kin, const QString& key);
    void spend(const QString& text);
    QString shownValue(const Node& node);
    std::optional<SourceId> citation(const Node& node, QString& page);

    QString digest_;
    QString home_;  ///< the case the ids of the file belong to
    QSet<AnyId> used_;
    qint64 spent_ = 0;
};

void readPerson(const Node& node, Reading& reading);
void readFamily(const Node& node, Reading& reading);
void readSource(const Node& node, Reading& reading);
void readOther(const Node& node, Reading& reading);
QString tagWord(const QString& tag);
Category categoryOf(const QString& tag);

}  // namespace core::gedcom
