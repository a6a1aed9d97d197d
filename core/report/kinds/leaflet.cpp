// SPDX-License-Identifier: MPL-2.0
// Papers for the first days: what the process is, where the child is and when you meet, and who does what.
#include "core/base/date_text.h"
#include "core/report/kinds/kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

bool isChild(const DocumentMaker& maker) { return maker.cleared().audience().kind == AudienceKind::Child; }

/// A phrase for the child, else for the grown-up.
QString forReader(const DocumentMaker& maker, const char* key) {
    const QString child = maker.words().phrase(QLatin1String(key) + u".child"_s);
    return isChild(maker) && !child.isEmpty() ? child : maker.phrase(key);
}

void contactDetails(const DocumentMaker& maker, Document& document) {
    const Issuer& issuer = maker.cleared().issuer();
    maker.section(document, "document.your_say");
    maker.paragraph(document, maker.phrase("say_if_wrong", {issuer.worker, issuer.phone}));
    maker.paragraph(document, maker.phrase("read_with"));
    maker.paragraph(document, maker.phrase("interpreter"));
    if (!isChild(maker)) maker.paragraph(document, maker.phrase("legal_advice"));
    maker.paragraph(document, maker.phrase("emergency"));
}

/// Homes of a child that this reader may know of, on the day.
QString homeOf(const DocumentMaker& maker, const PersonId& child) {
    QStringList names;
    for (const Residence& stay : maker.records().all<Residence>()) {
        if (stay.person != child || holdsOn(stay.from, stay.to, maker.day()) == Truth::No) continue;
        const Household* home = maker.records().find<Household>(stay.household);
        if (home && !home->name.isEmpty() && !names.contains(home->name)) names << home->name;
    }
    return maker.listed(names);
}

/// Meetings and talks that lie ahead. Help that begins is no meeting: the plan tells of it.
QStringList ahead(const DocumentMaker& maker, ProcessParts& parts) {
    QMap<QDate, QStringList> days;
    for (const Review& review : maker.records().all<Review>())
        if (review.state == ReviewState::Planned && dayOf(review.date) >= maker.day())
            days[dayOf(review.date)] << parts.termOf("review", review.type);
    for (const Engagement& one : maker.records().all<Engagement>())
        if (one.outcome == EngagementOutcome::Planned && dayOf(one.date) >= maker.day())
            days[dayOf(one.date)] << (one.purpose.isEmpty() ? parts.termOf("engagement", toName(one.kind)) : one.purpose);
    QStringList lines;
    for (auto it = days.cbegin(); it != days.cend(); ++it)
        for (const QString& what : it.value()) lines << dateWords(it.key()) + u": "_s + what;
    return lines;
}

}  // namespace

Document buildProcessLeaflet(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.process_leaflet");
    ProcessParts parts(maker, document);
    maker.paragraph(document, forReader(maker, "leaflet.what"), {}, ParagraphStyle::Lead);
    maker.paragraph(document, forReader(maker, "leaflet.forms"));
    maker.paragraph(document, forReader(maker, "leaflet.time"));
    maker.section(document, "document.steps");
    for (const StageRule& stage : parts.pack().framework.stages) {
        document.blocks << Heading{3, stage.id + u". "_s + maker.heading(u"stage."_s + stage.id), {}, {}};
        if (isChild(maker)) continue;
        QStringList tasks;
        for (const TaskRule& task : stage.tasks) tasks << maker.heading(u"task."_s + task.id);
        parts.bullets(tasks, stage.id);
    }
    maker.paragraph(document, forReader(maker, "leaflet.pause"));
    contactDetails(maker, document);
    return document;
}

Document buildFirstLetter(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.first_letter");
    ProcessParts parts(maker, document);
    const Audience& reader = maker.cleared().audience();
    const Person* person = reader.person ? maker.records().find<Person>(*reader.person) : nullptr;
    if (person) maker.paragraph(document, maker.phrase("letter.dear", {shortName(*person)}));
    maker.section(document, "document.safe");
    // Whether a child is safe is the worker's to say, never the program's.
    maker.paragraph(document, maker.option("safe"), maker.heading("document.safe"));
    for (const PersonId& child : childrenOf(maker.records())) {
        const QString home = homeOf(maker, child);
        maker.paragraph(document, home.isEmpty() ? maker.phrase("letter.safe", {maker.nameOf(child)})
                                                 : maker.phrase("letter.safe_with", {maker.nameOf(child), home}));
    }
    if (!maker.cleared().withheld().isEmpty()) maker.paragraph(document, maker.phrase("letter.not_all"));
    maker.section(document, "document.when_meet");
    const QStringList lines = ahead(maker, parts);
    if (lines.isEmpty()) maker.paragraph(document, maker.phrase("letter.ring_you"));
    parts.bullets(lines, maker.heading("document.when_meet"));
    maker.section(document, "document.next");
    maker.paragraph(document, maker.phrase("letter.first_next"));
    maker.paragraph(document, maker.phrase("letter.show_change"));
    contactDetails(maker, document);
    return document;
}

Document buildRoles(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.roles");
    maker.paragraph(document, forReader(maker, "roles.intro"), {}, ParagraphStyle::Lead);
    Table table{maker.phrase("process.roles_summary"),
                {Column{maker.heading("column.name"), 48, false}, Column{maker.heading("column.role"), 0, false},
                 Column{maker.heading("column.does"), 0, false}},
                {},
                true};
    const auto add = [&](const QString& name, const QString& role) {
        const QString does = maker.words().phrase(u"does."_s + role);
        if (!name.isEmpty())
            table.rows << Row{{cellOf(name, role), cellOf(maker.heading(u"role."_s + role), role), cellOf(does, role)}, {}};
    };
    if (const CaseProfile* profile = maker.records().profile()) {
        add(profile->workerName, u"social_worker"_s);
        add(profile->managerName, u"team_manager"_s);
    }
    QString chair;
    for (const Review& review : maker.records().all<Review>())
        if (!review.chair.isEmpty()) chair = review.chair;
    add(chair, u"iro"_s);
    for (const TrustedAdult& adult : maker.records().all<TrustedAdult>())
        if (!adult.ended) add(adult.person ? maker.nameOf(*adult.person) : adult.name, u"trusted_adult"_s);
    for (const PlanLine& line : maker.records().all<PlanLine>()) {
        if ((line.kind != PlanLineKind::TeamMember && line.kind != PlanLineKind::Service) || line.state == PlanLineState::Stopped)
            continue;
        // Of a service without a person its name stands once; what it is for the family is help.
        const bool nobody = line.who.isEmpty();
        table.rows << Row{{cellOf(nobody ? line.agency : line.who, line.what),
                           cellOf(nobody || line.agency.isEmpty() ? maker.heading("plan_kind.support") : line.agency, line.what),
                           cellOf(line.what, line.what)},
                          {}};
    }
    for (const PersonId& parent : parentsOf(maker.records())) add(maker.nameOf(parent), u"family_member"_s);
    maker.table(document, table);
    contactDetails(maker, document);
    return document;
}

}  // namespace core
