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

struct Made {
    ExportResult result;
    QList<Finding> findings;
    qsizetype withheld = 0;
};

class Making {
public:
    Making(const Vault& vault, const CaseSnapshot& records, const Audience& audience, const Format& format,
           const ExportWish& wish, const QString& fileName, const Progress& progress)
        : vault_(vault),
          records_(records),
          audience_(audience),
          format_(format),
          wish_(wish),
          fileName_(fileName),
          progress_(progress) {}

    Made make(const QStringList& takenOut) const {
        if (audience_.kind == AudienceKind::Internal) return {write(records_), {}, 0};
        const CaseProfile* profile = records_.profile();
        Clearance clearance{packOfCase(vault_.caseload().shared, profile).pack,
                            profile && !profile->language.isEmpty() ? profile->language : u"en"_s, vault_.anchor(), wish_.madeAt};
        clearance.takenOut = takenOut;
        const ClearedSnapshot cleared = clearedFor(records_, audience_, clearance);
        Made made{write(cleared.records()), {}, cleared.withheld().size()};
        QList<Passage> passages = passagesOfExport(made.result.bytes);
        passages.append({fileName_, u"file name"_s});
        made.findings = leaksIn(passages, cleared);
        return made;
    }

private:
    ExportResult write(const CaseSnapshot& records) const {
        return format_.write(records, vault_.profile().fictional, progress_);
    }

    const Vault& vault_;
    const CaseSnapshot& records_;
    const Audience& audience_;
    const Format& format_;
    const ExportWish& wish_;
    const QString fileName_;
    const Progress& progress_;
};

/// What the record of changes says. Decisions only where a leak check was made.
QJsonObject detailsOf(const ExportWish& wish, const CaseSnapshot& records, const Audience& audience, const QString& fileName,
                      const QByteArray& bytes) {
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {{u"format"_s, wish.format},
            {u"audience"_s, audienceText(records, audience)},
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

CaseExport exportCase(Vault& vault, const CaseId& id, const ExportWish& wish, const QString& target, const Progress& progress) {
    const Format& format = formatToWrite(wish.format);
    const CaseSnapshot records = vault.caseSnapshot(id);
    const Audience audience = audienceNamed(records, wish.reader);
    const QString fileName = QFileInfo(target).fileName();
    const Making making(vault, records, audience, format, wish, fileName, progress);
    Made made = making.make({});
    const QList<Finding> first = made.findings;
    const QStringList out = takenOutBy(first, wish.decisions);
    if (!out.isEmpty()) made = making.make(out);
    CaseExport done{made.result.notSaid, undecided(made.findings, wish.decisions), made.withheld};
    if (!done.open.isEmpty()) return done;
    QJsonObject details = detailsOf(wish, records, audience, fileName, made.result.bytes);
    if (!first.isEmpty()) {
        details.insert(u"kept"_s, decisionsJson(made.findings, wish.decisions, Decision::Keep));
        details.insert(u"taken_out"_s, decisionsJson(first, wish.decisions, Decision::TakeOut));
    }
    // What cannot be recorded does not leave; nor is anything recorded that could not be written.
    writePrivateFile(target, made.result.bytes, [&] { vault.record(u"export"_s, details, id); });
    return done;
}

}  // namespace core
