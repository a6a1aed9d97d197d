// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/process_parts.h"

#include "core/base/date_text.h"
#include "core/rules/family_view.h"
#include "core/rules/review_news.h"

namespace core {

using namespace Qt::StringLiterals;

void ProcessParts::said(const char* concept_, const QString& text) {
    if (text.trimmed().isEmpty()) return;
    maker_.section(document_, concept_);
    maker_.paragraph(document_, text, maker_.heading(concept_));
}

Facts ProcessParts::facts(const QString& summary, const QList<std::pair<const char*, QString>>& rows) const {
    Facts result{summary, {}};
    for (const auto& [label, text] : rows)
        if (!text.trimmed().isEmpty()) result.rows.append({maker_.heading(label), cellOf(text.trimmed(), summary)});
    return result;
}

void ProcessParts::add(Facts facts) {
    if (!facts.rows.isEmpty()) document_.blocks << std::move(facts);
}

void ProcessParts::bullets(const QStringList& items, const QString& where) {
    ListBlock list{false, {}, where};
    for (const QString& item : items)
        if (!item.trimmed().isEmpty()) list.items.append(Spans{Span{item.trimmed(), false, {}, {}}});
    if (!list.items.isEmpty()) document_.blocks << list;
}

QString ProcessParts::day(const UncertainDate& date) const { return date.isUnknown() ? QString() : dateWords(date); }

QString ProcessParts::termOf(const char* kind, const QString& id) const {
    return id.isEmpty() ? QString() : maker_.term(QLatin1String(kind) + u'.' + id);
}

QStringList ProcessParts::termsOf(const char* kind, const QStringList& ids) const {
    QStringList words;
    for (const QString& id : ids) words << termOf(kind, id);
    words.removeAll(QString());
    return words;
}

QString ProcessParts::signatures(const QList<SignOff>& signs) const {
    QStringList lines;
    for (const SignOff& sign : signs) {
        QStringList parts{sign.name, termOf("role", sign.role), day(sign.date)};
        parts.removeAll(QString());
        lines << parts.join(u", "_s);
    }
    return lined(lines);
}

void ProcessParts::ratings(FactorKind kind) {
    maker_.section(document_, kind == FactorKind::Risk ? "document.risks" : "document.protective");
    Table table{maker_.phrase(kind == FactorKind::Risk ? "process.risks_summary" : "process.protective_summary"),
                {Column{maker_.heading("column.factor"), 0, false}, Column{maker_.heading("column.about"), 32, false},
                 Column{maker_.heading("column.status"), 36, false}},
                {},
                true};
    if (!isFamily()) table.columns << Column{maker_.heading("column.analysis"), 0, false};
    int absent = 0;
    for (const Factor& factor : pack().library.factors) {
        if (factor.kind != kind) continue;
        QMap<PersonId, const FactorRating*> last;
        for (const FactorRating& rating : maker_.records().all<FactorRating>()) {
            if (rating.factor != factor.id || dayOf(rating.date) > maker_.day()) continue;
            const FactorRating*& held = last[rating.about];
            if (!held || isLater(rating, *held)) held = &rating;
        }
        for (const FactorRating* rating : last) {
            if (rating->status == FactorStatus::Absent) {
                ++absent;
                continue;
            }
            const QString name = maker_.nameOf(rating->about);
            Row row{{cellOf(maker_.heading(u"factor."_s + factor.id), factor.id), cellOf(name, factor.id),
                     cellOf(termOf("factor_status", toName(rating->status)), factor.id)},
                    {}};
            if (!isFamily()) row.cells << cellOf(rating->analysis.isEmpty() ? rating->action : rating->analysis, name);
            table.rows << row;
        }
    }
    maker_.table(document_, table);
    if (absent > 0 && !isFamily())
        maker_.paragraph(document_, maker_.phrase("process.absent", {QString::number(absent)}), {}, ParagraphStyle::Small);
}

void ProcessParts::wishes() {
    maker_.section(document_, "document.wishes");
    QList<const Wish*> list;
    for (const Wish& wish : maker_.records().all<Wish>())
        if (!(dayOf(wish.date) > maker_.day())) list.append(&wish);
    std::sort(list.begin(), list.end(), [](const Wish* a, const Wish* b) { return isLater(*b, *a); });
    QStringList lines;
    for (const Wish* wish : std::as_const(list))
        lines << maker_.phrase("process.wish",
                               {maker_.nameOf(wish->about), termOf("wish", toName(wish->kind)), wish->words, day(wish->date)});
    if (lines.isEmpty()) maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
    bullets(lines, maker_.heading("document.wishes"));
}

namespace {

/// Scales in the order in which they were scored, those of the later round behind.
QStringList scalesOf(const ScoreChange& change) {
    QStringList scales;
    for (const MeasureScore* score : {change.first, change.last})
        if (score)
            for (const ScaleScore& one : score->scores)
                if (!scales.contains(one.scale)) scales << one.scale;
    return scales;
}

QString valueIn(const MeasureScore& score, const QString& scale) {
    for (const ScaleScore& one : score.scores)
        if (one.scale == scale) return QString::number(one.value);
    return {};
}

}  // namespace

/// A measure of somebody is a small table: a scale a row, first and later beside one another.
Table ProcessParts::scoreTable(const ScoreChange& change) const {
    Table table{maker_.phrase("process.scores_summary"), {Column{maker_.heading("column.measure"), 0, false}}, {}, true};
    const auto round = [&](const char* concept_, const MeasureScore& score) {
        const QString name = maker_.heading(concept_), on = day(score.date);
        table.columns << Column{on.isEmpty() ? name : maker_.phrase("process.score_on", {name, on}), 42, false};
    };
    round("column.first", *change.first);
    if (change.last) round("column.last", *change.last);
    const QStringList scales = scalesOf(change);
    for (const QString& scale : scales) {
        const QString name = maker_.heading(u"scale."_s + (scale.isEmpty() ? u"total"_s : scale));
        Row row{{cellOf(name, name), cellOf(valueIn(*change.first, scale), name)}, {}};
        if (change.last) row.cells << cellOf(valueIn(*change.last, scale), name);
        table.rows << row;
    }
    return table;
}

void ProcessParts::scores() {
    const QList<ScoreChange> changes = scoreChanges(maker_.records(), maker_.day());
    if (changes.isEmpty()) return;
    maker_.section(document_, "document.measures");
    for (const ScoreChange& change : changes) {
        const QString about = change.first->about ? maker_.nameOf(*change.first->about) : maker_.phrase("process.family");
        document_.blocks << Heading{3, maker_.heading(u"measure."_s + change.first->measure) + u": "_s + about, {}, about};
        if (change.raterDiffers) maker_.paragraph(document_, maker_.phrase("process.rater_differs"));
        document_.blocks << scoreTable(change);
    }
}

void ProcessParts::due(const QList<AgendaItem>& items) {
    Table table{maker_.phrase("process.due_summary"),
                {Column{maker_.heading("column.date"), 41, false}, Column{maker_.heading("column.what"), 0, false},
                 Column{maker_.heading("column.why"), 50, false}},
                {},
                true};
    for (const AgendaItem& item : items) {
        const QString late = item.overdueDays == 1  ? maker_.phrase("process.late_one")
                             : item.overdueDays > 1 ? maker_.phrase("process.late", {QString::number(item.overdueDays)})
                                                    : QString();
        // A duty of law says itself what is done; of anything else the verb does.
        QString what = item.why.isEmpty() && !item.verb.isEmpty() ? item.verb + u": "_s + item.what : item.what;
        if (item.child) what = maker_.nameOf(*item.child) + u": "_s + what;
        table.rows << Row{
            {cellOf(lined({dateWords(item.due), late}), item.rule), cellOf(what, item.rule), cellOf(item.why, item.rule)}, {}};
    }
    maker_.table(document_, table);
}

}  // namespace core
