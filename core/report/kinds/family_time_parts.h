// SPDX-License-Identifier: MPL-2.0
// Pieces that the papers of family time share: arrangements a reader may see, places, times in words.
#pragma once

#include "core/report/kinds/process_parts.h"
#include "core/rules/planned_times.h"

namespace core {

class FamilyTimeParts {
public:
    FamilyTimeParts(const DocumentMaker& maker, Document& document)
        : maker_(maker), parts_(maker, document), document_(document) {}

    const DocumentMaker& maker() const { return maker_; }
    ProcessParts& parts() { return parts_; }
    TimeContext context() const { return {maker_.records(), maker_.records(), maker_.cleared().pack()}; }
    const Pack& pack() const { return maker_.cleared().pack(); }

    /// Those in force, by their first day, then by title.
    QList<const Arrangement*> arrangements() const;
    QString names(const QList<PersonId>& people) const;
    /// The words of a code of the pack: ("contact_types", "video").
    QString code(const char* list, const QString& code) const;
    /// "Willow Tree Family Centre, Room 2".
    QString place(const std::optional<VenueId>& venue, const QString& room) const;
    /// Address, telephone, how to get in and where to park, a line each. The own entrance and what keeps the place safe are
    /// for the worker, the guardian and the carers: a family must not learn by which door the others come.
    QString placeDetails(const std::optional<VenueId>& venue) const;
    /// "10:00 to 12:00".
    QString times(int start, int minutes) const;
    QString dayWords(QDate day) const;
    /// The person option of the paper, or the reader; nullopt = none was named.
    std::optional<PersonId> asked(const char* option) const;

private:
    const DocumentMaker& maker_;
    ProcessParts parts_;
    Document& document_;
};

}  // namespace core
