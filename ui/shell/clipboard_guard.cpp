// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/clipboard_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace ui {
namespace {

bool isOurs(QClipboard::Mode mode) {
    const QClipboard* clipboard = QGuiApplication::clipboard();
    return mode == QClipboard::Clipboard ? clipboard->ownsClipboard() : clipboard->supportsSelection() && clipboard->ownsSelection();
}

}  // namespace

ClipboardGuard::ClipboardGuard(QObject* parent, int seconds) : QObject(parent) {
    timer_.setSingleShot(true);
    timer_.setInterval(seconds * 1000);
    connect(&timer_, &QTimer::timeout, this, &ClipboardGuard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, [this](QClipboard::Mode mode) { watch(mode); });
}

void ClipboardGuard::watch(int mode) {
    const auto where = QClipboard::Mode(mode);
    if (marking_ || !isOurs(where)) return;
    timer_.start();
    if (where != QClipboard::Clipboard) return;   // marking a selection again would deselect the text
    QClipboard* clipboard = QGuiApplication::clipboard();
    const QString text = clipboard->text();
    if (text.isEmpty()) return;
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""), QByteArray(4, '\0'));
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""), QByteArray(4, '\0'));
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""), QByteArray(4, '\0'));
    marking_ = true;
    clipboard->setMimeData(data);
    marking_ = false;
}

void ClipboardGuard::clear() {
    timer_.stop();
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (isOurs(QClipboard::Clipboard)) clipboard->clear();
    if (isOurs(QClipboard::Selection)) clipboard->clear(QClipboard::Selection);
}

}  // namespace ui
