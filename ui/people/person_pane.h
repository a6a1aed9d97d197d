// SPDX-License-Identifier: MPL-2.0
// One person in full: the form, family, homes, ties and notes, on one card that scrolls.
#pragma once

#include "ui/common/form.h"
#include "ui/common/surface.h"
#include "ui/people/family_sections.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace ui {

class PersonPane final : public Surface {
    Q_OBJECT
public:
    PersonPane(const PageContext& context, PersonSetter go, std::function<void(const QString&)> removedLine, QWidget* parent = nullptr);
    /// No value shows what the pane is for.
    void show(const std::optional<core::PersonId>& person);
    std::optional<core::PersonId> person() const { return person_; }
    void focusForm();
    using QWidget::show;

Q_SIGNALS:
    void removeWanted(const core::PersonId& person);

private:
    void speak();

    PageContext context_;
    PersonSetter go_;
    std::function<void(const QString&)> removedLine_;
    std::optional<core::PersonId> person_;
    QStackedWidget* stack_;
    QLabel* name_;
    QLabel* relationship_;
    QPushButton* remove_;
    Form<core::Person>* form_;
    QVBoxLayout* column_;
    QWidget* sections_ = nullptr;
    QScrollArea* scroll_ = nullptr;
};

}  // namespace ui
