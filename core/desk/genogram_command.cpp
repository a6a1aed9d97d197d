// SPDX-License-Identifier: MPL-2.0
// The command that draws a case's family into a picture or says where everything stands.
#include <QCryptographicHash>
#include <QFileInfo>

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/desk/commands.h"
#include "core/disclosure/cleared_snapshot.h"
#include "core/genogram/genogram.h"
#include "core/genogram/painter.h"
#include "core/rules/as_at.h"
#include "core/rules/as_known_on.h"

namespace core {
namespace {

/// A day as ISO says it or as people type it. Throws UsageError.
QDate dayOf(const Invocation& call, const QString& option, QDate today) {
    const QString text = call.value(option);
    const std::optional<UncertainDate> date = dateFromText(text, today);
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    if (iso.isValid()) return iso;
    if (date && date->exact()) return *date->exact();
    throw UsageError{QStringLiteral("%1 needs a day, for example 2026-03-24.").arg(option)};
}

PersonId personNamed(const CaseSnapshot& records, const QString& text) {
    QList<PersonId> found;
    for (const Person& p : records.all<Person>()) {
        if (p.id.text() == text) return p.id;
        if (displayName(p).compare(text, Qt::CaseInsensitive) == 0) found.append(p.id);
    }
    if (found.isEmpty()) throw Error(Fault::NotFound, QStringLiteral("nobody in this case has the name that --focus gives"));
    if (found.size() > 1)
        throw Error(Fault::Invalid, QStringLiteral("more than one person has the name that --focus gives: use the id"));
    return found.first();
}

GenogramOptions optionsFrom(const Invocation& call, QDate day) {
    GenogramOptions options;
    options.asAt = day;
    const QString symbols = call.value(QStringLiteral("--symbols"), QStringLiteral("ics"));
    if (symbols != toName(SymbolSet::Ics) && symbols != toName(SymbolSet::International))
        throw UsageError{QStringLiteral("--symbols is ics or international.")};
    options.symbols = fromName<SymbolSet>(symbols);
    if (call.has(QStringLiteral("--focus")) != call.has(QStringLiteral("--within")))
        throw UsageError{QStringLiteral("--focus PERSON and --within N belong together.")};
    bool number = true;
    if (call.has(QStringLiteral("--within"))) options.within = call.value(QStringLiteral("--within")).toInt(&number);
    if (!number || (call.has(QStringLiteral("--within")) && options.within < 1))
        throw UsageError{QStringLiteral("--within needs a whole number from 1 on.")};
    return options;
}

QByteArray written(const QString& suffix, const CaseSnapshot& records, const GenogramOptions& options, const Words& words,
                   const QSet<AnyId>& possible, const QDateTime& now) {
    const Layout layout = layoutOf(records, options, words);
    if (suffix == QStringLiteral("json")) return QJsonDocument(layoutJson(records, layout)).toJson(QJsonDocument::Indented);
    const Drawing drawing = drawingOf(records, layout, options, words, possible);
    const DrawingColours colours = paperColours();
    if (suffix == QStringLiteral("svg")) return svgOf(drawing, colours, options.title);
    if (suffix == QStringLiteral("png")) return pngOf(drawing, colours);
    return pdfOf(drawing, colours, options.title, now);
}

}  // namespace

ExitStatus genogramCommand(const Invocation& call) {
    const QString target = call.needed(QStringLiteral("-o"));
    const QString suffix = QFileInfo(target).suffix().toLower();
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("json")}.contains(
            suffix))
        throw UsageError{QStringLiteral("OUT must end in .svg, .pdf, .png or .json.")};
    const QDateTime now = fixedNow().value_or(QDateTime::currentDateTime());
    const QDate day = call.has(QStringLiteral("--as-at")) ? dayOf(call, QStringLiteral("--as-at"), now.date()) : now.date();
    GenogramOptions options = optionsFrom(call, day);
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseId id = caseForCommand(call, *vault);
    CaseSnapshot records = vault->caseSnapshot(id);
    if (call.has(QStringLiteral("--known-on"))) {
        const QDateTime evening(dayOf(call, QStringLiteral("--known-on"), now.date()), QTime(23, 59, 59, 999));
        records = asKnownOn(records, vault->revisionsOfCase(id), evening);
    }
    if (call.has(QStringLiteral("--focus"))) options.focus = personNamed(records, call.value(QStringLiteral("--focus")));
    const CaseProfile* profile = records.profile();
    const QString language = profile && !profile->language.isEmpty() ? profile->language : QStringLiteral("en");
    const Audience audience = audienceNamed(records, call.value(QStringLiteral("--for"), QStringLiteral("internal")));
    const AsAt then = asAt(records, day);
    const ClearedSnapshot cleared =
        clearedFor(then.records, audience, {&standardPack(), language, vault->anchor(), now}, then.possible);
    if (const Case* theCase = cleared.records().theCase()) options.title = theCase->label;
    const Words words(cleared.pack(), language, profile ? profile->wording : Wording::FamilyTime);
    const QByteArray bytes = written(suffix, cleared.records(), options, words, cleared.possible(), now);
    writePrivateFile(target, bytes);
    vault->record(QStringLiteral("export"),
                  QJsonObject{{QStringLiteral("format"), QStringLiteral("genogram-") + suffix},
                              {QStringLiteral("audience"), audienceText(records, audience)},
                              {QStringLiteral("sha256"),
                               QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}},
                  id);
    call.say(QStringLiteral("Written: %1 people as at %2.")
                 .arg(cleared.records().all<Person>().size())
                 .arg(day.toString(Qt::ISODate)));
    return ExitStatus::Done;
}

}  // namespace core
