// SPDX-License-Identifier: MPL-2.0
#include "core/desk/demo_files.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include "core/base/attached_file.h"
#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/report/pages.h"
#include "core/report/pdf.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

Document letter(const Source& source) {
    Document document;
    document.kind = u"letter"_s;
    document.title = u"Letter"_s;
    document.language = u"en-GB"_s;
    document.notice = u"Example: made-up people"_s;
    document.pageOf = u"Page %1 of %2"_s;
    const auto say = [&](const QString& text) { document.blocks << Paragraph{{Span{text, false, {}, {}}}}; };
    document.blocks << Heading{1, u"Harbour House"_s, {}, {}};
    say(u"Harbour House, 4 Harbour Street, Northmere"_s);
    say(dateWords(source.date));
    say(u"To the family doctor of Ms Dana Hartley, with a copy to her social worker, as she agreed."_s);
    say(u"Ms Hartley stayed with us for 14 days and finished the treatment as planned."_s);
    say(u"She took part in all group meetings. On each day of the second week her breath test was clear."_s);
    say(u"She goes home with a place in the Tuesday group and the number of our evening line. "
        u"Her sister knows whom to ring if she is worried."_s);
    say(u"We will see her after four weeks and after three months."_s);
    say(u"Dr M. Osei, Harbour House"_s);
    return document;
}

/// A child's face as a child would draw it: nobody's likeness.
QByteArray face(const QColor& skin, const QColor& hair, const QColor& shirt, bool long_) {
    QImage image(240, 300, QImage::Format_RGB32);
    image.fill(QColor(0xdc, 0xe8, 0xf2));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto disc = [&](const QColor& colour, QRectF box) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(box);
    };
    disc(hair, long_ ? QRectF(52, 28, 136, 196) : QRectF(58, 30, 124, 110));
    disc(shirt, QRectF(30, 214, 180, 150));
    disc(skin, QRectF(98, 180, 44, 56));
    disc(skin, QRectF(64, 52, 112, 148));
    disc(hair, QRectF(66, 44, 108, 42));
    for (const double x : {96.0, 134.0}) disc(QColor(0x33, 0x28, 0x22), QRectF(x, 112, 11, 14));
    painter.setPen(QPen(QColor(0x8a, 0x3b, 0x32), 5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(94, 132, 52, 38), 200 * 16, 140 * 16);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void addFace(Vault& vault, const QString& person, const QString& title, const QByteArray& bytes, QDate today) {
    const CaseId caseId = CaseId::named(u"demo case"_s);
    const Person* before = vault.caseSnapshot(caseId).find<Person>(PersonId::named(u"demo "_s + person));
    if (!before || before->photo) return;
    Attachment file{AttachmentId::named(u"demo face "_s + person), caseId, title, person + u".png"_s};
    file.mediaType = mediaTypeOf(file.fileName, bytes);
    file.size = bytes.size();
    file.digest = vault.addBlob(bytes);
    file.added = today;
    Person after = *before;
    after.photo = file.id;
    ChangeSet set{Action::Add, file.title, {}, true, {}};
    set.fictional = true;
    vault.editor().perform(set.add(file).edit(*before, after));
}

void addLetter(Vault& vault, QDate today) {
    const CaseId caseId = CaseId::named(u"demo case"_s);
    const Source* source = vault.caseSnapshot(caseId).find<Source>(SourceId::named(u"demo src discharge"_s));
    if (!source || source->attachment) return;
    const PdfMeta meta{QDateTime(source->date.exact().value_or(today), QTime(9, 0), Qt::UTC), u"Kinkeeper"_s};
    const QByteArray bytes = writePdf(layOut(letter(*source)), meta);
    Attachment file{AttachmentId::named(u"demo discharge letter"_s), caseId, source->title, u"discharge letter.pdf"_s};
    file.mediaType = mediaTypeOf(file.fileName, bytes);
    file.size = bytes.size();
    file.digest = vault.addBlob(bytes);
    file.added = today;
    Source after = *source;
    after.attachment = file.id;
    ChangeSet set{Action::Add, file.title, {}, true, {}};  // as if it had been there from the start: nothing to undo
    set.fictional = true;
    vault.editor().perform(set.add(file).edit(*source, after));
}

}  // namespace

void addDemoFiles(Vault& vault, QDate today) {
    addLetter(vault, today);
    const QColor brown(0xa8, 0x73, 0x4f), black(0x2a, 0x20, 0x1c);
    addFace(vault, u"tilly"_s, u"Tilly, drawn"_s, face(brown, black, QColor(0xd9, 0x5f, 0x7a), true), today);
    addFace(vault, u"kofi"_s, u"Kofi, drawn"_s, face(brown.darker(112), black, QColor(0x3f, 0x7f, 0xbf), false), today);
}

}  // namespace core
