// SPDX-License-Identifier: MPL-2.0
// The text of a GEDCOM file for a family that has been cleared for it. Internal to the module.
#pragma once

#include "core/interchange/gedcom.h"
#include "core/interchange/gedcom_lines_out.h"

#include <QSet>

namespace core::gedcom {

/// A FAM of the file: a union, or the children one parent has without a union.
struct FamilyOut {
    std::optional<UnionId> unionId;
    std::optional<PersonId> husband;  ///< the slots of the file, called A and B in `_PARENT`
    std::optional<PersonId> wife;
    QList<PersonId> children;  ///< in the order of the family
    QHash<PersonId, QList<const Parentage*>> links;
};

/// Fields that GEDCOM's own lines do not bring back, by record.
using Sets = QHash<AnyId, QJsonObject>;

class Render {
public:
    Render(const CaseSnapshot& snapshot, const GedcomOptions& options, const Sets& sets);

    QByteArray file(const Progress& progress);
    /// Records that stand in the file's standard structures.
    const QSet<AnyId>& rendered() const { return rendered_; }

private:
    void collectFamilies();
    void head();
    void person(const Person& person);
    void name(const PersonName& name);
    void life(const Person& person);
    void placeInFamilies(const PersonId& id);
    void tie(const Tie& tie);
    void entry(const ChronologyEntry& entry);
    void family(const FamilyOut& family, int number);
    void phase(const UnionPhase& phase);
    void child(const FamilyOut& family, const PersonId& id);
    void source(const Source& source);
    void notesAbout(const AnyId& id);
    void noteField(int level, const QString& note);
    void looseNotes();
    void ownRecords();
    void date(int level, const UncertainDate& date);
    void kin(int level, const AnyId& id);
    void setLines(int level, const AnyId& id);

    const CaseSnapshot& snapshot_;
    GedcomOptions options_;
    Sets sets_;
    LinesOut out_;
    QSet<AnyId> rendered_;
    QList<FamilyOut> families_;
    QHash<PersonId, QString> personXref_;
    QHash<SourceId, QString> sourceXref_;
    QHash<PersonId, QList<qsizetype>> partnerIn_;
    QHash<PersonId, QList<qsizetype>> childIn_;
    QHash<PersonId, QList<const Tie*>> ties_;
    QHash<PersonId, QList<const ChronologyEntry*>> entries_;
    QHash<AnyId, QList<const Note*>> notes_;
};

}  // namespace core::gedcom
