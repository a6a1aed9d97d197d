// SPDX-License-Identifier: MPL-2.0
#include "ui/common/attaching.h"

#include "core/base/attached_file.h"
#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/common/job.h"
#include "ui/common/prompts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(attaching)
public:
    static QString title() { return tr("Attach a file"); }
    static QString reading() { return tr("Reading the file"); }
    static QString filters() {
        return tr("Papers and pictures (*.pdf *.docx *.odt *.xlsx *.txt *.csv *.eml *.png *.jpg *.jpeg)");
    }
    static QString all() { return tr("All files (*)"); }
    static QString tooLarge() { return tr("This file is larger than 20 MB. Split it, or scan it at 150 dots per inch."); }
    static QString empty() { return tr("This file holds nothing."); }
    static QString done(const QString& name) { return tr("Attached: %1").arg(name); }
    static QString kind(core::FileKind kind, const QString& ending) {
        switch (kind) {
        case core::FileKind::Pdf: return tr("PDF");
        case core::FileKind::Image: return tr("Picture");
        case core::FileKind::Text: return tr("Text");
        case core::FileKind::Document:
        case core::FileKind::Other: break;
        }
        return ending.isEmpty() ? tr("File") : ending.toUpper();
    }
    static QString words(const QString& kind, const QString& size) {
        return tr("%1, %2", "kind and size of a file").arg(kind, size);
    }
};

QByteArray readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw core::Error(core::Fault::Io, QStringLiteral("the file cannot be opened"));
    // One byte more than fits, so that a file that grows is noticed.
    const QByteArray bytes = file.read(core::maxAttachedBytes + 1);
    if (file.error() != QFileDevice::NoError) throw core::Error(core::Fault::Io, QStringLiteral("the file cannot be read"));
    return bytes;
}

core::ChangeSet setFor(const core::CaseSnapshot& records, const core::Attachment& attachment,
                       const std::optional<core::SourceId>& source) {
    core::ChangeSet set{core::Action::Add, attachment.fileName, {}, false, {}};
    set.add(attachment);
    const core::Source* before = source ? records.find<core::Source>(*source) : nullptr;
    if (!before) return set;
    core::Source after = *before;
    after.attachment = attachment.id;
    set.edit(*before, after);
    const core::Attachment* old = before->attachment ? records.find<core::Attachment>(*before->attachment) : nullptr;
    const auto usesOld = [&](const core::Source& other) {
        return other.id != before->id && other.attachment == before->attachment;
    };
    const core::Records<core::Source>& sources = records.all<core::Source>();
    if (old && std::none_of(sources.begin(), sources.end(), usesOld)) set.remove(*old);
    return set;
}

}  // namespace

QString attachmentWords(const core::Attachment& attachment) {
    const QString ending = attachment.fileName.contains(u'.') ? attachment.fileName.section(u'.', -1) : QString();
    return Tr::words(Tr::kind(core::kindOf(attachment.mediaType), ending),
                     QLocale().formattedDataSize(attachment.size, 1, QLocale::DataSizeTraditionalFormat));
}

void attachBytes(const PageContext& context, QWidget* owner, const std::optional<core::SourceId>& source, const QString& fileName,
                 const QByteArray& bytes, const Attached& done) {
    if (bytes.isEmpty()) return context.prompts.message(Tr::title(), Tr::empty());
    if (bytes.size() > core::maxAttachedBytes) return context.prompts.message(Tr::title(), Tr::tooLarge());
    core::Attachment attachment{core::AttachmentId::make(), *context.caseId};
    attachment.title = QFileInfo(fileName).completeBaseName();
    attachment.fileName = fileName;
    attachment.mediaType = core::mediaTypeOf(fileName, bytes);
    attachment.size = bytes.size();
    attachment.added = context.clock.today();
    if (!guarded(owner, [&] { attachment.digest = context.vault.addBlob(bytes); })) return;
    // Its words are read while it is written, on the thread of the file: the window need not wait.
    auto* watcher = new QFutureWatcher<void>(owner);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, owner, [=, host = &context.host] {
        watcher->deleteLater();
        if (!guarded(owner, [&] { watcher->future().waitForFinished(); })) return;
        host->say(Tr::done(fileName));
        if (done) done(attachment.id);
    });
    watcher->setFuture(context.vault.editor().performLong(setFor(context.vault.caseSnapshot(*context.caseId), attachment, source),
                                                          core::Progress()));
}

void attachFile(const PageContext& context, QWidget* owner, const std::optional<core::SourceId>& source, const Attached& done) {
    const auto path = context.prompts.openFile(Tr::title(), {Tr::filters(), Tr::all()});
    if (!path) return;
    Job* job = Job::start(
        owner, Tr::reading(), [path = *path](const core::Progress&) { return readAll(path); },
        [=](const QByteArray& bytes) { attachBytes(context, owner, source, QFileInfo(*path).fileName(), bytes, done); });
    context.host.watch(*job);
}

}  // namespace ui
