// SPDX-License-Identifier: MPL-2.0
// The card a worker takes into supervision: the questions to oneself with the latest answers, what is needed, what was agreed,
// and what is late in the case. Kept apart from all other papers, and it says that it may be asked for.
#include "core/base/date_text.h"
#include "core/report/kinds/process_parts.h"
#include "core/report/kinds/supervision_kinds.h"
#include "core/report/picture_week.h"
#include "core/rules/family_view.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double lineWidth = 160;  // mm

QString answerTo(const Reflection* card, const QString& prompt) {
    if (!card) return {};
    for (const ReflectionAnswer& answer : card->answers)
        if (answer.prompt == prompt) return answer.text;
    return {};
}

void questions(const DocumentMaker& maker, Document& document, ProcessParts& parts, const Reflection* card) {
    maker.section(document, "document.reflection");
    if (!card) {
        for (const QString& prompt : parts.pack().library.prompts) {
            document.blocks << Heading{3, parts.termOf("prompt", prompt), {}, {}}
                            << Figure{ruledLines(2, lineWidth), maker.phrase("blank.lines"), {}, false, {}};
        }
        return;
    }
    for (const QString& prompt : parts.pack().library.prompts)
        if (const QString said = answerTo(card, prompt); !said.trimmed().isEmpty()) {
            const QString asked = parts.termOf("prompt", prompt);
            document.blocks << Heading{3, asked, {}, asked};
            maker.paragraph(document, said, asked);
        }
}

void agreed(const DocumentMaker& maker, ProcessParts& parts, const Reflection& card) {
    const QString talked =
        card.discussedWith.isEmpty()
            ? maker.phrase("supervision.nobody")
            : lined({card.discussedWith, card.discussedOn.isUnknown() ? QString() : dateWords(card.discussedOn)});
    parts.add(parts.facts(
        maker.heading("document.supervision_card"),
        {{"fact.support_needed", card.support}, {"fact.talked_through", talked}, {"fact.supervision_agreed", card.agreed}}));
}

// Records and steps that wait; what lies ahead stands on the agenda.
void late(const DocumentMaker& maker, Document& document, ProcessParts& parts) {
    const QList<AgendaItem> items =
        agendaOf(maker.records(), parts.pack(), maker.day(), maker.day().addDays(-1), {}, AgendaReader::Worker);
    if (items.isEmpty()) return;
    maker.section(document, "document.late");
    parts.due(items);
}

}  // namespace

Document buildSupervisionCard(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.supervision_card");
    if (snapshot.audience().kind != AudienceKind::Internal) {
        maker.paragraph(document, maker.phrase("supervision.kept_apart"));
        return document;
    }
    ProcessParts parts(maker, document);
    maker.paragraph(document, maker.phrase("supervision.disclosed"), {}, ParagraphStyle::Lead);
    const Reflection* card = maker.chosen("blank")
                                 ? nullptr
                                 : latest<Reflection>(maker.records(), maker.day(), [](const Reflection&) { return true; });
    if (card)
        maker.paragraph(document, maker.phrase("supervision.written", {dateWords(card->date), card->author}), {},
                        ParagraphStyle::Small);
    questions(maker, document, parts, card);
    if (card) agreed(maker, parts, *card);
    late(maker, document, parts);
    const QStringList further{maker.heading("column.date")};
    document.blocks << Signatures{
        {}, {{maker.heading("role.social_worker"), {}, further}, {maker.heading("role.team_manager"), {}, further}}};
    return document;
}

}  // namespace core
