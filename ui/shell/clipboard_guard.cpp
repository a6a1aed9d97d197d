// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/clipboard_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace ui {

bool ClipboardGuard::ownedByProgram(QClipboard::Mode mode) {
    const QClipboard* clipboard = QGuiApplication::clipboard();
    return mode == QClipboard::Clipboard ? clipboard->ownsClipboard()
                                         : clipboard->supportsSelection() && clipboard->ownsSelection();
}

ClipboardGuard::ClipboardGuard(QObject* parent, int milliseconds, IsOurs isOurs) : QObject(parent), isOurs_(std::move(isOurs)) {
    timer_.setSingleShot(true);
    timer_.setInterval(milliseconds);
    connect(&timer_, &QTimer::timeout, this, &ClipboardGuard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, [this](QClipboard::Mode mode) { watch(mode); });
}

void ClipboardGuard::watch(QClipboard::Mode mode) {
    if (marking_ || !isOurs_(mode)) return;
    timer_.start();
    if (mode != QClipboard::Clipboard) return;  // marking a selection again would deselect the text
    QClipboard* clipboard = QGuiApplication::clipboard();
    const QString text = clipboard->text();
    if (text.isEmpty()) return;
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                  QByteArray(4, '\0'));
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""), QByteArray(4, '\0'));
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""), QByteArray(4, '\0'));
    marking_ = true;
    clipboard->setMimeData(data);
    marking_ = false;
}

void ClipboardGuard::clear() {
    timer_.stop();
    QClipboard* clipboard = QGuiApplication::clipboard();
    marking_ = true;  // an empty clipboard needs no mark
    if (isOurs_(QClipboard::Clipboard)) clipboard->clear();
    if (isOurs_(QClipboard::Selection)) clipboard->clear(QClipboard::Selection);
    marking_ = false;
}

}  // namespace ui
