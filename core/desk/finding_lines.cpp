// SPDX-License-Identifier: MPL-2.0
#include "core/desk/finding_lines.h"

#include "core/base/text.h"
#include "core/desk/case_import.h"

namespace core {

using namespace Qt::StringLiterals;

void sayFindings(const Invocation& call, const QList<Finding>& findings, const Words& words) {
    if (call.json()) {
        call.printJson(QJsonObject{{u"findings"_s, findingsJson(findings)}});
        return;
    }
    for (const Finding& one : findings)
        call.terminal->error(
            u"%1: \u201c%2\u201d (%3)"_s.arg(one.where, oneLine(one.found, 60), words.phrase(u"reason."_s + toName(one.reason))));
    call.terminal->error(
        u"This reader must not learn what stands above. Nothing was written. "
        "Get the list with --json, decide on each finding and give it back with --accept."_s);
}

QList<Acceptance> decisionsFor(const Invocation& call) {
    return call.has(u"--accept"_s) ? acceptancesFrom(readInput(call.value(u"--accept"_s))) : QList<Acceptance>();
}

}  // namespace core
