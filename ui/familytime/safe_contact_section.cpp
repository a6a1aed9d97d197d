// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/safe_contact_section.h"

#include "core/base/date_text.h"
#include "ui/familytime/evidence_rows.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::SafeContact;

class Sections {
    Q_DECLARE_TR_FUNCTIONS(SafeContact)
public:
    explicit Sections(const CaseContext& context) : context_(context) {}

    RecordSection<SafeContact>::Words words(const SafeContact& one) const {
        QStringList scales;
        for (const core::SafetyScale& scale : one.scales)
            scales.append(tr("%1: %2 of 10").arg(scale.person ? context_.nameOf(scale.person) : scale.who).arg(scale.value));
        return {tr("Conversation of %1").arg(core::dateWords(one.date)), scales.join(QStringLiteral(", ")),
                joined({context_.namesOf(one.people), tr("%n worry(ies)", nullptr, int(one.worries.size())),
                        tr("%n act(s) of protection", nullptr, int(one.acts.size()))}),
                false};
    }

    void rows(Form<SafeContact>& form) const {
        using T = SafeContact;
        form.date(tr("Date"), &T::date);
        peopleRow(form, context_, Whom::Children, tr("Children"), &T::children);
        form.people(tr("Who took part"), &T::people);
        form.text(tr("Professionals"), &T::withWhom, {}, 0);
        form.list<core::SafetyWorry>(
            tr("What worries us now"), &T::worries, tr("worry"), [context = context_](ItemRows<core::SafetyWorry>& item) {
                using W = core::SafetyWorry;
                item.text(tr("In plain words"), &W::text);
                item.text(tr("Danger it stands for"), &W::indicator);
                recordChoice(item, context.theme(), tr("Risk it belongs to"), &W::factor, foundRisks(context), tr("None"));
                item.text(tr("Who sees it"), &W::seenBy, {}, 160);
                item.text(tr("How recent"), &W::recent, {}, 160);
            });
        form.sentence(tr("Time together now: %1").arg(arrangementsNow()));
        form.note(tr("What time together looks like now, if more is to be said"), &T::now, {}, 2);
        form.list<core::ProtectionAct>(tr("What each of us can do"), &T::acts, tr("act"),
                                       [context = context_](ItemRows<core::ProtectionAct>& item) {
                                           using A = core::ProtectionAct;
                                           timeChoice(item, context.theme(), tr("What for"), &A::part);
                                           item.person(tr("Who"), &A::person);
                                           item.text(tr("Or who"), &A::who, {}, 160);
                                           item.text(tr("What"), &A::what);
                                           item.text(tr("How it shows in family time"), &A::shownHow);
                                           dangerChoice(item, context.theme(), tr("Danger it answers"), &A::indicator,
                                                        namedDangers(context), tr("None chosen"));
                                           item.date(tr("By when"), &A::byWhen);
                                           item.date(tr("Look again"), &A::reviewOn);
                                           recordTicks(item, context.theme(), tr("Shown on"), &A::shownIn, sessions(context));
                                       });
        form.list<core::SafetyScale>(tr("How safe and good is family time, 0 to 10?"), &T::scales, tr("person"),
                                     [](ItemRows<core::SafetyScale>& item) {
                                         using S = core::SafetyScale;
                                         item.person(tr("Whose"), &S::person);
                                         item.text(tr("Or who"), &S::who, {}, 160);
                                         item.number(tr("0 to 10"), &S::value, 0, 10);
                                         item.text(tr("Why"), &S::reason);
                                     });
        form.note(tr("Next step if it goes well"), &T::nextIfWell, {}, 2);
        form.note(tr("If it does not"), &T::nextIfNot, {}, 2);
        form.text(tr("What makes the next step due"), &T::trigger, {}, 0);
        form.date(tr("Talk again on"), &T::reviewOn);
        form.note(tr("Note"), &T::note, {}, 2);
    }

private:
    QString arrangementsNow() const {
        QStringList list;
        for (const core::Arrangement& one : context_.records().all<core::Arrangement>())
            if (one.state == core::ArrangementState::Active)
                list.append(tr("%1: %2").arg(one.title, core::arrangementWords(one, context_.words(), context_.today())));
        return list.isEmpty() ? tr("nothing is arranged.") : list.join(u' ');
    }

    static QList<std::pair<core::ContactSessionId, QString>> sessions(const CaseContext& context) {
        QList<const core::ContactSession*> held;
        for (const core::ContactSession& one : context.records().all<core::ContactSession>())
            if (core::isHeld(one)) held.append(&one);
        std::sort(held.begin(), held.end(),
                  [](const auto* a, const auto* b) { return core::compareForList(b->date, a->date) < 0; });
        QList<std::pair<core::ContactSessionId, QString>> list;
        for (const core::ContactSession* one : std::as_const(held)) list.append({one->id, core::dateShort(one->date)});
        return list;
    }

    CaseContext context_;
};

}  // namespace

QWidget* makeSafeContact(const CaseContext& context, const SectionColumn::Removed& removed) {
    SectionColumn column(context, removed);
    column.card(Sections::tr("Safe contact"), Sections::tr("What worries us, what helps time together grow, and the next step."));
    SectionColumn::Section<SafeContact> section;
    section.add = Sections::tr("Add a conversation");
    section.words = [context](const SafeContact& one) { return Sections(context).words(one); };
    section.form = [context](Form<SafeContact>& form) { Sections(context).rows(form); };
    section.fresh = [context] {
        SafeContact one{core::SafeContactId::make(), context.caseId()};
        one.date = context.today();
        one.children = core::childrenOf(context.records());
        return one;
    };
    column.section<SafeContact>(section);
    return column.take();
}

}  // namespace ui
