// SPDX-License-Identifier: MPL-2.0
// An attached file, looked at in memory: pages of a PDF and pictures are painted, texts are read; nothing is run.
#pragma once

#include "core/base/pdf_file.h"
#include "ui/common/theme.h"

#include <QAbstractScrollArea>
#include <QMap>
#include <QStackedWidget>

class QLabel;
class QPlainTextEdit;

namespace ui {

/// Pages below each other, as wide as the view times the zoom. PageUp, PageDown, Home, End, plus and minus.
class PagesView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagesView(const Theme& theme, QWidget* parent = nullptr);
    void setPdf(std::unique_ptr<core::PdfFile> file);
    void setPicture(const QImage& picture);
    void clear();
    int pages() const;
    /// The page in sight, from 1.
    int page() const;
    void zoomBy(double factor);

Q_SIGNALS:
    void moved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void arrange();
    QImage pictureOf(int page, int width);

    Theme theme_;
    std::unique_ptr<core::PdfFile> pdf_;
    QImage picture_;
    double zoom_ = 1;
    QList<QRect> places_;           ///< of the pages, in logical pixels, before scrolling
    QMap<int, QImage> remembered_;  ///< pages painted last, at the present width
};

class FileView final : public QStackedWidget {
    Q_OBJECT
public:
    explicit FileView(const Theme& theme, QWidget* parent = nullptr);
    /// Shows what the bytes are; a file that cannot be shown says why. Throws nothing.
    void setFile(const QString& name, const QString& mediaType, const QByteArray& bytes);
    void clear();
    PagesView* pagesView() const { return pages_; }
    /// What is shown, in a sentence: "Page 2 of 7".
    QString says() const;

Q_SIGNALS:
    void moved();

private:
    void refuse(const QString& sentence);

    PagesView* pages_;
    QPlainTextEdit* text_;
    QLabel* cannot_;
};

}  // namespace ui
