// SPDX-License-Identifier: MPL-2.0
// The command that draws a case's family into a picture or says where everything stands.
#include <QCryptographicHash>
#include <QFileInfo>

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/desk/commands.h"
#include "core/desk/finding_lines.h"
#include "core/desk/publish.h"
#include "core/disclosure/initials.h"
#include "core/genogram/compare.h"
#include "core/genogram/ecomap.h"
#include "core/genogram/family_views.h"
#include "core/genogram/painter.h"
#include "core/genogram/photos.h"
#include "core/genogram/poster.h"
#include "core/practice/packs.h"
#include "core/rules/as_at.h"
#include "core/rules/as_known_on.h"
#include "core/rules/life_strip.h"

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
    if (symbols != toName(SymbolSet::Ics) && symbols != toName(SymbolSet::International) &&
        symbols != toName(SymbolSet::Pedigree))
        throw UsageError{QStringLiteral("--symbols is ics, international or pedigree.")};
    options.symbols = fromName<SymbolSet>(symbols);
    if (call.has(QStringLiteral("--focus")) != call.has(QStringLiteral("--within")))
        throw UsageError{QStringLiteral("--focus PERSON and --within N belong together.")};
    bool number = true;
    if (call.has(QStringLiteral("--within"))) options.within = call.value(QStringLiteral("--within")).toInt(&number);
    if (!number || (call.has(QStringLiteral("--within")) && options.within < 1))
        throw UsageError{QStringLiteral("--within needs a whole number from 1 on.")};
    return options;
}

/// Which question the picture answers. Throws UsageError.
GenogramView viewFrom(const Invocation& call) {
    const QString name = call.value(QStringLiteral("--view"), QStringLiteral("family"));
    for (const auto& [view, stored] : EnumNames<GenogramView>::table)
        if (name == QLatin1String(stored.data(), qsizetype(stored.size()))) return view;
    throw UsageError{QStringLiteral("--view is family, contact, responsibility, kin or ecomap.")};
}

QByteArray written(const QString& suffix, const CaseSnapshot& records, const Layout& layout, const Drawing& drawing,
                   const QString& title, const QDateTime& now, const QString& poster) {
    if (suffix == QStringLiteral("json")) return QJsonDocument(layoutJson(records, layout)).toJson(QJsonDocument::Indented);
    const DrawingColours colours = paperColours();
    if (suffix == QStringLiteral("svg")) return svgOf(drawing, colours, title);
    if (suffix == QStringLiteral("png")) return pngOf(drawing, colours);
    if (!poster.isEmpty()) return posterOf(drawing, colours, title, now, fromName<PosterPage>(poster));
    return pdfOf(drawing, colours, title, now);
}

QString titleOf(const CaseSnapshot& records) { return records.theCase() ? records.theCase()->label : QString(); }

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

/// The family as one reader may see it, with what the leak check says of it.
struct Picture {
    ClearedSnapshot cleared;
    Layout layout;
    Drawing drawing;
    QList<Finding> findings;
};

/// What the picture is made of, before it is cleared.
struct Sitting {
    AsAt then;
    std::optional<AsAt> now;  ///< to stand beside it
    QString thenTitle;
    QString nowTitle;
    CaseSnapshot whole;
    Audience audience;
    Clearance clearance;
    GenogramOptions options;
    QString target;
    GenogramView view = GenogramView::Family;
    bool initials = false;               ///< in place of names
    bool friendly = false;               ///< for a child to look at
    QHash<QString, QImage> photos = {};  ///< by the digest of the file; none if they are not asked for
};

Picture pictureOf(const Sitting& sitting, const Words& words, const QStringList& takenOut) {
    Clearance clearance = sitting.clearance;
    clearance.takenOut = takenOut;
    clearance.whole = &sitting.whole;
    const auto forReader = [&](const AsAt& state) {
        ClearedSnapshot cleared = clearedFor(state.records, sitting.audience, clearance, state.possible);
        return sitting.initials ? initialsOnly(cleared) : cleared;
    };
    // Who may not be known by their face has none in the cleared records.
    const auto looked = [&](const ClearedSnapshot& cleared, GenogramOptions& look) {
        CaseSnapshot records = cleared.records();
        look.photos = photosOf(records, [&](const QString& digest) { return sitting.photos.value(digest); });
        if (sitting.friendly) makeFriendly(records, look);
        return records;
    };
    ClearedSnapshot cleared = forReader(sitting.then);
    GenogramOptions options = sitting.options;
    options.title = sitting.now ? sitting.thenTitle : titleOf(cleared.records());
    const CaseSnapshot records = looked(cleared, options);
    if (sitting.now) {
        const ClearedSnapshot later = forReader(*sitting.now);
        GenogramOptions today = options;
        today.asAt = clearance.madeAt.date();
        today.title = sitting.nowTitle;
        const CaseSnapshot recordsNow = looked(later, today);
        Drawing both = thenAndNow({records, cleared.possible(), options}, {recordsNow, later.possible(), today}, words);
        QList<Finding> findings = leaksIn(passagesOf(both, sitting.target), later);
        for (const Finding& finding : leaksIn(passagesOf(both, sitting.target), cleared))
            if (!findings.contains(finding)) findings.append(finding);
        return {std::move(cleared), {}, std::move(both), std::move(findings)};
    }
    Layout layout = layoutOf(records, options, words);
    Drawing drawing;
    if (sitting.view == GenogramView::Family) drawing = drawingOf(records, layout, options, words, cleared.possible());
    else if (sitting.view == GenogramView::Ecomap)
        drawing = drawingOf(records, ecomapOf(records, options, words), options, words, cleared.possible());
    else drawing = viewDrawing(records, layout, options, words, cleared.possible(), sitting.view, *clearance.pack);
    QList<Finding> findings = leaksIn(passagesOf(drawing, sitting.target), cleared);
    return {std::move(cleared), std::move(layout), std::move(drawing), std::move(findings)};
}

Sitting sittingFor(const Invocation& call, Vault& vault, const CaseId& id, const QDateTime& now, QDate day) {
    const CaseSnapshot whole = withShared(vault.caseSnapshot(id), vault.caseload().shared);
    CaseSnapshot records = whole;
    GenogramOptions options = optionsFrom(call, day);
    if (call.has(QStringLiteral("--known-on"))) {
        const QDateTime evening(dayOf(call, QStringLiteral("--known-on"), now.date()), QTime(23, 59, 59, 999));
        records = asKnownOn(records, vault.revisionsOfCase(id), evening);
    }
    if (call.has(QStringLiteral("--focus"))) options.focus = personNamed(records, call.value(QStringLiteral("--focus")));
    const CaseProfile* profile = whole.profile();
    const Pack& pack = *packOfCase(vault.caseload().shared, profile).pack;
    const QString language = profile && !profile->language.isEmpty() ? profile->language : QStringLiteral("en");
    const QString reader = call.value(QStringLiteral("--for"), QStringLiteral("internal"));
    Sitting sitting{asAt(records, day),
                    {},
                    {},
                    {},
                    whole,
                    audienceNamed(whole, reader),
                    {&pack, language, vault.anchor(), now},
                    options,
                    call.value(QStringLiteral("-o")),
                    viewFrom(call),
                    call.has(QStringLiteral("--initials")),
                    call.has(QStringLiteral("--friendly"))};
    if (call.has(QStringLiteral("--photos")))
        for (const QString& digest : photosNeeded(whole)) sitting.photos.insert(digest, photoFrom(vault.blob(digest)));
    // Whoever may not see the enquiries would read of everybody that they were not asked.
    const AudienceKind kind = sitting.audience.kind;
    const bool told = kind == AudienceKind::Internal || kind == AudienceKind::Court || kind == AudienceKind::Guardian;
    if (sitting.view == GenogramView::Kin && !told)
        throw Error(Fault::Invalid, QStringLiteral("who was asked is told to the office, the court and the guardian alone"));
    if (!call.has(QStringLiteral("--beside-now"))) return sitting;
    const Words words(pack, language);
    const auto said = [&](const char* key, const QDate& date) {
        return words.phrase(QStringLiteral("genogram.") + QLatin1String(key), {dateWords(UncertainDate(date))});
    };
    const bool known = call.has(QStringLiteral("--known-on"));
    sitting.now = asAt(whole, now.date());
    sitting.thenTitle =
        known ? said("state_known", dayOf(call, QStringLiteral("--known-on"), now.date())) : said("state_as_at", day);
    sitting.nowTitle = said("state_now", now.date());
    return sitting;
}

QJsonObject detailsOf(const Sitting& sitting, const QByteArray& bytes, const QList<Finding>& kept, const QList<Finding>& takenOut,
                      const QList<Acceptance>& decisions) {
    const QFileInfo file(sitting.target);
    return {{QStringLiteral("kind"), QStringLiteral("genogram")},
            {QStringLiteral("audience"), audienceText(sitting.whole, sitting.audience)},
            {QStringLiteral("format"), file.suffix().toLower()},
            {QStringLiteral("file"), file.fileName()},
            {QStringLiteral("as_at"), sitting.options.asAt.toString(Qt::ISODate)},
            {QStringLiteral("kept"), decisionsJson(kept, decisions, Decision::Keep)},
            {QStringLiteral("taken_out"), decisionsJson(takenOut, decisions, Decision::TakeOut)},
            {QStringLiteral("sha256"), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}};
}

void refuseWrong(const Invocation& call, const QString& suffix) {
    const QString poster = call.value(QStringLiteral("--poster"));
    if (call.has(QStringLiteral("--poster"))) {
        if (suffix != QStringLiteral("pdf")) throw UsageError{QStringLiteral("--poster needs a .pdf.")};
        if (poster != toName(PosterPage::A4) && poster != toName(PosterPage::A3))
            throw UsageError{QStringLiteral("--poster is a4 or a3.")};
    }
    if (call.has(QStringLiteral("--beside-now"))) {
        if (suffix == QStringLiteral("json"))
            throw UsageError{QStringLiteral("--beside-now needs a picture: .svg, .pdf or .png.")};
        if (!call.has(QStringLiteral("--as-at")) && !call.has(QStringLiteral("--known-on")))
            throw UsageError{QStringLiteral("--beside-now needs --as-at DATE or --known-on DATE.")};
    }
}

}  // namespace

ExitStatus genogramCommand(const Invocation& call) {
    const QString target = call.needed(QStringLiteral("-o"));
    const QString suffix = QFileInfo(target).suffix().toLower();
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("json")}.contains(
            suffix))
        throw UsageError{QStringLiteral("OUT must end in .svg, .pdf, .png or .json.")};
    if (viewFrom(call) != GenogramView::Family) {
        if (suffix == QStringLiteral("json")) throw UsageError{QStringLiteral("--view needs a picture: .svg, .pdf or .png.")};
        if (call.has(QStringLiteral("--beside-now"))) throw UsageError{QStringLiteral("--beside-now shows the family alone.")};
    }
    refuseWrong(call, suffix);
    const QList<Acceptance> decisions = decisionsFor(call);
    const QDateTime now = fixedNow().value_or(QDateTime::currentDateTime());
    const QDate day = call.has(QStringLiteral("--as-at")) ? dayOf(call, QStringLiteral("--as-at"), now.date()) : now.date();
    optionsFrom(call, day);  // wrong words are said before the pass phrase is asked for
    const std::unique_ptr<Vault> vault = openForCommand(call);
    const CaseId id = caseForCommand(call, *vault);
    const Sitting sitting = sittingFor(call, *vault, id, now, day);
    const CaseProfile* profile = sitting.whole.profile();
    const Words words(*sitting.clearance.pack, sitting.clearance.language, profile ? profile->wording : Wording::FamilyTime);
    Picture picture = pictureOf(sitting, words, {});
    QList<Finding> before;
    if (const QStringList out = takenOutBy(picture.findings, decisions); !out.isEmpty()) {
        before = picture.findings;
        picture = pictureOf(sitting, words, out);
    }
    if (const QList<Finding> open = undecided(picture.findings, decisions); !open.isEmpty()) {
        sayFindings(call, open, words);
        return ExitStatus::Refused;
    }
    const CaseSnapshot& shown = picture.cleared.records();
    const QByteArray bytes =
        written(suffix, shown, picture.layout, picture.drawing, titleOf(shown), now, call.value(QStringLiteral("--poster")));
    const QJsonObject details = detailsOf(sitting, bytes, picture.findings, before, decisions);
    // What cannot be recorded does not leave; nor is anything recorded that could not be written.
    writePrivateFile(target, bytes, [&] { vault->record(QStringLiteral("export"), details, id); });
    const qsizetype people = shown.all<Person>().size();
    if (call.json()) call.printJson(QJsonObject{{QStringLiteral("written"), true}, {QStringLiteral("people"), people}});
    else
        call.say(people == 1 ? QStringLiteral("Written: 1 person as at %1.").arg(day.toString(Qt::ISODate))
                             : QStringLiteral("Written: %1 people as at %2.").arg(people).arg(day.toString(Qt::ISODate)));
    return ExitStatus::Done;
}

}  // namespace core
