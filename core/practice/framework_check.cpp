// SPDX-License-Identifier: MPL-2.0
#include "core/practice/framework_check.h"

#include <QSet>

namespace core {
namespace {

class FrameworkCheck {
public:
    explicit FrameworkCheck(const Pack& pack) : pack_(pack), terms_(pack.terms.value(QStringLiteral("en"))) {
        for (const Code& code : pack.codes.value(QStringLiteral("legal_statuses"))) legal_.append(code.code);
    }

    Problems run() {
        stages();
        gates();
        timers();
        library();
        writing();
        return problems_;
    }

private:
    void error(const QString& where, const char* code, const QString& message) {
        problems_.append({{}, QLatin1String(code), where, message, Problem::Severity::Error});
    }
    void term(const QString& where, const QString& key) {
        if (!terms_.contains(key))
            error(where, "no_words", QStringLiteral("terms.en.%1 is missing: %2 has no words.").arg(key, where));
    }
    void one(const QString& where, const QString& id, const QStringList& among, const char* of) {
        if (!among.contains(id))
            error(where, "unknown_id", QStringLiteral("%1: there is no %2 \u201c%3\u201d.").arg(where, QLatin1String(of), id));
    }
    void once(const QString& where, const QString& id, QSet<QString>& seen) {
        if (seen.contains(id)) error(where, "id_twice", QStringLiteral("%1: the id \u201c%2\u201d stands twice.").arg(where, id));
        seen.insert(id);
    }
    void checks(const QString& where, const QList<Check>& list, bool condition) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString at = QStringLiteral("%1[%2]").arg(where).arg(i);
            one(at + QStringLiteral(".check"), list[i].check, knownChecks(), "check");
            if (condition && list[i].id.isEmpty())
                error(at + QStringLiteral(".id"), "missing", QStringLiteral("%1.id is missing.").arg(at));
            else if (condition) term(at + QStringLiteral(".id"), QStringLiteral("condition.") + list[i].id);
        }
    }
    template <class T>
    static QStringList idsOf(const QList<T>& list) {
        QStringList ids;
        for (const T& item : list) ids.append(item.id);
        return ids;
    }

    void stages() {
        QSet<QString> stages, tasks;
        const QString path = QStringLiteral("framework.stages[%1]");
        for (qsizetype i = 0; i < pack_.framework.stages.size(); ++i) {
            const StageRule& stage = pack_.framework.stages[i];
            const QString where = path.arg(i);
            once(where + QStringLiteral(".id"), stage.id, stages);
            term(where, QStringLiteral("stage.") + stage.id);
            for (qsizetype j = 0; j < stage.tasks.size(); ++j) {
                const TaskRule& task = stage.tasks[j];
                const QString at = QStringLiteral("%1.tasks[%2]").arg(where).arg(j);
                once(at + QStringLiteral(".id"), task.id, tasks);
                term(at, QStringLiteral("task.") + task.id);
                one(at + QStringLiteral(".owner"), task.owner, pack_.library.roles, "role");
                checks(at + QStringLiteral(".evidence"), task.evidence, false);
                checks(at + QStringLiteral(".only_if"), task.onlyIf, false);
            }
        }
    }

    void gates() {
        QSet<QString> seen, conditions;
        const QStringList stages = idsOf(pack_.framework.stages);
        for (qsizetype i = 0; i < pack_.framework.gates.size(); ++i) {
            const GateRule& gate = pack_.framework.gates[i];
            const QString where = QStringLiteral("framework.gates[%1]").arg(i);
            once(where + QStringLiteral(".id"), gate.id, seen);
            term(where, QStringLiteral("gate.") + gate.id);
            for (const QString& from : gate.from) one(where + QStringLiteral(".from"), from, stages, "stage");
            for (const QString& role : gate.signs) one(where + QStringLiteral(".signs"), role, pack_.library.roles, "role");
            if (!gate.round.isEmpty()) one(where + QStringLiteral(".round"), gate.round, pack_.library.rounds, "round");
            for (qsizetype j = 0; j < gate.rulings.size(); ++j) {
                const QString at = QStringLiteral("%1.rulings[%2]").arg(where).arg(j);
                term(at, QStringLiteral("ruling.") + gate.rulings[j].id);
                if (!gate.rulings[j].stage.isEmpty()) one(at + QStringLiteral(".stage"), gate.rulings[j].stage, stages, "stage");
            }
            checks(where + QStringLiteral(".hard"), gate.hard, true);
            checks(where + QStringLiteral(".soft"), gate.soft, true);
            for (const Check& check : gate.hard + gate.soft) once(where, check.id, conditions);
        }
        for (qsizetype i = 0; i < pack_.framework.signs.size(); ++i) {
            const SignRule& rule = pack_.framework.signs[i];
            const QString where = QStringLiteral("framework.signs[%1]").arg(i);
            one(where + QStringLiteral(".role"), rule.role, pack_.library.roles, "role");
            for (const QString& gate : rule.gates)
                one(where + QStringLiteral(".gates"), gate, idsOf(pack_.framework.gates), "gate");
            for (const QString& rung : rule.rungs)
                one(where + QStringLiteral(".rungs"), rung, idsOf(pack_.library.rungs), "rung");
            for (const QString& legal : rule.legal) one(where + QStringLiteral(".legal"), legal, legal_, "legal status");
        }
    }

    void event(const QString& where, const QString& name) {
        for (const QString& known : knownEvents())
            if (name == known || (known.endsWith(u'*') && name.startsWith(known.chopped(1)) && name.size() >= known.size()))
                return;
        error(where, "unknown_id", QStringLiteral("%1: there is no event \u201c%2\u201d.").arg(where, name));
    }

    void timers() {
        QSet<QString> seen;
        for (qsizetype i = 0; i < pack_.framework.timers.size(); ++i) {
            const TimerRule& rule = pack_.framework.timers[i];
            const QString where = QStringLiteral("framework.timers[%1]").arg(i);
            once(where + QStringLiteral(".id"), rule.id, seen);
            term(where, QStringLiteral("timer.") + rule.id);
            term(where, rule.verb);
            event(where + QStringLiteral(".on"), rule.on);
            for (const QString& name : rule.metBy + rule.endsOn) event(where, name);
            if (!rule.since.isEmpty()) event(where + QStringLiteral(".since"), rule.since);
            for (const QString& legal : rule.legal + rule.notLegal)
                one(where + QStringLiteral(".legal"), legal, legal_, "legal status");
            if (!rule.variant.isEmpty())
                one(where + QStringLiteral(".variant"), rule.variant, idsOf(pack_.framework.variants), "variant");
            for (const QString& day : {rule.inForce, rule.outOfForce})
                if (!day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid())
                    error(where, "not_a_date", QStringLiteral("%1 needs dates such as 2026-03-02.").arg(where));
        }
        for (const Variant& variant : pack_.framework.variants) {
            term(QStringLiteral("framework.variants"), QStringLiteral("variant.") + variant.id);
            for (const QString& key : variant.focus + variant.contact + variant.agreement + variant.fields)
                term(QStringLiteral("framework.variants.") + variant.id, key);
        }
    }

    template <class T>
    void words(const QList<T>& list, const char* what, const char* prefix) {
        QSet<QString> seen;
        for (const T& item : list) {
            const QString where = QStringLiteral("library.") + QLatin1String(what);
            once(where, idOf(item), seen);
            term(where, QLatin1String(prefix) + idOf(item));
        }
    }
    static QString idOf(const QString& id) { return id; }
    template <class T>
    static QString idOf(const T& item) {
        return item.id;
    }

    void library() {
        const Library& lib = pack_.library;
        words(lib.factors, "factors", "factor.");
        words(lib.classes, "classes", "class.");
        words(lib.classes, "classes", "class_means.");
        words(lib.rungs, "rungs", "rung.");
        words(lib.measures, "measures", "measure.");
        words(lib.reviews, "reviews", "review.");
        words(lib.checklists, "checklists", "checklist.");
        words(lib.roles, "roles", "role.");
        words(lib.audiences, "audiences", "audience.");
        words(lib.questions, "questions", "question.");
        words(lib.sections, "sections", "section.");
        words(lib.occasions, "occasions", "occasion.");
        words(lib.prompts, "prompts", "prompt.");
        for (const Checklist& list : lib.checklists)
            for (const QString& item : list.items)
                term(QStringLiteral("library.checklists.") + list.id, QStringLiteral("item.") + item);
        QSet<int> levels;
        for (const RiskClass& risk : lib.classes) {
            if (levels.contains(risk.level))
                error(QStringLiteral("library.classes"), "id_twice", QStringLiteral("Two classes of risk have the same level."));
            levels.insert(risk.level);
        }
    }

    void phrase(const QString& where, const QString& key) {
        if (!pack_.phrases.value(QStringLiteral("en")).contains(key))
            error(where, "no_words", QStringLiteral("phrases.en.%1 is missing: %2 has no words.").arg(key, where));
    }

    // A template names clauses by id: one that is not there would be left out of every agreement without a word.
    void writing() {
        const Writing& writing = pack_.writing;
        QSet<QString> clauses, templates, goals;
        QStringList ids;
        for (const ClauseRule& clause : writing.clauses) {
            once(QStringLiteral("writing.clauses"), clause.id, clauses);
            phrase(QStringLiteral("writing.clauses"), QStringLiteral("clause.") + clause.id);
            ids << clause.id;
        }
        for (const AgreementTemplate& form : writing.templates) {
            const QString where = QStringLiteral("writing.templates.") + form.id;
            once(QStringLiteral("writing.templates"), form.id, templates);
            term(where, QStringLiteral("template.") + form.id);
            for (const QString& clause : form.clauses) one(where, clause, ids, "clause");
        }
        for (const GoalExample& goal : writing.goals) {
            once(QStringLiteral("writing.goals"), goal.id, goals);
            for (const char* part : {".title", ".why", ".baseline", ".target", ".known", ".help"})
                phrase(QStringLiteral("writing.goals"), QStringLiteral("goal_example.") + goal.id + QLatin1String(part));
        }
    }

    const Pack& pack_;
    const QHash<QString, Term> terms_;
    QStringList legal_;
    Problems problems_;
};

}  // namespace

Problems frameworkProblems(const Pack& pack) { return FrameworkCheck(pack).run(); }

const QStringList& knownChecks() {
    static const QStringList names = QStringLiteral(
                                         "chronology_with_impact genogram engagement factors_rated trusted_adult assessment "
                                         "assessment_read classified classified_as decided outcome told plan_lines plan_agreed "
                                         "plan_step_taken services_started direct_work_current review_held reviewed_since "
                                         "measured wishes case_basics worker_named reason_said homes_known "
                                         "weeks_since review_set by_hand task_done not_in_proceedings summary_written "
                                         "agreement_answered goals_agreed goals_reviewed goals_progress goals_supported "
                                         "contingency_shared contingency_used contact_begun")
                                         .split(u' ');
    return names;
}

const QStringList& knownEvents() {
    static const QStringList names =
        QStringLiteral(
            "case.opened case.closed born gate.* classified classified.* review.* minutes.* assessment assessment.shared "
            "engagement.* told.* task.* measure.* plan.* plan_step checklist.* looked_after looked_after_ended placement "
            "placement_with_parent legal.* legal_ended.* application_issued proceedings_ended hearing.* goal goal_review "
            "agreement agreement.* contingency arrangement arrangement.* session session.* never")
            .split(u' ');
    return names;
}

}  // namespace core
