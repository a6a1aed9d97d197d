// SPDX-License-Identifier: MPL-2.0
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Label", text); }

}  // namespace

QString label(core::Wording value) {
    switch (value) {
    case core::Wording::Contact: return tr("Contact");
    case core::Wording::FamilyTime: return tr("Family time");
    case core::Wording::Connection: return tr("Connection");
    }
    return {};
}

QString label(core::ProcessForm value) {
    switch (value) {
    case core::ProcessForm::Short: return tr("Short form");
    case core::ProcessForm::Full: return tr("Full form");
    }
    return {};
}

QString label(core::Action value) {
    switch (value) {
    case core::Action::Add: return tr("Add");
    case core::Action::Edit: return tr("Edit");
    case core::Action::Remove: return tr("Remove");
    case core::Action::Import: return tr("Import");
    case core::Action::CreateCase: return tr("Create case");
    case core::Action::CreateFile: return tr("Create file");
    case core::Action::Setting: return tr("Change setting");
    }
    return {};
}

QString label(core::Category value) {
    switch (value) {
    case core::Category::BirthFamilyEvent: return tr("Birth, family event");
    case core::Category::BereavementLoss: return tr("Bereavement, loss");
    case core::Category::MoveOfHome: return tr("Move of home");
    case core::Category::ChangeOfCarer: return tr("Change of carer");
    case core::Category::ChangeOfWorker: return tr("Change of worker");
    case core::Category::LegalCourt: return tr("Legal, court");
    case core::Category::ReferralAssessment: return tr("Referral, assessment");
    case core::Category::Section47Enquiry: return tr("Section 47 enquiry");
    case core::Category::ConferencePlan: return tr("Conference, plan");
    case core::Category::InjuryHarm: return tr("Injury, harm");
    case core::Category::NeglectIncident: return tr("Neglect");
    case core::Category::DomesticAbuse: return tr("Domestic abuse");
    case core::Category::SubstanceUse: return tr("Substance use");
    case core::Category::MentalHealth: return tr("Mental health");
    case core::Category::OffencePolice: return tr("Offence, police");
    case core::Category::MissingExploitation: return tr("Missing, exploitation");
    case core::Category::HealthDevelopment: return tr("Health, development");
    case core::Category::School: return tr("School");
    case core::Category::ContactFamilyTime: return tr("Family time");
    case core::Category::Placement: return tr("Placement");
    case core::Category::ReturnAttempt: return tr("Return home tried");
    case core::Category::AchievementPositive: return tr("Achievement");
    case core::Category::ServiceStartEnd: return tr("Service started or ended");
    case core::Category::DisclosureChildSaid: return tr("What the child said");
    case core::Category::ReviewDecision: return tr("Review, decision");
    case core::Category::Other: return tr("Other");
    }
    return {};
}

QString label(core::Valence value) {
    switch (value) {
    case core::Valence::Neutral: return tr("Neutral");
    case core::Valence::Concern: return tr("Concern");
    case core::Valence::Strength: return tr("Strength");
    case core::Valence::TurningPoint: return tr("Turning point");
    }
    return {};
}

QString label(core::Corroboration value) {
    switch (value) {
    case core::Corroboration::NotStated: return tr("Not stated");
    case core::Corroboration::Yes: return tr("Confirmed by another source");
    case core::Corroboration::No: return tr("Not confirmed");
    case core::Corroboration::Disputed: return tr("Disputed");
    }
    return {};
}

QString label(core::Rating value) {
    switch (value) {
    case core::Rating::Green: return tr("Green");
    case core::Rating::Amber: return tr("Amber");
    case core::Rating::Red: return tr("Red");
    }
    return {};
}

QString label(core::ParticipantRole value) {
    switch (value) {
    case core::ParticipantRole::About: return tr("About");
    case core::ParticipantRole::Present: return tr("Was there");
    case core::ParticipantRole::ToldBy: return tr("Told by");
    case core::ParticipantRole::Other: return tr("Other");
    }
    return {};
}

QString label(core::SourceKind value) {
    switch (value) {
    case core::SourceKind::Record: return tr("Record");
    case core::SourceKind::Observed: return tr("Seen by the worker");
    case core::SourceKind::ToldBy: return tr("Told by someone");
    case core::SourceKind::Court: return tr("Court");
    case core::SourceKind::Police: return tr("Police");
    case core::SourceKind::Health: return tr("Health");
    case core::SourceKind::School: return tr("School");
    case core::SourceKind::Family: return tr("Family");
    case core::SourceKind::SelfReport: return tr("The person's own account");
    case core::SourceKind::Document: return tr("Document");
    case core::SourceKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::HouseholdKind value) {
    switch (value) {
    case core::HouseholdKind::Home: return tr("Home");
    case core::HouseholdKind::FosterHome: return tr("Foster home");
    case core::HouseholdKind::KinshipHome: return tr("Kinship home");
    case core::HouseholdKind::ChildrensHome: return tr("Children's home");
    case core::HouseholdKind::Refuge: return tr("Refuge");
    case core::HouseholdKind::Hospital: return tr("Hospital");
    case core::HouseholdKind::Custody: return tr("Custody");
    case core::HouseholdKind::Other: return tr("Other");
    }
    return {};
}

QString label(core::ResidenceKind value) {
    switch (value) {
    case core::ResidenceKind::Main: return tr("Lives here");
    case core::ResidenceKind::Shared: return tr("Shared care");
    case core::ResidenceKind::ShortStay: return tr("Short stays");
    }
    return {};
}

QString label(core::NameKind value) {
    switch (value) {
    case core::NameKind::Legal: return tr("Legal name");
    case core::NameKind::KnownAs: return tr("Known as");
    case core::NameKind::Birth: return tr("Name at birth");
    case core::NameKind::Married: return tr("Married name");
    case core::NameKind::Previous: return tr("Earlier name");
    case core::NameKind::Religious: return tr("Religious name");
    case core::NameKind::Alias: return tr("Alias");
    }
    return {};
}

QString label(core::Sex value) {
    switch (value) {
    case core::Sex::Unknown: return tr("Not known");
    case core::Sex::Female: return tr("Female");
    case core::Sex::Male: return tr("Male");
    case core::Sex::Intersex: return tr("Intersex");
    }
    return {};
}

namespace {

constexpr std::pair<const char*, const char*> recordWords[] = {
    {"profile", QT_TRANSLATE_NOOP("ui::Label", "your details")},
    {"case_file", QT_TRANSLATE_NOOP("ui::Label", "case")},
    {"case_profile", QT_TRANSLATE_NOOP("ui::Label", "case details")},
    {"person", QT_TRANSLATE_NOOP("ui::Label", "person")},
    {"family_union", QT_TRANSLATE_NOOP("ui::Label", "couple")},
    {"parentage", QT_TRANSLATE_NOOP("ui::Label", "parent and child")},
    {"address", QT_TRANSLATE_NOOP("ui::Label", "address")},
    {"household", QT_TRANSLATE_NOOP("ui::Label", "household")},
    {"residence", QT_TRANSLATE_NOOP("ui::Label", "place to live")},
    {"attachment", QT_TRANSLATE_NOOP("ui::Label", "attachment")},
    {"source", QT_TRANSLATE_NOOP("ui::Label", "source")},
    {"tie", QT_TRANSLATE_NOOP("ui::Label", "tie")},
    {"chronology_entry", QT_TRANSLATE_NOOP("ui::Label", "chronology entry")},
    {"note", QT_TRANSLATE_NOOP("ui::Label", "note")},
    {"saved_cut", QT_TRANSLATE_NOOP("ui::Label", "saved cut")},
    {"agency", QT_TRANSLATE_NOOP("ui::Label", "agency")},
    {"professional", QT_TRANSLATE_NOOP("ui::Label", "professional")},
    {"proceeding", QT_TRANSLATE_NOOP("ui::Label", "court proceedings")},
    {"hearing", QT_TRANSLATE_NOOP("ui::Label", "hearing")},
    {"legal_status", QT_TRANSLATE_NOOP("ui::Label", "legal status")},
    {"earlier_child", QT_TRANSLATE_NOOP("ui::Label", "earlier child")},
    {"placement", QT_TRANSLATE_NOOP("ui::Label", "placement")},
    {"missing_episode", QT_TRANSLATE_NOOP("ui::Label", "missing episode")},
    {"schooling", QT_TRANSLATE_NOOP("ui::Label", "school")},
    {"health_fact", QT_TRANSLATE_NOOP("ui::Label", "health fact")},
    {"allocation", QT_TRANSLATE_NOOP("ui::Label", "allocated worker")},
    {"parental_responsibility", QT_TRANSLATE_NOOP("ui::Label", "parental responsibility")},
    {"alert", QT_TRANSLATE_NOOP("ui::Label", "alert")},
    {"citation", QT_TRANSLATE_NOOP("ui::Label", "evidence link")},
    {"pack_file", QT_TRANSLATE_NOOP("ui::Label", "set of rules")},
    {"approver", QT_TRANSLATE_NOOP("ui::Label", "approver")},
    {"task_state", QT_TRANSLATE_NOOP("ui::Label", "task")},
    {"timer_note", QT_TRANSLATE_NOOP("ui::Label", "note on a deadline")},
    {"decision", QT_TRANSLATE_NOOP("ui::Label", "decision")},
    {"factor_rating", QT_TRANSLATE_NOOP("ui::Label", "rating of a factor")},
    {"capacity_item", QT_TRANSLATE_NOOP("ui::Label", "capacity to change")},
    {"risk_classification", QT_TRANSLATE_NOOP("ui::Label", "risk classification")},
    {"assessment", QT_TRANSLATE_NOOP("ui::Label", "assessment")},
    {"engagement", QT_TRANSLATE_NOOP("ui::Label", "conversation")},
    {"wish", QT_TRANSLATE_NOOP("ui::Label", "wish")},
    {"barrier", QT_TRANSLATE_NOOP("ui::Label", "barrier")},
    {"trusted_adult", QT_TRANSLATE_NOOP("ui::Label", "trusted adult")},
    {"support_plan", QT_TRANSLATE_NOOP("ui::Label", "plan")},
    {"plan_line", QT_TRANSLATE_NOOP("ui::Label", "line of a plan")},
    {"review", QT_TRANSLATE_NOOP("ui::Label", "review")},
    {"measure_score", QT_TRANSLATE_NOOP("ui::Label", "score")},
    {"reflection", QT_TRANSLATE_NOOP("ui::Label", "reflection")},
    {"goal", QT_TRANSLATE_NOOP("ui::Label", "goal")},
    {"goal_review", QT_TRANSLATE_NOOP("ui::Label", "review of a goal")},
    {"coverage_reason", QT_TRANSLATE_NOOP("ui::Label", "reason for no goal or plan")},
    {"contingency_plan", QT_TRANSLATE_NOOP("ui::Label", "back-up plan")},
    {"agreement", QT_TRANSLATE_NOOP("ui::Label", "agreement")},
    {"agreement_event", QT_TRANSLATE_NOOP("ui::Label", "step of an agreement")},
    {"venue", QT_TRANSLATE_NOOP("ui::Label", "place")},
    {"school_calendar", QT_TRANSLATE_NOOP("ui::Label", "term dates")},
    {"contact_limit", QT_TRANSLATE_NOOP("ui::Label", "condition of contact")},
    {"arrangement", QT_TRANSLATE_NOOP("ui::Label", "arrangement")},
    {"contact_session", QT_TRANSLATE_NOOP("ui::Label", "family time")},
    {"session_addendum", QT_TRANSLATE_NOOP("ui::Label", "addition to a record")},
    {"safe_contact", QT_TRANSLATE_NOOP("ui::Label", "safe contact conversation")},
    {"availability", QT_TRANSLATE_NOOP("ui::Label", "free or busy time")},
    {"three_houses", QT_TRANSLATE_NOOP("ui::Label", "three houses")},
    {"outside_tie", QT_TRANSLATE_NOOP("ui::Label", "tie to the world outside")},
    {"kin_enquiry", QT_TRANSLATE_NOOP("ui::Label", "enquiry among relatives")},
    {"genogram_pin", QT_TRANSLATE_NOOP("ui::Label", "place in the picture")},
};

}  // namespace

QString recordWord(const QString& table) {
    static const QHash<QString, const char*> words = [] {
        QHash<QString, const char*> map;
        for (const auto& [record, word] : recordWords) map.insert(QLatin1String(record), word);
        return map;
    }();
    const char* word = words.value(table);
    return word ? tr(word) : table;
}

QString stepWords(const core::ChangeSet& set) {
    if (set.isEmpty()) return {};
    const QString word = recordWord(core::typeName(set.changes.front().either()));
    const bool named = !set.subject.isEmpty();
    switch (set.action) {
    case core::Action::Add: return named ? tr("add %1 %2").arg(word, set.subject) : tr("add %1").arg(word);
    case core::Action::Edit: return named ? tr("change %1 %2").arg(word, set.subject) : tr("change %1").arg(word);
    case core::Action::Remove: return named ? tr("remove %1 %2").arg(word, set.subject) : tr("remove %1").arg(word);
    case core::Action::Import: return named ? tr("import %1").arg(set.subject) : tr("import");
    case core::Action::CreateCase: return tr("new case");
    case core::Action::CreateFile: return tr("new file");
    case core::Action::Setting: return tr("change a setting");
    }
    return {};
}

}  // namespace ui
