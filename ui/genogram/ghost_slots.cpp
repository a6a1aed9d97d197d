// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/ghost_slots.h"

#include "ui/genogram/family_view.h"

#include <QPushButton>

namespace ui {
namespace {

constexpr int apart = 28;  // logical pixels from the symbol

}  // namespace

GhostSlots::GhostSlots(const Theme& theme, FamilyView* view)
    : QObject(view),
      theme_(theme),
      view_(view),
      father_(add(tr("Add the father"), core::Relation::Parent, core::Sex::Male)),
      mother_(add(tr("Add the mother"), core::Relation::Parent, core::Sex::Female)),
      sibling_(add(tr("Add a brother or sister"), core::Relation::Sibling, core::Sex::Unknown)) {
    connect(view, &FamilyView::zoomed, this, &GhostSlots::follow);
    follow();
}

QPushButton* GhostSlots::add(const QString& text, core::Relation relation, core::Sex sex) {
    auto* button = new QPushButton(text, view_);
    button->setAutoDefault(false);
    button->hide();
    connect(button, &QPushButton::clicked, this, [this, relation, sex] {
        view_->select(view_->drawing().spots.first().person.as<core::PersonTag>());
        Q_EMIT wanted(relation, sex);
    });
    return button;
}

void GhostSlots::follow() {
    const bool alone = view_->drawing().spots.size() == 1;
    for (QPushButton* button : {father_, mother_, sibling_}) {
        button->setVisible(alone);
        button->resize(button->sizeHint());
    }
    if (!alone) return;
    const QRect symbol = view_->mapFromScene(view_->drawing().spots.first().box).boundingRect();
    const int top = view_->mapFromScene(view_->drawing().bounds).boundingRect().top();  // of the title
    const int above = std::max(space::s, top - space::s - father_->height());
    father_->move(std::max(space::s, symbol.center().x() - space::s - father_->width()), above);
    mother_->move(symbol.center().x() + space::s, above);
    sibling_->move(symbol.right() + theme_.px(apart), symbol.center().y() - sibling_->height() / 2);
    for (QPushButton* button : {father_, mother_, sibling_}) button->raise();
}

}  // namespace ui
