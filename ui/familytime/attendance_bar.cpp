// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/attendance_bar.h"

#include "core/rules/contact_parties.h"
#include "core/rules/session_life.h"
#include "ui/common/chips.h"
#include "ui/common/page_keys.h"
#include "ui/familytime/time_rows.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {
namespace {

using core::ContactSession;
using core::PersonPresence;
using core::Presence;

constexpr std::array answers{Presence::Came, Presence::Late, Presence::DidNotCome, Presence::Cancelled};

bool stayedAway(Presence presence) { return presence == Presence::DidNotCome || presence == Presence::Cancelled; }

}  // namespace

ContactSession withPresence(ContactSession session, const core::PersonId& person, Presence presence) {
    for (PersonPresence& one : session.presence)
        if (one.person == person) one.presence = presence;
    QList<const PersonPresence*> adults;
    for (const PersonPresence& one : std::as_const(session.presence))
        if (!one.child && one.presence != Presence::NotExpected) adults.append(&one);
    const auto is = [](auto&& wanted) { return [wanted](const PersonPresence* one) { return wanted(one->presence); }; };
    if (adults.isEmpty() || std::any_of(adults.begin(), adults.end(), is([](Presence p) { return p == Presence::NotSaid; })))
        return session;
    const bool none = std::all_of(adults.begin(), adults.end(), is(stayedAway));
    if (session.record == core::RecordState::None) session.record = core::RecordState::Draft;
    if (none) {
        session.state = core::SessionState::NotHeld;
        session.start = session.end = -1;
        session.notHeldBy = core::NotHeldBy::Adult;
        session.notHeldPerson = adults.size() == 1 ? std::optional(adults.first()->person) : std::nullopt;
        const bool noShow = std::all_of(adults.begin(), adults.end(), is([](Presence p) { return p == Presence::DidNotCome; }));
        session.notHeldReason = noShow ? QStringLiteral("no_show") : QString();
        return session;
    }
    if (session.state == core::SessionState::NotHeld) {
        session.notHeldBy = core::NotHeldBy::NobodyKnown;
        session.notHeldPerson.reset();
        session.notHeldReason.clear();
    }
    session.state = core::SessionState::Held;
    if (session.start < 0) session.start = session.plannedStart;
    if (session.end < 0 && session.plannedStart >= 0) session.end = session.plannedStart + session.plannedMinutes;
    for (PersonPresence& one : session.presence)
        if (one.child && one.presence == Presence::NotSaid) one.presence = Presence::Came;
    return session;
}

AttendanceBar::AttendanceBar(const CaseContext& context, QWidget* parent)
    : Surface(context.theme(), Kind::Card, parent), context_(context), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(space::l, space::m, space::l, space::m);
    grid_->setHorizontalSpacing(space::l);
    grid_->setVerticalSpacing(space::s);
}

void AttendanceBar::setSession(const ContactSession& session) {
    const bool same = session_ && session_->id == session.id && session_->presence == session.presence;
    session_ = session;
    if (!same) rebuild();
}

void AttendanceBar::rebuild() {
    while (QLayoutItem* item = grid_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const PersonPresence& one : session_->presence) {
        const QString name = context_.nameOf(one.person);
        grid_->addWidget(makeLabel(context_.theme(), name, Type::Body, Weight::Strong), row, 0);
        auto* choice = new Segmented(context_.theme(), tr("Did %1 come?").arg(name),
                                     {tr("Came A"), tr("Late L"), tr("Did not come N"), tr("Cancelled X")});
        for (size_t i = 0; i < answers.size(); ++i)
            if (answers[i] == one.presence) choice->setCurrent(int(i));
        connect(choice, &Segmented::chosen, this, [this, id = one.person](int part) { answer(id, answers[size_t(part)]); });
        grid_->addWidget(choice, row, 1);
        QString times = one.arrived >= 0 ? tr("from %1").arg(core::clockText(one.arrived)) : QString();
        if (one.left >= 0)
            times += (times.isEmpty() ? QString() : QStringLiteral(" ")) + tr("to %1").arg(core::clockText(one.left));
        grid_->addWidget(makeLabel(context_.theme(), times, Type::Caption, Weight::Regular, Token::Muted), row, 2);
        ++row;
    }
    grid_->setColumnStretch(2, 1);
}

void AttendanceBar::answer(const core::PersonId& person, Presence presence) {
    if (session_) Q_EMIT answered(withPresence(*session_, person, presence));
}

void AttendanceBar::addKeys(PageKeys& keys, const std::function<bool()>& when) {
    const auto can = [this, when] { return when() && session_; };
    const auto say = [this](Presence presence) { return [this, presence] { answerNext(presence); }; };
    keys.add({{"P", [this] { Q_EMIT answered(core::asPlanned(*session_)); }, can}}, tr("Everything went as planned"));
    keys.add({{"A", say(Presence::Came), can}}, tr("The adult came"));
    keys.add({{"L", say(Presence::Late), can}}, tr("The adult came late"));
    keys.add({{"N", say(Presence::DidNotCome), can}}, tr("The adult did not come"));
    keys.add({{"X", say(Presence::Cancelled), can}}, tr("The adult cancelled"));
}

/// Of the first adult of whom nothing is said yet.
void AttendanceBar::answerNext(Presence presence) {
    const PersonPresence* target = nullptr;
    for (const PersonPresence& one : std::as_const(session_->presence)) {
        if (one.child) continue;
        if (!target || (target->presence != Presence::NotSaid && one.presence == Presence::NotSaid)) target = &one;
    }
    if (target) answer(target->person, presence);
}

}  // namespace ui
