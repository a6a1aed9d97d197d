// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/drawing_job.h"

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/genogram/compare.h"
#include "core/genogram/ecomap.h"
#include "core/genogram/painter.h"
#include "core/genogram/spoken.h"
#include "core/practice/pack.h"
#include "core/rules/as_at.h"
#include "core/rules/as_known_on.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace ui {
namespace {

core::Words wordsFor(const core::CaseSnapshot& records) {
    const core::CaseProfile* profile = records.profile();
    return {core::standardPack(), profile ? profile->language : QStringLiteral("en"),
            profile ? profile->wording : core::Wording::FamilyTime};
}

// As the file knew the family at the end of a day.
core::CaseSnapshot knownThen(const DrawingRequest& request, QDate day) {
    return core::asKnownOn(request.records, request.revisions, QDateTime(day, QTime(23, 59, 59, 999)));
}

// The family of the request at the right, an earlier one at the left.
core::Drawing beside(const DrawingRequest& request, const core::AsAt& family, core::GenogramOptions options,
                     const core::Words& words, QDate day) {
    const auto said = [&](const char* key, QDate date) {
        return words.phrase(QStringLiteral("genogram.") + QLatin1String(key), {core::dateWords(core::UncertainDate(date))});
    };
    core::CaseSnapshot records = request.records;
    core::GenogramOptions earlier = options;
    earlier.title = said(request.known ? "state_known" : "state_as_at", day);
    if (request.known) records = knownThen(request, day);
    else earlier.asAt = day;
    options.title = said("state_now", options.asAt);
    const core::AsAt then = core::asAt(records, earlier.asAt);
    return core::thenAndNow({then.records, then.possible, earlier}, {family.records, family.possible, options}, words);
}

// Who is pinned stands where a worker put them, as near as birth order and the width of names allow: the layout is asked
// to keep a picture in which they stand there already.
core::Layout pinned(const core::CaseSnapshot& records, const core::GenogramOptions& options, const core::Words& words,
                    const core::Layout& layout, const QHash<core::PersonId, double>& pins) {
    core::Layout wish = layout;
    bool any = false;
    for (core::PersonPlace& place : wish.people) {
        const auto pin = pins.constFind(place.person);
        if (pin == pins.constEnd()) continue;
        place.centre.setX(*pin);
        any = true;
    }
    return any ? core::layoutOf(records, options, words, wish) : layout;
}

}  // namespace

DrawnFamily drawFamily(const DrawingRequest& request, const core::Progress& progress) {
    core::GenogramOptions options;
    const auto day = request.asAt.latest();
    options.asAt = day ? *day : request.today;
    options.ties = request.ties;
    options.homes = request.homes;
    options.focus = request.focus;
    options.within = request.within;
    // Without a day of its own the drawing shows today: who has left or is not born yet is not there.
    const std::optional<QDate> earlier = request.beside.latest();
    const bool knownAlone = request.alone && earlier;
    core::AsAt family = core::asAt(knownAlone ? knownThen(request, *earlier) : request.records, options.asAt);
    if (request.side != core::FamilySide::Both || request.generations > 0)
        family.records = core::onlyPeople(family.records, core::peopleOfPart(family.records, request.side, request.generations));
    if (const core::Case* file = request.records.theCase()) options.title = file->label;
    progress.step(0, 0);
    const core::Words words = wordsFor(request.records);
    if (knownAlone)
        options.title = words.phrase(QStringLiteral("genogram.state_known"), {core::dateWords(core::UncertainDate(*earlier))});
    if (earlier && !request.alone) {
        core::Drawing both = beside(request, family, options, words, *earlier);
        progress.step(1, 1);
        return {{}, std::move(both), family.records};
    }
    if (request.view == core::GenogramView::Ecomap) {
        const core::Ecomap map = core::ecomapOf(family.records, options, words);
        core::Drawing drawing = core::drawingOf(family.records, map, options, words, family.possible);
        progress.step(1, 1);
        return {map.family, std::move(drawing), family.records};
    }
    core::Layout layout = request.before ? core::layoutOf(family.records, options, words, *request.before)
                                         : core::layoutOf(family.records, options, words);
    layout = pinned(family.records, options, words, layout, request.pins);
    core::Drawing drawing =
        request.view == core::GenogramView::Family
            ? core::drawingOf(family.records, layout, options, words, family.possible)
            : core::viewDrawing(family.records, layout, options, words, family.possible, request.view, core::standardPack());
    if (request.view == core::GenogramView::Family) core::speakSpots(drawing, family.records, options.asAt, words);
    progress.step(1, 1);
    return {layout, std::move(drawing), family.records};
}

QByteArray writePicture(const PictureRequest& request, const core::Progress& progress) {
    const auto& [drawing, target, suffix, madeAt] = request;
    const core::DrawingColours colours = core::paperColours();
    const QString title = QCoreApplication::translate("GenogramPage", "Family drawing");  // tells of nobody
    QByteArray bytes;
    if (suffix == QLatin1String("svg")) bytes = core::svgOf(drawing, colours, title);
    else if (suffix == QLatin1String("png")) bytes = core::pngOf(drawing, colours);
    else if (suffix == QLatin1String("pdf")) bytes = core::pdfOf(drawing, colours, title, madeAt);
    else throw core::Error(core::Fault::Unsupported, QStringLiteral("a picture ends in .svg, .png or .pdf"));
    progress.step(1, 2);
    core::writePrivateFile(target, bytes);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QJsonObject pictureDetails(const QString& suffix, const QByteArray& digest, const QString& fileName) {
    return {{QStringLiteral("kind"), QStringLiteral("genogram")},
            {QStringLiteral("format"), suffix},
            {QStringLiteral("file"), fileName},
            {QStringLiteral("audience"), QStringLiteral("internal")},
            {QStringLiteral("sha256"), QString::fromLatin1(digest)}};
}

}  // namespace ui
