// SPDX-License-Identifier: MPL-2.0
// One person in full: the form, family, homes, ties and notes, on one card that scrolls. What is removed here can be
// taken back from the undo bar of the page.
#pragma once

#include "ui/common/cards.h"
#include "ui/common/form.h"
#include "ui/common/person/family_sections.h"
#include "ui/common/undo_bar.h"

class QPushButton;

namespace ui {

class PersonPane final : public DetailCard {
    Q_OBJECT
public:
    PersonPane(const PageContext& context, PersonSetter go, UndoBar& undo, QWidget* parent = nullptr);
    /// No value shows what the pane is for.
    void show(const std::optional<core::PersonId>& person);
    std::optional<core::PersonId> person() const { return person_; }
    void focusForm();
    /// Removes the person shown with every link, as one step.
    void removePerson();
    using QWidget::show;

Q_SIGNALS:
    void personRemoved();

private:
    void speak();

    PageContext context_;
    PersonSetter go_;
    UndoBar& undo_;
    std::optional<core::PersonId> person_;
    QLabel* name_;
    QLabel* relationship_;
    QPushButton* remove_;
    Form<core::Person>* form_;
    QWidget* sections_ = nullptr;
};

}  // namespace ui
