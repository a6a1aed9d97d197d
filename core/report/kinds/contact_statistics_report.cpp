// SPDX-License-Identifier: MPL-2.0
// The figures of family time: counts with their whole, every missed date with its reason, what each figure means.
#include "core/base/date_text.h"
#include "core/report/contact_chart.h"
#include "core/report/kinds/drawn_width.h"
#include "core/report/kinds/family_time_parts.h"
#include "core/report/kinds/kinds.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double chartWidth = 160;  // mm

class StatisticsPaper {
public:
    StatisticsPaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request),
          size_(request.size),
          document_(maker_.begun("document.contact_statistics")),
          parts_(maker_, document_) {}

    Document build() {
        const auto child = parts_.asked("child"), adult = parts_.asked("adult");
        QList<StatisticsRequest> pairs = statisticsPairs(maker_.records(), maker_.cleared().pack(), maker_.day());
        const TimeContext context = parts_.context();
        bool any = false;
        for (StatisticsRequest& pair : pairs) {
            if ((child && pair.child != *child) || (adult && pair.adult != *adult)) continue;
            pair.from = maker_.dateOption("from-date").value_or(QDate());
            pair.to = maker_.dateOption("to-date").value_or(QDate());
            const ContactFigures figures = contactFigures(context, pair);
            if (figures.due == 0 && figures.notRecorded.isEmpty()) continue;
            one(pair, figures);
            any = true;
        }
        if (any) meanings();
        else maker_.paragraph(document_, maker_.phrase("nothing_recorded"));
        return std::move(document_);
    }

private:
    void one(const StatisticsRequest& pair, const ContactFigures& figures) {
        const Arrangement* arrangement = pair.arrangement ? maker_.records().find<Arrangement>(*pair.arrangement) : nullptr;
        const QString where = maker_.phrase("time.with", {parts_.names({pair.child}), parts_.names({pair.adult})});
        document_.blocks << Heading{2, arrangement ? where + u": "_s + arrangement->title : where, {}, where};
        document_.blocks << Figure{attendanceStrip(figures, maker_.words(), drawnWidth(chartWidth, size_)),
                                   attendanceWords(figures, maker_.words()),
                                   {},
                                   false,
                                   where};
        charts(figures, where);
        Table table{maker_.phrase("figure.summary", {where}),
                    {Column{maker_.heading("figure.measure"), 0, false}, Column{maker_.heading("figure.value"), 52, true}},
                    {},
                    true};
        for (const FigureLine& line : figureLines(figures)) {
            shown_ << line.name;
            table.rows << Row{{cellOf(maker_.phrase((u"figure."_s + line.name).toLatin1().constData()), where),
                               cellOf(figureWords(line, maker_.words()), where)},
                              {}};
        }
        document_.blocks << table;
        if (!figures.hasTrend) maker_.paragraph(document_, maker_.phrase("figure.trend_too_few"), where);
        missed(figures, where);
    }

    /// Pictures beside the table; what they show stands in words with each.
    void charts(const ContactFigures& figures, const QString& where) {
        const Words& words = maker_.words();
        const auto chart = [&](const char* title, const Drawing& drawing, const QString& said) {
            document_.blocks << Heading{3, maker_.heading(title), {}, where} << Figure{drawing, said, {}, false, where};
        };
        chart("chart.planned_title", plannedHeldChart(figures, words, drawnWidth(chartWidth, size_)),
              plannedHeldWords(figures, words));
        if (figures.punctual.of > 0)
            chart("chart.punctual_title", punctualityChart(figures, words, drawnWidth(chartWidth, size_)),
                  punctualityWords(figures, words));
        if (!figures.missed.isEmpty())
            chart("chart.reasons_title", reasonsChart(figures, words, drawnWidth(chartWidth, size_)),
                  reasonsWords(figures, words));
    }

    void missed(const ContactFigures& figures, const QString& where) {
        if (!figures.missed.isEmpty()) {
            Table table{maker_.phrase("figure.missed_summary"),
                        {Column{maker_.heading("column.date"), 44, false}, Column{maker_.heading("time.not_held_by"), 48, false},
                         Column{maker_.heading("time.not_held_reason"), 0, false}},
                        {},
                        true};
            for (const MissedTime& time : figures.missed)
                table.rows << Row{{Cell{{Span{dateWords(time.date)}}, where, time.date.toString(Qt::ISODate)},
                                   cellOf(maker_.phrase((u"missed."_s + toName(time.kind)).toLatin1().constData()), where),
                                   cellOf(lined({parts_.code("not_held_reasons", time.reason), time.text}), where)},
                                  {}};
            document_.blocks << Heading{3, maker_.heading("figure.missed"), {}, where} << table;
        }
        QStringList days;
        for (const QDate& day : figures.notRecorded) days << dateWords(day);
        if (!days.isEmpty()) maker_.paragraph(document_, maker_.phrase("figure.not_recorded", {days.join(u", "_s)}), where);
    }

    void meanings() {
        maker_.section(document_, "figure.meanings");
        QStringList lines;
        shown_.removeDuplicates();
        for (const QString& name : std::as_const(shown_))
            lines << maker_.phrase("figure.meaning", {maker_.phrase((u"figure."_s + name).toLatin1().constData()),
                                                      maker_.phrase((u"figure."_s + name + u".means"_s).toLatin1().constData())});
        parts_.parts().bullets(lines, {});
        const Issuer& issuer = maker_.cleared().issuer();
        maker_.paragraph(document_, maker_.phrase("say_if_wrong", {issuer.worker, issuer.phone}), {}, ParagraphStyle::Small);
    }

    const DocumentMaker maker_;
    const PrintSize size_;
    Document document_;
    FamilyTimeParts parts_;
    QStringList shown_;
};

}  // namespace

Document buildContactStatistics(const ClearedSnapshot& snapshot, const Request& request) {
    return StatisticsPaper(snapshot, request).build();
}

}  // namespace core
