// SPDX-License-Identifier: MPL-2.0
#include "core/desk/agenda_paper.h"

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/disclosure/cleared_snapshot.h"
#include "core/interchange/calendar_writer.h"
#include "core/practice/words.h"
#include "core/report/pdf.h"
#include "core/report/write/writers.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUuid>

namespace core {
namespace {

using namespace Qt::StringLiterals;

QDate lastDay(const AgendaWish& wish) { return wish.until.isValid() ? wish.until : wish.on.addDays(14); }

QString upper(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

struct Speaker {
    const Caseload& caseload;

    QString reference(const AgendaItem& item) const {
        const Case* file = caseload.shared.find<Case>(item.caseId);
        return file ? file->reference : QString();
    }
    QString child(const AgendaItem& item) const {
        const auto records = caseload.cases.constFind(item.caseId);
        const Person* person = item.child && records != caseload.cases.cend() ? records->find<Person>(*item.child) : nullptr;
        return person ? displayName(*person) : QString();
    }
    /// "DEMO-A, Hartley-Mensah".
    QString file(const AgendaItem& item) const {
        const Case* found = caseload.shared.find<Case>(item.caseId);
        return found ? joined({found->reference, found->label}) : QString();
    }
    static QString joined(QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
};

Cell cell(const QString& text, const QString& value = {}) { return {{Span{text, false, {}, {}}}, {}, value}; }

void part(Document& document, const Words& words, const Speaker& speaker, const QString& heading,
          const QList<AgendaItem>& items) {
    if (items.isEmpty()) return;
    document.blocks << Heading{2, heading, {}, {}};
    Table table{words.phrase(u"process.due_summary"_s),
                {Column{words.heading(u"column.date"_s), 34, false}, Column{words.heading(u"column.case"_s), 40, false},
                 Column{words.heading(u"column.what"_s), 0, false}, Column{words.heading(u"column.why"_s), 46, false}},
                {},
                true};
    for (const AgendaItem& item : items) {
        QStringList when{dateWords(item.due)};
        if (item.overdueDays == 1) when << words.phrase(u"process.late_one"_s);
        else if (item.overdueDays > 1) when << words.phrase(u"process.late"_s, {QString::number(item.overdueDays)});
        table.rows << Row{{cell(when.join(QChar(QChar::LineSeparator)), item.due.toString(Qt::ISODate)),
                           cell(Speaker::joined({speaker.file(item), speaker.child(item)})),
                           cell(upper(item.verb) + ": "_L1 + item.what), cell(item.why)},
                          {}};
    }
    document.blocks << table;
}

QJsonObject details(const char* form, qsizetype items) {
    return {{u"kind"_s, u"agenda"_s},
            {u"audience"_s, toName(AudienceKind::Internal)},
            {u"format"_s, QLatin1String(form)},
            {u"items"_s, items}};
}

}  // namespace

QList<AgendaItem> wholeAgenda(Vault& vault, const AgendaWish& wish) {
    QList<CaseId> ids;
    for (const Case& file : vault.caseload().shared.all<Case>()) ids.append(file.id);
    for (const CaseId& id : ids) vault.caseSnapshot(id);
    return agendaOf(vault.caseload(), wish.on, wish.until);
}

Document agendaDocument(const Caseload& caseload, const QList<AgendaItem>& items, const AgendaWish& wish,
                        const QDateTime& madeAt) {
    const Words words(standardPack(), u"en"_s);
    const Records<Profile>& profiles = caseload.shared.all<Profile>();
    const Issuer issuer = profiles.isEmpty() ? Issuer() : issuerOf(*profiles.begin());
    Document document;
    document.kind = u"agenda"_s;
    document.title = words.heading(u"agenda"_s);
    document.language = u"en-GB"_s;
    document.header = {issuer.authority};
    document.header.removeAll(QString());
    document.footer = {words.phrase(u"document.internal"_s)};
    document.pageOf = words.phrase(u"page_of"_s, {u"%1"_s, u"%2"_s});
    if (issuer.fictional) document.notice = words.phrase(u"document.example"_s);
    document.blocks << Heading{1, document.title, {}, {}};
    const QString made = dateWords(madeAt.toLocalTime().date());
    const QString by =
        issuer.worker.isEmpty() ? words.phrase(u"document.made"_s, {made}) : words.phrase(u"made_on"_s, {made, issuer.worker});
    const QString span = words.phrase(u"process.due_until"_s, {dateWords(wish.on), dateWords(lastDay(wish))});
    for (const QString& line : {by, span})
        document.blocks << Paragraph{{Span{line, false, {}, {}}}, ParagraphStyle::Body, false, {}, {}};
    const Speaker speaker{caseload};
    QList<AgendaItem> late, today, later;
    for (const AgendaItem& item : items) (item.due < wish.on ? late : item.due == wish.on ? today : later).append(item);
    part(document, words, speaker, words.phrase(u"agenda.late"_s), late);
    part(document, words, speaker, words.phrase(u"agenda.today"_s), today);
    part(document, words, speaker, words.phrase(u"agenda.later"_s), later);
    if (items.isEmpty())
        document.blocks << Paragraph{
            {Span{words.phrase(u"agenda.nothing"_s), false, {}, {}}}, ParagraphStyle::Body, false, {}, {}};
    return document;
}

QByteArray agendaCalendar(const Caseload& caseload, const QList<AgendaItem>& items, const AgendaWish& wish,
                          const QDateTime& madeAt) {
    static const QUuid space(u"{5f0a6c0e-3b0b-4d47-9d3c-0f6b5f2a7c11}"_s);
    const Words words(standardPack(), u"en"_s);
    const Records<Profile>& profiles = caseload.shared.all<Profile>();
    const bool fictional = !profiles.isEmpty() && profiles.begin()->fictional;
    const Speaker speaker{caseload};
    QList<CalendarDay> days;
    QSet<QString> said;  // without names the reviews of two children read the same: once a day is enough
    for (const AgendaItem& item : items) {
        const QString same = QStringList{item.caseId.text(),
                                         item.rule,
                                         item.record.text(),
                                         item.child ? item.child->text() : u""_s,
                                         item.due.toString(Qt::ISODate),
                                         item.what}
                                 .join(u'/');
        const bool full = wish.titles == AgendaTitles::Full;
        QString title = upper(item.verb);
        if (full) title += ": "_L1 + item.what;
        title =
            Speaker::joined({title, full ? speaker.file(item) : speaker.reference(item), full ? speaker.child(item) : QString()});
        if (item.due < wish.on) title = words.phrase(u"agenda.late_title"_s, {title});
        if (fictional) title = words.phrase(u"agenda.example_title"_s, {title});
        const qsizetype known = said.size();
        said.insert(std::max(item.due, wish.on).toString(Qt::ISODate) + title);
        if (!full && said.size() == known) continue;
        const QString late = item.due < wish.on ? words.phrase(u"agenda.was_due"_s, {dateWords(item.due)}) : QString();
        const QString reason = full ? item.why : QString();
        QStringList lines{late, reason};
        lines.removeAll(QString());
        days.append({QUuid::createUuidV5(space, same).toString(QUuid::WithoutBraces) + "@kinkeeper"_L1,
                     std::max(item.due, wish.on), title, lines.join(u'\n')});
    }
    return writeCalendar(days, madeAt);
}

void writeAgenda(Vault& vault, const QList<AgendaItem>& items, const AgendaWish& wish, const QDateTime& madeAt,
                 const QString& target) {
    const QString form = QFileInfo(target).suffix().toLower();
    const auto paper = [&] { return agendaDocument(vault.caseload(), items, wish, madeAt); };
    QByteArray bytes;
    if (form == "ics"_L1) bytes = agendaCalendar(vault.caseload(), items, wish, madeAt);
    else if (form == "pdf"_L1) bytes = writePdf(layOut(paper()), {madeAt, u"Kinkeeper " KINKEEPER_VERSION ""_s});
    else if (form == "docx"_L1) bytes = writeDocx(paper());
    else if (form == "html"_L1) bytes = writeHtml(paper());
    else if (form == "txt"_L1) bytes = writeText(paper());
    else throw Error(Fault::Invalid, u"the agenda is written as .ics, .pdf, .docx, .html or .txt"_s);
    QJsonObject said = details(qPrintable(form), items.size());
    if (form == "ics"_L1) said.insert(u"titles"_s, wish.titles == AgendaTitles::Full ? u"full"_s : u"private"_s);
    said.insert(u"file"_s, QFileInfo(target).fileName());
    said.insert(u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    writePrivateFile(target, bytes, [&] { vault.record(u"export"_s, said); });
}

void recordAgendaPrint(Vault& vault, qsizetype items, qsizetype pages) {
    QJsonObject said = details("", items);
    said.remove(u"format"_s);
    said.insert(u"pages"_s, pages);
    vault.record(u"print"_s, said);
}

}  // namespace core
