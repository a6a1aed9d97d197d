// SPDX-License-Identifier: MPL-2.0
// The genogram page: how the picture looks, and its ways out of the file.
#include "core/base/platform_files.h"
#include "core/edit/vault.h"
#include "core/genogram/painter.h"
#include "core/genogram/photos.h"
#include "ui/common/guarded.h"
#include "ui/common/job.h"
#include "ui/common/prompts.h"
#include "ui/genogram/genogram_page.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

namespace ui {

void GenogramPage::fillLookMenu() {
    viewMenu_->addSeparator();
    QMenu* look = viewMenu_->addMenu(tr("How it is &drawn"));
    auto* presets = new QActionGroup(look);
    const auto preset = [&](const QString& text, core::SymbolSet symbols) {
        QAction* action = presets->addAction(look->addAction(text));
        action->setCheckable(true);
        action->setChecked(look_.symbols == symbols);
        connect(action, &QAction::triggered, this, [this, symbols] {
            look_.symbols = symbols;
            draw();
        });
    };
    preset(tr("Symbols as UK social workers draw them"), core::SymbolSet::Ics);
    preset(tr("Symbols as drawn in other countries"), core::SymbolSet::International);
    preset(tr("Symbols as geneticists draw them"), core::SymbolSet::Pedigree);
    look->addSeparator();
    const auto part = [&](const QString& text, bool& shown) {
        QAction* action = look->addAction(text);
        action->setCheckable(true);
        action->setChecked(shown);
        connect(action, &QAction::triggered, this, [this, &shown](bool on) {
            shown = on;
            draw();
        });
    };
    part(tr("Illness and substances"), look_.health);
    part(tr("Legal status, placement, responsibility"), look_.status);
    part(tr("Culture and language"), look_.culture);
    part(tr("Initials instead of names"), look_.initials);
    part(tr("Pictures of people"), look_.photos);
    QAction* child = look->addAction(tr("For a child to look at"));
    child->setCheckable(true);
    child->setChecked(look_.friendly);
    connect(child, &QAction::triggered, this, [this](bool on) {
        look_.friendly = on;
        look_.photos = look_.photos || on;  // faces say more to a child than signs
        layout_.reset();                    // large names need other room
        draw();
    });
}

QString GenogramPage::lookKey() const { return QStringLiteral("genogram look ") + caseId().text(); }

// Drafts are written within seconds and are no change of the case.
void GenogramPage::keepLook() {
    look_.view = view();
    look_.ties = ties_->isChecked();
    look_.homes = homes_->isChecked();
    vault().editor().stash(lookKey(), textOf(look_));
}

// Bytes of a file are read once; the picture is made of them away from the window.
void GenogramPage::addPictures(DrawingRequest& request) {
    request.pictured = look_.photos;
    request.photos = photos_;
    if (!look_.photos) return;
    const QStringList needed = core::photosNeeded(records());
    for (const QString& digest : needed)
        if (!photos_.contains(digest)) guarded(this, [&] { request.files.insert(digest, vault().blob(digest)); });
}

// The bytes are made away from the window; what cannot be recorded does not leave.
void GenogramPage::exportPicture(const std::optional<core::PosterPage>& poster) {
    const QStringList forms{tr("Drawing (*.svg)"), tr("Picture (*.png)"), tr("Page (*.pdf)")};
    const auto path = context().prompts.saveFile(
        poster ? tr("Save the family as a poster") : tr("Save the picture of the family"),
        poster ? QStringLiteral("genogram.pdf") : QStringLiteral("genogram.svg"), poster ? QStringList{forms.last()} : forms);
    if (!path) return;
    const QString suffix = poster ? QStringLiteral("pdf") : path->section(u'.', -1).toLower();
    const QString target =
        poster && !path->endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? *path + QStringLiteral(".pdf") : *path;
    auto* job = Job::start(
        this, tr("Saving the picture"),
        [request = PictureRequest{view_->drawing(), suffix, context().clock.now(), poster}](const core::Progress& progress) {
            return pictureBytes(request, progress);
        },
        [this, suffix, target](const QByteArray& bytes) {
            const QJsonObject details = pictureDetails(suffix, bytes, QFileInfo(target).fileName());
            const bool written = guarded(this, [&] {
                core::writePrivateFile(target, bytes, [&] { vault().record(QStringLiteral("export"), details, caseId()); });
            });
            if (!written) return;
            context().host.say(look_.initials ? tr("Saved the picture. It bears initials, and still tells of a family.")
                                              : tr("Saved the picture. It shows everything: give it to nobody else."));
        });
    context().host.watch(*job);
}

void GenogramPage::copyPicture() {
    const core::DrawingColours colours = core::paperColours();
    const QByteArray png = core::pngOf(view_->drawing(), colours);
    auto* copy = new QMimeData;
    copy->setData(QStringLiteral("image/png"), png);
    copy->setData(QStringLiteral("image/svg+xml"), core::svgOf(view_->drawing(), colours, tr("Family drawing")));
    copy->setImageData(QImage::fromData(png));
    const bool told =
        guarded(this, [&] { vault().record(QStringLiteral("export"), pictureDetails(QStringLiteral("copy"), png), caseId()); });
    if (!told) return delete copy;  // what cannot be recorded does not leave
    QGuiApplication::clipboard()->setMimeData(copy);
    context().host.say(tr("Copied the picture. It shows everything: give it to nobody else."));
}

}  // namespace ui
