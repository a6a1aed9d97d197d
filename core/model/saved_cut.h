// SPDX-License-Identifier: MPL-2.0
// A way to look at a chronology that is kept under a name: which entries, which columns, for which reader.
#pragma once

#include "core/model/chronology_entry.h"

namespace core {

/// What entries a list or a paper takes. Empty members ask for nothing; what is asked for must all hold.
struct EntryFilter {
    QString text;                  ///< every word of it stands somewhere in the entry
    QList<PersonId> people;        ///< any of them takes part
    QList<Category> categories;    ///< any of them
    QList<Valence> valences;       ///< any of them
    QStringList agencies;          ///< any of them
    UncertainDate from;            ///< unknown = no bound; else what may have happened on or after its earliest day
    UncertainDate to;              ///< likewise, on or before its latest day
    bool significantOnly = false;  ///< headlines, concerns, strengths, turning points
    bool courtOnly = false;        ///< chosen for court, or a headline
    bool operator==(const EntryFilter&) const = default;
};
template <>
struct Describe<EntryFilter> {
    static constexpr auto fields(auto&& take) {
        return take(field("text", &EntryFilter::text, Label::Key), field("people", &EntryFilter::people, Label::Key),
                    field("categories", &EntryFilter::categories, Label::Key),
                    field("valences", &EntryFilter::valences, Label::Key), field("agencies", &EntryFilter::agencies, Label::Key),
                    field("from", &EntryFilter::from, Label::Key), field("to", &EntryFilter::to, Label::Key),
                    field("significant_only", &EntryFilter::significantOnly, Label::Key),
                    field("court_only", &EntryFilter::courtOnly, Label::Key));
    }
};

struct SavedCut {
    SavedCutId id;
    CaseId caseId;
    QString name;
    QString kind;               ///< kind of document it is printed as: "chronology-running"
    QString reader;             ///< audience as the command line writes it: "parent:Dana Hartley"; "" = internal
    QStringList columns;        ///< options of the kind that are on: "impact", "significance"
    QList<EntryFilter> filter;  ///< one, or none for every entry

    bool operator==(const SavedCut&) const = default;
};
template <>
struct Describe<SavedCut> {
    static constexpr const char* table = "saved_cut";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &SavedCut::id, Label::Key), field("case_id", &SavedCut::caseId, Label::Key),
                    field("name", &SavedCut::name), field("kind", &SavedCut::kind, Label::Key),
                    field("reader", &SavedCut::reader, Label::Guard), field("columns", &SavedCut::columns, Label::Key),
                    field("filter", &SavedCut::filter, Label::Key));
    }
};

}  // namespace core
