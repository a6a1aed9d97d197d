// SPDX-License-Identifier: MPL-2.0
// The demonstration case under a fixed clock, and papers made of it for one reader or another.
#pragma once

#include "core/report/report.h"

namespace test {

/// The day the demonstration is made and the papers are printed in tests.
QDate demoDay();
core::CaseSnapshot demoRecords();
/// DEMO-A cleared for "parent:Dana Hartley", "court" …, made at noon of demoDay().
core::ClearedSnapshot demoCleared(const QString& audience);
core::Document demoDocument(const QString& kind, const QString& audience, const QMap<QString, QString>& options = {});

}  // namespace test
