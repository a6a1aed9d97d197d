// SPDX-License-Identifier: MPL-2.0
// Commands about the file as a whole: create, info, check, backup, restore, keys.
#include "core/base/platform_files.h"
#include "core/desk/case_import.h"
#include "core/desk/commands.h"
#include "core/desk/demo.h"
#include "core/desk/demo_files.h"
#include "core/practice/packs.h"
#include "core/rules/process_check.h"
#include "core/storage/backup.h"
#include "core/storage/container.h"
#include "core/storage/local_state.h"
#include "core/storage/passphrase.h"
#include "core/storage/recovery_key.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace core {
namespace {

KdfCost costFor(const Invocation& call) {
    if (!call.has(QStringLiteral("--kdf-memory")) && !call.has(QStringLiteral("--kdf-passes"))) return KdfCost::standard();
    const KdfCost cost{call.needed(QStringLiteral("--kdf-memory")).toInt(), call.needed(QStringLiteral("--kdf-passes")).toInt()};
    if (!isAccepted(cost)) throw UsageError{QStringLiteral("The key cost must be 64 to 1024 MiB and 1 to 20 passes.")};
    return cost;
}

void writeRecoveryKey(const QString& path, const SecretBytes& key) {
    // Another file's key may stand there; a key that is written over is lost for good.
    if (QFileInfo::exists(path))
        throw Error(Fault::Conflict,
                    QStringLiteral("there is already a file where the recovery key would go; choose another name"));
    writePrivateFile(path, recoveryKeyText(key).toUtf8() + '\n');
}

SecretBytes readRecoveryKeyFile(const Invocation& call) {
    QString text = QString::fromUtf8(readInput(call.needed(QStringLiteral("--recovery-key-file"))));
    RecoveryKeyReading reading = readRecoveryKey(text);
    if (reading.key) return std::move(*reading.key);
    QStringList groups;
    for (int group : reading.wrongGroups) groups.append(QString::number(group + 1));
    throw Error(Fault::Invalid, QStringLiteral("the recovery key has a slip in group %1").arg(groups.join(QStringLiteral(", "))));
}

void requireStrength(const SecretBytes& passphrase) {
    if (!passphraseStrength(passphrase).isEnough())
        throw Error(Fault::Invalid, QStringLiteral("the pass phrase is easy to guess. Use four or more unrelated words"));
}

QString slotKindName(SlotKind kind) {
    switch (kind) {
    case SlotKind::Password: return QStringLiteral("pass phrase");
    case SlotKind::Recovery: return QStringLiteral("recovery key");
    case SlotKind::Manager: return QStringLiteral("manager");
    }
    return {};
}

// The new pass phrase of a keys command; weak ones are refused as at creation.
SecretBytes newPassphrase(const Invocation& call) {
    SecretBytes passphrase = passphraseFor(call, QStringLiteral("--new-passphrase-file"), QStringLiteral("New pass phrase: "));
    requireStrength(passphrase);
    return passphrase;
}

ExitStatus listKeys(const Invocation& call, const QList<SlotInfo>& keySlots) {
    QJsonArray list;
    for (const SlotInfo& slot : keySlots) {
        list.append(QJsonObject{{QStringLiteral("index"), slot.index}, {QStringLiteral("kind"), slotKindName(slot.kind)}});
        if (!call.json()) call.say(QStringLiteral("%1  %2").arg(slot.index).arg(slotKindName(slot.kind)));
    }
    if (call.json()) call.printJson(list);
    return ExitStatus::Done;
}

// With the file open the keys of managers have names.
ExitStatus listHolders(const Invocation& call, const Vault& vault) {
    QJsonArray list;
    for (const KeyHolder& one : vault.keyHolders()) {
        const Approver* person = one.approver ? vault.caseload().shared.find<Approver>(*one.approver) : nullptr;
        const QString kind = slotKindName(one.kind);
        list.append(QJsonObject{{QStringLiteral("index"), one.slot},
                                {QStringLiteral("kind"), kind},
                                {QStringLiteral("holder"), person ? QJsonValue(person->name) : QJsonValue()}});
        if (!call.json())
            call.say(QStringLiteral("%1  %2").arg(QString::number(one.slot), person ? kind + u' ' + person->name : kind));
    }
    if (call.json()) call.printJson(list);
    return ExitStatus::Done;
}

// The person of the directory whose key it will be, by name.
ApproverId approverFor(const Invocation& call, const Vault& vault) {
    const QString name = call.needed(QStringLiteral("--for")).simplified();
    for (const Approver& one : vault.caseload().shared.all<Approver>())
        if (one.name.simplified().compare(name, Qt::CaseInsensitive) == 0) return one.id;
    throw Error(Fault::NotFound, QStringLiteral("nobody of that name is listed among those who may sign"));
}

// A used recovery key may have been seen: a new one takes its place, and the pass phrase is new as well (KEY-5).
ExitStatus recover(const Invocation& call) {
    const QString newKeyPath = call.needed(QStringLiteral("--new-recovery-key-file"));
    const SecretBytes oldKey = readRecoveryKeyFile(call);
    const std::unique_ptr<Vault> vault = openForCommand(call, oldKey, SlotKind::Recovery);
    const SecretBytes passphrase = newPassphrase(call);
    const SecretBytes newKey = makeRecoveryKey();
    writeRecoveryKey(newKeyPath, newKey);
    const QList<SlotInfo> before = vault->keySlots();
    vault->changePassphrase(passphrase, costFor(call));
    vault->addKeySlot(SlotKind::Recovery, newKey, costFor(call));
    for (const SlotInfo& slot : before)
        if (slot.kind == SlotKind::Recovery) vault->removeKeySlot(slot.index);
    call.say(QStringLiteral("The pass phrase is new, and so is the recovery key. Destroy the old one."));
    return ExitStatus::Done;
}

}  // namespace

ExitStatus createCommand(const Invocation& call) {
    const QString path = call.word(0, QStringLiteral("FILE"));
    const bool demo = call.has(QStringLiteral("--demo"));
    const std::optional<QDateTime> fixed = fixedNow();
    if (fixed && !demo)
        throw UsageError{QStringLiteral("KINKEEPER_NOW is only for made-up caseloads. Unset it to make a real file.")};
    if (QFileInfo::exists(path))
        throw Error(Fault::Conflict, QStringLiteral("there is already something at this place; choose another name"));

    const Clock clock = fixed ? Clock(*fixed) : Clock();
    Vault::Creation creation{path, passphraseFor(call, QStringLiteral("--passphrase-file"), QStringLiteral("New pass phrase: ")),
                             std::nullopt, costFor(call), demo ? demoProfile() : Profile{ProfileId::make()}};
    if (!demo) requireStrength(creation.passphrase);  // the demonstration's stands in the README
    if (call.has(QStringLiteral("--label"))) creation.profile.label = call.value(QStringLiteral("--label"));
    if (call.has(QStringLiteral("--worker"))) creation.profile.workerName = call.value(QStringLiteral("--worker"));
    if (creation.profile.label.isEmpty()) creation.profile.label = QStringLiteral("Caseload");
    const QString keyPath = call.value(QStringLiteral("--recovery-key-file"));
    if (!keyPath.isEmpty()) {
        creation.recoveryKey = makeRecoveryKey();
        writeRecoveryKey(keyPath, *creation.recoveryKey);  // first: a key slot nobody holds the key of would be worthless
    }
    if (demo) creation.records = demoCases(clock.today());
    try {
        const std::unique_ptr<Vault> made = Vault::create(std::move(creation), contextFor(call, clock));
        if (demo) addDemoFiles(*made, clock.today());
    } catch (const Error&) {
        if (!keyPath.isEmpty()) QFile::remove(keyPath);  // the key of a file that there is not
        throw;
    }
    call.say(keyPath.isEmpty() ? QStringLiteral("Made. No recovery key was made: if the pass phrase is lost, the file is lost.")
                               : QStringLiteral("Made. Keep the recovery key apart from this machine."));
    return ExitStatus::Done;
}

namespace {

// What only the key opens: how much is in the file, without a word of it, and the newest backup it knows of.
void addContents(const Invocation& call, QJsonObject& json) {
    const std::unique_ptr<Vault> vault = openForCommand(call);
    qsizetype people = 0, entries = 0;
    const Records<Case>& cases = vault->caseload().shared.all<Case>();
    for (const Case& one : cases) {
        const CaseSnapshot& records = vault->caseSnapshot(one.id);
        people += records.all<Person>().size();
        entries += records.all<ChronologyEntry>().size();
    }
    json.insert(QStringLiteral("cases"), cases.size());
    json.insert(QStringLiteral("people"), people);
    json.insert(QStringLiteral("entries"), entries);
    for (qint64 before = 0; before >= 0;) {
        const QList<AuditRow> rows = vault->audit(before, 500);
        before = rows.isEmpty() ? -1 : rows.last().number;
        for (const AuditRow& row : rows) {
            if (row.action != QStringLiteral("backup")) continue;
            json.insert(QStringLiteral("last_backup"), row.at.toString(Qt::ISODate));
            return;
        }
    }
}

void sayInfo(const Invocation& call, const HeaderInfo& info, const QJsonObject& json) {
    const auto value = [&](const char* key) { return json.value(QLatin1String(key)).toVariant().toString(); };
    call.say(
        QStringLiteral("Format %1, %2 bytes of records, file %3").arg(info.format).arg(info.dataBytes).arg(value("file_id")));
    for (const SlotInfo& slot : info.keySlots)
        call.say(QStringLiteral("Key slot %1: %2").arg(slot.index).arg(slotKindName(slot.kind)));
    if (info.headerDamaged)
        call.say(QStringLiteral("One of the two copies of the key area is damaged. Opening the file mends it."));
    call.say(json.contains(QStringLiteral("last_backup")) ? QStringLiteral("Last backup: %1").arg(value("last_backup"))
                                                          : QStringLiteral("Last backup: none is known on this machine."));
    call.say(json.contains(QStringLiteral("cases"))
                 ? QStringLiteral("%1 cases, %2 people, %3 entries").arg(value("cases"), value("people"), value("entries"))
             : info.heldBy ? QStringLiteral("The file is open elsewhere, so nothing was counted.")
                           : QStringLiteral("To count what is in the file, name its pass phrase with --passphrase-file."));
}

}  // namespace

ExitStatus infoCommand(const Invocation& call) {
    const QString path = call.word(0, QStringLiteral("FILE"));
    const HeaderInfo info = inspectForCommand(path);
    QJsonArray keySlots;
    for (const SlotInfo& slot : info.keySlots)
        keySlots.append(QJsonObject{{QStringLiteral("index"), slot.index}, {QStringLiteral("kind"), slotKindName(slot.kind)}});
    QJsonObject json{{QStringLiteral("file_id"), info.fileId.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("format"), int(info.format)},
                     {QStringLiteral("min_reader"), int(info.minReader)},
                     {QStringLiteral("size"), info.dataBytes},
                     {QStringLiteral("in_use"), info.heldBy.has_value()},
                     {QStringLiteral("header_damaged"), info.headerDamaged},
                     {QStringLiteral("slots"), keySlots}};
    if (const auto backup = LocalState(contextFor(call, Clock()).stateDir).lastBackup(info.fileId))
        json.insert(QStringLiteral("last_backup"), backup->at.toString(Qt::ISODate));
    if (hasPassphrase(call) && !info.heldBy) addContents(call, json);
    if (call.json()) call.printJson(json);
    else sayInfo(call, info, json);
    return ExitStatus::Done;
}

ExitStatus checkCommand(const Invocation& call) {
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const Problems problems = vault->check(call.progress());
    if (problems.isEmpty() && !call.json())
        call.say(QStringLiteral("Sound: file, pages, schema, record of changes and records."));
    // What a good record would say besides: advice, so that only a fault changes how the command ends.
    Problems advice, faults = problems;
    for (const Case& file : vault->caseload().shared.all<Case>()) {
        const CaseSnapshot records = vault->caseSnapshot(file.id);
        const Pack& pack = *packOfCase(vault->caseload().shared, records.profile()).pack;
        for (Problem problem : processProblems(records, vault->caseload().shared, pack, vault->today())) {
            problem.where = file.reference + QStringLiteral(": ") + problem.where;
            (problem.severity == Problem::Severity::Error ? faults : advice).append(problem);
        }
    }
    if (!call.json()) {
        call.printProblems(advice);
        return call.printProblems(faults);
    }
    QJsonArray list;
    for (const Problem& p : faults + advice)
        list.append(
            QJsonObject{{QStringLiteral("code"), p.code},
                        {QStringLiteral("where"), p.where},
                        {QStringLiteral("message"), p.message},
                        {QStringLiteral("severity"), p.severity == Problem::Severity::Error     ? QStringLiteral("error")
                                                     : p.severity == Problem::Severity::Warning ? QStringLiteral("warning")
                                                                                                : QStringLiteral("info")}});
    call.printJson(QJsonObject{{QStringLiteral("problems"), list}});
    return statusOf(faults);
}

ExitStatus backupCommand(const Invocation& call) {
    const QString target = call.needed(QStringLiteral("-o"));
    const std::unique_ptr<Vault> vault = openForCommand(call);
    vault->backup(target, call.progress());
    call.say(QStringLiteral("Backed up and checked."));
    return ExitStatus::Done;
}

ExitStatus restoreCommand(const Invocation& call) {
    const QString backup = call.word(0, QStringLiteral("BACKUP"));
    const QString target = call.needed(QStringLiteral("-o"));
    const SecretBytes dataKey = dataKeyForCommand(call);
    const QString kept = restoreBackup(backup, target, dataKey, Clock(), call.progress());
    call.say(kept.isEmpty()
                 ? QStringLiteral("Restored and checked.")
                 : QStringLiteral("Restored and checked. The file that stood there is now %1").arg(QFileInfo(kept).fileName()));
    return ExitStatus::Done;
}

ExitStatus keysCommand(const Invocation& call) {
    const QString verb = call.word(1, QStringLiteral("list, add, remove, change or recover"));
    if (verb == QStringLiteral("list")) return listKeys(call, inspectForCommand(call.word(0, QStringLiteral("FILE"))).keySlots);
    if (verb == QStringLiteral("recover")) return recover(call);
    if (verb != QStringLiteral("add") && verb != QStringLiteral("remove") && verb != QStringLiteral("change"))
        throw UsageError{QStringLiteral("keys knows list, add, remove, change and recover.")};
    const std::unique_ptr<Vault> vault = openForCommand(call);
    if (verb == QStringLiteral("add")) {
        if (call.has(QStringLiteral("--recovery-key-file"))) {
            const SecretBytes key = makeRecoveryKey();
            writeRecoveryKey(call.value(QStringLiteral("--recovery-key-file")), key);
            vault->addKeySlot(SlotKind::Recovery, key, costFor(call));
        } else {
            vault->addManagerKey(approverFor(call, *vault), newPassphrase(call), costFor(call));
        }
    } else if (verb == QStringLiteral("remove")) {
        bool isNumber = false;
        const int index = call.word(2, QStringLiteral("The number of the key slot")).toInt(&isNumber);
        if (!isNumber) throw UsageError{QStringLiteral("The key slot is a number from 0 to 7.")};
        vault->removeKeySlot(index);
    } else {
        vault->changePassphrase(newPassphrase(call), costFor(call));
    }
    return listHolders(call, *vault);
}

}  // namespace core
