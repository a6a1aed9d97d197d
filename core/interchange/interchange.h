// SPDX-License-Identifier: MPL-2.0
// What every codec takes and gives: bytes on one side, records with problems on the other. Nothing is stored here.
#pragma once

#include "core/base/problem.h"
#include "core/base/progress.h"
#include "core/model/change_set.h"

#include <QHash>

namespace core {

/// How many records of each kind an import adds; `childLinks` counts each child once per union.
struct ImportCounts {
    int persons = 0;
    int unions = 0;
    int childLinks = 0;
    int ties = 0;
    int entries = 0;
    int sources = 0;
    int notes = 0;
    int others = 0;

    bool operator==(const ImportCounts&) const = default;
};

/// `set` adds records to one case; every reference in it points to a record of the set or of the case it was made for.
struct ImportResult {
    ChangeSet set;
    Problems problems;
    ImportCounts counts;
};

/// `notSaid` lists what the format cannot say, or what was held back.
struct ExportResult {
    QByteArray bytes;
    Problems notSaid;
};

/// Limits on what is read from outside. Past them a reader throws Error{Unsupported}.
inline constexpr qsizetype maxImportBytes = 20 * 1024 * 1024;
inline constexpr qsizetype maxImportLineBytes = 64 * 1024;
inline constexpr qsizetype maxImportLines = 1'000'000;
inline constexpr qsizetype maxImportRecords = 100'000;
inline constexpr qint64 maxImportMilliseconds = 30'000;

/// `progress` that lets no reader go on for longer than that. `elapsed` tells the milliseconds since reading began; empty =
/// from now on, by the clock of the process.
Progress withinImportTime(const Progress& progress, std::function<qint64()> elapsed = {});

/// Throws Error{Unsupported} if there are more bytes than any reader takes.
void checkImportSize(const QByteArray& bytes);

/// At most 60 printable characters of input, in quotation marks, for a message.
QString quoted(const QString& input);

/// Makes what could deceive a reader visible: control characters other than TAB and LF as their pictures (U+2400…),
/// bidirectional overrides and C1 controls as "[U+202E]". CR LF and lone CR become LF. Says in `changed` if any was there.
QString visibleText(const QString& text, bool* changed = nullptr);

/// The text of bytes that may be UTF-8, UTF-16 with a byte order mark, or Windows-1252 as the last resort.
/// Says which in `encoding` ("UTF-8", "UTF-16", "Windows-1252").
QString decodedText(const QByteArray& bytes, QString* encoding);

/// Windows-1252: every byte is a character; the five that are not assigned become U+FFFD.
QString fromWindows1252(const QByteArray& bytes);

/// Collects problems; of each code it lists the first 100 and counts the rest, so that a file of rubbish stays readable.
class ProblemList {
public:
    void add(Problem::Severity severity, const QString& code, int line, const QString& field, const QString& message);
    void error(const char* code, int line, const QString& field, const QString& message) {
        add(Problem::Severity::Error, QLatin1String(code), line, field, message);
    }
    void warn(const char* code, int line, const QString& field, const QString& message) {
        add(Problem::Severity::Warning, QLatin1String(code), line, field, message);
    }
    void info(const char* code, int line, const QString& field, const QString& message) {
        add(Problem::Severity::Info, QLatin1String(code), line, field, message);
    }

    /// All problems, with one more for each code that had too many.
    Problems all() const;

private:
    Problems listed_;
    QHash<QString, int> count_;
};

}  // namespace core
