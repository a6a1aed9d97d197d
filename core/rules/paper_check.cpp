// SPDX-License-Identifier: MPL-2.0
#include "core/rules/paper_check.h"

#include "core/rules/agreement_checks.h"
#include "core/rules/agreements.h"
#include "core/rules/attainment.h"
#include "core/rules/chronology.h"
#include "core/rules/family_view.h"
#include "core/rules/readability.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;
using Severity = Problem::Severity;

constexpr qsizetype shortestLine = 6;  // letters and digits; less of an address would be found everywhere

/// Letters and digits alone, so that a line break or a comma hides nothing.
QString bare(const QString& text) {
    QString kept;
    for (const QChar c : text)
        if (c.isLetterOrNumber()) kept.append(c.toCaseFolded());
    return kept;
}

class PaperCheck {
public:
    PaperCheck(const CaseSnapshot& records, const Pack& pack, QDate on) : records_(records), pack_(pack), on_(on) {}

    Problems run() {
        for (const ChronologyEntry& entry : records_.all<ChronologyEntry>())
            if (!hasSource(entry)) add("V-28", entry, "source_text", "Say where this comes from.");
        findGuarded();
        for (const GateDecision& one : records_.all<GateDecision>()) decision(one);
        for (const Agreement& one : records_.all<Agreement>()) agreement(one);
        for (const Goal& one : records_.all<Goal>())
            if (one.status == GoalStatus::Draft || isRunning(one))
                address(one, "title", {one.title, one.why, one.target, one.plainVersion});
        for (const Arrangement& one : records_.all<Arrangement>())
            if (one.state != ArrangementState::Ended) arrangement(one);
        return std::move(problems_);
    }

private:
    template <class T>
    void add(const char* code, const T& record, const char* field, const char* message, Severity severity = Severity::Warning) {
        problems_.append({QLatin1String(field), QLatin1String(code),
                          u"%1 %2"_s.arg(QLatin1String(Describe<T>::table), record.id.text()), QString::fromUtf8(message),
                          severity});
    }

    // An address that is kept from everybody in the family, or from one of the parents.
    void findGuarded() {
        const QList<PersonId> parents = parentsOf(records_);
        for (const Address& one : records_.all<Address>()) {
            const bool parent = std::any_of(parents.begin(), parents.end(),
                                            [&](const PersonId& person) { return one.notToLearn.contains(person); });
            if (!one.restricted && !parent) continue;
            for (const QString& part : {one.lines.section(u'\n', 0, 0), one.postcode, one.phone})
                if (const QString line = bare(part); line.size() >= shortestLine) guarded_.append(line);
        }
    }

    template <class T>
    void address(const T& record, const char* field, const QStringList& texts) {
        if (guarded_.isEmpty()) return;
        const QString all = bare(texts.join(u'\n'));
        if (std::any_of(guarded_.begin(), guarded_.end(), [&](const QString& line) { return all.contains(line); }))
            add("V-30", record, field, "An address that must not be told stands in a text for the family. Take it out.",
                Severity::Error);
    }

    void decision(const GateDecision& one) {
        address(one, "plain_reasons", {one.plainReasons, one.nextSteps});
        if (one.state == DecisionState::Decided) return;  // it changes no more
        const QString text = one.plainReasons + u'\n' + one.nextSteps;
        const std::optional<double> grade = readingOf(text, plainLanguage(pack_.writing, u"en"_s)).grade;
        if (grade && *grade > targetGrade(pack_.writing, AgreementKind::Parent))
            add("V-32", one, "plain_reasons", "The words for the family are harder to read than the target. Use shorter ones.");
    }

    void agreement(const Agreement& one) {
        if (one.state == AgreementState::Issued && !isInForce(records_, one)) return;
        address(one, "clauses", linesOf(one));
        const Problems found = agreementProblems(records_, pack_, one, on_);
        if (std::any_of(found.begin(), found.end(), [](const Problem& each) { return each.code == u"WA6"_s; }))
            add("V-32", one, "clauses", "The agreement is harder to read than the target for its reader.");
    }

    // What stands in the dates and rules a parent is given; fields that only the worker reads are left out.
    void arrangement(const Arrangement& one) {
        QStringList texts{one.title,    one.purposeText, one.supervisionText, one.venueText, one.adultTravel, one.confirmBy,
                          one.handover, one.ending,      one.planB,           one.ifIll,     one.ifMissed,    one.topicsToAvoid};
        for (const HouseRule& rule : one.houseRules) texts.append(rule.text);
        address(one, "house_rules", texts);
    }

    const CaseSnapshot& records_;
    const Pack& pack_;
    const QDate on_;
    QStringList guarded_;
    Problems problems_;
};

}  // namespace

Problems paperProblems(const CaseSnapshot& records, const Pack& pack, QDate on) { return PaperCheck(records, pack, on).run(); }

}  // namespace core
