// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/drawing_job.h"

#include "core/base/date_text.h"
#include "core/genogram/compare.h"
#include "core/genogram/ecomap.h"
#include "core/genogram/painter.h"
#include "core/genogram/photos.h"
#include "core/genogram/spoken.h"
#include "core/practice/pack.h"
#include "core/rules/as_at.h"
#include "core/rules/as_known_on.h"
#include "core/rules/initials.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace ui {
namespace {

const core::Pack& packOf(const DrawingRequest& request) { return request.pack ? *request.pack : core::standardPack(); }

core::Words wordsFor(const DrawingRequest& request) {
    const core::CaseProfile* profile = request.records.profile();
    return {packOf(request), profile ? profile->language : QStringLiteral("en"),
            profile ? profile->wording : core::Wording::FamilyTime};
}

// As the file knew the family at the end of a day.
core::CaseSnapshot knownThen(const DrawingRequest& request, QDate day) {
    return core::asKnownOn(request.records, request.revisions, QDateTime(day, QTime(23, 59, 59, 999)));
}

// Gives the options the pictures of those who are shown, and takes out what is not for a child's eyes. A picture tells who
// somebody is as well as a name does.
void dress(const DrawingRequest& request, core::CaseSnapshot& records, core::GenogramOptions& options) {
    if (request.pictured)
        options.photos = core::photosOf(records, [&](const QString& digest) { return request.photos.value(digest); });
    if (request.friendly) core::makeFriendly(records, options);
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
    core::AsAt then = core::asAt(records, earlier.asAt);
    if (request.initials) then.records = core::initialsOnly(then.records);
    dress(request, then.records, earlier);
    return core::thenAndNow({then.records, then.possible, earlier}, {family.records, family.possible, options}, words);
}

}  // namespace

DrawnFamily drawFamily(const DrawingRequest& given, const core::Progress& progress) {
    DrawingRequest request = given;
    for (auto it = request.files.cbegin(); it != request.files.cend(); ++it)
        request.photos.insert(it.key(), core::photoFrom(it.value()));
    core::GenogramOptions options = request.look;
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
    if (request.initials) family.records = core::initialsOnly(family.records);
    dress(request, family.records, options);
    if (const core::Case* file = family.records.theCase()) options.title = file->label;
    progress.step(0, 0);
    const core::Words words = wordsFor(request);
    if (knownAlone)
        options.title = words.phrase(QStringLiteral("genogram.state_known"), {core::dateWords(core::UncertainDate(*earlier))});
    if (earlier && !request.alone) {
        core::Drawing both = beside(request, family, options, words, *earlier);
        progress.step(1, 1);
        return {{}, std::move(both), family.records, request.photos};
    }
    if (request.view == core::GenogramView::Ecomap) {
        const core::Ecomap map = core::ecomapOf(family.records, options, words);
        core::Drawing drawing = core::drawingOf(family.records, map, options, words, family.possible);
        progress.step(1, 1);
        return {map.family, std::move(drawing), family.records, request.photos};
    }
    const core::Layout layout = request.before ? core::layoutOf(family.records, options, words, *request.before)
                                               : core::layoutOf(family.records, options, words);
    core::Drawing drawing =
        request.view == core::GenogramView::Family
            ? core::drawingOf(family.records, layout, options, words, family.possible)
            : core::viewDrawing(family.records, layout, options, words, family.possible, request.view, packOf(request));
    if (request.view == core::GenogramView::Family) core::speakSpots(drawing, family.records, options.asAt, words);
    progress.step(1, 1);
    return {layout, std::move(drawing), family.records, request.photos};
}

QByteArray pictureBytes(const PictureRequest& request, const core::Progress& progress) {
    const auto& [drawing, suffix, madeAt, poster] = request;
    const core::DrawingColours colours = core::paperColours();
    const QString title = QCoreApplication::translate("GenogramPage", "Family drawing");  // tells of nobody
    progress.step(0, 1);
    if (suffix == QLatin1String("svg")) return core::svgOf(drawing, colours, title);
    if (suffix == QLatin1String("png")) return core::pngOf(drawing, colours);
    if (suffix != QLatin1String("pdf"))
        throw core::Error(core::Fault::Unsupported, QStringLiteral("a picture ends in .svg, .png or .pdf"));
    if (poster) return core::posterOf(drawing, colours, title, madeAt, *poster);
    return core::pdfOf(drawing, colours, title, madeAt);
}

QJsonObject pictureDetails(const QString& suffix, const QByteArray& bytes, const QString& fileName) {
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {{QStringLiteral("kind"), QStringLiteral("genogram")},
            {QStringLiteral("format"), suffix},
            {QStringLiteral("file"), fileName},
            {QStringLiteral("audience"), QStringLiteral("internal")},
            {QStringLiteral("sha256"), QString::fromLatin1(digest)}};
}

}  // namespace ui
