// SPDX-License-Identifier: MPL-2.0
// Pages as a PDF that is tagged for screen readers (PDF/UA-1) and fit to be kept (PDF/A-2a).
#pragma once

#include <QByteArray>
#include <QDateTime>

#include "core/report/pages.h"

namespace core {

struct PdfMeta {
    QDateTime madeAt;
    QString producer;  ///< "Kinkeeper 0.1.0"
};

/// The bytes of the file; nothing is written to disk. The same pages and meta give the same bytes while the seed of
/// QHash is fixed (QHashSeed::setDeterministicGlobalSeed). Throws Error{Cancelled}, Error{Invalid} for pages that are not
/// complete, Error{Corrupt} if the file cannot be put together.
QByteArray writePdf(const Pages& pages, const PdfMeta& meta, const Progress& progress = {});

}  // namespace core
