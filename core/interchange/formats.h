// SPDX-License-Identifier: MPL-2.0
// The list of formats. A new one is a pair of files and a line in formats.cpp; dialogs and command line then know it.
#pragma once

#include "core/interchange/interchange.h"
#include "core/model/snapshot.h"

#include <QDate>
#include <QStringList>

namespace core {

struct Format {
    QString name;          ///< as the command line says it: "gedcom"
    QString title;         ///< for a list, in English: "Family tree (GEDCOM)"
    QStringList suffixes;  ///< lower case, without a dot; the first is the usual one
    /// Empty if it cannot be read. `into` is the case as it stands: people are looked up there.
    std::function<ImportResult(const QByteArray&, const CaseSnapshot& into, QDate today, const Progress&)> read;
    /// Empty if it cannot be written. `fictional`: the people are made up, and what is written says so.
    std::function<ExportResult(const CaseSnapshot&, bool fictional, const Progress&)> write;
    /// Where several formats share a suffix: are these bytes surely of this one? Empty = its suffix decides.
    std::function<bool(const QByteArray&)> knows{};
};

const QList<Format>& formats();
/// nullptr if there is none.
const Format* formatNamed(const QString& name);
/// By suffix, the first that can read it; nullptr if there is none.
const Format* formatOfFile(const QString& fileName);
/// By what stands in the file, where a format surely knows its own; else by suffix.
const Format* formatOfFile(const QString& fileName, const QByteArray& bytes);

}  // namespace core
