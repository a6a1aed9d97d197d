// SPDX-License-Identifier: MPL-2.0
#include "core/desk/case_export.h"

#include "core/base/platform_files.h"
#include "core/desk/publish.h"
#include "core/interchange/formats.h"
#include "core/practice/packs.h"
#include "core/report/write/read_back.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

namespace core {
namespace {

using namespace Qt::StringLiterals;

const Format& formatToWrite(const QString& name) {
    if (const Format* format = formatNamed(name); format && format->write) return *format;
    QStringList known;
    for (const Format& format : formats())
        if (format.write) known << format.name;
    throw Error(Fault::Unsupported, u"this format cannot be written; use "_s + known.join(u" or "_s));
}

PreparedExport made(const ExportOrder& order, const QStringList& takenOut, const Progress& progress) {
    const auto write = [&](const CaseSnapshot& records) {
        return formatToWrite(order.format).write(records, order.fictional, progress);
    };
    if (order.audience.kind == AudienceKind::Internal) {
        ExportResult all = write(order.records);
        return {std::move(all.bytes), std::move(all.notSaid), {}, {}, {}};
    }
    Clearance clearance = order.clearance;
    clearance.takenOut = takenOut;
    const ClearedSnapshot cleared = clearedFor(order.records, order.audience, clearance);
    ExportResult result = write(cleared.records());
    QList<Passage> passages = passagesOfExport(result.bytes);
    passages.append({order.fileName, u"file name"_s});
    QList<Finding> findings = leaksIn(passages, cleared);
    return {std::move(result.bytes), std::move(result.notSaid), std::move(findings), {}, cleared.withheld()};
}

/// What the record of changes says. Decisions only where a leak check was made.
QJsonObject detailsOf(const ExportOrder& order, const QString& fileName, const QByteArray& bytes) {
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {{u"format"_s, order.format},
            {u"audience"_s, audienceText(order.records, order.audience)},
            {u"file"_s, fileName},
            {u"sha256"_s, QString::fromLatin1(digest)}};
}

}  // namespace

QList<Passage> passagesOfExport(const QByteArray& bytes) {
    static const QRegularExpression end(u"\\r?\\n"_s), goesOn(u"^\\d+ CON([CT])(?: |$)"_s);
    const QString text = QString::fromUtf8(bytes);
    if (!text.startsWith(u"0 HEAD"_s) && !text.startsWith(u"\uFEFF0 HEAD"_s)) return passagesOfText(bytes);
    QList<Passage> passages;
    const QStringList lines = text.split(end);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto more = goesOn.match(lines[i]);
        if (more.hasMatch() && !passages.isEmpty()) {
            if (more.captured(1) == u"T"_s) passages.last().text += u'\n';
            passages.last().text += lines[i].sliced(more.capturedLength());
            continue;
        }
        // An id of a record is no number that anybody could be called at.
        const bool isId = !QUuid::fromString(lines[i].section(u' ', -1)).isNull();
        if (!lines[i].isEmpty() && !isId) passages.append({lines[i], u"line %1"_s.arg(i + 1)});
    }
    return passages;
}

ExportOrder exportOrder(Vault& vault, const CaseId& id, const ExportWish& wish, const QString& fileName) {
    formatToWrite(wish.format);
    const CaseSnapshot& records = vault.caseSnapshot(id);
    const CaseProfile* profile = records.profile();
    Clearance clearance{packOfCase(vault.caseload().shared, profile).pack,
                        profile && !profile->language.isEmpty() ? profile->language : u"en"_s, vault.anchor(), wish.madeAt};
    return {records, audienceNamed(records, wish.reader), wish.format, fileName, std::move(clearance), vault.profile().fictional};
}

PreparedExport prepareExport(const ExportOrder& order, const QList<Acceptance>& decisions, const Progress& progress) {
    PreparedExport first = made(order, {}, progress);
    const QStringList out = takenOutBy(first.findings, decisions);
    if (out.isEmpty()) return first;
    PreparedExport second = made(order, out, progress);
    for (const Finding& finding : std::as_const(first.findings))
        if (std::none_of(second.findings.cbegin(), second.findings.cend(),
                         [&](const Finding& f) { return f.key == finding.key; }))
            second.takenOut.append(finding);
    return second;
}

void issueExport(Vault& vault, const ExportOrder& order, const PreparedExport& prepared, const QString& target,
                 const QList<Acceptance>& decisions) {
    if (!undecided(prepared.findings, decisions).isEmpty()) throw Error(Fault::Invalid, u"findings are open"_s);
    QJsonObject details = detailsOf(order, QFileInfo(target).fileName(), prepared.bytes);
    if (!prepared.findings.isEmpty() || !prepared.takenOut.isEmpty()) {
        details.insert(u"kept"_s, decisionsJson(prepared.findings, decisions, Decision::Keep));
        details.insert(u"taken_out"_s, decisionsJson(prepared.findings + prepared.takenOut, decisions, Decision::TakeOut));
    }
    // What cannot be recorded does not leave; nor is anything recorded that could not be written.
    writePrivateFile(target, prepared.bytes, [&] { vault.record(u"export"_s, details, order.records.id()); });
}

CaseExport exportCase(Vault& vault, const CaseId& id, const ExportWish& wish, const QString& target, const Progress& progress) {
    const ExportOrder order = exportOrder(vault, id, wish, QFileInfo(target).fileName());
    const PreparedExport prepared = prepareExport(order, wish.decisions, progress);
    CaseExport done{prepared.notSaid, undecided(prepared.findings, wish.decisions), prepared.withheld.size()};
    if (done.open.isEmpty()) issueExport(vault, order, prepared, target, wish.decisions);
    return done;
}

}  // namespace core
