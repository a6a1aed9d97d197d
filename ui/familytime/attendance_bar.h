// SPDX-License-Identifier: MPL-2.0
// Who came, by one key: A came, L late, N did not come, X cancelled; P all went as planned. One row an expected person.
#pragma once

#include "core/model/contact_session.h"
#include "ui/common/case_context.h"
#include "ui/common/surface.h"

class QGridLayout;

namespace ui {

class PageKeys;
class Segmented;

class AttendanceBar final : public Surface {
    Q_OBJECT
public:
    explicit AttendanceBar(const CaseContext& context, QWidget* parent = nullptr);
    void setSession(const core::ContactSession& session);
    /// Does the key mean something here? It is then done for the first adult of whom nothing is said, else for the first adult.
    void addKeys(PageKeys& keys, const std::function<bool()>& when);

Q_SIGNALS:
    /// The session as it is after the answer.
    void answered(const core::ContactSession& session);

private:
    void answer(const core::PersonId& person, core::Presence presence);
    void answerNext(core::Presence presence);
    void rebuild();

    CaseContext context_;
    QGridLayout* grid_;
    std::optional<core::ContactSession> session_;
};

/// The session with that answer. When all adults are answered it is held (planned start and end, unless typed), held in part
/// if some stayed away, or not held because of the adult.
core::ContactSession withPresence(core::ContactSession session, const core::PersonId& person, core::Presence presence);

}  // namespace ui
