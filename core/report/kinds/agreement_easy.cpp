// SPDX-License-Identifier: MPL-2.0
// The easy-read twin of an agreement: one idea a line, a picture beside each, letters of at least 16 points (ACC-05).
#include "core/report/kinds/agreement_parts.h"
#include "core/report/pictograms.h"
#include "core/rules/agreements.h"

#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// A line for each sentence, and for each line the writer made.
QStringList ideasOf(const QString& text) {
    // Letters of scripts without capitals begin a sentence as well.
    static const QRegularExpression ends(u"(?<=[.!?\\x{061F}])\\s+(?=[\\p{Lu}\\p{Lo}])|[\\n\\x{2028}]+"_s);
    QStringList ideas;
    for (const QString& part : text.split(ends))
        if (!part.trimmed().isEmpty()) ideas << part.trimmed();
    return ideas;
}

class EasyPaper {
public:
    EasyPaper(const DocumentMaker& maker, Document& document, const Agreement& agreement)
        : maker_(maker), document_(document), a_(agreement), both_(maker, document, secondLanguageOf(maker, agreement)) {}

    void build() {
        document_.size = std::max(document_.size, PrintSize::Large);
        head();
        section("agreement.purpose", {ClauseSection::Purpose});
        section("agreement.strength", {ClauseSection::Strength});
        section("agreement.worry", {ClauseSection::Worry});
        goals();
        section(isChild() ? "agreement.family_will.child" : "agreement.family_will", {ClauseSection::FamilyWill});
        section("agreement.we_will", {ClauseSection::WeWill});
        section("agreement.goes_well", {ClauseSection::GoesWell});
        section("agreement.goes_not_well", {ClauseSection::GoesNotWell});
        backUp();
        section("agreement.family_time", {ClauseSection::FamilyTime});
        section("agreement.rule", {ClauseSection::Rule});
        views();
        if (!isChild()) advice();
        addSignatures(maker_, both_, document_, a_);
    }

private:
    bool isChild() const { return a_.kind == AgreementKind::Child; }

    void line(const QString& picture, const Spans& spans, const QString& where, const QString& other = {}) {
        Paragraph paragraph{spans, ParagraphStyle::Body, false, {}, where, both_.other(other)};
        paragraph.picture = picture;
        paragraph.alternative = maker_.heading(u"picture."_s + picture);
        document_.blocks << paragraph;
    }
    void line(const QString& picture, const QString& text, const QString& where, const QString& other = {}) {
        if (!text.trimmed().isEmpty()) line(picture, Spans{Span{text.trimmed(), false, {}, {}}}, where, other);
    }
    /// A fixed text, a line for each sentence, beside it its sentence in the second language where that has as many.
    void say(const QString& picture, const char* key, const QStringList& values = {}, const QStringList& otherValues = {}) {
        const QStringList ideas = ideasOf(maker_.phrase(key, values));
        const QString second = both_.otherPhrase(key, otherValues.isEmpty() ? values : otherValues);
        const QStringList others = ideasOf(second);
        const bool paired = others.size() == ideas.size();
        for (qsizetype i = 0; i < ideas.size(); ++i)
            line(picture, ideas[i], {}, paired ? others[i] : i == 0 ? second : QString());
    }
    /// A part of a clause: "Help: we pay for the bus." Only the first of its sentences carries the label.
    void part(const QString& picture, const char* key, const QString& text, const QString& where, const QString& otherText = {}) {
        const QStringList ideas = ideasOf(text);
        const QString other = otherText.isEmpty() ? QString() : both_.otherPhrase(key, {otherText});
        for (qsizetype i = 0; i < ideas.size(); ++i)
            line(picture, i == 0 ? maker_.phrase(key, {ideas[i]}) : ideas[i], where, i == 0 ? other : QString());
    }

    void head() {
        const QString title = a_.title.isEmpty() ? maker_.heading("document.agreement") : a_.title;
        document_.blocks.first() = Heading{1, title, {}, {}, both_.other(both_.otherHeading(u"document.agreement"_s))};
        QStringList children, parties;
        for (const PersonId& child : a_.children) children << shortNameOf(maker_, child, {});
        for (const AgreementParty& party : a_.parties) parties << partyName(maker_, party);
        parties.removeAll(QString());
        parties.removeDuplicates();
        say(isChild() ? u"child"_s : u"court"_s, isChild() ? "agreement.not_court.child" : "agreement.not_court");
        if (!isChild()) say(u"paper"_s, "agreement.easy");
        if (!parties.isEmpty()) say(u"group"_s, "agreement.easy_between", {maker_.listed(parties)}, {both_.otherListed(parties)});
        if (!children.isEmpty()) say(u"child"_s, "agreement.easy_for", {maker_.listed(children)}, {both_.otherListed(children)});
    }

    void section(const char* concept_, const QList<ClauseSection>& sections) {
        bool any = false;
        for (const AgreementClause& one : a_.clauses) {
            if (!sections.contains(one.section) || one.what.trimmed().isEmpty()) continue;
            if (!std::exchange(any, true)) both_.section(concept_);
            clause(one, maker_.heading(concept_));
        }
    }

    void clause(const AgreementClause& one, const QString& where) {
        const QString picture = pictureOf(one);
        const bool commitment = one.section == ClauseSection::FamilyWill || one.section == ClauseSection::WeWill;
        const QString who = commitment ? shortNameOf(maker_, one.person, one.who) : QString();
        const bool easy = !one.easy.trimmed().isEmpty();
        const QStringList ideas = ideasOf(easy ? one.easy : one.what);
        const QString translated = one.other.trimmed().isEmpty() && !one.library.isEmpty()
                                       ? both_.otherClause(u"clause."_s + one.library, one.what)
                                       : one.other;
        for (qsizetype i = 0; i < ideas.size(); ++i) {
            Spans spans;
            if (i == 0 && !who.isEmpty() && !easy) spans << Span{who + u": "_s, true, {}, {}};
            spans << Span{ideas[i], false, {}, {}};
            line(picture, spans, where, i == 0 ? translated : QString());
        }
        if (easy) return;  // the easy words say all of it
        const auto ofLibrary = [&](const char* key, const QString& text) {
            return one.library.isEmpty() ? QString() : both_.otherClause(u"clause."_s + one.library + QLatin1String(key), text);
        };
        part(u"child"_s, "agreement.easy_child", one.forChild, where);
        part(u"clock"_s, "agreement.easy_when", one.byWhen, where, ofLibrary(".when", one.byWhen));
        part(u"help"_s, "agreement.easy_help", one.help, where, ofLibrary(".help", one.help));
        part(u"list"_s, "agreement.easy_known", one.known, where, ofLibrary(".known", one.known));
        part(u"umbrella"_s, "agreement.easy_otherwise", one.otherwise, where, ofLibrary(".otherwise", one.otherwise));
    }

    void goals() {
        if (a_.goals.isEmpty()) return;
        both_.section("agreement.goals");
        int number = 0;
        for (const AgreedGoal& goal : a_.goals) {
            const QString picture = pictureOf(goal);
            ++number;
            const QString second = both_.otherHeading(u"agreement.goal"_s);
            both_.heading(3, maker_.heading("agreement.goal") + u" %1"_s.arg(number),
                          second.isEmpty() ? QString() : second + u" %1"_s.arg(number), goal.title);
            const bool easy = !goal.easy.trimmed().isEmpty();
            const QStringList ideas = ideasOf(easy ? goal.easy : goal.title + u'\n' + goal.target);
            for (qsizetype i = 0; i < ideas.size(); ++i) line(picture, ideas[i], goal.title, i == 0 ? goal.other : QString());
            if (!easy)
                for (const QString& idea : ideasOf(goal.why)) line(u"heart"_s, idea, goal.title);
            if (!goal.by.isUnknown())
                line(u"calendar"_s, maker_.phrase("agreement.easy_by", {both_.day(goal.by)}), goal.title,
                     both_.otherPhrase("agreement.easy_by", {both_.otherDay(goal.by)}));
            for (const GoalStep& step : goal.steps) line(u"steps"_s, stepLine(maker_, step), goal.title);
            for (const GoalSupport& help : goal.support)
                part(u"help"_s, "agreement.easy_help", supportLine(maker_, help), goal.title);
            part(u"list"_s, "agreement.easy_known", goal.known, goal.title);
        }
    }

    void backUp() {
        bool any = false;
        for (const ContingencyPlanId& id : a_.contingencies) {
            const ContingencyPlan* plan = maker_.records().find<ContingencyPlan>(id);
            if (!plan) continue;
            if (!std::exchange(any, true)) both_.section("agreement.backup");
            line(u"umbrella"_s, planName(maker_, *plan), maker_.heading("agreement.backup"));
        }
    }

    void views() {
        both_.section("agreement.views");
        const QString where = maker_.heading("agreement.views");
        const QList<const AgreementEvent*> events = eventsOf(maker_.records(), a_.id);
        for (const AgreementEvent* event : events) {
            const QString who = shortNameOf(maker_, event->person, event->name);
            if (event->kind == AgreementEventKind::View)
                line(u"talk"_s, maker_.phrase("agreement.view_by", {who, both_.day(event->date), event->words}), where);
            if (event->kind == AgreementEventKind::Refused)
                line(u"talk"_s, maker_.phrase("agreement.refused", {who, event->words}), where);
        }
        Paragraph room{{Span{u"\n\n\n"_s, false, {}, {}}}};
        room.other = both_.other(both_.otherPhrase("agreement.own_words"));
        document_.blocks << Box{maker_.phrase("agreement.own_words"), {room}};
    }

    void advice() {
        both_.section("agreement.advice");
        say(u"clock"_s, "agreement.take_time");
        say(u"talk"_s, "agreement.ask_someone");
        say(u"listen"_s, "interpreter");
        const Issuer& issuer = maker_.cleared().issuer();
        if (!issuer.worker.isEmpty()) say(u"worry"_s, "agreement.complain", {issuer.worker});
        if (!a_.reviewOn.isUnknown())
            say(u"calendar"_s, "agreement.review", {both_.day(a_.reviewOn)}, {both_.otherDay(a_.reviewOn)});
        say(u"letter"_s, "your_copy");
    }

    const DocumentMaker& maker_;
    Document& document_;
    const Agreement a_;
    TwoLanguages both_;
};

}  // namespace

void buildEasyAgreement(const DocumentMaker& maker, Document& document, const Agreement& agreement) {
    EasyPaper(maker, document, agreement).build();
}

}  // namespace core
