// SPDX-License-Identifier: MPL-2.0
// The genogram on paper: the picture, then the same facts as tables for who reads with eyes closed.
#include "core/base/date_text.h"
#include "core/report/kinds/family_figure.h"
#include "core/report/kinds/family_parts.h"
#include "core/report/kinds/kinds.h"

namespace core {

Document buildGenogram(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    const FigureChoices choices{maker.option("symbols") == QLatin1String("international"), maker.chosen("ties"),
                                maker.chosen("homes")};
    Document document = maker.begun("genogram");
    // One short paragraph, so that heading, key and drawing stand on one page.
    Paragraph& front = std::get<Paragraph>(document.blocks.last());
    const QString count = QString::number(snapshot.records().all<Person>().size());
    QStringList sentences{maker.phrase("document.genogram_intro", {count, dateWords(maker.day())})};
    for (const QString& line : front.spans.first().text.split(QChar(QChar::LineSeparator)))
        sentences << (line.endsWith(u'.') ? line : line + u'.');
    front.spans.first().text = sentences.join(u' ');
    addFamilyFigure(document, maker, choices);
    maker.section(document, "section.people");
    maker.table(document, peopleTable(maker, true));
    maker.section(document, "section.couples");
    maker.table(document, couplesTable(maker));
    if (choices.homes) {
        maker.section(document, "section.homes");
        maker.table(document, homesTable(maker));
    }
    if (choices.ties) {
        maker.section(document, "section.ties");
        maker.table(document, tiesTable(maker));
    }
    addFamilyOutline(document, maker, choices);
    return document;
}

}  // namespace core
