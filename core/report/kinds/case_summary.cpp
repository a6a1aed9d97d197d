// SPDX-License-Identifier: MPL-2.0
// The case on a few pages: the children, the family, where everyone lives, who works with them, what mattered most.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/fact_parts.h"
#include "core/report/kinds/family_figure.h"
#include "core/report/kinds/family_parts.h"
#include "core/report/kinds/involvement.h"
#include "core/report/kinds/kinds.h"
#include "core/rules/arrivals.h"
#include "core/rules/chronology.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

bool isKey(const ChronologyEntry& entry) { return entry.headline || entry.valence == Valence::TurningPoint; }

class Summary {
public:
    Summary(const ClearedSnapshot& snapshot, const Request& request) : maker_(snapshot, request) {}

    Document build() {
        document_ = maker_.begun("document.case_summary");
        maker_.contents(document_);
        about();
        children();
        family();
        maker_.section(document_, "section.homes");
        maker_.table(document_, homesTable(maker_));
        workers();
        proceedings();
        keyEvents();
        return std::move(document_);
    }

private:
    void about() {
        maker_.section(document_, "section.about");
        const QString where = maker_.heading("section.about");
        maker_.paragraph(document_, involvementText(maker_), where, ParagraphStyle::Lead);
        if (const Case* theCase = maker_.records().theCase())
            maker_.paragraph(document_, theCase->summary, maker_.phrase("document.where_summary"));
    }

    void children() {
        maker_.section(document_, "section.children");
        const QList<PersonId> ids = subjectChildren(maker_.records());
        for (const PersonId& id : ids) {
            const Person& child = *maker_.records().find<Person>(id);
            document_.blocks << Heading{3, displayName(child), {}, displayName(child)};
            document_.blocks << factsOf(child);
        }
        if (ids.isEmpty()) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
    }

    Facts factsOf(const Person& child) const {
        Facts facts{displayName(child), {}};
        const auto add = [&](const char* label, const QString& text) {
            if (!text.trimmed().isEmpty()) facts.rows.append({maker_.heading(label), cellOf(text.trimmed(), displayName(child))});
        };
        const bool lives = child.beginning == Beginning::Born && !child.deceased && !child.birth.isUnknown();
        add(lives ? "fact.born" : "column.born",
            lives ? dateWords(child.birth) + ageWords(maker_, child) : lifeText(maker_, child));
        add("fact.birth_place", child.birthPlace);
        add("fact.gender", child.gender);
        add("fact.pronouns", child.pronouns);
        add("fact.lives", homeOf(child.id));
        add("fact.legal_status", legalText(maker_, child.id));
        add("fact.placement", placementText(maker_, child.id));
        add("fact.responsibility", responsibilityText(maker_, child.id));
        add("fact.school", schoolText(maker_, child.id));
        add("fact.language",
            child.firstLanguage + (child.interpreterNeeded ? ", "_L1 + maker_.phrase("document.interpreter_needed") : QString()));
        add("fact.ethnicity", child.ethnicity);
        add("fact.religion", child.religion);
        add("fact.communication", child.communicationNeeds);
        add("fact.health", child.disability);
        add("fact.number", child.localNumber);
        return facts;
    }

    QString homeOf(const PersonId& child) const {
        QStringList lines;
        const CaseSnapshot& records = maker_.records();
        for (const Residence& stay : records.all<Residence>()) {
            const Household* home = records.find<Household>(stay.household);
            if (stay.person != child || !home || holdsOn(stay.from, stay.to, maker_.day()) == Truth::No) continue;
            QString line = home->name.isEmpty() ? maker_.heading(u"household."_s + toName(home->kind)) : home->name;
            if (!stay.from.isUnknown()) line += ", "_L1 + maker_.phrase("document.since", {dateWords(stay.from)});
            lines << line + maker_.possibly(anyId(stay.id));
        }
        return lined(lines);
    }

    void family() {
        maker_.section(document_, "section.family");
        if (maker_.chosen("picture")) addFamilyFigure(document_, maker_, {});
        maker_.table(document_, peopleTable(maker_, true));
        if (const Table couples = couplesTable(maker_); !couples.rows.isEmpty()) document_.blocks << couples;
    }

    // People of the case who are no kin of a child work with the family; the worker and the manager stand in the profile.
    void workers() {
        maker_.section(document_, "section.workers");
        Table table{maker_.phrase("document.workers_summary"),
                    {Column{maker_.heading("column.name"), 0, false}, Column{maker_.heading("column.role"), 0, false},
                     Column{maker_.heading("column.phone"), 45, false}},
                    {},
                    true};
        const Issuer& issuer = maker_.cleared().issuer();
        const auto add = [&](const QString& name, const QString& role, const QString& phone) {
            if (!name.isEmpty()) table.rows << Row{{cellOf(name, name), cellOf(role, name), cellOf(phone, name)}, {}};
        };
        const CaseProfile* profile = maker_.records().profile();
        const QString worker = profile && !profile->workerName.isEmpty() ? profile->workerName : issuer.worker;
        add(worker, maker_.heading("role.social_worker"), worker == issuer.worker ? issuer.phone : QString());
        if (profile) add(profile->managerName, maker_.heading("role.team_manager"), {});
        const KinTexts kin(maker_);
        for (const Person& person : maker_.records().all<Person>())
            if (kin.of(person.id).isEmpty() && !person.role.isEmpty()) add(displayName(person), person.role, person.phone);
        maker_.table(document_, table);
    }

    void proceedings() {
        const Table table = proceedingsTable(maker_);
        if (table.rows.isEmpty()) return;
        maker_.section(document_, "section.proceedings");
        document_.blocks << table;
    }

    void keyEvents() {
        maker_.section(document_, "section.key_events");
        Selection selection;
        for (const ChronologyEntry* entry : eventsInOrder(maker_.records())) {
            if (isRoutine(*entry, maker_.records())) continue;
            if (isKey(*entry) && liesWithin(entry->date, std::nullopt, maker_.day())) selection.taken << entry;
            else ++selection.leftOut;
        }
        const qsizetype taken = selection.taken.size();
        maker_.paragraph(document_, maker_.phrase("document.key_selection",
                                                  {QString::number(taken), QString::number(taken + selection.leftOut),
                                                   dateWords(maker_.day())}));
        ChronologyTables tables(maker_, {});
        addYears(document_, maker_, tables, selection, false);
        tables.sources().addTo(document_);
    }

    const DocumentMaker maker_;
    Document document_;
};

}  // namespace

Document buildCaseSummary(const ClearedSnapshot& snapshot, const Request& request) { return Summary(snapshot, request).build(); }

}  // namespace core
