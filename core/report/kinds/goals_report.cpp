// SPDX-License-Identifier: MPL-2.0
// Goals with their reviews, person by person; and how far each has come, as a chart with its table. The T score is for the
// profession only: families get words and the light. In two languages what would stand in tables stands in lines.
#include "core/base/date_text.h"
#include "core/report/goal_chart.h"
#include "core/report/kinds/agreement_parts.h"
#include "core/report/kinds/drawn_width.h"
#include "core/report/kinds/goal_kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// Everybody who has a goal, then no value for goals of nobody; the person asked for alone, if one is.
QList<std::optional<PersonId>> ownersOf(const DocumentMaker& maker) {
    QList<std::optional<PersonId>> owners;
    bool shared = false;
    const QString wanted = maker.option("person");
    for (const Goal& goal : maker.records().all<Goal>()) {
        if (!goal.person) {
            shared = true;
            continue;
        }
        const bool meant = wanted.isEmpty() || goal.person->text() == wanted || maker.nameOf(*goal.person) == wanted;
        if (meant && !owners.contains(goal.person)) owners.append(goal.person);
    }
    std::sort(owners.begin(), owners.end(),
              [&](const auto& a, const auto& b) { return maker.nameOf(*a).localeAwareCompare(maker.nameOf(*b)) < 0; });
    if (shared && wanted.isEmpty()) owners.append(std::nullopt);
    return owners;
}

QString ownerName(const DocumentMaker& maker, const std::optional<PersonId>& owner) {
    return owner ? maker.nameOf(*owner) : maker.heading("agreement.we_will");
}

/// What a translator wrote for the goal in the latest agreement that has it in the second language; "" if nobody did.
QString translatedTitle(const DocumentMaker& maker, const GoalId& goal, const QString& language) {
    const Agreement* latest = nullptr;
    QString title;
    for (const Agreement& one : maker.records().all<Agreement>()) {
        if (one.secondLanguage != language || (latest && !isLater(one, *latest))) continue;
        for (const AgreedGoal& agreed : one.goals)
            if (agreed.goal == goal && !agreed.other.trimmed().isEmpty()) latest = &one, title = agreed.other.trimmed();
    }
    return title;
}

QString levelConcept(int level) { return u"level.%1"_s.arg(level); }
QString lightConcept(TrafficLight light) { return u"light."_s + toName(light); }

class GoalsPaper {
public:
    GoalsPaper(const DocumentMaker& maker, Document& document)
        : maker_(maker), document_(document), parts_(maker, document), both_(maker, document, maker.option("second-language")) {}

    void build() {
        both_.title("document.goals");
        const QList<std::optional<PersonId>> owners = ownersOf(maker_);
        for (const auto& owner : owners) person(owner);
        if (owners.isEmpty()) both_.say("goals.none");
        else if (both_.isTwo()) both_.say("agreement.not_translated", {}, {}, ParagraphStyle::Small);
    }

private:
    struct Fact {
        const char* label;
        QString text;
        QString other = {};  ///< in the second language, where somebody or the pack says it
    };

    void person(const std::optional<PersonId>& owner) {
        const QString name = ownerName(maker_, owner);
        both_.heading(2, name, owner ? QString() : both_.otherHeading(u"agreement.we_will"_s), name);
        QList<const Goal*> goals;
        for (const Goal& goal : maker_.records().all<Goal>())
            if (goal.person == owner) goals.append(&goal);
        std::stable_sort(goals.begin(), goals.end(), [](const Goal* a, const Goal* b) { return a->position < b->position; });
        for (const Goal* goal : goals) one(*goal);
        if (owner && !parts_.isFamily()) attainment(*owner);
    }

    void one(const Goal& goal) {
        both_.heading(3, goal.title, translatedTitle(maker_, goal.id, both_.second()), goal.title);
        QStringList steps, support, obstacles, factors;
        for (const GoalStep& step : goal.steps)
            steps << joined({step.person ? maker_.nameOf(*step.person) : step.who, step.text, parts_.day(step.byWhen)});
        for (const GoalSupport& help : goal.support) support << joined({help.service, help.who, parts_.day(help.start)});
        for (const GoalObstacle& obstacle : goal.obstacles) obstacles << joined({obstacle.what, obstacle.answer});
        for (const FactorLink& link : goal.factors) factors << parts_.termOf("factor", link.factor);
        const bool own = parts_.isFamily();
        const QString weight =
            own || goalWeight(goal) == 0 ? QString() : u"%1 \u00d7 %2"_s.arg(goal.importance).arg(goal.difficulty);
        facts(goal.title, {{"fact.now", parts_.termOf("goal_status", toName(goal.status)),
                            both_.otherTerm(u"goal_status."_s + toName(goal.status))},
                           {"fact.why", goal.why},
                           {"column.factor", own ? QString() : factors.join(u"; "_s)},
                           {"fact.baseline", joined({goal.baseline, parts_.day(goal.baselineDate)})},
                           {"fact.target", goal.target},
                           {"fact.by_date", parts_.day(goal.targetBy), both_.otherDay(goal.targetBy)},
                           {"fact.known", joined({goal.source, goal.collectedBy})},
                           {"fact.steps", lined(steps)},
                           {"fact.help", lined(support)},
                           {"fact.obstacles", lined(obstacles)},
                           {"fact.weight", weight, weight},
                           {"fact.again", parts_.day(goal.nextReview), both_.otherDay(goal.nextReview)}});
        if (both_.isTwo()) reviewLines(goal);
        else reviews(goal);
    }

    void facts(const QString& title, const QList<Fact>& facts) {
        QList<std::pair<const char*, QString>> rows;
        for (const Fact& fact : facts) {
            if (both_.isTwo()) both_.labelled(QLatin1String(fact.label), fact.text, fact.other, title);
            else rows.append({fact.label, fact.text});
        }
        if (!both_.isTwo()) parts_.add(parts_.facts(title, rows));
    }

    /// With commas, but none after a whole sentence.
    static QString joined(QStringList parts) {
        parts.removeAll(QString());
        QString text;
        for (const QString& part : std::as_const(parts)) {
            const bool isSentence = !text.isEmpty() && u".!?\u201d"_s.contains(text.back());
            text += (text.isEmpty() ? QString() : isSentence ? u" "_s : u", "_s) + part;
        }
        return text;
    }

    void reviews(const Goal& goal) {
        Table table{maker_.phrase("goals.summary"),
                    {Column{maker_.heading("column.date"), 30, false}, Column{maker_.heading("column.level"), 38, false},
                     Column{maker_.heading("column.said"), 0, false}},
                    {},
                    true};
        const QList<const GoalReview*> list = reviewsOf(maker_.records(), goal.id);
        for (const GoalReview* review : list) {
            QString level = review->score ? parts_.termOf("level", QString::number(*review->score)) : QString();
            if (review->score && !parts_.isFamily()) level = u"%1, %2"_s.arg(*review->score).arg(level);
            const QString light =
                review->light == TrafficLight::NotSaid ? QString() : parts_.termOf("light", toName(review->light));
            table.rows << Row{{cellOf(dateShort(review->date), goal.title), cellOf(lined({level, light}), goal.title),
                               cellOf(voices(*review), goal.title)},
                              {}};
        }
        if (!table.rows.isEmpty()) document_.blocks << table;
    }

    void reviewLines(const Goal& goal) {
        const QList<const GoalReview*> list = reviewsOf(maker_.records(), goal.id);
        for (const GoalReview* review : list) {
            QStringList here, there;
            if (review->score) {
                here << maker_.term(levelConcept(*review->score));
                there << both_.otherTerm(levelConcept(*review->score));
            }
            if (review->light != TrafficLight::NotSaid) {
                here << maker_.term(lightConcept(review->light));
                there << both_.otherTerm(lightConcept(review->light));
            }
            here.removeAll(QString());
            there.removeAll(QString());
            const QString said = voices(*review);
            if (!said.isEmpty()) here << said;
            document_.blocks << both_.line(both_.day(review->date), here.join(u'\n'), both_.otherDay(review->date),
                                           there.join(u'\n'), goal.title);
        }
    }

    QString voices(const GoalReview& review) const {
        QStringList lines;
        for (const GoalVoice& voice : review.voices) {
            const QString who = voice.person ? maker_.nameOf(*voice.person) : voice.who;
            QString line = u"%1: \u201c%2\u201d"_s.arg(who, voice.words);
            if (voice.progress) line += u' ' + maker_.phrase("goals.own_progress", {QString::number(*voice.progress)});
            lines << line;
            if (voice.disagrees) lines << maker_.phrase("goals.disagrees", {who});
        }
        lines << review.evidence << review.helped << review.hindered << review.workerView;
        return lined(lines);
    }

    void attainment(const PersonId& person) {
        const Attainment found = attainmentOf(maker_.records(), person, maker_.day());
        if (found.total == 0) return;
        maker_.paragraph(document_, maker_.phrase("goals.scored", {QString::number(found.scored), QString::number(found.total)}));
        if (found.baseline && found.achieved) {
            const double change = *found.achieved - *found.baseline;
            maker_.paragraph(
                document_,
                maker_.phrase("goals.t", {QString::number(*found.baseline, 'f', 1), QString::number(*found.achieved, 'f', 1),
                                          (change > 0 ? u"+"_s : QString()) + QString::number(change, 'f', 1)}));
            if (found.tooFew()) maker_.paragraph(document_, maker_.phrase("goals.t_few"));
        }
        maker_.paragraph(document_, maker_.phrase("goals.per_person"), {}, ParagraphStyle::Small);
    }

    const DocumentMaker& maker_;
    Document& document_;
    ProcessParts parts_;
    TwoLanguages both_;
};

/// How far each goal has come, one picture and the same in words.
class ChartPaper {
public:
    ChartPaper(const DocumentMaker& maker, Document& document)
        : maker_(maker), document_(document), both_(maker, document, maker.option("second-language")) {}

    void build() {
        both_.title("document.goal_chart");
        bool any = false, lights = false;
        const QList<std::optional<PersonId>> owners = ownersOf(maker_);
        for (const auto& owner : owners) {
            const QList<GoalSeries> series = goalSeries(maker_.records(), owner, maker_.day());
            if (series.isEmpty()) continue;
            any = true;
            lights = lights || hasLights(series);
            const QString name = ownerName(maker_, owner);
            both_.heading(2, name, owner ? QString() : both_.otherHeading(u"agreement.we_will"_s), name);
            charts(series, name);
            if (both_.isTwo()) lines(series);
            else table(series);
        }
        if (!any) both_.say("goals.none");
        if (lights) both_.say("goals.lights", lightWords(false), lightWords(true), ParagraphStyle::Small);
    }

private:
    QStringList lightWords(bool second) const {
        QStringList words;
        for (const TrafficLight light : {TrafficLight::Green, TrafficLight::Amber, TrafficLight::Red})
            words << (second ? both_.otherTerm(lightConcept(light)) : maker_.term(lightConcept(light)));
        return words;
    }

    // In large print the charts of several goals are higher than a page: then each is a picture of its own.
    void charts(const QList<GoalSeries>& series, const QString& name) {
        const qsizetype together = document_.size == PrintSize::Standard || document_.size == PrintSize::Clear ? 4 : 1;
        for (qsizetype i = 0; i < series.size(); i += together)
            document_.blocks << Figure{
                goalChart(series.mid(i, together), drawnWidth(165, document_.size), series),
                maker_.phrase("goals.chart_alt", {name}) + (together == 1 ? u' ' + series[i].title : QString()),
                {},
                false,
                name};
    }

    void table(const QList<GoalSeries>& series) {
        Table table{maker_.phrase("goals.chart_summary"),
                    {Column{maker_.heading("column.goal"), 0, false}, Column{maker_.heading("column.date"), 30, false},
                     Column{maker_.heading("column.level"), 42, false}, Column{maker_.heading("column.light"), 34, false}},
                    {},
                    true};
        for (const GoalSeries& one : series)
            for (const GoalPoint& point : one.points) {
                const QString light = point.light == TrafficLight::NotSaid ? QString() : maker_.term(lightConcept(point.light));
                table.rows << Row{{cellOf(one.title, one.title), cellOf(dateShort(UncertainDate(point.day)), one.title),
                                   cellOf(maker_.term(levelConcept(point.level)), one.title), cellOf(light, one.title)},
                                  {}};
            }
        document_.blocks << table;
    }

    void lines(const QList<GoalSeries>& series) {
        for (const GoalSeries& one : series) {
            both_.heading(3, one.title, translatedTitle(maker_, one.goal, both_.second()), one.title);
            for (const GoalPoint& point : one.points) {
                QStringList here{maker_.term(levelConcept(point.level))}, there{both_.otherTerm(levelConcept(point.level))};
                if (point.light != TrafficLight::NotSaid) {
                    here << maker_.term(lightConcept(point.light));
                    there << both_.otherTerm(lightConcept(point.light));
                }
                there.removeAll(QString());
                const UncertainDate day(point.day);
                document_.blocks << both_.line(both_.day(day), here.join(u'\n'), both_.otherDay(day), there.join(u'\n'),
                                               one.title);
            }
        }
    }

    const DocumentMaker& maker_;
    Document& document_;
    TwoLanguages both_;
};

}  // namespace

Document buildGoals(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.goals");
    GoalsPaper(maker, document).build();
    return document;
}

Document buildGoalChart(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.goal_chart");
    ChartPaper(maker, document).build();
    return document;
}

}  // namespace core
