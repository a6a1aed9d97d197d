// SPDX-License-Identifier: MPL-2.0
// The registry of document kinds: what each is called, which choices it offers, and the function that builds it.
#pragma once

#include <QDate>
#include <QMap>

#include "core/disclosure/cleared_snapshot.h"
#include "core/practice/words.h"
#include "core/report/document.h"

namespace core {

/// What is asked for beside the reader. Options are those of the kind, as text: "paper" = "a3".
struct Request {
    QString kind;
    QString language = QStringLiteral("en");
    PrintSize size = PrintSize::Standard;
    std::optional<QDate> asAt;     ///< records and clearing were of this day; the builder says so
    std::optional<QDate> knownOn;  ///< the same for "as we knew it on"
    QMap<QString, QString> options;
    QMap<QString, QByteArray> pictures = {};  ///< bytes by digest, of attachments that the kind shows as pictures
    bool operator==(const Request&) const = default;
};

/// One choice of a kind. `values` empty: free text, or a date if the name ends in "-date".
struct ReportOption {
    QString name;        ///< "significance"
    QStringList values;  ///< the first is the default
    QString label;       ///< concept of the pack
};

/// Builders are pure: the same snapshot and request give the same document.
using Builder = Document (*)(const ClearedSnapshot&, const Request&);

struct ReportKind {
    QString name;      ///< "chronology-court"
    QString concept_;  ///< its heading in the pack
    Look look;
    QList<ReportOption> options;
    Builder build;
};

/// In the order in which a window lists them.
const QList<ReportKind>& reportKinds();
/// nullptr if there is none of that name.
const ReportKind* reportKind(const QString& name);

/// The request with every choice of its kind filled in. Throws Error{Invalid} for an unknown kind, option or value.
Request completed(const Request& request);

/// Throws as completed().
Document buildReport(const ClearedSnapshot& snapshot, const Request& request);

}  // namespace core
