// SPDX-License-Identifier: MPL-2.0
#include "core/report/contact_chart.h"

#include "core/rules/time_words.h"

#include <algorithm>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double box = 9.4;        // mm
constexpr double gap = 1.2;        // mm
constexpr double lettering = 3.6;  // mm, 10 points: the least that a paper may have (GEN-01)

struct Sign {
    AttendanceKind kind;
    const char* letter;
    bool filled, dashed;
    double line;
};
constexpr std::array signs{
    Sign{AttendanceKind::Came, "●", true, false, 0.3},       Sign{AttendanceKind::Late, "L", false, false, 0.9},
    Sign{AttendanceKind::LeftEarly, "E", false, false, 0.9}, Sign{AttendanceKind::DidNotCome, "N", false, false, 0.3},
    Sign{AttendanceKind::Cancelled, "X", false, false, 0.3}, Sign{AttendanceKind::Services, "S", false, true, 0.3},
    Sign{AttendanceKind::Neither, "I", false, true, 0.3},    Sign{AttendanceKind::Unknown, "?", false, true, 0.3}};

const Sign& signOf(AttendanceKind kind) { return signs[size_t(kind)]; }

Shape rectangle(const QRectF& at, Ink stroke, double width, Pattern pattern, Ink fill) {
    QPainterPath path;
    path.addRect(at);
    return {path, stroke, width, pattern, fill, {}};
}

Lettering text(double x, double y, const QString& words, Lettering::Align align, bool bold = false, Ink ink = Ink::Line) {
    return {QPointF(x, y), words, lettering, bold, align, ink, {}};
}

QString keyOf(AttendanceKind kind, const Words& words) {
    static constexpr std::array names{"came",      "late",     "left_early", "did_not_come",
                                      "cancelled", "services", "neither",    "unknown"};
    return words.phrase(u"attendance."_s + QLatin1String(names[size_t(kind)]));
}

struct Bar {
    QString name;
    int count = 0;
    bool filled = false;
};

Drawing barsOf(const QList<Bar>& bars, double width) {
    Drawing drawing;
    int most = 1;
    for (const Bar& bar : bars) most = std::max(most, bar.count);
    const double labels = width * 0.42, room = width - labels - 12;
    double y = 0;
    for (const Bar& bar : bars) {
        drawing.pieces << text(0, y + box * 0.65, bar.name, Lettering::Align::Left);
        const double wide = room * bar.count / most;
        if (bar.count > 0)
            drawing.pieces << rectangle(QRectF(labels, y + 1, wide, box - 2), Ink::Line, 0.3,
                                        bar.filled ? Pattern::Solid : Pattern::Dashed,
                                        bar.filled ? Ink::HouseholdFill : Ink::None);
        drawing.pieces << text(labels + wide + 2, y + box * 0.65, QString::number(bar.count), Lettering::Align::Left, true);
        y += box + gap;
    }
    drawing.bounds = QRectF(-1, -1, width + 2, y + 2);
    return drawing;
}

std::array<int, 4> missedCounts(const ContactFigures& figures) {
    std::array<int, 4> counts{};
    for (const MissedTime& one : figures.missed) ++counts[size_t(one.kind)];
    return counts;
}

}  // namespace

Drawing attendanceStrip(const ContactFigures& figures, const Words& words, double width) {
    Drawing drawing;
    const int perRow = std::max(1, int((width + gap) / (box + gap)));
    double x = 0, y = 0;
    QList<AttendanceKind> used;
    for (int i = 0; i < figures.cells.size(); ++i) {
        x = i % perRow * (box + gap);
        y = i / perRow * (box + lettering + 3 * gap);
        const AttendanceCell& cell = figures.cells[i];
        const Sign& sign = signOf(cell.kind);
        if (!used.contains(cell.kind)) used.append(cell.kind);
        drawing.pieces << rectangle(QRectF(x, y, box, box), Ink::Line, sign.line, sign.dashed ? Pattern::Dashed : Pattern::Solid,
                                    sign.filled ? Ink::HouseholdFill : Ink::None);
        drawing.pieces << text(x + box / 2, y + box * 0.66, QString::fromUtf8(sign.letter), Lettering::Align::Centre, true);
        drawing.pieces << Lettering{QPointF(x + box / 2, y + box + lettering),
                                    QString::number(cell.date.day()) + u'.' + QString::number(cell.date.month()),
                                    lettering,
                                    false,
                                    Lettering::Align::Centre,
                                    Ink::Muted,
                                    {}};
    }
    std::sort(used.begin(), used.end());
    y += box + lettering + 4 * gap;
    x = 0;
    for (AttendanceKind kind : std::as_const(used)) {
        const QString words_ = QString::fromUtf8(signOf(kind).letter) + u' ' + keyOf(kind, words);
        const double wide = lettering * 0.6 * double(words_.size()) + 4;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += lettering * 1.5;
        }
        drawing.pieces << text(x, y + lettering, words_, Lettering::Align::Left, false, Ink::Muted);
        x += wide;
    }
    drawing.bounds = QRectF(-1, -1, width + 2, y + lettering + 3);
    return drawing;
}

Drawing reasonsChart(const ContactFigures& figures, const Words& words, double width) {
    const std::array<int, 4> counts = missedCounts(figures);
    QList<Bar> bars;
    for (size_t kind = 0; kind < counts.size(); ++kind)
        bars << Bar{words.phrase(u"missed."_s + toName(MissedKind(kind))), counts[kind], kind == 0};
    return barsOf(bars, width);
}

QString reasonsWords(const ContactFigures& figures, const Words& words) {
    const std::array<int, 4> counts = missedCounts(figures);
    QStringList parts;
    for (size_t kind = 0; kind < counts.size(); ++kind)
        parts << words.phrase(u"chart.part"_s,
                              {words.phrase(u"missed."_s + toName(MissedKind(kind))), QString::number(counts[kind])});
    return words.phrase(u"chart.reasons"_s, {parts.join(u"; "_s)});
}

Drawing plannedHeldChart(const ContactFigures& figures, const Words& words, double width) {
    return barsOf({{words.phrase(u"chart.planned"_s), figures.due, false},
                   {words.phrase(u"chart.held"_s), figures.held.n, true},
                   {words.phrase(u"chart.came"_s), figures.attendance.n, true}},
                  width);
}
QString plannedHeldWords(const ContactFigures& figures, const Words& words) {
    return words.phrase(u"chart.planned_words"_s,
                        {QString::number(figures.due), QString::number(figures.held.n), QString::number(figures.attendance.n)});
}

Drawing punctualityChart(const ContactFigures& figures, const Words& words, double width) {
    return barsOf({{words.phrase(u"chart.on_time"_s), figures.punctual.n, true},
                   {words.phrase(u"chart.late"_s), figures.punctual.of - figures.punctual.n, false}},
                  width);
}
QString punctualityWords(const ContactFigures& figures, const Words& words) {
    return words.phrase(u"chart.punctual_words"_s,
                        {QString::number(figures.punctual.n), QString::number(figures.punctual.of - figures.punctual.n),
                         QString::number(figures.lateMost)});
}

QString attendanceWords(const ContactFigures& figures, const Words& words) {
    std::array<int, signs.size()> counts{};
    for (const AttendanceCell& cell : figures.cells) ++counts[size_t(cell.kind)];
    QStringList parts;
    for (const Sign& sign : signs)
        if (const int count = counts[size_t(sign.kind)]; count > 0)
            parts << words.phrase(u"attendance.count"_s, {QString::number(count), keyOf(sign.kind, words)});
    if (parts.isEmpty()) return words.phrase(u"nothing_recorded"_s);
    return words.phrase(u"attendance.summary"_s, {QString::number(figures.due), listWords(parts, words)});
}

QString fractionWords(const Fraction& fraction, const Words& words) {
    const QStringList counts{QString::number(fraction.n), QString::number(fraction.of)};
    if (const auto percent = percentOf(fraction))
        return words.phrase(u"figure.fraction_percent"_s, counts + QStringList{QString::number(*percent)});
    return words.phrase(u"figure.fraction"_s, counts);
}

QString figureWords(const FigureLine& line, const Words& words) {
    const QString value = line.fraction ? fractionWords(*line.fraction, words) : QString::number(line.number.value_or(0));
    return line.unit.isEmpty() ? value : words.phrase(u"figure."_s + line.unit, {value});
}

}  // namespace core
