// SPDX-License-Identifier: MPL-2.0
// What it costs to put a long chronology on paper, and to show its first page (documents.md, PRF-01).
#include "core/desk/publish.h"
#include "core/report/pdf.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/sample_document.h"

#include <catch2/benchmark/catch_benchmark.hpp>

using namespace core;

TEST_CASE("Bench: a chronology of 500 entries on paper", "[bench]") {
    const Document document = test::longChronology(500);
    const PdfMeta meta{QDateTime(QDate(2026, 3, 24), QTime(10, 0), Qt::UTC), QStringLiteral("Kinkeeper")};
    const Pages pages = layOut(document);
    BENCHMARK("lay out") { return layOut(document).pages.size(); };
    BENCHMARK("lay out the first page") { return layOut(document, {1}).pages.size(); };
    BENCHMARK("write the PDF") { return writePdf(pages, meta).size(); };
    BENCHMARK("write the Word file") { return writeDocx(document).size(); };
    BENCHMARK("both") { return writePdf(layOut(document), meta).size(); };
}

TEST_CASE("Bench: the first page of each kind after a change", "[bench]") {
    for (const ReportKind& kind : reportKinds()) {
        Request request;
        request.kind = kind.name;
        const CaseSnapshot records = test::demoRecords();
        Commission commission{records, {}, {}, completed(request), &standardPack(), {}, {}, {}};
        commission.madeAt = QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC);
        BENCHMARK(kind.name.toStdString()) { return layOut(draft(commission), {1}).pages.size(); };
    }
}

TEST_CASE("Bench: a chronology of 5,000 entries on paper", "[bench]") {
    const Document document = test::longChronology(5000);
    const PdfMeta meta{QDateTime(QDate(2026, 3, 24), QTime(10, 0), Qt::UTC), QStringLiteral("Kinkeeper")};
    BENCHMARK("PDF") { return writePdf(layOut(document), meta).size(); };
    BENCHMARK("Excel workbook") { return writeXlsx(document).size(); };
}
