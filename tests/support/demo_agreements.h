// SPDX-License-Identifier: MPL-2.0
// The agreements of all demonstration cases, and their papers in every form.
#pragma once

#include "core/report/pages.h"
#include "core/report/report.h"

namespace test {

struct Written {
    core::CaseSnapshot records;
    core::Agreement agreement;
    QString name;  ///< "DEMO-C parent 1"
};
/// Of cases A to D, sorted by name.
QList<Written> demoAgreements();
/// The first whose name begins so; fails the test if there is none.
Written demoAgreement(const QString& begins);

/// As the service has it, which may see all of it.
core::Document agreementPaper(const core::CaseSnapshot& records, const core::Agreement& agreement,
                              QMap<QString, QString> options = {}, core::PrintSize size = core::PrintSize::Clear);

/// Lines that are not set flush: left to right they begin at one edge and are not stretched, right to left they end at one.
QStringList alignmentFaults(const core::Pages& pages);
/// What a screen reader would stumble over: text without an element, skipped levels of headings, list items that are none,
/// pictures without words.
QStringList structureFaults(const core::Pages& pages);

}  // namespace test
