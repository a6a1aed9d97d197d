// SPDX-License-Identifier: MPL-2.0
// Scanning with SANE's own test device, which draws a picture without any scanner; and what becomes of the pages.
#include "core/base/scanner.h"

#include "core/base/pdf_file.h"
#include "tests/support/test_scanner.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

std::optional<ScanDevice> testDevice() {
    if (!canScan()) return std::nullopt;
    const QList<ScanDevice> all = scanDevices();
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QImage page(int width, int height, int dots) {
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(200);
    image.setDotsPerMeterX(qRound(dots / 0.0254));
    image.setDotsPerMeterY(qRound(dots / 0.0254));
    return image;
}

}  // namespace

TEST_CASE("Scanner: a page in grey, in colour and as a preview", "[base][scanner]") {
    const test::TestScanner scanner;
    const auto device = testDevice();
    if (!device) SKIP("SANE has no test device here");
    CHECK(device->name.startsWith(u"test"_s));
    CHECK_FALSE(device->words.isEmpty());
    const QImage grey = scanPage({device->name, 100, false, false});
    CHECK(grey.format() == QImage::Format_Grayscale8);
    CHECK(grey.width() > 100);
    CHECK(qRound(grey.dotsPerMeterX() * 0.0254) == 100);
    const QImage colour = scanPage({device->name, 200, true, false});
    CHECK(colour.format() == QImage::Format_RGB888);
    CHECK(std::abs(colour.width() - 2 * grey.width()) < 10);  // twice the dots on the same glass
    const QImage preview = scanPage({device->name, 600, true, true});
    CHECK(preview.width() < colour.width() / 2);
}

TEST_CASE("Scanner: stopped, gone, and a number of dots it does not have", "[base][scanner]") {
    const test::TestScanner scanner;
    const auto device = testDevice();
    if (!device) SKIP("SANE has no test device here");
    const auto faultOf = [](auto&& work) -> std::optional<Fault> {
        try {
            work();
            return std::nullopt;
        } catch (const Error& error) {
            return error.fault();
        }
    };
    int reports = 0;
    std::optional<Progress> progress;
    progress.emplace([&](qint64, qint64) {
        if (++reports == 2) progress->cancel();
    });
    CHECK(faultOf([&] { scanPage({device->name, 300, true, false}, *progress); }) == Fault::Cancelled);
    CHECK(faultOf([&] { scanPage({u"test:no such device"_s, 100, false, false}); }) == Fault::NotFound);
    // The nearest it has; and the device is free again after what went before.
    const QImage fine = scanPage({device->name, 100000, false, true});
    CHECK_FALSE(fine.isNull());
}

TEST_CASE("Scanner: without one the list is empty", "[base][scanner]") {
    if (!canScan()) {
        CHECK_THROWS_AS(scanDevices(), Error);
        return;
    }
    const test::TestScanner scanner(false);
    CHECK(scanDevices().isEmpty());
}

TEST_CASE("Scanned pages: one PDF with pages as large as the paper, or a picture without loss", "[base][scanner]") {
    const QImage letter = page(1654, 2339, 200), card = page(600, 400, 100);
    const QByteArray pdf = scannedPdf({letter, card}, u"Scan"_s);
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.size() < letter.sizeInBytes());
    if (PdfFile::isSupported()) {
        const PdfFile file(pdf);
        REQUIRE(file.pages() == 2);
        CHECK(std::abs(file.pageSize(0).width() - 595) < 2);
        CHECK(std::abs(file.pageSize(0).height() - 842) < 2);
        CHECK(std::abs(file.pageSize(1).width() - 432) < 2);
        CHECK(qGray(file.picture(0, 200).pixel(100, 100)) == 200);
    }
    const QByteArray png = scannedPng(card);
    CHECK(QImage::fromData(png, "PNG").convertToFormat(QImage::Format_Grayscale8) == card);
}
