// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/fact_forms.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Forms {
    Q_DECLARE_TR_FUNCTIONS(FactForms)
public:
    template <class T>
    static void lasts(Form<T>& form) {
        form.date(tr("From"), &T::from);
        form.date(tr("To"), &T::to, tr("Leave empty while it goes on. Write \"unknown\" if it ended and nobody knows when."));
    }
    template <class T>
    static void rests(Form<T>& form, const FactContext& facts) {
        recordRow(form, facts.theme(), tr("Source"), &T::source, facts.sources());
        form.note(tr("Note"), &T::note, {}, 2);
    }
    static void reach(ItemRows<core::Reach>& item) {
        item.choice(tr("Kind"), &core::Reach::kind);
        item.text(tr("Number or address"), &core::Reach::value, {}, 180);
        item.text(tr("Which one"), &core::Reach::label, {}, 120);
    }
    static void party(ItemRows<core::Party>& item) {
        item.choice(tr("Role"), &core::Party::role);
        item.person(tr("Person"), &core::Party::person);
        item.text(tr("Or in words"), &core::Party::words, {}, 180);
        item.text(tr("Represented by"), &core::Party::representative, {}, 180);
    }
    static void rows(Form<core::LegalStatus>& form, const FactContext& facts);
    static void rows(Form<core::Placement>& form, const FactContext& facts);
    static void rows(Form<core::MissingEpisode>& form, const FactContext& facts);
    static void rows(Form<core::Schooling>& form, const FactContext& facts);
    static void rows(Form<core::HealthFact>& form, const FactContext& facts);
    static void rows(Form<core::Allocation>& form, const FactContext& facts);
    static void rows(Form<core::ParentalResponsibility>& form, const FactContext& facts);
    static void rows(Form<core::Alert>& form, const FactContext& facts);
    static void rows(Form<core::Proceeding>& form, const FactContext& facts);
    static void rows(Form<core::Hearing>& form, const FactContext& facts);
    static void rows(Form<core::EarlierChild>& form, const FactContext& facts);
    static void rows(Form<core::Agency>& form);
    static void rows(Form<core::Professional>& form, const FactContext& facts);
};

void Forms::rows(Form<core::LegalStatus>& form, const FactContext& facts) {
    using T = core::LegalStatus;
    form.person(tr("Child"), &T::child);
    facts.codeRow(form, tr("Legal status"), &T::status, QStringLiteral("legal_statuses"));
    lasts(form);
    form.text(tr("Order or agreement"), &T::basis, tr("As it is called: \"Interim care order, Northmere Family Court\"."), 360);
    recordRow(form, facts.theme(), tr("Proceedings"), &T::proceeding, facts.proceedings());
    form.text(tr("Court, if no proceedings are chosen"), &T::court);
    form.text(tr("Case number, if no proceedings are chosen"), &T::number, {}, 160);
    facts.codeRow(form, tr("Main need"), &T::need, QStringLiteral("needs"));
    facts.codeRow(form, tr("Why it ended"), &T::endReason, QStringLiteral("end_reasons"));
    rests(form, facts);
}

void Forms::rows(Form<core::Placement>& form, const FactContext& facts) {
    using T = core::Placement;
    form.person(tr("Child"), &T::child);
    facts.codeRow(form, tr("Kind of placement"), &T::kind, QStringLiteral("placement_kinds"));
    lasts(form);
    form.people(tr("Carers"), &T::carers);
    recordRow(form, facts.theme(), tr("Home"), &T::household, facts.households(),
              tr("Its address is guarded on the people page."));
    form.text(tr("Place in words"), &T::place, tr("Where no home is chosen: a town or a postcode."));
    recordRow(form, facts.theme(), tr("Provider"), &T::provider, facts.agencies());
    facts.codeRow(form, tr("Kind of provider"), &T::providerKind, QStringLiteral("placement_providers"));
    form.text(tr("Number at the inspectorate"), &T::number, {}, 120);
    form.text(tr("Came from"), &T::fromPlace);
    facts.codeRow(form, tr("Why it began"), &T::startReason, QStringLiteral("start_reasons"));
    form.choice(tr("Was the end planned?"), &T::end);
    facts.codeRow(form, tr("Why it ended"), &T::endReason, QStringLiteral("placement_end_reasons"));
    form.note(tr("Why, in words"), &T::reason, {}, 2);
    form.date(tr("Approved by the nominated officer on"), &T::approved, tr("For a placement with a parent under an order."));
    form.text(tr("Approved by"), &T::approvedBy);
    rests(form, facts);
}

void Forms::rows(Form<core::MissingEpisode>& form, const FactContext& facts) {
    using T = core::MissingEpisode;
    form.person(tr("Child"), &T::child);
    form.choice(tr("Kind"), &T::kind);
    lasts(form);
    form.text(tr("Where and how the child came back"), &T::found, {}, 360);
    form.choice(tr("Talk after coming back"), &T::talk);
    form.note(tr("What the child said"), &T::said, {}, 2);
    rests(form, facts);
}

void Forms::rows(Form<core::Schooling>& form, const FactContext& facts) {
    using T = core::Schooling;
    form.person(tr("Child"), &T::child);
    recordRow(form, facts.theme(), tr("School"), &T::agency, facts.agencies(core::AgencyKind::School));
    form.text(tr("School in words"), &T::school, tr("Where it is not in the list."));
    form.choice(tr("Kind"), &T::kind);
    form.text(tr("Year group"), &T::year, {}, 96);
    form.choice(tr("Extra help"), &T::help);
    lasts(form);
    form.text(tr("Why it ended"), &T::endReason);
    rests(form, facts);
}

void Forms::rows(Form<core::HealthFact>& form, const FactContext& facts) {
    using T = core::HealthFact;
    form.person(tr("Person"), &T::person);
    form.choice(tr("Kind"), &T::kind);
    form.text(tr("What"), &T::what, {}, 360);
    form.choice(tr("How it stands"), &T::state);
    lasts(form);
    recordRow(form, facts.theme(), tr("Agency"), &T::agency, facts.agencies());
    form.text(tr("Found or said by"), &T::by);
    rests(form, facts);
}

void Forms::rows(Form<core::Allocation>& form, const FactContext& facts) {
    using T = core::Allocation;
    recordRow(form, facts.theme(), tr("Worker"), &T::professional, facts.professionals());
    form.text(tr("Worker in words"), &T::worker, tr("Where the worker is not in the list."));
    facts.codeRow(form, tr("Role"), &T::role, QStringLiteral("role"));
    form.people(tr("Children"), &T::children, tr("None ticked means all children of the case."));
    lasts(form);
    form.text(tr("Why it ended"), &T::endReason);
    form.note(tr("Note"), &T::note, {}, 2);
}

void Forms::rows(Form<core::ParentalResponsibility>& form, const FactContext& facts) {
    using T = core::ParentalResponsibility;
    form.person(tr("Child"), &T::child);
    form.person(tr("Held by"), &T::holder);
    form.text(tr("Held by, in words"), &T::holderText, tr("Where it is nobody of the case, such as the council."));
    facts.codeRow(form, tr("Ground"), &T::basis, QStringLiteral("responsibility_bases"));
    form.text(tr("What shows it"), &T::evidence, tr("For example: birth certificate seen."), 360);
    lasts(form);
    rests(form, facts);
}

void Forms::rows(Form<core::Alert>& form, const FactContext& facts) {
    using T = core::Alert;
    form.choice(tr("Kind"), &T::kind);
    form.person(tr("About"), &T::about);
    recordRow(form, facts.theme(), tr("Home"), &T::household, facts.households());
    form.note(tr("What to know"), &T::text, {}, 2);
    form.note(tr("What to do"), &T::action, {}, 2);
    lasts(form);
    form.date(tr("Look at it again on"), &T::review);
    form.choice(tr("Who may see it"), &T::reader);
    form.people(tr("Must not learn of it"), &T::notFor);
    rests(form, facts);
}

void Forms::rows(Form<core::Proceeding>& form, const FactContext& facts) {
    using T = core::Proceeding;
    facts.codeRow(form, tr("Kind"), &T::kind, QStringLiteral("proceeding_kinds"));
    form.text(tr("Court"), &T::court);
    form.text(tr("Case number"), &T::number, {}, 160);
    form.list<core::Party>(tr("Parties"), &T::parties, tr("party"), [](ItemRows<core::Party>& item) { party(item); });
    form.date(tr("Issued"), &T::from);
    form.date(tr("Ended"), &T::to, tr("Leave empty while it goes on."));
    form.check(tr("Earlier proceedings of a parent, not about the children of this case"), &T::earlier);
    form.note(tr("Outcome"), &T::outcome, {}, 2);
    rests(form, facts);
}

void Forms::rows(Form<core::Hearing>& form, const FactContext& facts) {
    using T = core::Hearing;
    recordRow(form, facts.theme(), tr("Proceedings"), &T::proceeding, facts.proceedings());
    form.date(tr("Date"), &T::date);
    facts.codeRow(form, tr("Kind"), &T::kind, QStringLiteral("hearing_kinds"));
    form.text(tr("Judge"), &T::judge);
    form.note(tr("Who was there"), &T::attended, {}, 2);
    form.note(tr("Outcome"), &T::outcome, {}, 2);
    form.note(tr("Orders and directions, one a line"), &T::orders, {}, 3);
    rests(form, facts);
}

void Forms::rows(Form<core::EarlierChild>& form, const FactContext& facts) {
    using T = core::EarlierChild;
    form.person(tr("Parent"), &T::parent);
    form.person(tr("Child"), &T::child, tr("Where the child is a person of the case."));
    form.text(tr("Child in words"), &T::childText, tr("As recorded: \"a boy, J.\""));
    form.date(tr("Born"), &T::born);
    form.choice(tr("Where the child came to live"), &T::outcome);
    form.date(tr("Since"), &T::decided);
    form.text(tr("Authority"), &T::authority);
    recordRow(form, facts.theme(), tr("Proceedings"), &T::proceeding, facts.proceedings());
    rests(form, facts);
}

void Forms::rows(Form<core::Agency>& form) {
    using T = core::Agency;
    form.text(tr("Name"), &T::name, {}, 360);
    form.choice(tr("Kind"), &T::kind);
    form.note(tr("Address"), &T::lines, {}, 3);
    form.text(tr("Postcode"), &T::postcode, {}, 96);
    form.list<core::Reach>(tr("How to reach it"), &T::reach, tr("number"), [](ItemRows<core::Reach>& item) { reach(item); });
    form.check(tr("Where it is must not be told"), &T::restricted);
    form.note(tr("Note"), &T::note, {}, 2);
}

void Forms::rows(Form<core::Professional>& form, const FactContext& facts) {
    using T = core::Professional;
    form.text(tr("Name"), &T::name);
    facts.codeRow(form, tr("Role"), &T::role, QStringLiteral("role"));
    form.text(tr("Post"), &T::title);
    recordRow(form, facts.theme(), tr("Agency"), &T::agency, facts.agencies());
    form.list<core::Reach>(tr("How to reach them"), &T::reach, tr("number"), [](ItemRows<core::Reach>& item) { reach(item); });
    lasts(form);
    form.note(tr("Note"), &T::note, {}, 2);
}

}  // namespace

void factRows(Form<core::LegalStatus>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Placement>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::MissingEpisode>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Schooling>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::HealthFact>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Allocation>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::ParentalResponsibility>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Alert>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Proceeding>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Hearing>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::EarlierChild>& form, const FactContext& facts) { Forms::rows(form, facts); }
void factRows(Form<core::Agency>& form, const FactContext&) { Forms::rows(form); }
void factRows(Form<core::Professional>& form, const FactContext& facts) { Forms::rows(form, facts); }

}  // namespace ui
