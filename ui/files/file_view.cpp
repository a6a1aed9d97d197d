// SPDX-License-Identifier: MPL-2.0
#include "ui/files/file_view.h"

#include "core/base/attached_file.h"
#include "core/base/error.h"
#include "ui/common/page_keys.h"
#include "ui/common/surface.h"

#include <QBuffer>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace ui {
namespace {

constexpr int rememberedPages = 6;
constexpr int mostWidth = 4000;            // pixels of a page on screen
constexpr int mostPictureMegabytes = 256;  // unpacked: a small file can hold a huge picture

QImage readPicture(QByteArray bytes) {
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() * 4 > qint64(mostPictureMegabytes) << 20) return {};
    return reader.read();
}

}  // namespace

PagesView::PagesView(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Pages of the file"));
    auto* keys = new PageKeys(this, tr("In the file shown"));
    keys->add({{"+", [this] { zoomBy(1.25); }}, {"-", [this] { zoomBy(0.8); }}, {"0", [this] { zoomBy(1 / zoom_); }}},
              tr("Larger, smaller, as wide as the window"));
    keys->add({{"Home", [this] { verticalScrollBar()->setValue(0); }},
               {"End", [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }}},
              tr("Go to the beginning or the end"));
}

void PagesView::setPdf(std::unique_ptr<core::PdfFile> file) {
    clear();
    pdf_ = std::move(file);
    arrange();
}

void PagesView::setPicture(const QImage& picture) {
    clear();
    picture_ = picture;
    arrange();
}

void PagesView::clear() {
    pdf_.reset();
    picture_ = {};
    remembered_.clear();
    zoom_ = 1;
    arrange();
    verticalScrollBar()->setValue(0);
}

int PagesView::pages() const { return pdf_ ? pdf_->pages() : picture_.isNull() ? 0 : 1; }

int PagesView::page() const {
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    int at = 0;
    while (at + 1 < places_.size() && places_[at + 1].top() <= middle) ++at;
    return at + 1;
}

void PagesView::arrange() {
    places_.clear();
    remembered_.clear();
    const int margin = space::m;
    const int width = std::clamp(int((viewport()->width() - 2 * margin) * zoom_), 40, mostWidth);
    int top = margin;
    for (int page = 0; page < pages(); ++page) {
        const QSizeF size = pdf_ ? pdf_->pageSize(page) : QSizeF(picture_.size());
        // A small picture is not blown up past its own size, unless somebody asks for it.
        const int wide = pdf_ || zoom_ > 1 ? width : std::min(width, picture_.width());
        const int high = size.isEmpty() ? wide : std::max(1, int(wide * size.height() / size.width()));
        places_.append(QRect(std::max(margin, (viewport()->width() - wide) / 2), top, wide, high));
        top += high + margin;
    }
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(theme_.px(48));
    horizontalScrollBar()->setRange(0, std::max(0, width + 2 * margin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
    Q_EMIT moved();
}

QImage PagesView::pictureOf(int page, int width) {
    if (!pdf_) return picture_;
    const auto known = remembered_.constFind(page);
    if (known != remembered_.cend()) return *known;
    while (remembered_.size() >= rememberedPages)
        remembered_.erase(std::abs(remembered_.firstKey() - page) > std::abs(remembered_.lastKey() - page)
                              ? remembered_.begin()
                              : std::prev(remembered_.end()));
    return *remembered_.insert(page, pdf_->picture(page, int(width * devicePixelRatioF())));
}

void PagesView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme_.color(Token::Window));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < places_.size(); ++page) {
        const QRect place = places_[page].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        if (!place.intersects(viewport()->rect())) continue;
        painter.drawImage(place, pictureOf(page, place.width()));
        painter.setPen(theme_.color(Token::Border));
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
}

void PagesView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PagesView::zoomBy(double factor) {
    const double share = double(verticalScrollBar()->value()) / std::max(1, verticalScrollBar()->maximum());
    zoom_ = std::clamp(zoom_ * factor, 0.25, 8.0);
    arrange();
    verticalScrollBar()->setValue(int(share * verticalScrollBar()->maximum()));
}

void PagesView::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QAbstractScrollArea::keyPressEvent(event);
}

void PagesView::scrollContentsBy(int, int) {
    viewport()->update();
    Q_EMIT moved();
}

FileView::FileView(const Theme& theme, QWidget* parent)
    : QStackedWidget(parent), pages_(new PagesView(theme)), text_(new QPlainTextEdit), cannot_(makeLabel(theme, {}, Type::Body)) {
    text_->setReadOnly(true);
    text_->setAccessibleName(tr("Text of the file"));
    text_->setTabChangesFocus(true);
    cannot_->setWordWrap(true);
    cannot_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    cannot_->setMargin(space::l);
    addWidget(cannot_);
    addWidget(pages_);
    addWidget(text_);
    setAccessibleName(tr("File"));
    connect(pages_, &PagesView::moved, this, &FileView::moved);
}

void FileView::clear() {
    pages_->clear();
    text_->clear();
    refuse({});
}

void FileView::refuse(const QString& sentence) {
    cannot_->setText(sentence);
    setCurrentWidget(cannot_);
    Q_EMIT moved();
}

void FileView::setFile(const QString& name, const QString& mediaType, const QByteArray& bytes) {
    clear();
    switch (core::kindOf(mediaType)) {
    case core::FileKind::Pdf:
        if (!core::PdfFile::isSupported()) return refuse(tr("This program was built without a viewer for PDF files."));
        try {
            pages_->setPdf(std::make_unique<core::PdfFile>(bytes));
        } catch (const core::Error& error) {
            return refuse(error.fault() == core::Fault::Unsupported ? tr("This PDF opens with a pass word only.")
                                                                    : tr("This PDF is damaged and cannot be shown."));
        }
        return setCurrentWidget(pages_);
    case core::FileKind::Image: {
        const QImage picture = readPicture(bytes);
        if (picture.isNull()) return refuse(tr("This picture is damaged, or too large to be shown."));
        pages_->setPicture(picture);
        return setCurrentWidget(pages_);
    }
    case core::FileKind::Text:
    case core::FileKind::Document: {
        const QString text = core::attachedText(bytes, mediaType);
        if (text.trimmed().isEmpty()) return refuse(tr("This file holds no text that can be shown."));
        text_->setPlainText(text);
        return setCurrentWidget(text_);
    }
    case core::FileKind::Other:
        return refuse(tr("%1 is of a kind that cannot be shown here. It can be saved as a copy.").arg(name));
    }
}

QString FileView::says() const {
    if (currentWidget() != pages_ || pages_->pages() < 2) return {};
    return tr("Page %1 of %2").arg(pages_->page()).arg(pages_->pages());
}

}  // namespace ui
