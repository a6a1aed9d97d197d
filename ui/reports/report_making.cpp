// SPDX-License-Identifier: MPL-2.0
#include "ui/reports/report_making.h"

#include "core/rules/readability.h"

#include <QCoreApplication>

namespace ui {
namespace {

// Every part of the paper is a line, so that headings and cells are not taken for one long sentence.
std::optional<double> gradeOf(const core::Document& document, const core::Pack& pack) {
    if (document.look != core::Look::Family) return std::nullopt;
    QStringList lines;
    for (const core::Passage& passage : core::passagesOf(document)) lines << passage.text;
    return core::readingOf(lines.join(u'\n'), core::plainLanguage(pack.writing, document.language)).grade;
}

}  // namespace

std::shared_ptr<const core::Pages> firstPages(const ReportWish& wish, int pages, const core::Progress& progress) {
    const core::Document document = core::draft(wish.commission);
    return std::make_shared<const core::Pages>(core::layOut(document, {.atMost = pages}, progress));
}

MadeReport makeReport(const ReportWish& wish, const core::Progress& progress) {
    auto prepared = std::make_shared<const core::Prepared>(core::prepare(wish.commission, wish.decisions, progress));
    auto pages = std::make_shared<const core::Pages>(core::layOut(prepared->document, {}, progress));
    const std::optional<double> grade = gradeOf(prepared->document, *wish.commission.pack);
    return {std::move(prepared), std::move(pages), grade};
}

QStringList writableFilters() {
    QStringList filters;
    for (const core::DocumentFormat& format : core::documentFormats())
        if (format.name != QLatin1String("json"))  // for programs, on the command line
            filters.append(QCoreApplication::translate("reports", "%1 (*.%2)").arg(format.label, format.name));
    return filters;
}

}  // namespace ui
