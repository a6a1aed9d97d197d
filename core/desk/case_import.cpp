// SPDX-License-Identifier: MPL-2.0
#include "core/desk/case_import.h"

#include "core/practice/pack.h"

#include <QFile>
#include <QFileInfo>

namespace core {
namespace {

const Format& formatFor(const QString& name, const QString& fileName, const QByteArray& bytes) {
    const Format* format = name.isEmpty() ? formatOfFile(fileName, bytes) : formatNamed(name);
    if (format && format->read) return *format;
    if (name.isEmpty())
        throw Error(Fault::Unsupported, QStringLiteral("the kind of file was not recognised; name it with --format"));
    QStringList known;
    for (const Format& one : formats())
        if (one.read) known.append(one.name);
    throw Error(Fault::Unsupported, QStringLiteral("this format is not known; known are ") + known.join(QStringLiteral(", ")));
}

void append(ChangeSet& to, ChangeSet from) {
    for (Change& change : from.changes) to.changes.push_back(std::move(change));
}

// A damaged input is refused input; "damaged" without a word more would be taken for the caseload.
ImportResult readWith(const Format& format, const QByteArray& bytes, const CaseSnapshot& into, QDate today,
                      const Progress& progress) {
    try {
        return format.read(bytes, into, today, withinImportTime(progress));
    } catch (const Error& error) {
        if (error.fault() != Fault::Corrupt) throw;
        throw Error(Fault::Invalid, QStringLiteral("the input is damaged: %1").arg(error.detail()));
    }
}

}  // namespace

ChangeSet newCaseSet(const Case& added, const Profile& profile) {
    CaseProfile caseProfile{CaseProfileId::make(), added.id};
    const Pack& pack = standardPack();
    caseProfile.packId = pack.id;
    caseProfile.packVersion = pack.version;
    caseProfile.language = QStringLiteral("en");
    caseProfile.workerName = profile.workerName;
    caseProfile.team = profile.team;
    ChangeSet set{Action::CreateCase, added.label};
    set.add(added).add(caseProfile);
    return set;
}

CaseImport planImport(Vault& vault, const QString& reference, const QByteArray& bytes, const QString& formatName,
                      const QString& fileName, QDate today, const Progress& progress) {
    if (reference.trimmed().isEmpty()) throw Error(Fault::Invalid, QStringLiteral("the case needs a reference"));
    const Format& format = formatFor(formatName, fileName, bytes);
    const std::optional<CaseId> existing = vault.caseByReference(reference);
    const CaseId id = existing ? *existing : CaseId::make();
    CaseImport plan{id, !existing, {}, ChangeSet{Action::Import, reference}};
    if (!existing) {
        Case added{id, reference.trimmed(), reference.trimmed()};
        added.opened = today;
        append(plan.set, newCaseSet(added, vault.profile()));
    }
    plan.read = readWith(format, bytes, existing ? vault.caseSnapshot(id) : CaseSnapshot(id), today, progress);
    append(plan.set, plan.read.set);
    plan.set.fictional = plan.read.set.fictional;
    if (plan.set.fictional && *plan.set.fictional != vault.profile().fictional)
        throw Error(Fault::Invalid, *plan.set.fictional
                                        ? QStringLiteral("these people are made up; this file is about real people")
                                        : QStringLiteral("these people are real; this file is about made-up people"));
    return plan;
}

QByteArray readInput(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) throw Error(Fault::NotFound, QStringLiteral("there is no such input file"));
    if (info.isDir()) throw Error(Fault::Invalid, QStringLiteral("the input is a folder; name a file in it"));
    if (info.size() > maxImportBytes)
        throw Error(Fault::Unsupported, QStringLiteral("the input is larger than 20 MiB; split it"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(Fault::Io, QStringLiteral("there is no right to read the input"));
    return file.readAll();
}

}  // namespace core
