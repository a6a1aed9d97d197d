// SPDX-License-Identifier: MPL-2.0
// Then and now on paper: two pictures of the family side by side, and who differs in words.
#include "core/base/date_text.h"
#include "core/genogram/compare.h"
#include "core/report/kinds/family_figure.h"
#include "core/report/kinds/family_view_kinds.h"

namespace core {
namespace {

// What is said of each person of one state, in the sentences of the outline.
QHash<PersonId, QString> sentencesOf(const FamilyState& state, const Words& words) {
    const Layout layout = layoutOf(state.records, state.options, words);
    const QStringList outline = outlineOf(state.records, layout, state.options, words, state.possible);
    QHash<PersonId, QString> said;
    for (qsizetype i = 0; i < layout.people.size(); ++i) said.insert(layout.people[i].person, outline.value(i));
    return said;
}

Table differences(const DocumentMaker& maker, const FamilyState& then, const FamilyState& now) {
    Table table{maker.phrase("document.then_and_now_summary"),
                {Column{maker.heading("column.name"), 40, false}, Column{maker.heading("column.then"), 0, false},
                 Column{maker.heading("column.now"), 0, false}},
                {},
                true};
    const QHash<PersonId, QString> before = sentencesOf(then, maker.words()), after = sentencesOf(now, maker.words());
    const QMap<PersonId, FamilyChange> changes = familyChanges(then.records, now.records);
    const auto told = [&](const QHash<PersonId, QString>& said, const PersonId& person) {
        return said.value(person, maker.phrase("document.not_there"));
    };
    for (const FamilyChange kind : {FamilyChange::New, FamilyChange::Gone, FamilyChange::Changed})
        for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
            if (it.value() != kind) continue;
            const Person* person = now.records.find<Person>(it.key());
            if (!person) person = then.records.find<Person>(it.key());
            const QString known = person ? displayName(*person) : QString();
            const QString name = known.isEmpty() ? maker.phrase("not_known") : known;
            table.rows << Row{{cellOf(name, name), cellOf(told(before, it.key()), name), cellOf(told(after, it.key()), name)},
                              {}};
        }
    return table;
}

}  // namespace

Document buildThenAndNow(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.then_and_now");
    maker.paragraph(document, maker.phrase("document.then_and_now_day"));
    return document;
}

Document buildThenAndNow(const ClearedSnapshot& snapshot, const ClearedSnapshot& earlier, const Request& request) {
    const Request full = completed(request);
    const DocumentMaker maker(snapshot, full);
    Document document = maker.begun("document.then_and_now");
    const std::optional<QDate> day = maker.dateOption("earlier-date");
    if (!day) return buildThenAndNow(snapshot, full);
    const FigureChoices choices{.symbols = symbolsOf(maker), .ties = maker.chosen("ties"), .homes = maker.chosen("homes")};
    const bool knew = maker.option("how") == QLatin1String("knew");
    FamilyState now{snapshot.records(), snapshot.possible(), optionsOf(maker, choices)};
    FamilyState then{earlier.records(), earlier.possible(), now.options};
    if (!knew) then.options.asAt = *day;
    then.options.title = maker.phrase(knew ? "genogram.state_known" : "genogram.state_as_at", {dateWords(*day)});
    now.options.title = maker.phrase("genogram.state_now", {dateWords(maker.day())});
    if (now.records.all<Person>().isEmpty() && then.records.all<Person>().isEmpty()) {
        maker.paragraph(document, maker.phrase("nothing_recorded"));
        return document;
    }
    Figure figure;
    figure.picture = thenAndNow(then, now, maker.words());
    figure.alternative = maker.phrase("document.then_and_now_words", {dateWords(*day)});
    figure.caption = maker.phrase("document.two_days", {then.options.title, now.options.title});
    figure.where = maker.heading("document.then_and_now");
    figure.landscape = true;
    document.blocks << figure;
    addParts(document, maker, figure, FigureChoices::Parts::WhereSmall);
    maker.section(document, "section.differences");
    maker.table(document, differences(maker, then, now));
    return document;
}

}  // namespace core
