// SPDX-License-Identifier: MPL-2.0
#include "ui/common/icon.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace ui {
namespace {

QByteArray source(const QString& name) {
    QFile file(QStringLiteral(":/ui/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no icon of the name \"%s\"", qPrintable(name));
    return file.readAll();
}

QColor colourFor(QIcon::Mode mode) {
    const QPalette palette = QApplication::palette();
    switch (mode) {
    case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected: return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active: break;
    }
    return palette.color(QPalette::ButtonText);
}

class SvgIconEngine final : public QIconEngine {
public:
    SvgIconEngine(const QByteArray& svg, const QColor& fixed) : svg_(svg), fixed_(fixed) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QColor colour = fixed_.isValid() && mode != QIcon::Disabled ? fixed_ : colourFor(mode);
        QSvgRenderer renderer(QByteArray(svg_).replace("currentColor", colour.name().toLatin1()));
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty()) return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    QIconEngine* clone() const override { return new SvgIconEngine(*this); }
    bool isNull() override { return false; }

private:
    QByteArray svg_;
    QColor fixed_;
};

}  // namespace

QIcon icon(const QString& name, const QColor& fixed) { return QIcon(new SvgIconEngine(source(name), fixed)); }

}  // namespace ui
