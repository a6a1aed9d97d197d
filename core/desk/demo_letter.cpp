// SPDX-License-Identifier: MPL-2.0
#include "core/desk/demo_letter.h"

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

}  // namespace

void addDemoLetter(Vault& vault, QDate today) {
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

}  // namespace core
