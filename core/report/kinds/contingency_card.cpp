// SPDX-License-Identifier: MPL-2.0
// The back-up plan as a card: who does what first, with the number; on wish of the size of a bank card, to fold.
#include "core/report/kinds/agreement_parts.h"
#include "core/report/kinds/goal_kinds.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Card {
public:
    Card(const DocumentMaker& maker, const ContingencyPlan& plan)
        : maker_(maker),
          plan_(plan),
          fold_(maker.chosen("fold")),
          box_{maker.phrase("contingency.card_title", {planName(maker, plan)}), {}} {}

    Box make() {
        say("fact.trigger", plan_.trigger);
        say("fact.early_signs", lined(plan_.earlySigns));
        say("fact.noticed_by", plan_.noticedBy);
        for (const ResponseStep& step : plan_.response) line(step.who, {step.what, step.when, number(step.phone)});
        say("fact.not_reached", plan_.ifNotReached);
        const QString who = plan_.nightPerson ? maker_.nameOf(*plan_.nightPerson) : QString();
        line(maker_.heading("fact.night"), {who, plan_.nightPlace});
        say("fact.out_of_hours", number(plan_.outOfHours));
        say("fact.child_told", plan_.childToldBy.isEmpty() ? plan_.childTold : plan_.childToldBy + u": "_s + plan_.childTold);
        say("fact.contact_fallback", plan_.contactFallback);
        return std::move(box_);
    }

private:
    /// On a narrow card a number stays on one line.
    QString number(QString phone) const { return fold_ && phone.size() < 20 ? phone.replace(u' ', QChar(QChar::Nbsp)) : phone; }
    void say(const char* label, const QString& text) { line(maker_.heading(label), {text}); }
    void line(const QString& label, QStringList parts) {
        parts.removeAll(QString());
        const QString text = parts.join(u", "_s).trimmed();
        if (text.isEmpty()) return;
        box_.paragraphs << Paragraph{{Span{label + u": "_s, true, {}, {}}, Span{text, false, {}, {}}},
                                     ParagraphStyle::Body,
                                     false,
                                     {},
                                     planName(maker_, plan_)};
    }

    const DocumentMaker& maker_;
    const ContingencyPlan& plan_;
    const bool fold_;
    Box box_;
};

}  // namespace

Document buildContingencyCard(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.contingency_card");
    const QString wanted = maker.option("plan");
    const bool fold = maker.chosen("fold");
    bool any = false;
    for (const ContingencyPlan& plan : maker.records().all<ContingencyPlan>()) {
        const bool meant = wanted.isEmpty() ? !plan.agreedOn.isUnknown() && !plan.ended : plan.id.text() == wanted;
        if (!meant) continue;
        any = true;
        Box box = Card(maker, plan).make();
        if (fold) {
            box.wallet = true;
            box.paragraphs << Paragraph{{Span{maker.phrase("emergency"), true, {}, {}}}};
        }
        document.blocks << box;
    }
    if (any)
        maker.paragraph(document, maker.phrase(fold ? "contingency.fold_wallet" : "contingency.fold"), {}, ParagraphStyle::Small);
    else maker.paragraph(document, maker.phrase("contingency.none"));
    if (!fold || !any) maker.paragraph(document, maker.phrase("emergency"));
    return document;
}

}  // namespace core
