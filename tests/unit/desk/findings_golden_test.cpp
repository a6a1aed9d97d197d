// SPDX-License-Identifier: MPL-2.0
// tests/golden/findings/READER.txt: what the leak check says of one telling entry, for each kind of reader. Written anew with
// KINKEEPER_GOLDEN=write in the environment; look at the difference before it is committed.
#include "core/desk/publish.h"
#include "tests/support/demo_case.h"
#include "tests/support/golden.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// The demonstration with an entry in which somebody typed what is guarded: who cares for the children and where, how to
/// reach them, who reported, and what a doctor wrote of somebody else.
CaseSnapshot tellingCase() {
    CaseSnapshot records = test::demoRecords();
    ChronologyEntry entry{.id = EntryId::named(u"a telling entry"_s), .caseId = records.id()};
    entry.date = test::demoDay().addDays(-3);
    entry.participants = {{*audienceNamed(records, u"child:Kofi Mensah"_s).person, ParticipantRole::About}};
    entry.event =
        u"Visit to Pat Lindqvist at 3 Larch Cottages, Upper Penhallow. Mrs Lindquist can be rung on 01632 960 091. P.L. says "
        "that Kofi reads to her. Lar ch Cottages is near the school."_s;
    entry.sourceText = u"Visit record"_s;
    ChangeSet set;
    set.add(entry);
    records.apply(set);
    return records;
}

QString linesOf(const QList<Finding>& findings) {
    const Words words(standardPack(), u"en"_s);
    QStringList lines;
    for (const Finding& one : findings)
        lines << u"%1 | %2 | for: %3 | %4 | %5\n"_s.arg(one.found, toName(one.form), one.what,
                                                        words.phrase(u"reason."_s + toName(one.reason)), one.where);
    return lines.isEmpty() ? u"Nothing.\n"_s : lines.join(QString());
}

}  // namespace

TEST_CASE("golden findings: what the check says to whom", "[desk][disclosure][golden]") {
    const CaseSnapshot records = tellingCase();
    for (const char* reader : {"internal", "court", "guardian", "parent:Dana Hartley", "parent:Samuel Mensah",
                               "child:Kofi Mensah", "carer", "agency"}) {
        Request request;
        request.kind = u"chronology-running"_s;
        Commission commission{records, {}, audienceNamed(records, QLatin1String(reader)),    completed(request), &standardPack(),
                              {},      {}, QDateTime(test::demoDay(), QTime(12, 0), Qt::UTC)};
        const QByteArray text = linesOf(prepare(commission).findings).toUtf8();
        const QString name = QString(QLatin1String(reader)).replace(u':', u'-').section(u' ', 0, 0);
        test::checkGolden(u"findings/%1.txt"_s.arg(name), text);
    }
}
