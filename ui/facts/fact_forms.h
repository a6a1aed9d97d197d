// SPDX-License-Identifier: MPL-2.0
// The rows of a form for each kind of dated fact.
#pragma once

#include "ui/facts/fact_context.h"

namespace ui {

void factRows(Form<core::LegalStatus>& form, const FactContext& facts);
void factRows(Form<core::Placement>& form, const FactContext& facts);
void factRows(Form<core::MissingEpisode>& form, const FactContext& facts);
void factRows(Form<core::Schooling>& form, const FactContext& facts);
void factRows(Form<core::HealthFact>& form, const FactContext& facts);
void factRows(Form<core::Allocation>& form, const FactContext& facts);
void factRows(Form<core::ParentalResponsibility>& form, const FactContext& facts);
void factRows(Form<core::Alert>& form, const FactContext& facts);
void factRows(Form<core::Proceeding>& form, const FactContext& facts);
void factRows(Form<core::Hearing>& form, const FactContext& facts);
void factRows(Form<core::EarlierChild>& form, const FactContext& facts);
void factRows(Form<core::Agency>& form, const FactContext& facts);
void factRows(Form<core::Professional>& form, const FactContext& facts);

}  // namespace ui
