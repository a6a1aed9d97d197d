// SPDX-License-Identifier: MPL-2.0
#include "core/desk/publish.h"
#include "core/practice/packs.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include "core/base/platform_files.h"
#include "core/base/text.h"
#include "core/genogram/photos.h"
#include "core/report/kinds/family_view_kinds.h"
#include "core/report/pdf.h"
#include "core/report/write/read_back.h"
#include "core/report/write/writers.h"
#include "core/rules/as_at.h"
#include "core/rules/as_known_on.h"
#include "core/rules/life_strip.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

QDateTime endOf(QDate day) { return QDateTime(day, QTime(23, 59, 59, 999)); }

ClearedSnapshot clearedOf(const Commission& c, const QStringList& takenOut) {
    CaseSnapshot records = c.records;
    if (c.request.knownOn) records = asKnownOn(records, c.revisions, endOf(*c.request.knownOn));
    QSet<AnyId> possible;
    if (c.request.asAt) {
        AsAt then = asAt(records, *c.request.asAt);
        records = std::move(then.records);
        possible = then.possible;
    }
    Clearance clearance{c.pack, c.request.language, c.anchor, c.madeAt};
    clearance.issuer = c.issuer;
    clearance.takenOut = takenOut;
    // The leak check knows all of today, so that an old state of things gives away nothing that is guarded now.
    if (c.request.asAt || c.request.knownOn) clearance.whole = &c.records;
    return clearedFor(records, c.audience, clearance, possible);
}

// A paper of two days gets the earlier one cleared for the same reader.
std::optional<ClearedSnapshot> earlierOf(const Commission& c, const QStringList& takenOut) {
    const QDate day = QDate::fromString(c.request.options.value(u"earlier-date"_s), Qt::ISODate);
    if (!day.isValid()) return std::nullopt;
    Commission then = c;
    if (c.request.options.value(u"how"_s) == "knew"_L1) then.request.knownOn = day;
    else then.request.asAt = day;
    return clearedOf(then, takenOut);
}

Document built(const Commission& c, const ClearedSnapshot& cleared, const std::optional<ClearedSnapshot>& earlier) {
    return earlier ? buildThenAndNow(cleared, *earlier, c.request) : buildReport(cleared, c.request);
}

Prepared preparedFrom(const Commission& c, const QStringList& takenOut) {
    const ClearedSnapshot cleared = clearedOf(c, takenOut);
    const std::optional<ClearedSnapshot> earlier = earlierOf(c, takenOut);
    Prepared prepared{
        built(c, cleared, earlier), {}, {}, cleared.withheld(), givenByOthers(cleared), protectedBy(cleared), knownBy(cleared)};
    if (earlier) prepared.secrets += protectedBy(*earlier);
    prepared.findings = leaksIn(passagesOf(prepared.document), prepared.secrets, prepared.known);
    return prepared;
}

void requireDecided(const QList<Finding>& open) {
    if (open.isEmpty()) return;
    throw Error(Fault::Invalid, open.size() == 1 ? u"the leak check found something that is not decided yet"_s
                                                 : u"the leak check found %1 things that are not decided yet"_s.arg(open.size()));
}

QJsonObject detailsOf(const Commission& c, const Prepared& prepared, const QList<Finding>& inBytes, qsizetype pages,
                      const QList<Acceptance>& decisions) {
    QJsonObject options;
    for (auto it = c.request.options.cbegin(); it != c.request.options.cend(); ++it) options.insert(it.key(), it.value());
    return {{u"kind"_s, c.request.kind},
            {u"audience"_s, audienceText(c.records, c.audience)},
            {u"language"_s, c.request.language},
            {u"print"_s, toName(c.request.size)},
            {u"as_at"_s, c.request.asAt ? c.request.asAt->toString(Qt::ISODate) : QString()},
            {u"known_on"_s, c.request.knownOn ? c.request.knownOn->toString(Qt::ISODate) : QString()},
            {u"options"_s, options},
            {u"pages"_s, pages},
            {u"kept"_s, decisionsJson(prepared.findings + inBytes, decisions, Decision::Keep)},
            {u"taken_out"_s, decisionsJson(prepared.takenOut, decisions, Decision::TakeOut)}};
}

QString digestOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void requirePlace(const QString& target) {
    const QFileInfo info(target);
    if (info.isDir()) throw Error(Fault::Io, u"the target is a folder; name a file in it"_s);
    if (!QFileInfo(info.absolutePath()).isDir()) throw Error(Fault::Io, u"the folder for the file does not exist"_s);
}

}  // namespace

const QList<DocumentFormat>& documentFormats() {
    static const QList<DocumentFormat> formats{
        {u"pdf"_s, u"PDF"_s, u"application/pdf"_s},
        {u"docx"_s, u"Word document"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s},
        {u"xlsx"_s, u"Excel workbook"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s},
        {u"csv"_s, u"Table (CSV)"_s, u"text/csv"_s},
        {u"html"_s, u"Web page"_s, u"text/html"_s},
        {u"txt"_s, u"Plain text"_s, u"text/plain"_s},
        {u"json"_s, u"JSON"_s, u"application/json"_s}};
    return formats;
}

const DocumentFormat* documentFormatOfFile(const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const DocumentFormat& format : documentFormats())
        if (format.name == suffix) return &format;
    return nullptr;
}

PrintSize usualSize(const Audience& audience) {
    const bool family = audience.kind == AudienceKind::Parent || audience.kind == AudienceKind::Child ||
                        audience.kind == AudienceKind::Carer || audience.kind == AudienceKind::Subject;
    return family ? PrintSize::Clear : PrintSize::Standard;
}

PrintSize agreedSize(const Agreement& agreement) {
    for (const auto& [size, name] : EnumNames<PrintSize>::table)
        if (toName(size) == agreement.format) return size;
    return PrintSize::Clear;
}

QString suggestedFileName(const Commission& commission, const QString& format) {
    QString reference = commission.records.theCase() ? commission.records.theCase()->reference : QString();
    for (QChar& c : reference)
        if (!c.isLetterOrNumber() && c != u'-') c = u'-';
    return commission.request.kind + (reference.isEmpty() ? QString() : u'-' + reference) + u'.' + format;
}

Commission commissionOf(Vault& vault, const CaseId& id, const Audience& audience, const Request& request, const QDateTime& now) {
    const Pack& pack = *packOfCase(vault.caseload().shared, vault.caseSnapshot(id).profile()).pack;
    // A language may have words for some kinds only: half a paper in another language helps nobody.
    const ReportKind* kind = reportKind(request.kind);
    const bool inWords = pack.phrases.contains(request.language);
    if (!inWords || (kind && !pack.terms.value(request.language).contains(kind->concept_)))
        throw Error(Fault::Unsupported,
                    u"there are no words for this paper in the language \u201c%1\u201d yet"_s.arg(request.language.left(20)));
    Commission commission{withShared(vault.caseSnapshot(id), vault.caseload().shared),
                          {},
                          audience,
                          completed(request),
                          &pack,
                          issuerOf(vault.profile()),
                          vault.anchor(),
                          now};
    // The child's page shows the drawing itself.
    if (request.kind == "child-page"_L1)
        for (const ThreeHouses& page : commission.records.all<ThreeHouses>())
            if (const Attachment* drawing = page.drawing ? commission.records.find<Attachment>(*page.drawing) : nullptr)
                if (drawing->mediaType.startsWith("image/"_L1))
                    commission.request.pictures.insert(drawing->digest, vault.blob(drawing->digest));
    if (commission.request.options.value(u"photos"_s) == "yes"_L1)
        for (const QString& digest : photosNeeded(commission.records))
            commission.request.pictures.insert(digest, vault.blob(digest));
    // Both of two days are shown as at a day: what has ended by now is over in both.
    if (commission.request.options.contains(u"earlier-date"_s) && !commission.request.asAt) commission.request.asAt = now.date();
    if (request.knownOn || commission.request.options.value(u"how"_s) == "knew"_L1)
        commission.revisions = vault.revisionsOfCase(id);
    return commission;
}

Document draft(const Commission& commission) { return built(commission, clearedOf(commission, {}), earlierOf(commission, {})); }

Prepared prepare(const Commission& commission, const QList<Acceptance>& decisions, const Progress& progress) {
    progress.step(0, 2);
    Prepared prepared = preparedFrom(commission, {});
    const QStringList out = takenOutBy(prepared.findings, decisions);
    progress.step(1, 2);
    if (out.isEmpty()) return prepared;
    const QList<Finding> before = prepared.findings;
    prepared = preparedFrom(commission, out);
    for (const Finding& finding : before)
        if (out.contains(finding.found)) prepared.takenOut << finding;
    return prepared;
}

Rendered render(const Commission& commission, const Prepared& prepared, const QString& format, const QString& fileName,
                const QList<Acceptance>& decisions, const Progress& progress) {
    Rendered rendered{format, {}, {}};
    QList<Passage> passages;
    if (format == "pdf"_L1) {
        const Pages pages = layOut(prepared.document, {}, progress);
        rendered.pages = pages.pages.size();
        rendered.unprintable = pages.unprintable;
        rendered.bytes = writePdf(pages, {commission.madeAt, u"Kinkeeper " KINKEEPER_VERSION ""_s}, progress);
        passages = passagesOfPages(pages) + passagesOfPdf(rendered.bytes);
    } else if (format == "docx"_L1) {
        rendered.bytes = writeDocx(prepared.document, progress);
        passages = passagesOfDocx(rendered.bytes);
    } else if (format == "xlsx"_L1) {
        rendered.bytes = writeXlsx(prepared.document);
        passages = passagesOfXlsx(rendered.bytes);
    } else if (format == "csv"_L1) {
        rendered.bytes = writeCsv(prepared.document);
        passages = passagesOfText(rendered.bytes);
    } else if (format == "html"_L1) {
        rendered.bytes = writeHtml(prepared.document);
        passages = passagesOfHtml(rendered.bytes);
    } else if (format == "txt"_L1) {
        rendered.bytes = writeText(prepared.document);
        passages = passagesOfText(rendered.bytes);
    } else if (format == "json"_L1) {
        rendered.bytes = writeJson(prepared.document);
        passages = passagesOfJson(rendered.bytes);
    } else {
        throw Error(Fault::Unsupported, u"a document is written as pdf, docx, xlsx, csv, html, txt or json"_s);
    }
    passages.append({QFileInfo(fileName).fileName(), u"file name"_s});
    progress.step(1, 1);
    const QList<Finding> all = leaksIn(passages, prepared.secrets, prepared.known);
    rendered.findings = notExplained(all, prepared.findings, decisions);
    for (const Finding& finding : all)
        if (const Acceptance* decision = decisionOn(finding, decisions); decision && decision->decision == Decision::Keep)
            rendered.kept << finding;
    return rendered;
}

QList<Finding> openFindings(const Prepared& prepared, const Rendered& rendered, const QList<Acceptance>& decisions) {
    QList<Finding> open = undecided(prepared.findings, decisions);
    // What is open in the document stands in the bytes again: it is asked for once.
    const QList<Finding> inBytes = undecided(rendered.findings, decisions);
    for (const Finding& finding : inBytes) {
        const bool known = std::any_of(open.begin(), open.end(), [&](const Finding& other) {
            return other.what == finding.what && folded(other.found) == folded(finding.found);
        });
        if (!known) open << finding;
    }
    return open;
}

void issue(Vault& vault, const Commission& commission, const Prepared& prepared, const Rendered& rendered, const QString& target,
           const QList<Acceptance>& decisions) {
    requireDecided(openFindings(prepared, rendered, decisions));
    requirePlace(target);
    QJsonObject details = detailsOf(commission, prepared, rendered.kept, rendered.pages, decisions);
    details.insert(u"format"_s, rendered.format);
    details.insert(u"file"_s, QFileInfo(target).fileName());
    details.insert(u"sha256"_s, digestOf(rendered.bytes));
    // What cannot be recorded does not leave; nor is anything recorded that could not be written.
    writePrivateFile(target, rendered.bytes, [&] { vault.record(u"export"_s, details, commission.records.id()); });
}

void recordPrint(Vault& vault, const Commission& commission, const Prepared& prepared, qsizetype pages,
                 const QList<Acceptance>& decisions) {
    requireDecided(undecided(prepared.findings, decisions));
    vault.record(u"print"_s, detailsOf(commission, prepared, {}, pages, decisions), commission.records.id());
}

QJsonArray decisionsJson(const QList<Finding>& findings, const QList<Acceptance>& decisions, Decision decision) {
    QJsonArray list;
    QSet<QString> said;
    for (const Finding& finding : findings) {
        const Acceptance* made = decisionOn(finding, decisions);
        if (!made || made->decision != decision || said.contains(finding.key)) continue;
        said.insert(finding.key);
        list.append(QJsonObject{
            {u"key"_s, finding.key}, {u"found"_s, finding.found}, {u"where"_s, finding.where}, {u"reason"_s, made->reason}});
    }
    return list;
}

}  // namespace core
