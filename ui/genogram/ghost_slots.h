// SPDX-License-Identifier: MPL-2.0
// Empty places round the first person of a case: mother, father, brother or sister, each a button that Tab reaches.
#pragma once

#include "core/rules/relatives.h"
#include "ui/common/theme.h"

#include <QObject>

class QPushButton;

namespace ui {

class FamilyView;

class GhostSlots final : public QObject {
    Q_OBJECT
public:
    /// Lies over `view`, which it follows; as long as one person alone is drawn.
    GhostSlots(const Theme& theme, FamilyView* view);
    void follow();

Q_SIGNALS:
    void wanted(core::Relation relation, core::Sex sex);

private:
    QPushButton* add(const QString& text, core::Relation relation, core::Sex sex);

    Theme theme_;
    FamilyView* view_;
    QPushButton* father_;
    QPushButton* mother_;
    QPushButton* sibling_;
};

}  // namespace ui
