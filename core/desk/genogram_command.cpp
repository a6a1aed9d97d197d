// SPDX-License-Identifier: MPL-2.0
// The command that draws a case's family into a picture or says where everything stands.
#include <QCryptographicHash>
#include <QFileInfo>

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/desk/commands.h"
#include "core/disclosure/cleared_snapshot.h"
#include "core/disclosure/leak_check.h"
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

QByteArray written(const QString& suffix, const CaseSnapshot& records, const Layout& layout, const Drawing& drawing,
                   const QString& title, const QDateTime& now) {
    if (suffix == QStringLiteral("json")) return QJsonDocument(layoutJson(records, layout)).toJson(QJsonDocument::Indented);
    const DrawingColours colours = paperColours();
    if (suffix == QStringLiteral("svg")) return svgOf(drawing, colours, title);
    if (suffix == QStringLiteral("png")) return pngOf(drawing, colours);
    return pdfOf(drawing, colours, title, now);
}

/// What the picture says and how its file is called, for the leak check.
QList<Passage> passagesOf(const Drawing& drawing, const QString& target) {
    QList<Passage> passages;
    passages.append(Passage{QFileInfo(target).fileName(), QStringLiteral("file name")});
    for (const Spot& spot : drawing.spots) passages.append(Passage{spot.says, QStringLiteral("genogram, person")});
    for (const Piece& piece : drawing.pieces)
        if (const Lettering* text = std::get_if<Lettering>(&piece))
            passages.append(Passage{text->text, QStringLiteral("genogram")});
    return passages;
}

/// Lists what this reader must not learn and the picture would tell. False if there is anything.
bool isClean(const Invocation& call, const ClearedSnapshot& cleared, const Drawing& drawing, const Words& words) {
    if (cleared.audience().kind == AudienceKind::Internal) return true;
    const QList<Finding> findings = leaksIn(passagesOf(drawing, call.value(QStringLiteral("-o"))), cleared);
    for (const Finding& f : findings)
        call.say(
            QStringLiteral("%1: \"%2\" (%3)").arg(f.where, f.found, words.phrase(QStringLiteral("reason.") + toName(f.reason))));
    if (!findings.isEmpty()) call.say(QStringLiteral("Nothing was written: this reader must not learn what is listed above."));
    return findings.isEmpty();
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
    const Layout layout = layoutOf(cleared.records(), options, words);
    const Drawing drawing = drawingOf(cleared.records(), layout, options, words, cleared.possible());
    if (!isClean(call, cleared, drawing, words)) return ExitStatus::Refused;
    const QByteArray bytes = written(suffix, cleared.records(), layout, drawing, options.title, now);
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
