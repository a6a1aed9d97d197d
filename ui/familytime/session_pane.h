// SPDX-License-Identifier: MPL-2.0
// The record of one time together: who came, the fact box, what it may mean kept apart, the rest of the form, and the steps
// from draft to locked. A locked record takes additions only.
#pragma once

#include "core/model/contact_session.h"
#include "ui/common/case_context.h"
#include "ui/common/form.h"

class QHBoxLayout;
class QLabel;

namespace ui {

class AttendanceBar;
class MessageBar;
class SeenBox;

class SessionPane final : public QWidget {
    Q_OBJECT
public:
    explicit SessionPane(const CaseContext& context, QWidget* parent = nullptr);
    void setSession(const core::ContactSession& session);
    std::optional<core::ContactSessionId> session() const;
    SeenBox* facts() const { return seen_; }

Q_SIGNALS:
    void back();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeForms();
    void makeKeys();
    QList<core::RecordPart> partsOf(const core::ContactSession& session) const;
    void store(const core::ContactSession& after);
    void refresh();
    void makeSteps();
    void step(core::RecordState to);
    void makeAdditions();
    const core::ContactSession* now() const;

    CaseContext context_;
    std::optional<core::ContactSessionId> id_;
    QLabel* title_;
    QLabel* about_;
    MessageBar* message_;
    QHBoxLayout* steps_;
    AttendanceBar* attendance_;
    SeenBox* seen_;
    QWidget* forms_;
    QWidget* additions_;
    QList<FormBase*> open_;
    QStringList asked_;                ///< forms whose questions have a card
    QList<core::RecordPart> parts_{};  ///< of the record, as the forms stand
};

}  // namespace ui
