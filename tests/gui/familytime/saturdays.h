// SPDX-License-Identifier: MPL-2.0
// An arrangement that the tests of family time begin with.
#pragma once

#include "core/edit/vault.h"
#include "core/model/arrangement.h"
#include "tests/gui/support/stage.h"

namespace test {

/// Saturdays 10:00 to 12:00 of Kofi and Tilly with Dana, from 28 February 2026; today is Tuesday 24 March 2026.
inline core::Arrangement saturdays(Stage& stage) {
    core::Arrangement one{core::ArrangementId::make(), stage.caseId, QStringLiteral("Saturdays with Dana")};
    one.state = core::ArrangementState::Active;
    one.children = {stage.kofi, stage.tilly};
    one.adults = {stage.dana};
    one.type = QStringLiteral("direct_centre");
    one.supervision = QStringLiteral("supervised_close");
    one.start = QDate(2026, 2, 28);
    core::TimeRule rule;
    rule.weekdays = {6};
    one.rules = {rule};
    stage.vault.editor().perform(core::ChangeSet{core::Action::Add, {}}.add(one));
    return one;
}

}  // namespace test
