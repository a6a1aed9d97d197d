// SPDX-License-Identifier: MPL-2.0
// Forms to fill in by hand: the headings of the real papers, lines to write on, boxes to tick.
#include "core/model/session_parts.h"
#include "core/report/kinds/document_maker.h"
#include "core/report/kinds/family_time_kinds.h"
#include "core/report/picture_week.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double lineWidth = 160;  // mm

class Blank {
public:
    Blank(const DocumentMaker& maker, Document& document) : maker_(maker), document_(document) {}

    void head(int level, const QString& text) { document_.blocks << Heading{level, text, {}, {}}; }
    void lines(int count) {
        document_.blocks << Figure{ruledLines(count, lineWidth), maker_.phrase("blank.lines"), {}, false, {}};
    }
    void hint(const char* phrase) { maker_.paragraph(document_, maker_.phrase(phrase), {}, ParagraphStyle::Small); }
    /// "□ yes   □ no"
    void ticks(const QStringList& choices) {
        QStringList boxes;
        for (const QString& choice : choices) boxes << QChar(0x25a1) + QString(QChar(0x00a0)) + choice;
        maker_.paragraph(document_, boxes.join(u"   "_s));
    }
    void table(const QString& summary, const QList<Column>& columns, int rows) {
        Table table{summary, columns, {}, false};
        for (int row = 0; row < rows; ++row) {
            Row line;
            // Two empty lines give a row the height of handwriting.
            for (qsizetype i = 0; i < columns.size(); ++i)
                line.cells << cellOf(QString(QChar(0x00a0)) + u'\n' + QChar(0x00a0), {});
            table.rows << line;
        }
        document_.blocks << table;
    }
    Column column(const char* concept_, double width = 0) const { return {maker_.heading(concept_), width, false}; }

private:
    const DocumentMaker& maker_;
    Document& document_;
};

}  // namespace

void blankSessionRecord(const DocumentMaker& maker, Document& document) {
    Blank form(maker, document);
    const auto phrase = [&](const QString& key) { return maker.words().phrase(key); };
    form.table(maker.phrase("blank.head"),
               {form.column("column.who"), form.column("column.when", 52), form.column("column.where", 52)}, 1);
    form.head(3, maker.heading("time.came"));
    form.table(maker.phrase("blank.came"),
               {form.column("column.who"), form.column("blank.arrived", 26), form.column("blank.left", 26),
                form.column("time.not_held_reason")},
               4);
    form.ticks({phrase(u"session_state.held"_s), phrase(u"session_state.held_part"_s), phrase(u"session_state.not_held"_s)});
    form.head(2, maker.heading("time.seen"));
    form.hint("blank.only_seen");
    const QList<Code> items = maker.cleared().pack().codes.value(u"record_marks"_s);
    for (const auto& [part, name] : EnumNames<RecordPart>::table) {
        form.head(3, maker.heading(u"record_part."_s + toName(part)));
        QStringList seen;
        for (const Code& item : items)
            if (item.is.contains(toName(part))) seen << maker.term(u"record_marks."_s + item.code);
        if (!seen.isEmpty()) form.ticks(seen);
        form.lines(part == RecordPart::Play || part == RecordPart::Talk ? 5 : 3);
    }
    form.head(2, maker.heading("time.interventions"));
    form.table(maker.phrase("time.interventions_summary"),
               {form.column("column.when", 20), form.column("column.what"), form.column("column.happened")}, 3);
    form.head(2, maker.heading("time.incident"));
    form.ticks({phrase(u"blank.yes"_s), phrase(u"blank.no"_s)});
    form.hint("blank.incident");
    form.lines(3);
    form.head(2, maker.heading("time.views"));
    form.hint("blank.child_asked");
    form.lines(3);
    form.head(2, maker.heading("time.meaning"));
    form.lines(4);
    form.head(2, maker.heading("time.comments"));
    form.lines(4);
    document.blocks << Signatures{{}, {{QString(), maker.heading("time.supervisor"), {maker.heading("column.date")}}}};
}

void blankSafeContact(const DocumentMaker& maker, Document& document) {
    Blank form(maker, document);
    form.table(maker.phrase("blank.head"), {form.column("column.who"), form.column("column.date", 44)}, 1);
    form.head(2, maker.heading("safe.worries"));
    form.hint("safe.worries_hint");
    form.table(maker.phrase("safe.worries_summary"),
               {form.column("safe.worry"), form.column("safe.danger"), form.column("safe.seen_by", 40)}, 3);
    form.head(2, maker.heading("safe.now"));
    form.lines(3);
    for (const char* part : {"safe.grow", "safe.smaller"}) {
        form.head(2, maker.heading(part));
        form.table(maker.phrase("safe.acts_summary"),
                   {form.column("column.who", 32), form.column("column.what"), form.column("safe.shown_how"),
                    form.column("safe.by_when", 30)},
                   4);
    }
    form.head(2, maker.heading("safe.scales"));
    form.hint("safe.scales_hint");
    QStringList numbers;
    for (int number = 0; number <= 10; ++number) numbers << QString::number(number);
    for (int person = 0; person < 3; ++person) {
        form.ticks(numbers);
        form.lines(1);
    }
    form.head(2, maker.heading("safe.next_if_well"));
    form.lines(2);
    form.head(2, maker.heading("safe.next_if_not"));
    form.lines(2);
    form.head(2, maker.heading("safe.review"));
    form.lines(1);
}

}  // namespace core
