// SPDX-License-Identifier: MPL-2.0
// What an import would do, worked out before anything is written: a value made on a worker thread from bytes and a case.
#pragma once

#include "core/interchange/chronology_csv.h"
#include "core/interchange/formats.h"

namespace ui {

struct ImportRequest {
    QString fileName;
    QByteArray bytes;
    QString format;                              ///< "gedcom", "csv", "xlsx", "docx", "ics"
    std::optional<core::ColumnMapping> mapping;  ///< for tables; no value = guess
    std::optional<QString> agency;               ///< whose account a table is; no value = as kept with its columns
    QList<core::SavedMapping> saved;             ///< columns of tables imported before
    core::CaseSnapshot into{core::CaseId::make()};
    QDate today;
};

/// One record as the preview lists it.
struct PreviewRow {
    core::AnyId id;
    QString kind;
    QString title;
    QString detail;
};

struct ProblemRow {
    core::AnyId id;
    QString where;
    QString message;
    core::Problem::Severity severity = core::Problem::Severity::Warning;
};

struct ImportPreview {
    core::ImportResult result;
    QStringList header;  ///< columns of a table
    core::ColumnMapping mapping;
    QString agency;
    QString about;           ///< "UTF-8, separated by semicolons, 71 rows"
    QList<PreviewRow> rows;  ///< the first 200
    QList<ProblemRow> problems;
};

/// Throws NotFound, Io, or Unsupported above core::maxImportBytes.
QByteArray importBytes(const QString& path);

QList<const core::Format*> readableFormats();

/// The name of the format of a file by its name, else by its first words; the page lets one choose another.
QString likelyFormat(const ImportRequest& request);

/// Throws as the readers do.
ImportPreview readImport(const ImportRequest& request, const core::Progress& progress);

/// "3 people, 2 couples, 71 entries": what would be added. Empty if there is nothing.
QString countWords(const core::ImportCounts& counts);

/// The fields of the mapping in the order of the form, with their labels.
struct MappingField {
    int core::ColumnMapping::*member;
    QString label;
};
QList<MappingField> mappingFields();

}  // namespace ui
