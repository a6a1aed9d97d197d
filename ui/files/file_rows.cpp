// SPDX-License-Identifier: MPL-2.0
#include "ui/files/file_rows.h"

#include "core/rules/references.h"
#include "ui/common/attaching.h"
#include "ui/common/labels.h"

namespace ui {
namespace {

QHash<core::AnyId, int> usesIn(const core::CaseSnapshot& records) {
    QHash<core::AnyId, int> uses;
    for (const core::Source& source : records.all<core::Source>()) uses.insert(core::anyId(source.id), 0);
    for (const core::Attachment& file : records.all<core::Attachment>()) uses.insert(core::anyId(file.id), 0);
    core::eachRecord(records, [&](const core::Record& record) {
        core::eachReference(record, [&](const core::Reference& reference) {
            if (const auto found = uses.find(reference.target); found != uses.end()) ++*found;
        });
    });
    return uses;
}

}  // namespace

std::vector<FileRow> fileRows(const core::CaseSnapshot& records) {
    const QHash<core::AnyId, int> uses = usesIn(records);
    std::vector<FileRow> rows;
    QSet<core::AttachmentId> told;
    for (const core::Source& source : records.all<core::Source>()) {
        FileRow row{core::anyId(source.id),
                    source.id,
                    source.attachment,
                    source.title,
                    label(source.kind),
                    {},
                    source.date,
                    {},
                    uses.value(core::anyId(source.id))};
        QStringList from{source.author, source.agency};
        from.removeAll(QString());
        row.from = from.join(QStringLiteral(", "));
        if (const auto* file = source.attachment ? records.find<core::Attachment>(*source.attachment) : nullptr) {
            row.file = attachmentWords(*file);
            if (row.title.isEmpty()) row.title = file->title;
            told.insert(file->id);
        }
        rows.push_back(row);
    }
    for (const core::Attachment& file : records.all<core::Attachment>())
        if (!told.contains(file.id))
            rows.push_back({core::anyId(file.id),
                            {},
                            file.id,
                            file.title.isEmpty() ? file.fileName : file.title,
                            {},
                            {},
                            file.added,
                            attachmentWords(file),
                            uses.value(core::anyId(file.id))});
    std::stable_sort(rows.begin(), rows.end(), [](const FileRow& a, const FileRow& b) {
        const int order = QString::localeAwareCompare(a.title, b.title);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return rows;
}

}  // namespace ui
