// SPDX-License-Identifier: MPL-2.0
#include "ui/common/printing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

namespace ui {
namespace {

void setPage(QPrinter& printer, const QSizeF& points) {
    const bool wide = points.width() > points.height();
    const QPageSize size(wide ? points.transposed() : points, QPageSize::Point);
    printer.setPageLayout(QPageLayout(size, wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    printer.setFullPage(true);
}

}  // namespace

std::shared_ptr<QPrinter> neutralPrinter() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QCoreApplication::translate("printing", "Document"));
    printer->setCreator(QStringLiteral("Kinkeeper"));
    return printer;
}

void printPages(QPrinter& printer, const core::Pages& pages, const core::Progress& progress) {
    constexpr double pointsPerInch = 72;
    if (pages.pages.isEmpty()) return;
    setPage(printer, pages.pages.first().size);
    QPainter painter;
    if (!painter.begin(&printer)) throw core::Error(core::Fault::Io, QStringLiteral("the printer does not take the job"));
    for (int i = 0; i < pages.pages.size(); ++i) {
        if (progress.isCancelled()) printer.abort();
        progress.step(i, pages.pages.size());
        if (i > 0) {
            setPage(printer, pages.pages[i].size);
            if (!printer.newPage()) throw core::Error(core::Fault::Io, QStringLiteral("the printer stopped"));
        }
        painter.save();
        painter.scale(printer.resolution() / pointsPerInch, printer.resolution() / pointsPerInch);
        core::paintPage(painter, pages, i);
        painter.restore();
    }
    if (!painter.end()) throw core::Error(core::Fault::Io, QStringLiteral("the printer did not finish the job"));
}

}  // namespace ui
