// SPDX-License-Identifier: MPL-2.0
// Commands about who may see what.
#include "core/base/text.h"
#include "core/desk/commands.h"
#include "core/disclosure/cleared_snapshot.h"
#include "core/practice/packs.h"
#include "core/practice/words.h"

namespace core {

ExitStatus withheldCommand(const Invocation& call) {
    call.needed(QStringLiteral("--case"));  // said before the pass phrase is asked for
    const QString reader = call.needed(QStringLiteral("--for"));
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseSnapshot& records = vault->caseSnapshot(caseForCommand(call, *vault));
    const CaseProfile* profile = records.profile();
    const QString language = profile ? profile->language : QStringLiteral("en");
    const Pack& pack = *packOfCase(vault->caseload().shared, profile).pack;
    const ClearedSnapshot cleared =
        clearedFor(records, audienceNamed(records, reader), Clearance{&pack, language, {}, QDateTime::currentDateTimeUtc()});
    const Words words(pack, language);
    QJsonArray list;
    for (const Withheld& one : cleared.withheld()) {
        const QString why = words.phrase(QStringLiteral("reason.") + toName(one.reason));
        list.append(QJsonObject{{QStringLiteral("type"), one.type},
                                {QStringLiteral("record"), one.record.text()},
                                {QStringLiteral("column"), one.column},
                                {QStringLiteral("what"), one.what},
                                {QStringLiteral("reason"), toName(one.reason)},
                                {QStringLiteral("why"), why}});
        const QString place = one.column.isEmpty() ? one.type : one.type + u'.' + one.column;
        if (!call.json()) call.say(QStringLiteral("%1: %2  (%3)").arg(place, oneLine(one.what, 100), why));
    }
    if (call.json()) call.printJson(list);
    else if (list.isEmpty()) call.say(QStringLiteral("Nothing is withheld from this reader."));
    return ExitStatus::Done;
}

}  // namespace core
