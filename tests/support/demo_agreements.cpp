// SPDX-License-Identifier: MPL-2.0
#include "tests/support/demo_agreements.h"

#include "core/desk/demo.h"
#include "core/rules/life_strip.h"
#include "tests/support/demo_case.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace test {
namespace {

constexpr double tolerance = 0.5;  // points

struct Line {
    double left = 1e9, right = -1e9;
    bool rightToLeft = false, leftToRight = false;
    QList<const PageText*> parts;
};

/// The base lines of one stretch of text on one page, from the top.
QMap<int, Line> linesOfChunk(const QList<const PageText*>& texts) {
    QMap<int, Line> lines;
    for (const PageText* text : texts) {
        if (text->text.trimmed().isEmpty()) continue;
        Line& line = lines[qRound(text->at.y() * 10)];
        line.left = std::min(line.left, text->at.x());
        line.right = std::max(line.right, text->at.x() + text->width);
        (text->rightToLeft ? line.rightToLeft : line.leftToRight) = true;
        line.parts.append(text);
    }
    return lines;
}

bool isStretched(Line line) {
    std::sort(line.parts.begin(), line.parts.end(), [](const PageText* a, const PageText* b) { return a->at.x() < b->at.x(); });
    for (qsizetype i = 1; i < line.parts.size(); ++i) {
        const PageText& before = *line.parts[i - 1];
        if (std::abs(before.at.x() + before.width - line.parts[i]->at.x()) > before.size / 2) return true;
    }
    return false;
}

}  // namespace

QList<Written> demoAgreements() {
    Caseload caseload;
    caseload.apply(demoCases(demoDay()));
    QList<Written> found;
    for (const CaseSnapshot& records : caseload.cases)
        for (const Agreement& one : records.all<Agreement>())
            found.append({withShared(records, caseload.shared), one,
                          u"%1 %2 %3"_s.arg(records.theCase()->reference, toName(one.kind)).arg(one.version)});
    std::stable_sort(found.begin(), found.end(), [](const Written& a, const Written& b) { return a.name < b.name; });
    return found;
}

Written demoAgreement(const QString& begins) {
    const QList<Written> all = demoAgreements();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Written& one) { return one.name.startsWith(begins); });
    REQUIRE(found != all.end());
    return *found;
}

Document agreementPaper(const CaseSnapshot& records, const Agreement& agreement, QMap<QString, QString> options, PrintSize size) {
    Clearance clearance{&standardPack(), u"en"_s, {12, u"00112233445566ff"_s}, QDateTime(demoDay(), QTime(12, 0), Qt::UTC)};
    clearance.issuer = issuerOf(demoProfile());
    Request request;
    request.kind = u"agreement"_s;
    request.size = size;
    request.options = std::move(options);
    request.options.insert(u"agreement"_s, agreement.id.text());
    return buildReport(clearedFor(records, Audience{}, clearance), request);
}

QStringList alignmentFaults(const Pages& pages) {
    QStringList faults;
    for (qsizetype number = 0; number < pages.pages.size(); ++number) {
        QMap<int, QList<const PageText*>> stretches;
        for (const PageChunk& chunk : pages.pages[number].chunks)
            for (const PageItem& item : chunk.items)
                if (const auto* text = std::get_if<PageText>(&item); text && chunk.segment >= 0) stretches[chunk.segment] << text;
        for (const auto& texts : std::as_const(stretches)) {
            const QMap<int, Line> lines = linesOfChunk(texts);
            for (const Line& line : lines) {
                const Line& first = lines.first();
                const QString where = u"page %1: %2"_s.arg(number + 1).arg(line.parts.first()->text.left(40));
                if (line.rightToLeft && first.rightToLeft) {
                    if (std::abs(line.right - first.right) > tolerance) faults << where + u" does not end at the edge"_s;
                } else if (!line.rightToLeft && !first.rightToLeft) {
                    if (std::abs(line.left - first.left) > tolerance) faults << where + u" does not begin at the edge"_s;
                }
                if (isStretched(line)) faults << where + u" is stretched"_s;
            }
        }
    }
    return faults;
}

QStringList structureFaults(const Pages& pages) {
    QStringList faults;
    const PageStructure& tree = pages.structure;
    int level = 0;
    for (qsizetype i = 1; i < tree.elements.size(); ++i) {
        const PageElement& element = tree.elements[i];
        const QByteArray parent = tree.elements.value(element.parent).type;
        if (element.type.size() == 2 && element.type[0] == 'H' && element.type[1] >= '1' && element.type[1] <= '6') {
            const int now = element.type[1] - '0';
            if (now > level + 1) faults << u"a heading of level %1 after one of level %2"_s.arg(now).arg(level);
            level = now;
        }
        if (element.type == "LI" && parent != "L") faults << u"a list item without a list"_s;
        if ((element.type == "Lbl" || element.type == "LBody") && parent != "LI") faults << u"a part of a list item alone"_s;
        if ((element.type == "TD" || element.type == "TH") && parent != "TR") faults << u"a cell outside a row"_s;
        if (element.type == "Figure" && element.alternative.trimmed().isEmpty()) faults << u"a picture without words"_s;
        if (element.kids.isEmpty() && element.type != "TD")
            faults << u"an element %1 with nothing in it"_s.arg(QLatin1String(element.type));
    }
    for (const Page& page : pages.pages)
        for (const PageChunk& chunk : page.chunks)
            if (chunk.segment >= tree.segments.size()) faults << u"text that belongs to nothing"_s;
    return faults;
}

}  // namespace test
