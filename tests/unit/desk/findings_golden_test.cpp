// SPDX-License-Identifier: MPL-2.0
// tests/golden/findings: what the check finds for each kind of reader in a case that somebody wrote without care.
#include "core/desk/publish.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// The demonstration with five careless entries about Kofi.
CaseSnapshot careless() {
    CaseSnapshot records = test::demoRecords();
    const PersonId kofi = *audienceNamed(records, u"child:Kofi Mensah"_s).person;
    const QStringList typed{
        u"Pat and Lou drove Kofi to school from Larch Cottages."_s,
        u"Mrs Lindquist said that Kofi sleeps well. Ring 01632 960091."_s, u"Dana asked why Samuel still lives in Station Rd."_s,
        u"Craig Sutton's car was seen near Quarry Row, NM4 2QR."_s, u"P.L. and her husband took Kofi to Upper Penhalow fair."_s};
    ChangeSet set;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        ChronologyEntry entry{.id = EntryId::named(u"careless %1"_s.arg(i)), .caseId = records.id()};
        entry.date = test::demoDay().addDays(-7 * (i + 1));
        entry.participants = {{kofi, ParticipantRole::About}};
        entry.event = typed[i];
        entry.inCourt = true;
        set.add(entry);
    }
    records.apply(set);
    return records;
}

}  // namespace

TEST_CASE("golden findings: each reader's list is as it was looked at", "[desk][leak][golden]") {
    const CaseSnapshot records = careless();
    for (const auto& [reader, name] : {std::pair{"internal", "internal"},
                                       {"court", "court"},
                                       {"guardian", "guardian"},
                                       {"parent:Dana Hartley", "parent-dana"},
                                       {"parent:Samuel Mensah", "parent-samuel"},
                                       {"child:Kofi Mensah", "child"},
                                       {"carer:Pat Lindqvist", "carer"},
                                       {"carer", "any-carer"},
                                       {"agency", "agency"},
                                       {"subject:Jean Hartley", "subject"}}) {
        Request request;
        request.kind = u"chronology-running"_s;
        request.options = {{u"significance"_s, u"yes"_s}};
        Commission commission{records, {}, audienceNamed(records, QLatin1String(reader)), completed(request), &standardPack(), {},
                              {},      {}};
        commission.madeAt = QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC);
        QStringList lines;
        for (const Finding& finding : prepare(commission).findings)
            lines << u"%1 | %2 | %3 | %4 | %5"_s.arg(finding.where, finding.found, toName(finding.form), toName(finding.reason),
                                                     finding.what);
        test::checkGolden(u"findings/%1.txt"_s.arg(QLatin1String(name)), lines.join(u'\n').toUtf8() + '\n');
    }
}
