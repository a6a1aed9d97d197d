// SPDX-License-Identifier: MPL-2.0
#include "core/report/pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/report/paper/pdf_parts.h"

namespace core {

namespace {

QByteArray bytesOf(QPDF& file) {
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setMinimumPDFVersion("1.7");
    writer.setNewlineBeforeEndstream(true);  // PDF/A wants it
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

}  // namespace

QByteArray writePdf(const Pages& pages, const PdfMeta& meta, const Progress& progress) {
    if (!pages.complete || pages.pages.isEmpty())
        throw Error(Fault::Invalid, QStringLiteral("only a whole document becomes a PDF"));
    const paper::PaintedPdf painted = paper::paintPdf(pages, progress);
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("pages", painted.bytes.constData(), size_t(painted.bytes.size()));
        const QList<QList<int>> found = paper::replaceMarkers(file, pages.structure, painted.marks, progress);
        paper::addStructure(file, pages, painted.marks, found);
        paper::addNavigation(file, pages);
        paper::repairFonts(file);
        paper::addMetadata(file, pages, meta);
        progress.step(pages.pages.size(), pages.pages.size());
        return bytesOf(file);
    } catch (const Error&) {
        throw;
    } catch (const std::exception& error) {
        throw Error(Fault::Corrupt, QString::fromLatin1(error.what()));
    }
}

}  // namespace core
