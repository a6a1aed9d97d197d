// SPDX-License-Identifier: MPL-2.0
// The genogram page: what is written over the canvas, and how much of the family is shown.
#include "core/edit/vault.h"
#include "core/genogram/family_graph.h"
#include "ui/common/guarded.h"
#include "ui/common/person/person_pane.h"
#include "ui/genogram/canvas_form.h"
#include "ui/genogram/genogram_page.h"

#include <QActionGroup>
#include <QMenu>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int mostSteps = 4;  // offered; from there on nearly everybody is in sight
constexpr int hereSteps = 1;  // how far round a person "tidy here" reaches

Beside besideFor(core::Relation relation) {
    if (relation == core::Relation::Parent) return Beside::Over;
    if (relation == core::Relation::Child) return Beside::Under;
    return relation == core::Relation::Partner ? Beside::Right : Beside::Left;
}

}  // namespace

// The line stands where the newcomer will; nothing is in the case before Enter.
void GenogramPage::addRelative(core::Relation relation) {
    const auto to = view_->selected();
    if (!to) return context().host.say(tr("First select a person."));
    write(relation, likelySex(records(), *to, relation));
}

void GenogramPage::write(core::Relation relation, core::Sex sex) {
    const auto to = view_->selected();
    if (!to) return;
    leave();
    open(new NewcomerForm(context(), records(), to, relation, sex, stack_), view_->selectedBox(), int(besideFor(relation)));
}

void GenogramPage::addFirst() {
    const QRect middle(stack_->width() / 2, stack_->height() / 2, 1, 1);
    open(new NewcomerForm(context(), records(), {}, core::Relation::Child, core::Sex::Unknown, stack_), middle,
         int(Beside::Under));
}

void GenogramPage::addTie() {
    const auto of = view_->selected();
    if (!of) return context().host.say(tr("First select a person."));
    leave();
    open(new TieForm(context(), records(), *of, {}, stack_), view_->selectedBox(), int(Beside::Under));
}

void GenogramPage::addHome() {
    const auto of = view_->selected();
    if (!of) return context().host.say(tr("First select a person."));
    leave();
    open(new HomeForm(context(), records(), *of, stack_), view_->selectedBox(), int(Beside::Under));
}

void GenogramPage::findPerson() {
    const QRect top(stack_->width() / 2, 0, 1, 1);
    open(new FindForm(context(), records(), stack_), top, int(Beside::Under));
}

void GenogramPage::open(CanvasForm* form, const QRect& box, int side) {
    closeForm();
    form_ = form;
    connect(form, &CanvasForm::closed, this, [this] {
        closeForm();
        view_->setFocus(Qt::OtherFocusReason);
    });
    connect(form, &CanvasForm::kept, this, &GenogramPage::keep);
    form->placeBeside(box, Beside(side));
    form->focusFirst();
}

void GenogramPage::closeForm() {
    if (!form_) return;
    form_->hide();
    std::exchange(form_, nullptr)->deleteLater();
}

void GenogramPage::keep(const core::ChangeSet& set, const core::PersonId& shown) {
    if (!set.changes.empty()) {
        awaited_ = shown;
        if (!guarded(this, [&] { vault().editor().perform(set); })) return awaited_.reset();
    } else if (view_->select(shown)) {
        choose(shown);
    } else {
        awaited_ = shown;
        showWithin(0);
    }
    closeForm();
    view_->setFocus(Qt::OtherFocusReason);
}

void GenogramPage::tidy() {
    layout_.reset();
    draw();
    context().host.say(tr("Laid the family out anew."));
}

// Who is chosen together is laid out anew, or whoever stands near the one who is selected; all others stay.
void GenogramPage::tidyHere() {
    const QSet<core::PersonId> chosen = view_->chosenPeople();
    if (chosen.isEmpty() || !layout_) return context().host.say(tr("First select a person."));
    QSet<core::PersonId> near = chosen;
    if (near.size() == 1) near = core::peopleWithin(records(), *chosen.begin(), hereSteps);
    layout_->people.removeIf([&](const core::PersonPlace& place) { return near.contains(place.person); });
    draw();
}

void GenogramPage::showWithin(int steps) {
    const auto who = view_->selected();
    if (steps > 0 && !who) return context().host.say(tr("First select a person."));
    within_ = steps;
    focus_ = steps > 0 ? who : std::nullopt;
    layout_.reset();
    draw();
}

void GenogramPage::joinPeople() {
    const auto who = view_->selected();
    if (!who) return context().host.say(tr("First select a person."));
    leave();
    open(new SamePersonForm(context(), records(), *who, stack_), view_->selectedBox(), int(Beside::Under));
}

void GenogramPage::compare() {
    auto* form = new BesideForm(context(), records(), stack_);
    connect(form, &BesideForm::dayChosen, this, &GenogramPage::showBeside);
    open(form, QRect(stack_->width() / 2, 0, 1, 1), int(Beside::Under));
}

void GenogramPage::showBeside(const core::UncertainDate& day, bool known, bool alone) {
    beside_ = day;
    known_ = known;
    alone_ = alone;
    closeForm();
    view_->setFocus(Qt::OtherFocusReason);
    view_->fit();
    draw();
}

void GenogramPage::fillViewMenu() {
    viewMenu_->clear();
    qDeleteAll(viewMenu_->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(viewMenu_->findChildren<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString& text, std::function<void()> go) {
        QAction* action = viewMenu_->addAction(text);
        connect(action, &QAction::triggered, this, std::move(go));
        return action;
    };
    add(tr("&Find a person… (/)"), [this] { findPerson(); });
    viewMenu_->addSeparator();
    add(tr("&Tidy the drawing (Y)"), [this] { tidy(); });
    add(tr("Tidy &here"), [this] { tidyHere(); })->setEnabled(view_->selected().has_value());
    QSet<core::PersonId> pinned;
    for (const core::GenogramPin& pin : records().all<core::GenogramPin>()) pinned.insert(pin.person);
    const bool chosenPinned = pinned.intersects(view_->chosenPeople());
    add(tr("Un&pin (Alt+Down)"), [this] { unpin(view_->chosenPeople()); })->setEnabled(chosenPinned);
    add(tr("Unpin everybody"), [this, pinned] { unpin(pinned); })->setEnabled(!pinned.isEmpty());
    viewMenu_->addSeparator();
    auto* group = new QActionGroup(viewMenu_);
    const auto steps = [&](const QString& text, int number) {
        QAction* action = add(text, [this, number] { showWithin(number); });
        action->setCheckable(true);
        action->setChecked(within_ == number);
        action->setEnabled(number == 0 || view_->selected().has_value());
        group->addAction(action);
    };
    steps(tr("&Everybody"), 0);
    steps(tr("Within &1 step of who is selected"), 1);
    for (int i = 2; i <= mostSteps; ++i) steps(tr("Within &%1 steps of who is selected").arg(i), i);
    add(tr("The &same person as…"), [this] { joinPeople(); })->setEnabled(view_->selected().has_value());
    fillPartMenu();
    fillLookMenu();
    viewMenu_->addSeparator();
    add(tr("Then &and now…"), [this] { compare(); });
    add(tr("Only &now"), [this] { showBeside({}, false, false); })->setEnabled(!beside_.isUnknown());
    viewMenu_->addSeparator();
    add(tr("&Copy as a picture"), [this] { whenConfirmed([this] { copyPicture(); }); });
    add(tr("Save as a poster, A&4 pages…"), [this] { whenConfirmed([this] { exportPicture(core::PosterPage::A4); }); });
    add(tr("Save as a poster, A&3 pages…"), [this] { whenConfirmed([this] { exportPicture(core::PosterPage::A3); }); });
}

}  // namespace ui
