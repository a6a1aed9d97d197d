// SPDX-License-Identifier: MPL-2.0
// The back-up plan as a card: who does what first, with the number; on wish of the size of a bank card, to fold, and in two
// languages.
#include "core/report/kinds/agreement_parts.h"
#include "core/report/kinds/goal_kinds.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Card {
public:
    Card(const DocumentMaker& maker, const TwoLanguages& both, const ContingencyPlan& plan)
        : maker_(maker), both_(both), plan_(plan), fold_(maker.chosen("fold")) {}

    Box make() {
        title();
        for (const auto& [label, text] : planStart(plan_)) say(label, text);
        for (const ResponseStep& step : plan_.response) {
            const QString phone = number(step.phone);
            line(step.who, {step.what, step.when, phone}, step.who, phone);
        }
        say("fact.not_reached", plan_.ifNotReached);
        const QString who = plan_.nightPerson ? maker_.nameOf(*plan_.nightPerson) : QString();
        line(maker_.heading("fact.night"), {who, plan_.nightPlace}, both_.otherHeading(u"fact.night"_s),
             joined({who, plan_.nightPlace}));
        const QString outOfHours = number(plan_.outOfHours);
        line(maker_.heading("fact.out_of_hours"), {outOfHours}, both_.otherHeading(u"fact.out_of_hours"_s), outOfHours);
        say("fact.child_told", plan_.childToldBy.isEmpty() ? plan_.childTold : plan_.childToldBy + u": "_s + plan_.childTold);
        say("fact.contact_fallback", plan_.contactFallback);
        return std::move(box_);
    }

private:
    // In two languages a line of its own, because a title has one language only.
    void title() {
        const QString words = maker_.phrase("contingency.card_title", {planName(maker_, plan_)});
        if (!both_.isTwo()) {
            box_.title = words;
            return;
        }
        const QString kind = both_.otherTerm(u"contingency."_s + toName(plan_.kind));
        const QString name = plan_.title.isEmpty() && !kind.isEmpty() ? kind : planName(maker_, plan_);
        Spans second = both_.other(both_.otherPhrase("contingency.card_title", {name}));
        for (Span& span : second) span.bold = true;
        box_.paragraphs << Paragraph{
            {Span{words, true, {}, {}}}, ParagraphStyle::Body, false, {}, planName(maker_, plan_), second};
    }
    /// In a narrow column a number stays on one line.
    QString number(QString phone) const {
        return (fold_ || both_.isTwo()) && phone.size() < 20 ? phone.replace(u' ', QChar(QChar::Nbsp)) : phone;
    }
    static QString joined(QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u", "_s).trimmed();
    }
    /// Own words: nobody translated them, so only their label has a second language.
    void say(const char* label, const QString& text) {
        line(maker_.heading(label), {text}, both_.otherHeading(QLatin1String(label)), {});
    }
    /// Names, places and numbers are the same in every language.
    void line(const QString& label, const QStringList& parts, const QString& otherLabel, const QString& otherText) {
        const QString text = joined(parts);
        if (!text.isEmpty()) box_.paragraphs << both_.line(label, text, otherLabel, otherText, planName(maker_, plan_));
    }

    const DocumentMaker& maker_;
    const TwoLanguages& both_;
    const ContingencyPlan& plan_;
    const bool fold_;
    Box box_;
};

}  // namespace

Document buildContingencyCard(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.contingency_card");
    TwoLanguages both(maker, document, maker.option("second-language"));
    both.title("document.contingency_card");
    const bool fold = maker.chosen("fold");
    const QList<const ContingencyPlan*> plans = chosenPlans(maker);
    const bool any = !plans.isEmpty();
    for (const ContingencyPlan* plan : plans) {
        Box box = Card(maker, both, *plan).make();
        if (fold) {
            Paragraph emergency{{Span{maker.phrase("emergency"), true, {}, {}}}};
            emergency.other = both.other(both.otherPhrase("emergency"));
            box.wallet = true;
            box.paragraphs << emergency;
        }
        document.blocks << box;
    }
    if (!any) both.say("contingency.none");
    else both.say(fold ? "contingency.fold_wallet" : "contingency.fold", {}, {}, ParagraphStyle::Small);
    if (any && both.isTwo()) both.say("agreement.not_translated", {}, {}, ParagraphStyle::Small);
    if (!fold || !any) both.say("emergency");
    return document;
}

}  // namespace core
