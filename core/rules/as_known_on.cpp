// SPDX-License-Identifier: MPL-2.0
#include "core/rules/as_known_on.h"

namespace core {

CaseSnapshot asKnownOn(const CaseSnapshot& now, QList<Revision> revisions, const QDateTime& instant) {
    CaseSnapshot then = now;
    std::sort(revisions.begin(), revisions.end(), [](const Revision& a, const Revision& b) { return a.audit > b.audit; });
    for (const Revision& revision : std::as_const(revisions)) {
        if (revision.at <= instant) break;  // a clock that was set back must not tear a state apart
        if (!revision.before.isEmpty()) then.put(recordFromJson(revision.type, revision.before));
        else then.take(recordFromJson(revision.type, revision.after));
    }
    return then;
}

}  // namespace core
