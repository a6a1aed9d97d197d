// SPDX-License-Identifier: MPL-2.0
// The way of a paper out of the file: clear, build, check for leaks, make the bytes, check them again, record, write.
// Window and command line both go it. Only the first and the last step touch the Vault; those between are pure.
#pragma once

#include "core/disclosure/acceptance.h"
#include "core/disclosure/given_by_others.h"
#include "core/edit/vault.h"
#include "core/report/report.h"

namespace core {

/// Everything a paper is made of, taken from the file at one moment; may go to a worker thread.
struct Commission {
    CaseSnapshot records;       ///< of today, not cleared
    QList<Revision> revisions;  ///< only where the request names `knownOn`
    Audience audience;
    Request request;
    const Pack* pack = nullptr;  ///< outlives it
    Issuer issuer;
    AuditAnchor anchor;
    QDateTime madeAt;
};

/// A paper to be looked at. Nothing is written yet.
struct Prepared {
    Document document;
    QList<Finding> findings;  ///< in the document, with what was taken out already gone
    QList<Finding> takenOut;  ///< what the decisions took out
    QList<Withheld> withheld;
    QList<GivenByOthers> others;
    QList<Protected> secrets;  ///< what the bytes are searched for
    Known known;
};

/// Bytes of one format and what the leak check found in them beyond the document and the decisions.
struct Rendered {
    QString format;
    QByteArray bytes;
    QList<Finding> findings;
    QList<Finding> kept = {};         ///< found in the bytes alone and decided to stand, such as the file's name
    qsizetype pages = 0;              ///< 0 = the format has none
    QList<Passage> unprintable = {};  ///< characters the print has no letter for, and where: a description stands there
};

struct DocumentFormat {
    QString name;   ///< also the ending of the file: "docx"
    QString label;  ///< for dialogs, English: "Word document"
    QString mediaType;
};
/// pdf, docx, xlsx, csv, html, txt, json.
const QList<DocumentFormat>& documentFormats();
/// By the ending of a file name; nullptr if there is none.
const DocumentFormat* documentFormatOfFile(const QString& fileName);

/// The size a reader gets who asks for none: 14 point for families, 12 for the profession (spec ACC-03).
PrintSize usualSize(const Audience& audience);
/// The size an agreement was promised in; where it says none, the larger letters of a family.
PrintSize agreedSize(const Agreement& agreement);
/// "case-summary-DEMO-A.pdf": kind and reference, no name of a child.
QString suggestedFileName(const Commission& commission, const QString& format);

/// Throws Error: NotFound, Invalid (kind, option), Unsupported (a language the pack has no words in).
Commission commissionOf(Vault& vault, const CaseId& id, const Audience& audience, const Request& request, const QDateTime& now);

/// The paper as it would be, without the leak check: for a first look only. Pure; any thread. Throws Error: Invalid.
Document draft(const Commission& commission);

/// Pure; any thread. What `decisions` take out is taken out of the records, then the paper is built and checked.
/// Throws Error: Cancelled, Invalid, Corrupt.
Prepared prepare(const Commission& commission, const QList<Acceptance>& decisions = {}, const Progress& progress = {});

/// Pure; any thread, with a QGuiApplication. The file's own name is part of what is checked.
/// Throws Error: Cancelled, Unsupported (format).
Rendered render(const Commission& commission, const Prepared& prepared, const QString& format, const QString& fileName,
                const QList<Acceptance>& decisions = {}, const Progress& progress = {});

/// Findings that keep the paper from being written: undecided ones of the document, then those of the bytes.
QList<Finding> openFindings(const Prepared& prepared, const Rendered& rendered, const QList<Acceptance>& decisions);

/// Records the disclosure and writes the file (mode 0600), both or neither; an existing file stays as it was on failure.
/// Throws Error: Invalid while findings are open; Io, ReadOnly, NoSpace for the place; what recording throws.
void issue(Vault& vault, const Commission& commission, const Prepared& prepared, const Rendered& rendered, const QString& target,
           const QList<Acceptance>& decisions = {});

/// Records that the paper of so many pages was printed; call it before they go to the printer. Throws as issue() for findings.
void recordPrint(Vault& vault, const Commission& commission, const Prepared& prepared, qsizetype pages,
                 const QList<Acceptance>& decisions = {});

/// What the record of changes says of a decision: key, what was found and where, the reason. One object each.
QJsonArray decisionsJson(const QList<Finding>& findings, const QList<Acceptance>& decisions, Decision decision);

}  // namespace core
