// SPDX-License-Identifier: MPL-2.0
// A scanner at this computer: which there are, and one page of it as a picture in memory. Where the program was built
// without SANE there is none, and it says so.
#pragma once

#include "core/base/progress.h"

#include <QImage>
#include <QList>
#include <QString>

namespace core {

/// Was the program built with SANE?
bool canScan();

struct ScanDevice {
    QString name;   ///< as SANE calls it: "genesys:libusb:001:004"
    QString words;  ///< maker and model, for people

    bool operator==(const ScanDevice&) const = default;
};

struct ScanSettings {
    QString device;        ///< name of a ScanDevice
    int resolution = 200;  ///< dots per inch; the nearest that the scanner has is taken
    bool colour = false;   ///< else in shades of grey
    bool preview = false;  ///< quick and coarse
};

/// Scanners at this computer; those of a network are not looked for. May take seconds: not on the thread of the window.
/// Throws Error{Unsupported} without SANE.
QList<ScanDevice> scanDevices();

/// One page, as large as A4 or the glass. Its dots per metre say what was scanned with. Only one scan runs at a time.
/// Throws Error: Unsupported without SANE, NotFound for a device that is gone or busy, Io for one that fails (no paper,
/// a jam, an open cover), NoSpace for more than 400 MB, Cancelled.
QImage scanPage(const ScanSettings& settings, const Progress& progress = {});

/// Pages below each other in one PDF, each as large as it was on the glass; a lossless PNG of one.
QByteArray scannedPdf(const QList<QImage>& pages, const QString& title);
QByteArray scannedPng(const QImage& page);

}  // namespace core
