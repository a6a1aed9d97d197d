// SPDX-License-Identifier: MPL-2.0
// The rows of the forms of a session: what did not happen, the details, the view kept apart.
#pragma once

#include "core/model/contact_session.h"
#include "ui/common/case_context.h"
#include "ui/common/form.h"

namespace ui {

/// Times, persons and reasons; everything about not being held where it was not.
void sessionFactRows(Form<core::ContactSession>& form, const CaseContext& context, const core::ContactSession& session);
/// What it may mean, in a form of its own that stands in a dashed box.
void sessionMeaningRows(Form<core::ContactSession>& form);
/// The questions of one form of family time ("letter"), each a row.
void sessionQuestionRows(Form<core::ContactSession>& form, const CaseContext& context, const QString& ofForm);
/// What can be ticked as seen in these parts of the record, each a row; hasMarks: are there any?
void sessionMarkRows(Form<core::ContactSession>& form, const CaseContext& context, const QList<core::RecordPart>& parts);
bool hasMarks(const CaseContext& context, const QList<core::RecordPart>& parts);
/// Supervisor's part, incident, views, care, sharing.
void sessionDetailRows(Form<core::ContactSession>& form, const CaseContext& context, const core::ContactSession& session);

}  // namespace ui
