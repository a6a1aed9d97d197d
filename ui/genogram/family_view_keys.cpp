// SPDX-License-Identifier: MPL-2.0
// The canvas of the family: its keys.
#include "ui/common/page_keys.h"
#include "ui/genogram/family_view.h"

#include <QKeyEvent>

namespace ui {
namespace {

constexpr double keyStep = 6;  // mm, half a symbol

}  // namespace

void FamilyView::makeKeys() {
    using core::Relation;
    auto* keys = new PageKeys(this, tr("In the drawing"));
    const auto go = [this](Step step) {
        return [this, step] { choose(stepFrom(scene_->drawing().spots, records_, current_, step)); };
    };
    const auto person = [this] { return isPerson(current_); };
    const auto relative = [this](Relation relation) { return [this, relation] { Q_EMIT relativeWanted(relation); }; };
    const auto move = [this](double by) {
        return [this, by] {
            if (const auto who = selected()) Q_EMIT moveWanted(*who, by);
        };
    };
    keys->add({{"Left", go(Step::Left)}, {"Right", go(Step::Right)}, {"Up", go(Step::Up)}, {"Down", go(Step::Down)}},
              tr("Go to the next person that way"));
    keys->add({{"Home", go(Step::First)}, {"End", go(Step::Last)}}, tr("Go to the first or last person"));
    keys->add({{"Return", [this] { Q_EMIT editWanted(); }, [this] { return current_ >= 0; }}}, tr("Edit what is chosen"));
    keys->add({{"P", relative(Relation::Parent), person}}, tr("Draw a parent"));
    keys->add({{"S", relative(Relation::Sibling), person}}, tr("Draw a brother or sister"));
    keys->add({{"C", relative(Relation::Child), person}}, tr("Draw a child"));
    keys->add({{"T", relative(Relation::Partner), person}}, tr("Draw a partner"));
    keys->add({{"R", [this] { Q_EMIT tieWanted(); }, person}}, tr("Draw a tie"));
    keys->add({{"U", [this] { Q_EMIT unionWanted(); }, person}}, tr("Draw the couple"));
    keys->add({{"Space", [this] { together(); }, person}}, tr("Choose several people"));
    keys->add({{"H", [this] { Q_EMIT homeWanted(); }, person}}, tr("Draw a home round those chosen"));
    keys->add({{"Del", [this] { Q_EMIT removeWanted(); }, person}}, tr("Remove the person"));
    const auto chosen = [this] { return selected().has_value(); };
    keys->add({{"Alt+Left", move(-keyStep), chosen}, {"Alt+Right", move(keyStep), chosen}}, tr("Move the person in the row"));
    keys->add({{"Alt+Down", [this] { Q_EMIT unpinWanted(); }, chosen}}, tr("Let the person go to their own place"));
    keys->add({{"+", [this] { zoomBy(zoomStep); }}, {"-", [this] { zoomBy(1 / zoomStep); }}, {"0", [this] { setZoom(100); }}},
              tr("Larger, smaller, full size"));
    keys->add({{"F", [this] { fit(); }}}, tr("Show the whole family"));
    keys->add({{"/", [this] { Q_EMIT findWanted(); }}}, tr("Find a person"));
    keys->add({{"Y", [this] { Q_EMIT tidyWanted(); }}}, tr("Tidy the drawing"));
}

/// The person joins those chosen together, or leaves them.
void FamilyView::together() {
    QSet<core::AnyId> people = together_;
    const core::AnyId who = scene_->drawing().spots[current_].person;
    if (!people.remove(who)) people.insert(who);
    mark(people);
}

void FamilyView::keyPressEvent(QKeyEvent* event) {
    if (PageKeys::press(this, *event)) return event->accept();
    QGraphicsView::keyPressEvent(event);
}

}  // namespace ui
