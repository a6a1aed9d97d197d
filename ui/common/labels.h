// SPDX-License-Identifier: MPL-2.0
// What the window calls each enumerator and each type of record. Documents take their words from the pack instead.
#pragma once

#include "core/model/change_set.h"
#include "ui/common/process_labels.h"

#include <QString>

#include <utility>

namespace ui {

QString label(core::Wording value);
QString label(core::ProcessForm value);
QString label(core::Action value);
QString label(core::Category value);
QString label(core::Valence value);
QString label(core::Corroboration value);
QString label(core::Rating value);
QString label(core::ParticipantRole value);
QString label(core::SourceKind value);
QString label(core::UnionKind value);
QString label(core::UnionEnd value);
QString label(core::Childless value);
QString label(core::ParentageKind value);
QString label(core::HouseholdKind value);
QString label(core::ResidenceKind value);
QString label(core::NameKind value);
QString label(core::Sex value);
QString label(core::Beginning value);
QString label(core::FigureKind value);
QString label(core::Twins value);
QString label(core::TieKind value);
QString label(core::TieDirection value);
QString label(core::Standing value);
QString label(core::AgencyKind value);
QString label(core::ReachKind value);
QString label(core::PartyRole value);
QString label(core::EarlierOutcome value);
QString label(core::PlacementEnd value);
QString label(core::MissingKind value);
QString label(core::ReturnTalk value);
QString label(core::SchoolKind value);
QString label(core::ExtraHelp value);
QString label(core::HealthKind value);
QString label(core::AlertKind value);
QString label(core::AlertReader value);
QString label(core::CitationKind value);

/// "person", "chronology entry": lower case, for sentences. `table` is the stored name of a record's type.
QString recordWord(const QString& table);

/// Every value of an enumeration with its label, in the order in which it was declared.
template <core::NamedEnum E>
QList<std::pair<E, QString>> options() {
    QList<std::pair<E, QString>> list;
    for (const auto& [value, name] : core::EnumNames<E>::table) list.append({value, label(value)});
    return list;
}

/// The undo step in words: "remove person Dai Hartley".
QString stepWords(const core::ChangeSet& set);

}  // namespace ui
