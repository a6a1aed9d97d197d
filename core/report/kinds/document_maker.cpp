// SPDX-License-Identifier: MPL-2.0
#include "core/report/kinds/document_maker.h"

#include "core/base/date_text.h"
#include "core/practice/home_clock.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

Register registerOf(const Audience& audience) {
    switch (audience.kind) {
    case AudienceKind::Parent:
    case AudienceKind::Child:
    case AudienceKind::Carer:
    case AudienceKind::Subject: return Register::Family;
    case AudienceKind::Internal:
    case AudienceKind::Court:
    case AudienceKind::Guardian:
    case AudienceKind::Agency: break;
    }
    return Register::Professional;
}

Wording wordingOf(const CaseSnapshot& records) { return records.profile() ? records.profile()->wording : Wording::FamilyTime; }

QString tagOf(const QString& language) { return language.contains(u'-') ? language : language + "-GB"_L1; }

}  // namespace

DocumentMaker::DocumentMaker(const ClearedSnapshot& cleared, const Request& request)
    : cleared_(cleared),
      request_(request),
      words_(cleared.pack(), request.language, wordingOf(cleared.records())),
      reader_(registerOf(cleared.audience())),
      day_(request.asAt.value_or(dayOnWall(cleared.madeAt(), cleared.pack()))) {}

std::optional<QDate> DocumentMaker::dateOption(const char* name) const {
    const QDate date = QDate::fromString(option(name), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString DocumentMaker::listed(const QStringList& items) const {
    if (items.size() < 2) return items.value(0);
    return phrase("document.and", {items.first(items.size() - 1).join(", "_L1), items.last()});
}

QString DocumentMaker::duration(QDate from, QDate to) const {
    const auto counted = [this](qint64 n, const char* one, const char* many) {
        return n == 1 ? phrase(one) : phrase(many, {QString::number(n)});
    };
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (from.addMonths(months) > to) --months;
    if (months >= 12) {
        const QString years = counted(months / 12, "document.year", "document.years");
        return months % 12 == 0 ? years : listed({years, counted(months % 12, "document.month", "document.months")});
    }
    if (months >= 4) return counted(months, "document.month", "document.months");
    const qint64 days = from.daysTo(to);
    return days >= 14 ? counted(days / 7, "document.week", "document.weeks") : counted(days, "document.day", "document.days");
}

QString DocumentMaker::span(const UncertainDate& from, const std::optional<UncertainDate>& to) const {
    const bool ended = to.has_value();
    if (from.isUnknown() && (!ended || to->isUnknown())) return ended ? phrase("document.ended") : QString();
    if (from.isUnknown()) return phrase("document.until", {dateWords(*to)});
    if (!ended) return phrase("document.since", {dateWords(from)});
    return to->isUnknown() ? phrase("document.since_ended", {dateWords(from)})
                           : phrase("document.from_to", {dateWords(from), dateWords(*to)});
}

QString DocumentMaker::possibly(const AnyId& record) const {
    return cleared_.possible().contains(record) ? u" (%1)"_s.arg(phrase("possible")) : QString();
}

QString DocumentMaker::nameOf(const PersonId& person) const {
    const Person* found = records().find<Person>(person);
    const QString name = found ? displayName(*found) : QString();
    return name.isEmpty() ? phrase("not_known") : name;
}

QString DocumentMaker::readerWords() const {
    const Audience& audience = cleared_.audience();
    if (audience.person) return nameOf(*audience.person);
    if (!audience.name.isEmpty()) return audience.name;
    return term(u"reader."_s + toName(audience.kind));
}

QStringList DocumentMaker::footer(bool court) const {
    const bool internal = cleared_.audience().kind == AudienceKind::Internal;
    QStringList lines;
    if (court) lines << phrase("document.court_confidential") << phrase("document.court_permission");
    else lines << phrase(internal ? "document.internal" : "confidential");
    QString made = phrase("made_for", {readerWords()});
    const AuditAnchor& anchor = cleared_.anchor();
    if (anchor.number > 0) made += ". "_L1 + phrase("entry_of_record", {QString::number(anchor.number), anchor.head});
    return lines << made;
}

Document DocumentMaker::begun(const char* concept_) const {
    const Case* theCase = records().theCase();
    const QString reference = theCase ? theCase->reference : QString();
    const ReportKind* kind = reportKind(request_.kind);
    const bool court = request_.kind == "chronology-court"_L1 || cleared_.audience().kind == AudienceKind::Court ||
                       cleared_.audience().kind == AudienceKind::Guardian;
    Document document;
    document.kind = request_.kind;
    document.title = reference.isEmpty() ? heading(concept_) : heading(concept_) + ", "_L1 + reference;
    document.language = tagOf(words_.language());
    document.look = reader_ == Register::Family ? Look::Family : kind->look;
    document.size = request_.size;
    document.bound = chosen("bound");
    document.spaced = chosen("spaced");
    document.cream = chosen("cream");
    document.header = {court ? phrase("document.proceedings") : QString(), reference};
    document.header.removeAll(QString());
    document.footer = footer(court);
    document.pageOf = phrase("page_of", {u"%1"_s, u"%2"_s});
    QStringList notice;
    if (chosen("draft")) notice << phrase("draft");
    if (cleared_.issuer().fictional) notice << phrase("document.example");
    document.notice = notice.join(". "_L1);
    document.blocks << Heading{1, heading(concept_), {}, {}};

    const Issuer& issuer = cleared_.issuer();
    const QString made = dateWords(dayOnWall(cleared_.madeAt(), cleared_.pack()));
    QStringList lines;
    lines << (issuer.worker.isEmpty() ? phrase("document.made", {made}) : phrase("made_on", {made, issuer.worker}));
    if (!issuer.authority.isEmpty()) lines << phrase(court ? "document.filed_by" : "document.from_office", {issuer.authority});
    if (request_.asAt) lines << phrase("as_at", {dateWords(*request_.asAt)});
    if (request_.knownOn) lines << phrase("known_on", {dateWords(*request_.knownOn)});
    document.blocks << Paragraph{
        {Span{lined(lines), false, {}, {}}}, ParagraphStyle::Body, true, {}, phrase("document.where_front")};
    return document;
}

void DocumentMaker::section(Document& document, const char* concept_, const QString& anchor) const {
    document.blocks << Heading{2, heading(concept_), anchor, {}};
}

void DocumentMaker::paragraph(Document& document, const QString& text, const QString& where, ParagraphStyle style) const {
    // What opens a part leads to what follows, and does not stand alone at the end of a page.
    const bool leads = style == ParagraphStyle::Lead;
    if (!text.trimmed().isEmpty()) document.blocks << Paragraph{{Span{text.trimmed(), false, {}, {}}}, style, leads, {}, where};
}

void DocumentMaker::table(Document& document, Table table) const {
    if (table.rows.isEmpty()) paragraph(document, phrase("nothing_recorded"));
    else document.blocks << std::move(table);
}

void DocumentMaker::contents(Document& document) const {
    if (chosen("contents")) document.blocks << Contents{heading("document.contents")};
}

Cell cellOf(const QString& text, const QString& where) { return {{Span{text, false, {}, {}}}, where}; }

QString lined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QChar(QChar::LineSeparator));
}

}  // namespace core
