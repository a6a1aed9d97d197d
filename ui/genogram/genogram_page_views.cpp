// SPDX-License-Identifier: MPL-2.0
// The genogram page: which part of the family is shown and on which day, and what is put by hand.
#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "ui/common/guarded.h"
#include "ui/genogram/canvas_form.h"
#include "ui/genogram/genogram_page.h"

#include <QActionGroup>
#include <QMenu>
#include <QSlider>
#include <QStackedWidget>

#include <cmath>

namespace ui {
namespace {

constexpr int monthsOfYear = 12;
constexpr int mostGenerations = 2;  // offered; three lie between a great-grandparent and a child

int monthNumber(QDate day) { return day.year() * monthsOfYear + day.month() - 1; }

}  // namespace

core::GenogramView GenogramPage::view() const {
    return core::EnumNames<core::GenogramView>::table[size_t(std::max(0, shows_->index()))].first;
}

void GenogramPage::viewChosen() {
    layout_.reset();
    view_->fit();
    draw();
}

void GenogramPage::addUnion() {
    const auto of = view_->selected();
    if (!of) return context().host.say(tr("First select a person."));
    leave();
    open(new UnionForm(context(), records(), *of, {}, stack_), view_->selectedBox(), int(Beside::Right));
}

// A line was drawn between two people: they are asked for as a tie, or as a couple.
void GenogramPage::link(const core::PersonId& from, const core::PersonId& to) {
    auto* menu = new QMenu(view_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("A &tie")), &QAction::triggered, this, [this, from, to] {
        open(new TieForm(context(), records(), from, to, stack_), view_->selectedBox(), int(Beside::Under));
    });
    connect(menu->addAction(tr("A &couple")), &QAction::triggered, this, [this, from, to] {
        open(new UnionForm(context(), records(), from, to, stack_), view_->selectedBox(), int(Beside::Right));
    });
    menu->popup(QCursor::pos());
}

void GenogramPage::movePerson(const core::PersonId& person, double by) {
    if (!layout_ || view() == core::GenogramView::Ecomap || (!beside_.isUnknown() && !alone_))
        return context().host.say(tr("People can be moved in the drawing of the family."));
    const core::PersonPlace* place = nullptr;
    for (const core::PersonPlace& one : layout_->people)
        if (one.person == person) place = &one;
    if (!place) return;
    const core::GenogramPin* known = nullptr;
    for (const core::GenogramPin& pin : records().all<core::GenogramPin>())
        if (pin.person == person) known = &pin;
    const double from = known ? known->x * core::measure::side / 100 : place->centre.x();
    core::GenogramPin pin{.id = known ? known->id : core::GenogramPinId::make(), .caseId = caseId(), .person = person};
    pin.x = int(std::lround((from + by) * 100 / core::measure::side));
    core::ChangeSet set{core::Action::Edit, tr("a place in the drawing")};
    if (known) set.edit(*known, pin);
    else set.add(pin);
    set.mergeKey = QStringLiteral("pin ") + person.text();  // several steps by key are one to undo
    guarded(this, [&] { vault().editor().perform(set); });
}

void GenogramPage::unpin(const QSet<core::PersonId>& people) {
    core::ChangeSet set{core::Action::Remove, tr("a place in the drawing")};
    for (const core::GenogramPin& pin : records().all<core::GenogramPin>())
        if (people.contains(pin.person)) set.remove(pin);
    if (set.changes.empty()) return context().host.say(tr("Nobody of those chosen is pinned."));
    layout_.reset();
    guarded(this, [&] { vault().editor().perform(set); });
}

void GenogramPage::chooseRecord(const core::AnyId& record) {
    for (const core::Spot& spot : view_->drawing().spots)
        if (spot.person == record) context().host.say(spot.says);
}

void GenogramPage::showPart(core::FamilySide side, int generations) {
    side_ = side;
    generations_ = generations;
    layout_.reset();
    view_->fit();
    draw();
}

void GenogramPage::fillPartMenu() {
    viewMenu_->addSeparator();
    auto* sides = new QActionGroup(viewMenu_);
    auto* rows = new QActionGroup(viewMenu_);
    const auto add = [this](QActionGroup* group, const QString& text, bool on, core::FamilySide side, int generations) {
        QAction* action = viewMenu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, side, generations] { showPart(side, generations); });
    };
    using core::FamilySide;
    add(sides, tr("Both sides of the family"), side_ == FamilySide::Both, FamilySide::Both, generations_);
    add(sides, tr("The mother’s side"), side_ == FamilySide::Maternal, FamilySide::Maternal, generations_);
    add(sides, tr("The father’s side"), side_ == FamilySide::Paternal, FamilySide::Paternal, generations_);
    viewMenu_->addSeparator();
    add(rows, tr("All generations"), generations_ == 0, side_, 0);
    for (int i = 1; i <= mostGenerations; ++i)
        add(rows, tr("%n generation(s) above and below the children", nullptr, i), generations_ == i, side_, i);
}

QWidget* GenogramPage::makeSlider() {
    slider_ = new QSlider(Qt::Horizontal);
    const QDate today = context().clock.today();
    int first = monthNumber(today);
    for (const core::Person& person : records().all<core::Person>())
        if (const auto born = person.birth.earliest()) first = std::min(first, monthNumber(*born));
    slider_->setRange(first - monthNumber(today), 0);  // who listens hears how many months back
    slider_->setValue(0);
    slider_->setPageStep(monthsOfYear);
    slider_->setFixedSize(theme().px(120), theme().px(28));
    if (theme().textPercent() > 150) slider_->hide();  // the date can be written, and words come first
    slider_->setAccessibleName(tr("As at, month by month"));
    slider_->setToolTip(tr("Shows the family as it was: arrow keys go by months, Page up and down by years"));
    soon_.setSingleShot(true);
    soon_.setInterval(60);  // milliseconds: a slide draws what it comes to rest on
    connect(&soon_, &QTimer::timeout, this, &GenogramPage::draw);
    connect(slider_, &QSlider::valueChanged, this, &GenogramPage::slideDate);
    return slider_;
}

// The end of the slider is today; every other place the first of its month.
void GenogramPage::slideDate(int back) {
    const int month = monthNumber(context().clock.today()) + back;
    if (back >= 0) asAt_->setValue({});
    else asAt_->setValue(core::UncertainDate(QDate(month / monthsOfYear, month % monthsOfYear + 1, 1)));
    asAt_->setInvalid(false);
    soon_.start();
}

void GenogramPage::followDate() {
    const QSignalBlocker quiet(slider_);
    const auto day = asAt_->value().latest();
    slider_->setValue(day ? monthNumber(*day) - monthNumber(context().clock.today()) : 0);
}

}  // namespace ui
