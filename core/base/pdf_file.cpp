// SPDX-License-Identifier: MPL-2.0
#include "core/base/pdf_file.h"

#include "core/base/attached_file.h"
#include "core/base/error.h"

#if __has_include(<QPdfDocument>)
#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#define KINKEEPER_READS_PDF
#endif

namespace core {

#ifdef KINKEEPER_READS_PDF

struct PdfFile::Parts {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QPdfDocument document;
};

bool PdfFile::isSupported() { return true; }

PdfFile::PdfFile(const QByteArray& bytes) : parts_(std::make_unique<Parts>()) {
    parts_->bytes = bytes;
    parts_->buffer.open(QIODevice::ReadOnly);
    parts_->document.load(&parts_->buffer);
    if (parts_->document.error() == QPdfDocument::Error::IncorrectPassword ||
        parts_->document.error() == QPdfDocument::Error::UnsupportedSecurityScheme)
        throw Error(Fault::Unsupported, QStringLiteral("the PDF is kept under a pass word"));
    if (parts_->document.status() != QPdfDocument::Status::Ready || parts_->document.pageCount() < 1)
        throw Error(Fault::Corrupt, QStringLiteral("not a PDF, or a damaged one"));
}

PdfFile::~PdfFile() = default;

int PdfFile::pages() const { return parts_->document.pageCount(); }
QSizeF PdfFile::pageSize(int page) const { return parts_->document.pagePointSize(page); }

QImage PdfFile::picture(int page, int width) const {
    constexpr int most = 6000;
    const QSizeF size = pageSize(page);
    if (size.isEmpty()) return {};
    const int wide = std::clamp(width, 1, most);
    const int high = std::clamp(int(wide * size.height() / size.width() + 0.5), 1, most);
    const QImage page1 = parts_->document.render(page, QSize(wide, high));
    QImage white(QSize(wide, high), QImage::Format_RGB32);
    white.fill(Qt::white);
    QPainter(&white).drawImage(0, 0, page1);
    return white;
}

QString PdfFile::text(int page) const { return parts_->document.getAllText(page).text(); }

#else

struct PdfFile::Parts {};
bool PdfFile::isSupported() { return false; }
PdfFile::PdfFile(const QByteArray&) { throw Error(Fault::Unsupported, QStringLiteral("built without a reader of PDF")); }
PdfFile::~PdfFile() = default;
int PdfFile::pages() const { return 0; }
QSizeF PdfFile::pageSize(int) const { return {}; }
QImage PdfFile::picture(int, int) const { return {}; }
QString PdfFile::text(int) const { return {}; }

#endif

QString pdfText(const QByteArray& bytes, const Progress& progress) {
    const PdfFile file(bytes);
    QString text;
    for (int page = 0; page < file.pages() && text.size() < maxAttachedText; ++page) {
        progress.step(page, file.pages());
        if (page > 0) text += u'\f';
        text += file.text(page);
    }
    return text;
}

}  // namespace core
