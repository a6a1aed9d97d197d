// SPDX-License-Identifier: MPL-2.0
// What every builder does: the reader's words, the choices made, the head and foot that all papers share.
#pragma once

#include "core/report/report.h"

namespace core {

class DocumentMaker {
public:
    /// Both must outlive the maker; the request is completed().
    DocumentMaker(const ClearedSnapshot& cleared, const Request& request);

    const CaseSnapshot& records() const { return cleared_.records(); }
    const ClearedSnapshot& cleared() const { return cleared_; }
    const Words& words() const { return words_; }
    Register reader() const { return reader_; }
    /// The day the paper tells of: as at, else the day it is made.
    QDate day() const { return day_; }

    /// Bytes of an attachment that is shown as a picture; empty if there are none.
    QByteArray picture(const QString& digest) const { return request_.pictures.value(digest); }
    QString option(const char* name) const { return request_.options.value(QLatin1String(name)); }
    bool chosen(const char* name) const { return option(name) == QLatin1String("yes"); }
    std::optional<QDate> dateOption(const char* name) const;

    QString heading(const QString& concept_) const { return words_.heading(concept_, reader_); }
    QString heading(const char* concept_) const { return heading(QString(QLatin1String(concept_))); }
    QString term(const QString& concept_) const { return words_.term(concept_, reader_); }
    QString phrase(const char* key, const QStringList& values = {}) const { return words_.phrase(QLatin1String(key), values); }
    /// "Kofi, Tilly and Ellis".
    QString listed(const QStringList& items) const;
    /// "4 years and 2 months", "11 weeks", "3 days": completed units, the two largest at most.
    QString duration(QDate from, QDate to) const;
    /// "2 March 2021 to May 2022", "since 2014", "until 2016"; "" if neither end is known.
    QString span(const UncertainDate& from, const std::optional<UncertainDate>& to) const;
    /// " (may have been so on this date)" for a fact that asAt marked, else "".
    QString possibly(const AnyId& record) const;
    QString nameOf(const PersonId& person) const;

    /// Title, look, running head and foot, the notice of every page, and the title block up to "Prepared".
    Document begun(const char* concept_) const;
    void section(Document& document, const char* concept_, const QString& anchor = {}) const;
    void paragraph(Document& document, const QString& text, const QString& where = {},
                   ParagraphStyle style = ParagraphStyle::Body) const;
    /// The table, or "Nothing is recorded here yet."
    void table(Document& document, Table table) const;
    void contents(Document& document) const;

private:
    QString readerWords() const;
    QStringList footer(bool court) const;

    const ClearedSnapshot& cleared_;
    const Request& request_;
    const Words words_;
    const Register reader_;
    const QDate day_;
};

Cell cellOf(const QString& text, const QString& where);
/// The parts that say something, a line each.
QString lined(QStringList parts);

}  // namespace core
