// SPDX-License-Identifier: MPL-2.0
// The words of the fields of goals, agreements and back-up plans.
#pragma once

#include <QtGlobal>

namespace ui {

/// A column, alone or with its table, and what the window calls it.
struct FieldLine {
    const char* column;
    const char* words;
};

inline constexpr FieldLine goalFields[] = {
    {"goal.title", QT_TRANSLATE_NOOP("field", "What will happen")},
    {"goal.own_words", QT_TRANSLATE_NOOP("field", "In their own words")},
    {"goal.baseline", QT_TRANSLATE_NOOP("field", "Where things stand now")},
    {"goal.baseline_value", QT_TRANSLATE_NOOP("field", "Now, as a number")},
    {"goal.baseline_date", QT_TRANSLATE_NOOP("field", "As it was on")},
    {"goal.different", QT_TRANSLATE_NOOP("field", "What will be different")},
    {"goal.measure", QT_TRANSLATE_NOOP("field", "How it is counted")},
    {"goal.unit", QT_TRANSLATE_NOOP("field", "Counted in")},
    {"goal.source", QT_TRANSLATE_NOOP("field", "What shows it")},
    {"goal.collected_by", QT_TRANSLATE_NOOP("field", "Who collects it")},
    {"goal.target", QT_TRANSLATE_NOOP("field", "What we aim for")},
    {"goal.target_value", QT_TRANSLATE_NOOP("field", "Aim, as a number")},
    {"goal.target_by", QT_TRANSLATE_NOOP("field", "By when")},
    {"goal.needed_by", QT_TRANSLATE_NOOP("field", "How long the child can wait")},
    {"goal.steps", QT_TRANSLATE_NOOP("field", "Steps")},
    {"goal.support", QT_TRANSLATE_NOOP("field", "Help")},
    {"goal.obstacles", QT_TRANSLATE_NOOP("field", "What could get in the way")},
    {"goal.importance", QT_TRANSLATE_NOOP("field", "Importance")},
    {"goal.difficulty", QT_TRANSLATE_NOOP("field", "Difficulty")},
    {"goal.levels", QT_TRANSLATE_NOOP("field", "Levels")},
    {"goal.baseline_level", QT_TRANSLATE_NOOP("field", "Level at the start")},
    {"goal.status", QT_TRANSLATE_NOOP("field", "Status")},
    {"goal.review_every_weeks", QT_TRANSLATE_NOOP("field", "Weeks between reviews")},
    {"goal.next_review", QT_TRANSLATE_NOOP("field", "Next review")},
    {"goal.plain_version", QT_TRANSLATE_NOOP("field", "In their words on paper")},
    {"goal.closed_because", QT_TRANSLATE_NOOP("field", "Why it ended")},
    {"goal.before_id", QT_TRANSLATE_NOOP("field", "Takes the place of")},
    {"goal_review.reviewers", QT_TRANSLATE_NOOP("field", "Who looked at it")},
    {"goal_review.score", QT_TRANSLATE_NOOP("field", "Level")},
    {"goal_review.light", QT_TRANSLATE_NOOP("field", "Light")},
    {"goal_review.voices", QT_TRANSLATE_NOOP("field", "What each person says")},
    {"goal_review.evidence", QT_TRANSLATE_NOOP("field", "What it rests on")},
    {"goal_review.worker_view", QT_TRANSLATE_NOOP("field", "My view")},
    {"goal_review.helped", QT_TRANSLATE_NOOP("field", "What helped")},
    {"goal_review.hindered", QT_TRANSLATE_NOOP("field", "What got in the way")},
    {"goal_review.step_changes", QT_TRANSLATE_NOOP("field", "What changes in the steps")},
    {"goal_review.corrects_id", QT_TRANSLATE_NOOP("field", "Corrects")},
    {"agreement.version", QT_TRANSLATE_NOOP("field", "Version")},
    {"agreement.second_language", QT_TRANSLATE_NOOP("field", "Second language")},
    {"agreement.interpreter", QT_TRANSLATE_NOOP("field", "Interpreter or translator")},
    {"agreement.format", QT_TRANSLATE_NOOP("field", "Size of print")},
    {"agreement.classification_id", QT_TRANSLATE_NOOP("field", "Classification shared")},
    {"agreement.clauses", QT_TRANSLATE_NOOP("field", "Lines")},
    {"agreement.goals", QT_TRANSLATE_NOOP("field", "Goals")},
    {"agreement.contingencies", QT_TRANSLATE_NOOP("field", "Back-up plans")},
    {"agreement.abuse_check", QT_TRANSLATE_NOOP("field", "Why it is fair to a victim of abuse")},
    {"agreement.template", QT_TRANSLATE_NOOP("field", "Started from")},
    {"agreement.pack", QT_TRANSLATE_NOOP("field", "Rules when issued")},
    {"agreement.issued_on", QT_TRANSLATE_NOOP("field", "Issued on")},
    {"agreement.fingerprint", QT_TRANSLATE_NOOP("field", "Mark of this version")},
    {"agreement_event.agreement_id", QT_TRANSLATE_NOOP("field", "Agreement")},
    {"agreement_event.interpreter", QT_TRANSLATE_NOOP("field", "Interpreter")},
    {"agreement_event.read_back", QT_TRANSLATE_NOOP("field", "Asked after reading")},
    {"contingency_plan.trigger", QT_TRANSLATE_NOOP("field", "When it starts")},
    {"contingency_plan.early_signs", QT_TRANSLATE_NOOP("field", "Early signs")},
    {"contingency_plan.noticed_by", QT_TRANSLATE_NOOP("field", "Who notices")},
    {"contingency_plan.response", QT_TRANSLATE_NOOP("field", "What happens first")},
    {"contingency_plan.if_not_reached", QT_TRANSLATE_NOOP("field", "If the parent cannot be reached")},
    {"contingency_plan.night_person_id", QT_TRANSLATE_NOOP("field", "Where the child sleeps, with")},
    {"contingency_plan.night_place", QT_TRANSLATE_NOOP("field", "Place for the night")},
    {"contingency_plan.night_checked", QT_TRANSLATE_NOOP("field", "Place checked on")},
    {"contingency_plan.night_agreed", QT_TRANSLATE_NOOP("field", "Night agreed on")},
    {"contingency_plan.out_of_hours", QT_TRANSLATE_NOOP("field", "Number when we are closed")},
    {"contingency_plan.child_told", QT_TRANSLATE_NOOP("field", "What the child is told")},
    {"contingency_plan.child_told_by", QT_TRANSLATE_NOOP("field", "Told by")},
    {"contingency_plan.contact_fallback", QT_TRANSLATE_NOOP("field", "Time together meanwhile")},
    {"contingency_plan.shared_with", QT_TRANSLATE_NOOP("field", "Shared with")},
    {"contingency_plan.uses", QT_TRANSLATE_NOOP("field", "When it was needed")},
};

}  // namespace ui
