// SPDX-License-Identifier: MPL-2.0
// What a worker must know before anything else, in sentences: alerts that hold today, hidden addresses, a pause.
#pragma once

#include "core/rules/workflow.h"
#include "ui/common/case_context.h"

namespace ui {

struct AlertWords {
    bool stop = true;
    QString strong;
    QString sentence;
    QString link;
    QString page;
    core::AnyId record;
};
/// Those that stop a worker first.
QList<AlertWords> alertsOf(const CaseContext& context, const core::ProcessView& process);

struct FirstStep {
    QString words;
    QString verb;
    QString page;
    bool done = false;
};
/// What a new case needs, in order.
QList<FirstStep> firstSteps(const core::CaseSnapshot& records, const core::ProcessView& process);

}  // namespace ui
