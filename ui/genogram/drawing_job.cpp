// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/drawing_job.h"

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/genogram/compare.h"
#include "core/genogram/genogram.h"
#include "core/genogram/painter.h"
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

// The family of the request at the right, an earlier one at the left.
core::Drawing beside(const DrawingRequest& request, const core::AsAt& family, core::GenogramOptions options,
                     const core::Words& words, QDate day) {
    const auto said = [&](const char* key, QDate date) {
        return words.phrase(QStringLiteral("genogram.") + QLatin1String(key), {core::dateWords(core::UncertainDate(date))});
    };
    core::CaseSnapshot records = request.records;
    core::GenogramOptions earlier = options;
    earlier.title = said(request.known ? "state_known" : "state_as_at", day);
    if (request.known) records = core::asKnownOn(records, request.revisions, QDateTime(day, QTime(23, 59, 59, 999)));
    else earlier.asAt = day;
    options.title = said("state_now", options.asAt);
    const core::AsAt then = core::asAt(records, earlier.asAt);
    return core::thenAndNow({then.records, then.possible, earlier}, {family.records, family.possible, options}, words);
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
    const core::AsAt family = core::asAt(request.records, options.asAt);
    if (const core::Case* file = request.records.theCase()) options.title = file->label;
    progress.step(0, 0);
    const core::Words words = wordsFor(request.records);
    if (const auto earlier = request.beside.latest()) {
        core::Drawing both = beside(request, family, options, words, *earlier);
        progress.step(1, 1);
        return {{}, std::move(both), family.records};
    }
    const core::Layout layout = request.before ? core::layoutOf(family.records, options, words, *request.before)
                                               : core::layoutOf(family.records, options, words);
    core::Drawing drawing = core::drawingOf(family.records, layout, options, words, family.possible);
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
